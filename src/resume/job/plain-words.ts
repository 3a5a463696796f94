/**
 * Words with which a line can be said another way without saying anything new: verbs of doing, what they are done to in
 * general, how and how much. Whatever claims a role, a scale, a place, a customer, a method or a success is none of them.
 */
const PLAIN = `
  built build write writing identify identifies developed implemented created wrote written designed made make added applied used using use utilised
  utilized employed set installed configured maintained maintain ran run operated performed conducted carried evaluated
  tested benchmarked compared assessed measured analysed analyzed investigated explored studied researched examined
  documented recorded reported recommended identified selected chose chosen defined determined specified refined cleaned
  corrected fixed resolved addressed handled removed eliminated filtered dropped discarded reduced cut lowered decreased
  shortened sped speed accelerated improved increased raised boosted enhanced optimised optimized streamlined simplified
  integrated combined merged joined moved ported converted transformed rewrote rewritten
  reworked refactored restructured reimplemented labelled labeled annotated reviewed verified validated checked inspected
  visualised visualized displayed showed shows shown highlighted flagged marked detects detected counts counted tracked
  reads enabled allowed ensured supported helped assisted contributed participated worked took taken take taking care
  generated produced rendered prepared organised organized curated collected gathered acquired achieved reached attained
  delivered completed finished resulted resulting bringing brought came became fell fallen rose risen grew dropped went
  kept held turned gave given provided provides offered includes including included contains consisting based involving
  involved focusing focused fetching loading restricting limiting narrowing supplementing supplemented overcome
  compensated mitigated found discovered noticed learned understood solved engineered constructed
  assembled formed established introduced started began initiated continued extended expanded updated upgraded adapted
  adjusted modified changed tuned processed computed calculated extracted derived estimated
  predicted executed processes rewriting passing pass passed occurring lacking missing required needed making
  distinguish recognised recognized isolate isolated separated split grouped sorted ranked ordered stored loaded
  authored drafted described explained clarified outlined summarised summarized planned scoped prototyped programmed
  coded debugged profiled tailored aligned matched linked connected coupled mapped fused shared

  latency runtime time times duration faster quicker performance quality result results outcome error
  errors problem problems issue issues fault faults cause causes effect method methods approach approaches technique
  techniques process procedure workflow workflows pipeline system systems tool tools tooling component components module
  modules part parts piece feature features function functions functionality algorithm algorithms model models software
  code script scripts program library data dataset datasets image images imagery picture pictures photo photos frame
  frames footage sample samples set sets region regions area areas location locations step steps task tasks work works
  workload workloads job jobs project projects effort usage way basis means order case cases type types kind number count
  amount quantity size level levels score scores value values metric metrics measure measures measurement measurements
  comparison evaluation evaluations assessment analysis analyses development implementation design creation integration
  improvement improvements reduction increase decrease gain decrease inference processing implementation
  detection recognition reading segmentation tracking counting labelling labeling annotation annotations label labels
  removal correction verification validation check checks review inspection visualisation visualization documentation
  definition definitions selection generation construction information content details input output instance instances
  responsibility responsible member group item items object objects entry entries test tests experiment experiments
  options option setup configuration environment

  new newly existing previous previously former original overall entire whole complete full fully total visible
  automatic automatically manually efficient efficiently effective effectively successful successfully direct
  directly systematic systematically consistent consistently careful carefully precise precisely better best worse worst
  faster slower smaller larger higher lower low high poor bad good correct incorrect wrong right limited scarce few fewer
  real actual relevant respective key main initial initially final finally current currently different individual
  specific specifically particular single down up additional further more less most least substantially
  significantly partly partially jointly together independently thereby thus hence respectively approximately roughly
  about nearly almost only purely mainly primarily especially well

  a an the this that these those it its they them their he she his her i my we our us you your who whom whose which what
  where when while why how and or but nor so yet if then than as of in on at by for with without from into onto to
  towards toward through throughout across over under above below between among within inside outside against around
  along during before after until since per via due because owing both each every any all some such no not also too is
  are was were be been being am has have had having do does did done can could may might must shall should will would
  there here one ones other others another same off out upon amid given plus minus versus vs instead rather just even
  still already once again later now ago

  able accelerate access accessible accordingly achieve achieving adaptation adding addition adjustment administer
  administered advanced afterwards ahead allowing alter altered always analyse analysing analyze analyzing
  apart apply applying appropriate arrange arranged aside aspect aspects assigned assistance attach
  attached automate automating away back balanced basic beforehand beginning broad broken building
  bypass cached calibrate calibrated call callable called calls capable capture captured captures categories
  category challenging change changes choice class classes cleaning cleanup clear cleared clearly close closely
  closer collaborated collect combining common communicated compiled complex composed conceived
  conceptualised conclusion condition conditions consolidated context contribution conversion cope create creating
  cutting damaged deal dealt dedicated defective deliver delivering demonstrated description designing
  develop developing devised diagnosed difference differences difficult duplicate earlier early easier easily easy
  edit edited empty enable enabling end endpoint endpoints evaluate evaluating exact exactly exclude excluded
  experimented explanation export exported exports exposed express extending extension extra   failure failures far faulty fetch fetched file files find finding findings finds first fit fitted following
  format formats formulated forward frequent frequently general generally generating get gets goal goals hard help
  ignore ignored implement implementing import imported imports improve improving increasing insert inserted
  insight insights instrumented integrate integrating interface intermediate internal iterated keep keeps largely
  last late leave left leveraging list lists locate located logic long longer look looked looks lowering
  maintenance meanwhile measuring memory met migrate migrating minimised minimized missed modern mostly
  mount mounted narrow near necessary need needs never next notably observe observed often old older omit omitted
  open operation optimise optimising optimize optimizing otherwise overlooked overview packaged parameter
  parameters participation pattern patterns place placed point points porting position possible preparation
  preserve preserved producing profiling projected proper properly properties property prototype pull pulled
  purpose push pushed raising range rare readily ready reason rebuilt receive received recent recently
  recommendation reconstructed recover recovered redesigned reduce reducing redundant regular regularly reliable
  reliably reorganised reorganized repair repeated replicated report reports represent represented reproduced
  request requests requirement requirements restore restored retain retained revise revised robust rolled rough
  rule rules running scenario scenarios scheduled scripted search searched see seek seen sees send sent
  separate series serve served service services setting settings several shaped shift shifted short shortening
  shorter side simple simply situation situations skip skipped smoothly sometimes soon sound source sources
  speeding spot stable stack start structure structured suitable summary supplied support supporting swap swapped
  switch switched target targets testing threshold thresholds tidy traced transfer transferred translated treat
  treated trend trimmed troubleshot tuning typical ultimately unified unnecessary unwanted usable useful usual
  usually validating vary version versions view views watch watched whenever wherever whether wide wrapped let lets root date cover covers covered people person camera cameras sensor`;

