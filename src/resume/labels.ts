import type { ResumeSection } from '#content/resume';

/** Labelled lines of each section of our pages, in the order in which they are printed (docs/resume-pages.md). */
export const LABELS = {
  work: ['Dates', 'Location', 'Link', 'About', 'Summary'],
  volunteer: ['Dates', 'Link', 'Summary'],
  projects: [
    'Dates',
    'Organization',
    'Type',
    'Role',
    'Dataset',
    'Model',
    'Metric',
    'Hardware',
    'Code',
    'Link',
    'Keywords',
    'Summary',
  ],
  education: ['Dates', 'Field', 'Grade', 'Link', 'Courses'],
  publications: ['Dates', 'Authors', 'Venue', 'Publisher', 'Role', 'Link', 'Summary'],
  awards: ['Dates', 'Summary'],
  certificates: ['Dates', 'Link'],
  clearances: ['Dates'],
  references: ['Summary'],
} as const satisfies Partial<Record<ResumeSection, readonly string[]>>;

export type Label = (typeof LABELS)[keyof typeof LABELS][number];

/** The labels of a section's lines; none where it has no such lines. */
export function labelsOf(section: ResumeSection): readonly string[] {
  return section in LABELS ? LABELS[section as keyof typeof LABELS] : [];
}
