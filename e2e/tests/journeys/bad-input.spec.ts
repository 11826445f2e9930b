// A form that is refused comes back with everything that was written in it.

import { type Page } from '@playwright/test';
import { expect, test } from '../../test';
import { day, follow, formTo, into, open, refusedWith, send, signIn } from './steps';

test.use({ townOf: 'refused' });

const DRAFT = 'Oppvekst 2027–2035';
const HELD = 'Kultur, idrett og frivillighet';

/** What is written and ticked in every field of a form, by name. */
async function written(page: Page, action: string): Promise<Record<string, string[]>> {
  return formTo(page, action).evaluate((form) => {
    const kept: Record<string, string[]> = {};
    for (const field of form.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
      if (['hidden', 'file', 'password', 'submit'].includes(field.type) || !field.name) continue;
      const isTick = field.type === 'checkbox' || field.type === 'radio';
      const value = isTick ? `${field.value}: ${field.checked}` : field.value;
      kept[field.name] = [...(kept[field.name] ?? []), value];
    }
    return kept;
  });
}

/** Writes something in every field, with letters and signs that are easily lost, then what is wrong. */
async function refuse(page: Page, action: string, wrong: Record<string, string>): Promise<void> {
  const fields = formTo(page, action).locator('input:visible, textarea:visible, select:visible');
  for (let place = 0; place < (await fields.count()); place += 1) {
    const field = fields.nth(place);
    const kind = await field.evaluate((f: HTMLInputElement) => f.type);
    const name = (await field.getAttribute('name')) ?? '';
    if (name in wrong) await field.fill(wrong[name] ?? '');
    else if (kind === 'text') await field.fill(`Æøå «${place}» & <b>`);
    else if (kind === 'textarea') await field.fill(`Linje ${place} & <i>\n  innrykk "æøå"`);
    else if (kind === 'number') await field.fill('2');
    else if (kind === 'date') await field.fill(day(30 + place));
    else if (kind === 'email') await field.fill('prove@example.org');
    else if (kind === 'tel') await field.fill('+47 000 77 300');
    else if (kind === 'select-one') await field.selectOption({ index: 1 });
    else if (kind === 'checkbox') await field.check();
  }
  const before = await written(page, action);
  expect(Object.keys(before).length, 'the form has fields').toBeGreaterThan(2);
  await send(page, action);
  await refusedWith(page);
  // The form may offer more fields now, as for other languages.
  expect(await written(page, action)).toMatchObject(before);
}

test('the promise', async ({ page }) => {
  await signIn(page, 'planner');
  await into(page, DRAFT, 'Løftet');
  await refuse(page, '/promise', { decided_by: '' });
});

test('the call for hosts', async ({ page }) => {
  await signIn(page, 'planner');
  await into(page, DRAFT, 'Verter', 'Lys ut etter verter');
  await refuse(page, '/hosts/call', { opens: day(9), closes: day(3) });
});

test('an application, by somebody at home', async ({ page }) => {
  await open(page, '/processes/trafikk-2027/host');
  await refuse(page, '/host', { birth_year: '1804' });
});

test('an application, written down by staff', async ({ page }) => {
  await signIn(page, 'planner');
  await into(page, HELD, 'Søknader', 'Skriv inn søknad');
  await refuse(page, '/hosts/applications/new', { name: '' });
});

test('a report on paper with a ninth guest', async ({ page }) => {
  await signIn(page, 'planner');
  await into(page, HELD, 'Gjestebudene', 'GB03', 'Tast inn rapport');
  await refuse(page, '/report', { head_count: '9' });
  await expect(page.locator('.ds-error-summary')).toContainText('8');
});

test('a person who gives an address that cannot be one', async ({ page }) => {
  await signIn(page, 'planner');
  await follow(page, 'Personer', 'Legg til person');
  await refuse(page, '/people/new', { email: 'ikke en adresse' });
});
