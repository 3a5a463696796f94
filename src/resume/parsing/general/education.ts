import { listItems } from '../lists.js';
import type { Piece, TracedEntry } from '../piece.js';
import { WEB, withScheme } from './contact.js';
import type { Entry } from './entries.js';
import { gradeOf } from './grades.js';
import { isPlace } from './places.js';
import { partsOf, type Segment, splitDashes } from './segments.js';
import { spanOf } from './spans.js';
import { fieldScore, findDegree, schoolScore } from './vocabulary.js';
import type { ReadEntries } from './work.js';

const COURSES =
  /^(?:(?:relevant |selected |key )?(?:course ?work|courses|modules|subjects|kurse|schwerpunkte|vertiefung|cours|asignaturas))\s*[:–-]\s*(.+)$/isu;

interface Study {
  institution?: Piece;
  studyType?: Piece;
  area?: Piece;
  score?: Piece;
  url?: Piece;
  courses?: readonly Piece[];
}

/** Degrees and schools. */
export function readEducation(entries: readonly Entry[]): ReadEntries {
  const leftOver: Piece[] = [];
  const read = entries.map((entry): TracedEntry => {
    const parts = partsOf(entry.head);
    const study: Study = {};
    let pool = takeKnown(
      parts.segments.map((one) => one),
      study,
      leftOver,
    );
    if (!pool.some(isSchool) || !pool.some(({ piece }) => findDegree(piece.text)) || pool.length < 2)
      pool = takeKnown(pool.flatMap(splitMixed).flatMap(dashesBetweenKinds), study, leftOver);
    assign(pool, study, leftOver);
    for (const piece of [...entry.prose, ...entry.bullets]) takeLine(piece, study, leftOver);
    return { ...study, ...spanOf(parts, 'end') };
  });
  return { entries: read, leftOver };
}

const isSchool = ({ piece }: Segment) => schoolScore(piece.text) > 0;

/** Takes out grades, addresses, courses and places. */
function takeKnown(pool: readonly Segment[], study: Study, leftOver: Piece[]): Segment[] {
  return pool.filter(({ piece }) => {
    if (takeLine(piece, study, undefined)) return false;
    if (isPlace(piece.text) && schoolScore(piece.text) === 0) {
      leftOver.push(piece);
      return false;
    }
    return true;
  });
}

function takeLine(piece: Piece, study: Study, leftOver: Piece[] | undefined): boolean {
  const { text } = piece;
  const courses = COURSES.exec(text);
  const score = gradeOf(text);
  const web = WEB.exec(text);
  if (courses && !study.courses) study.courses = listItems(piece.as(courses[1]!.replace(/\.$/, '')));
  else if (score !== undefined && !study.score) study.score = piece.as(score);
  else if (web && web[0].length > text.length - 10 && !study.url) study.url = withScheme(piece.as(web[0]));
  else {
    leftOver?.push(piece);
    return false;
  }
  return true;
}

/** "ETH Zürich – M.Sc. Robotics": a dash between a school and a degree. */
function dashesBetweenKinds(segment: Segment): Segment[] {
  const parts = splitDashes(segment);
  const kinds = parts.filter((part) => isSchool(part) || findDegree(part.piece.text)?.index === 0);
  return parts.length > 1 && kinds.length > 1 ? parts : [segment];
}

/** "M.Sc. Computer Science, ETH Zürich, Switzerland" in one segment. */
function splitMixed(segment: Segment): Segment[] {
  const { text } = segment.piece;
  const mixed = schoolScore(text) > 0 && findDegree(text) !== undefined;
  const parts = text.split(/,\s+|\s(?:at|an der|an dem|à l[’'])\s/u);
  if (parts.length < 2 || !(mixed || parts.some((part) => isPlace(part)))) return [segment];
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    // A further part without a sign of its own goes with the one before it.
    const alone =
      schoolScore(part) > 0 || findDegree(part)?.index === 0 || isPlace(part) || gradeOf(part) !== undefined;
    if (last !== undefined && !alone && schoolScore(last) === 0)
      joined[joined.length - 1] = `${last}, ${part}`;
    else joined.push(part);
  }
  return joined.map((part) => ({ ...segment, piece: segment.piece.as(part) }));
}

function assign(pool: readonly Segment[], study: Study, leftOver: Piece[]): void {
  const school =
    pool.find((one) => isSchool(one) && findDegree(one.piece.text)?.index !== 0) ?? pool.find(isSchool);
  const degree = pool.find((one) => one !== school && findDegree(one.piece.text) !== undefined);
  const rest = pool.filter((one) => one !== school && one !== degree);
  study.institution = withoutPlace(school ?? takeUnknownSchool(rest), leftOver);
  if (degree) {
    const { studyType, area } = degreeAndArea(withoutGrade(degree.piece, study));
    study.studyType = studyType;
    if (area) study.area = area;
  }
  if (!study.area) {
    const area = rest.shift();
    if (area) study.area = area.piece;
  }
  leftOver.push(...rest.map(({ piece }) => piece));
}

/** The part that may be a school although no word says so: the first, unless another says less of a field of study. */
function takeUnknownSchool(rest: Segment[]): Segment | undefined {
  const best = [...rest].sort((one, other) => fieldScore(one.piece.text) - fieldScore(other.piece.text))[0];
  return best && rest.splice(rest.indexOf(best), 1)[0];
}

/** Universities of several towns, whose name ends with one. */
const OF_SEVERAL_TOWNS =
  /^(?:(?:the )?university of (?:california|texas|illinois|north carolina|massachusetts|michigan|wisconsin|maryland|nebraska|colorado|wales)|(?:indian|national|international) institute of .+|.*\bstate university|california state polytechnic university|duale hochschule .+|insa|ens|enst)$/iu;

/** A school without the town behind its comma. */
function withoutPlace(school: Segment | undefined, leftOver: Piece[]): Piece | undefined {
  const piece = school?.piece;
  const parts = piece?.text.split(/,\s+/) ?? [];
  const from = parts.findIndex((_, at) => at > 0 && isPlace(parts.slice(at).join(', ')));
  if (!piece || from < 0) return piece;
  const name = parts.slice(0, from).join(', ');
  if (from === parts.length - 1 && OF_SEVERAL_TOWNS.test(name)) return piece;
  leftOver.push(piece.as(parts.slice(from).join(', ')));
  return piece.as(name);
}

/** "M.Sc. Robotics, GPA 3.9": the grade behind the last comma is taken out. */
function withoutGrade(piece: Piece, study: Study): Piece {
  const match = /^(.+),\s+([^,]+)$/su.exec(piece.text);
  const grade = match && gradeOf(match[2]!);
  if (!grade) return piece;
  study.score ??= piece.as(grade);
  return piece.as(match[1]!);
}

/** "Master of Science in Robotics", "M.Sc. Robotics", "Robotics (M.Sc.)". */
function degreeAndArea(piece: Piece): { studyType: Piece; area: Piece | undefined } {
  const { text } = piece;
  const degree = findDegree(text)!;
  const before = text.slice(0, degree.index).replace(/[\s(,:–—-]+$/u, '');
  const after = text
    .slice(degree.index + degree.text.length)
    .replace(/^[\s),:–—-]*(?:(?:degree )?in|of|en|der|für|d[’']|de)?\s+/iu, '')
    .replace(/^[\s),:–—-]+/u, '')
    .trim();
  if (after !== '' && before === '') return { studyType: piece.as(degree.text), area: piece.as(after) };
  if (before !== '' && after === '') return { studyType: piece.as(degree.text), area: piece.as(before) };
  return { studyType: piece.as(before === '' ? degree.text : text), area: undefined };
}
