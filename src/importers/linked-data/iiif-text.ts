/** Texts of IIIF, which may be there in several languages: Presentation API 3 has language maps, 2 has values with a language. */
import { isObject } from '../../core/document/loose.js';
import type { Loose } from '../loose.js';
import { toList } from './linked-node.js';

/** Chooses among languages, and remembers which there were. */
export class IiifTexts {
  private readonly languages = new Set<string>();
  private readonly wanted: readonly string[];

  constructor(lang: string | undefined) {
    this.wanted = [...(lang === undefined ? [] : [lang, lang.split('-')[0]!]), 'en', 'none', ''];
  }

  /** The text in the language that is wanted, in English, or in the first there is; several values are parted by semicolons. */
  read(value: unknown): string | undefined {
    const texts = toTexts(value);
    for (const { lang } of texts) if (lang && lang !== 'none') this.languages.add(lang);
    const known = this.wanted.find((each) => texts.some(({ lang }) => lang === each)) ?? texts[0]?.lang;
    const chosen = texts.filter(({ lang }) => lang === known).map(({ text }) => text.trim());
    return chosen.filter(Boolean).join('; ') || undefined;
  }

  /** The languages of all that was read. */
  get all(): string[] {
    return [...this.languages];
  }
}

interface Text {
  readonly lang: string;
  readonly text: string;
}

function toTexts(value: unknown): Text[] {
  if (typeof value === 'string') return [{ lang: '', text: value }];
  if (Array.isArray(value)) return (value as unknown[]).flatMap((each) => (Array.isArray(each) ? [] : toTexts(each)));
  if (!isObject(value)) return [];
  const { '@value': text, '@language': lang = '', ...map } = value as Loose;
  if (typeof text === 'string') return [{ lang: typeof lang === 'string' ? lang : '', text }];
  return Object.entries(map).flatMap(([key, list]) =>
    toList(list).flatMap((each) => (typeof each === 'string' ? [{ lang: key, text: each }] : [])),
  );
}
