// From the command to the first answer of /api/health, as separate processes.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { interleaved, median, summary } from './measure.js';

const script = 'scripts/start.js';
const direct = 'dist/server/main.js';

export async function start({ root, folder, size }) {
  const used = mkdtempSync(join(folder, 'start-'));
  const on = (entry, data) => secondsToHealth(root, entry, data ?? mkdtempSync(join(folder, 'start-')));
  // The first makes and migrates the folder that the others find.
  await on(script, used);
  const samples = await interleaved(size.starts, {
    again: () => on(script, used),
    direct: () => on(direct, used),
    first: () => on(script),
  });
  return [
    {
      what: 'npm start after the first time, until /api/health answers',
      budget: { most: 1.5 },
      measured: summary(samples.again, 's'),
      beside: { what: 'the server without the script', median: median(samples.direct) },
    },
    {
      what: 'The same with an empty data folder',
      measured: summary(samples.first, 's'),
      beside: { what: 'with a used one', median: median(samples.again) },
    },
  ];
}

/** Starts a server on a free port, waits for its first answer, ends it; resolves with the seconds it took. */
async function secondsToHealth(root, entry, data) {
  const { DATABASE_URL: _url, HOST: _host, ...environment } = process.env;
  const began = performance.now();
  const child = spawn(process.execPath, [entry], {
    cwd: root,
    env: { ...environment, PORT: '0', FOVEA_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    const response = await fetch(`${await addressOf(child)}/api/health`);
    if (!response.ok) throw new Error(`${entry} answered /api/health with ${response.status}.`);
    return (performance.now() - began) / 1000;
  } finally {
    child.kill();
    await ended;
  }
}

/** The address that the server prints. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk) => {
      text += chunk;
      const url = /http:\/\/\S+:\d+/.exec(text)?.[0];
      if (url) resolve(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', (code) =>
      reject(new Error(`The server ended with ${code} before it answered:\n${text}`)),
    );
  });
}
