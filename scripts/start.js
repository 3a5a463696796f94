// npm start: installs and builds what is stale, then serves Fovea and prints its address.
import { build, checkMachine, install } from './steps.js';

checkMachine();
await install();
await build();
const { runServer } = await import('../dist/server/run.js');
process.exitCode = await runServer({ environment: process.env });
