import type { Word } from './words.js';

/** A part of a line with wide white space (at least 1.2 em) on both sides, such as a date at the right edge. */
export interface Cell {
  /** The words in logical order (right-to-left runs turned round), with single spaces where the page has space. */
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly words: readonly Word[];
}

/** A line of text, in the order in which a person reads: column by column where the page has columns. */
export interface TextLine {
  /** From 1. */
  readonly page: number;
  /** Which column of the page, from 0; a line across all columns ends those above it and belongs to none: -1. */
  readonly column: number;
  readonly x: number;
  /** Top of the line's box. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where most of its letters stand, points from the top of the page. */
  readonly baseline: number;
  /** Size of most of its letters, points. */
  readonly size: number;
  /** Whether most of its letters are; undefined where the extractor does not tell. */
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Its text without the bullet: the cells joined by two spaces. */
  readonly text: string;
  readonly cells: readonly Cell[];
  /** The bullet that it begins with, whatever its shape; null where it begins with text. */
  readonly bullet: string | null;
  /** Where the text begins after the bullet. */
  readonly textX: number;
  /** Distance of the baselines to the line before in the same column; null at the top of a column or page. */
  readonly gap: number | null;
  /** White space between its end and the right edge of its column, points. */
  readonly room: number;
}
