import { describe, expect, it } from 'vitest';
import { renderStory } from '../../src/exporters/render-story.js';
import { smallStory } from '../fixtures/small-story.js';

const html = renderStory(smallStory);

describe('renderStory', () => {
  it('writes each event with its data, its dateline, its heading and its text', () => {
    expect(html).toContain(
      '<dateline-event id="departure" when="2024-05-08T09:10~" time-zone="Europe/Berlin" where="North Pier" lat="47.66" lon="9.18" by="The Lake Gazette">',
    );
    expect(html).toContain('<h3 class="title">The ferry arrives</h3>');
    expect(html).toContain('<div class="text"><p>Late, <em>very</em> late.</p></div>');
  });

  it('gives a machine’s date only where it is true', () => {
    expect(html).toContain('<time datetime="2024-05-09">');
    expect(html).not.toContain('datetime="2024-05-08');
  });

  it('says what is expected and denied', () => {
    expect(html).toContain('<p class="status expected">Expected, according to the crew</p>');
    expect(html).toContain('<p class="status denied">Denied by the crew</p>');
  });

  it.each([1, 3, 5])('begins with a heading of level %i', (headingLevel) => {
    const written = renderStory(smallStory, { headingLevel });
    expect(written).toContain(`<h${headingLevel}>The ferry that came late</h${headingLevel}>`);
    expect(written).toContain(`<h${headingLevel + 1} class="title">`);
  });

  it('refuses a heading level that is none', () => {
    expect(() => renderStory(smallStory, { headingLevel: 6 })).toThrow(RangeError);
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onclick='x"])(
    'lets no text become HTML: %s',
    (attack) => {
      const event = {
        id: 'a',
        title: attack,
        text: attack,
        whenText: attack,
        when: '2024',
        by: [attack],
        label: attack,
      };
      const written = renderStory({
        title: attack,
        summary: attack,
        events: [{ ...event, where: { name: attack }, media: [{ type: 'image', src: attack, alt: attack }] }],
      });
      expect(written).not.toMatch(/<(script|img src=x)|" ?onclick|'/);
    },
  );

  it('links to no address that is not safe', () => {
    const written = renderStory({ events: [{ title: 'a', text: '[a](javascript:alert(1))' }] });
    expect(written).not.toContain('javascript:');
  });
});
