// A resident signs up for a meeting on a phone, holds a ticket, and gives the place back: with a slow
// network, without script, by keyboard alone. What calendars get is read by a parser that is not ours.

import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import ICAL from 'ical.js';
import { type Page } from '@playwright/test';
import { expect, test } from '../../test';
import { refusedWith, sound, tabTo } from './steps';

test.use({ townOf: 'meetings' });

/** A meeting of the calendar that takes people now. */
const FREE = /ledige? plass|Åpent for påmelding/;

/** The page of a meeting that takes people, by the links a resident sees. */
async function openMeeting(page: Page): Promise<string> {
  await page.goto('/meetings');
  const free = page.locator('.mv-event', { has: page.locator('.ds-tag', { hasText: FREE }) }).first();
  const link = free.locator('a.mv-card__link');
  const title = (await link.textContent())?.trim() ?? '';
  await link.click();
  await expect(page.locator('h1')).toHaveText(title);
  return title;
}

/** Fills in the three fields, and all the meeting must know besides. */
async function fillIn(page: Page, name: string): Promise<void> {
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=email]').fill(`${name.toLowerCase().replaceAll(' ', '.')}@example.org`);
  for (const select of await page.locator('main form select[required]').all()) {
    if ((await select.inputValue()) === '') await select.selectOption({ index: 1 });
  }
  for (const month of await page.locator('[name$="-month"]').all()) {
    await month.selectOption({ index: 1 });
  }
  for (const year of await page.locator('[name$="-year"]').all()) {
    await year.fill(String(new Date().getFullYear()));
  }
}

/** Sends the form at the end of the page. */
async function submit(page: Page): Promise<void> {
  await page.getByRole('main').locator('form[action$="/sign-up"] button[type=submit]').press('Enter');
}

test('somebody signs up on a phone with a slow network, prints a ticket and cancels @phone @nojs', async ({
  page,
  javaScriptEnabled,
}, info) => {
  if (javaScriptEnabled !== false) {
    const network = await page.context().newCDPSession(page);
    const slow = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 20_000 };
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', slow);
  }
  const look = async () => {
    if (javaScriptEnabled !== false) await sound(page);
  };
  const title = await openMeeting(page);
  await look();
  await page.getByRole('link', { name: 'Meld deg på' }).first().click();
  await expect(page.locator('form[action$="/sign-up"]')).toBeVisible();
  await look();

  // An empty form: everything that is missing is told at once, each with a way to its field.
  await submit(page);
  const faults = page.locator('.ds-error-summary li');
  await expect(faults.first()).toBeVisible();
  expect(await faults.count()).toBeGreaterThan(1);
  if (javaScriptEnabled !== false) await refusedWith(page);
  await fillIn(page, `Prøve Person ${info.project.name}`);
  await submit(page);

  await expect(page).toHaveURL(/\/s\/[0-9a-f]{32}$/);
  const own = page.url();
  await expect(page.locator('h1')).toHaveText(/Du har plass|Du er nummer/);
  await expect(page.locator('.mv-ticket')).toContainText(title);
  await expect(page.locator('svg.mv-ticket__code')).toBeVisible();
  await look();

  // The same person once more learns nothing but where the receipt went.
  await page.goto('/meetings');
  await openMeeting(page);
  await page.getByRole('link', { name: 'Meld deg på' }).first().click();
  await fillIn(page, `Prøve Person ${info.project.name}`);
  await submit(page);
  await expect(page).toHaveURL(/\/already$/);
  await expect(page.locator('main')).not.toContainText('Prøve Person');

  await page.goto(own);
  await page.getByRole('link', { name: 'Meld meg av' }).click();
  await expect(page.locator('h1')).toHaveText('Vil du melde deg av?');
  await look();
  await page.getByRole('button', { name: 'Ja, meld meg av' }).click();
  await expect(page).toHaveURL(own);
  await expect(page.locator('h1')).toHaveText('Du er meldt av');
  await look();
});

