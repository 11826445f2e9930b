// What must hold on every page in every state.

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type Page, expect } from '@playwright/test';

/** Axe finds nothing: WCAG 2.2 A and AA and its own good practice. Needs script. */
export async function axeClean(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
      // Axe leaves this rule of WCAG 2.2 out unless it is asked for.
      rules: { 'target-size': { enabled: true } },
    });
    return violations.flatMap((violation) =>
      violation.nodes.map(
        (node) =>
          `${violation.id}: ${violation.help}\n    ${node.target.join(' ')}\n    ${node.html.slice(0, 200)}`,
      ),
    );
  });
  expect(found, `axe at ${page.viewportSize()?.width} px on ${page.url()}`).toEqual([]);
}

/** Nothing has to be scrolled sideways at the width the page has now. */
export async function noHorizontalScroll(page: Page): Promise<void> {
  const { wide, wider } = await page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const isTooWide = document.documentElement.scrollWidth > wide + 1;
    const outside = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > wide + 1,
    );
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} ${element.textContent?.trim().slice(0, 40)}`;
    return { wide, wider: isTooWide ? outside.slice(0, 5).map(name) : [] };
  });
  expect(wider, `wider than ${wide} px on ${page.url()}`).toEqual([]);
}

/** Nothing the page holds comes from another host. (The guard of `test` hears requests as well.) */
export async function noThirdPartyRequests(page: Page): Promise<void> {
  const foreign = await page.evaluate(() => {
    const parts = document.querySelectorAll('[src], link[href], [srcset], form[action], object[data]');
    return [...parts]
      .map((part) => part.getAttribute('src') ?? part.getAttribute('href') ?? part.getAttribute('action') ?? '')
      .filter((address) => /^(https?:)?\/\//.test(address) && !address.startsWith(location.origin));
  });
  expect(foreign, `parts from other hosts on ${page.url()}`).toEqual([]);
}

/** All three at the width the page has and at 320 px; between them, at a phone's width, nothing sticks out. */
export async function soundPage(page: Page): Promise<void> {
  await axeClean(page);
  await noThirdPartyRequests(page);
  await noHorizontalScroll(page);
  const before = page.viewportSize();
  if (!before || before.width <= 320) return;
  try {
    for (const [width, height] of [[390, 844], [320, 640]] as const) {
      if (width >= before.width) continue;
      await page.setViewportSize({ width, height });
      await noHorizontalScroll(page);
    }
    await axeClean(page);
  } finally {
    await page.setViewportSize(before);
  }
}

/**
 * A picture for the guide, `docs/guide/img/<name>.png`, when `MEDVIRK_SCREENSHOTS=1`.
 * What fits the window is taken; with a selector, only that part of the page.
 */
export async function screenshot(page: Page, name: string, selector?: string): Promise<void> {
  if (process.env.MEDVIRK_SCREENSHOTS !== '1') return;
  const folder = fileURLToPath(new URL('../docs/guide/img/', import.meta.url));
  await mkdir(folder, { recursive: true });
  const options = { path: `${folder}${name}.png`, animations: 'disabled', caret: 'hide' } as const;
  if (selector) await page.locator(selector).first().screenshot(options);
  else await page.screenshot(options);
}
