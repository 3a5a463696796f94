// npm run -s fovea -- …: builds what is stale (saying so on standard error), then runs the command line.
import { build, checkMachine } from './steps.js';

checkMachine();
await build({ web: process.argv[2] === 'serve' });
await import('../dist/cli/main.js');
