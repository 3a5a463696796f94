import { expect, it } from 'vitest';
import { Question } from '#content/question';
import { claimId } from './claims.js';
import { claimAsks, claimQuestion } from './question.js';
import { packKinds } from './testing/kinds.js';

const kinds = packKinds();
const claim = (text: string, kind = kinds[0]!) => ({ id: claimId(text), text, kind });

it('is a question that any log can hold, with the line quoted once', () => {
  for (const kind of kinds) {
    const question = claimQuestion(claim('Cut latency from 60 to 20 ms.', kind));
    expect(Question.parse(question)).toEqual(question);
    expect(question.id).toBe(`claim-${claimId('Cut latency from 60 to 20 ms.')}`);
    expect(question.prompt).toContain('“Cut latency from 60 to 20 ms”');
    expect(question.prompt).not.toContain('{claim}');
    expect(question.points).toEqual(kind.points);
  }
});

it('has asks without a place left empty', () => {
  for (const kind of kinds) {
    const asks = claimAsks(claim('Did it', kind));
    expect(asks).toHaveLength(kind.asks.length);
    expect(asks.join(' ')).not.toContain('{');
  }
});

it.each(['$& and $1 and $`', '{claim}', '”“', '\\u0000', '<script>'])('takes “%s” for what it is', (text) => {
  expect(claimQuestion(claim(text)).prompt).toContain(`“${text}”`);
});

it.each<[string, string]>([
  ['Cut latency.', 'Cut latency'],
  [`${'word '.repeat(20)}`, `${'word '.repeat(11)}word…`],
  ['x'.repeat(70), `${'x'.repeat(59)}…`],
  [`${'x'.repeat(58)}🦊🦊🦊`, `${'x'.repeat(58)}…`],
  [`${'word '.repeat(11)}ends, and goes on`, `${'word '.repeat(11).trim()}…`],
])('is titled by its line, at most 60 characters: %s', (text, title) => {
  expect(claimQuestion(claim(text)).title).toBe(title);
  expect(title.length).toBeLessThanOrEqual(60);
});
