const LABELLED =
  /^(?:(?:c?gpa|grade|final grade|overall grade|note|abschlussnote|average|mention|score|result|nota|media|moyenne|classification|degree class)\b\s*[:(]?\s*)(.+?)\)?$/iu;
const BARE =
  /^(?:\d[.,]\d{1,2}(?:\s*\/\s*\d{1,3}(?:[.,]\d+)?)?|(?:summa |magna |insigni )?cum laude|first[- ]class honou?rs|with (?:distinction|honou?rs)\b.*|\d{2,3}\s?%)$/iu;

/** The grade that a text says, with a label such as "GPA" or without one; undefined where it is none. */
export function gradeOf(text: string): string | undefined {
  const labelled = LABELLED.exec(text)?.[1];
  // "Media Informatics" is no grade of an Italian school: a label without a colon stands before a figure or a letter.
  const told =
    labelled !== undefined &&
    (/[:(]/.test(text) || /\d|^[A-F][+-]?$|distinction|laude|class|bien/i.test(labelled));
  return told ? labelled : BARE.exec(text)?.[0];
}
