// A planner's whole round with a new process, from the promise to the answer, by the links and buttons
// that are seen. The tests are the steps of one journey, in order, in a town of their own; the guide's
// pictures are taken on the way.

import { type Page } from '@playwright/test';
import { screenshot } from '../../checks';
import { expect, test } from '../../test';
import {
  PHOTO,
  day,
  demoFile,
  fill,
  follow,
  into,
  isDocx,
  isPdf,
  leave,
  open,
  picture,
  press,
  refusedWith,
  send,
  signIn,
  sound,
  writeLacks,
} from './steps';

test.use({ townOf: 'planner round', viewport: { width: 1280, height: 800 } });
test.describe.configure({ mode: 'serial' });

const NAME = 'Oppvekst 2027–2035';
const NOTE = 'Barna må kunne sykle til skolen uten å krysse fylkesveien.';
const OTHER = 'Skolen kan være åpen for alle etter klokka fire.';
const SENTENCE = 'Bordet ba om en trygg vei til skolen.';
const POINT = 'Kommunen bygger gang- og sykkelvei til skolen innen 2029.';
const WE_DO = 'Vi bygger gang- og sykkelvei fra Lia til skolen.';
/** The page of the one table that sends its report, as a path. */
let link = '';
const id = (page: Page) => page.url().match(/processes\/([0-9a-f-]{36})/)?.[1] ?? '';

/** Finds the last message to somebody among all that was sent, and opens it. */
async function message(page: Page, name: string): Promise<void> {
  await follow(page, 'Utgående');
  await page.getByRole('searchbox').fill(name);
  await leave(page, () => page.keyboard.press('Enter'));
  await follow(page, name);
}

test.beforeEach(async ({ page }) => {
  await signIn(page, 'planner');
});

test('a process without a promise is not published', async ({ page }) => {
  await sound(page);
  await picture(page, '01-today');
  await into(page, NAME, 'Publisering');
  await expect(page.locator('form[action$="/publish"]')).toHaveCount(0);
  await page.goto('/processes');
  await expect(page.getByRole('main')).not.toContainText(NAME);
});

test('the planner says what is open, what is fixed, who decides and when the answer comes', async ({
  page,
}) => {
  await into(page, NAME, 'Løftet');
  await press(page, 'Lagre');
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
  await press(page, 'Lagre');
  await expect(page).toHaveURL(/\/processes\/[0-9a-f-]{36}$/);
  await follow(page, 'Løftet');
  await picture(page, '02-promise');
});

test('with its promise it is published, and a neighbour can read it', async ({ page }) => {
  await into(page, NAME, 'Publisering');
  await send(page, '/publish');
  await sound(page);
  await open(page, '/');
  await follow(page, /Oppvekst 2027/);
  await expect(page.locator('.mv-promise')).toContainText('Kommunestyret');
  await screenshot(page, '03-promise-read', '.mv-promise');
});

test('the planner opens the call for hosts', async ({ page }) => {
  await into(page, NAME, 'Verter', 'Lys ut etter verter');
  await fill(page, { opens: day(0), closes: day(-1) });
  await send(page, '/hosts/call');
  await refusedWith(page);
  await fill(page, { opens: day(-10), closes: day(10), draw_on: day(20), minimum_age: '15' });
  await send(page, '/hosts/call');
  await expect(page).toHaveURL(/\/hosts$/);
  await sound(page);
});

