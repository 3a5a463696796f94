// Prints generated resumes with every template on both papers, and asks for each field back. Resolves with whether all
// came back identical.
import { proveParseBack } from '#resume/prove-parse-back';
import { seeded } from '#statistics/random';

/** Differences shown of each page; the first ones tell what is wrong. */
const SHOWN = 5;

export async function soakResumes({ seed, resumes }) {
  const from = 1 + Math.floor(seeded(seed)() * 1e6);
  const began = performance.now();
  const proof = await proveParseBack({
    resumes,
    from,
    onProgress: (done) => {
      if (done % 50 === 0) console.log(`${done}/${resumes} resumes`);
    },
  });
  for (const { seed: number, look, extractor, differences } of proof.unread) {
    console.log(`resume ${number}, ${look.template}, ${look.paper}, ${extractor}: ${differences.length}`);
    for (const { path, expected, found } of differences.slice(0, SHOWN))
      console.log(`  ${path}: ${JSON.stringify(expected)} came back as ${JSON.stringify(found)}`);
  }
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  console.log(
    `Resumes: ${proof.identical} of ${proof.fields} fields came back from ${proof.resumes} resumes on ${proof.pages} pages, read by ${proof.extractors.join(' and ')} (${minutes} minutes).`,
  );
  return proof.fields > 0 && proof.unread.length === 0;
}
