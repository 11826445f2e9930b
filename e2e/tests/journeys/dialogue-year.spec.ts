// A dialogue year in the browser: the first year is entered, planned and made; the user council is
// invited and asks; minutes are written, remarked on and approved; the papers for the council.

import { noHorizontalScroll } from '../../checks';
import { expect, test } from '../../test';
import {
  day,
  file,
  fill,
  follow,
  isDocx,
  isPdf,
  leave,
  open,
  press,
  processId,
  refusedWith,
  signIn,
  sound,
} from './steps';

test.use({ townOf: 'dialogue year' });
test.describe.configure({ mode: 'serial' });

const QUESTION = 'Kan ventetiden på legetime bli kortere?';
const SAID = 'Representanten fra legesenteret ba om lengre åpningstid på torsdager.';
const REMARK = 'Det var onsdager jeg sa, ikke torsdager.';
/** Links that one test finds and the next one opens. */
const links = { council: '', remarks: '' };

test('the first year is entered, planned and made', async ({ page }) => {
  await signIn(page, 'planner');
  await follow(page, 'Dialogmøter', 'Begynn et år');
  await fill(page, { year: '2039', title: '', from: '2039-06-30', to: '2039-05-01' });
  await press(page, 'Lagre');
  await refusedWith(page, /Siste dag kommer før første dag/);
  await page.locator('select[name=process]').selectOption({ label: 'Slik vil vi bli spurt' });
  await fill(page, {
    title: 'Dialogprosessen 2039–2043',
    council_body: 'Kommunestyret',
    council_day: '2039-09-22',
    from: '2039-05-02',
    to: '2039-06-10',
    per_meeting: '2',
  });
  await press(page, 'Lagre');
  await expect(page.getByRole('main')).toContainText('Legg inn organene og medlemmene.');
  await follow(page, 'Legg til et organ');
  await fill(page, {
    name: 'Utvalg for helse',
    code: 'UH',
    busy: '3.5.2039, 40.5.2039',
    paste: 'Anna Ås;Ap;leder;anna@example.org\nBo Berg;H\nCille Dal\tSp\nDag Eik;V',
    'member.0.name': 'Eva Fjell',
    'member.0.away': '5.5.2039',
  });
  await page.getByRole('radio', { name: 'Noen av medlemmene, etter tur' }).check();
  await press(page, 'Lagre');
  await refusedWith(page, /«40\.5\.2039» er ikke en dag/);
  await fill(page, { busy: '3.5.2039' });
  await press(page, 'Lagre');
  for (const service of ['Legetjenesten', 'Hjemmetjenesten']) {
    await follow(page, 'Legg til et møte');
    await page.locator('select[name=body]').selectOption({ label: 'Utvalg for helse' });
    await fill(page, {
      service,
      council: 'Brukerutvalget',
      emails: 'utvalget@example.org',
      topics: 'Åpningstider\nTelefon',
      place: 'Kulturhuset',
    });
    await press(page, 'Lagre');
  }
  await sound(page);
  await press(page, 'Foreslå dager og politikere');
  await sound(page);
  await press(page, 'Lag møtene');
  await expect(page.locator('#meetings + ol > li')).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'Referat: ikke begynt' })).toHaveCount(2);
  await sound(page);
});

