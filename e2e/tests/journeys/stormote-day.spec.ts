// One day of a stormøte on four devices at once: the planner's machine, the phones of two secretaries, one
// of them without a network, and the screen of the hall. From groups in two rounds to the plan of the
// morning after, which goes on in the case. The tests are the steps of one journey, in a town of its own.

import { type BrowserContext, type Page } from '@playwright/test';
import { expect, test } from '../../test';
import { follow, into, isPdf, leave, open, press, signIn, sound } from './steps';

test.use({ townOf: 'stormote day', viewport: { width: 1280, height: 900 } });
test.describe.configure({ mode: 'serial' });

const PROCESS = 'Fjordvik mot 2039';
const MEETING = 'Stormøte – Fjordvik mot 2039';

/** What the planner, the secretaries and the hall have open through the whole day. */
const contexts: BrowserContext[] = [];
let planner: Page;
let hall: Page;
let ada: Page;
let bo: Page;
let base = '';
let board = '';

test.beforeAll(async ({ browser, town }) => {
  const device = async (width: number, height: number) => {
    const context = await browser.newContext({
      baseURL: town.address,
      locale: 'nb-NO',
      viewport: { width, height },
    });
    contexts.push(context);
    return context.newPage();
  };
  planner = await device(1280, 900);
  hall = await device(1920, 1080);
  ada = await device(390, 844);
  bo = await device(390, 844);
});

test.afterAll(async () => {
  for (const context of contexts) await context.close();
});

