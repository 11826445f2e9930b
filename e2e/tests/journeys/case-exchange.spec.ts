// The case out of the house and the decision back: the check of the trace, files in official formats, a
// decision that must not be taken, and the evaluation. @reflow

import { expect, test } from '../../test';
import { follow, fill, leave, open, press, refusedWith, signIn, sound } from './steps';

test.use({ townOf: 'exchange' });

const CASE = 'Fjordvik mot 2039';

/** A decision as the meeting system sends it. */
function decision(year: number, sequence: number): Record<string, unknown> {
  const vote = (name: string, party: string, isFor: boolean) => ({
    moetedeltaker: name,
    representerer: party,
    stemme: { Ja: isFor ? { stemt: true } : {}, Nei: isFor ? {} : { stemt: true }, Blankt: {} },
  });
  return {
    utvalgId: 'KST',
    utvalgNavn: 'Kommunestyret',
    moeteId: 'M-83',
    moetedato: '2026-09-24T18:00:00+02:00',
    erEndeligVedtak: true,
    sak: {
      referanseEksternNoekkel: { fagsystem: 'Møter', noekkel: '83' },
      fagsystemetsSaksnummer: { saksaar: year, sakssekvensnummer: sequence },
      utvalgetsSaksnummer: { saksaar: 2026, sakssekvensnummer: 83 },
      tittel: 'Kommuneplanens samfunnsdel',
      vedtaksdato: '2026-09-24',
      saksansvarlig: 'Planlegger',
      vedtak: { tekstInnhold: '1. Planen vedtas.\n2. Kveldsbuss prøves.' },
      votering: [vote('Anne', 'Ap', true), vote('Bjørn', 'H', false)],
    },
  };
}

async function bring(page: import('@playwright/test').Page, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  const file = { name: 'vedtak.json', mimeType: 'application/json', buffer };
  await page.locator('input[name=file]').setInputFiles(file);
  await press(page, 'Les fila');
}

test('the trace of the demo town is whole @reflow', async ({ page }) => {
  await signIn(page, 'council_secretary');
  await follow(page, 'Saker', 'Sjekk sporet');
  await expect(page.locator('main')).toContainText('Sporet er helt');
});

test('a file that is no decision of ours is refused, and the right one is looked over @reflow', async ({
  page,
}) => {
  await signIn(page, 'council_secretary');
  await follow(page, 'Saker', 'Hent vedtak fra fil');
  await press(page, 'Les fila');
  await refusedWith(page, /Velg en fil/);
  await bring(page, '{');
  await refusedWith(page, /ikke JSON/);
  await bring(page, JSON.stringify({ ...decision(2025, 871), moeteId: 7 }));
  await refusedWith(page, /moeteId/);
  await bring(page, JSON.stringify(decision(2031, 4711)));
  await refusedWith(page, /Fant ingen sak/);
  await bring(page, JSON.stringify(decision(2025, 871)));
  await expect(page.locator('main')).toContainText('Ingenting er lagret ennå');
  await expect(page.locator('[name="point.1.text"]')).toHaveValue('Kveldsbuss prøves.');
  await expect(page.locator('[name="vote.0.parties"]')).toHaveValue('Ap 1-0\nH 0-1');
  await sound(page);
});

test('the package and the file for the meeting system are there to take @reflow', async ({ page }) => {
  await signIn(page, 'planner');
  await follow(page, CASE, 'Saksframlegg');
  for (const [name, kind] of [
    ['Hele saken i én fil', 'application/zip'],
    ['Fil til møtesystemet', 'application/json'],
  ] as const) {
    const href = await page.getByRole('link', { name }).first().getAttribute('href');
    const answer = await page.evaluate(async (file) => {
      const got = await fetch(file);
      return { status: got.status, kind: got.headers.get('content-type') };
    }, href ?? '');
    expect(answer.status, name).toBe(200);
    expect(answer.kind).toContain(kind);
  }
});

test('the evaluation says who took part and what would be done differently @reflow', async ({ page }) => {
  await signIn(page, 'planner');
  await follow(page, CASE, 'Evaluering');
  await expect(page.locator('main')).toContainText('Kvalitet i snitt');
  await leave(page, () => page.getByRole('link', { name: 'Endre evalueringen' }).click());
  await sound(page);
  await fill(page, { hours: 'mange' });
  await press(page, 'Lagre');
  await refusedWith(page);
  await fill(page, { hours: '1180' });
  await press(page, 'Lagre');
  await expect(page.locator('main')).toContainText(/1\s180/);
  await sound(page);
});

test('an administrator decides about approval, transfer and archive codes @reflow', async ({ page }) => {
  await signIn(page, 'administrator');
  await follow(page, 'Saker', 'Innstillinger for saker');
  await page.locator('input[name=file]').setInputFiles({
    name: 'koder.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('kode;tittel\n140;Kommuneplan\n'),
  });
  await press(page, 'Hent inn');
  await expect(page.locator('main')).toContainText('Én kode er hentet inn');
  await sound(page);
  await open(page, '/staff/cases/settings?lang=nn');
});
