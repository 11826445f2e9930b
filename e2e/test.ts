// What every browser test begins with: a town, and a guard that listens while the test runs.

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type Town, emptyFolder, removeFolder, startTown } from './town/town';

export { expect };

/** Hears what a person would not see: requests to other hosts, errors in scripts, broken parts. */
export interface Guard {
  /** Requests that left the town, as they were asked. */
  foreign: string[];
  /** Errors in the console, uncaught errors, missing parts of pages, and answers from 500 up. */
  errors: string[];
  /** Lets errors pass that the test means to cause. */
  allow(pattern: RegExp): void;
}

interface EachTest {
  guard: Guard;
}

interface EachWorker {
  /**
   * Name of the town a file of tests plays in. Files with the same name may meet each other's
   * changes. `test.use({ townOf: 'planner round' })` gives a file one of its own.
   */
  townOf: string;
  /** The town; pages of the test begin at its address. */
  town: Town;
}

export const test = base.extend<EachTest, EachWorker>({
  townOf: ['everybody', { option: true, scope: 'worker' }],

  town: [
    async ({ townOf: _ }, use) => {
      const folder = await emptyFolder();
      const data = join(folder, 'data');
      await cp(process.env.MEDVIRK_E2E_FILLED ?? '', data, { recursive: true });
      const town = await startTown(data);
      await use(town);
      await town.stop();
      await removeFolder(folder);
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  baseURL: async ({ town }, use) => {
    await use(town.address);
  },

  guard: [
    async ({ context, town }, use, info) => {
      const allowed: RegExp[] = [];
      const guard: Guard = { foreign: [], errors: [], allow: (pattern) => allowed.push(pattern) };
      context.on('request', (request) => {
        const isOurs = request.url().startsWith(`${town.address}/`);
        if (!isOurs && !/^(data|blob|about|chrome|chrome-extension):/.test(request.url())) guard.foreign.push(request.url());
      });
      context.on('response', (response) => {
        const status = response.status();
        const isPart = response.request().resourceType() !== 'document';
        if (status >= 500 || (status === 404 && isPart)) guard.errors.push(`${status} ${response.url()}`);
      });
      context.on('console', (message) => {
        // A form that is sent back filled in has status 422, which the console calls a failure;
        // real failures are heard by their answer above.
        const isStatus = message.text().startsWith('Failed to load resource: the server responded');
        // The browser's own page for a PDF may be left before it has loaded all of itself.
        const { url } = message.location();
        const isBrowsers = /^chrome(-extension)?:/.test(url);
        if (message.type() === 'error' && !isStatus && !isBrowsers) guard.errors.push(`${message.text()} ${url}`);
      });
      context.on('weberror', (error) => guard.errors.push(String(error.error())));

      await use(guard);

      if (info.status !== 'passed' || guard.errors.length > 0) {
        await info.attach('program.log', { body: town.log().slice(-20_000) });
      }
      const unexpected = guard.errors.filter((error) => !allowed.some((a) => a.test(error)));
      if (info.status === 'passed') {
        expect(guard.foreign, 'nothing is asked of other hosts').toEqual([]);
        expect(unexpected, 'nothing breaks unseen').toEqual([]);
      }
    },
    { auto: true },
  ],
});
