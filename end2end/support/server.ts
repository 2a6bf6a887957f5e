// Starting and stopping the program under test, each copy with its own folder, port and database.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const binary = resolve(process.env.MAJAKKA_BIN ?? join(import.meta.dirname, '../../target/debug/majakka'));

/** Where the seeded database lies, told to the workers by the environment. */
export const SEED = 'MAJAKKA_END2END_SEED';

/** The files of a closed SQLite database; the shared memory beside it is made anew. */
const FILES = ['majakka.db', 'majakka.db-wal'];

export interface Server {
  url: string;
  /** Everything that the program has said. */
  said: () => string;
  stop: () => Promise<void>;
}

export function settings(folder: string, port: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    MAJAKKA_DATABASE_URL: `sqlite://${join(folder, 'majakka.db')}`,
    MAJAKKA_LISTEN: `127.0.0.1:${port}`,
    MAJAKKA_PUBLIC_URL: `http://127.0.0.1:${port}`,
    MAJAKKA_DATA_DIR: folder,
  };
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}

const DAY = 24 * 60 * 60 * 1000;

/** Starts a server with a copy of the demonstration, whose duties were first looked at so many days ago, or with nothing at all. */
export async function start(data: 'demo' | 'empty', firstLook = 0): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'majakka-end2end-'));
  if (data === 'demo') {
    const seed = process.env[SEED] ?? '';
    for (const file of FILES.filter((name) => existsSync(join(seed, name)))) {
      cpSync(join(seed, file), join(folder, file));
    }
  }
  const port = await freePort();
  const env = settings(folder, port);
  if (data === 'demo') {
    env.MAJAKKA_DEMO = '1';
  }
  if (firstLook > 0) {
    const now = new Date(Date.now() - firstLook * DAY).toISOString();
    execFileSync(binary, ['tick', '--now', now], { env: { ...env, MAJAKKA_ALLOW_FAKE_CLOCK: '1' }, stdio: 'pipe' });
  }
  const child = spawn(binary, ['serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const url = `http://127.0.0.1:${port}`;
  await ready(url, child, () => output);
  return {
    url,
    said: () => output,
    stop: async () => {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const last = Date.now() + 20_000;
  while (Date.now() < last) {
    if (child.exitCode !== null) {
      break;
    }
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await new Promise((next) => setTimeout(next, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not become ready:\n${said()}`);
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) {
      done();
      return;
    }
    const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(force);
      done();
    });
    child.kill('SIGTERM');
  });
}
