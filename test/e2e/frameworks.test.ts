import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { createElement, type FunctionComponent } from 'react';
import { renderToString } from 'react-dom/server';
import { build, type Plugin, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileScript, parse } from 'vue/compiler-sfc';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { renderEvents } from '../../src/exporters/render-story.js';
import { articlePage, useSite } from './site.js';
import type { Visit } from './visit.js';

declare global {
  interface Window {
    /** What was in the page before. */
    before: Element[];
  }
}

const site = useSite();
const isCustomElement = (tag: string) => tag.startsWith('dateline-');
const [kim, magellan] = ['kim-in-russia', 'first-circumnavigation'].map(
  (name) => JSON.parse(readFileSync(`stories/${name}/story.json`, 'utf8')) as StoryDocument,
) as [StoryDocument, StoryDocument];

/** Vue's own compiler, as its plugin for Vite calls it. */
const vue: Plugin = {
  name: 'vue',
  transform(code, id) {
    if (!id.endsWith('.vue')) return undefined;
    const { descriptor } = parse(code, { filename: id });
    const templateOptions = { compilerOptions: { isCustomElement } };
    const { content } = compileScript(descriptor, { id, inlineTemplate: true, templateOptions });
    return { code: content, map: null, moduleType: 'ts' };
  },
};

// As an application is bundled, but with the frameworks' warnings in it.
beforeAll(async () => {
  const pages = ['react-client', 'react-hydrate', 'vue-client', 'bundled'];
  const extension = (page: string) => (page.startsWith('react') ? 'tsx' : 'ts');
  const result = await build({
    root: 'test/frameworks',
    configFile: false,
    logLevel: 'error',
    base: '/own/',
    define: { 'process.env.NODE_ENV': '"development"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' },
    plugins: [vue],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      assetsDir: '',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(pages.map((page) => [page, `test/frameworks/${page}.${extension(page)}`])),
        output: { entryFileNames: '[name].js' },
      },
    },
  }); // prettier-ignore
  for (const file of (result as Rolldown.RolldownOutput).output)
    site.add(file.fileName, file.type === 'chunk' ? file.code : file.source);
});

async function openPage(script: string, root = '<div id="root"></div>'): Promise<Visit> {
  const head = `<script type="module" src="/own/${script}.js"></script>`;
  const visit = await site.open(site.add(`${script}.html`, articlePage(root, head)));
  await loaded(visit.page, 1);
  return visit;
}

/** The article as a server writes it. Its types are the built package's, which do not mix with those of the sources here. */
async function toServerHtml(props: object): Promise<string> {
  const path: string = '../frameworks/react-article.js';
  const { Article } = (await import(path)) as { Article: FunctionComponent };
  return renderToString(createElement(Article, props));
}

/** The title of each event in the order shown, as the reader finds it. */
function titles(page: Page): Promise<string[]> {
  return page.$eval('dateline-story', ({ shadowRoot }) =>
    [...shadowRoot!.querySelector('slot')!.assignedElements()]
      .filter((element) => element.localName === 'dateline-event')
      .map((event) => event.querySelector('h2, h3')!.textContent.trim()),
  );
}

function heard(page: Page): Promise<string> {
  return page.$eval('output', (output) => output.textContent);
}

function press(page: Page, id: string): Promise<void> {
  return page.$eval(`#${id}`, (button) => (button as HTMLButtonElement).click());
}

/** Waits until the story has been loaded for the `time`th time. */
async function loaded(page: Page, time: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('output')!.textContent.split('loaded').length > wanted,
    {},
    time,
  );
}

const titlesOf = ({ events }: StoryDocument) => events.map(({ title = '' }) => title);

