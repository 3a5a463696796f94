import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { LEVELS, type Level } from '#content/level';
import { judgeText } from '#grading/testing/judging';
import { bubblewrapRunner, type CodeRunner } from '#judge/index';
import { questionOf, shownTask } from '#rounds/coding/question';
import { readSignals } from '#rounds/coding/signals/index';
import { rounds } from '#rounds/registry';
import { builtInPack } from './open.js';
import { checkPack } from './pack-folder.js';
import { proveTask } from './prove-task.js';
import { filesBelow, loadTask, taskIds } from './task-folder.js';

const ids = taskIds(builtInPack);
const folders = ids.map((id) => ({ id, folder: loadTask(builtInPack, id) }));
