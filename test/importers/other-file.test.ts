import { expect, it } from 'vitest';
import { importStory } from '../../src/importers/index.js';

const toBytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

it.each([
  ['a PDF', 'minutes.pdf', '%PDF-1.4\n1 0 obj', 'Copy the table into a spreadsheet'],
  ['a PDF that is called a table', 'minutes.csv', '%PDF-1.4\n1 0 obj', 'Copy the table into a spreadsheet'],
  ['a text in RTF', 'note.rtf', '{\\rtf1\\ansi Hello}', 'save it as .docx'],
  ['a PNG', 'a.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'a picture'],
  ['a JPEG', 'a.jpg', '\xff\xd8\xff\xe0\0\x10JFIF', 'a picture'],
  ['a GIF', 'a.gif', 'GIF89a\x01\0\x01\0', 'a picture'],
  ['a WebP', 'a.webp', 'RIFF\x24\0\0\0WEBPVP8 ', 'a picture'],
])('says of %s what it is and what to do, and nothing else', async (_, name, content, advice) => {
  const { document, problems, format } = await importStory({ name, bytes: toBytes(content) });
  expect({ events: document.events, format }).toEqual({ events: [], format: undefined });
  expect(problems.map(({ code }) => code)).toEqual(['other-file']);
  expect(problems[0]!.message).toContain(advice);
});
