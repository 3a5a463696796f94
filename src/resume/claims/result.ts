/** A figure with what belongs to it: "60", "1.2 M", "0.5%", "$40k"; not a version, a year or a part of a name. */
const FIGURE =
  /(?<![\p{L}\p{N}_.@:/-])[~≈<>≤≥±+−-]?[$€£]?\d+(?:[.,]\d+)*(?:\s?(?:[kKMB]\b|million\b|billion\b|thousand\b))?\+?(?:\s?(?:%|[x×](?![\p{L}\p{N}])))?/gu;
/** What numbers without being a result: versions, standards, levels. */
const NAMED =
  /(?:\b(?:python|cuda|cudnn|pytorch|tensorflow|tensorrt|opencv|iso|iec|sae|asil|ros|jetpack|ubuntu|yolo|version|level|grade|phase|ieee|rfc|top|c\+\+|v)|@)[\s-]*$/iu;
const YEAR = /^(?:19|20)\d\d$/;
/** Length of service is no result: "6 years of experience". */
const SERVICE = /^\+?\s*(?:years?|yrs?)\b/iu;
/** The number belongs to a name after it: "3D", "4-bit", "2-stage". */
const PART_OF_NAME = /^(?:D\b|[\s-]?bit\b|-?(?:stage|way|DoF)\b|\p{L}+\d)/u;

/** Words of a change that needs no two figures. */
const CHANGE =
  /\b(?:halv(?:ed|ing)|doubl(?:ed|ing)|tripl(?:ed|ing)|quadrupl(?:ed|ing)|(?:half|twice|three times|four times|ten times) (?:the|as|faster|fewer|less|more))\b/iu;
/** "60 ms → 20 ms"; bounded, so that no line takes long to read. */
const ARROW = /\d\S{0,12}\s?(?:\p{L}{1,8}\s?)?(?:→|->|⟶|➔|➝)\s?[^\d\s]{0,2}\d/iu;
/** How far "from", its figure, "to" and the other figure may stand apart, words. */
const FROM_REACH = [8, 10, 5] as const;
/** Longest of what is named in {@link NAMED}, with room for a space. */
const NAME_REACH = 16;
const BY =
  /\bby\s+(?:about |over |more than |nearly |up to |around |a factor of |roughly )?[~≈]?\d|\d\s?(?:%|x|×|percent|points?|pp|times)\s+(?:\p{L}+\s)?(?:faster|slower|lower|higher|less|fewer|more|smaller|better|cheaper|reduction|increase|improvement|gain|speed-?up|drop)/iu;
const ACTED =
  /(?:^|[.;,]\s+|\band\s+|\b(?:I|we)\s+)(?:\p{L}+ly\s+)?(?:built|led|published|shipped|deployed|launched|released|designed|developed|implemented|created|introduced|founded|managed|mentored|trained|wrote|open-?sourced|integrated|automated|migrated|replaced|reduced|cut|improved|raised|increased|optimi[sz]ed|accelerated|calibrated|labell?ed|annotated|curated|collected|invented|patented|presented|taught|hired|supervised|scaled|ported|established|set up|won|authored|co-authored|delivered|architected|refactored|rewrote|prototyped|researched|investigated|validated|verified|analy[sz]ed|evaluated|diagnosed|debugged|proposed|extended|moved|brought|made|turned|saved|lowered|lifted|boosted|achieved|reached)\b/iu;

/** The figures of a line that can be results, as they are written. */
export function figuresOf(text: string): string[] {
  return [...text.matchAll(FIGURE)].flatMap(({ 0: figure, index }) => {
    const rest = text.slice(index + figure.length);
    const bare = figure.trim();
    if (
      NAMED.test(text.slice(Math.max(0, index - NAME_REACH), index)) ||
      PART_OF_NAME.test(rest) ||
      SERVICE.test(rest)
    )
      return [];
    return YEAR.test(bare) ? [] : [bare];
  });
}

/**
 * How much a line invites the question "how do you know?": 3 where it tells a change in figures, 2 where it has a figure,
 * 1 where it only says what was done, 0 where it tells nothing that can be asked for.
 */
export function weightOf(text: string): 0 | 1 | 2 | 3 {
  const figures = figuresOf(text).length;
  if (figures > 0 && (tellsFromTo(text) || ARROW.test(text) || BY.test(text))) return 3;
  if (CHANGE.test(text)) return 3;
  if (figures > 0) return 2;
  return ACTED.test(text) ? 1 : 0;
}

/** "from 60 to 20", with a few words between. */
function tellsFromTo(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  const figure = (word: string | undefined) => word !== undefined && /\d/.test(word);
  const within = (begin: number, reach: number, holds: (at: number) => boolean) =>
    Array.from({ length: reach }, (_, i) => begin + i + 1).some(holds);
  const [toFigure, toTo, toOther] = FROM_REACH;
  return words.some(
    (word, from) =>
      word === 'from' &&
      within(
        from,
        toFigure,
        (before) =>
          figure(words[before]) &&
          within(
            before,
            toTo,
            (to) => words[to] === 'to' && within(to, toOther, (after) => figure(words[after])),
          ),
      ),
  );
}
