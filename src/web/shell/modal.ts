import { type RefObject, useEffect, useRef } from 'react';

/** A `dialog` that is modal while `open`; the browser keeps the focus in it, and Escape closes it. */
export function useModal(open: boolean): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current!;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return dialog;
}
