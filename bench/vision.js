// Average precision on a seeded set of COCO's size, beside the tools that people use for it, each a process of its own.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interleaved, median, summary } from './measure.js';
import { manyDetections, pythonWith, synthetic } from './vision-data.js';

const KINDS = [
  { kind: 'bbox', name: 'boxes', least: 8 },
  { kind: 'segm', name: 'masks', least: 4 },
];
const CLOCKS = { processor: 'by processor time', wall: 'by the wall clock' };
const SPEED = "× pycocotools' speed";
const MEMORY = { most: 1000 };

export async function vision({ root, folder, size }) {
  const { python, tools, lacking } = await pythonWith(folder);
  const files = python && (await synthetic({ root, folder, python, images: size.images }));
  const skipped = lacking ?? (files ? undefined : 'gen_synth.py is not beside the checkout');
  if (skipped) return [...KINDS.flatMap((one) => speedRows(one, { skipped })), peakRow(size, { skipped })];
  const once = {
    fovea: (kind, path) => [process.execPath, [join(root, 'bench/vision-once.js'), kind, files.truth, path]],
  };
  for (const tool of tools)
    once[tool] = (kind, path) => [
      python,
      [join(root, 'bench/vision-evaluate.py'), tool, kind, files.truth, path],
    ];

  const rows = [];
  for (const one of KINDS) {
    const path = files[one.kind];
    if (!path || !once.pycocotools) {
      rows.push(...speedRows(one, { skipped: 'pip could not install pycocotools' }));
      continue;
    }
    const works = Object.fromEntries(
      Object.entries(once).map(([tool, command]) => [
        tool,
        () => outcomeOf(root, ...command(one.kind, path)),
      ]),
    );
    const samples = await interleaved(size.evaluations, works);
    sameFigures(samples, one.kind);
    const detections = JSON.parse(readFileSync(path, 'utf8')).length.toLocaleString('en');
    rows.push(
      ...speedRows(one, { samples, set: `${detections} in ${size.images.toLocaleString('en')} images` }),
    );
  }
  return [...rows, ...(await manyRows({ root, folder, size, files, once }))];
}

/** Runs a process to its end; resolves with the object in the last line that it prints. */
function outcomeOf(root, command, args, { stream = 'stdout', env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env } });
    const text = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'])
      child[name].setEncoding('utf8').on('data', (part) => {
        text[name] += part;
      });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(text[stream].trim().split('\n').at(-1)));
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${text.stderr}`));
    });
  });
}

/** A fast figure that is wrong is worth nothing. */
function sameFigures({ fovea, pycocotools }, kind) {
  const away = pycocotools[0].stats.map((value, at) => Math.abs(value - fovea[0].stats[at]));
  if (away.length !== 12 || !(Math.max(...away) < 1e-9))
    throw new Error(`Fovea's figures for ${kind} are not those of pycocotools: ${away}`);
}

/** How many times as fast as pycocotools, round by round; then the seconds. */
function speedRows({ name, least }, { skipped, samples, set }) {
  const what = `Average precision of ${name}`;
  if (skipped)
    return Object.values(CLOCKS).map((clock) => ({
      what: `${what}, ${clock}`,
      budget: { least },
      unit: SPEED,
      skipped,
    }));
  const speeds = (tool, clock) => samples[tool].map((one, at) => samples.pycocotools[at][clock] / one[clock]);
  const [rust, cpp] = [samples.hotcoco, samples['faster-coco-eval']];
  return [
    ...Object.entries(CLOCKS).map(([clock, text]) => ({
      what: `${what}, ${text}`,
      note: set,
      budget: { least },
      measured: { median: median(speeds('fovea', clock)), n: samples.fovea.length, unit: SPEED },
      ...(rust && { beside: { what: "hotcoco's, in Rust", median: median(speeds('hotcoco', clock)) } }),
    })),
    {
      what: `${what}: load, evaluate, accumulate`,
      measured: summary(
        samples.fovea.map(({ wall }) => wall),
        's',
      ),
      ...(cpp && { beside: { what: 'faster-coco-eval', median: median(cpp.map(({ wall }) => wall)) } }),
    },
  ];
}

async function manyRows({ root, folder, size, files, once }) {
  const path = await manyDetections({ folder, truth: files.truth, count: size.detections });
  const command = [
    ...[
      '--import',
      join(root, 'bench/vision-usage.js'),
      join(root, 'dist/cli/main.js'),
      'evaluate',
      '--json',
    ],
    ...['--ground-truth', files.truth, '--detections', path],
  ];
  const works = {
    fovea: () =>
      outcomeOf(root, process.execPath, command, { stream: 'stderr', env: { FOVEA_BENCH_USAGE: '1' } }),
    ...(once.hotcoco && { hotcoco: () => outcomeOf(root, ...once.hotcoco('bbox', path)) }),
  };
  const samples = await interleaved(size.evaluations, works);
  const of = (tool, what) => samples[tool].map((one) => one[what]);
  const beside = (what) =>
    samples.hotcoco && {
      beside: { what: 'hotcoco, in Rust, once started', median: median(of('hotcoco', what)) },
    };
  return [
    peakRow(size, { measured: summary(of('fovea', 'peak'), 'MB'), ...beside('peak') }),
    {
      what: 'The same, from the command to its figures',
      measured: summary(of('fovea', 'wall'), 's'),
      ...beside('wall'),
    },
  ];
}

function peakRow({ detections }, more) {
  return {
    what: `fovea evaluate on ${detections.toLocaleString('en')} detections: most memory`,
    budget: MEMORY,
    unit: 'MB',
    ...more,
  };
}
