// Steps that several journeys take, said once.

import { fileURLToPath } from 'node:url';
import { type Locator, type Page, expect } from '@playwright/test';
import { axeClean, noHorizontalScroll, screenshot } from '../../checks';

/** Who the demo lets in with one click. */
export type DemoRole = 'planner' | 'council_secretary' | 'politician' | 'administrator';

/** Signs in as one of the demo's staff. */
export async function signIn(page: Page, role: DemoRole, next = '/staff'): Promise<void> {
  await page.goto(`/staff/sign-in?next=${encodeURIComponent(next)}`);
  const button = page.locator(`form:has(input[name=role][value=${role}]) button[type=submit]`);
  await button.click();
  await expect(page).toHaveURL((url) => url.pathname === next.split('?')[0]);
}

/** The page as it stands is sound: nothing axe complains of, nothing wider than the screen. */
export async function sound(page: Page): Promise<void> {
  await axeClean(page);
  await noHorizontalScroll(page);
}

/** Opens a page, which must answer 200, and looks at it. */
export async function open(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status(), `status of ${address}`).toBe(200);
  await sound(page);
}

/**
 * Follows links by the words they show, one page after the other, and looks at the last page. A menu
 * entry and a link of the page that say the same lead to the same place; the first is taken. On a
 * narrow screen the menu is opened for a link that stands nowhere else, and so is its chapter.
 */
export async function follow(page: Page, ...names: (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    const exact = typeof name === 'string';
    const link = page.getByRole('link', { name, exact }).filter({ visible: true }).first();
    const menu = page.locator('button[popovertarget=sidenav]').filter({ visible: true }).first();
    if ((await link.count()) === 0 && (await menu.count()) > 0) await menu.click();
    const hidden = page.locator('.mv-chapter:not([open])').filter({ has: page.getByRole('link', { name, exact, includeHidden: true }) });
    if ((await link.count()) === 0 && (await hidden.count()) > 0) await hidden.first().locator('summary').click();
    await leave(page, () => link.click());
  }
  await sound(page);
}

/** From the page of the day to a process, and on by the links of its menu and pages. */
export async function into(
  page: Page,
  process: string,
  ...names: (string | RegExp)[]
): Promise<void> {
  const today = page.getByRole('link', { name: 'I dag', exact: true }).first();
  await leave(page, () => today.click());
  await follow(page, process, ...names);
}

/** Presses a button by the words it shows, answers yes when it asks, and waits for the next page. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const exact = typeof name === 'string';
  const button = page.getByRole('main').getByRole('button', { name, exact });
  const shown = button.filter({ visible: true }).first();
  const question = await shown.getAttribute('data-confirm');
  await leave(page, async () => {
    await shown.click();
    if (question) await page.locator(`#${question} button[value=yes]`).click();
  });
}

/**
 * Writes what a case paper still lacks, from its list of what must be in place: for every lack the fields that
 * mend it. Each page is looked at once, and the list gets shorter each time.
 */
export async function writeLacks(
  page: Page,
  parts: [RegExp, Record<string, string>][],
): Promise<void> {
  for (const [lack, values] of parts) {
    const missing = page.locator('.mv-checklist').getByRole('link', { name: lack });
    for (let left = await missing.count(), isFirst = true; left > 0; left -= 1, isFirst = false) {
      await leave(page, () => missing.first().click());
      if (isFirst) await sound(page);
      await fill(page, values);
      await press(page, 'Lagre');
      await expect(page).toHaveURL(/\/case$/);
      await expect(missing).toHaveCount(left - 1);
    }
  }
  await expect(page.getByRole('main')).not.toContainText('Må på plass');
}

/** A picture for the guide of what stands in the window, from the top of the page or of a part of it. */
export async function picture(page: Page, name: string, from?: string): Promise<void> {
  await page.evaluate((from) => {
    const part = from ? document.querySelector(from) : null;
    (document.activeElement as HTMLElement | null)?.blur();
    // A bar that stays at the top of the window must not hide how the part begins.
    const top = part ? part.getBoundingClientRect().top + window.scrollY - 72 : 0;
    window.scrollTo({ top, behavior: 'instant' });
  }, from);
  await screenshot(page, name);
}

/** Fills fields by their names. */
export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`main [name="${name}"]:visible`).first();
    const kind = await field.evaluate((f) => f.tagName);
    if (kind === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}

/** The form of the page whose address ends so. */
export function formTo(page: Page, end: string): Locator {
  return page.locator(`form[action$="${end}"]`).first();
}

/** Does what leads to another page, and waits until that page, and not one before it, is there. */
export async function leave(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => Object.assign(window, { isLeft: true }));
  await act();
  await page.waitForFunction(() => !('isLeft' in window) && document.readyState === 'complete');
}

