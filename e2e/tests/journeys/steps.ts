// Steps that several journeys take, said once.

import { type Locator, type Page, expect } from '@playwright/test';
import { axeClean, noHorizontalScroll } from '../../checks';

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

/** Presses the button of the form that is sent to an address with this end, and waits for the answer. */
export async function send(page: Page, action: string): Promise<void> {
  const button = formTo(page, action).locator('button[type=submit]').last();
  await Promise.all([page.waitForEvent('domcontentloaded'), button.click()]);
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

/** The first bytes of a file the page would open, fetched with the page's own session. */
export async function file(page: Page, address: string): Promise<{ type: string; bytes: Buffer }> {
  const answer = await page.request.get(address, { timeout: 60_000 });
  expect(answer.status(), `status of ${address}`).toBe(200);
  return { type: answer.headers()['content-type'] ?? '', bytes: await answer.body() };
}

/** A PDF of some size is served at this address. */
export async function isPdf(page: Page, address: string): Promise<void> {
  const { type, bytes } = await file(page, address);
  expect(type).toContain('application/pdf');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.length, `size of ${address}`).toBeGreaterThan(2_000);
}

/** A Word document is served at this address. */
export async function isDocx(page: Page, address: string): Promise<void> {
  const { type, bytes } = await file(page, address);
  expect(type).toContain('wordprocessingml');
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
}
