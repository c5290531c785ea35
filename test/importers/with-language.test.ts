import { describe, expect, it } from 'vitest';
import { importStory, type ImportStoryOptions } from '../../src/importers/index.js';

const german =
  'Datum,Titel,Ort,Beschreibung\n1844-06-04,Die Weber ziehen vor das Haus,Peterswaldau,Sie fordern mehr Lohn.\n';
const english = 'Date,Title,Place\n1844-06-04,The weavers walk to the house,Langbielau\n';
const names = 'Year,Name\n1990,Anna Berg\n1991,Emil Lund\n';
const feed = (language: string) =>
  `<rss version="2.0"><channel><title>Die Nachrichten aus der Stadt</title>${language}<item><title>Das Rathaus ist wieder offen für alle</title><pubDate>Mon, 04 May 2026 10:00:00 GMT</pubDate></item></channel></rss>`;
const page = (lang: string) =>
  `<!DOCTYPE html><html lang="${lang}"><body><article><h1>The flood</h1><h2>1 May 1953</h2><p>The water was in all of the houses.</p></article></body></html>`;
const gpx =
  '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="50" lon="16"><name>Die Mühle in der Au</name><desc>Sie wurde von den Bauern gebaut.</desc><time>1990-05-01T10:00:00Z</time></wpt></gpx>';

async function read(bytes: string, options: ImportStoryOptions = {}) {
  const { document, problems } = await importStory({ bytes }, options);
  return { lang: document.lang, told: problems.some(({ code }) => code === 'language-guessed') };
}

describe('the language of a story from a file', () => {
  it.each([
    ['is that of its words, which is told', german, {}, 'de', true],
    ['is that of its words in a file of places too', gpx, {}, 'de', true],
    ['is left open where it is English', english, {}, undefined, false],
    ['is left open where there are names alone', names, {}, undefined, false],
    ['is the one that is asked for', german, { lang: 'sv' }, 'sv', false],
    ['is English where that is asked for', german, { lang: 'en' }, undefined, false],
    ['is the one that is asked for in a file of places too', gpx, { lang: 'nl' }, 'nl', false],
    [
      'is the one that the file says, whatever is asked for',
      feed('<language>de-AT</language>'),
      { lang: 'en' },
      'de-AT',
      false,
    ],
    ['is written as tags are', feed('<language>de_at</language>'), {}, 'de-AT', false],
    ['is that of the words where the file says what is none', feed('<language>german</language>'), {}, 'de', true],
    ['is the one that is asked for where the file says what is none', page('english'), { lang: 'nl' }, 'nl', false],
    ['is left open where a page says what is none and its words are English', page('english'), {}, undefined, false],
    ['is that of the words of a feed that says none', feed(''), {}, 'de', true],
    ['is left to a story document of ours', JSON.stringify({ dateline: 1, title: 'Die Weber und das Haus der Bauern', events: [{ title: 'Sie sind nicht da' }] }), { lang: 'de' }, undefined, false], // prettier-ignore
  ] as const)('%s', async (_, file, options, lang, told) => {
    expect(await read(file, options)).toEqual({ lang, told });
  });

  it('stands where people look for it: behind the title', async () => {
    const { document } = await importStory({ name: 'Die Weber.csv', bytes: german });
    expect(Object.keys(document).slice(0, 3)).toEqual(['dateline', 'title', 'lang']);
  });

  it('is told where it is none', async () => {
    const { problems } = await importStory({ bytes: page('english') });
    expect(problems).toContainEqual(expect.objectContaining({ level: 'warning', code: 'not-imported', where: 'lang', value: 'english' })); // prettier-ignore
  });

  it('decides no date', async () => {
    const day = (text: string) =>
      `Datum,Titel,Beschreibung\n${text},Die Weber ziehen,Sie sind vor dem Haus und nicht allein.\n`;
    const [guessed, asked] = [
      await importStory({ bytes: day('5/6/1844') }),
      await importStory({ bytes: english.replace('1844-06-04', '5/6/1844') }),
    ];
    expect(guessed.document.events[0]!.when).toBe(asked.document.events[0]!.when);
  });
});
