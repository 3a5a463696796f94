import { describe, expect, it } from 'vitest';
import { extendWithModel } from './job-requirements.js';
import { ModelError } from './language-model.js';
import { toldModel } from './testing/told-model.js';

const JOB = `Requirements
- PyTorch
- You can explain a confusion matrix to a plant manager
- Experience with “Frobnicate” pipelines would be great`;
const found = [{ name: 'PyTorch', start: JOB.indexOf('PyTorch'), end: JOB.indexOf('PyTorch') + 7 }];
const entry = (quote: string, more: object = {}) => ({
  quote,
  name: 'x',
  kind: 'other',
  weight: 'must',
  ...more,
});
const added = async (requirements: readonly unknown[]) =>
  extendWithModel(toldModel({ requirements }), JOB, found);

describe('extendWithModel', () => {
  it('adds what quotes the job, with its place, quotation marks and line breaks straightened', async () => {
    const result = await added([
      entry('explain a confusion matrix to a plant manager', { name: 'explaining metrics' }),
      entry('Experience with "Frobnicate" pipelines', { name: 'Frobnicate', kind: 'skill', weight: 'nice' }),
    ]);
    expect(result.dropped).toBe(0);
    expect(result.added.map(({ name, kind, weight, by }) => ({ name, kind, weight, by }))).toEqual([
      { name: 'explaining metrics', kind: 'other', weight: 'must', by: 'model' },
      { name: 'Frobnicate', kind: 'skill', weight: 'nice', by: 'model' },
    ]);
    for (const { quote, start, end } of result.added) expect(JOB.slice(start, end)).toBe(quote);
  });

  it.each([
    ['a quote that is not there', entry('ten years of Haskell')],
    ['a quote from within a word', entry('onfusion matri')],
    ['a quote in other words', entry('explain confusion matrices to plant managers')],
    ['no quote', entry('')],
    ['what is found already', entry('PyTorch', { name: 'Torch' })],
    ['a name that is found already', entry('explain', { name: 'pytorch' })],
    ['no name', entry('explain', { name: ' \u200b ' })],
    ['an unknown kind', entry('explain', { kind: 'virtue' })],
    ['another shape', 'explain'],
    ['nothing', null],
  ])('drops %s', async (_, one) => {
    expect(await added([one])).toEqual({ added: [], dropped: 1 });
  });

  it('adds the same only once', async () => {
    const one = entry('explain a confusion matrix', { name: 'explaining' });
    expect(await added([one, one])).toMatchObject({ added: [{ name: 'explaining' }], dropped: 1 });
  });

  it('asks nothing about an empty text', async () => {
    const model = toldModel({ requirements: [] });
    expect(await extendWithModel(model, ' \n', [])).toEqual({ added: [], dropped: 0 });
    expect(model.asked).toEqual([]);
  });

  it('fences the job, and says which requirements are found', async () => {
    const model = toldModel({ requirements: [] });
    await extendWithModel(model, JOB, found);
    const { system, user } = model.asked[0]!;
    const mark = /mark ([0-9a-f]{16})\./.exec(system)![1]!;
    expect(user).toContain(`<<<${mark} job description>>>\n${JOB}\n<<<${mark} end of job description>>>`);
    expect(user).toContain('- PyTorch\n<<<');
  });

  it('throws where there is no list, and what the model throws', async () => {
    await expect(extendWithModel(toldModel({ text: '' }), JOB, found)).rejects.toMatchObject({
      kind: 'unreadable',
    });
    const busy = toldModel(new ModelError('busy', 'Later.'));
    await expect(extendWithModel(busy, JOB, found)).rejects.toThrow('Later.');
  });
});
