import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importStory } from '../../../src/importers/index.js';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'; // prettier-ignore
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`; // prettier-ignore
const p = (content: string, style = '', more = '') => `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${content}</w:p>`; // prettier-ignore
const item = (text: string, list: number) => p(run(text), '', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`); // prettier-ignore

function write(body: string, others: Record<string, string> = {}) {
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
    // A German Word calls its styles so; what they are, their outline and English names say.
    'word/styles.xml': `<w:styles ${w}><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift1"/></w:style></w:styles>`,
    'word/numbering.xml': `<w:numbering ${w}><w:abstractNum w:abstractNumId="5"><w:lvl><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="6"><w:lvl><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num></w:numbering>`,
    'word/_rels/document.xml.rels': '<Relationships><Relationship Id="rId1" Target="https://example.org/" TargetMode="External"/></Relationships>',
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
} // prettier-ignore

async function read(bytes: Uint8Array) {
  const { document, problems, format } = await importStory({ bytes });
  return { ...document, format, problems, found: problems.map(({ code }) => code) };
}

describe('importDocx', () => {
  it('makes an event of each heading, whatever its style is called', async () => {
    const { problems, ...story } = await read(
      write(
        [
          p(run('A day on the lake'), 'Titel'),
          p(run('What is known.')),
          p(run('8 May 2024: The ferry leaves'), 'berschrift1'),
          p(`${run('It left ')}${run('o', '<w:b/>')}${run('n', '<w:b/>')}${run(' time', '<w:b w:val="0"/><w:i/>')} <w:hyperlink r:id="rId1">${run('says')}</w:hyperlink><w:del>${run('not')}</w:del><w:ins>${run(' she')}</w:ins>.`),
          ...[item('one', 2), item('two', 2), item('first', 1)],
          `<w:tbl><w:tr><w:tc>${p(run('Crew'))}</w:tc></w:tr><w:tr><w:tc>${p(run('3'))}</w:tc></w:tr></w:tbl>`,
          p('<w:r><w:drawing><wp:docPr xmlns:wp="wp" name="Picture 1" descr="A ferry"/></w:drawing></w:r>'),
          p(run('1903'), 'Mine'),
          p(run('They flew. It was cold.')),
        ].join(''),
        {
          'word/comments.xml': `<w:comments ${w}><w:comment>${p(run('Is that so?'))}</w:comment></w:comments>`,
          'docProps/core.xml': '<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:title>Document1</dc:title></cp:coreProperties>',
        },
      ),
    );
    expect(story).toMatchObject({ format: 'docx', title: 'A day on the lake', summary: 'What is known.' });
    expect(story.events).toEqual([
      {
        ...{ title: 'The ferry leaves', when: '2024-05-08' },
        text: 'It left **on** *time*[says](https://example.org/) she\n\n- one\n- two\n\n1. first\n\n| Crew |\n| - |\n| 3 |',
      },
      { title: 'They flew', when: '1903', text: 'They flew. It was cold.' },
    ]);
    expect(story.found).toEqual(['lost-media', 'tracked-changes', 'not-imported', 'date-reading', 'title-from-text']);
    expect(problems.map(({ message }) => message).join()).toMatch(/A ferry.*Is that so\?/);
  }); // prettier-ignore

  it('tells a document without headings, and what is none', async () => {
    expect((await read(write(p(run('Words'))))).found).toEqual(['no-events']);
    expect((await read(write('').slice(0, 200))).found).toEqual(['unreadable-xlsx']);
    const { found } = await read(zipSync({ 'word/document.xml': strToU8('words') }));
    expect(found).toContain('unreadable-docx');
  });

  it('does not unpack what is larger than any text', async () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(20 * 1024 * 1024) });
    expect((await read(bytes)).found).toEqual(['too-large']);
  });

  it('takes a document that is spoiled anywhere', async () => {
    const whole = write(p(run('1903: A'), 'berschrift1'));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const { document, problems } = await importStory({ bytes: whole.with(at, byte) }, { from: 'docx' });
        expect(document.events.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
