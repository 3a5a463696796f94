import type { Test } from './asked.js';
import { GRADE_NAMES, type Grade, gradeOf } from './degree.js';
import { venuesIn } from './demands.js';
import { type Held, quoted, type Verdict } from './held.js';
import { jobStretches, monthsCovered, spanText } from './months.js';
import { fluencyOf, languageOf } from './spoken.js';

type Personal = Exclude<Test, { by: 'terms' | 'years' | 'words' | 'either' | 'all' }>;

const absent = (reason: string): Verdict => ({ verdict: 'absent', lines: [], reason });

/** Requirements that are met by what a person is, has or may do, each by the section that tells it. */
export function personal(test: Personal, on: Held): Verdict {
  switch (test.by) {
    case 'degree':
      return degree(test, on);
    case 'language':
      return language(test, on);
    case 'publications':
      return publications(test, on);
    case 'leadership':
      return leadership(test, on);
    case 'clearance':
      return clearance(on);
    case 'presence':
      return absent('A resume rarely says this; have an answer ready.');
  }
}

/** Months of work from which experience may stand for a degree: about as long as one takes. */
const ENOUGH_INSTEAD = 48;

const TECHNICAL =
  /\b(?:comput|informat|engineer|ingenieur|electr|robot|math|physi|statist|artificial intelligence|machine learning|data sci|vision|mechatron|software|technolog|signal|cybernet|automation|geomat|photogramm|biomed|science)/i;

function degree(
  { least, fields, related, equivalent }: Extract<Test, { by: 'degree' }>,
  { resume, today }: Held,
): Verdict {
  const entries = (resume.education ?? []).map(
    ({ studyType = '', area = '', institution = '', endDate }, index) => ({
      path: `education[${index}].${studyType ? 'studyType' : area ? 'area' : 'institution'}`,
      quote: studyType || area || institution,
      grade: gradeOf(`${studyType} ${area}`),
      field: `${studyType} ${area}`,
      done: endDate !== undefined && endDate !== '' && endDate <= today.slice(0, endDate.length),
    }),
  );
  const high = entries.filter(({ grade }) => grade !== undefined && grade >= least);
  if (high.length === 0) {
    const months = equivalent ? monthsCovered(jobStretches(resume, today)) : 0;
    if (months >= ENOUGH_INSTEAD)
      return {
        verdict: 'claimed',
        lines: [],
        reason: `The education lists no such degree; equivalent experience is taken for one, and the dates of the jobs make ${spanText(months)}.`,
      };
    const best = Math.max(0, ...entries.map(({ grade }) => grade ?? 0));
    return absent(
      best > 0
        ? `The education lists ${GRADE_NAMES[best as Grade]} at most; ${GRADE_NAMES[least]} is asked for.`
        : `The education lists no degree that can be told as ${GRADE_NAMES[least]}.`,
    );
  }
  const matching = high.filter(({ field }) => isIn(field, fields, related));
  const found = matching.find(({ done }) => done) ?? matching[0];
  if (!found) {
    return {
      verdict: 'claimed',
      lines: high.slice(0, 2).map(({ path, quote }) => ({ path, quote })),
      reason: `The grade is there; its field, as the education gives it, is none of those named (${fields.join(', ')}).`,
    };
  }
  const lines = [{ path: found.path, quote: found.quote }];
  return found.done
    ? { verdict: 'evidenced', lines, reason: `The education lists “${found.field.trim()}”.` }
    : {
        verdict: 'claimed',
        lines,
        reason: `The education lists “${found.field.trim()}”, and no end that has passed.`,
      };
}

/** Whether a field of study is one of those asked for: by its words, or any technical one where that is said to do. */
function isIn(field: string, fields: readonly string[], related: boolean): boolean {
  if (related && TECHNICAL.test(field)) return true;
  if (fields.length === 0) return true;
  const own = field.toLowerCase();
  return fields.some((one) => {
    const words = one.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
    return words.length > 0 && words.every((word) => own.includes(word.replace(/(?:ing|s|al|ics?)$/, '')));
  });
}

function language({ language: asked, least }: Extract<Test, { by: 'language' }>, { resume }: Held): Verdict {
  const index = (resume.languages ?? []).findIndex(({ language: one }) => languageOf(one ?? '') === asked);
  if (index < 0) return absent(`The languages do not list ${asked}.`);
  const { language: name = '', fluency = '' } = resume.languages![index]!;
  const lines = [{ path: `languages[${index}].${fluency ? 'fluency' : 'language'}`, quote: fluency || name }];
  const level = fluencyOf(fluency);
  if (least === undefined || (level !== undefined && level >= least))
    return {
      verdict: 'evidenced',
      lines,
      reason: `The languages list ${name}${fluency ? `, “${fluency}”` : ''}.`,
    };
  return {
    verdict: 'claimed',
    lines,
    reason: fluency
      ? `The languages list ${name} as “${fluency}”, and more is asked for.`
      : `The languages list ${name} without a level.`,
  };
}

function publications({ venues, similar }: Extract<Test, { by: 'publications' }>, { resume }: Held): Verdict {
  const listed = (resume.publications ?? []).flatMap(({ name, venue, publisher }, index) =>
    name
      ? [
          {
            path: `publications[${index}].name`,
            quote: name,
            at: venuesIn(`${venue ?? ''} ${publisher ?? ''}`),
          },
        ]
      : [],
  );
  if (listed.length === 0) return absent('The resume lists no publication.');
  const fitting = listed.filter(
    ({ at }) => venues.length === 0 || at.some((one) => similar || venues.includes(one)),
  );
  const lines = (fitting.length > 0 ? fitting : listed)
    .slice(0, 3)
    .map(({ path, quote }) => ({ path, quote }));
  const count = `${listed.length} ${listed.length === 1 ? 'publication' : 'publications'}`;
  if (fitting.length === 0)
    return { verdict: 'claimed', lines, reason: `The resume lists ${count}, none at ${venues.join(', ')}.` };
  const where = venues.length > 0 ? `, ${fitting.length} at venues of this rank` : '';
  return { verdict: 'evidenced', lines, reason: `The resume lists ${count}${where}.` };
}

function leadership({ shown, title }: Extract<Test, { by: 'leadership' }>, { lines }: Held): Verdict {
  const done = lines.filter(
    ({ worth, text, path }) => worth === 'shown' && !path.endsWith('.position') && shown.test(text),
  );
  if (done.length > 0)
    return { verdict: 'evidenced', lines: quoted(done), reason: `A line tells of it (${done[0]!.where}).` };
  const weak = lines.filter(
    ({ path, text, worth }) =>
      (path.endsWith('.position') && title?.test(text)) || (worth === 'named' && shown.test(text)),
  );
  if (weak.length > 0)
    return {
      verdict: 'claimed',
      lines: quoted(weak),
      reason: 'A title or the summary says it, and no line tells what was done.',
    };
  return absent('No line tells of it, and no title says it.');
}

function clearance({ resume }: Held): Verdict {
  const index = (resume.clearances ?? []).findIndex(({ name }) => name);
  if (index < 0) return absent('The resume lists no clearance or permit.');
  const quote = resume.clearances![index]!.name!;
  return {
    verdict: 'evidenced',
    lines: [{ path: `clearances[${index}].name`, quote }],
    reason: `The clearances list “${quote}”; check that it is the one meant.`,
  };
}
