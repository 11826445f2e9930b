// The nine dialogue meetings of Fjordvik from the wheel to the council and back: what was said becomes input, is coded and
// summed up, stands in the case paper, is decided and followed up; residents read the year; and the year after begins with
// what was not done. The parts of each step have journeys of their own.

import { type Page } from '@playwright/test';
import { soundPage } from '../../checks';
import { expect, test } from '../../test';
import {
  day,
  fill,
  follow,
  into,
  isDocx,
  isPdf,
  leave,
  open,
  press,
  processId,
  refusedWith,
  send,
  signIn,
  sound,
  writeLacks,
} from './steps';

test.use({ townOf: 'dialogue council' });
test.describe.configure({ mode: 'serial' });

const PROCESS = 'Slik vil vi bli spurt';
const THEME = 'Tjenestene, slik de som bruker dem, ser dem';
const PUBLIC = '/processes/medvirkning-2027/dialogue/2026';
const SENTENCE = 'I dialogmøtene ba flere om lengre åpningstid og tryggere veier.';
const POINT = 'Kommunen prøver lengre åpningstid i ett år.';
const REMARK = 'Vi sa tre uker, ikke to.';

/** The line of a meeting on the page of its year. */
const line = (page: Page, service: string) =>
  page.locator('#meetings + ol > li', { hasText: service });

/** Chooses the theme of what is said, in the frame of 2026. */
async function choose(page: Page, theme: string): Promise<void> {
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2026', 'Rammene');
  await page.locator('select[name=theme]').selectOption({ label: theme });
  await press(page, 'Lagre');
}

test('the wheel shows the nine meetings, invited in good time', async ({ page }) => {
  await signIn(page, 'council_secretary');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2026');
  await expect(page.locator('#meetings + ol > li')).toHaveCount(9);
  await expect(page.getByRole('main').getByText(/^Innbudt \d/)).toHaveCount(9);
  await expect(page.getByRole('link', { name: 'Referat: godkjent' })).toHaveCount(7);
});

test('the last draft is written, sent out, remarked on and answered', async ({ page, context }) => {
  await signIn(page, 'council_secretary');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2026', 'Referat: utkast');
  await fill(page, { until: day(7), readers: 'raadet@example.org' });
  await press(page, 'Åpne for merknader');
  const link = await page.locator('a[href*="/m/"]').first().getAttribute('href');
  await context.clearCookies();
  await open(page, new URL(link ?? '', page.url()).pathname);
  await fill(page, { by: 'pårørende', text: REMARK });
  await press(page, 'Send merknaden');
  await signIn(page, 'council_secretary');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2026');
  await leave(page, () => line(page, 'Psykisk helse').getByRole('link', { name: /^Referat/ }).click());
  await leave(page, () => page.getByRole('link', { name: 'Ta med: skriv det inn' }).click());
  await page.getByRole('textbox', { name: 'Svar på merknaden' }).fill('Rettet til tre uker.');
  await leave(page, () => page.getByRole('button', { name: 'Lagre og ta med merknaden' }).click());
  await expect(page.getByRole('main')).toContainText('Rettet til tre uker.');
});

