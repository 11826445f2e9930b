// A planner's whole round with a new process: from the promise to the answer. The tests are the steps
// of one journey, in order, in a town of their own; the guide's pictures are taken on the way.

import { screenshot } from '../../checks';
import { expect, test } from '../../test';
import { PHOTO, day, demoFile, fill, isDocx, isPdf, open, processId, refusedWith, send, signIn, sound } from './steps';

test.use({ townOf: 'planner round', viewport: { width: 1100, height: 800 } });
test.describe.configure({ mode: 'serial' });

const NAME = /Oppvekst 2027/;
const SLUG = 'oppvekst-2027';
const NOTE = 'Barna må kunne sykle til skolen uten å krysse fylkesveien.';
const SENTENCE = 'Bordet ba om en trygg vei til skolen.';
let id = '';
let table = '';
let link = '';
const staff = (rest = '') => `/staff/processes/${id}${rest}`;

test.beforeEach(async ({ page }) => {
  await signIn(page, 'planner');
});

test('a process without a promise is not published', async ({ page }) => {
  await sound(page);
  await screenshot(page, '01-today');
  id = await processId(page, NAME);
  await open(page, staff('/publish'));
  await expect(page.locator('form[action$="/publish"]')).toHaveCount(0);
  expect((await page.request.get(`/processes/${SLUG}`)).status()).toBe(404);
});

test('the planner says what is open, what is fixed, who decides and when the answer comes', async ({
  page,
}) => {
  await open(page, staff('/promise'));
  await send(page, '/promise');
  await refusedWith(page);
  await fill(page, {
    summary: 'Det dere sier om barnehage og skole, blir lest av dem som bestemmer. Dere får svar.',
    open: 'Hva skolene skal brukes til om kvelden\nHvordan barn kommer seg til skolen',
    fixed: 'Antall skoler avgjøres i budsjettet\nLæreplanen er statens',
    decided_by: 'Kommunestyret',
    answer_by: '2031-12-19',
    answer_form: 'E-post, SMS eller brev – det du ba om.',
    legal_basis: 'Plan- og bygningsloven § 5-1',
    contact_name: 'Ingvild Myrvang',
    contact_email: 'ingvild.myrvang@fjordvik.example.org',
  });
  await screenshot(page, '02-promise');
  await send(page, '/promise');
  await expect(page).toHaveURL(staff());
  await sound(page);
});

test('with its promise it is published, and a neighbour can read it', async ({ page }) => {
  await open(page, staff('/publish'));
  await screenshot(page, '03-publish');
  await send(page, '/publish');
  await sound(page);
  await open(page, `/processes/${SLUG}`);
  await expect(page.locator('.mv-promise')).toContainText('Kommunestyret');
  await screenshot(page, '04-public', '.mv-promise');
});

test('the planner opens the call for hosts', async ({ page }) => {
  await open(page, staff('/hosts'));
  await open(page, staff('/hosts/call'));
  await fill(page, { opens: day(0), closes: day(-1) });
  await send(page, '/hosts/call');
  await refusedWith(page);
  await fill(page, { opens: day(-10), closes: day(10), draw_on: day(20), minimum_age: '15' });
  await screenshot(page, '05-call');
  await send(page, '/hosts/call');
  await expect(page).toHaveURL(staff('/hosts'));
  await sound(page);
});

