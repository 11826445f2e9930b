// Staff with a browser without script: sign-in, coding, the case paper and the decision.
// (Applying and the host's report without script are in `apply` and `host-offline`.)

import { type Page } from '@playwright/test';
import { noHorizontalScroll } from '../../checks';
import { expect, test } from '../../test';
import { day, fill } from './steps';

test.use({ townOf: 'without script' });
test.describe.configure({ mode: 'serial' });

const PROCESS = 'Kultur, idrett og frivillighet';
const PASSWORD = 'fjord og fjell 2039';

/** Follows links by their words; nothing waits for a script here. */
async function to(page: Page, ...names: (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    const exact = typeof name === 'string';
    const link = page.getByRole('link', { name, exact }).filter({ visible: true }).first();
    const entry = page.getByRole('link', { name, exact, includeHidden: true });
    const chapter = page.locator('.mv-chapter:not([open])').filter({ has: entry }).first();
    await expect(link.or(chapter).first()).toBeVisible();
    if ((await link.count()) === 0) await chapter.locator('summary').press('Enter');
    await link.press('Enter');
  }
  await noHorizontalScroll(page);
}

/** Presses a button with Enter: a browser without script does not tell when a button stands still. */
async function enter(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('main').getByRole('button', { name, exact: typeof name === 'string' });
  await button.filter({ visible: true }).first().press('Enter');
}

async function signInAs(page: Page, account: string): Promise<void> {
  await page.goto('/staff');
  await fill(page, { email: `${account}@fjordvik.example.org`, password: PASSWORD });
  await enter(page, 'Logg inn');
  await expect(page).toHaveURL(/\/staff$/);
}

test('a wrong password is refused, and the address stays in its field @nojs-only', async ({ page }) => {
  await page.goto('/staff');
  const email = 'planlegger@fjordvik.example.org';
  await fill(page, { email, password: 'noe helt annet 2039' });
  await enter(page, 'Logg inn');
  await expect(page.locator('.ds-error-summary')).toBeVisible();
  await expect(page.locator('[name=email]')).toHaveValue(email);
  await expect(page.locator('[name=password]')).toHaveValue('');
  await signInAs(page, 'planlegger');
});

test('a note is coded, and the coding is taken back @nojs-only', async ({ page }) => {
  await signInAs(page, 'planlegger');
  await to(page, PROCESS, 'Koding');
  const note = await page.locator('.mv-bench__note').innerText();
  const left = page.locator('progress');
  const before = Number(await left.getAttribute('value'));
  await page.locator('.mv-codepick input').first().check();
  await page.locator('.mv-codepick input').nth(1).check();
  await page.locator('#minority').check();
  await enter(page, 'Lagre og neste');
  await expect(page.locator('.mv-bench__note')).not.toHaveText(note);
  await expect(left).toHaveAttribute('value', String(before + 1));
  await enter(page, /^Angre/);
  await expect(left).toHaveAttribute('value', String(before));
});

test('a note that is not used gets its reason, and one is split in two @nojs-only', async ({ page }) => {
  await signInAs(page, 'planlegger');
  await to(page, PROCESS, 'Koding');
  const first = await page.locator('.mv-bench__note').innerText();
  await fill(page, { reason: 'Handler om noe annet' });
  await enter(page, 'Lagre og neste');
  await expect(page.locator('.mv-bench__note')).not.toHaveText(first);
  await page.locator('summary', { hasText: 'Del' }).press('Enter');
  await fill(page, { split: 'Løypenettet.\nDet er dugnad hver eneste søndag.' });
  await enter(page, 'Del');
  await expect(page.locator('.mv-notes')).toContainText('Det er dugnad hver eneste søndag.');
});

test('the case paper is written and made ready @nojs-only', async ({ page }) => {
  await signInAs(page, 'planlegger');
  await to(page, PROCESS, 'Saksframlegg');
  const begin = page.getByRole('button', { name: 'Opprett saken' });
  if (await begin.isVisible()) await enter(page, 'Opprett saken');
  const parts: [RegExp, Record<string, string>][] = [
    [/ingen vurdering/, { text: 'Innspillene er fulgt opp.' }],
    [/forslag til vedtak/, { 'point.0.text': 'Planen vedtas.' }],
    [/hvem som avgjør/, { 'body.0.name': 'Kommunestyret', 'body.0.date': day(-1) }],
    [/Uttalelse fra .*råd/, { reason: 'Rådene fikk saken i høringen.' }],
  ];
  for (const [lack, values] of parts) {
    const missing = page.locator('.mv-checklist').getByRole('link', { name: lack });
    for (let left = await missing.count(); left > 0 && (await missing.count()) > 0; left -= 1) {
      await missing.first().press('Enter');
      await fill(page, values);
      await enter(page, 'Lagre');
      await expect(page).toHaveURL(/\/case$/);
    }
    await expect(missing).toHaveCount(0);
  }
  // Nothing is decided while the hearing lasts: the plan is mended first.
  await expect(page.locator('.mv-checklist').first()).toContainText('Høringen varer til');
  await enter(page, 'Be om godkjenning');
  await expect(page.locator('.ds-error-summary')).toBeVisible();
  await to(page, 'Faser', /^Høring/);
  await fill(page, { from: day(-60), to: day(-2) });
  await enter(page, 'Lagre');
  await to(page, 'Saksframlegg');
  // The question that script asks first is left out; the button does what it says.
  await enter(page, 'Be om godkjenning');
  await expect(page.getByRole('main')).toContainText('Venter på at en kollega');
  await page.context().clearCookies();
  await signInAs(page, 'sekretar');
  await to(page, PROCESS, 'Saksframlegg');
  await enter(page, 'Godkjenn og gjør klar');
  await expect(page.getByRole('main')).toContainText('Åpne for endring');
});

test('the secretary enters the decision, with rows added on the way @nojs-only', async ({ page }) => {
  await signInAs(page, 'sekretar');
  await to(page, PROCESS, 'Vedtak');
  await fill(page, { case_number: '14/27', treatment: 'Ordføreren la fram saken.' });
  await enter(page, 'Legg til punkt');
  await expect(page.locator('[name=treatment]')).toHaveValue('Ordføreren la fram saken.');
  await fill(page, { 'point.1.text': 'Tiltakene rapporteres hvert år.', body: '' });
  await enter(page, 'Lagre vedtaket');
  await expect(page.locator('.ds-error-summary')).toBeVisible();
  await expect(page.locator('[name="point.1.text"]')).toHaveValue('Tiltakene rapporteres hvert år.');
  await fill(page, { body: 'Kommunestyret' });
  await enter(page, 'Lagre vedtaket');
  await expect(page.getByRole('main')).toContainText('Tiltakene rapporteres hvert år.');
  await to(page, 'Se siden alle ser');
  await expect(page.getByRole('main')).toContainText('Planen vedtas.');
});
