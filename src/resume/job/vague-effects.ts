/** What measures something: what an effect is an effect on. */
export const EFFECT = String.raw`accurac(?:y|ies)|latenc(?:y|ies)|throughput|precision|recall|mAP|mIoU|IoU|F1|scores?|metrics?|errors?(?: rates?)?|false (?:positives?|negatives?|alarms?|detections?)(?: rates?)?|miss(?:es|ed \w+)|missed|costs?|bills?|memory|time|times|speed|performance|efficiency|quality|robustness|reliability|size|footprint|consumption|usage|convergence|stability|drift|inference|uptime|productivity|generali[sz]ation|effort|energy|power|bandwidth|load(?:ing)?|training|pipeline`;

const ADVERBS = String.raw`(?:(?:and|also|successfully|further|continuously|constantly|steadily|\w+ly)\s+)*`;
/** Verbs that claim a change for the better of whatever they are said of. */
const CHANGED = String.raw`improved|enhanced|optimi[sz]ed|strengthened|accelerated|outperformed|beat|surpassed|exceeded|boosted|increased|reduced|decreased|minimi[sz]ed|maximi[sz]ed|lowered|raised|sped up|shortened|stabili[sz]ed|shrank|shrunk|elevated|upgraded(?= .*\b(?:better|faster)\b)`;
const CHANGING = `improving|enhancing|outperforming|surpassing|beating|boosting|increasing|reducing|decreasing|minimi[sz]ing|maximi[sz]ing|lowering|accelerating|speeding up|strengthening|shortening|stabili[sz]ing`;
/** What nobody measures, or what is raised and lowered by hand. */
const UNMEASURED = String.raw`(?:\w+[- ]){0,2}(?:documentation|docs|readme|communication|collaboration|knowledge|skills|understanding|awareness|concerns?|funds?|funding|money|issues?|tickets?|pull requests?|questions?|camera mounts?|hands?|arms?|gripper|platform)\b`;
const CLAIMED = new RegExp(
  String.raw`(?:^${ADVERBS}|[,;]\s+(?:which |that |and |thereby |thus |so |hence |while )?${ADVERBS}|\b(?:which|that|and)\s+${ADVERBS})(?:${CHANGED})\s+(?!${UNMEASURED})[^.;,]{3,60}|(?:^|,\s+(?:thereby |thus |while |and )?)(?:${CHANGING})\s+(?!${UNMEASURED})[^.;,]{3,60}`,
  'i',
);

const BETTER = `(?:better|faster|smaller|cheaper|lighter|quicker|easier|smoother|sharper|stronger|cleaner|simpler)(?! (?:than nothing|R-?CNN|place|safe))`;
const MORE = `(?:more|less) (?:accurate|robust|reliable|efficient|stable|precise|responsive|consistent|scalable|sensitive|error[- ]prone|noisy)`;
/** "made training faster", "works much better", "with better results", "a more robust tracker". */
const COMPARED = new RegExp(
  String.raw`\b(?:ma[dk]e|making|got|gets|gives?|gave|giving|became|becomes?|is|are|was|were|ran|runs?|works?|worked|perform(?:s|ed)?|with|into|for|trained|built|an?|through|at|\w+ly)\s(?:[^.;]{0,50}\s)?(?:${BETTER}|${MORE})\b(?:\s\w+)?`,
  'i',
);

const PRAISE = String.raw`(?:(?:very|extremely|consistently|an?|the|such)\s+)*(?:high(?:er|est)?|good|great|excellent|strong|best|better|near[- ]perfect|near[- ]human|human[- ]level|super-?human|superior|outstanding|exceptional|impressive|remarkable|competitive|promising|state[- ]of[- ]the[- ]art|SOTA|top)`;
const ATTAINED = `(?:achiev|reach|deliver|obtain|attain|provid|yield|produc|guarantee|secur|ensur)(?:ed|es|ing|s)?|got|gave|showed|with`;
/** "achieved high accuracy", "reached real-time performance", "excellent segmentation of thin wires". */
const ATTAINMENT = new RegExp(
  String.raw`\b(?:${ATTAINED})\s+(?:${PRAISE}\s+(?:[\w-]+\s+){0,2}?(?:${EFFECT}|results?|segmentation|detection|tracking|recognition|classification|reconstruction|localisation|sensitivity|specificity|frame rates?)|real[- ]time\s+(?:performance|speeds?|inference|processing|detection|tracking|execution|operation|frame rates?))\b`,
  'i',
);

/** "solved the latency problems", "got rid of most false alarms", "up to production quality". */
const SETTLED = new RegExp(
  [
    String.raw`\b(?:solved|fixed|resolved|sorted out|addressed|tackled|alleviated|overcame)\s+(?:[\w-]+\s+){0,3}?(?:${EFFECT})\s+(?:problems?|issues?|bottlenecks?|limitations?)\b`,
    String.raw`\b(?:got rid of|removed|eliminated|avoided|suppressed|caught|prevented)\s+(?:most|many|nearly all|almost all|the majority|a large part)\b(?:\s+[\w-]+){1,4}`,
    String.raw`\b(?:brought|got|raised|took)\s+[^.;]{3,50}?\s(?:up )?to (?:production|industrial|human|commercial)[- ](?:quality|level|grade|speed)\b`,
    String.raw`\b(?:saved|saving|gained)\s+(?:\w+\s+){0,2}?(?:a lot of|much|plenty of|significant|considerable)\s+[\w-]+`,
    String.raw`\bfor (?:speed|(?:better|higher|improved|maximum|optimal) [\w-]+)\b`,
    String.raw`\bthe (?:need for|amount of|number of)\s+[\w-]+(?:\s[\w-]+)?\s+(?:fell|dropped|shrank|went down)\b`,
  ].join('|'),
  'i',
);

/** Words that claim an effect in a line without any number; undefined where it claims none. */
export function vagueEffect(line: string): string | undefined {
  for (const pattern of [ATTAINMENT, SETTLED, CLAIMED, COMPARED]) {
    const match = pattern.exec(line);
    if (match)
      return match[0].replace(/^[\s,;]+(?:which |that |and |thereby |thus |so |hence |while )?/i, '').trim();
  }
  return undefined;
}