test('a resident applies on a phone', async ({ browser, town }) => {
  const context = await browser.newContext({
    baseURL: town.address,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  await open(page, `/processes/${SLUG}`);
  await page.locator(`a[href$="/processes/${SLUG}/host"]`).first().tap();
  await page.waitForURL(/\/host$/);
  await sound(page);
  await send(page, '/host');
  await refusedWith(page);
  await fill(page, {
    name: 'Sigrun Testvik',
    email: 'sigrun.testvik@example.org',
    phone: '+47 000 77 101',
    area: 'Lia',
    birth_year: '1988',
    gender: 'kvinne',
    child_in: 'skole',
    theme_1: 'T21',
    motivation: 'Vi bor tett på skolen og snakker mye om den.',
  });
  await page.locator('#f-wants-0').check();
  await page.locator('[name=consent]').check();
  await screenshot(page, '06-apply-phone');
  await send(page, '/host');
  await expect(page).toHaveURL(/\/host\/receipt\//);
  await sound(page);
  await context.close();
});

test('staff write down an application that came by phone', async ({ page }) => {
  await open(page, staff('/hosts/applications/new'));
  await send(page, '/hosts/applications/new');
  await refusedWith(page);
  await fill(page, {
    name: 'Arne Prøvesen',
    phone: '+47 000 77 102',
    address: 'Testveien 4\n9971 Fjordvik',
    age: '67',
    gender: 'mann',
    area: 'Sørsida',
    child_in: 'nei',
    theme_1: 'T21',
  });
  await page.locator('[name=channel][value=telefon]').check();
  await send(page, '/hosts/applications/new');
  await expect(page).toHaveURL(/\/hosts\/applications\/[0-9a-f-]{36}$/);
  await sound(page);
});

test('the spreadsheet is looked at before it is taken in, and every row is accounted for', async ({
  page,
}) => {
  await open(page, staff('/hosts/import'));
  await page.locator('[name=file]').setInputFiles(PHOTO);
  await send(page, '/hosts/import');
  await refusedWith(page);
  await page.locator('[name=file]').setInputFiles(demoFile('host_applications.xlsx'));
  await send(page, '/hosts/import');
  await expect(page).toHaveURL(/\/hosts\/import\/[0-9a-f-]{36}$/);
  const figures = page.locator('.mv-tile__number');
  await expect(figures).toHaveText(['74', '0', '0', '0']);
  await sound(page);
  await screenshot(page, '07-import', '.mv-tiles');
  await send(page, '/confirm');
  await expect(page).toHaveURL(/\/hosts\/(applications|duplicates)/);
  await sound(page);
  await open(page, staff('/hosts/applications'));
  await screenshot(page, '08-applications');
  await open(page, staff('/hosts/duplicates'));
});

test('somebody who applied twice is one person, when staff say so', async ({ page }) => {
  await open(page, staff('/hosts/duplicates'));
  const pair = page.locator('form[action$="/hosts/duplicates"]').first();
  await expect(page.getByRole('main')).toContainText('Tronsmo');
  await Promise.all([
    page.waitForEvent('load'),
    pair.locator('button[type=submit]').first().click(),
  ]);
  await sound(page);
});

test('hosts are drawn with criteria and a number everybody can see', async ({ page }) => {
  await open(page, staff('/hosts/criteria'));
  await page.locator('main table a').first().click();
  await sound(page);
  const woman = page.locator('tr', { hasText: /^kvinne/i }).locator('input').first();
  await woman.fill('9');
  await page.locator('tr', { hasText: /^kvinne/i }).locator('input').nth(1).fill('1');
  await send(page, new URL(page.url()).pathname);
  await refusedWith(page);
  await woman.fill('1');
  await page.locator('tr', { hasText: /^kvinne/i }).locator('input').nth(1).fill('3');
  await send(page, new URL(page.url()).pathname);
  await expect(page).toHaveURL(staff('/hosts/criteria'));
  await screenshot(page, '09-criteria');

  await open(page, staff('/hosts/call'));
  await fill(page, { closes: day(-1), draw_on: day(0) });
  await send(page, '/hosts/call');
  await open(page, staff('/hosts/draw'));
  await fill(page, { seed: 'tre' });
  await send(page, '/hosts/draw');
  await refusedWith(page);
  await fill(page, { seed: '7 13 22 31 42' });
  await send(page, '/hosts/draw');
  await expect(page.locator('.mv-draw__digits li')).toHaveCount(9);
  await expect(page.locator('.mv-lot:not([data-kind=reserve])')).toHaveCount(4);
  await sound(page);
  await screenshot(page, '10-draw');
});

test('everybody who applied is answered', async ({ page }) => {
  await open(page, staff('/hosts/answers'));
  await screenshot(page, '11-answers');
  await send(page, '/hosts/answers');
  await sound(page);
  await open(page, `/processes/${SLUG}/draw`);
  await open(page, staff('/hosts'));
});

test('each host gets a kit: a letter, a form and a personal link', async ({ page }) => {
  await open(page, staff('/tables'));
  table = (await page.locator('main a[href*="/tables/"]').evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  )).find((path) => /\/tables\/[0-9a-f-]{36}$/.test(path)) ?? '';
  expect(table).toBeTruthy();
  await open(page, staff('/tables/kit'));
  await open(page, staff('/tables/baskets'));
  await open(page, table);
  await isPdf(page, `${table}/kit.pdf`);
  await isPdf(page, `${table}/form.pdf`);
  await isPdf(page, staff('/tables/baskets.pdf'));
  await isPdf(page, staff('/tables/kits.pdf'));
  await page.reload();
  const address = await page.locator('main a[href*="/b/"]').first().getAttribute('href');
  link = new URL(address ?? '', page.url()).pathname;
  await sound(page);
  await screenshot(page, '12-table');
});

test('the host sends the report, reads it back and confirms it', async ({ page, context }) => {
  await context.clearCookies();
  await open(page, link);
  const question = page.locator('.mv-question:has([data-mv-notes])').first();
  for (const words of [NOTE, 'Skolen kan være åpen for alle etter klokka fire.']) {
    await question.locator('textarea:visible').fill(words);
    await question.locator('[data-mv-add]').click();
  }
  await fill(page, { 'priority-1': 'Trygg skolevei', head_count: '6', held_on: day(0) });
  await screenshot(page, '13-host');
  await page.locator('#send').click();
  await expect(page).toHaveURL(/\/receipt$/);
  await sound(page);
  await open(page, `${link}/readback`);
  await page.goto(`${link}/receipt`);
  await send(page, '/confirm');
  await expect(page.locator('form[action$="/confirm"]')).toHaveCount(0);
  await sound(page);
});

test('the notes are coded by keyboard', async ({ page }) => {
  await open(page, staff('/coding'));
  await open(page, staff('/coding/book'));
  if ((await page.locator('main table tbody tr').count()) === 0) {
    await fill(page, { title: 'Skolevei', definition: 'Hvordan barn kommer seg til skolen.' });
    await send(page, '/coding/book');
  }
  await page.goto(staff('/coding'));
  await expect(page.locator('.mv-bench__note')).toContainText(NOTE);
  await page.keyboard.press('1');
  await expect(page.locator('.mv-codepick input').first()).toBeChecked();
  await page.keyboard.press('Enter');
  await page.waitForURL(/at=/);
  await page.keyboard.press('1');
  await page.keyboard.press('m');
  await expect(page.locator('#minority')).toBeChecked();
  await sound(page);
  await screenshot(page, '14-coding');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await page.goto(staff('/coding'));
  await expect(page.locator('progress')).toHaveJSProperty('value', 2);
});

test('a sentence of the summary is tied to the note it rests on', async ({ page }) => {
  await open(page, staff('/summaries'));
  await page.locator('main a[href*="/summaries/"]').first().click();
  await page.waitForURL(/\/summaries\/[0-9a-f-]{36}$/);
  await sound(page);
  await page.locator('a[href$="/new/summary"]').click();
  await page.waitForURL(/\/new\/summary$/);
  await send(page, '/new/summary');
  await refusedWith(page);
  await fill(page, { text: SENTENCE });
  await page.locator('label', { hasText: NOTE }).first().click();
  await screenshot(page, '15-sentence');
  await send(page, '/new/summary');
  await expect(page.locator('.mv-claim', { hasText: SENTENCE })).toContainText(NOTE);
  await sound(page);
});

test('the case paper carries the sentence with its way back to the note', async ({ page }) => {
  await open(page, staff('/case'));
  await send(page, '/case');
  await sound(page);
  const themes = await page.locator('a[href*="/case/edit/theme-"]').first().getAttribute('href');
  const sections: [string, Record<string, string>][] = [
    [themes ?? '', { text: 'Innspillene er fulgt opp i forslaget.' }],
    [staff('/case/edit/proposal'), { 'point.0.text': 'Planen vedtas.' }],
    [staff('/case/edit/bodies'), { 'body.0.name': 'Kommunestyret', 'body.0.date': day(60) }],
    [staff('/case/edit/councils'), { reason: 'Rådene får saken i høringen.' }],
    [staff('/case/edit/summary'), { text: 'Kort om saken.' }],
  ];
  for (const [address, values] of sections) {
    await open(page, address);
    await fill(page, values);
    const form = page.locator('main form.mv-form').first();
    await Promise.all([
      page.waitForEvent('load'),
      form.locator('.mv-actions button[type=submit]').last().click(),
    ]);
    await expect(page, address).toHaveURL(staff('/case'));
  }
  await open(page, staff('/case/preview'));
  await expect(page.locator('main')).toContainText(SENTENCE);
  await screenshot(page, '16-case', 'main');
  await isPdf(page, staff('/case/files/saksframlegg.pdf'));
  await isDocx(page, staff('/case/files/saksframlegg.docx'));
  await page.locator('main a[href*="/case/sentences/"], main a[href*="/notes/"]').first().click();
  await page.waitForURL(/\/(sentences|notes)\//);
  await expect(page.locator('main')).toContainText(NOTE);
  await sound(page);
});
