/** Bytes as text: UTF-8, UTF-16 and, for what is neither, windows-1252; part by part, however the parts are cut. */
import { createWarning, type Problem } from '../core/problems/problem.js';

/**
 * The text of `bytes`, without its byte order mark. What is not UTF-8 is read as windows-1252, or, where UTF-8 letters
 * went before, as UTF-8 with gaps (`U+FFFD`); a problem is added for either.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>, problems: Problem[]): AsyncGenerator<string> {
  const { head, rest } = await readHead(bytes, 4);
  const encoding = findUtf16(head);
  yield* encoding ? decodeUtf16(rest, encoding) : decodeUtf8(rest, problems);
}

/** The first bytes, at least `length` of them where there are so many, and all bytes again from the start. */
export async function readHead(
  bytes: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ readonly head: Uint8Array; readonly rest: AsyncIterable<Uint8Array> }> {
  const parts = bytes[Symbol.asyncIterator]();
  let head = new Uint8Array(0);
  while (head.length < length) {
    const part = await parts.next();
    if (part.done) break;
    head = concatBytes([head, part.value]);
  }
  const more: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => parts };
  return { head, rest: chain(head, more) };
}

/** Several pieces as one. */
export function concatBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    all.set(piece, end);
    end += piece.length;
  }
  return all;
}

/** A text that comes in parts, whole. */
export async function collectText(parts: AsyncIterable<string>): Promise<string> {
  const pieces: string[] = [];
  for await (const part of parts) pieces.push(part);
  return pieces.join('');
}

/** The bytes of a file that come in parts, whole. */
export async function collectBytes(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const part of parts) pieces.push(part);
  return concatBytes(pieces);
}

/** Bytes that are there, as those that come in parts. */
export async function* oneByOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

async function* chain(head: Uint8Array, more: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  yield* more;
}

/** By its mark, or by the zero that is half of every Latin letter. */
function findUtf16([first, second, third, fourth]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  if (first === 0 && second && third === 0 && fourth) return 'utf-16be';
  return undefined;
}

async function* decodeUtf16(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const part of bytes) yield decoder.decode(part, { stream: true });
  yield decoder.decode();
}

async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>, problems: Problem[]): AsyncGenerator<string> {
  let decode = decodeStrictly;
  let rest: Uint8Array = new Uint8Array(0);
  let isFirst = true;
  let hasLetters = false;
  const next = (part: Uint8Array): string => {
    const text = decode(part) ?? '';
    hasLetters ||= isBeyondAscii(text);
    const marked = isFirst;
    if (text) isFirst = false;
    return marked ? text.replace(/^\uFEFF/, '') : text;
  };
  const take = (part: Uint8Array): string => {
    if (decode(part) === undefined) {
      const lenient = decodeWithGaps(part);
      hasLetters ||= isBeyondAscii(lenient.slice(0, lenient.indexOf('\uFFFD')));
      decode = hasLetters ? decodeWithGaps : decodeWindows;
      problems.push(hasLetters ? brokenUtf8() : notUtf8());
    }
    return next(part);
  };
  for await (const part of bytes) {
    const all = concatBytes([rest, part]);
    const end = wholeLength(all);
    rest = all.subarray(end);
    yield take(all.subarray(0, end));
  }
  yield take(rest);
}

const strict = (): TextDecoder => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strict().decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeWithGaps(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function decodeWindows(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

function isBeyondAscii(text: string): boolean {
  return /[\u0080-\uFEFE\uFF00-\uFFFF]/.test(text);
}

/** How many bytes there are before a letter that the next part may complete. */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function notUtf8(): Problem {
  const message =
    'The file is not UTF-8; it is read as windows-1252. Look at its accents and quotation marks, or save it as UTF-8.';
  return createWarning('not-utf-8', '', undefined, message);
}

function brokenUtf8(): Problem {
  const message = 'Some bytes are no UTF-8; � stands in their place. Save the file as UTF-8 again.';
  return createWarning('broken-utf-8', '', undefined, message);
}
