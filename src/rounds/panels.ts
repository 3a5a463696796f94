import type { ComponentType } from 'react';
import type { WorkReport } from '#interview/work';
import type { DeskProps, PanelProps } from './panel-props.js';

type Loaded<Props> = () => Promise<{ default: ComponentType<Props> }>;

/** Every conversational round's panel, loaded when an interview of that round is opened. */
export const panels: Readonly<Record<string, Loaded<PanelProps>>> = {
  concept: () => import('#rounds/concept/panel.tsx'),
  behavioral: () => import('#rounds/behavioral/panel.tsx'),
};

/** The surfaces of rounds in which the candidate works at something: they take the whole desk. */
export const desks: Readonly<Record<string, Loaded<DeskProps>>> = {
  coding: () => import('#rounds/coding/panel.tsx'),
};

/** What a report shows of the work itself. `base` begins the ids of its parts. */
export const workReports: Readonly<Record<string, Loaded<{ work: WorkReport; base: string }>>> = {
  coding: () => import('#rounds/coding/report.tsx'),
};
