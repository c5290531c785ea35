/**
 * What is wrong in a story, before it is put into words: a reader's page needs the words only where something is wrong, and
 * loads `explain` then.
 */
import type { Problem } from './problem.js';

/**
 * Everything that can be wrong, by its code, and what its message is made of: the value that was found, then what else there
 * is to say.
 */
export interface Details {
  readonly 'date-off-axis': [when: string];
  readonly 'duplicate-id': [id: string, made: string];
  readonly 'expected-in-the-past': [status: 'expected', when: string, published: string];
  /** Why, and what a format of one's own is called that reads the file. */
  readonly 'format-failed': [reason: string, format: string];
  readonly 'missing-alt': [alt: unknown];
  readonly 'missing-title': [title: unknown];
  readonly 'missing-value': [value: undefined, key: string];
  /** Of a language, the paths of what is not said in it. */
  readonly 'missing-words': [lang: string, paths: readonly string[]];
  readonly 'no-extent': [area: unknown];
  /** Pixels of a place in a story whose map is no picture. */
  readonly 'no-picture': [place: unknown];
  readonly 'not-a-story': [value: unknown];
  readonly 'not-loaded': [obstacle: Obstacle, src: string];
  readonly 'not-on-earth': [position: { readonly lat: unknown; readonly lon: unknown }];
  /** What lies on the earth, in a story whose map is a picture. */
  readonly 'not-on-picture': [value: unknown];
  /** The language of words, and that of the story they were given for. */
  readonly 'other-language': [words: string, story: string];
  readonly 'repeated-time': [when: string];
  readonly 'reserved-key': [value: unknown, key: string];
  readonly 'reversed-time': [when: string];
  readonly 'skipped-time': [when: string];
  readonly 'too-large': [src: string, mostBytes: number];
  readonly 'unknown-event': [id: string, ids: readonly string[]];
  readonly 'unknown-group': [id: string, ids: readonly string[]];
  readonly 'unknown-key': [value: unknown, key: string, known: readonly string[]];
  readonly 'unknown-language': [lang: unknown];
  readonly 'unknown-place': [id: string, ids: readonly string[]];
  readonly 'unknown-route': [id: string, ids: readonly string[]];
  readonly 'unknown-source': [name: string, ids: readonly string[]];
  readonly 'unknown-time-zone': [zone: unknown, of?: 'clock'];
  readonly 'unreadable-date': [when: string, calendar: 'gregorian' | 'julian'];
  readonly 'unsafe-url': [url: string, of?: 'embed' | 'src'];
  readonly 'unusable-id': [id: string, made: string];
  readonly 'wrong-placeholders': [phrase: string, expected: readonly string[], how: 'all' | 'one'];
  readonly 'wrong-value': [value: unknown, expected: string, allowed: readonly string[]];
}

/**
 * Why a file did not come: the status that its server answered; or it broke off (`cut`); or, where no answer was to be had: the
 * device is `offline`; the page is safe and the address is not (`insecure`); the file has another hash than it must have
 * (`integrity`); its server lets no page of another origin read it (`cors`); this page's own policy refuses it (`policy`); its
 * server sends on, which the page has forbidden (`redirect`); where it has, and the server is another, one of these two or the
 * next (`closed`); the answer did not come in time (`late`); nothing more is known (`unreachable`).
 */
export type Obstacle =
  | number
  | 'cut'
  | 'offline'
  | 'insecure'
  | 'integrity'
  | 'cors'
  | 'policy'
  | 'redirect'
  | 'closed'
  | 'late'
  | 'unreachable';

/** What says of a finding what it is. */
export type FindingCode = keyof Details;

/** A problem without its message. */
export interface Finding<Code extends FindingCode = FindingCode> extends Omit<Problem, 'value' | 'message'> {
  readonly code: Code;
  readonly details: Details[Code];
}

/** Something that is wrong at `where`: an error where a part is left out for it, a warning where it is shown all the same. */
export function createFinding<Code extends FindingCode>(
  level: Finding['level'],
  code: Code,
  where: string,
  ...details: Details[Code]
): Finding<Code> {
  return { level, code, where, details };
}
