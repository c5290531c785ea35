import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../../src/core/document/schema.js';
import { toDrawnJourneys, toSceneAreas, toSceneMarks, toTravel, type Progress } from '../../../src/core/map/scene.js';
import type { LatLon, Story } from '../../../src/core/model.js';
import { storyOf } from '../story-of.js';

const places: StoryDocument['places'] = {
  a: { name: 'A', lat: 0, lon: 0 },
  alsoA: { name: 'The old name of A', lat: 0, lon: 0 },
  b: { name: 'B', lat: 0, lon: 10 },
  east: { name: 'The East', somewhere: { region: 'east' } },
  nowhere: { name: 'Nowhere', somewhere: { region: 'not-in-the-basemap' } },
  bay: { name: 'The Bay', area: { lat: 5, lon: 5, radius: 100_000 } },
  named: { name: 'Only a name' },
};

const label: LatLon = { lat: 50, lon: 140 };
const regionLabel = (region: string) => (region === 'east' ? label : undefined);
const marksOf = (story: Story, activeId?: string) => toSceneMarks(story, activeId, regionLabel);
const idsOf = (events: readonly { id: string }[]) => events.map(({ id }) => id);

describe('toSceneMarks', () => {
  const story = storyOf(
    [
      { id: 'last', when: '2003', where: 'a' },
      { id: 'middle', when: '2002', where: ['b', 'a'] },
      { id: 'first', when: '2001', where: 'alsoA' },
      { id: 'somewhere', when: '2004', where: 'east' },
      { id: 'unknown', when: '2005', where: 'nowhere' },
      { id: 'bay', when: '2006', where: 'bay' },
      { id: 'word', when: '2007', where: 'named' },
      { id: 'placeless', when: '2008' },
    ],
    { places },
  );

  it('shares one mark among the events at one spot, in the order of time, whatever the spot is called', () => {
    expect(marksOf(story).map(({ events }) => idsOf(events))).toEqual([
      ['first', 'middle', 'last'],
      ['middle'],
      ['somewhere'],
      ['bay'],
    ]);
  });

  it('calls a spot as the first event there does', () => {
    expect(marksOf(story)[0]?.place.name).toBe('The old name of A');
  });

  it('stands at the label of a region and in the middle of a circle', () => {
    expect(marksOf(story).map(({ at }) => at)).toEqual([
      { lat: 0, lon: 0 },
      { lat: 0, lon: 10 },
      label,
      { lat: 5, lon: 5 },
    ]);
  });

  it('has no mark for a region that is not known, a mere name, or no place at all', () => {
    const shown = marksOf(story).flatMap(({ events }) => idsOf(events));
    expect(shown).not.toContain('unknown');
    expect(shown).not.toContain('word');
    expect(shown).not.toContain('placeless');
  });

  it.each([
    ['first', [true, false, false, false]],
    ['middle', [true, true, false, false]],
    ['somewhere', [false, false, true, false]],
    ['placeless', [false, false, false, false]],
    [undefined, [false, false, false, false]],
  ])('makes every spot of %s active', (activeId, active) => {
    expect(marksOf(story, activeId).map((mark) => mark.active)).toEqual(active);
  });

  it('keeps the keys of the spots when another event becomes active', () => {
    expect(marksOf(story, 'first').map(({ key }) => key)).toEqual(marksOf(story, 'bay').map(({ key }) => key));
  });

  it('has one mark for each event that has a spot, however many spots there are', () => {
    const spot = fc.record({ lat: fc.integer({ min: -3, max: 3 }), lon: fc.integer({ min: -3, max: 3 }) });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 30 }), (spots) => {
        const many = storyOf(spots.map((at, index) => ({ id: `e${index}`, where: { name: `P${index}`, ...at } })));
        const marks = marksOf(many);
        expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
        expect(marks.flatMap(({ events }) => idsOf(events)).sort()).toEqual(idsOf(many.events).sort());
      }),
      { numRuns: 50 },
    );
  });
});

describe('toSceneAreas', () => {
  const story = storyOf(
    [
      { id: 'in-east', where: 'east' },
      { id: 'bay', where: 'bay' },
      { id: 'also-east', where: ['a', 'east'] },
      { id: 'point', where: 'a' },
    ],
    { places },
  );
  const areasOf = (activeId?: string) =>
    toSceneAreas(story, activeId).map(({ area, style, active }) => `${area.type} ${style}${active ? ' active' : ''}`);

  it('hatches where something happened somewhere in it and tints what is meant itself, each once', () => {
    expect(areasOf()).toEqual(['region hatch', 'circle tint']);
  });

  it.each([
    ['in-east', ['circle tint', 'region hatch active']],
    ['also-east', ['circle tint', 'region hatch active']],
    ['bay', ['region hatch', 'circle tint active']],
    ['point', ['region hatch', 'circle tint']],
  ])('draws what %s is about last, over the others', (activeId, areas) => {
    expect(areasOf(activeId)).toEqual(areas);
  });
});

