// Dugnadshefter at the stormøte: two secretaries, one of them without a network, and the board of the
// process leader, who gathers what they wrote.

import { type Locator, type Page } from '@playwright/test';
import { expect, test } from '../../test';
import { PHOTO, open, picture, press, signIn, sound } from './steps';

test.use({ townOf: 'workbooks' });

/** The board of the demo's stormøte, found the way a planner finds it. */
async function board(page: Page): Promise<string> {
  await signIn(page, 'planner', '/staff/meetings');
  await open(page, '/staff/meetings?when=past');
  const meeting = page.getByRole('link', { name: /Stormøte/ }).filter({ visible: true });
  await meeting.and(page.locator('main a[href*="/staff/meetings/"]')).first().click();
  await page.getByRole('link', { name: 'Se hva gruppene skriver' }).click();
  await expect(page.getByRole('heading', { name: 'Dugnadshefter', level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** The link of a group. */
async function linkOf(page: Page, base: string, group: string): Promise<string> {
  await open(page, `${base}/setup`);
  const link = page.getByRole('link', { name: new RegExp(`: ${group}$`) });
  return new URL((await link.getAttribute('href')) ?? '').pathname;
}

/** Waits until the page can be opened again without a network. */
async function kept(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-mv-kept', 'yes', { timeout: 20_000 });
}

/** Drags with a mouse, told as the events of it: where a hand holds the card does not matter here. */
async function drag(from: Locator, to: Locator): Promise<void> {
  const over = await to.elementHandle();
  await from.evaluate((card, over) => {
    const dataTransfer = new DataTransfer();
    const tell = (where: Element | null, what: string) =>
      where?.dispatchEvent(new DragEvent(what, { bubbles: true, cancelable: true, dataTransfer }));
    tell(card, 'dragstart');
    tell(over, 'dragover');
    tell(over, 'drop');
    tell(card, 'dragend');
  }, over);
}

const saved = (page: Page) => expect(page.locator('#saved')).toHaveAttribute('data-state', 'saved');
const cell = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`);

test('two secretaries write, one without a network, and the board shows both', async ({
  page,
  browser,
  guard,
  town,
}) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch|NetworkError/);
  const base = await board(page);
  await sound(page);
  const link = await linkOf(page, base, 'Gruppe 1');

  const first = await browser.newContext({ baseURL: town.address, locale: 'nb-NO' });
  const second = await browser.newContext({ baseURL: town.address, locale: 'nb-NO' });
  const ada = await first.newPage();
  const bo = await second.newPage();
  for (const phone of [ada, bo]) {
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.goto(link);
    await saved(phone);
  }
  await sound(ada);
  await kept(bo);

  // Bo loses the network and writes on; the battery dies; the same phone opens the same address again.
  await second.setOffline(true);
  await expect(bo.locator('#net')).toHaveAttribute('data-state', 'offline');
  await cell(bo, 'H1.t2.svar').fill('Kveldsbussen blir borte om vi ikke bruker den.');
  await cell(bo, 'H1.t1.baerer.1').fill('Folk som stiller opp');
  await expect(bo.locator('#saved')).toHaveAttribute('data-state', 'waiting');
  await bo.reload();
  await expect(cell(bo, 'H1.t2.svar')).toHaveValue('Kveldsbussen blir borte om vi ikke bruker den.');
  await sound(bo);

  // Meanwhile Ada writes in the same place, with a network.
  await cell(ada, 'H1.t2.svar').fill('Flere over åtti, færre som steller dem.');
  await cell(ada, 'H1.t1.bremser.2').fill('Ingen vet hvem som svarer');
  await saved(ada);

  // Bo's words arrive; what both wrote is kept, and the phone asks which it shall be.
  await second.setOffline(false);
  const rival = bo.locator('[data-mv-rivals="H1.t2.svar"]');
  await expect(rival).toContainText('Kveldsbussen blir borte', { timeout: 30_000 });
  await expect(cell(bo, 'H1.t2.svar')).toHaveValue('Flere over åtti, færre som steller dem.');
  await sound(bo);
  await picture(bo, 'workbook-conflict', '[data-mv-rivals="H1.t2.svar"]');
  // The page was kept by the worker, which asks in the language of the browser itself.
  await rival.locator('[data-act=both]').click();
  await saved(bo);
  await expect(cell(bo, 'H1.t2.svar')).toHaveValue(/Flere over åtti[\s\S]*Kveldsbussen/);
  await ada.reload();
  await expect(cell(ada, 'H1.t2.svar')).toHaveValue(/Flere over åtti[\s\S]*Kveldsbussen/);
  await expect(ada.locator('#said')).toBeHidden();

  // The board has both without being loaded again.
  await open(page, `${base}?task=H1.t2`);
  await expect(page.locator('.mv-answers')).toContainText('Kveldsbussen blir borte');
  await expect(page.locator('.mv-answers')).toContainText('Flere over åtti');
  await cell(ada, 'H1.t2.svar').fill('Flere over åtti. Kveldsbussen må gå.');
  await saved(ada);
  await expect(page.locator('.mv-answers')).toContainText('Kveldsbussen må gå.', {
    timeout: 20_000,
  });
  await picture(page, 'workbook-board');
  await first.close();
  await second.close();
});

test('the process leader gathers answers by keyboard and shows a trend to the hall', async ({
  page,
}) => {
  const base = await board(page);
  await open(page, `${base}?task=H1.t3`);
  const cards = page.locator('.mv-answers input[type=checkbox]');
  await cards.nth(0).focus();
  await page.keyboard.press('Space');
  await cards.nth(1).focus();
  await page.keyboard.press('Space');
  await page.locator('#f-to').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Det blir stille her');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 svar er flyttet.')).toBeVisible();
  const trend = page.locator('.mv-trend', { hasText: 'Det blir stille her' });
  await trend.getByRole('button', { name: /Vis i salen/ }).focus();
  await page.keyboard.press('Enter');
  await expect(trend).toContainText('vises i salen');
  await sound(page);
  // Nothing ticked and nothing named is refused with words.
  await page.getByRole('button', { name: 'Samle', exact: true }).click();
  await expect(page.locator('.ds-error-summary')).toBeFocused();
  await sound(page);
});

test('an answer is dragged to a new trend, which waits for its name', async ({ page }) => {
  const base = await board(page);
  await open(page, `${base}?task=H1.t2`);
  await expect(page.locator('html')).toHaveAttribute('data-mv-board', 'ready');
  const cards = page.locator('.mv-answers [data-card]');

  // A new trend: the answer is ticked, and the name waits to be written.
  await drag(cards.nth(0), page.locator('[data-let-go="new"]'));
  await expect(page.locator('#f-name')).toBeFocused();
  await page.keyboard.type('Noe som ble dratt hit');
  await page.keyboard.press('Enter');
  const trend = page.locator('.mv-trend', { hasText: 'Noe som ble dratt hit' });
  await expect(trend).toContainText('1 svar');

});

test('an answer is dragged to a trend and out of it, and the page is not loaded again', async ({ page }) => {
  const base = await board(page);
  await open(page, `${base}?task=H1.t2`);
  await expect(page.locator('html')).toHaveAttribute('data-mv-board', 'ready');
  await page.evaluate(() => {
    document.body.dataset.same = 'yes';
  });
  const first = page.locator('.mv-trend').first();
  const behind = async () => Number((await first.textContent())?.match(/(\d+) svar fra/)?.[1]);
  const before = await behind();
  const free = page.locator('.mv-answers [data-card]:not([data-gathered])').first();
  await expect(free).toHaveAttribute('draggable', 'true');
  const said = ((await free.locator('p').first().textContent()) ?? '').trim();
  await drag(free, first.getByRole('heading'));
  await expect.poll(behind).toBe(before + 1);
  await expect(page.locator('body')).toHaveAttribute('data-same', 'yes');
  await expect(page.getByRole('status').filter({ hasText: 'er flyttet' })).toBeVisible();

  // Out of the trend again: it is let go among the answers.
  await first.locator('summary').click();
  const gathered = first.locator('[data-card]', { hasText: said }).first();
  await drag(gathered, page.locator('#gather legend'));
  await expect.poll(behind).toBe(before);
  await sound(page);
});

test('a drawing is photographed without a network, and everyone of the group sees it', async ({
  page,
  browser,
  guard,
  town,
}) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch|NetworkError/);
  const base = await board(page);
  // The standard booklet that has a map to draw on.
  await open(page, `${base}/setup`);
  await page.getByText('Legg til et hefte').click();
  await page.locator('[name=template]').selectOption('standard-2');
  await page.locator('[name=session]').selectOption('first');
  await press(page, 'Legg til');
  const link = await linkOf(page, base, 'Gruppe 3');
  const first = await browser.newContext({ baseURL: town.address, locale: 'nb-NO' });
  const ada = await first.newPage();
  await ada.setViewportSize({ width: 390, height: 844 });
  await ada.goto(link);
  await saved(ada);
  await kept(ada);

  await first.setOffline(true);
  const drawing = ada.locator('[data-mv-photos]');
  const picked = drawing.locator('.mv-js-only input[type=file]');
  const before = await drawing.locator('img').count();
  await picked.setInputFiles([PHOTO]);
  await expect(drawing.locator('img')).toHaveCount(before + 1);
  await picked.setInputFiles({ name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
  await expect(ada.getByText(/ikke et bilde/).filter({ visible: true }).first()).toBeVisible();
  await ada.reload();
  await expect(drawing.locator('img')).toHaveCount(before + 1);
  await first.setOffline(false);
  await saved(ada);
  await sound(ada);

  const second = await browser.newContext({ baseURL: town.address, locale: 'nb-NO' });
  const bo = await second.newPage();
  await bo.goto(link);
  const seen = bo.locator('[data-mv-photos] img');
  await expect(seen).toHaveCount(before + 1);
  await expect.poll(() => seen.last().evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await open(page, `${base}?task=H5.t3`);
  await expect(page.locator('.mv-answers .mv-card-answer__photo').first()).toBeVisible();

  // Taken away on one telephone, it is gone on the other.
  await drawing.getByRole('button', { name: /Ta bort bildet/ }).last().click();
  await saved(ada);
  await expect(seen).toHaveCount(before, { timeout: 20_000 });
  await first.close();
  await second.close();
});

test('without script a booklet is saved as a form', async ({ browser, town }) => {
  const staff = await browser.newContext({ baseURL: town.address, locale: 'nb-NO' });
  const planner = await staff.newPage();
  const base = await board(planner);
  const link = await linkOf(planner, base, 'Gruppe 2');
  await staff.close();
  const plain = await browser.newContext({
    baseURL: town.address,
    locale: 'nb-NO',
    javaScriptEnabled: false,
  });
  const page = await plain.newPage();
  await page.goto(link);
  await page.locator('[name="c-H1.t3.svar"]').fill('Da reparerer vi det samme hvert år.');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.getByText('Heftet er lagret.')).toBeVisible();
  await expect(page.locator('[name="c-H1.t3.svar"]')).toHaveValue(
    'Da reparerer vi det samme hvert år.',
  );
  await plain.close();
});

test('a booklet is copied, changed and chosen for a meeting @phone', async ({ page }) => {
  await signIn(page, 'planner', '/staff/workbooks');
  await sound(page);
  await page.getByRole('button', { name: /Lag en kopi/ }).first().click();
  await expect(page.getByRole('heading', { name: 'Endre heftet' })).toBeVisible();
  await sound(page);
  await page.locator('[name=title]').fill('Hefte for ungdomsmøtet');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Hefte for ungdomsmøtet' })).toBeVisible();
  await sound(page);
});
