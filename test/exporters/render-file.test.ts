import { describe, expect, it } from 'vitest';
import { renderDocument, renderFile } from '../../src/exporters/render-file.js';
import { renderStory } from '../../src/exporters/render-story.js';
import { smallStory } from '../fixtures/small-story.js';

describe('renderFile', () => {
  it('writes the inside of what renderStory writes', async () => {
    const rendered = await renderFile(JSON.stringify(smallStory));
    expect(renderStory(smallStory)).toContain(`>\n${rendered.html}\n</dateline-story>`);
    expect(rendered).toMatchObject({ lang: 'en', direction: 'ltr', told: { events: 6 }, problems: [] });
  });

  it('writes the same of a document', async () => {
    expect(await renderDocument(smallStory)).toEqual(await renderFile(JSON.stringify(smallStory)));
  });

  it('leaves the title to the page where it is told to', async () => {
    const { html } = await renderFile(JSON.stringify(smallStory), { heading: false });
    expect(html).toMatch(/^<dateline-event/);
    expect(html).not.toContain('<h2>');
  });

  it('has no heading for a story without a title', async () => {
    expect((await renderFile('{"events":[{"id":"a","title":"A"}]}')).html).toMatch(/^<dateline-event/);
  });

  it('writes dates in the story’s own language, and says which way it runs', async () => {
    const events = [{ id: 'a', title: 'أ', when: '2023-09-12' }];
    const { html, lang, direction } = await renderFile(JSON.stringify({ lang: 'ar', events }));
    expect([lang, direction]).toEqual(['ar', 'rtl']);
    expect(html).toMatch(/<time[^>]*>[^<]*سبتمبر/);
  });

  it.each([
    ['no JSON', '{"events": [', 0],
    ['no story', '[1, 2]', 0],
    ['an event that is none', '{"events": [7, {"id": "a", "title": "A"}]}', 1],
    ['a date that is none', '{"events": [{"id": "a", "title": "A", "when": "Tuesday"}]}', 1],
  ])('tells what is wrong in %s, and writes the rest', async (_, text, eventCount) => {
    const rendered = await renderFile(text);
    expect(rendered.problems.length).toBeGreaterThan(0);
    expect(rendered.told.events).toBe(eventCount);
    expect(rendered.html.match(/<dateline-event/g) ?? []).toHaveLength(eventCount);
  });

  it('lets nothing through that could run, or that a CMS could take for its own', async () => {
    const hostile = '<script>alert(1)</script><!-- /wp:dateline/story --><img onerror="x">';
    const events = [{ id: 'a', title: hostile, text: hostile, whenText: hostile, where: { name: hostile } }];
    const { html } = await renderFile(JSON.stringify({ title: hostile, events }));
    expect(html).not.toMatch(/<script|<!--|<img/);
  });
});
