import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumPath, openBrowser } from './browser.js';
import { buildOnce, type Server } from './server.js';

/** One browser, and the server started, for all journeys of a file; neither where there is no browser to walk with. */
export function opened(server: Server): { readonly browser: Browser } {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (!chromiumPath) return;
    buildOnce();
    browser = await openBrowser();
    await server.start();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    if (chromiumPath) await server.stop();
  });
  return {
    get browser() {
      return browser!;
    },
  };
}