test('the user council is invited with the agenda', async ({ page }) => {
  await signIn(page, 'planner');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2039', 'Legetjenesten');
  await follow(page, 'Se over og send innbydelsen');
  const main = page.getByRole('main');
  await expect(main).toContainText('utvalget@example.org');
  await expect(main).toContainText('Velkommen til dialogmøte: Legetjenesten');
  await expect(main).toContainText('Møtet blir offentlig når du sender');
  await page.setViewportSize({ width: 390, height: 844 });
  await sound(page);
  await press(page, /^Send til \d+ adresse/);
  await expect(main).toContainText('Innbydelsen er på vei.');
  await expect(main).toContainText('Folk kan lese om dette møtet.');
  await sound(page);
  await expect(async () => {
    await page.goto('/staff/outbox');
    const subject = 'Velkommen til dialogmøte: Legetjenesten';
    const mail = page.getByRole('row').filter({ hasText: subject }).getByRole('link');
    await expect(mail.first()).toBeVisible({ timeout: 500 });
    await mail.first().click();
    await expect(page.getByRole('main')).toContainText('/dialogue/', { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  const text = await page.getByRole('main').innerText();
  expect(text).toContain('– Åpningstider');
  links.council = text.match(/\/dialogue\/[0-9a-f]{32}/)?.[0] ?? '';
  expect(links.council).toContain('/dialogue/');
});

test('the council asks by its link', async ({ page }) => {
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, links.council);
  }
  await press(page, 'Send');
  await refusedWith(page);
  await fill(page, { question: QUESTION, asker: 'Brukerutvalget' });
  await press(page, 'Send');
  await expect(page.getByRole('main')).toContainText(QUESTION);
  await sound(page);
});

test('the question stands on the agenda, and the meeting is moved with its plan', async ({ page }) => {
  await signIn(page, 'planner');
  await expect(page.getByRole('main')).toContainText('Svar brukerrådet');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2039', 'Legetjenesten');
  await press(page, 'Ikke på dagsordenen');
  await refusedWith(page, /Skriv hvorfor/);
  await press(page, 'Sett på dagsordenen');
  await sound(page);
  await fill(page, { starts: '17:00' });
  await press(page, 'Lagre');
  await follow(page, 'Møtet folk ser');
  await expect(page.getByRole('main')).toContainText('17.00');
  await open(page, '/meetings/dialog-2039-legetjenesten');
  await expect(page.getByRole('main')).toContainText(`Fra brukerrådet: ${QUESTION}`);
  await open(page, links.council);
  await expect(page.getByRole('main')).toContainText('Står på dagsordenen.');
  // Whoever was invited is told of the new time.
  await expect(async () => {
    await page.goto('/staff/outbox');
    const moved = page.getByRole('row').filter({ hasText: 'Endret: dialogmøte om Legetjenesten' });
    await expect(moved.first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
});

test('minutes are written along the agenda and sent out for remarks', async ({ page }) => {
  await signIn(page, 'planner');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2039');
  const line = page.locator('#meetings + ol > li', { hasText: 'Legetjenesten' });
  await line.getByRole('link', { name: 'Referat: ikke begynt' }).click();
  await expect(page.locator('[name="item.2.title"]')).toHaveValue(`Fra brukerrådet: ${QUESTION}`);
  await sound(page);
  await fill(page, { secretary: 'Marianne Fossgard', 'item.0.text': SAID });
  await press(page, 'Lagre');
  await sound(page);
  await expect(page.locator('[name=readers]')).toHaveValue(/utvalget@example\.org/);
  await fill(page, { until: day(1) });
  await press(page, 'Åpne for merknader');
  await sound(page);
  const link = await page.locator('a[href*="/m/"]').getAttribute('href');
  links.remarks = new URL(link ?? '', page.url()).pathname;
});

test('minutes are written without a network, and saved when it is back', async ({
  page,
  context,
  guard,
}) => {
  guard.allow(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
  await signIn(page, 'planner');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2039');
  const line = page.locator('#meetings + ol > li', { hasText: 'Hjemmetjenesten' });
  await line.getByRole('link', { name: 'Referat: ikke begynt' }).click();
  await expect(page.locator('[name=secretary]')).toBeVisible();
  const address = page.url();
  const saved = page.locator('#saved');
  const save = page.getByRole('button', { name: 'Lagre', exact: true });
  await context.setOffline(true);
  await fill(page, { 'item.0.text': SAID, 'point.1.text': 'Regne på kveldsåpent' });
  await expect(page.locator('[name="point.2.text"]')).toBeVisible();
  await save.click();
  await expect(saved).toContainText('Uten nett.');
  await sound(page);
  await context.setOffline(false);
  await expect(saved).toContainText('Lagret kl.', { timeout: 30_000 });
  // What is typed survives that the page is left, and is shown again.
  await fill(page, { 'item.0.text': `${SAID} Flere var enige.` });
  await expect(saved).toContainText('Ikke lagret ennå');
  await page.goto('/staff/dialogue');
  await page.goto(address);
  await expect(page.locator('[name="item.0.text"]')).toHaveValue(/Flere var enige/);
  await expect(saved).toContainText('ikke lagret ennå');
  await sound(page);
  await save.click();
  await expect(page.getByRole('article')).toContainText('Flere var enige.');
  await expect(page.getByRole('article')).toContainText('Regne på kveldsåpent');
});

test('the page minutes are written on opens without a network, and goes with the session', async ({
  page,
  context,
  guard,
}) => {
  guard.allow(/Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await signIn(page, 'planner');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2039');
  const line = page.locator('#meetings + ol > li', { hasText: 'Hjemmetjenesten' });
  await line.getByRole('link', { name: 'Referat: utkast' }).click();
  await leave(page, () => page.getByRole('link', { name: 'Skriv referat' }).click());
  await expect(page.locator('html')).toHaveAttribute('data-mv-kept', 'yes');
  const address = page.url();
  await context.setOffline(true);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.locator('[name="item.0.text"]')).toHaveValue(/Flere var enige/);
  await fill(page, { 'item.1.text': 'Skrevet i en kjeller uten dekning.' });
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.locator('#saved')).toContainText('Uten nett.');
  await sound(page);
  await context.setOffline(false);
  await expect(page.locator('#saved')).toContainText('Lagret kl.', { timeout: 30_000 });
  // Only this page is kept, and nothing of it after signing out.
  const kept = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('/staff/')));
  expect(await kept()).toEqual([`medvirk-table:${new URL(address).pathname}`]);
  await leave(page, () => page.getByRole('button', { name: 'Logg ut' }).click());
  expect(await kept()).toEqual([]);
  await page.goto(address);
  await expect(page).toHaveURL(/sign-in/);
});

test('two who write in the same minutes see each other, and nothing is lost', async ({
  page,
  browser,
  town,
}) => {
  const other = await (await browser.newContext({ baseURL: town.address })).newPage();
  for (const [one, role] of [[page, 'planner'], [other, 'council_secretary']] as const) {
    await signIn(one, role);
    await follow(one, 'Dialogmøter', 'Dialogmøtene 2039');
    const line = one.locator('#meetings + ol > li', { hasText: 'Hjemmetjenesten' });
    await leave(one, () => line.getByRole('link', { name: 'Referat: utkast' }).click());
    await leave(one, () => one.getByRole('link', { name: 'Skriv referat' }).click());
  }
  await fill(other, { 'item.1.text': 'Den andre skrev om telefonen.' });
  await leave(other, () => other.getByRole('button', { name: 'Lagre', exact: true }).click());
  await fill(page, { 'item.1.text': 'Jeg skrev om nettsiden.' });
  await leave(page, () => page.getByRole('button', { name: 'Lagre', exact: true }).click());
  await expect(page.getByRole('alert')).toContainText('Noen andre lagret mens du skrev');
  await expect(page.getByRole('alert')).toContainText('telefonen');
  await expect(page.locator('[name="item.1.text"]')).toHaveValue('Jeg skrev om nettsiden.');
  await sound(page);
  await fill(page, { 'item.1.text': 'Begge skrev: om telefonen og om nettsiden.' });
  await leave(page, () => page.getByRole('button', { name: 'Lagre', exact: true }).click());
  await expect(page.getByRole('article')).toContainText('om telefonen og om nettsiden');
  await other.context().close();
});

test('a link that does not open says why', async ({ page }) => {
  for (const path of ['/dialogue/', '/m/']) {
    const answer = await page.goto(`${path}${'0'.repeat(32)}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lenken virker ikke');
    await sound(page);
  }
});

test('somebody who was there remarks by the link', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, links.remarks);
  await expect(page.getByRole('main')).toContainText(SAID);
  await fill(page, { by: 'bruker', item: 'Åpningstider', text: REMARK });
  await press(page, 'Send merknaden');
  await expect(page.getByRole('main')).toContainText(REMARK);
  await noHorizontalScroll(page);
});

test('the remark is written in where it belongs, and its author is told when it is there', async ({ page }) => {
  await signIn(page, 'planner');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2039', 'Referat: til merknader');
  const approval = page.getByRole('region', { name: 'Godkjenning' });
  await expect(approval).toContainText('Du kan godkjenne fra');
  await expect(approval).toContainText('1 merknad mangler svar.');
  await leave(page, () => page.getByRole('link', { name: 'Ta med: skriv det inn' }).click());
  const taken = page.locator('#taken');
  await expect(taken.getByRole('blockquote')).toContainText(REMARK);
  const text = taken.getByRole('textbox', { name: 'Det som ble sagt' });
  await expect(text).toHaveValue(new RegExp(`${SAID}[^]*Merknad fra bruker: ${REMARK}`));
  await sound(page);
  // Nothing is told while it is not saved.
  await open(page, links.remarks);
  await expect(page.getByRole('main')).toContainText('Ikke svart ennå.');
  await leave(page, () => page.goBack());
  await text.fill(SAID.replace('torsdager', 'onsdager'));
  await page.getByRole('textbox', { name: 'Svar på merknaden' }).fill('Takk, det er rettet.');
  await leave(page, () => page.getByRole('button', { name: 'Lagre og ta med merknaden' }).click());
  await expect(page.getByRole('article')).toContainText('på onsdager');
  await sound(page);
  await open(page, links.remarks);
  await expect(page.getByRole('main')).toContainText('Tatt med i referatet. Takk, det er rettet.');
  await expect(page.getByRole('main')).toContainText('på onsdager');
});

test('a day people do not expect a meeting on is asked about where it was given', async ({ page }) => {
  await signIn(page, 'planner');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2039', 'Hjemmetjenesten');
  const day = page.locator('[name=day]');
  const before = await day.inputValue();
  await fill(page, { day: '2039-05-17' });
  await press(page, 'Lagre');
  await refusedWith(page, /Dagen er 17\. mai/);
  await page.getByRole('checkbox', { name: /^Ja, møtet skal være tirsdag 17\. mai 2039/ }).check();
  await press(page, 'Lagre');
  await expect(page.getByRole('main')).toContainText('Dagen er 17. mai, som er offentlig fridag.');
  await sound(page);
  await fill(page, { day: before });
  await press(page, 'Lagre');
  await expect(page.getByRole('main')).not.toContainText('17. mai, som er');
});

test('minutes whose days for remarks are over are approved and become input', async ({ page }) => {
  await signIn(page, 'council_secretary');
  await expect(page.getByRole('main')).toContainText('Godkjenn referatet');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2026', 'Rammene');
  const theme = { label: 'Tjenestene, slik de som bruker dem, ser dem' };
  await page.locator('select[name=theme]').selectOption(theme);
  await press(page, 'Lagre');
  await follow(page, 'Referat: til merknader');
  await press(page, 'Godkjenn og lås');
  await expect(page.getByRole('main')).toContainText('Referatet er låst.');
  await sound(page);
  await open(page, '/meetings/dialog-2026-kultur-bibliotek-og-innbyggertorg/minutes');
  const hidden = await page.goto('/meetings/dialog-2026-psykisk-helse-rus-og-habilitering/minutes');
  expect(hidden?.status()).toBe(404);
  const process = await processId(page, /Slik vil vi bli spurt/);
  await expect(async () => {
    await page.goto(`/staff/processes/${process}/notes?source=D26-04`);
    const note = page.getByRole('link', { name: /D26-04-N/ });
    await expect(note.first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await sound(page);
});

test('the short report and all minutes are papers for the council', async ({ page }) => {
  await signIn(page, 'council_secretary');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2026', 'Rapport og referater');
  const first = page.locator('fieldset', { hasText: 'Barnehage' }).first().locator('textarea');
  await first.fill('Forsøk med åpningstid til 16.45\nTavle i alle barnehager');
  await press(page, 'Lagre');
  await sound(page);
  const base = new URL(page.url()).pathname.replace(/\/report$/, '/file');
  await isPdf(page, `${base}/rapport.pdf`);
  await isDocx(page, `${base}/rapport.docx`);
  await isPdf(page, `${base}/referater.pdf`);
  expect((await file(page, `${base}/referater.html`)).type).toContain('text/html');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.reload();
  await sound(page);
});

test('next year begins with what was not done', async ({ page }) => {
  await signIn(page, 'planner');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2039');
  await press(page, 'Lag neste år av dette');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dialogmøtene 2040');
  await sound(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.reload();
  await sound(page);
});