test('somebody without a mouse signs up', async ({ page }) => {
  await openMeeting(page);
  await tabTo(page, 'a[href$="/sign-up"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('form[action$="/sign-up"]')).toBeVisible();
  await tabTo(page, '[name=name]');
  await page.keyboard.type('Tastatur Tangen');
  await tabTo(page, '[name=email]');
  await page.keyboard.type('tastatur@example.org');
  await fillIn(page, 'Tastatur Tangen');
  await tabTo(page, 'form[action$="/sign-up"] button[type=submit]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/s\/[0-9a-f]{32}$/);
});

/** The events of a calendar file, read by ical.js, which fails on what RFC 5545 does not allow. */
async function events(page: Page, address: string): Promise<ICAL.Event[]> {
  const answer = await page.request.get(address);
  expect(answer.status(), address).toBe(200);
  expect(answer.headers()['content-type']).toContain('text/calendar');
  const text = await answer.text();
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

test('calendars read the file of a meeting and the feed', async ({ page }) => {
  const title = await openMeeting(page);
  const [event, ...more] = await events(page, `${page.url()}/meeting.ics`);
  expect(more).toEqual([]);
  expect(event?.summary).toBe(title);
  expect(event?.location).toBeTruthy();
  expect(event?.startDate.zone.tzid).toBe('UTC');
  expect(event?.endDate.compare(event.startDate)).toBe(1);
  expect(event?.component.getFirstPropertyValue('dtstamp')).toBeTruthy();

  await page.goto('/meetings');
  const address = (await page.locator('a[href^="webcal:"]').getAttribute('href')) ?? '';
  const query = new URL(address.replace('webcal:', 'http:')).search;
  const feed = await events(page, `/meetings.ics${query}`);
  const found = feed.find((one) => one.uid === event?.uid);
  expect(found?.summary, 'the feed knows the meeting by the same name').toBe(title);
  expect(new Set(feed.map((one) => one.uid)).size).toBe(feed.length);
});

test('the list stands in a frame of another site without a cookie, and no other page does', async ({
  browser,
  town,
}) => {
  // Another site on this machine: browsers let no site of the wide world show one of the local network.
  const site = createServer((request, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(`<!doctype html><title>Kommune</title><iframe src="${town.address}${request.url}"></iframe>`);
  });
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const elsewhere = await browser.newContext();
  const page = await elsewhere.newPage();
  await page.goto(`${address}/meetings/embed`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('h1')).toContainText('Møter i');
  await expect(frame.locator('a').first()).toHaveAttribute('target', '_top');
  expect(await elsewhere.cookies(town.address)).toEqual([]);
  await page.goto(`${address}/meetings`);
  await expect(frame.locator('.mv-agenda')).toHaveCount(0);
  await elsewhere.close();
  site.close();
});

test('a month can be turned, a choice kept, and the calendar printed @phone', async ({ page }) => {
  await openMeeting(page);
  await page.goto('/meetings');
  await page.getByRole('link', { name: 'Måned', exact: true }).click();
  // A phone hides the days without a meeting; a month with none says so in words.
  for (let turns = 0; (await page.locator('.mv-day__entry').count()) === 0; turns += 1) {
    expect(turns, 'months without a meeting').toBeLessThan(12);
    await page.locator('.mv-month__head nav a').last().click();
  }
  await expect(page.locator('.mv-month')).toBeVisible();
  const month = page.url();
  await sound(page);
  await page.locator('[name=q]').fill('finnes ikke');
  await page.locator('[name=q]').press('Enter');
  await expect(page).toHaveURL(/month=\d{4}-\d\d/);
  await expect(page.locator('.mv-list__count')).toContainText('Ingen møter');
  await page.getByRole('link', { name: 'Tekst', exact: true }).click();
  await expect(page.locator('main')).toContainText('Ingen møter passer');
  await sound(page);
  await page.goto(month);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.mv-month__days')).toBeVisible();
  await expect(page.locator('.mv-noprint').first()).toBeHidden();
});
