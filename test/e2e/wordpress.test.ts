import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { withAllShapes } from '../../src/publish/with-shapes.js';
import { readBasemapAndData } from '../fixtures/data-files.js';
import type { Visit } from './visit.js';
import { inBlock, type Block } from './wordpress-editor.js';
import { storyText, useWordpress, type Post, type Role } from './wordpress-site.js';

const site = useWordpress();
const roles: readonly Role[] = ['admin', 'editor', 'author', 'contributor'];
const words = {
  title: 'Kim’s train leaves Pyongyang',
  text: 'He arrived on Tuesday, two days after leaving his capital.',
};

const toJson = (value: unknown): string => JSON.stringify(value);

/** A file with streets that are none, told from others by its title. */
const toPack = (title = ''): string => toJson({ dateline: 'streets/1', title });

/** The address of the story in the media library. */
let address: string;

beforeAll(async () => {
  const { body } = await site.upload('author', 'kim.story.json', storyText);
  address = body.source_url;
});

describe('the media library', () => {
  it.each([
    ['a story by its name', 'a-story.story.json', storyText, 'a-story.story.json'],
    ['a second one under another name', 'a-story.story.json', storyText, 'a-story-1.story.json'],
    ['a third one too', 'a-story.story.json', storyText, 'a-story-2.story.json'],
    ['a story by what is in it', 'story.json', storyText, 'kim-jong-uns-train-to-russia.story.json'],
    ['a story that says no version', 'b.story.json', '{"events":[{"title":"A"}]}', 'b.story.json'],
    ['a story with a byte order mark', 'd.story.json', '\ufeff{"events":[{"title":"A"}]}', 'd.story.json'],
    [
      'a title in other letters',
      'e.json',
      '{"title":"金正恩 訪俄","events":[{"title":"A"}]}',
      '金正恩-訪俄.story.json',
    ],
  ])('takes in %s', async (_, name, content, expected) => {
    const { status, body } = await site.upload('author', name, content);
    expect(status, JSON.stringify(body)).toBe(201);
    expect(
      decodeURIComponent(new URL(body.source_url as string).pathname)
        .split('/')
        .at(-1),
    ).toBe(expected);
    expect(body.mime_type).toBe('application/json');
    const served = await fetch(body.source_url as string);
    // `text` would leave out the byte order mark.
    expect(Buffer.from(await served.arrayBuffer()).toString()).toBe(content);
  });

  it.each([
    ['what is no JSON', 'c.story.json', '{"dateline": 1,', /not valid JSON/],
    ['what is no story', 'c.story.json', '{"dateline": 1}', /no story: a story has/],
    ['a story without events', 'c.story.json', '{"events": []}', /no story/],
    ['events that are no list', 'c.story.json', '{"events": {"a": {}}}', /no story/],
    ['events that are none', 'c.story.json', '{"events": [1, "a"]}', /no story/],
    ['a version that nobody knows', 'c.story.json', '{"dateline": 2, "events": [{}]}', /no story/],
    ['what is nested without end', 'c.story.json', `{"events":[${'['.repeat(9999)}`, /not valid JSON/],
    ['more than 20 MB', 'c.story.json', `{"events":[{}]${' '.repeat(20 * 1024 * 1024)}}`, /at most 20 MB/],
    [
      'a small file that takes much memory',
      'c.story.json',
      `{"events":[${Array(25_000)
        .fill('['.repeat(60) + ']'.repeat(60))
        .join()}]}`,
      // Before PHP 8.2 a list takes more.
      /too much for this server: reading it takes about [35]\d\d MB of memory, and there are 2\d\d MB/,
    ],
    ['other JSON', 'other.json', '{"a": 1}', /no story/],
    ['a story with a mistake, whatever its name', 'story.json', '{"events": [}', /not valid JSON/],
    ['what is no JSON as streets', 'streets-1a2b3c4d.json', '<script>alert(1)</script>', /not valid JSON/],
    ['other JSON as streets', 'streets-1a2b3c4d.json', '{"a": 1}', /has no streets/],
    ['a story as streets', 'streets-1a2b3c4d.json', storyText, /has no streets/],
    ['streets that no reader would get', 'streets-1a2b3c4d.json', toPack(' '.repeat(12e6)), /at most 11 MB/],
    ['what is no JSON as data', 'wards.geojson', '<script>alert(1)</script>', /not valid JSON/],
    ['other JSON as data', 'wards.geojson', '{"type": "Topology"}', /is not GeoJSON/],
    [
      'data that no reader would get',
      'wards.geojson',
      toJson({ type: 'Feature', a: ' '.repeat(10e6) }),
      /at most 1?\d MB/,
    ],
    ['streets with the ending of a page', 'streets-1a2b3c4d.json.html', toPack(), /not allowed to upload/],
    ['other files, as ever', 'story.csv.exe', 'a,b', /not allowed to upload this file type/],
    ['a script with two endings', 'c.story.json.php', storyText, /not allowed to upload this file type/],
  ])('refuses %s, and says why', async (_, name, content, expected) => {
    const { status, body } = await site.upload('admin', name, content);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.message).toMatch(expected);
  });

  it.each([
    ['under the name that their story calls them by', 'streets-1a2b3c4d.json', 'streets-1a2b3c4d.json'],
    ['under that name again where a browser has changed it', 'streets-5e6f7a8b (1).json', undefined],
    ['under that name where somebody has given them another', 'harbour.story.json', undefined],
  ])('takes in streets %s, and never as a story', async (title, name, expected) => {
    const pack = toPack(title);
    const { status, body } = await site.upload('author', name, pack);
    expect(status, toJson(body)).toBe(201);
    const hash = createHash('sha256').update(pack).digest('hex').slice(0, 8);
    expect(body.source_url.split('/').at(-1)).toBe(expected ?? `streets-${hash}.json`);
    const served = await fetch(body.source_url as string);
    expect(await served.text()).toBe(pack);
    expect(served.headers.get('content-type')).toBe('application/json');
    const stories = (await site.ask('author', 'media?mime_type=application/json&per_page=100')).body as Post[];
    expect(stories.length).toBeGreaterThan(0);
    expect(stories.map(({ id }) => id)).not.toContain(body.id);
  });

  it('takes in the data of a map under its name, and never as a story', async () => {
    const data = toJson({ type: 'FeatureCollection', features: [] });
    const { status, body } = await site.upload('author', 'wards.geojson', data);
    expect(status, toJson(body)).toBe(201);
    expect(body.source_url).toMatch(/\/wards\.geojson$/);
    expect(await (await fetch(body.source_url as string)).text()).toBe(data);
    const stories = (await site.ask('author', 'media?mime_type=application/json&per_page=100')).body as Post[];
    expect(stories.map(({ id }) => id)).not.toContain(body.id);
    expect((await site.upload('contributor', 'wards.geojson', data)).status).toBe(403);
  });

  it('looks into files that come as bytes, as by XML-RPC', async () => {
    const files = [
      ['bits.story.json', '<script>alert(1)</script>'],
      ['bits.story.json', '{"events":[{"title":"A"}]}'],
      ['streets-9c0d1e2f.json', '<script>alert(1)</script>'],
      ['streets-9c0d1e2f.json', '{"events":[{"title":"A"}]}'],
      ['streets-9c0d1e2f.json', toPack()],
      ['streets.json', toPack()],
    ];
    const given = Buffer.from(toJson(files)).toString('base64');
    const code = `
      foreach ( json_decode( base64_decode( '${given}' ) ) as list( $name, $bits ) ) {
        $made = wp_upload_bits( $name, null, $bits );
        echo $made['error'] ? $made['error'] : 'taken', "\\n";
      }`;
    expect((await site.php(`wp_set_current_user( 1 ); ${code}`)).trim().split('\n')).toEqual([
      expect.stringContaining('not valid JSON'),
      'taken',
      expect.stringContaining('not valid JSON'),
      expect.stringContaining('has no streets'),
      'taken',
      expect.stringContaining('not allowed to upload'),
    ]);
  });

  it('knows streets by what is in them, whoever asks, and has none for those who may not upload', async () => {
    const types = (user: number, content: string) => `
      wp_set_current_user( ${user} );
      file_put_contents( $path, base64_decode( '${Buffer.from(content).toString('base64')}' ) );
      $types[] = wp_check_filetype_and_ext( $path, 'streets-1a2b3c4d.json' )['type'];`;
    const asked = [types(1, toPack()), types(1, '{"a": 1}'), types(1, '<p>A</p>'), types(0, toPack())].join('');
    const code = `require_once ABSPATH . 'wp-admin/includes/file.php'; $path = wp_tempnam( 'a' ); ${asked}`;
    expect(JSON.parse(await site.php(`${code} echo wp_json_encode( $types );`))).toEqual([
      'application/topo+json',
      false,
      false,
      false,
    ]);
  });

  it('reckons with no less memory than a file takes, and with little more for a story', async () => {
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`key ${index}`, 1]));
    const line = Array.from({ length: 500 }, (_, index) => [index / 7, index / 9]);
    const files = [storyText, ...[wide, line, Array(500).fill({ a: 0 }), Array(500).fill([[['a']]])].map(toJson)];
    const given = Buffer.from(toJson(files)).toString('base64');
    const measured = await site.php(`
      foreach ( json_decode( base64_decode( '${given}' ) ) as $json ) {
        $before  = memory_get_usage();
        $value   = json_decode( $json, true );
        $taken[] = Dateline_Story\\memory_needed( $json ) / ( memory_get_usage() - $before );
        unset( $value );
      }
      echo wp_json_encode( $taken );`);
    const ratios = JSON.parse(measured) as number[];
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(1);
    expect(ratios[0]).toBeLessThan(2.5);
  });

  it('leaves alone what other plugins take in for themselves', async () => {
    const code = `
      $path = wp_tempnam( 'a' );
      file_put_contents( $path, '{"a": 1}' );
      echo wp_json_encode( apply_filters( 'wp_handle_upload_prefilter', array( 'name' => 'settings.json', 'tmp_name' => $path ) ) );`;
    const file = JSON.parse(await site.php(`require_once ABSPATH . 'wp-admin/includes/file.php'; ${code}`)) as object;
    expect(file).toMatchObject({ name: 'settings.json' });
    expect(file).not.toHaveProperty('error');
  });

  it('takes nothing from those who may not upload', async () => {
    expect((await site.upload('contributor', 'c.story.json', storyText)).status).toBe(403);
    expect((await site.upload('contributor', 'streets-1a2b3c4d.json', toPack())).status).toBe(403);
  });
});

