/** A WordPress with the plugin for a test file, and what the people of each role do with it. */
import { readFileSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { browserPath, chromiumSwitches } from '../../scripts/browsers.mjs';
import { pluginFiles } from '../../scripts/wordpress/plugin.mjs';
import { startWordpress } from '../../scripts/wordpress/start.mjs';
import { openVisit, type Reader, type Visit } from './visit.js';

/** Who writes, in WordPress' own words. */
export type Role = 'admin' | 'editor' | 'author' | 'contributor';

/** What WordPress answers a program. */
export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- WordPress' JSON, which the tests ask for single values
  readonly body: any;
}

/** A post as WordPress has kept it. */
export interface Post {
  readonly id: number;
  readonly link: string;
  readonly content: { readonly raw: string; readonly rendered: string };
  readonly excerpt: { readonly rendered: string };
}

/** The site of one test file. */
export interface WordpressSite {
  readonly url: string;
  /** Asks the site's REST interface as somebody of this role. */
  ask(role: Role, path: string, body?: object): Promise<Answer>;
  /** Puts a file into the media library. */
  upload(role: Role, name: string, content: string): Promise<Answer>;
  /** What somebody of this role writes, published by an editor where the role may not. */
  write(role: Role, content: string, title?: string): Promise<Post>;
  /** Runs PHP in the site, and gives what it prints. */
  php(code: string): Promise<string>;
  /** What PHP has complained of in the plugin's files. */
  complaints(): string[];
  /** What of a visit's requests went to anybody else. */
  foreign(visit: Visit): string[];
  /** Opens a page, by its path or its address, for a reader or for somebody who is logged in. */
  open(path: string, reader?: Reader & { readonly as?: Role }): Promise<Visit>;
}

/** The story that is told, as its file is. */
export const storyText = readFileSync('stories/kim-in-russia/story.json', 'utf8');

/** Call it at the top of a test file. */
export function useWordpress(): WordpressSite {
  let site: Awaited<ReturnType<typeof startWordpress>>;
  let browser: Browser;

  beforeAll(async () => {
    site = await startWordpress({ plugin: await pluginFiles() });
    browser = await puppeteer.launch({ executablePath: browserPath('chromium'), args: chromiumSwitches });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const ask: WordpressSite['ask'] = async (role, path, body) => {
    const password = Buffer.from(`${role}:${site.users[role]!.applicationPassword}`).toString('base64');
    const isForm = body instanceof FormData;
    const response = await fetch(`${site.url}/wp-json/wp/v2/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Basic ${password}`, ...(isForm ? {} : { 'Content-Type': 'application/json' }) },
      body: isForm ? body : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };

  return {
    get url() {
      return site.url;
    },
    ask,
    upload: (role, name, content) => {
      const form = new FormData();
      form.append('file', new Blob([content], { type: 'application/json' }), name);
      return ask(role, 'media', form);
    },
    write: async (role, content, title = 'A post') => {
      const mayPublish = role !== 'contributor';
      const written = await ask(role, 'posts', { title, content, status: mayPublish ? 'publish' : 'draft' });
      if (written.status !== 201) throw new Error(`Not written: ${JSON.stringify(written.body)}`);
      const { id } = written.body as Post;
      const status = mayPublish ? {} : { status: 'publish' };
      return (await ask('editor', `posts/${id}?context=edit`, status)).body as Post;
    },
    php: (code) => site.php(code),
    complaints: () =>
      site
        .log()
        .split('\n')
        .filter((line: string) => line.includes('dateline-story')),
    foreign: ({ requests }) =>
      requests.filter((request) => /^(?:https?|wss?):/.test(request) && !request.startsWith(site.url)),
    open: async (path, { as, ...reader } = {}) => {
      const url = new URL(path, site.url).href;
      // Not by the dashboard: it asks for news, which no test site has.
      const login = `${site.url}/wp-login.php?redirect_to=${encodeURIComponent(url)}`;
      const visit = await openVisit(browser, as ? login : url, reader);
      if (!as) return visit;
      // What waits in the editor waits for a hundred scripts.
      visit.page.setDefaultTimeout(50_000);
      // Not typed: the page moves the focus while it is.
      await visit.page.$eval('#user_login', (field, name) => ((field as HTMLInputElement).value = name), as);
      const { password } = site.users[as]!;
      await visit.page.$eval('#user_pass', (field, word) => ((field as HTMLInputElement).value = word), password);
      await Promise.all([visit.page.waitForNavigation({ waitUntil: 'load' }), visit.page.click('#wp-submit')]);
      return visit;
    },
  };
}
