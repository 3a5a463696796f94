/**
 * What a story about one's own work sounds like, by what it is asked to show. A rubric for stories speaks of the story
 * ("States the metric before and after"); the story speaks of crates and cameras. These cues bridge the two.
 */
export interface StoryCue {
  readonly name: string;
  /** The statement of a rubric point asks for it. */
  readonly asked: RegExp;
  /** A passage of a story shows it: every pattern of one of the alternatives. */
  readonly shown: readonly (readonly RegExp[])[];
}

const NUMBER =
  /(?:\d|\b(?:half|twice|double|doubled|halved|a third|a quarter|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?)\b)/i;
/** A quantity: a number with a unit, a sign or a thing counted. */
const QUANTITY =
  /\d[\d.,]*\s?(?:%|percent|per cent|points?|ms|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|fps|frames?|mb|gb|px|pixels?|mm|cm|m\b|km|x\b|times|euros?|dollars?|k\b|images?|photos?|cases?|users?|people|examples?|samples?|labels?|of\b|out of|in \d)|[€$£]\s?\d|\b(?:kappa|recall|precision|accuracy|map|iou|auc|f1|error|latency|rate|score)\b[^.]{0,25}\d/i;
const PERSON =
  /\b(?:manager|lead|director|boss|ceo|cto|owner|team|colleagues?|coworkers?|engineers?|developers?|designers?|customers?|clients?|users?|doctors?|clinic(?:ian)?s?|nurses?|operators?|stakeholders?|product|sales|annotators?|labell?ers?|experts?|inspectors?|scientists?|researchers?|students?|interns?|partners?|vendors?|suppliers?|board|them|her|him|everyone|everybody|people)\b/i;
const SELF = /\b(?:i|my|mine|me|myself)\b/i;