describe('the text that the server makes of Markdown', () => {
  it('is paragraphs of words and links, and none of the marks', async () => {
    const table = [
      // A year at the beginning of a line is no number of a list.
      ['1945. The war ended.', '<p>1945. The war ended.</p>'],
      ['[a](https://example.org/x_y__z__w)', '<p><a href="https://example.org/x_y__z__w">a</a></p>'],
      ['*One* and **two** (*three*)', '<p>One and two (three)</p>'],
      ['*a '.repeat(2000).trim(), `<p>${'*a '.repeat(2000).trim()}</p>`],
      ['<b onclick="x">a</b>', '<p>&lt;b onclick=&quot;x&quot;&gt;a&lt;/b&gt;</p>'],
    ] as const;
    const texts = Buffer.from(JSON.stringify(table.map(([markdown]) => markdown))).toString('base64');
    const made = await site.php(
      `echo wp_json_encode( array_map( 'Dateline_Story\\markdown_text', json_decode( base64_decode( '${texts}' ) ) ) );`,
    );
    expect(JSON.parse(made)).toEqual(table.map(([, html]) => html));
  });
});

/** Each form in which a story can stand in a post, and who may save it. */
const forms = [
  { name: 'The block', content: () => `<!-- wp:dateline/story {"src":"${address}"} /-->`, keptFor: roles },
  { name: 'The shortcode', content: () => `[dateline src="${address}"]`, keptFor: roles },
  { name: 'The address alone on a line', content: () => `Before\n\n${address}\n\nAfter`, keptFor: roles },
  {
    name: '`<figure class="dateline-story" data-src>`',
    content: () => `<figure class="dateline-story" data-src="${address}"><a href="${address}">A story</a></figure>`,
    keptFor: roles,
  },
  {
    name: '`<dateline-story src>` as text',
    content: () => `<dateline-story src="${address}"></dateline-story>`,
    keptFor: ['admin', 'editor'],
  },
  {
    name: '`<dateline-story src>` in a Custom HTML block',
    content: () => `<!-- wp:html -->\n<dateline-story src="${address}"></dateline-story>\n<!-- /wp:html -->`,
    keptFor: ['admin', 'editor'],
  },
  {
    name: '`<iframe src>` of a page with the story',
    content: () => `<iframe src="${site.url}/embed.html" title="A story"></iframe>`,
    keptFor: ['admin', 'editor'],
  },
];

