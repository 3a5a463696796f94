import type { Suggestion } from '#api/resume';
import { quantitiesIn } from './quantities.js';
import { EFFECT, vagueEffect } from './vague-effects.js';

/** What a rule says of a line, before its place is known. */
export type Lack = Pick<Suggestion, 'lacks' | 'message' | 'ask'>;

/** About two printed lines at 10 points on A4, in characters. */
export const TWO_LINES = 210;

const CHANGE = `improv(?:e[ds]?|ing)|increas(?:e[ds]?|ing)|reduc(?:e[ds]?|ing)|decreas(?:e[ds]?|ing)|lower(?:ed|s|ing)?|boost(?:ed|s|ing)?|cut(?:ting|s)?|shorten(?:ed|s|ing)?|accelerat(?:e[ds]?|ing)|enhanc(?:e[ds]?|ing)|rais(?:e[ds]?|ing)|minimi[sz](?:e[ds]?|ing)|maximi[sz](?:e[ds]?|ing)|sped up|speeding up|speeds up|brought down|optimi[sz](?:e[ds]?|ing)|strengthen(?:ed|ing)?|lift(?:ed|ing)|shr[aiu]nk(?:ing)?|saved|saving`;
const CHANGED = new RegExp(String.raw`\b(${CHANGE})\b([^.;]{0,70}?)\b(${EFFECT})\b`, 'i');
const COMPARED =
  /\b(?:(?:much |far |significantly )?(?:faster|smaller|cheaper|lighter|quicker)(?! R-?CNN)|more (?:accurate|robust|reliable|efficient|stable)|better (?:accuracy|performance|results|generali[sz]ation))\b/i;

const METRIC = String.raw`accuracy|precision|recall|mAP(?:@[\d.:]+)?|AP(?:50|75)?|mIoU|IoU|F1(?:[- ]?scores?)?|Dice(?: scores?)?|AUC|AUROC|HOTA|MOTA|IDF1|FPS|PSNR|SSIM|sensitivity|specificity|latency|error(?: rate)?|ms`;
const VALUE = String.raw`\d+(?:[.,]\d+)*\s?%?`;
const VERBS = String.raw`reach(?:ed|ing)|achiev(?:ed|ing)|attain(?:ed|ing)|obtain(?:ed|ing)|hit(?:ting)?|got|scor(?:ed|ing)|yield(?:ed|ing)|(?:${CHANGE})[^.;]{1,50}?\bto`;
const ABOUT = String.raw`\s+(?:(?:an?|the|up to|over|more than|about|around|~)\s*)*`;
const MEASURED = String.raw`(?:\w+ )?(?:${METRIC})(?: scores?)? (?:of|at)\s+(?:over |about |~)?${VALUE}|${VALUE}\s?(?:${METRIC})\b`;
/** "reached 67 mAP", "with 97 % accuracy", "latency to 18 ms", "error to 1.3 %". */
const REACHED = new RegExp(
  String.raw`\b(?:(?:${VERBS}|with)${ABOUT}(?:${MEASURED})|(?:${VERBS})${ABOUT}${VALUE}(?![\d.,]*\d)(?=\s*(?:$|[,.;]|(?:on|by|with|in|for)\b)))`,
  'i',
);
const MEASURED_NOUN = new RegExp(`^(?:${METRIC}|points?|percent|per|out)$`, 'i');
const BASELINE =
  /\bfrom\b[^.;]{1,40}\bto\b|→|->|\b(?:up|down) from\b|\binstead of\b|\b(?:against|versus|vs\.?|compared (?:to|with)|over the (?:previous|baseline|old)|than|where the|baseline|previously|before|was \d|outperform\w*|by \d|gain(?:ed)? of|\d+(?:\.\d+)?\s?(?:points?|x|times)\b|after \d)/i;

const HIDDEN =
  /^(?:(?:was|were|been|being|am|is)\s+)?(?:(?:responsible for|in charge of|tasked with|involved in|part of (?:a|the) (?:\w+ )?(?:team|group|project)|member of (?:a|the) (?:\w+ )?(?:team|group)|participated in|took part in|helped|assist(?:ed|ing)|worked (?:on|with|in)|working (?:on|with|in)|contribut(?:ed|ing) to|duties included|supported the|participation in|involvement in|exposure to|helping|experience (?:in|with))\b)/i;
const PLURAL = /(?:^|[.;,]\s+)(?:we|our team|the team|our group|the team and i)\b/i;
const PASSIVE = /^(?!.*\bI\b)(?:an?|the)\s+\w+[^.;]{0,60}?\b(?:was|were)\s+\w+(?:ed|t|n)\b/i;

