import { afterEach, describe, expect, it } from 'vitest';
import { Rewrite } from '#api/resume';
import { replying } from '#model/testing/behaving';
import { praise, silence, status } from '#model/testing/misbehaving';
import { Servers } from '#model/testing/opened';
import type { Script } from '#model/testing/scripted-server';
import { rewrite } from './resume-rewrite.js';
import { resumeVersions } from './resumes.js';
import { testFovea } from './testing/fovea.js';
import { modelAt } from './testing/model.js';
import { begun, engineer } from './testing/resume.js';

const servers = new Servers();
afterEach(servers.close);

const PATH = 'work[0].highlights[0]';
const LINE = engineer().work![0]!.highlights![0]!;

/** A stored resume, and a language model that follows a script, where there is one. */
async function withModel(script?: Script) {
  const server = script && (await servers.start(script));
  const fovea = await testFovea({ model: server ? modelAt(server.url) : {} });
  const { id } = await begun(fovea);
  const ask = (path = PATH, resume = engineer(), signal = new AbortController().signal) =>
    rewrite(fovea.conductor, id, { path, resume }, signal);
  return { fovea, id, ask, server };
}

describe('another wording of a line', () => {
  it('is shown beside the line, and stored nowhere', async () => {
    const after = 'Brought latency from 60 to 20 ms with INT8.';
    const { fovea, id, ask, server } = await withModel(replying({ line: after }));
    const reply = await ask();
    expect(Rewrite.parse(reply)).toEqual(reply);
    expect(reply).toEqual({
      path: PATH,
      before: LINE,
      after,
      unconfirmed: [],
      model: `small at ${new URL(server!.url).host}`,
    });
    expect(await resumeVersions(fovea.conductor, id)).toHaveLength(1);
    const prompt = JSON.stringify(server!.asked[0]!.body.messages);
    expect(prompt).toContain('Led a team of four.');
    expect(prompt).not.toContain('Brim Robotics');
    expect(prompt).not.toContain('maja@example.org');
  });

  it('has every number and name marked that the resume does not hold', async () => {
    const after = 'Cut latency from 60 to 12 ms with INT8 on Jetson Orin.';
    const { ask } = await withModel(replying({ line: after }));
    const { unconfirmed } = await ask();
    expect(unconfirmed.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['number', 'name']));
    for (const { text, start, end } of unconfirmed) expect(after.slice(start, end)).toBe(text);
    expect(unconfirmed.some(({ text }) => text.includes('12'))).toBe(true);
    expect(unconfirmed.some(({ text }) => text.includes('Jetson'))).toBe(true);
  });

  it.each([
    ['no line', 'work[9].highlights[0]'],
    ['a whole entry', 'work[0]'],
    ['another object', '__proto__'],
    ['several lines', 'basics.summary'],
  ])('is asked of %s: 422', async (_what, path) => {
    const { ask, server } = await withModel(replying({ line: 'x' }));
    const resume = engineer({ basics: { summary: 'One.\nTwo.' } });
    await expect(ask(path, resume)).rejects.toMatchObject({ status: 422, field: 'path' });
    expect(server!.asked).toEqual([]);
  });

  it('is refused where no model is set up, and where there is no such resume', async () => {
    const { fovea, ask } = await withModel();
    await expect(ask()).rejects.toMatchObject({ status: 409 });
    const request = { path: PATH, resume: engineer() };
    await expect(
      rewrite(fovea.conductor, 'nothing', request, new AbortController().signal),
    ).rejects.toMatchObject({ status: 404 });
  });

  it.each<[string, Script, RegExp]>([
    ['fails', status(404), /404/],
    ['talks', praise, /./],
    ['answers with something else', replying({ text: 'x' }), /JSON without a line/],
    ['breaks a rule', replying({ line: 'Cut latency by [X] %.' }), /leaves a gap/],
    ['repeats the line', replying({ line: LINE }), /the same line/],
  ])('of a model that %s is a 502 that says why', async (_what, script, why) => {
    const { fovea, ask } = await withModel(script);
    await expect(ask()).rejects.toMatchObject({ status: 502, detail: expect.stringMatching(why) });
    expect((await fovea.conductor.second!.model.status()).last).toMatchObject({ ok: false });
    expect(fovea.errors).toEqual([]);
  });

  it('is given up where nobody waits any more', async () => {
    const { ask } = await withModel(silence);
    const gone = new AbortController();
    const asking = ask(PATH, engineer(), gone.signal);
    gone.abort();
    await expect(asking).rejects.toMatchObject({ status: 409 });
  });
});
