import { expect, it } from 'vitest';
import { parseWhen } from '../../../src/core/document/parse-when.js';
import { toMark, toShape } from '../../../src/core/marks/mark.js';
import type { Place, Status, StoryEvent } from '../../../src/core/model.js';

function eventOf(when: string | undefined, more: Partial<StoryEvent> = {}): StoryEvent {
  return {
    id: 'a',
    title: 'A',
    text: '',
    when: when === undefined ? undefined : parseWhen({ when }, { where: 'events[0].when' }).when,
    places: [],
    status: 'reported',
    by: [],
    deniedBy: [],
    sources: [],
    media: [],
    corrections: [],
    ...more,
  };
}

it.each([
  ['2023-09-10T18:30', 'dot'],
  ['2023-09-10T18:30~', 'dot'],
  ['2023-09-10T18:30:15', 'dot'],
  ['2023-09-12', 'ring'],
  ['2023-09-12?', 'ring'],
  ['2023-07', 'soft'],
  ['2023-21', 'soft'],
  ['2019', 'soft'],
  ['201X', 'soft'],
  ['15XX', 'soft'],
  ['[2023-09-04..2023-09-10]', 'soft'],
  ['{2023-09-04,2023-09-10}', 'soft'],
  ['2020~/2023-09-10', 'span'],
  ['../2023-09-12', 'span'],
  [undefined, 'none'],
])('draws %j as %s', (when, shape) => {
  expect(toShape(eventOf(when).when)).toBe(shape);
});

it.each<Status>(['reported', 'confirmed', 'claimed', 'denied', 'expected'])('says that an event is %s', (status) => {
  expect(toMark(eventOf('2023', { status })).status).toBe(status);
});

it('is as sure as the dateline’s place, and certain without a place', () => {
  const place = (certainty: Place['certainty']): Place => ({ id: 'p', name: 'P', kind: 'named', certainty });
  const sureness = (...places: Place[]) => toMark(eventOf('2023', { places })).certainty;
  expect(sureness()).toBe('certain');
  expect(sureness(place('uncertain'), place('certain'))).toBe('uncertain');
  expect(sureness(place('less-certain'))).toBe('less-certain');
});