describe('what somebody writes', () => {
  it.each(forms)('$name is kept for those of whom the guide says so', async ({ name, content, keptFor }) => {
    const written = content();
    const outcomes = await Promise.all(
      roles.map(async (role) => ((await site.write(role, written)).content.raw === written ? 'yes' : 'taken out')),
    );
    expect(outcomes).toEqual(roles.map((role) => (keptFor.includes(role) ? 'yes' : 'taken out')));
    const rows = readFileSync('docs/wordpress.md', 'utf8').split('\n');
    const cells = rows.map((row) => row.split(/ *\| */)).find(([, first]) => first === name);
    expect(cells?.slice(2, 6)).toEqual(outcomes);
  });

  it('may be the element for authors too once the setting says so, and never what could run', async () => {
    const { page, close } = await site.open('/wp-admin/options-writing.php', { as: 'admin' });
    await page.click('[name="dateline_story_authors_may_write_elements"]');
    await Promise.all([page.waitForNavigation(), page.click('#submit')]);
    await close();
    const story = `<dateline-story src="${address}" layout="steps"></dateline-story>`;
    const hostile = `<dateline-story src="javascript:alert(1)" onclick="alert(1)" tiles="https://example.org/{z}"></dateline-story>`;
    expect((await site.write('contributor', story)).content.raw).toBe(story);
    expect((await site.write('author', hostile)).content.raw).toBe('<dateline-story src="alert(1)"></dateline-story>');
    await site.php("delete_option( 'dateline_story_authors_may_write_elements' );");
    expect((await site.write('author', story)).content.raw).toBe('');
  });
});

/** The script's tags, as far as they matter. */
function scriptsOf(page: Page): Promise<object[]> {
  return page.$$eval('script[src*="/assets/dateline-story.js"]', (scripts) =>
    scripts.map(({ type, integrity, crossOrigin }) => ({ type, integrity: integrity.slice(0, 7), crossOrigin })),
  );
}

const checkedScript = { type: 'module', integrity: 'sha384-', crossOrigin: 'anonymous' };

