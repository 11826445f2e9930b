// Every page behind the staff door that a role reaches by its links: sound, also at 320 px.
// The planner reaches most; for the others only what the roles before them did not see is looked at.

import { soundPage } from '../checks';
import { walk } from '../crawl';
import { expect, test } from '../test';
import { type DemoRole, signIn } from './journeys/steps';

const roles: DemoRole[] = ['planner', 'administrator', 'council_secretary', 'politician'];
const seen = new Set<string>();

const isNew = (address: URL) =>
  address.pathname.startsWith('/staff') &&
  !address.searchParams.has('format') &&
  !seen.has(address.pathname);

for (const role of roles) {
  test.fixme(`every staff page of a ${role} is sound`, async ({ page, town }) => {
    test.setTimeout(300_000);
    await signIn(page, role);
    const walked = await walk(page, {
      from: `${town.address}/staff`,
      wants: isNew,
      alike: 1,
      look: async (page) => {
        await expect(page.locator('h1'), `one heading on ${page.url()}`).toHaveCount(1);
        await soundPage(page);
      },
    });
    for (const address of walked) seen.add(new URL(address).pathname);
    console.log(`${role}: ${walked.length} staff addresses`);
  });
}