describe('toTravel', () => {
  const trip = (more: Partial<StoryDocument> = {}, arrival: object = {}) =>
    storyOf(
      [
        { id: 'before', when: '2023-09-01', where: 'a' },
        { id: 'departure', when: '2023-09-10T10:00', where: 'a' },
        { id: 'noon', when: '2023-09-10T12:00' },
        { id: 'day', when: '2023-09-10' },
        { id: 'arrival', when: '2023-09-10T14:00', where: 'b', journey: { from: 'departure' }, ...arrival },
        { id: 'after', when: '2023-09-20', where: 'b' },
      ],
      { places, ...more },
    );

  const travelOf = (story: Story, activeId?: string, progress?: Progress) =>
    toTravel(story, toDrawnJourneys(story), activeId, progress);

  const partsOf = (story: Story, activeId?: string, progress?: Progress) =>
    travelOf(story, activeId, progress)
      .routes.map(({ line, style, accent }) => {
        const ends = [line[0]!.lon, line.at(-1)!.lon].map((lon) => Math.round(lon * 10) / 10);
        return `${ends.join('–')} ${style}${accent ? ' accent' : ''}`;
      })
      .sort();

  it.each([
    ['before', ['0–10 solid']],
    ['departure', ['0–10 solid']],
    ['arrival', ['0–10 solid accent']],
    ['after', ['0–10 solid accent']],
    [undefined, ['0–10 solid']],
  ])('at %s: %j', (activeId, parts) => {
    expect(partsOf(trip(), activeId)).toEqual(parts);
  });

  it('dots what was still ahead when the story was published', () => {
    const story = trip({ published: '2023-09-10T12:00Z' }, { status: 'expected' });
    const [dotted, solid] = partsOf(story, 'departure');
    expect(dotted).toMatch(/^0–[45].* solid$|^[45].*–10 dotted$/);
    expect(solid).toMatch(/^[45].*–10 dotted$/);
  });

  it('is halfway at half time, to within the minutes of its ends', () => {
    const parts = partsOf(trip(), 'noon');
    expect(parts).toContain('0–5 solid accent');
    expect(parts).toContain('5–10 solid');
    expect(parts.filter((part) => part.includes('stretch'))).toHaveLength(1);
  });

  it('draws a stretch, and no traveller, where the times are known to the day alone', () => {
    const story = storyOf(
      [
        { id: 'departure', when: '2023-09-10', where: 'a' },
        { id: 'between', when: '2023-09-12' },
        { id: 'arrival', when: '2023-09-14', where: 'b', journey: { from: 'departure' } },
      ],
      { places },
    );
    const { routes, traveller } = travelOf(story, 'between');
    const [stretch, ...others] = routes.filter(({ style }) => style === 'stretch');
    expect(others).toEqual([]);
    // Left at the end of the 10th and arrived at the end of the 14th, or a day earlier each, on the whole of the 12th.
    expect(stretch?.line[0]?.lon).toBeCloseTo(2.5, 2);
    expect(stretch?.line.at(-1)?.lon).toBeCloseTo(7.5, 2);
    expect(traveller).toBeUndefined();
  });

  it.each([
    ['departure', 0],
    ['arrival', 10],
    ['before', undefined],
    ['after', undefined],
    [undefined, undefined],
  ])('lets the traveller rest at the end that is active: %s', (activeId, lon) => {
    const { traveller } = travelOf(trip(), activeId);
    if (lon === undefined) expect(traveller).toBeUndefined();
    else expect(traveller?.lon).toBeCloseTo(lon, 9);
  });

  it.each([
    ['forwards', { fromId: 'departure', toId: 'arrival', fraction: 0.25 }, 2.5],
    ['backwards, in a story that is told from its end', { fromId: 'arrival', toId: 'departure', fraction: 0.25 }, 7.5],
    ['to the very end', { fromId: 'departure', toId: 'arrival', fraction: 1 }, 10],
  ])('moves the traveller with the reader %s', (_, progress, lon) => {
    const { traveller, routes } = travelOf(trip(), 'departure', progress);
    expect(traveller?.lon).toBeCloseTo(lon, 5);
    const accent = routes.filter((route) => route.accent);
    expect(accent.at(-1)?.line.at(-1)?.lon).toBeCloseTo(lon, 5);
  });

  it('does not move between events that are not the ends of a journey', () => {
    const travel = travelOf(trip(), 'before', { fromId: 'before', toId: 'departure', fraction: 0.5 });
    expect(travel.traveller).toBeUndefined();
    expect(partsOf(trip(), 'before', { fromId: 'before', toId: 'after', fraction: 0.5 })).toEqual(['0–10 solid']);
  });

  it('draws no journey without two places', () => {
    const story = storyOf([{ id: 'a' }, { id: 'b', where: { name: 'B', lat: 1, lon: 1 }, journey: { from: 'a' } }]);
    expect(toDrawnJourneys(story)).toEqual([]);
  });

  it('covers each line exactly once by solid and dotted parts, wherever the reader is', () => {
    const story = trip({ published: '2023-09-10T11:00Z' });
    const anywhere = fc.constantFrom(...idsOf(story.events));
    fc.assert(
      fc.property(anywhere, fc.double({ min: 0, max: 1, noNaN: true }), (activeId, fraction) => {
        const { routes } = travelOf(story, activeId, { fromId: 'departure', toId: 'arrival', fraction });
        const parts = routes
          .filter(({ style }) => style !== 'stretch')
          .map(({ line }) => [line[0]!.lon, line.at(-1)!.lon]);
        parts.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
        expect(parts[0]![0]).toBeCloseTo(0, 6);
        expect(parts.at(-1)![1]).toBeCloseTo(10, 6);
        for (const [index, part] of parts.slice(1).entries()) expect(part[0]).toBeCloseTo(parts[index]![1]!, 6);
      }),
    );
  });
});
