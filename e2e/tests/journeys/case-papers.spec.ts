// The papers of a case: a template of the municipality's own, files of the case's own, the answer of the
// archive, and two who write in the same paper at once.

import { expect, test } from '../../test';
import { fill, follow, leave, press, refusedWith, signIn, sound } from './steps';

test.use({ townOf: 'case papers' });

const DECIDED = 'Fjordvik mot 2039';
const BEGUN = 'Kultur, idrett og frivillighet';
const SPACE = 'https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv';

/** The number a paper has in the archive, and ours for it, as the file for the meeting system says them. */
async function known(page: import('@playwright/test').Page): Promise<{ key: string; sequence: number }> {
  const href = await page.getByRole('link', { name: 'Fil til møtesystemet' }).getAttribute('href');
  const told = await page.evaluate(async (file) => (await fetch(file)).json(), href ?? '');
  return {
    key: told.sak.referanseEksternNoekkel.noekkel.replace('sak/', ''),
    sequence: told.sak.arkivSaksnummer.sakssekvensnummer,
  };
}

/** What an archive answers when it has taken a case. */
function receipt(key: string, sequence: number): string {
  const ours = (kind: string) =>
    `<referanseEksternNoekkel><m:fagsystem>Medvirk</m:fagsystem><m:noekkel>${kind}/${key}</m:noekkel></referanseEksternNoekkel>`;
  return `<arkivmeldingKvittering xmlns="${SPACE}/arkivmelding/opprett/kvittering/v1" xmlns:m="${SPACE}/metadatakatalog/v1">
    <mappeKvittering><systemID>a1</systemID>${ours('sak')}<opprettetEllerEksisterende>Eksisterende</opprettetEllerEksisterende><saksaar>2025</saksaar><sakssekvensnummer>${sequence}</sakssekvensnummer></mappeKvittering>
    <registreringKvittering><systemID>a2</systemID>${ours('saksframlegg')}<opprettetEllerEksisterende>Opprettet</opprettetEllerEksisterende><journalpostnummer>64</journalpostnummer><journalstatus><m:kode>J</m:kode><m:beskrivelse>Journalført</m:beskrivelse></journalstatus></registreringKvittering>
  </arkivmeldingKvittering>`;
}

/** Brings a file into the only file field that is shown. */
async function bring(page: import('@playwright/test').Page, name: string, mimeType: string, buffer: Buffer, button: string): Promise<void> {
  await page.locator('input[type=file]:visible').last().setInputFiles({ name, mimeType, buffer });
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).last().click();
}

test('a secretary makes a template, and a planner gives it to a paper @reflow', async ({ page }) => {
  await signIn(page, 'council_secretary');
  await follow(page, 'Saker', 'Maler for saksframlegg');
  await expect(page.locator('main')).toContainText('Standardmaler');
  await leave(page, () => page.getByRole('link', { name: /Lag en egen mal av denne.*Innstilling/ }).click());
  await sound(page);
  await press(page, 'Lagre');
  await refusedWith(page, /Navn på malen/);
  await fill(page, {
    name: 'Plansak',
    numbered: '1',
    'heading.0.nb': 'Kommunedirektørens forslag',
    'heading.0.nn': 'Framlegget frå kommunedirektøren',
  });
  await press(page, 'Legg til overskrift');
  const last = page.locator('select[name$=".heading"]').last();
  const row = ((await last.getAttribute('name')) ?? '').split('.')[1];
  await fill(page, { [`heading.${row}.heading`]: 'own_first', [`heading.${row}.nb`]: 'Klima og natur' });
  await press(page, 'Lagre');
  await expect(page.locator('main')).toContainText('Plansak');
  await expect(page.locator('main')).toContainText('Klima og natur');
  await sound(page);

  await follow(page, 'I dag', BEGUN, 'Saksframlegg');
  await page.getByText(/^Mal: /).click();
  await fill(page, { template: (await page.locator('select[name=template] option', { hasText: 'Plansak' }).getAttribute('value')) ?? '' });
  await press(page, 'Bruk malen');
  await expect(page.locator('main')).toContainText('Mal: Plansak');
  await sound(page);
  await leave(page, () => page.getByRole('link', { name: 'Klima og natur' }).click());
  await fill(page, { text: 'Planen gir mindre kjøring.' });
  await press(page, 'Lagre');
  await follow(page, 'Forhåndsvisning');
  await expect(page.locator('main')).toContainText(/\d KLIMA OG NATUR/);
});

