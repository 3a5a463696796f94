// npm run build: builds the server, the command line and the web app.
import { build, checkMachine } from './steps.js';

checkMachine();
await build();
