// Element tests in real browsers. BROWSERS=chromium,firefox,webkit picks (default: chromium); `npm test` runs all three.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { browserPath, chromiumSwitches, firefoxPreferences, parseEngines } from './scripts/browsers.mjs';
import { leafletForServer } from './scripts/leaflet-alias.mjs';
import { packagesForServer } from './scripts/packages-for-server.mjs';
import { startWebkitDriver } from './scripts/webkit-driver.mjs';

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: { executablePath: browserPath('chromium'), headless: true, args: chromiumSwitches },
    }),

  // Chrome's launcher takes any puppeteer, and puppeteer-core speaks WebDriver BiDi to Firefox.
  firefox: () =>
    Object.assign(
      chromeLauncher({
        puppeteer,
        launchOptions: {
          browser: 'firefox',
          executablePath: browserPath('firefox'),
          headless: true,
          extraPrefsFirefox: firefoxPreferences,
        },
      }),
      { name: 'Firefox' },
    ),

  webkit: async () => {
    const binary = browserPath('webkit');
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port: await startWebkitDriver(),
      path: '/',
      logLevel: 'error',
      connectionRetryCount: 0,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      },
    });
  },
};

const chosen = parseEngines(process.env.BROWSERS ?? 'chromium');
const browsers = [];
for (const engine of chosen) browsers.push(await launchers[engine]());

export default {
  files: [
    'test/{elements,controllers,map}/**/*.test.ts',
    'test/embed/{embed-codes,frame,frame-links,hold-height,load-media,page,upgrade-figures,upgrade-links}.test.ts',
  ],
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    leafletForServer,
    packagesForServer,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers,
  // Each waits half of its time for frames and answers.
  concurrentBrowsers: 2,
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 60_000 } },
};
