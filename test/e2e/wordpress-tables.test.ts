import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { oldOffice, textRows, toXlsx } from '../fixtures/workbook-files.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import type { Visit } from './visit.js';
import { giveAddress, inBlock, publish, sendFile, startBlock, type Block } from './wordpress-editor.js';
import { useWordpress, type Post } from './wordpress-site.js';

const site = useWordpress();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const dialog = '.dateline-story-reading';
const folder = mkdtempSync(join(tmpdir(), 'dateline-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rows = [
  ['What happened', 'Date', 'Place', 'Mood', 'E-Mail'],
  ['The first warning', '12 July 2021', 'Mayen (50.33, 7.22)', 'calm', 'anna@example.org'],
  ['The river rises', '13 July 2021', 'Schuld (50.44, 6.88)', 'uneasy', 'ben@example.org'],
  ['The power fails', 'some day', 'Ahrweiler (50.54, 7.09)', 'afraid', 'cem@example.org'],
  ['Help comes', '', 'Sinzig (50.54, 7.25)', 'glad', 'dora@example.org'],
];
const csv = rows.map((row) => row.map((cell) => JSON.stringify(cell)).join()).join('\n');

let visit: Visit;
let page: Page;

beforeAll(async () => {
  visit = await site.open('/wp-admin/post-new.php', { as: 'author', width: 1400, height: 950, reducedMotion: true });
  page = visit.page;
}, 120_000);

beforeEach(() => startBlock(page));

afterAll(() => visit.close());

const send = (name: string, content: Uint8Array | string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return sendFile(page, path);
};
const says = (selector: string, words: string) => page.waitForSelector(`${selector} ::-p-text(${words})`);
/** By the keyboard: a dialog that is being filled moves away under the mouse. */
const press = async (words: string) =>
  (await page.waitForSelector(`${dialog} button:not(:disabled)::-p-text(${words})`))!.press('Enter');
const textOf = (selector: string) => page.$eval(selector, (element) => (element as HTMLElement).innerText);
const media = async () => (await site.ask('author', 'media?per_page=100')).body as { readonly source_url: string }[];
/**
 * Answers requests for one address, as another host would, and lets all others go: the editor asks by itself now and then, and
 * the driver loses such a request where it is on its way as the driver begins to stop them.
 */
async function answer(address: string, body: string): Promise<void> {
  const chromium = await page.createCDPSession();
  const responseHeaders = [
    { name: 'Content-Type', value: 'text/csv' },
    { name: 'Access-Control-Allow-Origin', value: '*' },
  ];
  chromium.on('Fetch.requestPaused', ({ requestId }) => {
    void chromium.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body: btoa(body) });
  });
  await chromium.send('Fetch.enable', { patterns: [{ urlPattern: address }] });
}

const blockNow = () => page.evaluate(() => (window.wp.data.select('core/block-editor')['getBlocks']!() as Block[])[0]!);

