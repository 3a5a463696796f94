import type { StateView } from '#interview/view';

/** What an interview screen gives the surface on which the candidate works. */
export interface PanelProps {
  readonly state: StateView;
  /** The text being written; kept by the screen, so that it survives a refresh. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  /** Sends the draft as the answer. */
  readonly onFinish: () => void;
  /** False while an answer is being sent or read, or the interview is paused. */
  readonly enabled: boolean;
  /** One line on where the draft is: "84 words, kept in this browser". */
  readonly saved: string;
}
