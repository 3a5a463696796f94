import type { TextLine } from '../../reading/lines.js';
import { findDates } from '../dates.js';
import { pieceOf } from '../lines.js';
import { Piece, type TracedEntry } from '../piece.js';
import { isPlace, mayBePlace } from './places.js';
import type { ReadEntries } from './work.js';

type Labels = readonly (readonly [field: string, label: RegExp])[];

const DATES =
  /^(?:dates?(?: \(from\b.*\))?|period|duration|time ?frame|from\b.*\bto|zeitraum|datum|dauer|p[ée]riode|dates? d[’']emploi|fechas?|per[ií]odo|durata|date)$/iu;
const PLACE = /^(?:location|place|city|ort|einsatzort|lieu|ville|lugar|ubicaci[óo]n|luogo)$/iu;

/** Labels of forms such as the Europass, and of resumes that name each field, in English, German, French, Spanish and Italian. */
const WORK: Labels = [
  ['dates', DATES],
  ['location', PLACE],
  [
    'position',
    /^(?:occupation(?: or position held)?|position(?: held)?|job title|title|role|designation|beruf(?: oder funktion)?|funktion|t[äa]tigkeit als|poste(?: occup[ée])?|fonction(?: ou poste occup[ée])?|puesto|cargo|profesi[óo]n o cargo desempe[ñn]ado|lavoro o posizione ricoperti)$/iu,
  ],
  [
    'name',
    /^(?:(?:name|name and address) of (?:the )?employer|employer|company(?: name)?|organi[sz]ation(?: name)?|client|firma|arbeitgeber|unternehmen|name und adresse des arbeitgebers|employeur|entreprise|nom et adresse de l[’']employeur|empresa|nombre y direcci[óo]n de la empresa|azienda|nome e indirizzo del datore di lavoro)$/iu,
  ],
  [
    'summary',
    /^(?:main activities(?: and responsibilities)?|(?:key |main )?responsibilities|duties|tasks|description|aufgaben|t[äa]tigkeiten|wichtigste t[äa]tigkeiten und zust[äa]ndigkeiten|principales activit[ée]s(?: et responsabilit[ée]s)?|missions|funciones|funciones y responsabilidades principales|principali attivit[àa] e responsabilit[àa])$/iu,
  ],
];

const EDUCATION: Labels = [
  ['dates', DATES],
  [
    'studyType',
    /^(?:title of qualification awarded|qualification(?: awarded)?|degree|course|abschluss|bezeichnung der erworbenen qualifikation|intitul[ée] du certificat ou dipl[ôo]me d[ée]livr[ée]|dipl[ôo]me|t[ií]tulo(?: de la cualificaci[óo]n obtenida)?|titolo della qualifica rilasciata)$/iu,
  ],
  [
    'institution',
    /^(?:name(?: and type)? of organi[sz]ation(?: providing education and training)?|institution|institute|university|college|school|hochschule|universit[äa]t|schule|name und art der bildungs.*|nom et type de l[’']?[ée]tablissement.*|[ée]tablissement|instituci[óo]n|centro|nombre y tipo de la organizaci[óo]n.*|nome e tipo d[’']organizzazione.*)$/iu,
  ],
  [
    'area',
    /^(?:principal subjects.*|field of study|major|speciali[sz]ation|branch|stream|fach|studienfach|studienrichtung|hauptf[äa]cher.*|sp[ée]cialit[ée]|especialidad|principali tematiche.*)$/iu,
  ],
  [
    'score',
    /^(?:grade|gpa|cgpa|percentage|marks|level in national or international classification|note|nota|mention)$/iu,
  ],
];

/** A field of the form: what its label says it is, and the texts behind the label and under it. */
interface Field {
  readonly name: string;
  readonly parts: Piece[];
  readonly bullets: Piece[];
}

/** Jobs given as a form, "Employer: Acme"; undefined where employer and position are not both labelled. */
export function labelledWork(lines: readonly TextLine[]): ReadEntries | undefined {
  return readForm(lines, WORK, ['name', 'position']);
}

/** Studies given as a form; undefined where school and degree are not both labelled. */
export function labelledEducation(lines: readonly TextLine[]): ReadEntries | undefined {
  return readForm(lines, EDUCATION, ['institution', 'studyType']);
}

function readForm(
  lines: readonly TextLine[],
  labels: Labels,
  needed: readonly string[],
): ReadEntries | undefined {
  const fields: Field[] = [];
  const before: Piece[] = [];
  for (const line of lines) {
    const labelled = line.bullet === null ? labelOf(line, labels) : undefined;
    const last = fields.at(-1);
    if (labelled) fields.push(labelled);
    else if (!last) before.push(pieceOf(line));
    else if (line.bullet !== null) last.bullets.push(pieceOf(line));
    else if (last.bullets.length > 0) last.bullets.push(joinTo(last.bullets.pop()!, line));
    else last.parts.push(pieceOf(line));
  }
  if (!needed.every((name) => fields.some((field) => field.name === name))) return undefined;
  const entries = entriesOf(fields).map(entryOf);
  const placed = entries.some(({ name, location }) => name !== undefined && location !== undefined);
  return { entries: placed ? entries.map(withPlace) : entries, leftOver: before };
}

function joinTo(piece: Piece, line: TextLine): Piece {
  return Piece.join([piece, pieceOf(line)], ' ');
}

/** "Label  value" in two cells, or "Label: value". */
function labelOf(line: TextLine, labels: Labels): Field | undefined {
  const [first, ...others] = line.cells;
  const colon = /^([^:]{3,60}):\s+(.+)$/su.exec(line.text);
  const label = others.length > 0 ? first!.text : colon?.[1];
  const name = labels.find(([, pattern]) => pattern.test(label?.replace(/\s*:$/, '').trim() ?? ''))?.[0];
  if (name === undefined) return undefined;
  const parts =
    others.length > 0 ? others.map((cell) => pieceOf(line, cell)) : [pieceOf(line).as(colon![2]!)];
  return { name, parts, bullets: [] };
}

/** A label that is there already begins the next entry. */
function entriesOf(fields: readonly Field[]): Field[][] {
  const entries: Field[][] = [];
  for (const field of fields) {
    const last = entries.at(-1);
    if (last && !last.some(({ name }) => name === field.name)) last.push(field);
    else entries.push([field]);
  }
  return entries;
}

function entryOf(fields: readonly Field[]): TracedEntry {
  const entry: Record<string, TracedEntry[string]> = {};
  for (const { name, parts } of fields) {
    const value = Piece.join(parts, ' ');
    if (name === 'dates') Object.assign(entry, datesOf(value));
    else if (value.text !== '') entry[name] = value;
  }
  const { name, location } = entry;
  if (name instanceof Piece && location === undefined) Object.assign(entry, employerAndPlace(name));
  const bullets = fields.flatMap((field) => field.bullets);
  return bullets.length > 0 ? { ...entry, highlights: bullets } : entry;
}

function datesOf(value: Piece): TracedEntry {
  const found = findDates(value.text);
  const span = found.find(({ single }) => !single) ?? found[0];
  const { start, end = span?.single ? start : undefined } = span ?? {};
  return {
    ...(start === undefined ? {} : { startDate: value.as(start) }),
    ...(end === undefined ? {} : { endDate: value.as(end) }),
  };
}

/** What stands behind an employer's comma is its place where others have a known one there. */
function withPlace(entry: TracedEntry): TracedEntry {
  const { name, location } = entry;
  const match = name instanceof Piece && location === undefined && /^(.+),\s+(.+?)$/su.exec(name.text);
  if (!match || !mayBePlace(match[2]!)) return entry;
  return { ...entry, name: name.as(match[1]!), location: name.as(match[2]!) };
}

/** "Acme Ltd, Leeds": the employer, and where it is. */
function employerAndPlace(name: Piece): TracedEntry {
  const parts = name.text.split(/,\s+/);
  const at = parts.findIndex((_, from) => from > 0 && isPlace(parts.slice(from).join(', ')));
  if (at < 0) return { name };
  return { name: name.as(parts.slice(0, at).join(', ')), location: name.as(parts.slice(at).join(', ')) };
}