export const PLAIN_WORDS: ReadonlySet<string> = new Set(PLAIN.split(/\s+/).filter((word) => word !== ''));

/**
 * Verbs that claim something whatever they are said of: a role, a method, a success. Any other verb that is not in the
 * source says what was done in another word.
 */
export const CLAIMING_VERBS: ReadonlySet<string> = new Set(
  `led leading lead headed directed managed supervised oversaw overseeing spearheaded owned owning drove driving championed
  pioneered invented founded architected orchestrated coordinated negotiated convinced persuaded hired recruited
  interviewed trained training taught teaching mentored coached advised consulted presented presenting published patented
  filed authored sold won winning earned secured awarded approved certified funded adopted deployed deploying shipped
  shipping launched released scaled scaling migrated migrating replaced replacing saved saving rescued rescuing sourced
  open-sourced compressed compressing pruned pruning distilled distilling quantised quantized parallelised parallelized
  containerised containerized simulated simulating monitored monitoring encrypted hosted standardised standardized
  automated automating prevented preventing avoided avoiding halved doubled tripled outperformed beating beat exceeded
  partnered collaborated collaborating closed advising influenced supervising managing mentoring coaching
  heading directing`.split(/\s+/),
);

/** Words that say the same: who has one of a row has said the others. */
export const SAID_ALIKE: readonly (readonly string[])[] = [
  ['led', 'lead', 'headed', 'directed', 'managed', 'supervised', 'oversaw', 'leadership'],
  ['mentored', 'coached', 'taught', 'supervised'],
  ['deployed', 'installed', 'rolled', 'shipped', 'launched', 'released', 'production', 'live'],
  ['accuracy', 'accurate', 'precise', 'right', 'wrong', 'error', 'better', 'map', 'recall', 'precision'],
  ['customer', 'client', 'buyer'],
  ['user', 'operator', 'people'],
  ['factory', 'plant', 'manufacturing', 'production'],
  ['hospital', 'clinic'],
  ['shop', 'store', 'retail', 'retailer'],
  ['car', 'vehicle', 'automotive', 'automobile'],
  ['drone', 'uav'],
  ['published', 'publication', 'paper', 'presented', 'author'],
  ['engineer', 'developer'],
  ['team', 'group', 'colleagues'],
  ['trained', 'training', 'retrained', 'fine-tuned'],
  ['several', 'multiple', 'many', 'various', 'numerous', 'few'],
  ['replaced', 'instead', 'substituted', 'exchanged'],
  ['saved', 'savings'],
  ['presented', 'demonstrated', 'demo'],
  ['phone', 'mobile', 'smartphone'],
  ['robot', 'robotic', 'robotics'],
  ['street', 'road'],
  ['manual', 'hand'],
];
