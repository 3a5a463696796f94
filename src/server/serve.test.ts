import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runServer } from './run.js';
import { DEFAULT_PORT, PortBusy, serve } from './serve.js';

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fovea-serve-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Takes a port, or finds that another program has it; the number that is taken now. */
async function taken(port: number): Promise<number> {
  const server: Server = createServer();
  const got = await new Promise<number>((resolve) => {
    server.once('error', () => resolve(port));
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
  onTestFinished(() => void server.close());
  return got;
}

/** What is printed while something runs. */
function captured() {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => void vi.restoreAllMocks());
  const text = (spy: typeof log) => spy.mock.calls.map((call) => call.join(' ')).join('\n');
  return { out: () => text(log), err: () => text(error) };
}

describe('serve', () => {
  it('answers on a free port, and lets go of everything when closed', async () => {
    const data = dataFolder();
    const first = await serve({ data, port: 0 });
    expect(first).toMatchObject({ url: expect.stringMatching(/^http:\/\/localhost:\d+$/), place: data });
    expect(await (await fetch(`${first.url}/api/health`)).json()).toMatchObject({ status: 'ok' });
    const started = await fetch(`${first.url}/api/interviews`, { method: 'POST' });
    const { id } = (await started.json()) as { id: string };
    const stream = await fetch(`${first.url}/api/interviews/${id}/stream`);
    await first.close();
    await expect(stream.text()).rejects.toThrow();
    const second = await serve({ data, port: Number(new URL(first.url).port) });
    expect(second.url).toBe(first.url);
    expect(await (await fetch(`${second.url}/api/interviews/${id}`)).json()).toMatchObject({ id });
    await second.close();
  });

  it('moves on from the default port where it is taken, and not from one that was asked for', async () => {
    await taken(DEFAULT_PORT);
    const moved = await serve({ data: dataFolder() });
    onTestFinished(() => moved.close());
    expect(Number(new URL(moved.url).port)).toBeGreaterThan(DEFAULT_PORT);
    const data = dataFolder();
    await expect(serve({ data, port: await taken(0) })).rejects.toThrow(PortBusy);
  });

  it('refuses, over the wire too, a Host that is not ours', async () => {
    const server = await serve({ data: dataFolder(), port: 0 });
    onTestFinished(() => server.close());
    const { get } = await import('node:http');
    const status = await new Promise((resolve) =>
      get(`${server.url}/api/health`, { headers: { host: 'evil.example' } }, (response) =>
        resolve(response.resume().statusCode),
      ),
    );
    expect(status).toBe(403);
  });
});

describe('run', () => {
  it('says in one sentence that the port is in use, with 2', async () => {
    const { out, err } = captured();
    const port = await taken(0);
    expect(await runServer({ environment: { PORT: String(port) }, data: dataFolder() })).toBe(2);
    expect(err()).toBe(
      `The port ${port} is in use. Name another with PORT or --port, or none to have one found.`,
    );
    expect(out()).toBe('');
  });

  it.each(['80000', '-1', 'http', '1.5'])('refuses PORT=%s with 2', async (PORT) => {
    const { err } = captured();
    expect(await runServer({ environment: { PORT }, data: dataFolder() })).toBe(2);
    expect(err()).toContain(`not "${PORT}"`);
  });

  it('says what to do about a data folder that is a file, with 2', async () => {
    const { err } = captured();
    const file = join(dataFolder(), 'file');
    writeFileSync(file, '');
    expect(await runServer({ environment: {}, data: file, port: 0 })).toBe(2);
    expect(err()).toMatch(/cannot be used[\s\S]*--data/);
    expect(err()).not.toMatch(/\n\s+at /);
  });

  it('says what to do about a host that is not here, with 2', async () => {
    const { err } = captured();
    expect(await runServer({ environment: {}, data: dataFolder(), port: 0, host: '203.0.113.1' })).toBe(2);
    expect(err()).toContain('Name another address with HOST and PORT');
  });

  it('prints the address, as text or JSON, and ends with 0 when interrupted', async () => {
    for (const json of [false, true]) {
      const { out } = captured();
      const data = dataFolder();
      const running = runServer({ environment: { PORT: '0' }, data, json });
      await vi.waitFor(() => expect(out()).not.toBe(''));
      if (json) expect(JSON.parse(out())).toEqual({ url: expect.stringMatching(/^http:/), place: data });
      else expect(out()).toMatch(/^Fovea is at http:\/\/localhost:\d+\n/);
      process.emit('SIGTERM', 'SIGTERM');
      expect(await running).toBe(0);
      vi.restoreAllMocks();
    }
  });
});