const VAGUE_COUNT =
  /\b(?:several|many|various|multiple|numerous|a number of|a lot of|lots of|large(?:[- ]scale)?|huge|massive|big)\s+(?:\w+[- ]){0,2}?(?:data ?sets?|images|videos?|cameras|customers|clients|users|sites|stores|shops|airports|GPUs|servers|machines|models|devices|factories|projects|teams|countries|vehicles|robots|streams|sensors|plants|hospitals)\b/i;
const DATA_WORK =
  /\b(?:collect|label|annotat|curat|gather|captur|acquir|creat|built|build|assembl|compil|record)\w*\b[^.;]{0,60}\b(?:data ?sets?|data|images|videos?|frames|scans|footage|recordings|corpus)\b/i;
const NOT_DATA =
  /\bdata (?:pipelines?|augmentation|loaders?|loading|platform|tools?|model|structures?|versioning|engine|base)\b|\b(?:tool|app|engine|library|scripts?|service|dashboard|generator|pipeline)\b/i;
const ROLLED_OUT =
  /\b(?:deploy(?:ed|ing)?|roll(?:ed|ing) out|install(?:ed|ing)|ship(?:ped|ping)|put|launched|served?|serving)\b[^.;]{0,60}\b(?:devices?|stores?|shops?|cameras?|sites?|customers?|clients?|users|production|factor(?:y|ies)|plants?|vehicles?|robots?|hospitals?|airports?|phones|servers?|AWS|cloud|field)\b/i;
const RUN_MACHINES =
  /\b(?:ran|run|running|maintain(?:ed|ing)?|operat(?:ed|ing)|manag(?:ed|ing)|administ\w+)\b[^.;]{0,30}\b(?:cluster|servers?|fleet|infrastructure)\b/i;
const LED =
  /\b(?:led|managed|headed|supervised|coordinated)\b[^.;]{0,15}\b(?:teams?|group|annotators|engineers|interns|students)\b/i;

const ACTIVITY =
  /^(?:and\s+)?(?:developed|implemented|designed|built|created|wrote|researched|investigated|trained|programmed|studied|prototyped|explored|set up|coded|made|constructed|experimented|tested|used|applied|engineered|performed|conducted|analysed|analyzed|evaluated|integrated|fine-tuned|worked|helped|assisted|participated|involved|responsible|took part|contributed|duties|was|part of|simulated|configured|maintained|extended)\b/i;
const OUTCOME =
  /\b(?:so that|which|enabl(?:ed|ing)|allow(?:ed|ing)|leading to|led to|result(?:ed|ing) in|used by|adopted|in use|to (?:reduce|cut|increase|improve|detect|catch|replace|save|avoid|prevent)|replac(?:ed|ing)|now\b|won|granted|published|accepted|award|saved|saving|found|caught|catches|discovered|prevent\w*|released|open[- ]sourced?|stars|first author|deployed|shipped|in production|went live|customers?|joined|merged)\b/i;

const INFLATED =
  /\b(?:world[- ]class|best[- ]in[- ]class|cutting[- ]edge|bleeding[- ]edge|state[- ]of[- ]the[- ]art|seamless(?:ly)?|innovative|groundbreaking|revolutionary|passionate|highly (?:motivated|skilled|efficient|accurate|scalable|robust)|results?[- ]driven|team player|dynamic professional|synerg\w+|guru|ninja|rockstar|unparalleled|exceptional|outstanding|game[- ]changing|next[- ]gen(?:eration)?)\b/i;
const VAGUE_DEGREE =
  /\b(?:significant(?:ly)?|substantial(?:ly)?|dramatic(?:ally)?|drastic(?:ally)?|great(?:ly)?|huge(?:ly)?|vast(?:ly)?|considerabl[ey]|tremendous(?:ly)?|massive(?:ly)?)\b/i;

/** Numbers that measure something: not versions, years, or what belongs to a name. */
export function figuresIn(text: string): number {
  return quantitiesIn(text).filter(({ value, unit, start, end, counted, written }) => {
    // "better than the old one".
    if (written === 'one' && unit === '' && counted === undefined) return false;
    // "Cut misses by a third" is a number, "third place" is none.
    if (unit === 'rank') return /\b(?:an?|one|two|three)\s+$/i.test(text.slice(0, start));
    if (unit === '' && value !== undefined && value >= 1950 && value <= 2050 && counted === undefined)
      return false;
    // "Snapdragon 8 Gen 2", "Unreal Engine 5", "version 2.0".
    const before = /([\p{L}-]+)\s*$/u.exec(text.slice(0, start))?.[1];
    const named =
      before !== undefined &&
      /^\p{Lu}/u.test(before) &&
      start - before.length > 1 &&
      unit === '' &&
      counted === undefined;
    return !named && !/^[-\p{L}]/u.test(text.slice(end, end + 1));
  }).length;
}