test('the minutes whose days are over are approved, and all that was said becomes input', async ({
  page,
}) => {
  await signIn(page, 'council_secretary');
  await choose(page, THEME);
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2026');
  await leave(page, () => line(page, 'Kultur, bibliotek').getByRole('link', { name: /^Referat/ }).click());
  await press(page, 'Godkjenn og lås');
  await expect(page.getByRole('main')).toContainText('Referatet er låst.');
  await page.context().clearCookies();
  await signIn(page, 'planner');
  const process = await processId(page, /Slik vil vi bli spurt/);
  // The last minutes come by a job; the others were there when the theme was chosen.
  for (const code of ['D26-04', 'D26-09']) {
    await expect(async () => {
      await page.goto(`/staff/processes/${process}/notes?source=${code}`);
      const note = page.getByRole('link', { name: new RegExp(`${code}-N`) });
      await expect(note.first()).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
  }
});

test('what was said is coded and summed up', async ({ page }) => {
  await signIn(page, 'planner');
  await into(page, PROCESS, 'Koding');
  await expect(page.getByRole('main')).toContainText('Koder for D26-01');
  await page.keyboard.press('1');
  await expect(page.locator('.mv-codepick input').first()).toBeChecked();
  await leave(page, () => page.keyboard.press('Enter'));
  await into(page, PROCESS, 'Oppsummering', THEME);
  await leave(page, () => page.locator('a[href$="/new/summary"]').first().click());
  await fill(page, { text: SENTENCE });
  await page.locator('main input[name=notes]:visible').first().check();
  await send(page, '/new/summary');
  await expect(page.locator('.mv-claim', { hasText: SENTENCE })).toBeVisible();
});

test('a theme that is summed up stays until what was said is taken out of the summary', async ({
  page,
}) => {
  await signIn(page, 'planner');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2026', 'Rammene');
  const themes = page.locator('select[name=theme]');
  const now = await themes.inputValue();
  const other = await themes.evaluate((select: HTMLSelectElement, now) =>
    [...select.options].map((option) => option.value).find((value) => value && value !== now), now);
  expect(other, 'another theme to choose').toBeTruthy();
  await themes.selectOption(other as string);
  await press(page, 'Lagre');
  await refusedWith(page, /er alt brukt i oppsummeringen/);
});

test('the paper carries the sentence, is approved by another, decided and followed up', async ({
  page,
}) => {
  await signIn(page, 'planner');
  await into(page, PROCESS, 'Saksframlegg');
  await press(page, 'Opprett saken');
  await writeLacks(page, [
    [/mangler sammendrag/, { text: 'Dialogmøtene i år handlet mest om åpningstider og veier.' }],
    [/ingen vurdering/, { text: 'Innspillene er fulgt opp i forslaget.' }],
    [/forslag til vedtak/, { 'point.0.text': POINT }],
    [/hvem som avgjør/, { 'body.0.name': 'Kommunestyret', 'body.0.date': day(-1) }],
    [/Uttalelse fra ungdomsrådet/, { reason: 'Rådene var med i møtene.' }],
  ]);
  await follow(page, 'Forhåndsvisning');
  await expect(page.locator('main')).toContainText(SENTENCE);
  const base = new URL(page.url()).pathname.replace(/\/case.*/, '/case');
  await isPdf(page, `${base}/files/saksframlegg.pdf`);
  await isDocx(page, `${base}/files/saksframlegg.docx`);
  // Two steps from the sentence to what was said in the meeting.
  await leave(page, () =>
    page.locator('.mv-claim', { hasText: SENTENCE }).getByRole('link').first().click());
  await expect(page.locator('main')).toContainText(/D26-\d\d-/);
  await into(page, PROCESS, 'Saksframlegg');
  await press(page, 'Be om godkjenning');
  await page.context().clearCookies();
  await signIn(page, 'council_secretary');
  await into(page, PROCESS, 'Saksframlegg');
  await press(page, 'Godkjenn og gjør klar');
  await into(page, PROCESS, 'Vedtak');
  await fill(page, { body: 'Kommunestyret', case_number: '84/26', present: '25' });
  await press(page, 'Lagre vedtaket');
  await expect(page.locator('main')).toContainText(POINT);
  await into(page, PROCESS, 'Tiltak', 'Nytt tiltak');
  await fill(page, { text: POINT, owner: 'Marianne Fossgard', due: day(200), point: '1' });
  await press(page, 'Lagre');
  await expect(page.locator('main')).toContainText(POINT);
  await sound(page);
});

test('residents read the meetings, the minutes and what came of last year', async ({ page }) => {
  await open(page, '/processes/medvirkning-2027');
  await follow(page, 'Dialogmøtene 2026');
  await expect(page).toHaveURL(new RegExp(`${PUBLIC}$`));
  const main = page.getByRole('main');
  await expect(main.getByRole('article')).toHaveCount(9);
  await expect(main.getByRole('link', { name: /^Les referatet/ })).toHaveCount(8);
  await expect(main).toContainText('Fylket har ikke svart på to brev');
  await soundPage(page);
  await page.emulateMedia({ media: 'print' });
  await expect(main).toContainText('Hva ble gjort siden i fjor?');
  await page.emulateMedia({ media: 'screen' });
  await isPdf(page, `${PUBLIC}/referater.pdf`);
  for (const [lang, heading] of [['nn', 'Kva vart gjort sidan i fjor?'], ['en', 'What has been done since last year?']]) {
    await open(page, `${PUBLIC}?lang=${lang}`);
    await expect(main.getByRole('heading', { name: heading })).toBeVisible();
  }
  await page.goto(`${PUBLIC}?lang=nb`);
  await leave(page, () => main.getByRole('link', { name: /^Les referatet: Barnehage/ }).click());
  await sound(page);
});

test('the year after begins with what was not done, and its nine meetings are called', async ({
  page,
}) => {
  await signIn(page, 'planner');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2027');
  await press(page, 'Lag møtene');
  await expect(page.getByRole('link', { name: 'Referat: ikke begynt' })).toHaveCount(9);
  await follow(page, 'Barnehage');
  await expect(page.getByRole('main')).toContainText('Fra i fjor');
  await follow(page, 'Se over og send innbydelsen');
  await press(page, /^Send til \d+ adresse/);
  await open(page, '/meetings/dialog-2027-barnehage');
  await expect(page.locator('.mv-programme li').first()).toContainText('Hva som er gjort siden i fjor');
  await open(page, '/processes/medvirkning-2027/dialogue/2027');
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('main').getByRole('link', { name: 'Legg møtene i kalenderen din' })).toBeVisible();
  await page.goto('/staff');
  await follow(page, 'Dialogmøter', 'Dialogmøtene 2027');
  await press(page, 'Lag neste år av dette');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dialogmøtene 2028');
  await expect(page.locator('#meetings + ol > li')).toHaveCount(9);
});
