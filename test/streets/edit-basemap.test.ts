import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editBasemap } from '../../src/streets/edit-basemap.js';

const entry = (src: string) => ({ src, integrity: 'sha256-x', bounds: { south: 0, west: 0, north: 1, east: 1 } });
const isNoneOf =
  (...numbers: number[]) =>
  (index: number) =>
    !numbers.includes(index);

it('writes it before the places, as the document is laid out', () => {
  const text = '{\r\n\t"title": "A",\r\n\r\n\t"places": {"a":{}}, "events": [ {"title":"E"} ]\r\n}';
  expect(editBasemap(text, [{ ...entry('a'), minZoom: 9 }], () => true)).toBe(
    '{\r\n\t"title": "A",\r\n\r\n\t"basemap": [\r\n\t\t{\r\n\t\t\t"src": "a",\r\n\t\t\t"integrity": "sha256-x",\r\n\t\t\t"bounds": {\r\n\t\t\t\t"south": 0,\r\n\t\t\t\t"west": 0,\r\n\t\t\t\t"north": 1,\r\n\t\t\t\t"east": 1\r\n\t\t\t},\r\n\t\t\t"minZoom": 9\r\n\t\t}\r\n\t],\r\n\t"places": {"a":{}}, "events": [ {"title":"E"} ]\r\n}',
  );
});

it('writes it in a line where the document is one', () => {
  expect(editBasemap('{"title":"A","events":[]}', [entry('a')], () => true)).toBe(
    `{"title":"A","basemap": [${JSON.stringify(entry('a'))}], "events":[]}`,
  );
});

it('leaves the entries alone that are kept, as they are written', () => {
  const text = '{\n  "basemap": [ {"src":"a"},\n    {"src": "b", "bounds": {"south": [1, 2]} } , { "src":"c"} ],\n  "events": []\n}\n';
  const edited = editBasemap(text, [], isNoneOf(0, 2));
  expect(edited).toBe('{\n  "basemap": [\n    {"src": "b", "bounds": {"south": [1, 2]} }\n  ],\n  "events": []\n}\n');
  expect(editBasemap('{"basemap":[],"events":[]}', [], () => true)).toBe('{"basemap":[],"events":[]}');
}); // prettier-ignore

it('edits the last of several, as JSON reads it, and one that is no list', () => {
  expect(JSON.parse(editBasemap('{"basemap":[{"src":"a"}],"basemap":[{"src":"b"}],"events":[]}', [entry('c')], () => true))).toEqual({ basemap: [{ src: 'b' }, entry('c')], events: [] }); // prettier-ignore
  expect(JSON.parse(editBasemap('{"basemap":null,"events":[]}', [entry('c')], () => true))).toEqual({ basemap: [entry('c')], events: [] }); // prettier-ignore
});

it('changes nothing else of any document', () => {
  const values = fc.dictionary(fc.string(), fc.jsonValue());
  const items = fc.array(fc.jsonValue(), { maxLength: 4 });
  fc.assert(
    fc.property(values, fc.option(items), values, fc.constantFrom(undefined, 2, '\t'), (before, basemap, after, indent) => {
      const others: Record<string, unknown> = { ...before, ...after } as Record<string, unknown>;
      const document = { ...others, ...(basemap && { basemap }), events: [] };
      const edited = editBasemap(JSON.stringify(document, null, indent), [entry('new')], (index) => index % 2 === 0);
      const kept = (basemap ?? []).filter((__, index) => index % 2 === 0);
      const expected: unknown = JSON.parse(JSON.stringify({ ...document, basemap: [...kept, entry('new')] }));
      expect(JSON.parse(edited)).toEqual(expected);
    }),
  );
}); // prettier-ignore
