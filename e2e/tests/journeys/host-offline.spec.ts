// A host's evening without network: what is written stays on the phone, and is sent once.

import { type BrowserContext, type Page } from '@playwright/test';
import { expect, test } from '../../test';
import { PHOTO, fill, hostLink, sound } from './steps';

test.use({ townOf: 'hosts' });

/** The round whose tables are being held, and the one two hosts of which are late. */
const HELD = /[Kk]ultur/;
const LATE = /[Ss]amfunnsdel|2039/;

/** Waits until the worker that keeps the page for later is in charge. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // The page that is controlled from its first byte is the one that can be reloaded without network.
  await page.reload();
  await expect
    .poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)))
    .toBe(true);
}

async function say(page: Page, words: string): Promise<void> {
  const question = page.locator('.mv-question:has([data-mv-notes])').first();
  await question.locator('textarea:visible').fill(words);
  await question.locator('[data-mv-add]').click();
  await expect(question.locator('.mv-said li', { hasText: words })).toBeVisible();
}

async function heads(page: Page, count: string): Promise<void> {
  await fill(page, { head_count: count, held_on: new Date().toISOString().slice(0, 10) });
}

async function phone(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  return page;
}

test('a whole evening without network is kept, and sent when the network is back', async ({
  page,
  context,
  browser,
  guard,
  town,
}) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch|NetworkError/);
  const link = await hostLink(page, HELD);
  await page.close();
  const host = await phone(context);
  await host.goto(link);
  await kept(host);
  await sound(host);

  await context.setOffline(true);
  await expect(host.locator('#net')).toHaveAttribute('data-state', 'offline');
  await say(host, 'Vi mangler et sted å være om kvelden.');
  await say(host, 'Nøkkelen til hallen må være enklere å få.');
  await host.locator('#photo-picker').setInputFiles(PHOTO);
  await expect(host.locator('.mv-photos img').first()).toBeVisible();
  await heads(host, '6');
  await sound(host);

  // The battery dies: the same phone opens the same address again, still without network.
  await host.waitForTimeout(500);
  await host.reload();
  await expect(host.locator('.mv-said li')).toHaveCount(2);
  await expect(host.locator('.mv-photos img').first()).toBeVisible();
  await expect(host.locator('[name=head_count]')).toHaveValue('6');
  await host.close();
  const again = await phone(context);
  await again.goto(link);
  await expect(again.locator('.mv-said li')).toHaveCount(2);

  await again.locator('#send').click();
  await expect(again.locator('#saved')).toBeVisible();
  await expect(again).not.toHaveURL(/receipt/);
  await context.setOffline(false);
  await expect(again).toHaveURL(/\/receipt$/, { timeout: 30_000 });
  await expect(again.locator('main')).toContainText('Vi mangler et sted å være om kvelden.');
  await expect(again.locator('main .mv-photos img')).toHaveCount(1);
  await sound(again);

  // Another phone with the same link sees that it was sent.
  const other = await browser.newContext({ baseURL: town.address });
  const second = await other.newPage();
  await second.goto(link);
  await expect(second).toHaveURL(/\/receipt$/);
  await other.close();
});

test('the same report sent a second time is acknowledged and counted once', async ({
  page,
  context,
}) => {
  const link = await hostLink(page, HELD);
  await page.goto(link);
  const sent: { body: string }[] = [];
  await context.route('**/report.json', async (route) => {
    sent.push({ body: route.request().postData() ?? '' });
    await route.continue();
  });
  await say(page, 'Kora trenger et øvingsrom.');
  await heads(page, '5');
  await page.locator('#send').click();
  await expect(page).toHaveURL(/\/receipt$/);
  const answer = await page.request.post(`${link}/report.json`, {
    headers: { 'content-type': 'application/json' },
    data: sent[0]?.body ?? '',
  });
  expect(answer.status()).toBe(200);
  expect((await answer.json()).state).toBe('already');
  await page.reload();
  await expect(page.locator('.mv-tile__number').first()).toHaveText('1');
});

test('nine around the table are refused kindly, and nothing is lost', async ({ page }) => {
  const link = await hostLink(page, LATE);
  await page.goto(link);
  await say(page, 'Alle naboene kom.');
  await heads(page, '9');
  await page.locator('#send').click();
  const errors = page.locator('#errors');
  await expect(errors).toBeVisible();
  await expect(errors).toContainText('8');
  await sound(page);
  await expect(page.locator('.mv-said li')).toHaveCount(1);
  await heads(page, '8');
  await page.locator('#send').click();
  await expect(page).toHaveURL(/\/receipt$/);
});

test('a host sends the report without script and on narrow screens @nojs @reflow @phone', async ({
  page,
  browser,
  town,
}, info) => {
  test.skip(info.project.name === 'desktop', 'said by the tests above');
  const planner = await browser.newContext({ baseURL: town.address });
  const link = await hostLink(await planner.newPage(), HELD);
  await planner.close();
  await page.goto(link);
  if (info.project.name === 'nojs') {
    await page.locator('form textarea').first().fill('Én ting per linje.\nOg én til.');
    await fill(page, { head_count: '9', held_on: '2026-11-20' });
    await page.locator('#send').click();
    await expect(page.locator('.ds-error-summary').first()).toContainText('8');
    await fill(page, { head_count: '7' });
    await page.locator('#send').click();
    await expect(page).toHaveURL(/\/receipt$/);
    await expect(page.locator('main')).toContainText('Og én til.');
    return;
  }
  await sound(page);
});

test('a host who reads nynorsk meets nynorsk', async ({ page }) => {
  const link = await hostLink(page, LATE);
  await page.goto(`${link}?lang=nn`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  await expect(page.locator('main')).not.toContainText(/(?<!\p{L})(ikke|hva|hvor|noen|dere)(?!\p{L})/iu);
});

test('a link that was withdrawn says so, with somebody to ring', async ({ page }) => {
  const answer = await page.goto('/b/00000000000000000000000000');
  expect(answer?.status()).toBeGreaterThanOrEqual(400);
  await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
  await sound(page);
});
