/**
 * Words with which a line may begin although the resume does not have them: there the capital says nothing. Whatever
 * else begins a line with a capital may be a name.
 */
export const OPENERS: ReadonlySet<string> = new Set(
  `accelerated accomplished achieved acquired adapted added adjusted administered adopted advanced advised aligned
  allocated analysed analyzed annotated applied architected arranged assembled assessed assigned assisted assured
  attained audited augmented authored automated balanced benchmarked boosted brought built calculated calibrated captured
  carried championed changed checked clarified classified cleaned closed coached co-authored co-designed co-developed
  co-led coded collaborated collected combined communicated compared compiled completed composed compressed computed
  conceived conceptualised conducted configured consolidated constructed consulted containerised containerized contributed
  controlled converted coordinated corrected created curated customised customized cut debugged decreased defined
  delivered demonstrated deployed derived designed detected determined developed devised diagnosed directed discovered
  distilled documented doubled drafted drove earned eliminated enabled engineered enhanced ensured established estimated
  evaluated examined executed expanded experimented explored exported extended extracted fine-tuned fixed focused formed
  formulated found founded gathered generated guided halved handled headed helped identified implemented improved
  increased influenced initiated innovated inspected installed instituted instrumented integrated interpreted introduced
  invented investigated isolated iterated joined kept labelled labeled launched led lowered made maintained managed mapped
  measured mentored merged met migrated minimised minimized modelled modeled modernised modernized modified monitored
  moved negotiated obtained onboarded operated optimised optimized orchestrated organised organized outlined overhauled
  oversaw owned packaged parallelised parallelized participated partnered performed pioneered planned ported prepared
  presented prevented processed produced profiled programmed projected proposed prototyped proved proven provided pruned
  published quantified quantised quantized raised ran ranked reached re-architected rebuilt recommended reconstructed
  recorded redesigned reduced re-engineered refactored refined reimplemented released removed reorganised reorganized
  replaced replicated reported represented reproduced researched resolved restructured retrained reviewed revised rewrote
  rolled saved scaled scheduled scoped scripted secured segmented selected served set shaped shipped shortened simplified
  simulated solved specified sped split spearheaded stabilised stabilized standardised standardized started steered
  streamlined strengthened structured studied supervised supplied supported surveyed synchronised synchronized synthesised
  synthesized tackled taught tested took traced tracked trained transferred transformed translated trimmed tripled
  troubleshot tuned turned uncovered unified updated upgraded used utilised utilized validated verified visualised
  visualized won worked wrote
  a across after against all also among an and any as at based because before below between both but by during each
  even every finally first following for from further given here how if in initially instead into it its later
  less more most not now of on once one only or other our out over overall per previously rather responsible several
  since so such than that the their then there these they this those through throughout thus to together under until
  up upon via we when where which while with within without you your
  accelerating achieving adding allowing analysing analyzing applying automating building combining creating cutting
  delivering deploying designing developing driving enabling evaluating extending fine-tuning generating implementing
  improving increasing integrating leading leveraging lowering making managing measuring mentoring migrating optimising
  optimizing porting producing profiling pruning quantising quantizing raising reducing replacing resulting running
  saving scaling shipping shortening speeding supporting testing training tuning using validating writing
  accelerate achieve analyse analyze apply automate build calibrate collect create cut deliver deploy design develop
  drive enable evaluate implement improve increase integrate lead maintain manage mentor migrate optimise optimize reduce
  replace research run ship train write
  accuracy accurate annotation code data dataset detection end-to-end faster inference latency memory metrics model models
  object outcome performance pipeline precision production project real-time recall research result results segmentation
  software speed stack system team technical throughput tracking training work`.split(/\s+/),
);
