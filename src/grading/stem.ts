import porter2 from 'wink-porter2-stemmer';

/** Irregular forms that Porter2 leaves apart from their base, and short forms spoken in the field. */
// biome-ignore format: a table
const IRREGULAR: Readonly<Record<string, string>> = {
  built: 'build', kept: 'keep', chose: 'choose', chosen: 'choose', choice: 'choose', choices: 'choose',
  found: 'find', made: 'make', thought: 'think', ran: 'run', got: 'get', gave: 'give', given: 'give',
  took: 'take', taken: 'take', saw: 'see', seen: 'see', held: 'hold', lost: 'lose', loses: 'lose',
  shown: 'show', drawn: 'draw', drew: 'draw', wrote: 'write', written: 'write', sent: 'send', spent: 'spend',
  dealt: 'deal', meant: 'mean', taught: 'teach', brought: 'bring', fell: 'fall', fallen: 'fall',
  grew: 'grow', grown: 'grow', growth: 'grow', rose: 'rise', risen: 'rise', froze: 'freeze', frozen: 'freeze',
  learnt: 'learn', broke: 'break', broken: 'break', went: 'go', gone: 'go', began: 'begin', begun: 'begin',
  became: 'become', came: 'come', said: 'say', told: 'tell', knew: 'know', known: 'know', led: 'lead',
  threw: 'throw', thrown: 'throw', hidden: 'hide', spoke: 'speak', spoken: 'speak', forgot: 'forget',
  matrices: 'matrix', vertices: 'vertex', indices: 'index', criteria: 'criterion', analyses: 'analysis',
  axes: 'axis', children: 'child', people: 'person', mice: 'mouse', worse: 'bad', worst: 'bad',
  params: 'parameter', param: 'parameter', conv: 'convolution', convs: 'convolution', info: 'information',
  spec: 'specification', specs: 'specification', config: 'configuration', repo: 'repository',
  bbox: 'box', bboxes: 'box', preds: 'prediction', aug: 'augmentation', augs: 'augmentation',
  quant: 'quantization', viz: 'visualization', prod: 'production', eval: 'evaluation', dims: 'dimension',
  centre: 'center', centred: 'center', centres: 'center', colour: 'color', colours: 'color',
  behaviour: 'behavior', neighbour: 'neighbor', neighbours: 'neighbor', grey: 'gray', metre: 'meter',
  metres: 'meter', programme: 'program', analyse: 'analyze', analysed: 'analyze', modelling: 'modeling',
  labelling: 'labeling', labelled: 'labeled', labeller: 'labeler', labellers: 'labeler',
};

/** Words whose "-is-" is not the British spelling of "-iz-". */
const NOT_BRITISH =
  /^(?:precis|promis|compromis|advis|revis|supervis|exercis|expertis|otherwis|likewis|surpris|compris|disguis|televis|rais|nois|prais|franchis|merchandis|convolv)/;

const cache = new Map<string, string>();
const CACHE_LIMIT = 50_000;

function americanSpelling(word: string): string {
  if (word.length < 7 || NOT_BRITISH.test(word)) return word;
  return word.replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1');
}

/**
 * The stem under which two forms of an English word meet ("quantised" and "quantization").
 * @param word one word in lower case
 */
export function stemOf(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const base = IRREGULAR[word] ?? word;
  // Porter2 is for Latin letters; a word of another script is its own stem, and so is a monster.
  const stem = /^[a-z]{3,40}$/.test(base) ? porter2(americanSpelling(base)) : base;
  // Bounded, so that a server fed random letters does not grow.
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, stem);
  return stem;
}