test('a file of the case is told about before it is sent, after it, and goes along to the archive @reflow', async ({ page }) => {
  await signIn(page, 'planner');
  await follow(page, BEGUN, 'Saksframlegg', 'Vedlegg');
  await expect(page.locator('main')).toContainText('Høyst 15 MB per fil');
  const large = Buffer.alloc(15 * 1024 * 1024 + 1, 'a');
  await page.locator('input[type=file]:visible').last().setInputFiles({ name: 'stor.pdf', mimeType: 'application/pdf', buffer: large });
  await expect(page.getByRole('alert')).toContainText('Fila er for stor');
  await sound(page);
  // It is not sent; another file is, at once.
  await page.getByRole('button', { name: 'Last opp' }).last().click();
  await expect(page.getByRole('alert')).toContainText('Fila er for stor');
  await bring(page, 'side.html', 'text/html', Buffer.from('<p>Hei</p>'), 'Last opp');
  await refusedWith(page, /Denne filtypen kan ikke legges ved/);
  await bring(page, 'kart.pdf', 'application/pdf', Buffer.from('%PDF-1.7\n%%EOF'), 'Last opp');
  await expect(page.locator('main')).toContainText('Ikke PDF/A');
  await sound(page);
  const paper = await page.evaluate(async () => {
    const file = await fetch(location.pathname.replace('attachments', 'files/deltakelse.pdf'));
    return [...new Uint8Array(await file.arrayBuffer())];
  });
  await fill(page, { title: 'Rapport fra rådgiveren' });
  await bring(page, 'rapport.pdf', 'application/pdf', Buffer.from(paper), 'Last opp');
  await expect(page.locator('main')).toContainText('Rapport fra rådgiveren');
  await expect(page.locator('main')).toContainText('PDF/A-2a');
  await sound(page);
  await follow(page, 'Saksframlegg');
  await expect(page.locator('main')).toContainText('«kart» er ikke PDF/A');
  await sound(page);
});

test('the answer of the archive is kept with the case, and another case’s is refused @reflow', async ({ page }) => {
  await signIn(page, 'council_secretary');
  await follow(page, DECIDED, 'Saksframlegg');
  const { key, sequence } = await known(page);
  await follow(page, 'Se svarene, og hent inn en kvittering');
  await press(page, 'Hent inn');
  await refusedWith(page, /Velg en fil/);
  await bring(page, 'k.xml', 'application/xml', Buffer.from('<a/>'), 'Hent inn');
  await refusedWith(page, /ikke en kvittering fra Fiks Arkiv/);
  await bring(page, 'k.xml', 'application/xml', Buffer.from(receipt('01a20365-1935-7b57-b3f4-b48c1baa18a9', sequence)), 'Hent inn');
  await refusedWith(page, /gjelder en annen sak/);
  await bring(page, 'k.xml', 'application/xml', Buffer.from(receipt(key, sequence)), 'Hent inn');
  await expect(page.locator('main')).toContainText(`Journalført som 25/${sequence}-64`);
  await sound(page);
  await follow(page, 'Saksframlegg');
  await expect(page.locator('main')).toContainText(`Journalført som 25/${sequence}-64`);
});

test('of two who write the same part, the second sees both texts and loses none', async ({ page, browser }) => {
  await signIn(page, 'planner');
  await follow(page, BEGUN, 'Saksframlegg', 'Økonomiske konsekvenser');
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'nb-NO' });
  const other = await context.newPage();
  await signIn(other, 'council_secretary');
  await other.goto(page.url());
  await other.locator('[name=text]').fill('Sekretæren skriver at det koster lite.');
  await press(other, 'Lagre');
  await context.close();
  await fill(page, { text: 'Planleggeren skriver at det koster 40 000 kroner.' });
  await press(page, 'Lagre');
  await expect(page.getByRole('alert')).toContainText('Sekretæren skriver at det koster lite.');
  await expect(page.locator('[name=text]')).toHaveValue('Planleggeren skriver at det koster 40 000 kroner.');
  await sound(page);
  await fill(page, { text: 'Det koster lite, om lag 40 000 kroner.' });
  await press(page, 'Lagre');
  await follow(page, 'Forhåndsvisning');
  await expect(page.locator('main')).toContainText('Det koster lite, om lag 40 000 kroner.');
  await follow(page, 'Saksframlegg', 'Versjoner');
  await expect(page.locator('main ol li')).not.toHaveCount(1);
});
