import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { goToField } from '../form/form-state.js';
import type { Side } from '../form/sides.js';

/** Which part of a resume is open, as the address says, and the way from any part to a field of the form. */
export function useTab() {
  const { tab = 'edit' } = useSearch({ from: '/resume/$id' });
  const navigate = useNavigate({ from: '/resume/$id' });
  const [side, setSide] = useState<Side>('form');
  const [wanted, setWanted] = useState<{ readonly path: string } | null>(null);
  const open = useCallback(
    (next: string) => void navigate({ search: next === 'edit' ? {} : { tab: next }, resetScroll: false }),
    [navigate],
  );
  const goTo = useCallback(
    (path: string) => {
      setSide('form');
      setWanted({ path });
      open('edit');
    },
    [open],
  );
  useEffect(() => {
    // The form has to be there before one of its fields can be gone to.
    if (!wanted || tab !== 'edit' || side !== 'form') return;
    goToField(wanted.path);
    setWanted(null);
  }, [wanted, tab, side]);
  return { tab, open, side, setSide, goTo };
}
