// What `evaluate` is measured on, and what with: the seeded set beside the checkout, and the Python packages.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { seeded } from '#statistics/random';
import { run } from '../scripts/steps.js';

const PACKAGES = { pycocotools: '2.0.11', 'faster-coco-eval': '1.8.0', hotcoco: '1.3.0' };

/**
 * A virtual environment with numpy and what can be installed of the packages.
 * @returns the path of its Python, and the names of the tools in it; or `lacking`, in words
 */
export async function pythonWith(folder) {
  const python = process.env.FOVEA_PYTHON ?? '/usr/bin/python3';
  const home = join(folder, 'python');
  const inside = join(home, process.platform === 'win32' ? 'Scripts' : 'bin', 'python');
  const install = (...packages) =>
    run(inside, ['-m', 'pip', 'install', '--quiet', '--retries', '1', '--timeout', '30', ...packages]);
  try {
    await run(python, ['-m', 'venv', home]);
  } catch {
    return { lacking: `${python} makes no virtual environment: name a Python in FOVEA_PYTHON` };
  }
  try {
    await install('numpy');
  } catch {
    return { lacking: 'pip could not install numpy' };
  }
  const tools = [];
  for (const [name, version] of Object.entries(PACKAGES))
    await install(`${name}==${version}`).then(
      () => tools.push(name),
      () => process.stderr.write(`  pip could not install ${name} ${version}: it is left out.\n`),
    );
  return { python: inside, tools };
}

/** The files that gen_synth.py beside the checkout makes, of val2017's size; undefined where it is not there. */
export async function synthetic({ root, folder, python, images }) {
  const generator = join(root, '..', 'shared', 'data', 'coco', 'gen_synth.py');
  if (!existsSync(generator)) return undefined;
  const home = join(folder, 'coco');
  mkdirSync(home, { recursive: true });
  await run(python, [generator, home, '--images', String(images)]);
  const file = (name) => join(home, `${name}.json`);
  const segm = existsSync(file('segm_36k')) ? file('segm_36k') : undefined;
  return { truth: file('gt'), bbox: file('bbox_36k'), segm };
}

/** Writes so many detections, each near an annotation, and returns the file's path. */
export async function manyDetections({ folder, truth, count }) {
  const { annotations } = JSON.parse(readFileSync(truth, 'utf8'));
  const random = seeded(7);
  const path = join(folder, 'coco', 'many.json');
  const file = await open(path, 'w');
  let text = '[';
  for (let made = 0; made < count; made++) {
    const { image_id, category_id, bbox } = annotations[Math.floor(random() * annotations.length)];
    const [x, y, width, height] = bbox;
    const moved = [x + (random() - 0.5) * 0.3 * width, y + (random() - 0.5) * 0.3 * height];
    const sized = [width * (0.7 + 0.6 * random()), height * (0.7 + 0.6 * random())];
    const box = [...moved, ...sized].map((value) => Number(value.toFixed(2)));
    const score = Number(random().toFixed(3));
    text += `${made === 0 ? '' : ','}${JSON.stringify({ image_id, category_id, bbox: box, score })}`;
    if (text.length > 1e6) {
      await file.write(text);
      text = '';
    }
  }
  await file.write(`${text}]`);
  await file.close();
  return path;
}
