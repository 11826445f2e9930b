// Every page behind the staff door that a role reaches by its links: sound, also on a phone and at
// 320 px. The planner reaches most. Who may only read sees the same pages otherwise, so a politician
// walks them all again; for the others only what nobody before them saw is looked at.

import { soundPage } from '../checks';
import { walk } from '../crawl';
import { expect, test } from '../test';
import { type DemoRole, signIn } from './journeys/steps';

const roles: DemoRole[] = ['planner', 'administrator', 'council_secretary', 'politician'];
const shapes = new Map<string, number>();
/** Fewer pages than this, and the walk did not get anywhere. */
const least: Partial<Record<DemoRole, number>> = { planner: 80, politician: 30 };

/**
 * A mail as it was sent is no page of the house, nor is a picture: it is shown on a page of the
 * browser's own, whose styles our policy refuses.
 */
const isStaff = (address: URL) =>
  address.pathname.startsWith('/staff') &&
  !address.searchParams.has('format') &&
  !/^\/staff\/outbox\/[^/]+\/mail$|\/tables\/[^/]+\/files\//.test(address.pathname);

for (const role of roles) {
  test(`every staff page of a ${role} is sound`, async ({ page, town }) => {
    // A machine that builds at the same time takes so long.
    test.setTimeout(900_000);
    await signIn(page, role);
    const walked = await walk(page, {
      from: `${town.address}/staff`,
      wants: isStaff,
      alike: 1,
      shapes: role === 'politician' ? undefined : shapes,
      look: async (page) => {
        const heading = page.locator('h1');
        await expect(heading, `one heading on ${page.url()}`).toHaveCount(1, { timeout: 1_000 });
        await soundPage(page);
      },
    });
    expect(walked.length, `pages of a ${role}`).toBeGreaterThan(least[role] ?? 0);
    console.log(`${role}: ${walked.length} staff addresses`);
  });
}
