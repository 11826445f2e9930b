// To apply as a host: with the keyboard alone, without script, on a narrow screen, in nynorsk.

import { type Page } from '@playwright/test';
import { noHorizontalScroll } from '../../checks';
import { expect, test } from '../../test';
import { fill, refusedWith, send, sound, tabTo } from './steps';

test.use({ townOf: 'residents' });

const CALL = '/processes/trafikk-2027/host';

async function fillIn(page: Page, name: string): Promise<void> {
  await fill(page, {
    name,
    email: 'prove@example.org',
    area: 'Lia',
    birth_year: '1990',
    theme_1: 'T13',
  });
  await page.locator('[name=consent]').press('Space');
}

test('somebody applies with the keyboard alone', async ({ page }) => {
  await page.goto(CALL);
  await page.keyboard.press('Tab');
  await expect(page.locator('.ds-skip-link')).toBeFocused();
  await expect(page.locator('.ds-skip-link')).toBeInViewport();
  await page.keyboard.press('Enter');
  await tabTo(page, '[name=name]');
  await page.keyboard.type('Tora Tastatur');
  await tabTo(page, '[name=phone]');
  await page.keyboard.type('+47 000 77 201');
  await tabTo(page, '[name=wants]');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, '[name=area]');
  await page.keyboard.type('Sørsida');
  await tabTo(page, '[name=birth_year]');
  await page.keyboard.type('1971');
  await tabTo(page, '[name=theme_1]');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'form[action*="/host"] button[type=submit]');
  await page.keyboard.press('Enter');
  // The box was not ticked: the summary has the focus, and its link leads to the field.
  await refusedWith(page);
  await tabTo(page, '.ds-error-summary a', 3);
  await page.keyboard.press('Enter');
  await expect(page.locator('[name=consent]')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/host\/receipt\//);
  await sound(page);
});

test('somebody applies, whatever the screen and without script @phone @reflow @nojs', async ({
  page,
}, info) => {
  await page.goto(CALL);
  await noHorizontalScroll(page);
  await page.locator('form[action$="/host"] button[type=submit]').press('Enter');
  await expect(page.locator('.ds-error-summary')).toBeVisible();
  await noHorizontalScroll(page);
  await fillIn(page, `Prøve ${info.project.name}`);
  await page.locator('form[action$="/host"] button[type=submit]').press('Enter');
  await expect(page).toHaveURL(/\/host\/receipt\//);
  await noHorizontalScroll(page);
});

test('the form sent twice is one application', async ({ page }) => {
  await page.goto(CALL);
  await fillIn(page, 'Dobbel Prøve');
  const [first, second] = await page.locator('form[action$="/host"]').evaluate(async (form) => {
    const body = () => new URLSearchParams([...new FormData(form as HTMLFormElement)] as [string, string][]);
    const post = () => fetch(location.pathname, { method: 'POST', body: body() });
    return [(await post()).url, (await post()).url];
  });
  expect(first).toContain('/host/receipt/');
  expect(second).toBe(first);
});

test('the form speaks nynorsk when it is asked to', async ({ page }) => {
  await page.goto(`${CALL}?lang=nn`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  await send(page, '/host');
  await refusedWith(page);
  await expect(page.locator('main')).not.toContainText(/\b(ikke|hva|hvor|noen|dere)\b/i);
  await fillIn(page, 'Nynorsk Prøve');
  await send(page, '/host');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  await expect(page).toHaveURL(/\/host\/receipt\//);
});
