/** XML and HTML as a stream of tags and words: nothing is held of it, however long it is, and no entity is expanded. */
import { Parser, type ParserOptions } from 'htmlparser2';

/** What is done with tags and words in their order. */
export interface MarkupHandlers {
  open(name: string, attributes: Readonly<Partial<Record<string, string>>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Elements within elements: closing one looks at all that are open, and no file for people is that deep. */
const deepest = 500;

/** Why a markup is not read on. */
export class MarkupError extends Error {
  constructor(readonly reason: 'too-deep' | 'cut-off') {
    super(`The markup is ${reason}`);
  }
}

/**
 * Reads XML in UTF-8.
 * @throws MarkupError where it is absurdly deep, or ends before its first element does; what `parts` throws
 */
export function scanXml(parts: Iterable<Uint8Array>, handlers: MarkupHandlers): void {
  const decoder = new TextDecoder();
  const scanner = new Scanner(handlers, { xmlMode: true });
  for (const part of parts) scanner.write(decoder.decode(part, { stream: true }));
  scanner.end();
  if (!scanner.isWhole) throw new MarkupError('cut-off');
}

/**
 * Reads HTML as forgivingly as browsers do, but for where they would move misplaced elements.
 * @throws MarkupError where it is absurdly deep
 */
export function scanHtml(html: string, handlers: MarkupHandlers): void {
  const scanner = new Scanner(handlers, {});
  for (let at = 0; at < html.length; at += pieceLength) scanner.write(html.slice(at, at + pieceLength));
  scanner.end();
}

const pieceLength = 65_536;

class Scanner {
  isWhole = false;
  #depth = 0;
  readonly #parser: Parser;

  constructor(handlers: MarkupHandlers, options: ParserOptions) {
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => {
          if (++this.#depth > deepest) throw new MarkupError('too-deep');
          handlers.open(name, attributes);
        },
        onclosetag: (name, isImplied) => {
          this.#depth--;
          this.isWhole = this.#depth === 0 && !isImplied;
          handlers.close(name);
        },
        ontext: (text) => {
          handlers.text(text);
        },
      },
      options,
    );
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.end();
  }
}
