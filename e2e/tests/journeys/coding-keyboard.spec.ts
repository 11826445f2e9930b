// A planner codes with the keyboard alone: by shortcuts, and by Tab where shortcuts are turned off.

import { type Page } from '@playwright/test';
import { expect, test } from '../../test';
import { leave, picture, sound, tabTo } from './steps';

test.use({ townOf: 'keyboard', viewport: { width: 1180, height: 740 } });

const note = (page: Page) => page.locator('.mv-bench__note');
const done = async (page: Page) => Number(await page.locator('progress').getAttribute('value'));

/** Presses a key that leads to another page. */
async function key(page: Page, name: string): Promise<void> {
  await leave(page, () => page.keyboard.press(name));
}

/** From the door to the notes without a code, never touching the mouse. */
async function toBench(page: Page): Promise<void> {
  await page.goto('/staff');
  await tabTo(page, 'form:has([value=planner]) button[type=submit]');
  await key(page, 'Enter');
  await tabTo(page, 'a[href*="/coding?show=open"]');
  await key(page, 'Enter');
  await expect(page.locator('.mv-codepick')).toBeVisible();
}

test('several notes are coded by shortcuts, one after the other', async ({ page }) => {
  await toBench(page);
  await sound(page);
  const before = await done(page);
  const texts = [await note(page).textContent()];
  for (const keys of [['1'], ['2', '3'], ['1', 'm']]) {
    for (const one of keys) await page.keyboard.press(one);
    await expect(page.locator('.mv-codepick input:checked')).toHaveCount(
      keys.filter((one) => one !== 'm').length,
    );
    if (texts.length === 2) await picture(page, '10-coding', '.mv-toolbar');
    await key(page, 'Enter');
    texts.push(await note(page).textContent());
  }
  expect(new Set(texts).size, 'each time another note').toBe(texts.length);
  expect(await done(page)).toBe(before + 3);

  // The last one is taken back.
  await key(page, 'u');
  expect(await done(page)).toBe(before + 2);

  // One is put aside with a reason, written in the field the key leads to.
  await page.keyboard.press('x');
  await expect(page.locator('#f-reason')).toBeFocused();
  await page.keyboard.type('1 av 3 handler om noe annet');
  await expect(page.locator('#f-reason')).toHaveValue('1 av 3 handler om noe annet');
  await key(page, 'Enter');
  expect(await done(page)).toBe(before + 3);
});

test('the keys lead up and down, to the list of keys and back', async ({ page }) => {
  await toBench(page);
  const first = await note(page).textContent();
  await key(page, 'j');
  await expect(note(page)).not.toHaveText(first);
  await key(page, 'k');
  await expect(note(page)).toHaveText(first);
  await page.keyboard.press('?');
  await expect(page.locator('#keys')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#keys')).toBeHidden();
  await page.keyboard.press('s');
  await expect(page.locator('#f-split')).toBeFocused();
});

test('with shortcuts turned off, Tab and the space bar do the same, and the focus is seen', async ({
  page,
}) => {
  await toBench(page);
  await tabTo(page, '[data-shortcuts-toggle]');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-shortcuts-toggle]')).toHaveAttribute('aria-pressed', 'false');
  const before = await done(page);
  for (let coded = 1; coded <= 2; coded += 1) {
    const text = await note(page).textContent();
    await page.keyboard.press('1');
    await expect(page.locator('.mv-codepick input:checked')).toHaveCount(0);
    await tabTo(page, '.mv-codepick input', 200);
    await page.keyboard.press('Space');
    await expect(page.locator('.mv-codepick input').first()).toBeChecked();
    await tabTo(page, '.mv-bench__bar button[type=submit]');
    await key(page, 'Enter');
    await expect(note(page)).not.toHaveText(text);
    expect(await done(page)).toBe(before + coded);
  }
  await tabTo(page, '[data-shortcuts-toggle]');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-shortcuts-toggle]')).toHaveAttribute('aria-pressed', 'true');
});
