import { config } from 'zod';

// zod speeds up its checks by code made from text. The content security policy of Fovea's pages forbids that, and
// trying it would be reported as a violation each time.
config({ jitless: true });
