import type { ModelStatus } from '#api/responses';
import { placeOf } from '../shell/model-address.js';

/** Whether what is answered leaves this machine, by the second opinion that is set up; empty while that is not known. */
export function whatLeaves(model: ModelStatus | undefined): string {
  if (!model) return '';
  if (model.source === 'none') return 'Nothing leaves this machine.';
  const place = placeOf(model.url ?? '');
  if (!place) return 'Judged answers are also sent to the second opinion.';
  return place.here
    ? 'Nothing leaves this machine.'
    : `Judged answers are also sent to ${place.host}, for the second opinion.`;
}