/** Presses the button of the form that is sent to an address with this end, and waits for the answer. */
export async function send(page: Page, action: string): Promise<void> {
  const button = formTo(page, action).locator('button[type=submit]').last();
  await leave(page, () => button.click());
}

/** An error summary stands on the page and has the focus; the page is sound in this state as well. */
export async function refusedWith(page: Page, words?: RegExp): Promise<void> {
  const summary = page.locator('.ds-error-summary');
  await expect(summary).toBeVisible();
  await expect(summary).toBeFocused();
  if (words) await expect(summary).toContainText(words);
  await sound(page);
}

/** The id of a process, read from the list of staff. */
export async function processId(page: Page, name: RegExp): Promise<string> {
  await page.goto('/staff/processes');
  const link = page.getByRole('main').getByRole('link', { name }).first();
  const address = (await link.getAttribute('href')) ?? '';
  const id = address.match(/[0-9a-f-]{36}/)?.[0];
  expect(id, `a process called ${name}`).toBeTruthy();
  return id as string;
}

/** A day so many days from today, as a date field takes it. */
export function day(from: number): string {
  const at = new Date(Date.now() + from * 86_400_000);
  return at.toISOString().slice(0, 10);
}

/** A file the page would open: its kind, its first letters and its size, fetched with the page's session. */
export async function file(
  page: Page,
  address: string,
): Promise<{ type: string; begins: string; size: number }> {
  const got = await page.evaluate(async (address) => {
    const answer = await fetch(address);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const begins = String.fromCharCode(...bytes.subarray(0, 5));
    const type = answer.headers.get('content-type') ?? '';
    return { status: answer.status, type, begins, size: bytes.length };
  }, address);
  expect(got.status, `status of ${address}`).toBe(200);
  return got;
}

/** A PDF of some size is served at this address. */
export async function isPdf(page: Page, address: string): Promise<void> {
  const { type, begins, size } = await file(page, address);
  expect(type).toContain('application/pdf');
  expect(begins).toBe('%PDF-');
  expect(size, `size of ${address}`).toBeGreaterThan(2_000);
}

/** A Word document is served at this address. */
export async function isDocx(page: Page, address: string): Promise<void> {
  const { type, begins } = await file(page, address);
  expect(type).toContain('wordprocessingml');
  expect(begins.slice(0, 2)).toBe('PK');
}

/** A file of the demo town, as somebody would choose it on their computer. */
export function demoFile(name: string): string {
  return fileURLToPath(new URL(`../../../demo/fjordvik/${name}`, import.meta.url));
}

/** Moves by Tab alone until the wanted element has the focus, which must be seen; gives how far it was. */
export async function tabTo(page: Page, selector: string, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      if (!focused?.matches(wanted)) return undefined;
      const style = getComputedStyle(focused);
      // A choice in a list is marked by its row.
      const label = focused.id && document.querySelector(`label[for="${CSS.escape(focused.id)}"]`);
      const row = focused.parentElement ?? focused;
      const around = [row, ...(label ? [label] : [])].map((element) => getComputedStyle(element));
      return [style, ...around].some((s) => s.outlineStyle !== 'none' || s.boxShadow !== 'none');
    }, selector);
    if (here === undefined) continue;
    expect(here, `the focus on ${selector} is seen`).toBe(true);
    return;
  }
  throw new Error(`${selector} is not reached by ${most} presses of Tab on ${page.url()}`);
}

/** The host's link to a table of the process that has no report yet; `nth` of those there are. */
export async function hostLink(page: Page, process: RegExp, nth = 0): Promise<string> {
  await signIn(page, 'planner');
  const id = await processId(page, process);
  await page.goto(`/staff/processes/${id}/tables`);
  const tables = await page
    .locator('main a[href*="/tables/"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  const free: string[] = [];
  for (const table of new Set(tables.filter((path) => /\/tables\/[0-9a-f-]{36}$/.test(path)))) {
    await page.goto(table);
    if ((await page.locator('main .mv-empty').count()) === 0) continue;
    free.push(table);
    if (free.length <= nth) continue;
    const link = page.locator('main a[href*="/b/"]').first();
    if ((await link.count()) === 0) await send(page, '/link');
    const address = await link.getAttribute('href');
    await page.context().clearCookies();
    return new URL(address ?? '', page.url()).pathname;
  }
  throw new Error(`no table without a report, number ${nth + 1}`);
}

/** A small picture, as a phone would take it. */
export const PHOTO = {
  name: 'tegning.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
    'base64',
  ),
};
