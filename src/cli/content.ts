import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { labelledBeside, readLabelledFolder } from '#conduct/labelled-folder';
import { builtInPack } from '#conduct/open';
import { checkPack } from '#conduct/pack-folder';
import { unprovedTasks, writeProved } from '#conduct/proved-tasks';
import type { Pack, PackProblem } from '#content/pack';
import { agreementOf } from '#labelled/readings';
import { rounds } from '#rounds/registry';
import { type CodingProof, proveCoding } from './content-coding.js';
import { UsageError } from './usage.js';

/** fovea content check: 0 when a pack is right, 1 with every problem when it is not. */
export async function contentVerb(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      coding: { type: 'string' },
      seeds: { type: 'string' },
      write: { type: 'boolean' },
    },
  });
  const [what, folder = builtInPack, ...rest] = positionals;
  if (what !== 'check' || rest.length > 0) throw new UsageError('Say: fovea content check [PACK].');
  if (!existsSync(folder))
    throw new UsageError(
      `There is no folder ${folder}. Name a pack's folder, or none for the one that ships.`,
    );
  if (values.seeds !== undefined && values.coding === undefined)
    throw new UsageError('--seeds is for the proofs of --coding all, or --coding ID,ID.');
  // Without a choice, what was never proved as it is now.
  const which = values.coding ?? unprovedTasks(folder).join(',');
  const coding =
    which === '' || which === 'none' ? undefined : await proveCoding(folder, which, values.seeds);
  if (values.write && coding) writeProved(folder, coding.proved);
  const { pack, problems } = checkPack(folder, rounds);
  const labelled = pack && checkLabelled(folder, pack);
  problems.push(...(labelled?.problems ?? []));
  if (values.json) {
    console.log(
      JSON.stringify({
        pack: pack?.id ?? null,
        skills: pack?.skills.length ?? 0,
        questions: pack?.questions.length ?? 0,
        tasks: pack?.tasks.length ?? 0,
        claims: pack?.claims.length ?? 0,
        ...(labelled ? { labelled: labelled.counts } : {}),
        problems,
        ...(coding ? { coding } : {}),
      }),
    );
  } else if (pack && problems.length === 0) {
    const points = pack.questions.reduce((sum, question) => sum + question.points.length, 0);
    const { length } = pack.claims;
    const claims = length > 0 ? `, ${length} kinds of claims in resumes` : '';
    console.log(
      `${pack.id}: ${pack.skills.length} skills, ${pack.questions.length} questions, ${points} points, ${pack.tasks.length} coding tasks${claims}. ${labelled ? `${labelled.text} ` : ''}Nothing is wrong.`,
    );
  } else {
    for (const { file, line, field, message } of problems)
      console.log(`${file}:${line}: ${field ? `${field}: ` : ''}${message}`);
    console.error(`${problems.length} problem${problems.length === 1 ? '' : 's'} in ${folder}.`);
  }
  if (coding && !values.json) console.log(codingText(coding));
  return problems.length === 0 && (coding?.problems.length ?? 0) === 0 ? 0 : 1;
}

function codingText({ proved, problems }: CodingProof): string {
  const lines = problems.map(({ task, where, message }) => `coding/${task}: ${where}: ${message}`);
  const tasks = `${proved.length} coding task${proved.length === 1 ? '' : 's'}`;
  return [...lines, `Proved: ${tasks}${proved.length > 0 ? ` (${proved.join(', ')})` : ''}.`].join('\n');
}

/** The labelled answers that a checkout keeps beside its packs; undefined for a pack that has none. */
function checkLabelled(folder: string, pack: Pack) {
  const answers = labelledBeside(folder);
  if (!answers) return undefined;
  const { set, problems } = readLabelledFolder(answers, pack.questions);
  const labels = set.answers.reduce(
    (sum, { points, misconceptions }) =>
      sum + Object.keys(points).length + Object.keys(misconceptions).length,
    0,
  );
  const { pointArea, scoreKappa } = set.style;
  const { kappa } = agreementOf(set.first, set.second, set.answers);
  const two = (value: number) => value.toFixed(2).replace('0.', '.');
  return {
    problems: problems.map((problem): PackProblem => ({ ...problem, file: `bench/answers/${problem.file}` })),
    counts: { answers: set.answers.length, labels, kappa, pointArea, scoreKappa },
    text: `Labelled answers: ${set.answers.length} with ${labels} labels; two readers agree to kappa ${two(kappa)}; style alone tells points with area ${two(pointArea)}, scores with kappa ${two(scoreKappa)}.`,
  };
}
