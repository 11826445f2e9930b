// A planner's whole round with a new process: from the promise to the answer. The tests are the steps
// of one journey, in order, in a town of their own; the guide's pictures are taken on the way.

import { screenshot } from '../../checks';
import { expect, test } from '../../test';
import { fill, open, processId, refusedWith, send, signIn, sound } from './steps';

test.use({ townOf: 'planner round', viewport: { width: 1100, height: 800 } });
test.describe.configure({ mode: 'serial' });

const NAME = /Oppvekst 2027/;
const SLUG = 'oppvekst-2027';
let id = '';
const staff = (rest = '') => `/staff/processes/${id}${rest}`;

test.beforeEach(async ({ page }) => {
  await signIn(page, 'planner');
});

test('a process without a promise is not published', async ({ page }) => {
  await sound(page);
  await screenshot(page, '01-today');
  id = await processId(page, NAME);
  await open(page, staff('/publish'));
  await expect(page.locator('form[action$="/publish"]')).toHaveCount(0);
  expect((await page.request.get(`/processes/${SLUG}`)).status()).toBe(404);
});

test('the planner says what is open, what is fixed, who decides and when the answer comes', async ({
  page,
}) => {
  await open(page, staff('/promise'));
  await send(page, '/promise');
  await refusedWith(page);
  await fill(page, {
    summary: 'Det dere sier om barnehage og skole, blir lest av dem som bestemmer. Dere får svar.',
    open: 'Hva skolene skal brukes til om kvelden\nHvordan barn kommer seg til skolen',
    fixed: 'Antall skoler avgjøres i budsjettet\nLæreplanen er statens',
    decided_by: 'Kommunestyret',
    answer_by: '2031-12-19',
    answer_form: 'E-post, SMS eller brev – det du ba om.',
    legal_basis: 'Plan- og bygningsloven § 5-1',
    contact_name: 'Ingvild Myrvang',
    contact_email: 'ingvild.myrvang@fjordvik.example.org',
  });
  await screenshot(page, '02-promise');
  await send(page, '/promise');
  await expect(page).toHaveURL(staff());
  await sound(page);
});

test('with its promise it is published, and a neighbour can read it', async ({ page }) => {
  await open(page, staff('/publish'));
  await screenshot(page, '03-publish');
  await send(page, '/publish');
  await sound(page);
  await open(page, `/processes/${SLUG}`);
  await expect(page.locator('.mv-promise')).toContainText('Kommunestyret');
  await screenshot(page, '04-public', '.mv-promise');
});
