import type { ComponentType } from 'react';
import type { PanelProps } from './panel-props.js';

/** Every round's panel, loaded when an interview of that round is opened. A new round adds one line. */
export const panels: Readonly<Record<string, () => Promise<{ default: ComponentType<PanelProps> }>>> = {
  concept: () => import('#rounds/concept/panel.tsx'),
  behavioral: () => import('#rounds/behavioral/panel.tsx'),
};
