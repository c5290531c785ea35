/** The parts of a JSON text, right or wrong, one after the other. */

/** A mark, a string, a string without its end, or whatever stands between these: a number or a word, where all is right. */
export interface JsonToken {
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'unclosed' | 'word';
  /** Offsets in the text: of its first character, and behind its last. */
  readonly start: number;
  readonly end: number;
}

/** The tokens of `text`, without the white space between them. It takes no more stack for deep or long texts than for others. */
export function* jsonTokens(text: string): Generator<JsonToken> {
  const token = /["{}[\],:]|[^ \t\n\r"{}[\],:]+/g;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const { 0: word, index: start } = found;
    if (word === '"') {
      const end = endOfString(text, start);
      token.lastIndex = end ?? text.length;
      yield { kind: end === undefined ? 'unclosed' : 'string', start, end: token.lastIndex };
    } else {
      yield { kind: isMark(word) ? word : 'word', start, end: token.lastIndex };
    }
  }
}

function isMark(word: string): word is '{' | '}' | '[' | ']' | ',' | ':' {
  return '{}[],:'.includes(word);
}

/** Behind the quotation mark that ends a string, if one does. A regular expression would need stack for each character. */
function endOfString(text: string, start: number): number | undefined {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return end + 1;
  }
  return undefined;
}