it('a workbook becomes a story after its reading was looked over, and nothing else of it is sent to the site', async () => {
  await send(
    'flood.xlsx',
    toXlsx({
      sheets: [
        { name: 'Cover', rows: '' },
        { name: 'Log', rows: textRows(rows) },
      ],
    }),
  );
  const reading = await page.waitForSelector(dialog);
  expect(await reading!.$$eval('select', (selects) => selects.map(({ value }) => value))).toEqual([
    ...['title', 'when', 'where', 'line', '-'],
  ]);
  await says(dialog, 'Looks private');
  await says(dialog, '2 rows have no date and are not on the timeline: rows 4, 5');
  await page.evaluate(axe);
  const wrong = await page.evaluate(async (selector) => {
    const { run } = (window as unknown as { axe: { run(at: string): Promise<AxeResults> } }).axe;
    return (await run(selector)).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, dialog);
  expect(wrong).toEqual([]);
  expect(await media()).toEqual([]);

  await page.select(`${dialog} tr:nth-child(4) select`, '-');
  await press('Make the story');
  await page.waitForSelector(`${inBlock} dateline-story`);
  await page.waitForFunction((block) => document.activeElement?.matches(block), {}, inBlock);
  await says(`${inBlock} .components-notice.is-error`, 'rows 4, 5');
  await says('.dateline-story-report', 'Date, row 4');
  const [file, ...others] = await media();
  expect(others).toEqual([]);
  expect(file!.source_url).toMatch(/\.story\.json$/);
  const story = await (await fetch(file!.source_url)).text();
  const { content } = (await site.ask('author', `posts/${await publish(page, 'A flood')}?context=edit`)).body as Post;
  for (const text of [story, content.raw]) {
    expect(text).toContain('The power fails');
    expect(text).not.toMatch(/example\.org|E-Mail|uneasy/);
  }
  expect(visit.errors.filter((error) => !error.startsWith('dateline-story:'))).toEqual([]);
});

it('a workbook that cannot be read, and a table that nobody understands, make nothing and say why', async () => {
  const before = await media();
  const notice = `${inBlock} .components-notice.is-error`;
  await send('broken.xlsx', 'PK\u0003\u0004, and no more');
  await says(notice, 'No story could be made of “broken.xlsx”. It is no Excel workbook that can be read');
  await send('locked.xlsx', oldOffice('EncryptedPackage'));
  await says(notice, 'The workbook is locked by a password.');
  await send('large.csv', 'title,when\n'.repeat(2_000_000));
  await says(notice, 'This is too large: a file has at most 20 MB.');
  await send('empty.csv', '');
  await says(notice, 'The file is empty.');
  await send('colours.csv', 'hue,grade\n<b>1</b>,2\n3,4\n');
  await says(dialog, 'Nothing in this table is understood');
  expect(await page.$eval(`${dialog} button.is-primary`, (button) => (button as HTMLButtonElement).disabled)).toBe(
    true,
  );
  await page.keyboard.press('Escape');
  await page.waitForSelector(dialog, { hidden: true });
  await page.waitForFunction(() => document.activeElement?.textContent === 'Upload');
  expect(await media()).toEqual(before);
  expect((await blockNow()).attributes['src']).toBe('');
});

it('which way round dates are is chosen, and says nothing of the language of the story', async () => {
  await send(
    'votes.csv',
    'Titel,Datum,Ort\nDie Brücke wird gesperrt,03/04/2021,Das Rathaus\nDer Rat stimmt ab,05/06/2021,Das Rathaus\n',
  );
  await page.waitForSelector(dialog);
  await page.select(`${dialog} .dateline-story-choices select`, 'en-US');
  await says(dialog, '2 dates');
  await press('Make the story');
  await page.waitForSelector(`${inBlock} dateline-story`);
  const [file] = await media();
  const { lang, events } = (await (await fetch(file!.source_url)).json()) as StoryDocument;
  expect([lang, ...events.map(({ when }) => when)]).toEqual(['de', '2021-03-04', '2021-05-06']);
});

it('what is wrong in a story is counted in the block, and told in its settings', async () => {
  const events = [
    { title: 'A', when: '2021-13-40' },
    { title: 'B', when: '2022', hue: 'red' },
  ];
  await send('mistakes.story.json', JSON.stringify({ dateline: 1, title: 'Mistakes', events }));
  await says(`${inBlock} .components-notice.is-error`, '1 mistake was found in this story');
  const report = '.dateline-story-report';
  await says(report, 'There is no such date as 2021-13-40.');
  expect((await textOf(report)).replace(/\s+/g, ' ')).toMatch(
    /2 events 1 date .*Error when, event 1 .*Note hue, event 2/,
  );
});

it('a sheet of Google’s stays live by its address as CSV, in the editor and for readers', async () => {
  const sheet = 'https://docs.google.com/spreadsheets/d/1AbC/export?format=csv&gid=7';
  await answer(sheet, csv);
  await giveAddress(page, 'https://docs.google.com/spreadsheets/d/1AbC/edit#gid=7');
  await (await page.waitForSelector(`${dialog} [value=live]`))!.press('Space');
  await page.waitForFunction((selects) => !document.querySelector(selects), {}, `${dialog} table select`);
  await press('Show it live');
  await visit.ready();
  expect((await blockNow()).attributes['src']).toBe(sheet);
  await says('.dateline-story-report', 'readers’ browsers fetch it from');
  const id = await publish(page, 'Live');
  const { link, content } = (await site.ask('author', `posts/${id}?context=edit`)).body as Post;
  expect(content.raw).toContain('The power fails');
  expect(content.raw).not.toMatch(/example\.org|uneasy/);
  await page.goto(link);
  await visit.ready();
  expect(await page.$$eval('dateline-event', (events) => events.length)).toBe(4);
  expect(await textOf('dateline-story')).toContain('The power fails');
});
