import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from './browser.js';

/** The choices of Chromium's print dialogue, so that it prints to a file without asking. */
const PRINT_TO_FILE = {
  version: 2,
  recentDestinations: [{ id: 'Save as PDF', origin: 'local', account: '' }],
  isHeaderFooterEnabled: false,
};

/** Where the print button of Chromium's PDF viewer stands: this far from the right and upper edge, pixels. */
const PRINT_BUTTON = { right: 68, top: 28 };
const WINDOW = { width: 1280, height: 720 };

/**
 * Opens a PDF in a real Chromium and prints it to a PDF from there, as a person would: its viewer writes a new file,
 * without tags, attachments and metadata. A browser without a window cannot do it, so there is a screen in memory.
 */
export async function printFromBrowser(pdf: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'fovea-print-'));
  const printed = join(folder, 'printed');
  mkdirSync(join(folder, 'profile', 'Default'), { recursive: true });
  mkdirSync(printed);
  writeFileSync(
    join(folder, 'profile', 'Default', 'Preferences'),
    JSON.stringify({
      printing: { print_preview_sticky_settings: { appState: JSON.stringify(PRINT_TO_FILE) } },
      savefile: { default_directory: printed },
    }),
  );
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/pdf').end(pdf);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const screen = await openScreen();
  try {
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: chromiumPath!,
      headless: false,
      viewport: WINDOW,
      env: { ...process.env, ...(screen ? { DISPLAY: screen.display } : {}) } as Record<string, string>,
      args: ['--kiosk-printing', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      // Chromium's viewer is an extension of its own.
      ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages'],
    });
    try {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/resume.pdf`);
      return await until(async () => {
        await page.mouse.click(WINDOW.width - PRINT_BUTTON.right, PRINT_BUTTON.top);
        return until(async () => finished(printed), 3_000);
      }, 30_000);
    } finally {
      await context.close();
    }
  } finally {
    screen?.process.kill();
    server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The printed file once it is whole. */
function finished(folder: string): Uint8Array | undefined {
  const name = readdirSync(folder).find((one) => one.endsWith('.pdf'));
  const bytes = name ? readFileSync(join(folder, name)) : undefined;
  return bytes?.subarray(-1024).includes('%%EOF') ? bytes : undefined;
}

async function until<T>(look: () => Promise<T | undefined>, milliseconds: number): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await look().catch(() => undefined);
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error('Nothing was printed.');
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

/** A screen in memory where the machine has none; it chooses a free number itself and says it on its third pipe. */
async function openScreen(): Promise<{ process: ChildProcess; display: string } | null> {
  if (process.platform !== 'linux' || process.env.DISPLAY) return null;
  if (!existsSync('/usr/bin/Xvfb')) throw new Error('Printing from a browser needs Xvfb (the package xvfb).');
  const child = spawn(
    '/usr/bin/Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  for await (const chunk of child.stdio[3] as AsyncIterable<Buffer>)
    if (/\d/.test(String(chunk))) return { process: child, display: `:${String(chunk).trim()}` };
  throw new Error('Xvfb did not start.');
}
