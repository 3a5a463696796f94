import type { ModelSetup } from '#api/requests';
import type { GraderFigures, ModelStatus, ModelTrialResult } from '#api/responses';
import { gradersFigures } from '#grading/measured';
import { ModelSettings } from '#model/index';
import type { Conductor } from './conductor.js';
import { Refusal } from './refusal.js';

/** The figures of a grader where they were measured of this very version. */
export function measuredOf(name: string): { measured?: GraderFigures } {
  const measured = gradersFigures();
  return measured?.grader === name ? { measured } : {};
}

const choiceOf = ({ second }: Conductor) => {
  if (second) return second.model;
  throw new Refusal(
    409,
    'There is no language model here',
    'This server was started without the choice of one.',
  );
};

export const modelStatus = async ({ second }: Conductor): Promise<ModelStatus> =>
  (await second?.model.status()) ?? { source: 'none', key: false };

/** Keeps the settings of the language model. @throws Refusal 422 naming the field, 409 where the environment decides */
export const saveModel = async (conductor: Conductor, setup: ModelSetup): Promise<ModelStatus> =>
  choiceOf(conductor).save(checked(setup, ''));

export const forgetModel = async (conductor: Conductor): Promise<ModelStatus> => choiceOf(conductor).forget();

/** Tries the settings given, or those that are kept. @throws Refusal 422 where there are none, or they are malformed */
export const tryOut = async (conductor: Conductor, setup?: ModelSetup): Promise<ModelTrialResult> =>
  choiceOf(conductor).try(setup && checked(setup, 'settings.'));

/** Has every judged answer read that was not; says how many. @throws Refusal 409 where no model is set up */
export async function readSecond(conductor: Conductor, id: string): Promise<number> {
  const state = await conductor.load(id);
  const { second } = conductor;
  if (!second || !(await second.model.current()))
    throw new Refusal(409, 'No language model is set up', 'Set one up in Settings, then ask again.');
  return second.readAll(id, state);
}

function checked(setup: ModelSetup, prefix: string): ModelSettings {
  const result = ModelSettings.safeParse(setup);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const field = `${prefix}${path.join('.')}`;
  throw new Refusal(422, 'The settings cannot be used', `"${field}" ${message}.`, { field });
}
