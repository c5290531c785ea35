import { restOfFrame, type Frame } from './frame.js';
import { clipPart, type PathPart } from './path-part.js';
import { writePath, type Detail } from './svg-path.js';
import { writeElement, type SvgAttributes } from './write-svg.js';

/** A path, where it shows, and how it is drawn. */
interface Shape {
  readonly parts: readonly PathPart[];
  readonly shown: Frame;
  readonly attributes: SvgAttributes;
  readonly detail: Detail;
}

interface WrittenShape {
  readonly d: string;
  readonly attributes: SvgAttributes;
}

/** A drawing in SVG while it is made: what shows of it is written at the end, each path once. */
export class SvgDrawing {
  readonly #stepsOfPixel: number;
  readonly #idPrefix: string;
  readonly #definitions = new Map<string, string>();
  #content: (string | Shape)[] = [];

  /** Paths are written in steps, of which a pixel has `stepsOfPixel`. `idPrefix` begins every id. */
  constructor(stepsOfPixel: number, idPrefix: string) {
    this.#stepsOfPixel = stepsOfPixel;
    this.#idPrefix = idPrefix;
  }

  /** Adds SVG as it is: an element, or where one begins or ends. */
  add(svg: string): void {
    this.#content.push(svg);
  }

  /** Adds what a frame shows of a path. */
  draw(parts: readonly PathPart[], shown: Frame, attributes: SvgAttributes, detail: Detail): void {
    this.#content.push({ parts: parts.flatMap((part) => clipPart(part, shown)), shown, attributes, detail });
  }

  /** Leaves out what of the shapes so far lies in a frame that is about to be filled. */
  cover(frame: Frame): void {
    this.#content = this.#content.map((item) => {
      if (typeof item === 'string') return item;
      const shown = restOfFrame(item.shown, frame);
      return { ...item, shown, parts: item.parts.flatMap((part) => clipPart(part, shown)) };
    });
  }

  /** The data of a path, as it is written. */
  write(parts: readonly PathPart[], detail?: Detail): string {
    return writePath(parts, this.#stepsOfPixel, detail);
  }

  /** The id of a definition; of equal ones there is one. */
  define(write: (id: string) => string): string {
    const id = `${this.#idPrefix}-${this.#definitions.size}`;
    const key = write('');
    const known = this.#definitions.get(key);
    if (known) return /id="([^"]*)"/.exec(known)![1]!;
    this.#definitions.set(key, write(id));
    return id;
  }

  /** All of it. */
  toSvg(): string {
    const written = this.#content.map((item) => (typeof item === 'string' ? item : this.#toWritten(item)));
    const content = joinStrokes(written);
    const uses = new Map<string, number>();
    for (const item of content) if (typeof item !== 'string') uses.set(item.d, (uses.get(item.d) ?? 0) + 1);
    const drawing = content.map((item) => {
      if (typeof item === 'string') return item;
      const { d, attributes } = item;
      if (uses.get(d) === 1) return writeElement('path', { d, ...attributes });
      const id = this.define((id) => writeElement('path', { id, d }));
      return writeElement('use', { href: `#${id}`, ...attributes });
    });
    const definitions = [...this.#definitions.values()].join('');
    return (definitions && writeElement('defs', {}, definitions)) + drawing.join('');
  }

  /** Nothing where a shape does not show. */
  #toWritten({ parts, attributes, detail }: Shape): WrittenShape | '' {
    const d = this.write(parts, detail);
    return d && { d, attributes };
  }
}

/** What is filled, and at once after that drawn as a line, is one element. */
function joinStrokes(content: readonly (string | WrittenShape)[]): (string | WrittenShape)[] {
  const joined: (string | WrittenShape)[] = [];
  for (const item of content) {
    const before = joined.at(-1);
    if (typeof item === 'object' && typeof before === 'object' && isOutlineOf(item, before))
      joined[joined.length - 1] = { ...item, attributes: { ...item.attributes, ...before.attributes } };
    else joined.push(item);
  }
  return joined;
}

function isOutlineOf(line: WrittenShape, area: WrittenShape): boolean {
  return line.d === area.d && 'stroke' in line.attributes && !('stroke' in area.attributes);
}
