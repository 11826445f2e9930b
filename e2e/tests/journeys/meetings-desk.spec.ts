// A planner makes a meeting with two places, takes people in by phone, and stands at the door: with the
// camera, without a network, with two phones.

import { type BrowserContext, type Page } from '@playwright/test';
import { CAMERA, hold } from '../../qr';
import { expect, test } from '../../test';
import { day, fill, follow, isPdf, leave, press, refusedWith, send, signIn, sound } from './steps';

test.use({
  townOf: 'meetings desk',
  permissions: ['camera'],
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...CAMERA] });
  },
});
test.describe.configure({ mode: 'serial' });

const NAME = 'Kveld om skolevegen';
/** Address of the meeting's page for staff, and of one sign-up's own page. */
let desk = '';
let own = '';

async function toMeeting(page: Page): Promise<void> {
  await signIn(page, 'planner');
  await follow(page, 'Møter', NAME);
}

/** Takes somebody in who phoned. */
async function phoned(page: Page, name: string, size = '1'): Promise<void> {
  await leave(page, () => page.locator(`a[href="${desk}/enter"]`).first().click());
  await page.locator('input[name=channel][value=phone]').check();
  await fill(page, { name, phone: '+47 000 44 100', email: `${name.toLowerCase()}@example.org`, size });
  await press(page, 'Skriv inn');
}

test('a meeting is planned, and published when what it needs is there', async ({ page }) => {
  await signIn(page, 'planner');
  await follow(page, 'Møter');
  await leave(page, () => page.locator('a[href="/staff/meetings/new"]').first().click());
  await sound(page);
  await follow(page, /Slik vil vi bli spurt|Strategi for medvirkning/);
  await press(page, 'Lagre møtet');
  await refusedWith(page);
  await fill(page, { 'title-nb': NAME, date: day(20), starts: '18:00', ends: '17:00' });
  await press(page, 'Lagre møtet');
  await refusedWith(page);
  await expect(page.locator('[name="title-nb"]')).toHaveValue(NAME);
  // On some days of the year the day in twenty days is a public holiday, and must be meant.
  const meant = page.getByRole('checkbox', { name: /^Ja, møtet skal være/ });
  if ((await meant.count()) > 0) await meant.check();
  await fill(page, { ends: '20:00', place_name: 'Grendehuset', capacity: '2', party_max: '2' });
  await press(page, 'Lagre møtet');
  await expect(page.locator('h1')).toHaveText(NAME);
  desk = new URL(page.url()).pathname;
  await sound(page);
  await press(page, 'Publiser møtet');
  await expect(page.getByRole('main')).toContainText('Publisert');
  await sound(page);
});

test('who phones gets a place or stands in the queue, and moves up when somebody cannot come', async ({
  page,
}) => {
  await toMeeting(page);
  await leave(page, () => page.locator(`a[href="${desk}/enter"]`).first().click());
  await press(page, 'Skriv inn');
  await refusedWith(page);
  await page.goto(desk);
  await phoned(page, 'Anna');
  await expect(page.locator('main')).toContainText('Nummer 1 har fått plass');
  await page.goto(desk);
  await phoned(page, 'Bård');
  await page.goto(desk);
  await phoned(page, 'Cecilie');
  await expect(page.locator('main')).toContainText('Nummer 3 står på ventelisten, som nummer 1 i køen');
  await page.goto(`${desk}/sign-ups`);
  await sound(page);
  await leave(page, () => page.getByRole('link', { name: 'Bård' }).first().click());
  await sound(page);
  await page.locator('summary', { hasText: 'Meld av' }).click();
  await send(page, '/cancel');
  await page.goto(`${desk}/sign-ups`);
  const row = page.locator('tr', { hasText: 'Cecilie' });
  await expect(row).toContainText('Har plass');
  await expect(page.locator('tr', { hasText: 'Bård' })).toContainText('Meldt av');
  await page.goto(desk);
  await page.locator('summary', { hasText: 'Endre antall plasser' }).click();
  await fill(page, { capacity: '3' });
  await send(page, '/capacity');
  await expect(page.locator('main')).toContainText('Antallet plasser er endret');
});

