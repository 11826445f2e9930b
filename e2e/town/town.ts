// A demo town for a test: the real program on a free port, with a data folder of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program that runs and answers. */
export interface Town {
  /** Where it is, without a slash at the end: `http://127.0.0.1:40123`. */
  address: string;
  /** Its data folder. */
  folder: string;
  /** What it has written so far. */
  log(): string;
  /** Ends it the polite way (`SIGTERM`) or, as a power cut would, at once (`SIGKILL`). */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** The program under test: `MEDVIRK_BIN`, or where cargo puts it. */
export function program(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const target = process.env.CARGO_TARGET_DIR ?? 'target';
  return process.env.MEDVIRK_BIN ?? resolve(here, '../..', target, 'debug/medvirk');
}

/** A new, empty folder outside the clone. */
export function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'medvirk-e2e-'));
}

/** Removes a folder that `emptyFolder` made. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/**
 * Starts the program on a data folder and waits until it can take requests.
 * The first start in an empty folder fills the demo town; a later one keeps what is there.
 */
export async function startTown(folder: string, port?: number): Promise<Town> {
  const chosen = port ?? (await freePort());
  const address = `http://127.0.0.1:${chosen}`;
  const child = spawn(program(), ['demo', '--data', folder, '--port', String(chosen)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const keep = (chunk: Buffer) => {
    written += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  let failure = '';
  child.on('error', (error) => {
    failure = error.message;
  });
  const ended = new Promise<void>((done) => {
    child.on('exit', () => done());
    child.on('error', () => done());
  });
  await ready(child, address, () => failure || written);
  return {
    address,
    folder,
    log: () => written,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
    },
  };
}

async function ready(child: ChildProcess, address: string, said: () => string): Promise<void> {
  const limit = Date.now() + 180_000;
  while (Date.now() < limit) {
    if (child.exitCode !== null || child.pid === undefined) {
      throw new Error(`the program ended instead of answering:\n${said()}`);
    }
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the program does not answer at ${address}:\n${said()}`);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const found = server.address();
      server.close(() => (typeof found === 'object' && found ? done(found.port) : fail()));
    });
  });
}
