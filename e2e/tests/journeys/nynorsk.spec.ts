// Somebody who reads nynorsk meets nynorsk: the page says so, and its own words are nynorsk.
// Texts the town has only in bokmål are marked as bokmål and are not counted.

import { type Page } from '@playwright/test';
import { walk } from '../../crawl';
import { expect, test } from '../../test';

test.use({ townOf: 'readers' });

/** Words that are bokmål and never nynorsk. */
const BOKMAAL = [
  'ikke', 'hva', 'hvem', 'hvor', 'hvordan', 'hvilke', 'hvilken', 'hvis', 'jeg', 'noen', 'dere',
  'deres', 'høring', 'gjestebud', 'gjestebudet', 'innspillet', 'medvirkning', 'spørsmålene', 'mye',
  'bare', 'fordi', 'skole', 'skolen', 'skoler', 'gjøre', 'selv', 'hjemme', 'fremtid', 'sendes',
  'lagres', 'trekkes', 'velges', 'vises', 'slettes', 'publiseres', 'disse', 'hun', 'kommer',
];

/** Bokmål words in the parts of the page that claim to be nynorsk. */
async function bokmaal(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const isHidden = !parent || parent.closest('script, style, template, noscript, [translate=no]');
      if (isHidden || parent.closest('[lang]')?.getAttribute('lang') !== 'nn') continue;
      // The name of a table or a unit, and an address, is the same in every language of the town; names
      // of places say so themselves.
      const names = /Gjestebud GB\d+|Dialogmøte: .*|https?:\/\/\S+/g;
      found.push((walker.currentNode.textContent ?? '').replace(names, ''));
    }
    return found;
  });
  const pattern = new RegExp(`(?<!\\p{L})(${BOKMAAL.join('|')})(?!\\p{L})`, 'iu');
  return texts.filter((text) => pattern.test(text)).map((text) => text.trim().slice(0, 120));
}

test('every public page speaks nynorsk', async ({ page, town }) => {
  test.setTimeout(240_000);
  const found: string[] = [];
  await walk(page, {
    from: `${town.address}/?lang=nn`,
    alike: 4,
    wants: (address) => !/^\/(staff|b|stage)(\/|$)|\.(pdf|docx)$/.test(address.pathname),
    look: async (page) => {
      await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
      const here = new URL(page.url()).pathname;
      for (const text of await bokmaal(page)) found.push(`${here}: ${text}`);
    },
  });
  expect(found).toEqual([]);
});
