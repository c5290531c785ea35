/** Bytes that come in pieces, taken in pieces of another size. */

/** Reads on in a stream; of what was not taken yet it holds no more than it must. */
export class ByteQueue {
  /** How many bytes were taken. */
  offset = 0;
  readonly #parts: AsyncIterator<Uint8Array>;
  #part: Uint8Array = new Uint8Array(0);

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#parts = bytes[Symbol.asyncIterator]();
  }

  /** The next so many bytes; fewer only where the stream ends. */
  async take(length: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#part.length === 0) {
        const next = await this.#parts.next();
        if (next.done) break;
        this.#part = next.value;
        continue;
      }
      const piece = this.#part.subarray(0, missing);
      this.#part = this.#part.subarray(piece.length);
      missing -= piece.length;
      pieces.push(piece);
    }
    this.offset += length - missing;
    return pieces.length === 1 ? pieces[0]! : join(pieces, length - missing);
  }

  /** Ends the stream early. */
  async close(): Promise<void> {
    await this.#parts.return?.();
  }
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let end = 0;
  for (const piece of pieces) {
    all.set(piece, end);
    end += piece.length;
  }
  return all;
}
