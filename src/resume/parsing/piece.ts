import type { ResumePlace } from '#api/resume';

/** A text with the places on its pages where it stands. */
export class Piece {
  readonly text: string;
  readonly places: readonly ResumePlace[];

  constructor(text: string, places: readonly ResumePlace[]) {
    this.text = text;
    this.places = places;
  }

  /** Another wording of the same place: a part of the text, a normalised date. */
  as(text: string): Piece {
    return new Piece(text, this.places);
  }

  /** Pieces one after the other. */
  static join(pieces: readonly Piece[], separator: string): Piece {
    return new Piece(
      pieces.map(({ text }) => text).join(separator),
      pieces.flatMap(({ places }) => places),
    );
  }

  /** The parts between separators, trimmed, the empty ones left out. */
  split(separator: string | RegExp): Piece[] {
    return this.text
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => this.as(part));
  }
}

/** Something of a resume whose texts know their places. */
export type Traced = Piece | readonly Traced[] | { readonly [key: string]: Traced | undefined };
/** An entry of a section. */
export type TracedEntry = { readonly [key: string]: Traced | undefined };

/** The value without places, and the places of each text by its path, such as `work[0].name`. Nothing empty is kept. */
export function untrace(traced: Traced): { value: unknown; places: Record<string, ResumePlace[]> } {
  const places: Record<string, ResumePlace[]> = {};
  const walk = (node: Traced | undefined, path: string): unknown => {
    if (node === undefined) return undefined;
    if (node instanceof Piece) {
      if (node.text !== '' && node.places.length > 0) places[path] = [...node.places];
      return node.text === '' ? undefined : node.text;
    }
    if (Array.isArray(node)) {
      const full = (node as readonly Traced[]).filter((one) => !isEmpty(one));
      return full.length === 0 ? undefined : full.map((one, index) => walk(one, `${path}[${index}]`));
    }
    const entries = Object.entries(node as TracedEntry).flatMap(([key, one]) => {
      const value = walk(one, path === '' ? key : `${path}.${key}`);
      return value === undefined ? [] : [[key, value] as const];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  };
  return { value: walk(traced, ''), places };
}

function isEmpty(node: Traced | undefined): boolean {
  if (node === undefined) return true;
  if (node instanceof Piece) return node.text === '';
  return Object.values(node).every((one) => isEmpty(one as Traced | undefined));
}
