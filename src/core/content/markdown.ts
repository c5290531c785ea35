/**
 * Reading Markdown (CommonMark) into tokens. Hostile texts neither run out of stack nor take for ever: what is too deep
 * or too much shows as it is written.
 */
import { Lexer, type MarkedToken, type Token, type TokensList } from 'marked';

/** A piece of Markdown, as marked has it. */
export type MarkdownToken = MarkedToken;

/** Deeper than any text goes. */
const maxDepth = 16;

/** More than any event has; the lexer would take too long over it. */
const maxLength = 50_000;
const maxEmphasis = 500;

/** The tokens of a Markdown text; without any, paragraphs of plain text, where there is too much of it. */
export function parseMarkdown(text: string): readonly MarkdownToken[] {
  const isTooMuch = text.length > maxLength || (text.match(/[*_]/g)?.length ?? 0) > maxEmphasis;
  return isTooMuch ? toParagraphs(text) : (new ShallowLexer().lex(text) as MarkdownToken[]);
}

/** The character references that are written by hand; the many others stay as they are written. */
const references: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad', copy: '©', deg: '°' },
  ...{ ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
};

/** `text` with its character references (`&amp;`, `&#233;`) resolved, which the tokens still have in them. */
export function decodeReferences(text: string): string {
  const pattern = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]+));/g;
  return text.replace(pattern, (all, decimal?: string, hex?: string, name?: string) => {
    if (name) return Object.hasOwn(references, name) ? references[name]! : all;
    const code = decimal ? Number(decimal) : parseInt(hex!, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** A lexer that does not follow what is nested too deep. */
class ShallowLexer extends Lexer {
  private depth = 0;

  constructor() {
    super({ gfm: false, silent: true });
  }

  override blockTokens<T extends Token[] = TokensList>(
    text: string,
    tokens = [] as unknown as T,
    clipped?: boolean,
  ): T {
    this.oneDeeper(text, tokens, () => super.blockTokens(text, tokens, clipped));
    return tokens;
  }

  override inlineTokens(text: string, tokens: Token[] = []): Token[] {
    this.oneDeeper(text, tokens, () => super.inlineTokens(text, tokens));
    return tokens;
  }

  private oneDeeper(text: string, tokens: Token[], lex: () => void): void {
    if (this.depth === maxDepth) {
      tokens.push({ type: 'text', raw: text, text });
      return;
    }
    this.depth++;
    lex();
    this.depth--;
  }
}

function toParagraphs(text: string): MarkdownToken[] {
  return text.split(/\n{2,}/).map((part) => {
    const plain: MarkdownToken = { type: 'escape', raw: part, text: part };
    return { type: 'paragraph', raw: part, text: part, tokens: [plain] };
  });
}
