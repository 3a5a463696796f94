import { runServer } from './run.js';

process.exitCode = await runServer({ environment: process.env });
