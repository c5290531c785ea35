import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importStory } from '../../../src/importers/index.js';
import { readXlsx } from '../../../src/importers/table/xlsx.js';

/** A ZIP file of texts, stored as they are. */
function zip(files: Record<string, string>, claimed?: number): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(claimed ?? data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), data]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, tail, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, index, Buffer.from('PK\x05\x06'), end]));
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook of one sheet; style 1 is a date, 2 a date with time. */
const workbook = (rows: string) => ({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Story" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:C3"/><sheetData>${rows}</sheetData></worksheet>`,
});

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const small = zip(
  workbook(
    `<row r="1">${text('A1', 'title')}${text('B1', 'when')}</row>` +
      `<row r="2">${text('A2', 'A')}<c r="B2" s="1"><v>45179</v></c><c r="C2"><v>47.5</v></c></row>` +
      `<row r="3">${text('A3', 'B')}<c r="B3" s="2"><v>45179.770833333336</v></c><c r="C3" t="b"><v>1</v></c></row>`,
  ),
);

describe('readXlsx', () => {
  it('gives the rows as texts, dates as days', async () => {
    const { rows, problems } = await readXlsx(small);
    expect(problems).toEqual([]);
    expect(rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
      ['title', 'when', ''],
      ['A', '2023-09-10', '47.5'],
      ['B', '2023-09-10T18:30', 'true'],
    ]);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('refuses what says that it unpacks to more than can be held', async () => {
    expect((await readXlsx(zip(workbook(''), 0xf0000000))).problems).toMatchObject([{ code: 'too-large' }]);
  });

  it('says what would be right of what is no workbook', async () => {
    expect((await readXlsx(new Uint8Array())).problems).toMatchObject([{ level: 'error', code: 'unreadable-xlsx' }]);
    expect((await readXlsx(zip({ 'a.txt': 'b' }))).problems).toMatchObject([{ code: 'unreadable-xlsx' }]);
  });

  it('never rejects, wherever the file is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: small.length - 1 }), async (length) => {
        const { rows, problems } = await readXlsx(small.slice(0, length));
        expect(rows.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });
});

describe('importStory, of a workbook,', () => {
  it('reads a sheet with our columns as a story', async () => {
    const { document, format } = await importStory({ bytes: small });
    expect(format).toBe('xlsx');
    expect(document.events.map(({ title, when }) => [title, when])).toEqual([
      ['A', '2023-09-10'],
      ['B', '2023-09-10T18:30'],
    ]);
  });

  it('says what is missing where the first row names no column', async () => {
    const other = zip(workbook(`<row r="1">${text('A1', 'x')}</row>`));
    expect(await importStory({ bytes: other })).toMatchObject({
      document: { events: [] },
      problems: [{ code: 'unknown-format' }],
    });
    const { problems } = await importStory({ bytes: new Uint8Array() }, { from: 'xlsx' });
    expect(problems).toMatchObject([{ code: 'unreadable-xlsx' }]);
  });

  it('reads it as the format of a table that is named, a sheet of TimelineJS too', async () => {
    const sheet = zip(workbook(`<row r="1">${text('A1', 'Headline')}</row><row r="2">${text('A2', 'A')}</row>`));
    for (const from of ['timelinejs-sheet', undefined] as const) {
      const { document, format } = await importStory({ bytes: sheet }, { from });
      expect([format, document.events]).toEqual(['xlsx', [{ title: 'A' }]]);
    }
  });
});