test('a resident applies on a phone', async ({ browser, town }) => {
  const context = await browser.newContext({
    baseURL: town.address,
    viewport: { width: 390, height: 780 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  await open(page, '/');
  await follow(page, /Oppvekst 2027/);
  await page.locator('a[href$="/host"]:visible').first().tap();
  await page.waitForURL(/\/host$/);
  await sound(page);
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
  await picture(page, '04-apply-phone', 'main form');
  await send(page, '/host');
  await refusedWith(page);
  await page.locator('[name=consent]').check();
  await send(page, '/host');
  await expect(page).toHaveURL(/\/host\/receipt\//);
  await sound(page);
  await context.close();
});

test('staff write down an application that came by phone', async ({ page }) => {
  await into(page, NAME, 'Søknader', 'Skriv inn søknad');
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
  await into(page, NAME, 'Søknader', 'Hent fra regneark');
  await page.locator('[name=file]').setInputFiles(PHOTO);
  await send(page, '/hosts/import');
  await refusedWith(page);
  await page.locator('[name=file]').setInputFiles(demoFile('host_applications.xlsx'));
  await send(page, '/hosts/import');
  await expect(page).toHaveURL(/\/hosts\/import\/[0-9a-f-]{36}$/);
  const figures = page.locator('.mv-tile__number');
  await expect(figures).toHaveText(['74', '0', '0', '0']);
  await sound(page);
  await picture(page, '05-import');
  await send(page, '/confirm');
  await expect(page).toHaveURL(/\/hosts\/(applications|duplicates)/);
  await sound(page);
});

test('somebody who applied twice is one person, when staff say so', async ({ page }) => {
  await into(page, NAME, 'Verter', 'Mulige doble søknader');
  await expect(page.getByRole('main')).toContainText('Tronsmo');
  await press(page, /^Samme person/);
  await sound(page);
});

test('hosts are drawn with criteria and a number everybody can see', async ({ page }) => {
  await into(page, NAME, 'Kriterier', 'Barnehage og skole');
  const women = page.locator('tr', { hasText: /^kvinne/i }).locator('input');
  await women.first().fill('9');
  await women.nth(1).fill('1');
  await send(page, new URL(page.url()).pathname);
  await refusedWith(page);
  await women.first().fill('1');
  await women.nth(1).fill('3');
  await send(page, new URL(page.url()).pathname);
  await expect(page).toHaveURL(/\/hosts\/criteria$/);
  await follow(page, 'Barnehage og skole');
  await picture(page, '06-criteria');

  await follow(page, 'Verter', 'Endre utlysningen');
  await fill(page, { closes: day(-1), draw_on: day(0) });
  await send(page, '/hosts/call');
  await follow(page, 'Trekning');
  await fill(page, { source: 'På biblioteket, klokka 18' });
  await send(page, '/draw/prepare');
  await expect(page.locator('.mv-chances__picture')).toBeVisible();
  await sound(page);
  await picture(page, '07-lot-ready');
  await send(page, '/draw/publish');
  await sound(page);
  await fill(page, { seed: 'tre' });
  await send(page, '/hosts/draw');
  await refusedWith(page);
  await fill(page, { seed: '4 1 7' });
  await send(page, '/hosts/draw');
  await expect(page.locator('.mv-draw__digits li')).toHaveCount(3);
  await expect(page.locator('.mv-lot:not([data-kind=reserve])')).toHaveCount(4);
  await sound(page);
  await picture(page, '07-draw');
});

test('everybody who applied is answered', async ({ page }) => {
  await into(page, NAME, 'Verter', 'Svar alle som søkte');
  await picture(page, '08-answers');
  await send(page, '/hosts/answers');
  await sound(page);
  await follow(page, 'Verter');
  await message(page, 'Sigrun Testvik');
  await expect(page.locator('.mv-message')).toContainText(NAME);
});

test('each host gets a kit: a letter, a form and a personal link', async ({ page }) => {
  await into(page, NAME, 'Gjestebudene', 'Vertsmappe og kurv');
  await follow(page, 'Kurvene');
  await follow(page, 'Gjestebudene', 'GB01');
  const table = new URL(page.url()).pathname;
  const staff = table.replace(/\/tables\/.*/, '');
  for (const paper of [`${table}/kit.pdf`, `${table}/form.pdf`, `${staff}/tables/kits.pdf`]) {
    await isPdf(page, paper);
  }
  await isPdf(page, `${staff}/tables/baskets.pdf`);
  const address = page.locator('main a[href*="/b/"]').first();
  if ((await address.count()) === 0) await press(page, 'Lag lenke');
  link = new URL((await address.getAttribute('href')) ?? '', page.url()).pathname;
  await follow(page, 'Gjestebudene', 'GB01');
  await picture(page, '09-table');
});

test('the host sends the report, reads it back and confirms it', async ({ page, context }) => {
  await context.clearCookies();
  await page.setViewportSize({ width: 390, height: 780 });
  await open(page, link);
  const question = page.locator('.mv-question:has([data-mv-notes])').first();
  for (const words of [NOTE, OTHER]) {
    await question.locator('textarea:visible').fill(words);
    await question.locator('[data-mv-add]').click();
  }
  await picture(page, 'host-1-notes', '.mv-question');
  await fill(page, { 'priority-1': 'Trygg skolevei', head_count: '6', held_on: day(0) });
  await page.locator('#send').click();
  await expect(page).toHaveURL(/\/receipt$/);
  await sound(page);
  await picture(page, 'host-2-receipt');
  await page.locator('main a[href$="/readback"]').click();
  await page.waitForURL(/\/readback$/);
  await sound(page);
  await page.locator('main a[href$="/receipt"]').first().click();
  await page.waitForURL(/\/receipt$/);
  await send(page, '/confirm');
  await expect(page.locator('form[action$="/confirm"]')).toHaveCount(0);
  await sound(page);
});

test('the notes are coded by keyboard', async ({ page }) => {
  await into(page, NAME, 'Koding', 'Kodebok');
  if ((await page.locator('main table tbody tr').count()) === 0) {
    await fill(page, { title: 'Skolevei', definition: 'Hvordan barn kommer seg til skolen.' });
    await send(page, '/coding/book');
  }
  await follow(page, 'Koding');
  await expect(page.locator('.mv-bench__note')).toContainText(NOTE);
  await page.keyboard.press('1');
  await expect(page.locator('.mv-codepick input').first()).toBeChecked();
  await page.keyboard.press('Enter');
  await page.waitForURL(/at=/);
  await page.keyboard.press('1');
  await page.keyboard.press('m');
  await expect(page.locator('#minority')).toBeChecked();
  await sound(page);
  await leave(page, () => page.keyboard.press('Enter'));
  await follow(page, 'Koding');
  await expect(page.locator('progress')).toHaveJSProperty('value', 2);
});

test('a sentence of the summary is tied to the note it rests on', async ({ page }) => {
  await into(page, NAME, 'Oppsummering', 'Barnehage og skole');
  await page.locator('a[href$="/new/summary"]').click();
  await page.waitForURL(/\/new\/summary$/);
  const note = page.locator('label', { hasText: NOTE }).first();
  await fill(page, { text: SENTENCE });
  await note.click();
  await picture(page, '11-sentence');
  await note.click();
  await send(page, '/new/summary');
  await refusedWith(page);
  await note.click();
  await send(page, '/new/summary');
  await expect(page.locator('.mv-claim', { hasText: SENTENCE })).toContainText(NOTE);
  await sound(page);
});

test('the case paper carries the sentence with its way back to the note', async ({ page }) => {
  await into(page, NAME, 'Saksframlegg');
  await press(page, 'Opprett saken');
  await sound(page);
  // The list of what is missing leads to every part that has to be written.
  await writeLacks(page, [
    [/mangler sammendrag/, { text: 'Innbyggerne ber om trygg vei til skolen. Det foreslås å bygge den.' }],
    [/ingen vurdering/, { text: 'Innspillene er fulgt opp i forslaget.' }],
    [/forslag til vedtak/, { 'point.0.text': POINT }],
    [/hvem som avgjør/, { 'body.0.name': 'Kommunestyret', 'body.0.date': day(-1) }],
    [/Uttalelse fra ungdomsrådet/, { reason: 'Rådene fikk saken i høringen.' }],
  ]);
  await follow(page, 'Forhåndsvisning');
  await expect(page.locator('main')).toContainText(SENTENCE);
  const files = `/staff/processes/${id(page)}/case/files`;
  await isPdf(page, `${files}/saksframlegg.pdf`);
  await isDocx(page, `${files}/saksframlegg.docx`);
  // From each sentence there is a way to the notes it rests on.
  const claims = page.locator('.mv-claim');
  for (let claim = 0; claim < (await claims.count()); claim += 1) {
    await expect(claims.nth(claim).locator('.mv-trace a').first()).toBeVisible();
  }
  await page.locator('.mv-claim', { hasText: SENTENCE }).getByRole('link').first().click();
  await page.waitForURL(/\/sentences\//);
  await expect(page.locator('main')).toContainText(NOTE);
  await sound(page);
});

test('the paper is made ready, and the secretary enters the decision', async ({ page }) => {
  await into(page, NAME, 'Saksframlegg');
  await press(page, 'Be om godkjenning');
  await expect(page.locator('main')).toContainText('Venter på at en kollega');
  await sound(page);
  await page.context().clearCookies();
  await signIn(page, 'council_secretary');
  // Whoever did not write it finds it on the page of the day, sends it back once and approves it then.
  await leave(page, () => page.getByRole('link', { name: /Se over og godkjenn/ }).first().click());
  await page.locator('summary', { hasText: 'Send tilbake' }).click();
  await send(page, '/case/return');
  await refusedWith(page);
  await fill(page, { remark: 'Se over punktene.' });
  await send(page, '/case/return');
  await expect(page.locator('main')).toContainText('Se over punktene.');
  await sound(page);
  await page.context().clearCookies();
  await signIn(page, 'planner');
  await leave(page, () => page.getByRole('link', { name: /Sendt tilbake/ }).first().click());
  await press(page, 'Be om godkjenning');
  await page.context().clearCookies();
  await signIn(page, 'council_secretary');
  await into(page, NAME, 'Saksframlegg');
  await press(page, 'Godkjenn og gjør klar');
  await expect(page.getByRole('button', { name: 'Åpne for endring' })).toBeVisible();
  await sound(page);
  await into(page, NAME, 'Vedtak');
  await expect(page.locator('[name="point.0.text"]')).toHaveValue(POINT);
  await fill(page, { body: '' });
  await press(page, 'Lagre vedtaket');
  await refusedWith(page);
  await fill(page, { body: 'Kommunestyret', case_number: '12/27', present: '19' });
  await fill(page, {
    'vote.0.point': '1',
    'vote.0.result': 'Vedtatt',
    'vote.0.in_favour': '15',
    'vote.0.against': '4',
    'vote.0.minority': 'Mindretallet ville utsette saken.',
  });
  await press(page, 'Lagre vedtaket');
  await expect(page.locator('main')).toContainText(POINT);
  await sound(page);
  await picture(page, '13-decision');
});

test('the decision becomes an action with somebody who answers for it', async ({ page }) => {
  await into(page, NAME, 'Tiltak', 'Nytt tiltak');
  await press(page, 'Lagre');
  await refusedWith(page);
  await fill(page, { text: WE_DO, owner: 'Teknisk sjef', due: day(300), point: '1' });
  await page.getByRole('checkbox', { name: /Barnehage og skole/ }).check();
  await press(page, 'Lagre');
  await expect(page.locator('main')).toContainText('Teknisk sjef');
  await sound(page);
});

test('the answer of each theme is written, and sent to everybody who took part', async ({ page }) => {
  await into(page, NAME, 'Svar tilbake', 'Barnehage og skole');
  await fill(page, { 'you_said-nb': 'Dere ba om en trygg vei til skolen.', 'decided-nb': POINT });
  await fill(page, { 'we_do-nb': WE_DO, 'we_do_not-nb': 'Vi åpner ikke skolen hver kveld.' });
  await press(page, 'Lagre');
  await refusedWith(page);
  await fill(page, { 'because-nb': 'Det er ikke penger til vakthold.' });
  await press(page, 'Lagre');
  await expect(page).toHaveURL(/\/answers$/);
  await follow(page, 'Barnehage og skole');
  await picture(page, '14-answer');
  await follow(page, 'Svar tilbake', 'Slik ser svaret ut');
  await expect(page.locator('.mv-paper')).toContainText(WE_DO);
  await follow(page, 'Svar tilbake');
  await press(page, /^Send til/);
  await sound(page);
  await expect(page.locator('main')).toContainText('er nådd');
  await picture(page, '15-sent');
});

test('the outbox shows what each of them gets, and the list says whom to ring', async ({ page }) => {
  await message(page, 'Sigrun Testvik');
  await expect(page.locator('.mv-message')).toContainText(WE_DO);
  await picture(page, '16-message');
  await follow(page, 'Utgående', 'Å ringe eller tekste');
  await expect(page.locator('main')).toContainText('Oppvekst');
});

test('everybody reads what was decided and what the answer is', async ({ page, context }) => {
  await context.clearCookies();
  await open(page, '/');
  await follow(page, /Oppvekst 2027/);
  await leave(page, () => page.locator('main a[href$="/decision"]').first().click());
  await sound(page);
  const main = page.locator('main');
  for (const words of [POINT, 'Dere ba om en trygg vei til skolen.', WE_DO, 'Teknisk sjef']) {
    await expect(main).toContainText(words);
  }
  await follow(page, 'Les saksframlegget');
  await page.locator('.mv-claim', { hasText: SENTENCE }).getByRole('link').first().click();
  await page.waitForURL(/\/sentences\//);
  await expect(page.locator('main')).toContainText(NOTE);
  await sound(page);
});

test('a politician follows a finished round from its paper to what came of it', async ({
  page,
  context,
}) => {
  await context.clearCookies();
  await signIn(page, 'politician');
  await into(page, 'Fjordvik mot 2039', 'Saksframlegg');
  const claims = page.locator('.mv-claim');
  expect(await claims.count()).toBeGreaterThan(10);
  await expect(claims.locator('.mv-trace').first()).toContainText('Se alle');
  await picture(page, '12-case', '[aria-labelledby=participation]');
  await leave(page, () => claims.locator('.mv-ref').first().click());
  await expect(page.locator('.mv-note').first()).toBeVisible();
  await follow(page, /Tilbake til setningen/);
  await expect(page.locator('[aria-labelledby=followed] li').first()).toBeVisible();
  // In the town everybody who came to the stormøte was known before the answers were sent; those who have
  // no e-mail are reached when somebody has phoned them.
  await follow(page, 'Svar tilbake');
  await expect(page.locator('.mv-tiles')).toContainText(/er nådd \(\d+ av \d+\)/);
  await expect(page.locator('.mv-tiles')).toContainText('skal ringes eller tekstes');
  await follow(page, 'Vedtak', 'Se siden alle ser');
  await picture(page, '17-outcome');
});
