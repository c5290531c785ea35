/** The demonstration site for a test file: a server, a browser, and pages of the test's own beside the site's. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { browserPath, chromiumSwitches } from '../../scripts/browsers.mjs';
import { site as demonstration, strictPolicy } from '../../scripts/site.mjs';
import { createLocalServer, listen } from '../../src/cli/local-server.mjs';
import { openVisit, type Reader, type Visit } from './visit.js';

/** What a test file's pages are served under. */
export const ownFolder = '/own/';

/** The site of one test file. */
export interface Site {
  /** Opens a page of the site, such as `/` or `/own/one.html`, for a reader. Closed after the test file. */
  open(path: string, reader?: Reader): Promise<Visit>;
  /** The whole address of a path, from the first test on. */
  address(path: string): string;
  /** Adds a file of the test's own, served as `/own/<name>`. */
  add(name: string, content: string | Uint8Array): string;
}

/** Call it at the top of a test file. The pages are under the strict policy unless another is given. */
export function useSite(policy = strictPolicy): Site {
  const folder = mkdtempSync(join(tmpdir(), 'own-pages-'));
  const folders = { ...demonstration.folders, [ownFolder]: folder };
  const server = createLocalServer({ folders, policy, anyOrigin: true });
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    if (!existsSync('dist/cdn/dateline-story.js')) throw new Error('dist/cdn is not built: npm run build:cdn');
    origin = await listen(server, 0);
    browser = await puppeteer.launch({ executablePath: browserPath('chromium'), args: chromiumSwitches });
  });

  afterAll(async () => {
    await browser?.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  return {
    open: (path, reader) => openVisit(browser, origin + path, reader),
    address: (path) => origin + path,
    add: (name, content) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
      return ownFolder + name;
    },
  };
}

/** An article page that says only what a test needs; `head` goes into its head. */
export function articlePage(
  body: string,
  head = '<script type="module" src="/dist/cdn/dateline-story.js"></script>',
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>An article</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/site.css">
${head}
</head>
<body>
${body}
</body>
</html>`;
}
