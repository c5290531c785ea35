/** The sources of a story that an importer makes: pages that events name by their addresses. */
import type { StoryDocument } from '../core/document/schema.js';
import { createUniqueIds, toSlug } from '../core/document/slug.js';
import { createWarning, type Problem } from '../core/problems/problem.js';
import { isSafeAddress } from './unsafe-address.js';

/** The sources that the events of one file share. */
export class CitedSources {
  private readonly sources = new Map<string, { name: string; url: string }>();
  private readonly ids = new Map<string, string>();
  private readonly unique = createUniqueIds();

  constructor(private readonly problems: Problem[]) {}

  /**
   * The ids of the page at `url`, as an event’s `sources`: where that is no safe address, its name alone. One address is one source, under
   * the name it has first; without one it is called by its address.
   */
  cite(url: string, name: string, where: string): string[] {
    if (!isSafeAddress(url, where, this.problems)) return name ? [name] : [];
    const known = this.ids.get(url);
    if (known !== undefined && name && this.sources.get(known)!.name !== name)
      this.problems.push(createWarning('lost-caption', where, name, 'The source has another name already.'));
    const id = known ?? this.unique(toSlug(name || url) || 'source');
    if (known === undefined) this.sources.set(id, { name: name || url, url });
    this.ids.set(url, id);
    return [id];
  }

  /** Them all, as a story document has them. */
  get document(): Pick<StoryDocument, 'sources'> {
    return this.sources.size > 0 ? { sources: Object.fromEntries(this.sources) } : {};
  }
}