describe.each([
  ['React in strict mode', 'react-client', titlesOf(kim)],
  ['Vue', 'vue-client', ['It arrives, render 1', ...titlesOf(kim).slice(1)]],
])('in %s', (_, script, expected) => {
  it('a story is told, its events are heard, and a ref is the element', async () => {
    const { page, errors, notes, close } = await openPage(script);
    expect(await titles(page)).toEqual(expected);
    expect(await heard(page)).toBe('arrival 1, loaded 1');
    await press(page, 'next');
    expect(await heard(page)).toBe('arrival 1, loaded 1, meeting 1');
    expect(errors).toEqual([]);
    expect((await notes()).violations).toEqual([]);
    await close();
  });

  it('words are a value, and no text of one', async () => {
    const { page, close } = await openPage(script);
    const { name, text } = await page.$eval('dateline-story', (story) => ({
      name: story.shadowRoot!.querySelector('.panel')!.getAttribute('aria-label'),
      text: story.getAttribute('words'),
    }));
    expect([name, text]).toEqual(['Then and there', null]);
    await close();
  });

  it('another render changes what the application changes, and nothing else', async () => {
    const { page, errors, close } = await openPage(script);
    await page.evaluate(() => Object.assign(window, { before: [...document.querySelectorAll('dateline-event')] }));
    await press(page, 'again');
    await press(page, 'next');
    expect(await heard(page)).toBe('arrival 1, loaded 1, meeting 2');
    const { kept, className } = await page.evaluate(() => ({
      kept: [...document.querySelectorAll('dateline-event')].filter((event) => window.before.includes(event)).length,
      className: document.querySelector('dateline-story')!.className,
    }));
    expect(kept).toBe(kim.events.length);
    expect(className).toBe('rendered-2');
    expect(errors).toEqual([]);
    await close();
  });

  it('another address tells another story', async () => {
    const { page, errors, close } = await openPage(script);
    await press(page, 'other');
    await loaded(page, 2);
    expect(await titles(page)).toEqual(titlesOf(magellan));
    expect(errors).toEqual([]);
    await close();
  });

  it('a story goes without a trace, and comes back', async () => {
    const { page, errors, close } = await openPage(script);
    await press(page, 'toggle');
    expect(await page.$('dateline-story, dateline-event')).toBeNull();
    await press(page, 'toggle');
    await loaded(page, 2);
    expect(await titles(page)).toEqual(expected);
    expect(errors).toEqual([]);
    await close();
  });
});

it('events written in React supply their text, stay where React put them, and go with it', async () => {
  const { page, errors, close } = await openPage('react-client', '<div id="root" data-written></div>');
  const expected = ['It arrives, render 1', ...titlesOf(kim).slice(1), 'Only here'];
  expect(await titles(page)).toEqual(expected);
  await press(page, 'again');
  expect(await titles(page)).toEqual(['It arrives, render 2', ...expected.slice(1)]);
  const written = await page.$$eval('dateline-story > *', (all) => all.slice(0, 3).map(({ id }) => id));
  expect(written).toEqual(['', 'arrival', 'extra']);
  await press(page, 'toggle');
  expect(await page.$('dateline-event')).toBeNull();
  expect(errors).toEqual([]);
  await close();
});

describe('React takes over, without a word, server HTML that the elements have made theirs before', () => {
  const html = renderEvents(parseStory(kim).story);
  const written = ['It arrives, render 1', ...titlesOf(kim).slice(1), 'Only here'];
  it.each<[string, object, string[]]>([
    ['with its text as HTML', { html }, titlesOf(kim)],
    ['with events written in React', { written: true }, written],
    ['with nothing in the story', {}, titlesOf(kim)],
  ])('%s', async (_, props, expected) => {
    const server = await toServerHtml(props);
    const data = JSON.stringify(props).replaceAll('<', '\\u003c');
    const root = `<div id="root">${server}</div><script type="application/json" id="props">${data}</script>`;
    const { page, errors, notes, close } = await openPage('react-hydrate', root);
    expect(await titles(page)).toEqual(expected);
    const lost = await page.evaluate(() => window.before.filter((element) => !element.isConnected).length);
    expect(lost).toBe(0);
    await press(page, 'next');
    // What was active before stays so, and is no news.
    expect((await heard(page)).replace('arrival 1, ', '')).toBe('loaded 1, meeting 1');
    await press(page, 'again');
    expect(await page.$eval('dateline-story', ({ className }) => className)).toBe('rendered-2');
    expect(errors).toEqual([]);
    expect((await notes()).violations).toEqual([]);
    await close();
  });
});

it('a bundle in a browser that cannot tell a story says so', async () => {
  const page = articlePage(
    '<dateline-story></dateline-story>',
    '<script type="module" src="/own/bundled.js"></script>',
  );
  const browser = () => void Reflect.deleteProperty(HTMLSlotElement.prototype, 'assign');
  const visit = await site.open(site.add('old-browser.html', page), { browser });
  await visit.page.waitForSelector('p.story-absent');
  expect(visit.errors).toEqual([]);
  await visit.close();
});

it('a bundle without a framework has the map’s files and what reads tables, from the package', async () => {
  const table = site.add('voyage.csv', 'title,when,where,lat,lon\nAshore,2024-05-08,Kiel,54.3,10.1\n');
  const head = '<script type="module" src="/own/bundled.js"></script>';
  const story = `<dateline-story src="${table}"></dateline-story>`;
  const visit = await site.open(site.add('bundled.html', articlePage(story, head)));
  await visit.ready();
  expect(await titles(visit.page)).toEqual(['Ashore']);
  expect(visit.requests.filter((url) => /\/own\/world-[\w-]+\.json$/.test(url)).length).toBeGreaterThan(0);
  expect(visit.errors).toEqual([]);
  expect((await visit.notes()).problems).toEqual([]);
});