const short = (text: string, longest = 70): string =>
  text.length <= longest
    ? text
    : `${text
        .slice(0, longest)
        .replace(/\s+\S*$/, '')
        .toWellFormed()}…`;

/** What a line lacks, the gravest first; nothing where it stands as it is. */
export function lacksOf(text: string): Lack[] {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.split(' ').length < 3) return [];
  const figures = figuresIn(line);
  const found: Lack[] = [];
  const role = hiddenRole(line);
  const effect = figures === 0 || isCircumstance(line) ? missingNumber(line) : undefined;
  const baseline = figures > 0 && !effect ? missingBaseline(line) : undefined;
  const scale = figures === 0 && !effect ? missingScale(line) : undefined;
  if (effect) found.push(effect);
  if (baseline) found.push(baseline);
  if (role) found.push(role);
  if (scale) found.push(scale);
  if (!effect && !scale && figures === 0 && ACTIVITY.test(line) && !OUTCOME.test(line))
    found.push(missingResult(line));
  if (line.length > TWO_LINES) found.push(tooLong(line));
  const inflated = INFLATED.exec(line) ?? (figures === 0 && !effect ? VAGUE_DEGREE.exec(line) : null);
  if (inflated) found.push(inflation(inflated[0]));
  return found;
}

const PREPOSITION =
  /\b(?:on|at|in|across|for|over|with|using|of|from|within|during|after)\s+(?:(?:all|the|our|its|their|about|over|more than|some)\s+)*$/i;
const TIME = new Set(['day', 'week', 'month', 'year', 'h']);

/** Whether all numbers of a line tell where or how long, and none how much: "Reduced false alarms at 12 sites". */
function isCircumstance(line: string): boolean {
  if (BASELINE.test(line)) return false;
  return quantitiesIn(line).every(({ start, unit, counted }) => {
    const around = PREPOSITION.test(line.slice(0, start));
    return (
      around && (TIME.has(unit) || (unit === '' && counted !== undefined && !MEASURED_NOUN.test(counted)))
    );
  });
}

function missingNumber(line: string): Lack | undefined {
  const changed = CHANGED.exec(line);
  const words = changed
    ? `${changed[1]}${changed[2]}${changed[3]}`
    : (COMPARED.exec(line)?.[0] ?? vagueEffect(line));
  if (words === undefined) return undefined;
  return {
    lacks: 'number',
    message: `The line claims an effect (“${short(words)}”) and gives no number for it.`,
    ask: `“${short(words)}”: from what to what, measured on what?`,
  };
}

function missingBaseline(line: string): Lack | undefined {
  const reached = REACHED.exec(line);
  if (!reached || BASELINE.test(line)) return undefined;
  return {
    lacks: 'baseline',
    message: `The line gives what came out (“${short(reached[0])}”) and not what it was before, or without it.`,
    ask: `“${short(reached[0])}”: what was it before, or what did the simplest method give on the same data?`,
  };
}

function hiddenRole(line: string): Lack | undefined {
  const words =
    HIDDEN.exec(line)?.[0] ?? PLURAL.exec(line)?.[0].replace(/^[.;,\s]+/, '') ?? PASSIVE.exec(line)?.[0];
  if (words === undefined) return undefined;
  return {
    lacks: 'role',
    message: `“${short(words)}” hides what you did yourself.`,
    ask: `Of “${short(line)}”, which part did you do yourself, and which did others?`,
  };
}

function missingScale(line: string): Lack | undefined {
  const vague = VAGUE_COUNT.exec(line)?.[0];
  const data = !NOT_DATA.test(line) ? DATA_WORK.exec(line)?.[0] : undefined;
  const words =
    vague ?? data ?? ROLLED_OUT.exec(line)?.[0] ?? RUN_MACHINES.exec(line)?.[0] ?? LED.exec(line)?.[0];
  if (words === undefined) return undefined;
  return {
    lacks: 'scale',
    message: `The line gives no size: how much data, how many cameras, machines, people or users.`,
    ask: `“${short(words)}”: how many, how large?`,
  };
}

function missingResult(line: string): Lack {
  return {
    lacks: 'result',
    message: 'The line tells what was done, and not what came of it.',
    ask: `“${short(line)}”: what could be done afterwards that could not before, and who used it?`,
  };
}

function tooLong(line: string): Lack {
  return {
    lacks: 'length',
    message: `The line has ${line.length} characters, more than two printed lines; readers skim past the second.`,
    ask: `Which one result of “${short(line)}” should be remembered? The rest can be a second line, or go.`,
  };
}

function inflation(words: string): Lack {
  return {
    lacks: 'other',
    message: `“${words}” says nothing that could be checked.`,
    ask: `What would somebody see who doubts “${words}”? Say that instead, or leave the word out.`,
  };
}