describe.each(forms.filter(({ name }) => !name.includes('iframe')))('$name', ({ content, keptFor }) => {
  it('becomes a story, with one script that is checked by its hash, and asks nobody else', async () => {
    const post = await site.write(keptFor.at(-1) as Role, content());
    const visit = await site.open(post.link);
    await visit.ready();
    expect(await visit.page.$$eval('dateline-event', (events) => events.length)).toBe(15);
    expect(await scriptsOf(visit.page)).toEqual([checkedScript]);
    expect(site.foreign(visit)).toEqual([]);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});

describe('a story with streets', () => {
  it.each([
    ['beside it', (name: string) => name],
    ['by their address', (_: string, address: string) => address],
  ])('has those on its map that it names %s, once both files are in the media library', async (_, call) => {
    const folder = 'stories/harbour-fire';
    const text = readFileSync(`${folder}/story.json`, 'utf8');
    const [{ src, attribution }] = (JSON.parse(text) as { basemap: [{ src: string; attribution: string }] }).basemap;
    const streets = (await site.upload('author', src, readFileSync(`${folder}/${src}`, 'utf8'))).body;
    const story = (await site.upload('author', 'fire.story.json', text.replace(src, call(src, streets.source_url))))
      .body;
    const visit = await site.open((await site.write('author', `[dateline src="${story.source_url}"]`)).link);
    await visit.ready();
    expect(visit.requests).toContain(streets.source_url);
    const credit = 'dateline-story >>> dateline-map >>> .credit';
    await visit.page.waitForSelector(`${credit} ::-p-text(${attribution})`);
    expect([...visit.failures, ...visit.errors, ...site.foreign(visit)]).toEqual([]);
    await visit.close();
  });
});

describe('a story that looks closely at a coast, and names a region of the data package', () => {
  const coast = {
    title: 'A coast and a region',
    events: [
      { id: 'a', title: 'A', where: { name: 'Split', lat: 43.51, lon: 16.44 }, camera: { zoom: 8 } },
      { id: 'b', title: 'B', where: { name: 'Here', area: { region: 'fr-idf' } } },
    ],
  };

  it('has the finest coast and the region, as the command line has written it, and asks nobody else', async () => {
    const { story } = parseStory(coast as StoryDocument);
    const text = toJson(await withAllShapes(coast as StoryDocument, story, readBasemapAndData));
    const { body } = await site.upload('author', 'coast.story.json', text);
    const visit = await site.open((await site.write('author', `[dateline src="${body.source_url}"]`)).link);
    await visit.ready();
    expect(visit.requests.filter((url) => url.includes('/assets/basemap/cells/world-fine-')).length).toBeGreaterThan(0);
    expect(visit.requests.filter((url) => url.includes('/regions/'))).toEqual([]);
    expect([...visit.failures, ...visit.errors, ...site.foreign(visit)]).toEqual([]);
    await visit.close();
  });
});

const asAdministrator = 'wp_set_current_user( 1 ); kses_remove_filters();';

/** Nothing outside of posts. */
const tidy = `
  ${asAdministrator}
  switch_theme( 'twentytwentyone' );
  update_option( 'sidebars_widgets', array( 'sidebar-1' => array() ) );
  $types = array( 'wp_template', 'wp_template_part', 'wp_block' );
  array_map( 'wp_delete_post', get_posts( array( 'post_type' => $types, 'fields' => 'ids' ) ) );`;

describe('what an administrator writes outside of posts', () => {
  const element = () => `<dateline-story src="${address}"></dateline-story>`;
  const figure = () => `<figure class="dateline-story" data-src="${address}"><a href="${address}">A story</a></figure>`;
  const inBlock = (html: string) => `<!-- wp:group --><!-- wp:html -->${html}<!-- /wp:html --><!-- /wp:group -->`;
  const phpText = (text: string) => `base64_decode( '${Buffer.from(text).toString('base64')}' )`;

  const widget = (kind: string, field: string, html: string) => `
    update_option( 'widget_${kind}', array( 2 => array( '${field}' => ${phpText(html)} ), '_multiwidget' => 1 ) );
    update_option( 'sidebars_widgets', array( 'sidebar-1' => array( '${kind}-2' ) ) );`;
  const template = (type: string, name: string, html: string) => `
    switch_theme( 'twentytwentythree' );
    $post = array( 'post_type' => '${type}', 'post_name' => '${name}', 'post_status' => 'publish', 'post_title' => 'A' );
    $id = wp_insert_post( $post + array( 'post_content' => ${phpText(inBlock(html))} ) );
    wp_set_object_terms( $id, 'twentytwentythree', 'wp_theme' );`;
  afterAll(() => site.php(tidy));

  it.each([
    [1, 'a figure in a text widget', () => widget('text', 'text', figure())],
    [1, 'an element in an HTML widget', () => widget('custom_html', 'content', element())],
    [1, 'an element in a widget of blocks', () => widget('block', 'content', inBlock(element()))],
    [1, 'an element in a template', () => template('wp_template', 'home', element())],
    [1, 'a figure in a part of a template', () => template('wp_template_part', 'header', figure())],
    [0, 'a figure of another kind', () => widget('block', 'content', inBlock('<figure class="other"></figure>'))],
    [0, 'a theme’s templates as they are', () => "switch_theme( 'twentytwentythree' );"],
  ])('has the script come %i times for %s', async (scripts, _, put) => {
    await site.php(tidy + put());
    const html = await (await fetch(site.url)).text();
    expect(html.match(/<script[^>]*\/assets\/dateline-story\.js[^>]*>/g) ?? []).toHaveLength(scripts);
  });
});

describe.each(forms.slice(0, 3))('$name, without a script', ({ content, name }) => {
  it('is text, with dates in words, and so it is in the excerpt and in the feed', async () => {
    const post = await site.write('contributor', content(), `Text of ${name}`);
    const { page, close } = await site.open(post.link, { scripts: false });
    const text = await page.$eval('dateline-story', (story) => (story as HTMLElement).innerText);
    expect(text).toContain(words.title);
    expect(text).toContain(words.text);
    expect(text).toContain('Pyongyang · 10 September 2023, about 18:30');
    expect(text).toContain('expected · says the Kremlin');
    await close();
    expect(post.excerpt.rendered).toContain('Kim Jong Un arrives in Russia');
    const feed = await (await fetch(`${site.url}/feed/`)).text();
    const item = feed.split('<item>').find((one) => one.includes(`Text of ${name}`));
    expect(item).toContain(words.text);
    expect(item).not.toMatch(/<dateline-|<script|<noscript/);
  });
});

declare global {
  interface Window {
    tinymce: { init(settings: object): Promise<[{ setContent(html: string): void; getContent(): string }]> };
    wpEditorL10n: { readonly tinymce: { readonly settings: object } };
  }
}

describe('the block, put in by an author in the editor', () => {
  let visit: Visit;
  let post: Post;

  beforeAll(async () => {
    visit = await site.open('/wp-admin/post-new.php', { as: 'author', width: 1400 });
  }, 120_000);

  /** The editor's first block, as it is now. */
  const blockNow = (): Promise<Block> =>
    visit.page.evaluate(() => (window.wp.data.select('core/block-editor')['getBlocks']!() as Block[])[0]!);

  const change = (attributes: object): Promise<void> =>
    visit.page.evaluate((changed) => {
      const { dispatch, select } = window.wp.data;
      const [{ clientId }] = select('core/block-editor')['getBlocks']!() as [Block];
      void dispatch('core/block-editor')['updateBlockAttributes']!(clientId, changed);
    }, attributes);

  const send = async (file: string): Promise<void> => {
    const selector = `${inBlock} input[type=file]`;
    await ((await visit.page.waitForSelector(selector)) as ElementHandle<HTMLInputElement>).uploadFile(file);
  };

  it('takes streets too, and goes on asking for their story', async () => {
    const { page } = visit;
    await (await page.waitForSelector('button[aria-label="Toggle block inserter"]'))!.click();
    await (await page.waitForSelector('.block-editor-inserter__search input'))!.type('dateline');
    await (await page.waitForSelector('.editor-block-list-item-dateline-story'))!.click();
    await send('stories/harbour-fire/streets-783b0a75.json');
    await page.waitForSelector('.components-snackbar ::-p-text(choose their story too)');
    expect((await blockNow()).attributes['src']).toBeFalsy();
  });

  it('takes a file, shows the story, and keeps its text in the post', async () => {
    const { page } = visit;
    await send('stories/kim-in-russia/story.json');
    await page.waitForSelector(`${inBlock} dateline-story`);
    await visit.ready();
    const saved = await page.evaluate(async () => {
      const { dispatch, select } = window.wp.data;
      await dispatch('core/editor')['editPost']!({ title: 'Written in the editor', status: 'publish' });
      await dispatch('core/editor')['savePost']!();
      return select('core/editor')['getCurrentPostId']!() as number;
    });
    post = (await site.ask('author', `posts/${saved}?context=edit`)).body as Post;
    expect(post.content.raw).toMatch(
      /^<!-- wp:dateline\/story \{"src":"[^"]*\.story\.json","heading":false,"lang":"en","dir":"ltr"\} -->/,
    );
    expect(post.content.raw).toContain(words.title);
    expect(post.content.raw).toContain('<dateline-event');
    expect(post.content.raw).not.toContain('<h2>');
    expect(site.foreign(visit)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });

  it('is made of an address and of a shortcode that are pasted', async () => {
    const pasted = await visit.page.evaluate((src) => {
      const { pasteHandler, rawHandler } = window.wp.blocks;
      const made = [
        ...pasteHandler({ HTML: '', plainText: src, mode: 'BLOCKS' }),
        ...rawHandler({ HTML: `<p>[dateline src="${src}" layout="steps" align="wide"]</p>` }),
      ];
      return made.map(({ name, attributes }) => [
        name,
        attributes['src'],
        attributes['layout'],
        attributes['align'] ?? null,
        attributes['heading'],
      ]);
    }, address);
    expect(pasted).toEqual([
      ['dateline/story', address, 'auto', null, false],
      ['dateline/story', address, 'steps', 'wide', false],
    ]);
  });

  it('has the classic editor beside it, which keeps the element', async () => {
    const written =
      '<dateline-story src="a.story.json"><dateline-event id="a" when="2023"><p>Text</p></dateline-event></dateline-story>';
    const kept = await visit.page.evaluate(async (html) => {
      const field = document.createElement('textarea');
      document.body.append(field);
      const [editor] = await window.tinymce.init({ ...window.wpEditorL10n.tinymce.settings, target: field });
      editor.setContent(html);
      return editor.getContent();
    }, written);
    expect(kept.replace(/\n/g, '')).toBe(written);
  });

  it('opens again as it was saved, also where the editor shows its blocks in a frame', async () => {
    const { page } = visit;
    await page.goto(`${site.url}/wp-admin/post.php?post=${post.id}&action=edit`, { waitUntil: 'load' });
    await page.waitForSelector(`${inBlock} dateline-story`);
    await visit.ready();
    expect((await blockNow()).isValid).toBe(true);
    const isDirty = await page.evaluate(() => window.wp.data.select('core/editor')['isEditedPostDirty']!());
    expect(isDirty).toBe(false);
    await page.evaluate(
      () => void window.wp.data.dispatch('core/edit-post')['__experimentalSetPreviewDeviceType']!('Tablet'),
    );
    const frame = await (await page.waitForSelector('iframe[name="editor-canvas"]'))!.contentFrame();
    await frame.waitForFunction(() => document.querySelector('dateline-story')?.activeId);
    await page.evaluate(
      () => void window.wp.data.dispatch('core/edit-post')['__experimentalSetPreviewDeviceType']!('Desktop'),
    );
  });

  it('follows its file, and shows its title on request', async () => {
    const { page } = visit;
    const hasText = (text: string, is = true) =>
      page.waitForFunction(
        (wanted, wants) => {
          const [block] = window.wp.data.select('core/block-editor')['getBlocks']!() as Block[];
          return String(block!.attributes['text']).includes(wanted) === wants;
        },
        {},
        text,
        is,
      );
    await page.evaluate(
      (id) => void window.wp.data.dispatch('core/block-editor')['selectBlock']!(id),
      (await blockNow()).clientId,
    );
    await page.evaluate(() => void window.wp.data.dispatch('core/edit-post')['openGeneralSidebar']!('edit-post/block'));
    const toggle = await page.waitForSelector('.components-toggle-control input');
    expect(await toggle!.evaluate((input) => (input as HTMLInputElement).checked)).toBe(false);
    await toggle!.click();
    await hasText('<h2>');
    const { body } = await site.upload('author', 'other.story.json', storyText.replaceAll('Khasan', 'Tumangang'));
    await change({ src: body.source_url as string });
    await hasText('Tumangang');
    await hasText('<h2>');
  });

  it('says why a file could not be fetched', async () => {
    const { page } = visit;
    const says = (words: string) =>
      page.waitForFunction(
        (selector, wanted) => document.querySelector(selector)?.textContent?.includes(wanted),
        {},
        `${inBlock} .components-notice.is-error`,
        words,
      );
    await change({ src: `${address}.gone` });
    await says('answered 404');
    await change({ src: address.replace('127.0.0.1', 'localhost') });
    await says('lets no other site read it');
    await change({ src: 'http://127.0.0.1:9/a.story.json' });
    await says('could not be reached');
    await change({ src: 'ftp://example.org/a.story.json' });
    await says('begins with “https://”');
    await page.setOfflineMode(true);
    await change({ src: `${address}?again` });
    await says('this device is not connected');
    await visit.close();
  });

  it.each([
    ['leaves out the story’s title where it says so', { heading: false }, 0],
    ['shows it where it says nothing, as blocks that were there before', {}, 1],
  ])('%s, also once the file has an event more', async (_, more, count) => {
    const text = '<dateline-event id="a" event-id="arrival"><p>Text</p></dateline-event>';
    const block = `<!-- wp:dateline/story ${toJson({ src: address, ...more })} -->${text}<!-- /wp:dateline/story -->`;
    const visit = await site.open((await site.write('author', block)).link);
    await visit.ready();
    expect(await visit.page.$$eval('dateline-story > .story-head > h2', (heads) => heads.length)).toBe(count);
    await visit.close();
  });

  it('keeps the galleries that the editor has made for authors, and keys reach them', async () => {
    const row = '<dateline-pictures shape="4:3"><div class="row" role="group" aria-label="Pictures"';
    const figures = '<figure><img src="a.jpg" alt="A" /></figure><figure><img src="b.jpg" alt="B" /></figure>';
    const text = `<dateline-event id="a" event-id="arrival">${row} tabindex="0">${figures}</div></dateline-pictures></dateline-event>`;
    const block = `<!-- wp:dateline/story ${toJson({ src: address })} -->${text}<!-- /wp:dateline/story -->`;
    const written = await site.write('author', block);
    expect(written.content.raw).toContain(`${row}>${figures}`);
    const visit = await site.open(written.link);
    await visit.ready();
    await visit.page.waitForSelector('dateline-pictures >>> [title="Next picture"]');
    expect(await visit.page.$eval('dateline-pictures > .row', (each) => (each as HTMLElement).tabIndex)).toBe(0);
    await visit.close();
  });

  it('is read, with its text in the page, where no script runs', async () => {
    const { page, close } = await site.open(post.link, { scripts: false });
    const text = await page.$eval('.wp-block-dateline-story', (story) => (story as HTMLElement).innerText);
    expect(text).toContain(words.title);
    expect(text).toContain(words.text);
    expect(text).toMatch(/pyongyang\W+around 18:30 on Sunday/i);
    await close();
  });

  it.each(['twentytwentyone', 'twentytwentythree'])('becomes the story in %s', async (theme) => {
    await site.php(`switch_theme( '${theme}' );`);
    const visit = await site.open(post.link);
    await visit.ready();
    expect((await visit.notes()).problems).toEqual([]);
    expect(await visit.page.$$eval('dateline-event', (events) => events.length)).toBe(15);
    expect(await scriptsOf(visit.page)).toEqual([checkedScript]);
    expect(visit.errors).toEqual([]);
    await visit.close();
    await site.php("switch_theme( 'twentytwentyone' );");
  });

  it('stays clear of the bar that those have who are logged in', async () => {
    const { page, ready, close } = await site.open(post.link, { as: 'author' });
    await ready();
    const top = await page.$eval(
      'dateline-story',
      (story) => getComputedStyle(story.shadowRoot!.querySelector('.panel')!).top,
    );
    expect(top).toBe('32px');
    await close();
  });

  it('is found by a search, and is in the feed and in the excerpt as text', async () => {
    const found = (await site.ask('author', 'posts?search=Kookmin')).body as Post[];
    expect(found.map(({ id }) => id)).toEqual([post.id]);
    expect(post.excerpt.rendered).toContain('Kim Jong Un arrives in Russia');
    const feed = await (await fetch(`${site.url}/feed/`)).text();
    expect(feed).toMatch(/around 18:30 on Sunday/);
    expect(feed).not.toMatch(/<dateline-|<script/);
  });
});

/** What WordPress makes something of, wherever it finds it. */
const film = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
const clip = 'https://example.org/clip.mp4';
const taken = [film, `Seen:\n${clip}\nby all`, '[gallery]', `[embed]${film}[/embed]`] as const;

describe('a text that WordPress makes something of', () => {
  const made = /<iframe title="A film"|<video|class="gallery|\[dateline src="[^"]*\/kim\./;
  let file: string;
  /** The block as the editor has saved it. */
  let saved: Post;
  const phpText = (text: string) => `base64_decode( '${Buffer.from(text).toString('base64')}' )`;
  const page = async (url: string) => (await fetch(url)).text();
  /** What a reader without scripts reads. */
  const reads = async (url: string) => {
    const { page, close } = await site.open(url, { scripts: false });
    const text = await page.$eval('dateline-story', (story) => (story as HTMLElement).innerText);
    await close();
    return text.replace(/\s+/g, ' ');
  };

  beforeAll(async () => {
    const text = [...taken, address, `\`\`\`\n${film}\n\`\`\``].join('\n\n');
    const document = { title: 'Taken', events: [{ title: `A\n${clip}\nB`, text, label: '[gallery]' }] };
    file = (await site.upload('author', 'taken.story.json', toJson(document))).body.source_url;
    const { id } = await site.write('author', `<!-- wp:dateline/story {"src":"${file}"} /-->`);
    const visit = await site.open(`/wp-admin/post.php?post=${id}&action=edit`, { as: 'author', width: 1400 });
    await visit.page.waitForSelector(`${inBlock} dateline-story`);
    await visit.page.evaluate(() => window.wp.data.dispatch('core/editor')['savePost']!());
    saved = (await site.ask('author', `posts/${id}?context=edit`)).body as Post;
    await visit.close();
  });

  it('is made of it in a post', async () => {
    const { link } = await site.write('author', taken.join('\n\n'));
    const html = await page(link);
    expect(html.match(/<iframe title="A film"/g)).toHaveLength(2);
    expect(html).toMatch(/<video/);
  });

  it('stays text in a block, also where the plugin is gone', async () => {
    expect(saved.content.raw).toContain('youtube.com');
    for (const change of ['', "deactivate_plugins( 'dateline-story/dateline-story.php' );"]) {
      await site.php(`require_once ABSPATH . 'wp-admin/includes/plugin.php'; ${change}`);
      const html = await page(saved.link);
      expect(html).toContain('dQw4w9WgXcQ');
      expect(html).not.toMatch(made);
    }
    await site.php(
      "require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'dateline-story/dateline-story.php' );",
    );
    const text = await reads(saved.link);
    for (const words of [...taken, address]) expect(text).toContain(words.replace(/\s+/g, ' '));
  });

  it.each([
    ['a block', 4, () => saved.content.raw],
    // In a block that posts share WordPress runs no shortcode once that stands in a template.
    ['a shortcode', 3, () => `<!-- wp:shortcode -->[dateline src="${file}"]<!-- /wp:shortcode -->`],
    ['an address on a line', 4, () => `<!-- wp:paragraph --><p>${file}</p><!-- /wp:paragraph -->`],
  ])('stays text in %s in a widget, a template, its part, a block that posts share', async (_, count, content) => {
    const insert = (type: string, name: string, html: string) => `
      $post = array( 'post_type' => '${type}', 'post_name' => '${name}', 'post_title' => 'A', 'post_status' => 'publish' );
      $id = wp_insert_post( wp_slash( $post + array( 'post_content' => ${html} ) ) );
      wp_set_object_terms( $id, 'twentytwentythree', 'wp_theme' );`;
    const widget = `
      update_option( 'widget_block', array( 2 => array( 'content' => $html ), '_multiwidget' => 1 ) );
      update_option( 'sidebars_widgets', array( 'sidebar-1' => array( 'block-2' ) ) );`;
    const template = `
      switch_theme( 'twentytwentythree' );
      ${insert('wp_template_part', 'header', '$html')}
      ${insert('wp_block', 'shared', '$html')}
      $part = '<!-- wp:template-part {"slug":"header","theme":"twentytwentythree"} /-->';
      ${insert('wp_template', 'home', `"$part$html<!-- wp:block {\\"ref\\":$id} /-->"`)}`;
    const html: string[] = [];
    for (const put of [widget, template]) {
      await site.php(`${tidy} $html = ${phpText(content())}; ${put}`);
      html.push(await page(site.url));
    }
    await site.php(tidy);
    expect(html.join('').match(/<dateline-story[^]*?dQw4w9WgXcQ/g)).toHaveLength(count);
    expect(html.join('')).not.toMatch(made);
  });

  it('is in blocks that open as they were saved, with the story’s title, also one that was saved otherwise', async () => {
    const otherwise = saved.content.raw.replaceAll('&#091;', '[').replaceAll('&#047;', '/');
    expect(otherwise).not.toBe(saved.content.raw);
    const { id } = await site.write('author', `${saved.content.raw}\n\n${otherwise}`);
    const { page, close } = await site.open(`/wp-admin/post.php?post=${id}&action=edit`, { as: 'author', width: 1400 });
    await page.waitForFunction(
      (stories) => document.querySelectorAll(stories).length === 2,
      {},
      `${inBlock} dateline-story`,
    );
    const [blocks, isDirty] = await page.evaluate(() => {
      const { select } = window.wp.data;
      return [
        select('core/block-editor')['getBlocks']!() as Block[],
        select('core/editor')['isEditedPostDirty']!(),
      ] as const;
    });
    expect(blocks.map(({ isValid }) => isValid)).toEqual([true, true]);
    expect(blocks.map(({ attributes }) => String(attributes['text']).includes('<h2>'))).toEqual([true, true]);
    expect(isDirty).toBe(false);
    await close();
  });
});

describe('the text that the server makes of a file', () => {
  /** One event through the server's own writer. */
  async function texts(events: readonly object[], document: object = {}): Promise<string[]> {
    const data = Buffer.from(JSON.stringify({ events, document })).toString('base64');
    const code = `$d = json_decode( base64_decode( '${data}' ), true );
      echo wp_json_encode( array_map( fn( $e ) => Dateline_Story\\event_text( $e, $d['document'] ), $d['events'] ) );`;
    return JSON.parse(await site.php(code)) as string[];
  }

  it('has the author’s own words for a date, common dates in ours, and any other as it is in the file', async () => {
    const table = [
      [{ when: '2023' }, '2023'],
      [{ when: '2023-09' }, 'September 2023'],
      [{ when: '2023-09-12' }, '12 September 2023'],
      [{ when: '2023-09-10T18:30' }, '10 September 2023, 18:30'],
      [{ when: '2023-02-31' }, '2023-02-31'],
      [{ when: '2023-09-10T18:30~' }, '10 September 2023, about 18:30'],
      [{ when: '2023-09~' }, 'about September 2023'],
      [{ when: '2023-09-10%' }, 'about 10 September 2023 (uncertain)'],
      [{ when: '1521?' }, '1521 (uncertain)'],
      [{ when: '[2023-09-04..2023-09-10]' }, 'between 4 September 2023 and 10 September 2023'],
      [{ when: '2020~/2023-09-10' }, 'about 2020 to 10 September 2023'],
      [{ when: '../2023' }, '../2023'],
      [{ when: '[2023-09-04/2023-09-10]' }, '[2023-09-04/2023-09-10]'],
      [{ when: '2023-09-04..2023-09-10' }, '2023-09-04..2023-09-10'],
      [{ when: '{2023..2024}' }, '{2023..2024}'],
      [{ when: '2023-09-10T18:30+09:00' }, '2023-09-10T18:30+09:00'],
      [{ when: '202X' }, '202X'],
      [{ when: '-0043-03-15' }, '-0043-03-15'],
      [{ when: '2023-09-10', whenText: 'on a Sunday' }, 'on a Sunday'],
    ] as const;
    expect(await texts(table.map(([event]) => event))).toEqual(table.map(([, expected]) => `<p>${expected}</p>`));
  });

  it('resolves places and sources, tells a status, and writes Markdown as paragraphs with links', async () => {
    const document = { places: { quay: { name: 'The quay' } }, sources: { paper: { name: 'The paper' } } };
    const table = [
      [{ title: 'A', where: 'quay' }, '<h3>A</h3><p>The quay</p>'],
      [{ where: [{ name: 'Here' }, 'quay'] }, '<p>Here</p>'],
      [{ where: 'quay', when: '2023' }, '<p>The quay · 2023</p>'],
      [{ status: 'claimed', by: ['paper', 'Ann'] }, '<p>claimed · says The paper, Ann</p>'],
      [{ status: 'denied', deniedBy: ['paper'] }, '<p>denied · denied by The paper</p>'],
      [{ sources: ['paper'] }, '<p>Sources: The paper</p>'],
      [{ text: '*One*\nline.\n\n## Two' }, '<p>One line.</p><p>Two</p>'],
      [
        { text: '[a **b**](https://example.org/?a=1&b=2)' },
        '<p><a href="https://example.org/?a=1&#038;b=2">a b</a></p>',
      ],
      [
        { text: '[a](javascript:alert(1)) <b onclick="x">' },
        '<p>[a](javascript:alert(1)) &lt;b onclick=&quot;x&quot;&gt;</p>',
      ],
      [{ title: ['A'], text: 1, when: {}, where: 7, by: 'x', sources: [{}, 3] }, ''],
    ] as const;
    expect(
      await texts(
        table.map(([event]) => event),
        document,
      ),
    ).toEqual(table.map(([, expected]) => expected));
  });

  it('is made once, and anew when the file has changed and in another language', async () => {
    const { body } = await site.upload('author', 'kept.story.json', storyText);
    const begin = `
      namespace Dateline_Story;
      function file_get_contents( $path ) {
        ++$GLOBALS['reads'];
        return \\file_get_contents( $path );
      }
      function reads() {
        $GLOBALS['reads'] = 0;
        clearstatcache();
        wp_cache_flush();
        $text = file_text( '${body.source_url}' );
        return array( $GLOBALS['reads'], false !== strpos( $text, 'Kim' ) );
      }
      $path = uploaded_file( '${body.source_url}' );`;
    const reads = async (code: string) => JSON.parse(await site.php(begin + code)) as unknown;
    expect(await reads('echo wp_json_encode( reads() );')).toEqual([1, true]);
    const after = `
      $views[] = reads();
      $time = filemtime( $path );
      touch( $path, $time - 60 );
      array_push( $views, reads(), reads() );
      file_put_contents( $path, ' ', FILE_APPEND );
      touch( $path, $time - 60 );
      array_push( $views, reads(), reads() );
      add_filter( 'locale', fn() => 'de_DE' );
      array_push( $views, reads(), reads() );
      echo wp_json_encode( $views );`;
    expect(await reads(after)).toEqual([0, 1, 0, 1, 0, 1, 0].map((count) => [count, true]));
  });

  it('is of files in the media library alone, and a link for any other', async () => {
    const addresses = [
      address,
      address.replace('http:', 'https:'),
      `${address}?v=2`,
      'https://example.org/a.story.json',
      address.replace(/[^/]*$/, '../../../../wp-config.php'),
      address.replace(/[^/]*$/, '%2e%2e/%2e%2e/a.story.json'),
    ];
    const list = Buffer.from(JSON.stringify(addresses)).toString('base64');
    const code = `echo wp_json_encode( array_map( 'Dateline_Story\\\\file_text', json_decode( base64_decode( '${list}' ) ) ) );`;
    const made = JSON.parse(await site.php(code)) as string[];
    expect(made.map((text) => text.includes(words.title))).toEqual([true, true, true, false, false, false]);
    expect(made[3]).toBe('<p><a href="https://example.org/a.story.json">The story as a file</a></p>');
  });
});

describe('the plugin', () => {
  it('hands its script to WordPress 6.5 as a module with its hash', async () => {
    const code = `
      function wp_enqueue_script_module( ...$arguments ) { echo wp_json_encode( $arguments ), "\\n"; }
      Dateline_Story\\enqueue_script();
      foreach ( array( 'dateline-story-js-module', 'other-js-module' ) as $id ) {
        echo wp_json_encode( apply_filters( 'wp_script_attributes', array( 'id' => $id ) ) ), "\\n";
      }`;
    const [given, ours, other] = (await site.php(code))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    const script = `${site.url}/wp-content/plugins/dateline-story/assets/dateline-story.js`;
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(given).toEqual(['dateline-story', script, [], version]);
    expect(ours).toMatchObject({ integrity: expect.stringMatching(/^sha384-/), crossorigin: 'anonymous' });
    expect(other).toEqual({ id: 'other-js-module' });
  });

  it('has nothing run that a story’s text only mentions', async () => {
    const text = '<dateline-event id="a" event-id="a"><p>A [gallery] of [dateline src="x"]</p></dateline-event>';
    const { content } = await site.write(
      'author',
      `<!-- wp:dateline/story {"src":"${address}"} -->\n${text}\n<!-- /wp:dateline/story -->`,
    );
    expect(content.rendered).toContain('A &#91;gallery&#93; of &#91;dateline src=');
  });

  it('says of a text the language it is in, and of a story how it is told, and nothing that it was not told to', async () => {
    const table = [
      [{ lang: 'ar', dir: 'rtl', layout: 'steps', order: 'time' }, 'layout="steps" order="time" lang="ar" dir="rtl"'],
      [{ lang: 'zh-Hant', layout: 'auto', order: 'story' }, 'lang="zh-Hant"'],
      [{ lang: '" onclick="x', dir: '"', layout: '">', order: 'x' }, ''],
    ] as const;
    const given = Buffer.from(JSON.stringify(table.map(([attributes]) => ({ src: '/a', ...attributes })))).toString(
      'base64',
    );
    const made = await site.php(`
      $stories = json_decode( base64_decode( '${given}' ), true );
      $write   = fn( $story ) => Dateline_Story\\story_html( $story, '<dateline-event by="a > b"><p>T</p></dateline-event>' );
      add_filter( 'get_the_excerpt', fn() => array_map( $write, $stories ) );
      echo wp_json_encode( array( array_map( $write, $stories ), apply_filters( 'get_the_excerpt', '' ) ) );`);
    const [pages, feeds] = JSON.parse(made) as [string[], string[]];
    const inside = '<dateline-event by="a > b"><p>T</p></dateline-event>';
    expect(pages).toEqual(
      table.map(([, says]) => `<dateline-story src="/a"${says && ` ${says}`}>${inside}</dateline-story>`),
    );
    expect(feeds).toEqual(
      ['lang="ar" dir="rtl"', 'lang="zh-Hant"', ''].map(
        (says) => `<div${says && ` ${says}`}><div><p>T</p></div></div>`,
      ),
    );
  });

  it('leaves no setting and no kept text behind, and every post as it was', async () => {
    const left = await site.php(`
      $rows = fn() => $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%dateline%'" );
      update_option( 'dateline_story_authors_may_write_elements', true );
      Dateline_Story\\file_text( '${address}' );
      echo $rows() > 2 ? 'There were some, ' : '';
      define( 'WP_UNINSTALL_PLUGIN', true );
      require WP_PLUGIN_DIR . '/dateline-story/uninstall.php';
      echo $rows(), ' are left.';`);
    expect(left).toBe('There were some, 0 are left.');
  });

  it('gives PHP nothing to complain of', () => {
    expect(site.complaints()).toEqual([]);
  });
});
