/** What stands in a feed or in an item of it, by names that do not depend on the prefixes a feed has chosen. */
import { childrenOf, xmlText, type XmlElement } from '../xml-element.js';

const atom = 'http://www.w3.org/2005/Atom';

/** The prefixes by which each namespace is known; those of a feed’s own elements have none. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ...['', 'http://purl.org/rss/1.0/', 'http://backend.userland.com/rss2', atom].map((space) => [space, ''] as const),
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
  ['http://purl.org/rss/1.0/modules/content/', 'content:'],
  ['http://purl.org/rss/1.0/modules/syndication/', 'sy:'],
  ['http://purl.org/rss/1.0/modules/slash/', 'slash:'],
  ['http://wellformedweb.org/CommentAPI/', 'wfw:'],
  ['http://search.yahoo.com/mrss/', 'media:'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes:'],
  ['http://www.georss.org/georss', 'georss:'],
  ['http://www.w3.org/2003/01/geo/wgs84_pos#', 'geo:'],
]);

/** The fields of one element, taken one after another, so that what is never taken can be told. */
export class FeedFields {
  private readonly byName = new Map<string, XmlElement[]>();

  /** What stands in a `media:group` or a `geo:Point` is as if it stood there itself. */
  constructor(element: XmlElement) {
    const isRss = element.space !== atom;
    for (const child of childrenOf(element)) {
      const name = nameOf(child, isRss);
      const inner = /^(?:media:group|media:content|geo:Point)$/.test(name) ? childrenOf(child) : [];
      for (const one of name === 'media:content' ? [child, ...inner] : inner.length > 0 ? inner : [child]) this.add(nameOf(one, isRss), one); // prettier-ignore
    }
  }

  /** The first of the first name there is; others of that name stay. */
  take(...names: readonly string[]): XmlElement | undefined {
    const name = names.find((each) => this.byName.has(each)) ?? '';
    const found = this.byName.get(name);
    const first = found?.shift();
    if (found?.length === 0) this.byName.delete(name);
    return first;
  }

  /** All of these names. */
  takeAll(...names: readonly string[]): XmlElement[] {
    const found = names.flatMap((name) => this.byName.get(name) ?? []);
    for (const name of names) this.byName.delete(name);
    return found;
  }

  /** The links of a relation; one that says none is `alternate` (RFC 4287, 4.2.7.2). */
  takeLinks(relation: string): XmlElement[] {
    const links = ['link', 'atom:link'].flatMap((name) => this.byName.get(name) ?? []);
    return links.filter(({ attributes }) => (attributes.get('rel') ?? 'alternate') === relation);
  }

  /** The names of what was not taken and says something. */
  rest(): string[] {
    const says = (element: XmlElement) => xmlText(element).trim() !== '' || element.attributes.size > 0;
    return [...this.byName].flatMap(([name, elements]) => (elements.some(says) ? [name] : []));
  }

  private add(name: string, element: XmlElement): void {
    const known = this.byName.get(name);
    if (known) known.push(element);
    else this.byName.set(name, [element]);
  }
}

/** Atom’s elements within RSS are others than RSS’s own. */
function nameOf({ space, name }: XmlElement, isRss: boolean): string {
  return `${isRss && space === atom ? 'atom:' : (prefixes.get(space) ?? `${space} `)}${name}`;
}
