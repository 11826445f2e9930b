// The browser tests: one program per file, in Debian's Chromium, at every width that matters.
//
// A test runs in `desktop` unless its title says otherwise. Tags choose further rooms:
// `@phone` also at 390 px, `@reflow` also at 320 px, `@nojs` also without script;
// `@phone-only`, `@reflow-only` and `@nojs-only` keep it out of `desktop`.

import { defineConfig } from '@playwright/test';

const width = (width: number, height: number) => ({ viewport: { width, height } });

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './town/prepare.ts',
  workers: Number(process.env.MEDVIRK_E2E_WORKERS ?? 2),
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second try hides a fault; it is not given one.
  retries: 0,
  maxFailures: process.env.CI ? 20 : 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.MEDVIRK_E2E_REPORT ?? 'test-results/report.json' }],
  ],
  use: {
    browserName: 'chromium',
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: process.env.MEDVIRK_E2E_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env.MEDVIRK_CHROMIUM ?? '/usr/bin/chromium',
      // The profile is a fresh one each time; nothing is fetched in the background.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: /@(phone|reflow|nojs)-only/,
      use: width(1280, 900),
    },
    {
      name: 'phone',
      grep: /@phone/,
      use: { ...width(390, 844), hasTouch: true, isMobile: true },
    },
    { name: 'reflow', grep: /@reflow/, use: width(320, 640) },
    { name: 'nojs', grep: /@nojs/, use: { ...width(1280, 900), javaScriptEnabled: false } },
  ],
});