test('a resident signs up, and the ticket is read by the camera at the door', async ({
  page,
  context,
}) => {
  await page.goto('/meetings');
  await page.getByRole('link', { name: NAME }).first().click();
  await page.getByRole('link', { name: 'Meld deg på' }).first().click();
  await fill(page, { name: 'Dagny Prøve', email: 'dagny@example.org' });
  await page.locator('form[action$="/sign-up"] button[type=submit]').click();
  await expect(page.locator('h1')).toHaveText('Du har plass');
  own = page.url();
  await hold(page, page.locator('svg.mv-ticket__code'));

  await signIn(page, 'planner');
  await page.goto(`${desk}/door`);
  await send(page, '/door/link');
  await sound(page);
  await isPdf(page, `${desk}/door/list.pdf`);
  await isPdf(page, `${desk}/door/tags.pdf`);
  const link = (await page.locator('main a[href*="/d/"]').getAttribute('href')) ?? '';
  const door = await phone(context, link);
  await sound(door);
  await door.locator('#scan').click();
  await expect(door.locator('#said')).toContainText('Dagny Prøve');
  await expect(door.locator('#heads')).toHaveText('1');
  await expect(door.locator('#state')).toHaveAttribute('data-state', 'saved');
  await sound(door);
  await door.locator('#scan-stop').click();

  // A ticket of another town, typed by a reader in the hand.
  await door.locator('#q').fill(`${new URL(own).origin}/s/${'0'.repeat(32)}`);
  await door.locator('#q').press('Enter');
  await expect(door.locator('#said')).toHaveAttribute('data-color', 'danger');
  await door.close();
});

test('without a network everybody is let in, and a second phone sees it afterwards', async ({
  page,
  context,
  browser,
  guard,
}) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch|NetworkError/);
  await signIn(page, 'planner');
  await page.goto(`${desk}/door`);
  const link = (await page.locator('main a[href*="/d/"]').getAttribute('href')) ?? '';
  await page.close();
  const door = await phone(context, link);
  await door.reload();
  await context.setOffline(true);
  await expect(door.locator('#net')).toHaveAttribute('data-state', 'offline');
  await door.locator('#list li', { hasText: 'Anna' }).getByRole('button').first().click();
  await expect(door.locator('#state')).toHaveAttribute('data-state', 'waiting');
  await door.locator('#walk-in [name=name]').fill('Egil');
  // A slip of the thumb is said, not made into another number.
  for (const wrong of ['-4', '5000', '1,5']) {
    await door.locator('#walk-in [name=came]').fill(wrong);
    await door.locator('#walk-in button[type=submit]').click();
    await expect(door.locator('#came-wrong')).toBeVisible();
  }
  await door.locator('#walk-in [name=came]').fill('2');
  await door.locator('#walk-in button[type=submit]').click();
  // There is no place left for two more: somebody must say yes.
  await expect(door.locator('#full')).toBeVisible();
  await door.locator('#full button[value=yes]').click();
  await expect(door.locator('#heads')).toHaveText('4');
  // Written down by mistake, and taken back before anybody else knew of it.
  await door.locator('#walk-in [name=name]').fill('Ingen');
  await door.locator('#walk-in button[type=submit]').click();
  await door.locator('#full button[value=yes]').click();
  await expect(door.locator('#heads')).toHaveText('5');
  await door.locator('#list li', { hasText: 'Ingen' }).getByRole('button').first().click();
  await expect(door.locator('#heads')).toHaveText('4');
  await sound(door);
  // Still without network the page is opened anew: nothing is forgotten.
  await door.reload();
  await expect(door.locator('#heads')).toHaveText('4');
  await context.setOffline(false);
  await expect(door.locator('#state')).toHaveAttribute('data-state', 'saved');

  const other = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const second = await phone(other, link);
  await expect(second.locator('#heads')).toHaveText('4');
  await expect(second.locator('#list li', { hasText: 'Egil' })).toHaveCount(1);
  await expect(second.locator('#list li', { hasText: 'Anna' })).toHaveAttribute('data-in', '1');
  await other.close();
});

test('the link is taken back, and the names leave the phone', async ({ page, context }) => {
  await signIn(page, 'planner');
  await page.goto(`${desk}/door`);
  const link = (await page.locator('main a[href*="/d/"]').getAttribute('href')) ?? '';
  const door = await phone(context, link);
  await expect(door.locator('#list li').first()).toBeVisible();
  await page.locator('summary', { hasText: 'Trekk lenken' }).click();
  await send(page, '/withdraw');
  await expect(door.locator('#said')).toHaveAttribute('data-color', 'danger');
  await expect(door.locator('#list li')).toHaveCount(0);
});

async function phone(context: BrowserContext, link: string): Promise<Page> {
  const door = await context.newPage();
  await door.setViewportSize({ width: 390, height: 844 });
  await door.goto(new URL(link).pathname);
  await expect(door.locator('html')).toHaveAttribute('data-mv-door', 'ready');
  await door.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  return door;
}
