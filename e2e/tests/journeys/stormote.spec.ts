// The day of a stormøte as those who hold it see it: from the list to the groups, right again at the
// door, and run from a telephone while the hall follows on its screen. The tests are the steps of one
// journey, in order, in a town of their own.

import { type Page } from '@playwright/test';
import { expect, test } from '../../test';
import { follow, into, isDocx, isPdf, leave, open, press, signIn, sound } from './steps';

test.use({ townOf: 'stormote', viewport: { width: 1280, height: 900 } });
test.describe.configure({ mode: 'serial' });

const PROCESS = 'Fjordvik mot 2039';
const MEETING = 'Stormøte – Fjordvik mot 2039';
/** The pages of the meeting, and the screen of the hall. */
let base = '';
let screen = '';

/** The figure a tile shows. */
const tile = (page: Page, words: string) =>
  page.locator('.mv-tile', { hasText: words }).locator('.mv-tile__number');

test.beforeEach(async ({ page }) => {
  await signIn(page, 'planner');
});

test('a planner goes from the list to the groups', async ({ page }) => {
  await into(page, PROCESS, 'Stormøte', MEETING);
  base = new URL(page.url()).pathname;
  await expect(tile(page, 'på listen')).toHaveText('156');
  await follow(page, 'Hvem');
  await page.getByRole('searchbox').fill('Gudrun Vestgarden');
  await leave(page, () => page.keyboard.press('Enter'));
  await sound(page);
  await expect(page.getByRole('row')).toHaveCount(2);
  await follow(page, 'Grupper');
  await expect(page.locator('.mv-group')).toHaveCount(16);
  // The first person of the first group moves to the second, and back by undo.
  const first = page.locator('.mv-group').first();
  const name = (await first.locator('strong').first().textContent()) ?? '';
  await leave(page, () => page.getByRole('link', { name: `Flytt ${name}` }).click());
  await page.getByLabel('Flytt til').selectOption('2');
  await press(page, 'Flytt');
  const second = page.locator('.mv-group').nth(1);
  await expect(second).toContainText(name);
  await press(page, 'Angre siste endring');
  await expect(first).toContainText(name);
  // The same with a mouse.
  await leave(page, () =>
    first
      .locator('[data-person]')
      .first()
      .dragTo(second.locator('.mv-group__head')),
  );
  await expect(second).toContainText(name);
  await press(page, 'Angre siste endring');
  await sound(page);
});

test('at the door the fewest people move, and nothing changes before somebody says yes', async ({ page }) => {
  await open(page, `${base}/opening`);
  await press(page, 'Foreslå grupper for dem som er her');
  await sound(page);
  await expect(page.getByRole('main')).toContainText(/Det er bevist at/);
  await expect(tile(page, 'er her uten plass')).not.toHaveText('0');
  await press(page, 'Ta forslaget i bruk');
  await expect(tile(page, 'er her uten plass')).toHaveText('0');
  await expect(tile(page, 'har plass og er ikke her')).toHaveText('0');
  await open(page, `${base}/screen`);
  await expect(page.locator('tbody tr')).toHaveCount(130);
});

test('the run sheet is warned about where it goes against the method', async ({ page }) => {
  await open(page, `${base}/program`);
  await expect(page.locator('.mv-notice[data-color=warning]')).toHaveCount(1);
  await expect(page.locator('.mv-notice[data-color=warning]')).toContainText('Plenum 2');
  // Order is changed by keyboard.
  const items = page.locator('.mv-program h3');
  const before = await items.allTextContents();
  const down = page.getByRole('button', { name: `Flytt ned: ${before[1]}` });
  await down.focus();
  await leave(page, () => page.keyboard.press('Enter'));
  await expect(items.nth(2)).toHaveText(before[1] ?? '');
  await leave(page, () => page.getByRole('button', { name: `Flytt opp: ${before[1]}` }).click());
  await expect(items).toHaveText(before);
});

test('a telephone runs the meeting and the screen of the hall follows', async ({ page, context }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${base}/run`);
  await press(page, 'Lag lenke til storskjermen');
  screen = (await page.locator('a[href^="/stage/"]').getAttribute('href')) ?? '';
  await page.locator('summary', { hasText: 'Begynn på nytt' }).click();
  await press(page, 'Begynn på nytt');
  await sound(page);
  const hall = await context.newPage();
  await open(hall, screen);
  await expect(hall.locator('h1')).toHaveText(MEETING);
  await press(page, 'Åpne møtet');
  await sound(page);
  await expect(hall.locator('h1')).toHaveText('Ordføreren åpner møtet');
  await expect(hall.locator('[data-left]')).toHaveText(/^1[45]:\d\d$/);
  // Group work that has time left is not ended without asking.
  await press(page, /Gå til: Gruppearbeid 1/);
  await expect(hall.locator('h1')).toContainText('Gruppearbeid 1');
  await press(page, /Gå videre: Lunsj/);
  await expect(page.getByRole('alert')).toContainText('Gruppearbeid bør ikke kortes');
  await sound(page);
  await press(page, 'Gå videre likevel');
  await expect(hall.locator('h1')).toHaveText('Lunsj');
});

test('a group has its minutes and its own sentences on the screen', async ({ page, context, browser }) => {
  await open(page, `${base}/run`);
  await press(page, /Gå videre: Plenum 1/);
  await follow(page, 'Skriv setningene til gruppene');
  await page.getByLabel('Gruppe 1', { exact: true }).fill('Lys i gangvegen\nBuss om kvelden');
  await press(page, 'Lagre');
  await open(page, `${base}/run`);
  await press(page, 'Gi ordet til Gruppe 1');
  const hall = await context.newPage();
  await open(hall, screen);
  await expect(hall.locator('h1')).toHaveText('Gruppe 1');
  await expect(hall.locator('.mv-stage__points li')).toHaveText(['Lys i gangvegen', 'Buss om kvelden']);
  await expect(hall.locator('[data-left]')).toHaveText(/^0[23]:\d\d$/);
  await press(page, 'Gi ordet til Gruppe 2');
  await expect(hall.locator('h1')).toHaveText('Gruppe 2');
  // A machine without script is right when the page is made, and asks again by itself.
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(new URL(screen, page.url()).href);
  await expect(plain.locator('h1')).toHaveText('Gruppe 2');
  await expect(plain.locator('meta[http-equiv=refresh]')).toHaveCount(1);
  await plain.context().close();
});

test('the morning after has a plan that can be carried away', async ({ page }) => {
  await open(page, `${base}/after`);
  await page.locator('summary', { hasText: 'Legg til noe som kan gjøres straks' }).click();
  const form = page.locator('form[action$="/after/actions"]');
  await form.getByLabel('Hva').fill('Skilt til grendehuset');
  await form.getByLabel('Hvem').fill('Stig Rune Hollup');
  await leave(page, () => form.getByRole('button').click());
  await expect(page.getByRole('main')).toContainText('Skilt til grendehuset');
  await leave(page, () => page.getByRole('button', { name: 'Er gjort: Skilt til grendehuset' }).click());
  await sound(page);
  await isDocx(page, `${base}/after/plan.docx`);
  await isPdf(page, `${base}/after/plan.pdf`);
  await isPdf(page, `${base}/leaders/rotation.pdf`);
  await isPdf(page, `${base}/program/sheet.pdf`);
});
