// Opens every pattern page in a real browser under the product's content security policy and reports what axe finds,
// what runs out of a 320 px screen, and what the policy refused. Usage: npm run check [-- --shots FOLDER] [-- --only NAME]
import { createServer } from 'node:http';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const option = (name) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? undefined : process.argv[at + 1]; };
const shots = option('shots');
const only = option('only');
if (shots) mkdirSync(shots, { recursive: true });

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'";
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
const server = createServer((request, response) => {
  const path = normalize(join(root, decodeURIComponent(new URL(request.url, 'http://localhost').pathname)));
  if (!path.startsWith(root) || !existsSync(path) || !extname(path)) { response.writeHead(404).end(); return; }
  response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-security-policy': POLICY });
  response.end(readFileSync(path));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const base = `http://127.0.0.1:${server.address().port}/design/`;

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = candidates.find((path) => path && existsSync(path));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const axe = readFileSync(join(here, 'node_modules/axe-core/axe.min.js'), 'utf8');
const pages = readdirSync(join(root, 'design')).filter((name) => name.endsWith('.html') && (!only || name.includes(only))).sort();
let faults = 0;
const fault = (text) => { faults += 1; console.log(`  FAULT ${text}`); };

for (const name of pages) {
  console.log(name);
  for (const [label, width, scheme] of [['1280-light', 1280, 'light'], ['1280-dark', 1280, 'dark'], ['390-light', 390, 'light'], ['390-dark', 390, 'dark'], ['320-light', 320, 'light']]) {
    const page = await browser.newPage({ viewport: { width, height: width > 600 ? 900 : 800 }, colorScheme: scheme, reducedMotion: 'reduce' });
    page.on('console', (message) => { if (message.type() === 'error') fault(`${label} console: ${message.text()}`); });
    page.on('pageerror', (error) => fault(`${label} script: ${error.message}`));
    page.on('requestfailed', (request) => fault(`${label} request: ${request.url()}`));
    await page.goto(base + name, { waitUntil: 'networkidle' });
    const wide = await page.evaluate(() => {
      const limit = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= limit) return [];
      return [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > limit + 1 && !e.closest('.mv-table-box')).slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}`);
    });
    if (wide.length) fault(`${label} runs out of the screen: ${wide.join(', ')}`);
    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    for (const violation of found.violations) {
      fault(`${label} axe ${violation.id}: ${violation.nodes.slice(0, 4).map((n) => `${n.target.join(' ')} ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ''}`).join(' | ')}`);
    }
    if (shots) await page.screenshot({ path: join(shots, `${name.replace('.html', '')}-${label}.png`), fullPage: true });
    await page.close();
  }
  if (shots) {
    const page = await browser.newPage();
    await page.goto(base + name, { waitUntil: 'networkidle' });
    await page.pdf({ path: join(shots, `${name.replace('.html', '')}.pdf`), preferCSSPageSize: true, printBackground: false });
    await page.close();
  }
}
// What app.js adds must work under the same policy.
async function behaves(name, file, options, steps) {
  if (only && !file.includes(only)) return;
  const page = await browser.newPage(options);
  try {
    await page.goto(base + file, { waitUntil: 'networkidle' });
    if (!(await steps(page))) fault(`${file}: ${name}`);
  } catch (error) {
    fault(`${file}: ${name}: ${error.message.split('\n')[0]}`);
  }
  await page.close();
}
const phone = { viewport: { width: 390, height: 800 } };
const noScript = { ...phone, javaScriptEnabled: false };
await behaves('the menu opens and closes without script', 'staff.html', noScript, async (page) => {
  const before = await page.locator('#meny').isVisible();
  await page.locator('.mv-staff__menu').click();
  const open = await page.locator('#meny').isVisible();
  await page.locator('.mv-sidenav__close').click();
  return !before && open && !(await page.locator('#meny').isVisible());
});
await behaves('buttons that need script are hidden without it', 'host.html', noScript, async (page) => !(await page.locator('[data-step]').first().isVisible()));
await behaves('plus adds one and stops at the limit', 'host.html', phone, async (page) => {
  const plus = page.locator('[data-step="1"][data-for="antall"]');
  await plus.click();
  await plus.click();
  return (await page.locator('#antall').inputValue()) === '8';
});
await behaves('a dangerous button asks first and goes on after yes', 'list.html', phone, async (page) => {
  await page.locator('[data-confirm]').click();
  const asked = await page.locator('#bekreft').isVisible();
  await page.locator('#bekreft [value="no"]').click();
  const stayed = !page.url().includes('#valgte');
  await page.locator('[data-confirm]').click();
  const posted = page.waitForRequest((request) => request.method() === 'POST', { timeout: 4000 });
  await page.locator('#bekreft [value="yes"]').click();
  await posted;
  return asked && stayed;
});
await behaves('a key sets a code, a field swallows it, and keys can be turned off', 'coding.html', {}, async (page) => {
  const code = page.locator('[data-key="e"]');
  await page.keyboard.press('e');
  const set = await code.isChecked();
  await page.locator('#bruk').fill('');
  await page.locator('#bruk').press('e');
  const kept = await code.isChecked();
  await page.locator('[data-shortcuts-toggle]').click();
  await page.keyboard.press('e');
  return set && kept && (await code.isChecked());
});
await behaves('the counter counts and tells what is too much', 'form.html', phone, async (page) => {
  await page.locator('#hvorfor').fill('x'.repeat(605));
  return (await page.locator('#hvorfor-teller').textContent()) === '5 tegn for mye';
});
await browser.close();
server.close();
console.log(faults ? `${faults} faults` : `${pages.length} pages: nothing to remark`);
process.exit(faults ? 1 : 0);
