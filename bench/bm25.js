// What one would write in an evening instead of the grader: which statements does the answer cover?

const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const [K1, B] = [1.2, 0.75];

/**
 * Okapi BM25 (Robertson and Walker 1994) with the answer's sentences as documents: a statement's score is that of its
 * best sentence. It knows no negation, quotes nothing and tells a claim from a list of terms no better than a search.
 */
export function bm25(statements, answer) {
  const documents = answer.split(/(?<=[.!?])\s+/).map(words);
  const mean = documents.reduce((sum, document) => sum + document.length, 0) / documents.length;
  const having = new Map();
  for (const document of documents)
    for (const word of new Set(document)) having.set(word, (having.get(word) ?? 0) + 1);
  return statements.map((statement) =>
    Math.max(
      ...documents.map((document) => {
        let score = 0;
        for (const word of new Set(words(statement))) {
          const times = document.filter((other) => other === word).length;
          if (times === 0) continue;
          const rarity = Math.log(1 + (documents.length - having.get(word) + 0.5) / (having.get(word) + 0.5));
          score += (rarity * times * (K1 + 1)) / (times + K1 * (1 - B + (B * document.length) / mean));
        }
        return score;
      }),
    ),
  );
}
