import { describe, expect, it } from 'vitest';
import { toStory } from '../../../src/core/document/to-story.js';
import { signMark, signsInUse } from '../../../src/core/marks/legend.js';
import { smallStory } from '../../fixtures/small-story.js';

const signs = (events: object[]) => signsInUse(toStory({ ...smallStory, events: events as never }).story);

describe('the legend', () => {
  it.each([
    [{ when: '2024-05-08T09:10' }, 'dot'],
    [{ when: '2024-05-08' }, 'ring'],
    [{ when: '2024-05' }, 'soft'],
    [{ when: '[2024-05-06..2024-05-08]' }, 'soft'],
    [{ when: '2024-05-06/2024-05-08' }, 'span'],
    [{}, 'none'],
    [{ status: 'denied' }, 'denied'],
    [{ where: 'lake' }, 'somewhere'],
    [{ where: 'island' }, 'doubt'],
  ])('explains %j with %s', (event, sign) => {
    expect(signs([{ id: 'a', title: 'A', ...event }])).toContain(sign);
  });

  it('explains nothing that the story does not use', () => {
    expect(signs([{ id: 'a', title: 'A', when: '2024-05-08', where: 'pier' }])).toEqual(['ring', 'disputed']);
  });

  it('says nothing of the map to a story that is not on it', () => {
    expect(signs([{ id: 'a', title: 'A', when: '2024-05-08' }])).toEqual(['ring']);
  });

  it('explains no way between places that are names alone', () => {
    const [from, to] = [{ id: 'a', title: 'A', where: { name: 'Ulm' } }, { id: 'b', title: 'B', where: { name: 'Bonn' }, journey: { from: 'a' } }]; // prettier-ignore
    expect(signs([from, to])).toEqual(['none']);
  });

  it('explains both ways of a journey, travelled and ahead', () => {
    expect(signsInUse(toStory(smallStory).story)).toEqual(expect.arrayContaining(['travelled', 'ahead']));
  });

  it('goes from time over worth to place and way', () => {
    const order = signsInUse(toStory(smallStory).story);
    expect(order.indexOf('dot')).toBeLessThan(order.indexOf('denied'));
    expect(order.indexOf('denied')).toBeLessThan(order.indexOf('somewhere'));
  });

  it('draws a mark for every sign that is one, and none for areas and lines', () => {
    expect(signMark('ring')).toEqual({ shape: 'ring', status: 'reported', certainty: 'certain' });
    expect(signMark('expected')?.status).toBe('expected');
    expect(signMark('doubt')?.certainty).toBe('less-certain');
    for (const sign of ['somewhere', 'area', 'travelled', 'ahead', 'disputed'] as const)
      expect(signMark(sign)).toBeUndefined();
  });
});
