import { afterEach, describe, expect, it } from 'vitest';
import { AgainstJob } from '#api/resume';
import { replying } from '#model/testing/behaving';
import { praise, silence, status } from '#model/testing/misbehaving';
import { Servers } from '#model/testing/opened';
import type { Script } from '#model/testing/scripted-server';
import { putJob } from './resume-changes.js';
import { compareWithJob } from './resume-job.js';
import { testFovea } from './testing/fovea.js';
import { modelAt } from './testing/model.js';
import { begun } from './testing/resume.js';

const servers = new Servers();
afterEach(servers.close);

const JOB = `Computer-vision engineer
Requirements:
- INT8 quantisation
- TensorFlow
- You keep a bee colony
`;

/** A resume with a job, and a language model that follows a script, where there is one. */
async function withJob(script?: Script, limits = {}) {
  const model = script ? modelAt((await servers.start(script)).url) : {};
  const fovea = await testFovea({ model, limits });
  const { id } = await begun(fovea);
  await putJob(fovea.conductor, id, JOB);
  return {
    fovea,
    id,
    compare: (signal = new AbortController().signal) => compareWithJob(fovea.conductor, id, signal),
  };
}

const names = ({ requirements }: AgainstJob) => requirements.map(({ name }) => name);

describe('a resume against the job that is kept with it', () => {
  it('says what is evidenced, claimed and absent, with the words of both', async () => {
    const { compare } = await withJob();
    const against = await compare();
    expect(AgainstJob.parse(against)).toEqual(against);
    expect(against.model).toBeNull();
    expect(against.requirements.length).toBeGreaterThan(1);
    for (const { quote, start, end, verdict, lines } of against.requirements) {
      expect(JOB.slice(start, end)).toBe(quote);
      expect(lines.length > 0).toBe(verdict !== 'absent');
    }
    expect(against.requirements.find(({ quote }) => quote.includes('TensorFlow'))?.verdict).toBe('absent');
  });

  it('is refused where no job is kept, or it was taken away', async () => {
    const { fovea, id, compare } = await withJob();
    await putJob(fovea.conductor, id, '');
    await expect(compare()).rejects.toMatchObject({ status: 409, field: 'job' });
    await expect(
      compareWithJob(fovea.conductor, 'nothing', new AbortController().signal),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('is given what a language model found besides and quoted, and nothing that it made up', async () => {
    const entry = (quote: string, name: string) => ({ quote, name, kind: 'other', weight: 'nice' });
    const requirements = [entry('Computer-vision engineer', 'The trade'), entry('a helicopter', 'Flying')];
    const { fovea, compare } = await withJob(replying({ requirements }));
    const against = await compare();
    expect(against.requirements.find(({ by }) => by === 'model')).toMatchObject({
      name: 'The trade',
      quote: 'Computer-vision engineer',
    });
    expect(names(against)).not.toContain('Flying');
    expect(against.model).toMatch(
      /^small at \S+ added 1; 1 of its entries did not quote the text and were left out\.$/,
    );
    expect((await fovea.conductor.second!.model.status()).last).toMatchObject({ ok: true });
  });

  it.each<[string, Script, RegExp]>([
    ['fails', status(404), /^small at \S+ added nothing\. .*404/],
    ['talks', praise, /^small at \S+ added nothing\. /],
    ['answers with something else', replying({ found: [] }), /^small at \S+ added nothing\. .*of no use/],
  ])('stands as it is where the model %s, and says so', async (_what, script, said) => {
    const { fovea, compare } = await withJob(script);
    const { compare: alone } = await withJob();
    const against = await compare();
    expect({ ...against, model: null }).toEqual(await alone());
    expect(against.model).toMatch(said);
    expect((await fovea.conductor.second!.model.status()).last).toMatchObject({ ok: false });
    expect(fovea.errors).toEqual([]);
  });

  it('does not wait for the model where nobody waits any more', async () => {
    const { compare } = await withJob(silence);
    const gone = new AbortController();
    const comparing = compare(gone.signal);
    gone.abort();
    expect((await comparing).model).toMatch(/^small at \S+ was not waited for\.$/);
  });
});
