import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guideExample } from '../fixtures/own-format.js';

/** Runs a module in a plain Node, where there is no page, no test runner and no bundler. */
function node(code: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
}

describe('the package in Node, by its own name', () => {
  it('has a core that needs no page', () => {
    const { stdout, stderr } = node(`
      const core = await import('dateline-story/core');
      console.log(typeof core.parseStory, typeof globalThis.document);
    `);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('function undefined');
  });

  it('gives the elements’ classes and registers none of them', () => {
    const { stdout, stderr } = node(`
      const { DatelineStory, DatelineEvent } = await import('dateline-story');
      console.log(typeof DatelineStory, typeof DatelineEvent, globalThis.customElements?.get('dateline-story'));
    `);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('function function undefined');
  });

  it('registers them on request', () => {
    const { stdout, stderr } = node(`
      await import('dateline-story/define');
      console.log(customElements.get('dateline-story').name, customElements.get('dateline-event').name);
    `);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('DatelineStory DatelineEvent');
  });

  it('writes a story as HTML, with the words of its language', () => {
    const { stdout, stderr } = node(`
      const { renderStory } = await import('dateline-story/exporters');
      const { loadWords } = await import('dateline-story/core');
      const story = { title: 'Un', lang: 'fr', events: [{ id: 'un', title: 'Départ', when: '2024-05~' }] };
      console.log(renderStory(story, { words: await loadWords('fr') }), typeof globalThis.document);
    `);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/<dateline-story lang="fr"[^]*<p class="dateline">[^]*mai 2024[^]*undefined\n$/);
  });

  it.each(['csv', 'geojson', 'html', 'ics', 'jsonld', 'lpf', 'md', 'timelinejs'])('exports a story as %s', (format) => {
    const { stdout, stderr } = node(`
      const { exportStory } = await import('dateline-story/exporters');
      const story = { title: 'One', events: [{ id: 'one', title: 'Departure', when: '2024-05-08', where: { name: 'Here', lat: 1, lon: 2 } }] };
      console.log((await exportStory(story, '${format}')).text);
    `);
    expect(stderr).toBe('');
    expect(stdout).toContain('Departure');
  });

  it('reads a file in another format', () => {
    const { stdout, stderr } = node(`
      const { importStory } = await import('dateline-story-cli/importers');
      const { document, format } = await importStory({ name: 'one.csv', bytes: 'title,when\\nDeparture,2024-05-08' });
      console.log(format, document.events[0].title);
    `);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('csv Departure');
  });

  it('reads a file with the guide’s own module, on the command line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reader-'));
    writeFileSync(join(folder, 'flood.txt'), guideExample().file);
    writeFileSync(join(folder, 'chronicle.js'), guideExample().module);
    writeFileSync(join(folder, 'broken.js'), 'export default {');
    const program = resolve('packages/cli/dateline-story.js');
    const run = (reader: string) =>
      spawnSync(process.execPath, [program, 'import', 'flood.txt', '--reader', reader], { encoding: 'utf8', cwd: folder }); // prettier-ignore
    const { stdout, stderr } = run('chronicle.js');
    const broken = run('./broken.js');
    rmSync(folder, { recursive: true });
    expect(stderr).toMatch(/^2 events, .+; from Chronicle\n$/m);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'The flood' });
    expect(broken).toMatchObject({ status: 2, stderr: expect.stringMatching(/^dateline-story: --reader \.\/broken\.js cannot be loaded: \w.+\.\n$/) }); // prettier-ignore
  });

  it('publishes a story as the guide says', () => {
    const [, example = ''] = /```js\n([^]+?)```/.exec(readFileSync('docs/publishing.md', 'utf8')) ?? [];
    const site = mkdtempSync(join(tmpdir(), 'site-'));
    const code = example.replace("'story.json'", "'stories/kim-in-russia/story.json'").replace("'site'", JSON.stringify(site)); // prettier-ignore
    const { stderr } = node(code);
    expect(stderr).toBe('');
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('https://example.org/stories/poster.png');
    expect(readdirSync(site).sort()).toEqual(['_headers', 'assets', 'embed.html', 'feed.xml', 'index.html', 'maps', 'oembed.json', 'poster.png', 'story.json']); // prettier-ignore
    rmSync(site, { recursive: true });
  });

  it('renders a React page on a server, in which the elements are not loaded', () => {
    const { stdout, stderr } = node(`
      const { createElement } = await import('react');
      const { renderToString } = await import('react-dom/server');
      const { DatelineStory } = await import('dateline-story/react');
      const props = { src: 'story.json', timeZone: 'Asia/Pyongyang', hash: true, html: '<p>Text</p>', onStoryLoad() {} };
      console.log(renderToString(createElement(DatelineStory, props)), globalThis.customElements);
    `);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe(
      '<dateline-story time-zone="Asia/Pyongyang" hash=""><p>Text</p></dateline-story> undefined',
    );
  });

  it('has a command that runs', () => {
    const { status, stderr } = spawnSync(
      'packages/cli/dateline-story.js',
      ['check', 'stories/kim-in-russia/story.json'],
      {
        encoding: 'utf8',
      },
    );
    expect(status).toBe(0);
    expect(stderr).toContain('No problems');
  });
});
