import { createContext, useContext } from 'react';
import type { Resume } from '#content/resume';

/** What every part of the form reads, and how it changes the resume. */
export interface FormState {
  readonly resume: Resume;
  /** Puts a value at a path; undefined takes it away. `focus` is the path that the keyboard goes on at. */
  readonly put: (path: string, value: unknown, focus?: string) => void;
  /** Takes an entry or a line out of its list, with a way to take that back. */
  readonly takeOut: (list: string, at: number, name: string) => void;
  /** Why what stands in a field cannot be stored. */
  readonly problems: ReadonlyMap<string, string>;
  /** Why a line of the example works; undefined where nothing is said about it. */
  readonly noteOn: (path: string) => string | undefined;
  /** Asks for another wording of a line; not there where no language model is set up. */
  readonly reword: ((path: string) => void) | undefined;
  /** Entries begin unfolded, for reading all of them. */
  readonly unfolded: boolean;
}

export const FormContext = createContext<FormState | null>(null);

export function useForm(): FormState {
  return useContext(FormContext)!;
}

/** The id of the control of a field. */
export const fieldId = (path: string): string => `f-${path}`;

/** The field that a control is for; undefined for any other element. */
export const pathOfField = (id: string): string | undefined =>
  id.startsWith('f-') ? id.slice(2) : undefined;

/** Goes to a field: opens what it is folded into, and puts the keyboard there. False where the form has no such field. */
export function goToField(path: string): boolean {
  // A list in one field has one control for all its items.
  const control =
    document.getElementById(fieldId(path)) ??
    document.getElementById(fieldId(path.replace(/\[\d+\]$/, ''))) ??
    document.getElementById(fieldId(path.replace(/^(\w+\[\d+\]).*$/, '$1')));
  if (!control) return false;
  for (let fold = control.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  focusAtEnd(control);
  control.scrollIntoView({ block: 'center' });
  return true;
}

/** Puts the keyboard at the end of what stands in a control: one that nobody was in yet would begin before it. */
export function focusAtEnd(control: HTMLElement): void {
  control.focus({ preventScroll: true });
  if (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)
    control.setSelectionRange(control.value.length, control.value.length);
}
