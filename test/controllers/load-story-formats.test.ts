import { expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { LoadStory, type LoadedStory, type StorySources } from '../../src/controllers/load-story.js';
import type { OwnFormat } from '../../src/core/document/own-format.js';
import type { Problem } from '../../src/core/problems/problem.js';

/** What is made of a file that the server sends, and what is told of it. */
function load(
  src: string,
  content: BodyInit,
  formats?: readonly OwnFormat[],
): Promise<LoadedStory & { problems: readonly Problem[] }> {
  window.fetch = () => Promise.resolve(new Response(content));
  return new Promise((resolve) => {
    const controllers: ReactiveController[] = [];
    const host = Object.assign(document.createElement('div'), {
      src,
      formats,
      addController: (controller: ReactiveController) => void controllers.push(controller),
    }) as unknown as StorySources;
    let shown: LoadedStory;
    const loading = new LoadStory(
      host,
      () => [],
      (loaded) => Promise.resolve(void (shown = loaded)),
      (problems) => resolve({ ...shown, problems }),
    );
    loading.hostConnected();
  });
}

/** A text as Windows saved it before Unicode. */
const windows1252 = (text: string) => new Uint8Array([...text].map((char) => char.charCodeAt(0)));
const utf16 = (text: string) =>
  new Uint8Array(new Uint16Array([0xfeff, ...[...text].map((char) => char.charCodeAt(0))]).buffer);
const own = '{"dateline": 1, "title": "Flüsse", "events": [{"title": "E", "when": "2024"}]}';
const timeline = {
  title: { text: { headline: 'T' } },
  events: [{ start_date: { year: '1999' }, text: { headline: 'E' } }],
};
const map = { storymap: { slides: [{ text: { headline: 'E' }, location: { lat: '1', lon: '2', name: 'P' } }] } };
const feature = {
  type: 'Feature',
  properties: { title: 'E', date: '1999' },
  geometry: { type: 'Point', coordinates: [2, 1] },
};
const kml =
  '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>E</name><TimeStamp><when>1999</when></TimeStamp>' +
  '<Point><coordinates>2,1</coordinates></Point></Placemark></kml>';

describe('the file at src', () => {
  const original = window.fetch;
  afterEach(() => {
    window.fetch = original;
  });

  for (const [name, src, content, code] of [
    ['a CSV table', 'a/events.csv?v=2', 'title,when\nE,1999\n'],
    ['a TimelineJS file', 'timeline.json', JSON.stringify(timeline)],
    ['a StoryMapJS file', 'map.json', JSON.stringify(map)],
    ['GeoJSON by what is in it', 'data', JSON.stringify({ type: 'FeatureCollection', features: [feature] })],
    ['a list of records', 'data.json', JSON.stringify([{ title: 'E', date: '1999' }])],
    ['a record a line', 'data.ndjson', '{"title": "E", "date": "1999"}\n{"title": "", "date": ""}\n'],
    ['KML', 'places.kml', kml],
    ['Markdown', 'notes.md', '# E\n\n- when: 1999\n'],
    ['a table in UTF-16', 'events.csv', utf16('title,when\nE,1999\n')],
    ['a document of ours in UTF-16', 'story.json', utf16(own)],
    ['one without its mark', 'story.json', utf16(own).slice(2)],
    ['a document of ours in windows-1252, which it says', 'story.json', windows1252(own), 'not-utf-8'],
    [
      'a document of ours with a key that is not known, which it says',
      'story.json',
      own.replace('{', '{"titel": "T", '),
      'unknown-key',
    ],
    ['a table with a column that is not known, which it says', 'events.csv', 'title,colour\nE,red\n', 'unknown-column'],
  ] as [string, string, string | Uint8Array<ArrayBuffer>, string?][]) {
    it(`may be ${name}`, async () => {
      const { story, problems, failed } = await load(src, content);
      expect(story.events.map(({ title }) => title)).to.deep.equal(['E']);
      expect(failed).to.equal(false);
      const codes = problems.filter((problem) => problem.level === 'error' || problem.code === code);
      expect(codes.map((problem) => [problem.code, problem.file])).to.deep.equal(code ? [[code, src]] : []);
    });
  }

  it('has its letters in every encoding', async () => {
    for (const content of [own, utf16(own), utf16(own).slice(2), windows1252(own)])
      expect((await load('story.json', content)).story.title).to.equal('Flüsse');
  });

  it('gives a table without a title its name', async () => {
    expect((await load('/a/A%20day.csv', 'title,when\nE,1999\n')).story.title).to.equal('A day');
  });

  it('gives a sheet of Google’s no name, for its address has none', async () => {
    const sheet = 'https://docs.google.com/spreadsheets/d/1AbC/edit#gid=0';
    expect((await load(sheet, 'title,when\nE,1999\n')).story.title).to.equal('');
  });

  for (const [what, content, code, message] of [
    ['JSON that breaks off', '{"title": "T",\n "events": [', 'unreadable-json', 'line 2, column 13'],
    ['JSON with a comma that is missing', '{"title": "T"\n "events": []}', 'unreadable-json', 'line 2, column 2'],
    ['JSON of ours without events', '{"dateline": 1}', 'missing-value', 'events'],
    ['JSON that is no story', '{"title": "T"}', 'unknown-format', 'not known'],
    ['JSON of a list', '[1]', 'unknown-format', 'not known'],
    ['JSON of a text', '"what is this?"', 'unknown-format', 'not known'],
    ['a text of no known format', 'what is this?', 'unknown-format', 'not known'],
    ['nothing', '', 'empty-file', 'empty'],
    ['XML with entities', '<!DOCTYPE kml [<!ENTITY a "b">]><kml/>', 'xml-entities', 'entities'],
  ] as const) {
    it(`fails with a problem where it is ${what}`, async () => {
      const { problems, failed } = await load('story', content);
      expect(failed).to.equal(true);
      expect(problems[0]).to.include({ code, level: 'error', file: 'story' });
      expect(problems[0]!.message).to.contain(message);
    });
  }

  describe('in a format of the page’s own', () => {
    const chronicle: OwnFormat = {
      name: 'Chronicle',
      detect: ({ name }) => name.endsWith('.json'),
      read: async (file) => ({ title: await file.text(), events: [{ title: 'E', when: 'soon' }] }),
    };

    it('is shown as that reads it, though it be like ours, and checked', async () => {
      const { story, problems, failed } = await load('/a/b.json?v=2', own, [chronicle]);
      expect([story.title, failed]).to.deep.equal([own, false]);
      expect(problems.map(({ code, file }) => [code, file])).to.deep.equal([['unreadable-date', '/a/b.json?v=2']]);
    });

    for (const [src, content] of [
      ['story', own],
      ['events.csv', 'title,when\nE,1999\n'],
    ] as const)
      it(`is none of those: ${src} is read as ever`, async () => {
        const { story, problems } = await load(src, content, [chronicle]);
        expect([story.events[0]!.title, problems]).to.deep.equal(['E', []]);
      });

    it('fails with a problem that names it', async () => {
      const read = () => Promise.reject(new Error('line 3 has no date'));
      const { problems, failed } = await load('story.json', own, [{ ...chronicle, read }]);
      expect(failed).to.equal(true);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({ code: 'format-failed', level: 'error', file: 'story.json' });
      expect(problems[0]!.message).to.contain('“Chronicle”').and.contain('line 3 has no date');
    });
  });
});