const cell = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`);
const saved = (page: Page) => expect(page.locator('#saved')).toHaveAttribute('data-state', 'saved');

test('the planner composes groups in two rounds', async () => {
  await signIn(planner, 'planner');
  await into(planner, PROCESS, 'Stormøte', MEETING);
  base = new URL(planner.url()).pathname;
  await follow(planner, 'Grupper', 'Slik skal gruppene være');
  await planner.getByLabel('Antall runder').fill('2');
  await press(planner, 'Lagre');
  await press(planner, 'Sett sammen på nytt');
  await expect(planner.getByRole('main')).toContainText(/sitter sammen i mer enn én runde/);
  await sound(planner);
  const first = await planner.locator('.mv-group').first().locator('strong').allTextContents();
  await follow(planner, 'Runde 2');
  await expect(planner.locator('.mv-group')).toHaveCount(16);
  const second = await planner.locator('.mv-group').first().locator('strong').allTextContents();
  const again = first.filter((name) => second.includes(name));
  expect(again.length, 'few of a group meet again').toBeLessThanOrEqual(2);
  // Somebody moves in the second round, and the first stays as it is.
  const name = second[second.length - 1] ?? '';
  await leave(planner, () => planner.getByRole('link', { name: `Flytt ${name}` }).click());
  await planner.getByLabel('Flytt til').selectOption('2');
  await press(planner, 'Flytt');
  await expect(planner.locator('.mv-group').nth(1)).toContainText(name);
  await press(planner, 'Angre siste endring');
  await expect(planner.locator('.mv-group').first()).toContainText(name);
  for (const paper of ['tags', 'doors', 'signs', 'names']) {
    await isPdf(planner, `${base}/groups/${paper}.pdf`);
  }
  await isPdf(planner, `${base}/leaders/rotation.pdf`);
});

test('at the door both rounds are made right for those who came', async () => {
  await open(planner, `${base}/opening`);
  await press(planner, 'Foreslå grupper for dem som er her');
  await expect(planner.getByRole('main')).toContainText(/Det er bevist at/);
  await expect(planner.getByRole('main')).toContainText(/Runde 2: \d+ flyttes, \d+ får plass/);
  await sound(planner);
  await press(planner, 'Ta forslaget i bruk');
  await open(planner, `${base}/screen`);
  await expect(planner.locator('tbody tr')).toHaveCount(130);
  await expect(planner.getByRole('columnheader', { name: 'Runde 2' })).toBeVisible();
  await expect(planner.locator('tbody tr').first().locator('td')).toHaveText([/\d/, /\d/]);
  for (const round of [1, 2]) {
    await open(planner, `${base}/groups?round=${round}`);
    // Sizes and offices hold in both; how kinds are spread is only looked after at the door.
    await expect(planner.locator('.mv-group__fault', { hasText: 'i hver av' })).toHaveCount(0);
  }
});

test('the hall follows the planner, and the groups write, one of them without a network', async () => {
  await open(planner, `${base}/run`);
  await press(planner, 'Lag lenke til storskjermen');
  const screen = (await planner.locator('a[href^="/stage/"]').getAttribute('href')) ?? '';
  await planner.locator('summary', { hasText: 'Begynn på nytt' }).click();
  await press(planner, 'Begynn på nytt');
  await hall.goto(screen);
  await press(planner, 'Åpne møtet');
  await expect(hall.locator('h1')).toHaveText('Ordføreren åpner møtet');
  await press(planner, /Gå til: Gruppearbeid 1/);
  await expect(hall.locator('h1')).toContainText('Gruppearbeid 1');

  await open(planner, base);
  await follow(planner, 'Tid, sted og påmelding', 'Se hva gruppene skriver');
  board = new URL(planner.url()).pathname;
  await open(planner, `${board}/setup`);
  const link = async (group: string) => {
    const named = planner.getByRole('link', { name: new RegExp(`: ${group}$`) });
    return new URL((await named.getAttribute('href')) ?? '').pathname;
  };
  await ada.goto(await link('Gruppe 1'));
  await bo.goto(await link('Gruppe 2'));
  await saved(ada);
  await saved(bo);
  await expect(bo.locator('html')).toHaveAttribute('data-mv-kept', 'yes', { timeout: 20_000 });
  await bo.context().setOffline(true);
  await cell(ada, 'H1.t3.svar').fill('Da ringer vi hverandre.');
  await cell(ada, 'H1.key.1').fill('Lys i gangvegen');
  await cell(bo, 'H1.t3.svar').fill('Da møtes vi på butikken.');
  await cell(bo, 'H1.key.1').fill('Buss om kvelden');
  await saved(ada);
  await expect(bo.locator('#saved')).toHaveAttribute('data-state', 'waiting');
  await bo.context().setOffline(false);
  await saved(bo);
});

test('the planner gathers what was written, and the hall sees trends beside what runs', async () => {
  await open(planner, `${board}?task=H1.t3`);
  await expect(planner.locator('.mv-answers')).toContainText('Da møtes vi på butikken.');
  for (const words of ['Da ringer vi hverandre.', 'Da møtes vi på butikken.']) {
    await planner.locator('.mv-answers li', { hasText: words }).getByRole('checkbox').check();
  }
  await planner.locator('[name=name]').fill('Vi finner hverandre');
  await press(planner, 'Samle');
  const trend = planner.locator('.mv-trend', { hasText: 'Vi finner hverandre' });
  await leave(planner, () => trend.getByRole('button', { name: /Vis i salen/ }).click());
  await expect(trend).toContainText('vises i salen');

  await open(planner, `${base}/run`);
  await press(planner, /Gå til: Plenum 1/);
  // Group work has time left, so it is asked about; the answer leads where one wanted to go.
  await press(planner, 'Gå videre likevel');
  await expect(hall.locator('h1')).toContainText('Plenum 1');
  await expect(hall.locator('.mv-stage__points')).toContainText('Vi finner hverandre');
  // Trends never hide the countdown or what is next.
  await expect(hall.locator('[data-left]')).toBeInViewport({ ratio: 1 });
  await expect(hall.locator('.mv-stage__next')).toBeInViewport({ ratio: 1 });
  await expect(hall.locator('h1')).toBeInViewport({ ratio: 1 });
  await press(planner, 'Gi ordet til Gruppe 1');
  await expect(hall.locator('h1')).toHaveText('Gruppe 1');
  await expect(hall.locator('.mv-stage__points')).toContainText('Lys i gangvegen');
  await press(planner, 'Gi ordet til Gruppe 2');
  await expect(hall.locator('.mv-stage__points')).toContainText('Buss om kvelden');
  await sound(hall);
  await press(planner, /Gå videre:/);
  await expect(hall.locator('.mv-stage__points')).toHaveCount(0);
});

test('the plan of the morning after goes on in the case, once, and its state comes back', async () => {
  await open(planner, `${base}/after`);
  await planner.locator('summary', { hasText: 'Legg til noe som kan gjøres straks' }).click();
  const form = planner.locator('form[action$="/after/actions"]');
  await form.getByLabel('Hva').fill('Lys i gangvegen');
  await form.getByLabel('Hvem').fill('Teknisk sjef');
  await form.getByLabel('Frist').fill('2026-06-01');
  await leave(planner, () => form.getByRole('button').click());
  await press(planner, /Før \d+ tiltak inn i saken/);
  await sound(planner);
  await expect(planner.getByRole('button', { name: /tiltak inn i saken/ })).toHaveCount(0);
  await follow(planner, /Følges opp i saken: TI\d+\s*: Lys i gangvegen$/);
  await expect(planner.getByRole('main')).toContainText('Kommer fra morgenen etter');
  await planner.getByLabel('Status').selectOption('done');
  await press(planner, 'Lagre');
  await open(planner, `${base}/after`);
  const line = planner.locator('.mv-checklist li', { hasText: 'Lys i gangvegen' }).last();
  await expect(line).toContainText('Gjennomført');
  await isPdf(planner, `${base}/after/plan.pdf`);
});
