// A language model's reading as a grader, to be measured beside the local one.
import { scoreOf } from '../../dist/grading/score.js';
import { openAiCompatible, readAnswer, settingsFromEnvironment } from '../../dist/model/index.js';

/**
 * A grader that asks the model set up by FOVEA_MODEL_URL; undefined where none is. A point whose reading was discarded,
 * for a quote that is not in the answer for example, counts as missed. An answer on which the model fails is not scored.
 */
export function modelGrader(environment) {
  const settings = settingsFromEnvironment(environment);
  if (!settings) return undefined;
  const model = openAiCompatible(settings);
  return {
    name: model.name,
    provisional: true,
    async judge({ item, level, answers }) {
      let read = new Map();
      let failed = false;
      try {
        read = new Map((await readAnswer(model, { item, answers })).points.map((point) => [point.id, point]));
      } catch {
        failed = true;
      }
      const points = item.points.map(({ id }) => {
        const { verdict = 'missed', ...rest } = read.get(id) ?? { id };
        return { id, verdict, sure: true, confidence: 0.5, after: 'none', ...rest };
      });
      const { score } = scoreOf(item, level, points);
      return { score, scored: !failed, points, misconceptions: [], flags: [], grader: model.name };
    },
  };
}
