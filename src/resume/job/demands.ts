import type { Found } from './asked.js';
import { label } from './asked.js';

/** Conferences and journals of the field and its neighbours. */
const VENUES = [
  'CVPR',
  'ICCV',
  'ECCV',
  'NeurIPS',
  'NIPS',
  'ICML',
  'ICLR',
  'AAAI',
  'IJCAI',
  'WACV',
  'BMVC',
  'ACCV',
  '3DV',
  'ICRA',
  'IROS',
  'RSS',
  'CoRL',
  'MICCAI',
  'IPMI',
  'ISBI',
  'MIDL',
  'TPAMI',
  'PAMI',
  'IJCV',
  'TIP',
  'TMI',
  'MedIA',
  'SIGGRAPH',
  'ICIP',
  'ICASSP',
  'KDD',
  'ACL',
  'EMNLP',
  'ITSC',
  'RA-L',
  'T-RO',
  'IGARSS',
  'ICPR',
  'TMLR',
  'JMLR',
  'MLSys',
  'ISMAR',
];
const VENUE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${VENUES.join('|')})(?![\\p{L}])`, 'gu');

/** The venues that a text names; NIPS is NeurIPS, PAMI is TPAMI. */
export function venuesIn(text: string): string[] {
  const found = [...text.matchAll(VENUE)].map(([name]) =>
    name === 'NIPS' ? 'NeurIPS' : name === 'PAMI' ? 'TPAMI' : name,
  );
  return [...new Set(found)];
}

const PUBLISHING =
  /\b(?:publications?(?: (?:record|track record|list))?|publication record|publishe?[ds]? (?:research|papers?|work|articles?|results)|published (?:in|at)\b|peer[- ]reviewed (?:papers?|articles?)|first[- ]author\w*(?: papers?)?|papers? (?:published )?(?:at|in) (?=(?:top|leading|major|[A-Z])))/i;

/** Publications that a text asks for, with the venues that it names. */
export function publicationsIn(text: string): Found[] {
  const match = PUBLISHING.exec(text);
  if (!match) return [];
  const clause = /^(?:e\.g\.|i\.e\.|[^.;\n]){0,160}/
    .exec(text.slice(match.index))![0]
    .replace(/,?\s+(?:is|are|would be) .*$/, '')
    .trimEnd();
  const venues = venuesIn(clause);
  const end = match.index + clause.replace(/[\s,(]+$/, '').length;
  return [
    {
      start: match.index,
      end,
      name: venues.length > 0 ? `publications at ${venues.join(', ')}` : 'publications',
      kind: 'experience',
      by: 'text',
      whole: true,
      test: {
        by: 'publications',
        venues,
        similar: /\b(?:similar|equivalent|comparable|etc|top|other|leading|such as|like|e\.g)\b/i.test(
          clause,
        ),
      },
    },
  ];
}

const PEOPLE = String.raw`(?:(?:\w+[- ]){0,3}(?:teams?|engineers?|developers?|scientists?|researchers?|people|colleagues|juniors?|students|interns|others|members|reports|group|peers|staff))`;
const LEADERSHIP = [
  {
    name: 'mentoring',
    asked: new RegExp(
      String.raw`(?<![-\w])(?:(?:mentor(?:ing|ship|ed)?|coach(?:ing|ed)?)(?:\s+(?:of\s+|and \w+\s+)?${PEOPLE})?|supervis(?:e|ing|ed)\s+(?:of\s+)?${PEOPLE})\b`,
      'i',
    ),
    shown:
      /\b(?:mentor(?:ed|ing|s)?|coach(?:ed|ing)|supervis(?:ed|ing|es)|onboarded|taught|trained)\b[^.;]{0,40}\b(?:engineers?|developers?|scientists?|students?|interns?|juniors?|colleagues|people|researchers?|team|members?|annotators?|theses|thesis)\b/i,
    title: undefined,
  },
  {
    name: 'leading a team',
    asked: new RegExp(
      String.raw`\b(?:lead(?:ing)?|led|manag(?:e|ing|ed)|build(?:ing)? and lead(?:ing)?|head(?:ing)?)\s+(?:and \w+\s+)?(?:of\s+)?${PEOPLE}\b|\b(?:people|team) (?:management|leadership|lead)\b|\bline management\b|\bleadership (?:experience|skills|role)`,
      'i',
    ),
    shown:
      /\b(?:led|lead(?:s|ing)?|managed|manages|headed|built and led|supervised|directed)\b[^.;]{0,30}\b(?:team|group|engineers?|developers?|people|scientists|researchers|squad|reports)\b|\bteam of (?:\d+|\w+)\b/i,
    title: /\b(?:team lead|lead(?:er)?|head of|manager|director|CTO|chief)\b/i,
  },
  {
    name: 'technical leadership',
    asked:
      /\b(?:technical(?:ly)? lead(?:ership|ing)?|tech lead(?:ership)?|lead(?:ing)? (?:(?:\w+[- ]){0,3})(?:projects?|initiatives|design|architecture|development)|own(?:ing)? the (?:technical )?(?:roadmap|architecture)|set(?:ting)? (?:the )?technical direction|drive (?:the )?technical direction)\b/i,
    shown:
      /\b(?:led|lead(?:s|ing)?|headed|owned|drove|directed|architected|set)\b[^.;]{0,50}\b(?:project|development|design|architecture|effort|initiative|roadmap|migration|programme|program|work ?stream|team|engineer|developer|scientist|direction|standard)s?\b/i,
    title: /\b(?:lead|principal|staff|head|director|architect|CTO)\b/i,
  },
] as const;

/** Leading and teaching others, as far as a text asks for it. */
export function leadershipIn(text: string): Found[] {
  return LEADERSHIP.flatMap(({ name, asked, shown, title }) => {
    const match = asked.exec(text);
    // "A technical leadership role" asks for one thing.
    if (!match || /\btechnical(?:ly)?\s$/i.test(text.slice(0, match.index))) return [];
    const start = match.index;
    return [
      {
        start,
        end: start + match[0].length,
        name,
        kind: 'experience' as const,
        by: 'text' as const,
        test: { by: 'leadership' as const, shown, title },
      },
    ];
  });
}

const CLEARANCE =
  /\b(?:(?:active |current |valid )?(?:security|government|secret|top secret|NATO|DoD|SC|DV)\s+clearances?|TS\/SCI(?: clearance)?|security vetting|Sicherheitsüberprüfung|Ü2|(?:able|ability|eligible|eligibility|willing) to (?:obtain|be|get|hold|undergo)[^.;\n]{0,30}(?:clearance|cleared|vetting)|U\.?S\.? (?:citizen(?:ship)?|person)|(?:EU|UK) citizenship|(?:right|authori[sz]ation|authori[sz]ed|permit) to work\b|work (?:permit|authori[sz]ation)|background (?:check|screening)|export control)/gi;
const PRESENCE =
  /\b(?:on[- ]?site|in[- ]office|in the office|in[- ]person|hybrid|willing(?:ness)? to (?:travel|relocate)|travel(?:ling)?:? (?:up to|required|to|\d)|up to \d+ ?% travel|Reisebereitschaft|Führerschein|relocat(?:e|ion)|driving licen[cs]e|driver['’]?s licen[cs]e|shift work|on[- ]call)\b[^.;,()\n]{0,45}/i;

/** Clearances, permits and being there. */
export function conditionsIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(CLEARANCE)) found.push(condition(match, 'clearance'));
  const presence = PRESENCE.exec(text);
  if (presence) found.push(condition(presence, 'presence'));
  return found;
}

function condition(match: RegExpExecArray | RegExpMatchArray, by: 'clearance' | 'presence'): Found {
  const text = match[0].trimEnd();
  const start = match.index!;
  return { start, end: start + text.length, name: label(text), kind: 'other', by: 'text', test: { by } };
}