export const STORY_CUES: readonly StoryCue[] = [
  {
    name: 'requirement',
    asked:
      /\b(?:requirements?|needs? of|needs follow|what (?:the|it) .* (?:for|to decide)|target|goal|bar\b|constraint|context|situation|task, who|stakes|mattered|measurable bar|success criteri)/i,
    shown: [
      [
        /\b(?:need(?:ed|s)?|had to|wanted|required?|was to|asked (?:me|us) to|supposed to|expected to|brief|goal was|target was|requirement|meant to|finished meant|the bar)\b/i,
        QUANTITY,
      ],
      [
        /\b(?:need(?:ed|s)?|had to|wanted|required?|was to|asked (?:me|us) to|supposed to|expected to|goal was|target was)\b/i,
        /\b(?:because|since|so that|so the|otherwise|in order to|who|where|when)\b/i,
      ],
    ],
  },
  {
    name: 'ownership',
    asked:
      /\b(?:personally|own(?:ed|s)? (?:part|role|work|contribution)|personally owned|own(?:ed|ership)?\b.*\b(?:colleagues|team|others)|their (?:own )?(?:part|role|contribution)|what (?:they|the speaker) (?:did|owned)|individual contribution|responsib)/i,
    shown: [
      [
        /\b(?:mine|my (?:part|job|role|task|responsibility|piece|side)|i (?:owned|led|was responsible|was in charge|ran|built|wrote|designed|made|handled|took on)|down to me|up to me|fell to me|by myself)\b/i,
        /\b(?:colleagues?|another|others?|team|while|whereas|and an?|someone else|engineers?|student|he|she|they|[A-Z][a-z]+(?:'s)?)\b/,
      ],
    ],
  },
  {
    name: 'reasoning',
    asked:
      /\b(?:explains? why|reason(?:s|ing)? (?:for|behind|why)|why .* (?:chosen|chose|choice|looked|seemed|was|decided|made)|evidence or assumption|rationale|justif)/i,
    shown: [
      [
        /\b(?:i|we) (?:\w+ )?(?:began|started|chose|picked|went (?:with|for)|used|took|decided|assumed|expected|thought|tried|opted|selected|settled)\b/i,
        /\b(?:because|since|as (?:the|it|we|i)|so i|having (?:seen|read|used)|given|assum\w+|expected|had (?:done|worked|looked|scored|been))\b/i,
      ],
    ],
  },
  {
    name: 'measured-failure',
    asked:
      /\b(?:fail(?:ed|ure|s|ing)?|missed (?:its|the)|fell short|shortfall|problem was|did not work|went wrong|setback)\b(?=.*\b(?:measur|number|metric|result|data|finding|quantif))|\b(?:measur|number|metric|result)\w*\b.*\b(?:fail|missed|fell short|did not)/i,
    shown: [
      [
        QUANTITY,
        /\b(?:off|only|missed|wrong|fail\w*|below|short|instead of|where .* (?:needed|wanted|asked)|against|fell|dropped|worse|lost|just|caught|not enough|however|though|but)\b/i,
      ],
    ],
  },
  {
    name: 'inspection',
    asked:
      /\b(?:individual (?:wrong |failing )?(?:cases|errors|examples)|(?:wrong|failing|failed) cases|errors? (?:analysis|by kind|by type)|looks? (?:through|at) (?:the )?(?:individual|errors|cases|data)|counts? them|group(?:s|ed|ing)? (?:the )?errors|investigat|diagnos)/i,
    shown: [
      [
        /\b(?:looked (?:at|through)|went through|sorted|opened|reviewed|inspected|grouped|counted|plotted|checked|examined|read through|labelled by hand|categori[sz]ed|walked through|dug into|pulled)\b/i,
        NUMBER,
        /\b(?:error|mistake|miss|wrong|fail|false|case|misread|miscount|reject|worst|bad|problem|complain|log|example|image|photo|frame)/i,
      ],
    ],
  },
  {
    name: 'experiment',
    asked:
      /\b(?:experiment|confirms?|tests? (?:the|a|whether)|one factor|ablation|isolat|rules? out|ruled out|rival explanations|verif(?:y|ies) the cause|root cause)\b/i,
    shown: [
      [
        /\b(?:test(?:ed)?|check(?:ed)?|see (?:whether|if)|find out|confirm(?:ed)?|rule[ds]? out|experiment|compar(?:e|ed)|scored|measured|fed|feeding|swapped|replaced|repeated|photographed|filmed|ran)\b/i,
        /\b(?:same|only|alone|nothing else|all else|one (?:thing|change|factor)|unchanged|before and after|with and without|both|everything else|single|fixed|untouched|still there|then)\b/i,
        /\b(?:whether|if|so (?:it|the|that)|which (?:showed|ruled|meant|proved)|showed|proved|meant|was (?:at fault|to blame)|the cause|ruled out|turned out|not the|and we|changed little|more than)\b/i,
      ],
    ],
  },
  {
    name: 'alternatives',
    asked:
      /\b(?:compares?|alternatives?|options?|at least two|two ways|ways forward|trade-?offs?|weigh(?:s|ed|ing)?|cost, time|considered)\b/i,
    shown: [
      [
        /\b(?:would have|could have|whereas|while|instead|option|alternative|against|versus|rather than|compared|considered|either|cheaper|other)\b/i,
        /\b(?:cost|costs|weeks?|days?|months?|hours?|euros?|dollars?|expensive|cheap\w*|money|budget|afternoon|effort|ten times|slower|faster|risk)\b|[€$£]/i,
        /\b(?:so i|so we|i (?:chose|took|went|picked|did|decided|recommended)|we (?:chose|took|went|picked|did|decided)|went first|won)\b/i,
      ],
    ],
  },
  {
    name: 'communication',
    asked:
      /\b(?:tells?|informs?|communicat\w*|notif\w*|reports? to|keeps? .* informed|stakeholders?|people who depend|presents?|explains? to|raises? (?:the|it|an?)|escalat\w*|warns?)\b/i,
    shown: [
      [
        /\b(?:told|informed|called|rang|phoned|emailed|wrote (?:to|an|a)|showed|reported|warned|raised|met|presented|explained|announced|shared|sent|offered|knew|moved|said to|let (?:them|her|him) know)\b/i,
        PERSON,
        /\b(?:that (?:same )?(?:day|week|morning|afternoon|evening)|same day|next (?:day|morning|week)|within|early|immediately|at once|right away|straight away|as soon as|on (?:mon|tues|wednes|thurs|fri)day|before|weeks?|days?|slip|date|plan|trial)\b/i,
      ],
    ],
  },
  {
    name: 'criterion-in-advance',
    asked:
      /\b(?:in advance|beforehand|before (?:starting|labell?ing|building|it began|they began)|set before|deadline or|limit (?:for|at which)|stopping|would be dropped|criteri(?:on|a) .*(?:before|advance))\b/i,
    shown: [
      [
        /\b(?:gave (?:it|us|myself|ourselves)|limit|deadline|agreed|set|fixed|decided|wrote down|written down|up front|at the start|before (?:we|i|any|labell?ing|ordering)|time-?box\w*|brief)\b/i,
        NUMBER,
        /\b(?:if|until|by|or else|unless|stop|drop|go over|give up|at least|no more|fewer|less than|may|would|meant|put (?:it )?down)\b/i,
      ],
    ],
  },
  {
    name: 'before-after',
    asked:
      /\b(?:before and after|same metric|improve(?:d|ment)|effect of|by how much|final (?:result|approach)|outcome|impact|result(?:s)? (?:in|with) numbers|quantif\w*)\b/i,
    shown: [
      [
        /\b(?:from|before|after|old|new|now|both|fell|rose|dropped|went|came down|cut|improved|grew|against|versus|to)\b/i,
        /\d[^.]*?(?:\bto\b|\band\b|→|->|,|\bagainst\b|\bversus\b|\bvs\b|\bbefore\b|\bafter\b|\bnew\b)[^.]*?\d/i,
        /\b(?:fell|rose|dropped|went|came down|cut|improved|grew|off|found|reached|from|missed|down|up|before|old)\b/i,
      ],
    ],
  },
  {
    name: 'limits',
    asked:
      /\b(?:still (?:does|fails|cannot)|remaining|limits?\b(?!.*\bin advance)|extra cost|not overstated|weakness|drawback|downside|does badly)\b/i,
    shown: [
      [
        /\b(?:still|remain\w*|not yet|except|beyond|needs? (?:another|an? extra|more)|cannot|can't|limits?|downside|price|drawback|takes (?:room|longer|more)|costs?)\b/i,
        /\b(?:miss\w*|fail\w*|wrong|lacks?|bad(?:ly)?|worse|cannot|can't|manual|slow\w*|extra|another|trouble|struggl\w*|beyond|weak|go(?:es)? to)\b/i,
      ],
    ],
  },
  {
    name: 'lesson',
    asked:
      /\b(?:learn(?:ed|t|ing|s)?\b(?!.*(?:machine|deep) learning)|lesson|would do differently|do differently|changed? (?:in|habit|since|how)|reflect\w*|next time|later work|different(?:ly)? (?:today|now))\b/i,
    shown: [
      [
        /\b(?:since then|ever since|from then on|these days|nowadays|now i|i now|next (?:time|two|project|job)|next project|would (?:now |do |have |bring |start |save |ask |go |spend |put |set )|if i (?:did|were|had)|i learn(?:ed|t)|taught me|what changed|should have|looking back|in hindsight|my lesson)\b/i,
        SELF,
        /\b(?:i|my) (?:\w+ ){0,2}(?:score|spend|write|check|measure|image|start|ask|build|test|always|never|look|plan|bring|save|had|would|should|put|make|keep|set|now|learn(?:ed|t)|first)\b/i,
      ],
    ],
  },
  {
    name: 'persuasion',
    asked:
      /\b(?:persuad\w*|convinc\w*|disagree\w*|conflict|other side|point of view|listens?|compromise|consensus|resolv\w*|agreement with)\b/i,
    shown: [
      [
        /\b(?:asked|listened|understood|agreed|disagreed|argued|persuaded|convinced|showed|proposed|suggested|compromise|settled|decided|went to|ruling|verdict|her view|his view|their concern|concerned)\b/i,
        PERSON,
        /\b(?:because|so|since|that|after|until|then|and)\b/i,
      ],
    ],
  },
];

/** The past tense of a story (a participle alone is none), or the words that speak of now as what came of it. */
const NARRATED =
  /\b(?:was|were|had|did|went|came|took|gave|found|saw|told|ran|built|wrote|began|chose|kept|left|fell|rose|drew|spent|knew|thought|sent|met|got|said|(?:i|we|he|she|they|who|which|colleague|team|manager|customer|client) (?:\w+ly )?\w{3,}ed)\b|^\w+ed\b|\b(?:since then|ever since|next time|still|now)\b/i;
const HYPOTHETICAL =
  /\b(?:i'd|i would|you would|you'd|we'd|one would|should|can be|i will|you can|you need)\b/i;

/** Whether a passage tells what happened rather than what one would do. */
export function isNarrated(text: string): boolean {
  return (
    NARRATED.test(text) && !(HYPOTHETICAL.test(text) && !/\b(?:if i|next time|would have|had)\b/i.test(text))
  );
}

/** How far a passage shows a cue: 1 all of an alternative, less where a part of it is absent. */
export function shows(cue: StoryCue, text: string): number {
  let best = 0;
  for (const patterns of cue.shown) {
    const found = patterns.filter((pattern) => pattern.test(text)).length;
    best = Math.max(best, found / patterns.length);
  }
  return best;
}

/** Openings of a statement that speaks of the story: "States …", "Names …". */
const SPEAKS_OF_STORY =
  /^(?:states|names|describes|explains|gives|says|shows|tells|reports|quantifies|separates|looks|confirms|compares|sets|runs|sends|splits|collects|writes|uses|has|identifies|owns|takes|reflects|acknowledges|admits|involves|asks|listens|measures|makes|presents|mentions|recognises|recognizes|demonstrates|distinguishes|credits|seeks|proposes|resolves|defines|plans|checks|tests|chooses|prioritises|prioritizes|delivers|communicates|raises|weighs|learns|draws|puts|keeps|finds|brings|adapts|decides|tracks|documents)\s+(?!is\b|are\b|was\b|of\b)/i;

/** Whether a point asks for a part of a story rather than for a fact. */
export function asksForStory(point: { statement: string; part?: unknown }): boolean {
  return point.part !== undefined || SPEAKS_OF_STORY.test(point.statement);
}
