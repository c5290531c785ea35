/** What a ZIP file is a file of, by the names of its entries. */

/** The kinds of files that are ZIP files. */
export type ZipKind = 'xlsx' | 'ods' | 'docx' | 'kmz';

/** More entries than any such file has. */
const mostEntries = 10_000;
/** The end of the directory is that long, and a comment of up to 65,535 bytes may follow it. */
const endLength = 22;
const longestComment = 65_535;

const signs: readonly (readonly [ZipKind, RegExp])[] = [
  ['xlsx', /^xl\/workbook\.xml$/],
  ['docx', /^word\/document\.xml$/],
  ['ods', /^content\.xml$/],
  ['kmz', /^[^/]+\.kml$/i],
];

/** The kind of a ZIP file; absent where it is none of these, or its directory cannot be read. */
export function findZipKind(bytes: Uint8Array): ZipKind | undefined {
  const names = readEntryNames(bytes);
  return signs.find(([, sign]) => names.some((name) => sign.test(name)))?.[0];
}

/** By the central directory (APPNOTE 4.3.12, 4.3.16). */
function readEntryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Math.max(0, bytes.length - endLength - longestComment);
  let end = bytes.length - endLength;
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < first || end < 0) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (names.length < mostEntries && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
