// Walks from page to page by the links a reader sees.

import { type Download, type Page, expect } from '@playwright/test';

/** How a walk is done. */
export interface Walk {
  /** Where it begins. */
  from: string;
  /** What is looked at on every page. */
  look: (page: Page) => Promise<void>;
  /** Whether an address belongs to the walk; all of the same origin do otherwise. */
  wants?: (address: URL) => boolean;
  /** How many pages that differ only in an id or a query are looked at. */
  alike?: number;
  /** Kinds of pages met so far; handed from walk to walk when each shall see what is new to it. */
  shapes?: Map<string, number>;
}

/** More pages than this is a site without end, which is a fault. */
const MOST = 500;

/**
 * Walks all pages; gives the addresses of those it looked at, in order. A page that is not sound
 * does not end the walk: all that is wrong anywhere is told together at the end.
 */
export async function walk(page: Page, options: Walk): Promise<string[]> {
  const { from, look, wants, alike = 2, shapes = new Map<string, number>() } = options;
  const queue = [from];
  const known = new Set<string>([from]);
  const seen: string[] = [];
  const faults: string[] = [];
  while (queue.length > 0) {
    const address = queue.shift() as string;
    expect(seen.length, `pages from ${from} come to an end`).toBeLessThan(MOST);
    const keep = (error: unknown) => faults.push(error instanceof Error ? error.message : String(error));
    const isPage = await visit(page, address).catch((error: unknown) => keep(error) < 0);
    seen.push(address);
    if (!isPage) continue;
    await look(page).catch(keep);
    for (const next of await links(page)) {
      const shape = shapeOf(next);
      const count = shapes.get(shape) ?? 0;
      if (known.has(next) || count >= alike || (wants && !wants(new URL(next)))) continue;
      known.add(next);
      shapes.set(shape, count + 1);
      queue.push(next);
    }
  }
  if (faults.length > 0) {
    throw new Error(`${faults.length} of ${seen.length} pages are not sound\n\n${faults.join('\n\n')}`);
  }
  return seen;
}

/** Opens an address, whose status must be 200; false when it is a file rather than a page. */
async function visit(page: Page, address: string): Promise<boolean> {
  const files: Download[] = [];
  const keep = (file: Download) => files.push(file);
  page.on('download', keep);
  try {
    const answer = await page.goto(address);
    expect(answer?.status(), `status of ${address}`).toBe(200);
    return (answer?.headers()['content-type'] ?? '').startsWith('text/html');
  } catch (error) {
    // A file that is to be kept ends the opening of a page; its download tells how it went.
    const isFile = /Download is starting|ERR_ABORTED/.test(String(error));
    if (!isFile) throw error;
    await expect.poll(() => files.length, `download of ${address}`).toBe(1);
    expect(await files[0]?.failure(), `download of ${address}`).toBeNull();
    return false;
  } finally {
    page.off('download', keep);
  }
}

/** Links of the same origin, without the switch of language, in the order of the page. */
async function links(page: Page): Promise<string[]> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([hreflang])')]
      .filter((link) => link.origin === location.origin)
      .map((link) => link.href.split('#')[0] ?? ''),
  );
  return [...new Set(found)].filter((address) => !new URL(address).searchParams.has('lang'));
}

/**
 * The address as a kind of page: ids, numbers, keys of texts and languages are taken out of the path,
 * and of the query only that there is one.
 */
function shapeOf(address: string): string {
  const url = new URL(address);
  const path = url.pathname
    .replace(/[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|\d+/gi, '*')
    .replace(/\/[a-z]+\.[a-z-]+\/(nb|nn|en)$/, '/*/*');
  return url.search ? `${path}?` : path;
}
