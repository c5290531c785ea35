/** Words that a story has no place for, as far as a problem quotes them. */

/** In letters: more than anybody looks through. */
const longest = 10_000;

/** Collects words, and counts them. */
export class Quote {
  count = 0;
  readonly #words: string[] = [];
  #length = 0;

  constructor(words: Iterable<string> = []) {
    for (const each of words) this.add(each);
  }

  add(words: string): void {
    this.count += 1;
    if (this.#length < longest) this.#words.push(words.slice(0, longest));
    this.#length += words.length;
  }

  /** With `; ` between them; an ellipsis where there are more. */
  get text(): string {
    const text = this.#words.join('; ');
    return this.#length > longest ? `${text.slice(0, longest)}…` : text;
  }
}
