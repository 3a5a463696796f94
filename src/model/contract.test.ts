import { afterEach } from 'vitest';
import { Budget } from './budget.js';
import { type Behaviour, languageModelContract, type OpenedModel } from './language-model.contract.js';
import { ModelError } from './language-model.js';
import { replying } from './testing/behaving.js';
import { praise, silence, status } from './testing/misbehaving.js';
import { adapterAt, Servers } from './testing/opened.js';
import { refusedUrl, type Script } from './testing/scripted-server.js';
import { NEVER, toldModel } from './testing/told-model.js';

const servers = new Servers();
afterEach(servers.close);

async function openAdapter(behaviour: Behaviour): Promise<OpenedModel> {
  if (typeof behaviour === 'object' && 'fails' in behaviour) {
    const { fails } = behaviour;
    if (fails === 'unreachable') return { model: adapterAt(await refusedUrl()), asked: () => 0 };
    const scripts: Readonly<Record<typeof fails, Script>> = {
      refused: status(403),
      timeout: silence,
      busy: status(429),
      budget: replying({}),
      unreadable: praise,
    };
    const server = await servers.start(scripts[fails]);
    const limits = fails === 'timeout' ? { firstByte: 50 } : {};
    const budget = fails === 'budget' ? new Budget({ requests: 0, tokens: 0, now: () => 0 }) : undefined;
    return { model: adapterAt(server.url, { limits, budget }), asked: () => server.asked.length };
  }
  const server = await servers.start(behaviour === 'never answers' ? silence : replying(behaviour.replies));
  return { model: adapterAt(server.url), asked: () => server.asked.length };
}

async function openTold(behaviour: Behaviour): Promise<OpenedModel> {
  const reply =
    behaviour === 'never answers'
      ? NEVER
      : 'fails' in behaviour
        ? new ModelError(behaviour.fails, 'It failed. Try again.')
        : behaviour.replies;
  const model = toldModel(reply);
  return { model, asked: () => model.asked.length };
}

languageModelContract('an OpenAI-compatible server', openAdapter);
languageModelContract('the model that tests are told by', openTold);
