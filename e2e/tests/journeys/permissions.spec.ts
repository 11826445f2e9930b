// A politician sees what is going on, and has no button that changes anything.

import { walk } from '../../crawl';
import { expect, test } from '../../test';
import { processId, signIn } from './steps';

test.use({ townOf: 'permissions' });

/** Forms that are for everybody: search, own language, own account, sign-out. */
const OWN = /^\/(staff\/(sign-out|own|account|tell)|tell|language)/;

test('a politician reads the processes and has no button to change them', async ({ page, town }) => {
  test.setTimeout(240_000);
  await signIn(page, 'politician');
  const seen = await walk(page, {
    from: `${town.address}/staff`,
    // Of each kind so many that processes of every stage are among them.
    alike: 4,
    wants: (address) => /^\/staff(?!.*\.(pdf|docx|zip)$)/.test(address.pathname),
    look: async (page) => {
      const forms = await page
        .locator('form[method=post]:has(button:enabled:not([type=button]))')
        .evaluateAll((forms) =>
          forms.map((form) => new URL((form as HTMLFormElement).action).pathname),
        );
      const changing = forms.filter((action) => !OWN.test(action));
      expect(changing, `forms on ${page.url()}`).toEqual([]);
    },
  });
  expect(seen.length).toBeGreaterThan(3);
});

test('what a politician may not do is refused with a page that says so', async ({ page }) => {
  await signIn(page, 'planner');
  const id = await processId(page, /Oppvekst/);
  await page.context().clearCookies();
  await signIn(page, 'politician');
  for (const rest of ['/edit', '/hosts/call', '/hosts/applications/new', '/tables/kit']) {
    const answer = await page.goto(`/staff/processes/${id}${rest}`);
    expect(answer?.status(), rest).toBe(403);
    await expect(page.locator('h1')).toHaveCount(1);
  }
});
