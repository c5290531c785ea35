/** The sources of a story that an importer makes: pages that events name by their addresses. */
import type { StoryDocument } from '../core/document/schema.js';
import { createUniqueIds, toSlug } from '../core/document/slug.js';
import type { Problem } from '../core/problems/problem.js';
import { isSafeAddress } from './unsafe-address.js';

/** The sources that the events of one file share. */
export class CitedSources {
  private readonly sources = new Map<string, { name: string; url: string }>();
  private readonly ids = new Map<string, string>();
  private readonly unique = createUniqueIds();

  constructor(private readonly problems: Problem[]) {}

  /**
   * The ids of the page at `url`, as an event’s `sources`: where that is no safe address, its name alone. One address under one name is
   * one source; without a name it is the first of that address, or called by it.
   */
  cite(url: string, name: string, where: string): string[] {
    if (!isSafeAddress(url, where, this.problems)) return name ? [name] : [];
    return [this.ids.get(toKey(url, name)) ?? this.add(url, name)];
  }

  private add(url: string, name: string): string {
    const id = this.unique(toSlug(name || url) || 'source');
    this.sources.set(id, { name: name || url, url });
    this.ids.set(toKey(url, name), id);
    if (!this.ids.has(toKey(url))) this.ids.set(toKey(url), id);
    return id;
  }

  /** Them all, as a story document has them. */
  get document(): Pick<StoryDocument, 'sources'> {
    return this.sources.size > 0 ? { sources: Object.fromEntries(this.sources) } : {};
  }
}

function toKey(url: string, name = ''): string {
  return `${url}\n${name}`;
}
