import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RESUME_TEMPLATES, type Resume } from '#content/resume';
import { resumeFields } from '#content/resume-fields';
import { resumeVerb } from './resume.js';
import { captured } from './testing/captured.js';
import { dataFolder, fovea } from './testing/fovea-process.js';
import { UsageError } from './usage.js';

const example = fileURLToPath(new URL('../../packs/computer-vision-engineer/resume.json', import.meta.url));
const ADA: Resume = {
  basics: { name: 'Ada Example', email: 'ada@example.org', phone: '+44 20 7946 0000' },
  work: [
    {
      name: 'Acme',
      position: 'Engineer',
      startDate: '2021-03',
      highlights: ['Improved accuracy of the detector with TensorRT'],
    },
  ],
};

const fileIn = (folder: string, name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(
    path,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  );
  return path;
};

/** An export as a person would run it, into a folder that is removed afterwards. */
const exported = async (resume: unknown, name: string, ...flags: string[]) => {
  const folder = dataFolder();
  const out = join(folder, name);
  const run = await captured(() =>
    resumeVerb(['export', fileIn(folder, 'source.json', resume), out, ...flags]),
  );
  return { ...run, out: out, said: run.out, files: readdirSync(folder).toSorted() };
};

describe('wrong use is refused before anything is opened', () => {
  it.each<[string[], RegExp]>([
    [[], /fovea resume check or fovea resume export/],
    [['print'], /not "print"/],
    [['check'], /^Name one file/],
    [['check', 'a.pdf', 'b.pdf'], /^Name one file/],
    [['export', 'a.json'], /^Name 2 files/],
    [['export', 'a.json', 'a.doc'], /must end in \.pdf, \.md, \.txt or \.json/],
    [
      ['check', 'a.pdf', '--template', 'fancy'],
      new RegExp(`--template must be one of ${RESUME_TEMPLATES.join(', ')}, not "fancy"`),
    ],
    [['check', 'a.pdf', '--paper', 'a5'], /--paper must be one of a4, letter/],
    [['check', 'a.pdf', '--force'], /--force belongs to/],
    [['export', 'a.json', 'a.pdf', '--job', 'j.txt'], /--job belongs to/],
    [['check', 'no-such-file.pdf'], /There is no file no-such-file\.pdf/],
    [['check', '/'], /is a folder/],
    [['export', 'a.json', '/no/such/folder/a.pdf'], /There is no folder/],
  ])('%j', async (args, message) => {
    const error: unknown = await resumeVerb(args).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(message);
  });
});

describe('check of a source', () => {
  it('prints it, reads it back and says what lines lack', async () => {
    const folder = dataFolder();
    const { result, out } = await captured(() =>
      resumeVerb(['check', fileIn(folder, 'ada.json', ADA), '--json']),
    );
    const check = JSON.parse(out);
    expect(result).toBe(0);
    expect(check).toMatchObject({
      kind: 'json',
      pages: 1,
      fields: resumeFields(ADA).length,
      leftOver: [],
      resume: ADA,
    });
    expect(check.parseBack.extractors[0]).toMatchObject({ fields: 7, identical: 7, differences: [] });
    expect(check.suggestions.map(({ path }: { path: string }) => path)).toContain('work[0].highlights[0]');
  });

  it('names fields that do not fit, and falls short', async () => {
    const folder = dataFolder();
    const wrong = { ...ADA, work: [{ ...ADA.work![0], startDate: 'March 2021' }] };
    const { result, out } = await captured(() => resumeVerb(['check', fileIn(folder, 'ada.json', wrong)]));
    expect(result).toBe(1);
    expect(out).toMatch(
      /error: field-not-valid\n {2}work\[0\]\.startDate must be a date such as 2021.*, not "March 2021"/,
    );
  });

  it('compares with a job', async () => {
    const folder = dataFolder();
    const job = fileIn(
      folder,
      'job.txt',
      'Requirements\n- Experience with TensorRT\n- Experience with ROS 2\n',
    );
    const { out } = await captured(() =>
      resumeVerb(['check', fileIn(folder, 'ada.json', ADA), '--job', job, '--json']),
    );
    const verdicts = JSON.parse(out).job.requirements.map((one: { name: string; verdict: string }) => [
      one.name,
      one.verdict,
    ]);
    expect(verdicts).toEqual(expect.arrayContaining([['TensorRT', 'evidenced']]));
    expect(verdicts.some(([, verdict]: string[]) => verdict === 'absent')).toBe(true);
  });
});

