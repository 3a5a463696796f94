import type { Requirement } from '#api/resume';
import { requirementsOf } from '../requirements.js';
import { mentionsIn } from '../vocabulary.js';

/** A stretch of a posting that asks for one thing. */
interface Span {
  readonly start: number;
  readonly end: number;
  /** "may": a duty or an aside that may be taken for a requirement and need not be. */
  readonly weight: Requirement['weight'] | 'may';
  /** One requirement that several things fulfil: "PyTorch or TensorFlow". */
  readonly choice: boolean;
}

/** A job description of an invented employer, with what a careful reader marked in it. */
export interface MarkedPosting {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

const MARK = /\[\[(\|?)(.+?)\]\]|\{\{(\|?)(.+?)\}\}|\(\((.+?)\)\)/gs;

/**
 * Postings from one text: "=== id" opens each, [[asked for]], {{welcome}}, ((may be taken for it)); a bar behind the
 * opening marks a choice.
 */
export function markedPostings(source: string): MarkedPosting[] {
  return source
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [id = '', ...lines] = part.split('\n');
      const marked = lines.join('\n').trimEnd();
      const spans: Span[] = [];
      let text = '';
      let from = 0;
      for (const match of marked.matchAll(MARK)) {
        const inner = match[2] ?? match[4] ?? match[5]!;
        text += marked.slice(from, match.index);
        const weight = match[2] ? 'must' : match[4] ? 'nice' : 'may';
        const choice = (match[1] ?? match[3] ?? '') !== '';
        spans.push({ start: text.length, end: text.length + inner.length, weight, choice });
        text += inner;
        from = match.index + match[0].length;
      }
      return { id, text: text + marked.slice(from), spans };
    });
}

/** How what is found in marked postings compares with the marks. */
export interface MarkedMeasured {
  readonly marks: number;
  /** Marks that a requirement covers, of all. */
  readonly recall: number;
  /** Requirements that stand at a mark, of all. */
  readonly precision: number;
  /** Marks that were found with their weight, of those found. */
  readonly weights: number;
  /** Choices that are one requirement, of those found. */
  readonly choices: number;
  /** Requirements that take several marks for one. */
  readonly merged: number;
  readonly faults: readonly string[];
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** Recall, precision, weights and choices over marked postings. */
export function measureMarked(postings: readonly MarkedPosting[]): MarkedMeasured {
  const faults: string[] = [];
  const count = { marks: 0, found: 0, weighed: 0, choices: 0, whole: 0, right: 0, all: 0, merged: 0 };
  for (const { id, text, spans } of postings) {
    const found = requirementsOf(text);
    const asked = spans.filter(({ weight }) => weight !== 'may');
    const namesOf = (span: Span) => new Set(mentionsIn(text.slice(span.start, span.end)).map((m) => m.term));
    const named = (span: Span) => {
      const terms = namesOf(span);
      return found.filter(({ test }) => test.by === 'terms' && test.terms.some((term) => terms.has(term)));
    };
    for (const span of asked) {
      count.marks += 1;
      const quote = text.slice(span.start, span.end);
      const here = found.filter((one) => overlaps(one, span));
      const hits = here.length > 0 ? here : named(span);
      if (hits.length === 0) {
        faults.push(`${id}: missed “${quote}”`);
        continue;
      }
      count.found += 1;
      const own = hits.filter((one) => one.start >= span.start && one.end <= span.end);
      const deciding = own.length > 0 ? own : hits;
      if (deciding.every(({ weight }) => weight === span.weight)) count.weighed += 1;
      else faults.push(`${id}: “${quote}” is not ${span.weight}`);
      if (span.choice) {
        count.choices += 1;
        const kinds = own.filter(({ kind }) => kind === 'skill');
        if (kinds.length <= 1) count.whole += 1;
        else faults.push(`${id}: “${quote}” is parted into ${kinds.map(({ name }) => name).join(' + ')}`);
      }
    }
    for (const one of found) {
      count.all += 1;
      const at = spans.filter((span) => overlaps(one, span));
      const elsewhere = spans.some(
        (span) => one.test.by === 'terms' && one.test.terms.some((term) => namesOf(span).has(term)),
      );
      if (at.length > 0 || elsewhere) count.right += 1;
      else faults.push(`${id}: wrong ${one.kind} “${one.name}” at “${one.quote}”`);
      const several = at.filter(({ weight }) => weight !== 'may');
      const parted = several.some(
        (s, i) => i > 0 && !/\b(?:or|oder|ou)\b|\//.test(text.slice(several[i - 1]!.end, s.start)),
      );
      if (
        several.length > 1 &&
        parted &&
        (one.kind === 'skill' || new Set(several.map((s) => s.weight)).size > 1)
      ) {
        count.merged += 1;
        faults.push(`${id}: merges ${several.map((s) => `“${text.slice(s.start, s.end)}”`).join(' + ')}`);
      }
    }
  }
  return {
    marks: count.marks,
    recall: count.found / count.marks,
    precision: count.right / count.all,
    weights: count.weighed / count.found,
    choices: count.choices === 0 ? 1 : count.whole / count.choices,
    merged: count.merged,
    faults,
  };
}
