// The resume: the page that follows one's typing, the first PDF of a process, and reading a PDF of two pages.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { interleaved, median, milliseconds, summary } from './measure.js';

const run = promisify(execFile);
const LOOK = { template: 'classic', paper: 'a4' };

export async function resume({ root, folder, size }) {
  const example = JSON.parse(
    readFileSync(join(root, 'packs', 'computer-vision-engineer', 'resume.json'), 'utf8'),
  );
  const server = await serve(root, mkdtempSync(join(folder, 'resume-')));
  const browser = await openBrowser();
  try {
    const printed = await pagesByBrowser(browser);
    const pdf = await server.pdf(await server.store(example));
    const file = join(folder, 'resume.pdf');
    writeFileSync(file, pdf);
    const works = {
      typing: (i) => milliseconds(() => server.preview(typed(example, i))),
      ...(printed && { printing: (i) => milliseconds(() => printed(typed(example, i))) }),
      reading: () => milliseconds(() => server.read(pdf)),
      ...((await hasPoppler()) && { poppler: () => milliseconds(() => run('pdftotext', [file, '-'])) }),
    };
    await interleaved(2, works);
    const samples = await interleaved(size.resumes, works);
    const firsts = [];
    const first = await interleaved(size.starts, {
      ours: async () => firsts.push(await firstPdf(root, mkdtempSync(join(folder, 'resume-')), example)),
      ...(printed && { browser: () => firstByBrowser(example) }),
    });
    return [
      {
        what: 'The page after a letter was typed, two pages, by HTTP',
        budget: { most: 150 },
        measured: summary(samples.typing, 'ms'),
        ...(printed && { beside: { what: 'Chromium printing HTML', median: median(samples.printing) } }),
      },
      {
        what: 'The first PDF of a server just started',
        budget: { most: 1000 },
        measured: summary(
          firsts.map(({ set }) => set),
          'ms',
        ),
        ...(printed && {
          beside: { what: 'Chromium, started and printing HTML', median: median(first.browser) },
        }),
      },
      {
        what: 'Reading that PDF back with two programs, before it is offered',
        measured: summary(
          firsts.map(({ readBack }) => readBack),
          'ms',
        ),
        beside: { what: 'setting it', median: median(firsts.map(({ set }) => set)) },
      },
      {
        what: 'Reading a PDF of two pages to fields, in a process of its own, by HTTP',
        budget: { most: 1000 },
        measured: summary(samples.reading, 'ms'),
        ...(samples.poppler && {
          beside: { what: 'pdftotext, text alone', median: median(samples.poppler) },
        }),
      },
    ];
  } finally {
    await browser?.close();
    server.stop();
  }
}

/** The resume with other letters in one line, as after a key was pressed. */
function typed(example, i) {
  const work = structuredClone(example.work);
  work[0].highlights[0] += ` ${'abcdefghij'[i % 10]}${i}`;
  return { ...example, work };
}

/** A server in a process of its own. */
async function serve(root, data) {
  const { DATABASE_URL: _url, HOST: _host, ...environment } = process.env;
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: root,
    env: { ...environment, PORT: '0', FOVEA_DATA: data },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let url;
  for await (const text of child.stdout) {
    url = /http:\/\/localhost:\d+/.exec(String(text))?.[0];
    if (url) break;
  }
  child.stdout.resume();
  const post = async (path, body, type = 'application/json') => {
    const response = await fetch(url + path, { method: 'POST', headers: { 'content-type': type }, body });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  return {
    preview: async (resume) => {
      const { pages } = await post('/api/resumes/preview', JSON.stringify({ resume, look: LOOK }));
      if (pages.length !== 2)
        throw new Error(`The example takes ${pages.length} pages, and two are measured.`);
    },
    read: async (pdf) => {
      const { resume } = await post('/api/resumes/read?name=resume.pdf', pdf, 'application/pdf');
      if (!resume.work?.length) throw new Error('No job was read.');
    },
    store: async (resume) =>
      (await post('/api/resumes', JSON.stringify({ from: 'given', resume, title: 'Bench' }))).id,
    pdf: async (id) => {
      const response = await fetch(`${url}/api/resumes/${id}/resume.pdf`);
      if (!response.ok) throw new Error(await response.text());
      return Buffer.from(await response.arrayBuffer());
    },
    readBack: async (id) => {
      const { extractors } = await (await fetch(`${url}/api/resumes/${id}/parse-back`)).json();
      if (!extractors.every(({ available, fields, identical }) => !available || fields === identical))
        throw new Error('Not every field came back.');
    },
    stop: () => child.kill('SIGKILL'),
  };
}

/** Milliseconds to the first PDF of a server, and to have it read back; its start is measured elsewhere. */
async function firstPdf(root, data, example) {
  const server = await serve(root, data);
  try {
    const id = await server.store(example);
    return {
      set: await milliseconds(() => server.pdf(id)),
      readBack: await milliseconds(() => server.readBack(id)),
    };
  } finally {
    server.stop();
  }
}

async function hasPoppler() {
  return run('pdftotext', ['-v']).then(
    () => true,
    () => false,
  );
}

const CHROMIUM = [process.env.FOVEA_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);

async function openBrowser() {
  if (!CHROMIUM) return null;
  return chromium.launch({
    executablePath: CHROMIUM,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** What one would have without Typst: the same content as HTML, printed by a browser that is open already. */
async function pagesByBrowser(browser) {
  if (!browser) return null;
  const page = await browser.newPage();
  return async (resume) => {
    await page.setContent(html(resume));
    await page.pdf({ format: 'A4' });
  };
}

async function firstByBrowser(example) {
  let browser;
  const took = await milliseconds(async () => {
    browser = await openBrowser();
    await (await pagesByBrowser(browser))(example);
  });
  await browser.close();
  return took;
}

const escaped = (text) => String(text).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Every text of the resume as paragraphs; enough to be laid out and broken into pages. */
function html(resume) {
  const texts = [];
  const walk = (value) => {
    if (typeof value === 'string') texts.push(value);
    else if (value && typeof value === 'object') for (const one of Object.values(value)) walk(one);
  };
  walk(resume);
  return `<!doctype html><meta charset="utf-8">${texts.map((text) => `<p>${escaped(text)}</p>`).join('')}`;
}
