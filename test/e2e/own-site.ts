/** The demonstration site with pages of a test's own beside its own, and a browser that reads them. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { browserPath, chromiumSwitches } from '../../scripts/browsers.mjs';
import { site as demonstration, strictPolicy } from '../../scripts/site.mjs';
import { createLocalServer, listen } from '../../src/cli/local-server.mjs';
import { openVisit, type Reader, type Visit } from './visit.js';

/** What a test's own pages are served under. */
export const ownFolder = '/own/';

/** A site, and who reads it. */
export interface Site {
  /** Opens a page of the site, such as `/` or `/own/one.html`, for a reader. Closed with the site. */
  open(path: string, reader?: Reader): Promise<Visit>;
  /** The whole address of a path, once the site is there. */
  address(path: string): string;
  /** Adds a file of the test's own, served as `/own/<name>`. */
  add(name: string, content: string | Uint8Array): string;
}

/** A site that is not there yet. */
export interface OwnSite extends Site {
  start(): Promise<void>;
  close(): Promise<void>;
}

/** How a site answers. */
export interface SiteOptions {
  /** The policy of its pages, the strict one unless said. */
  readonly policy?: string;
  /** What answers at these paths. */
  readonly answers?: Readonly<Record<string, (response: ServerResponse) => void>>;
  /** Switches of Chromium beside those of all tests. */
  readonly switches?: readonly string[];
}

/** The site; files can be added before it is there. */
export function createSite({ policy = strictPolicy, answers = {}, switches = [] }: SiteOptions = {}): OwnSite {
  const folder = mkdtempSync(join(tmpdir(), 'own-pages-'));
  const folders = { ...demonstration.folders, [ownFolder]: folder };
  const server = createLocalServer({ folders, policy, anyOrigin: true, answers });
  let browser: Browser | undefined;
  let origin: string;

  return {
    start: async () => {
      if (!existsSync('dist/cdn/dateline-story.js')) throw new Error('dist/cdn is not built: npm run build:cdn');
      origin = await listen(server, 0);
      browser = await puppeteer.launch({
        executablePath: browserPath('chromium'),
        args: [...chromiumSwitches, ...switches],
      });
    },
    close: async () => {
      await browser?.close();
      server.close();
      rmSync(folder, { recursive: true });
    },
    open: (path, reader) => openVisit(browser!, origin + path, reader),
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
