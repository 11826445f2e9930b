// Every public page, found by its links: sound in both Norwegian languages and in English, at 320 px,
// and without script.

import { noHorizontalScroll, noThirdPartyRequests, soundPage } from '../checks';
import { walk } from '../crawl';
import { expect, test } from '../test';

const isPublic = (address: URL) => !/^\/(staff|b|stage)(\/|$)/.test(address.pathname);
/** Files are the same for every reader of a page; they are opened once. */
const isFile = (address: URL) => /\.(pdf|docx|xlsx|csv|zip)$/.test(address.pathname);

for (const language of ['nb', 'nn', 'en']) {
  test(`every public page in ${language} is sound`, async ({ page, town }) => {
    test.setTimeout(240_000);
    const seen = await walk(page, {
      from: `${town.address}/?lang=${language}`,
      wants: (address) => isPublic(address) && (language === 'nb' || !isFile(address)),
      look: async (page) => {
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.locator('h1'), `one heading on ${page.url()}`).toHaveCount(1);
        await soundPage(page);
      },
    });
    expect(seen.length, `public pages in ${language}`).toBeGreaterThan(15);
    console.log(`${language}: ${seen.length} public addresses`);
  });
}

test('every public page reads the same without script @nojs-only', async ({ page, town }) => {
  await walk(page, {
    from: `${town.address}/`,
    wants: (address) => isPublic(address) && !isFile(address),
    look: async (page) => {
      await expect(page.locator('main')).toBeVisible();
      await noThirdPartyRequests(page);
      await noHorizontalScroll(page);
    },
  });
});