describe('export', () => {
  it('writes a PDF that came back whole, and nothing beside it', async () => {
    const { result, said, out, files } = await exported(
      JSON.parse(readFileSync(example, 'utf8')),
      'ada.pdf',
      '--json',
      '--template',
      'compact',
      '--paper',
      'letter',
    );
    expect(result).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ file: out, written: true, pages: 2 });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    expect(files).toEqual(['ada.pdf', 'source.json']);
  });

  it.each([
    ['ada.md', /^# Ada Example\n/],
    ['ada.txt', /^Ada Example\nada@example\.org\n/],
    ['ada.json', /"\$schema": .*\n {2}"basics": \{\n {4}"name": "Ada Example"/],
  ])('writes %s', async (name, start) => {
    const { result, out } = await exported(ADA, name);
    expect(result).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(start);
  });

  it('does not write what cannot be drawn, unless it must', async () => {
    const strange = { basics: { ...ADA.basics, label: 'Engineer \u{1F3FD}\u{12345}' } };
    const refused = await exported(strange, 'ada.pdf');
    expect([refused.result, refused.files]).toEqual([1, ['source.json']]);
    expect(refused.err).toMatch(/basics\.label holds .*U\+12345.*not written/s);
    const forced = await exported(strange, 'ada.pdf', '--force');
    expect([forced.result, forced.files]).toEqual([1, ['ada.pdf', 'source.json']]);
  });

  it('refuses a source that would lose fields, a folder, and the source itself', async () => {
    await expect(exported({ basics: { name: 7 } }, 'ada.pdf')).rejects.toThrow(
      /basics\.name must be a string, not 7/,
    );
    const folder = dataFolder();
    mkdirSync(join(folder, 'a.pdf'));
    const source = fileIn(folder, 'source.json', ADA);
    await expect(resumeVerb(['export', source, join(folder, 'a.pdf')])).rejects.toThrow(/is a folder/);
    await expect(resumeVerb(['export', source, source])).rejects.toThrow(/is the source itself/);
    expect(JSON.parse(readFileSync(source, 'utf8'))).toEqual(ADA);
  });
});

describe('the built command', () => {
  it('exports the example and reads its PDF: every field of a page that anybody can read', async () => {
    const folder = dataFolder();
    const pdf = join(folder, 'maja.pdf');
    const written = await fovea(['resume', 'export', example, pdf]);
    expect([written.code, written.err]).toEqual([0, '']);
    expect(existsSync(pdf)).toBe(true);
    const read = await fovea(['resume', 'check', pdf, '--json']);
    expect([read.code, read.err]).toEqual([0, '']);
    const check = JSON.parse(read.out);
    const printed = JSON.parse(readFileSync(example, 'utf8'));
    expect(check).toMatchObject({ kind: 'pdf', leftOver: [], fields: resumeFields(printed).length });
    expect(check.findings.filter(({ severity }: { severity: string }) => severity !== 'note')).toEqual([]);
  });

  it('ends with 2 and one sentence where a file cannot be read', async () => {
    const folder = dataFolder();
    const picture = fileIn(folder, 'scan.pdf', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    const { code, out, err } = await fovea(['resume', 'check', picture, '--json']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/scan\.pdf: This file is a picture \(PNG\).*\n$/);
  });
});
