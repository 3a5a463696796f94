import { bubblewrapRunner } from './bubblewrap.js';
import { runnerContract } from './runner.contract.js';

runnerContract('bubblewrap', () => bubblewrapRunner());
