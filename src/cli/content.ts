import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builtInPack } from '#conduct/open';
import { checkPack } from '#conduct/pack-folder';
import { rounds } from '#rounds/registry';
import { UsageError } from './usage.js';

/** fovea content check: 0 when a pack is right, 1 with every problem when it is not. */
export async function contentVerb(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [what, folder = builtInPack, ...rest] = positionals;
  if (what !== 'check' || rest.length > 0) throw new UsageError('Say: fovea content check [PACK].');
  if (!existsSync(folder))
    throw new UsageError(
      `There is no folder ${folder}. Name a pack's folder, or none for the one that ships.`,
    );
  const { pack, problems } = checkPack(folder, rounds);
  if (values.json) {
    console.log(
      JSON.stringify({
        pack: pack?.id ?? null,
        skills: pack?.skills.length ?? 0,
        questions: pack?.questions.length ?? 0,
        problems,
      }),
    );
  } else if (pack) {
    const points = pack.questions.reduce((sum, question) => sum + question.points.length, 0);
    console.log(
      `${pack.id}: ${pack.skills.length} skills, ${pack.questions.length} questions, ${points} points. Nothing is wrong.`,
    );
  } else {
    for (const { file, line, field, message } of problems)
      console.log(`${file}:${line}: ${field ? `${field}: ` : ''}${message}`);
    console.error(`${problems.length} problem${problems.length === 1 ? '' : 's'} in ${folder}.`);
  }
  return problems.length === 0 ? 0 : 1;
}
