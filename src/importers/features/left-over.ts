/** What a feature says beside its title, time and place: kept in the text of its event, or counted and told. */
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { isSafeUrl } from '../../core/urls/safe-url.js';
import { escapeLine } from '../escape-line.js';
import { oneLine } from '../html-to-markdown.js';
import { isSafeAddress } from '../unsafe-address.js';

/**
 * `text` with a list of `Name: value` lines behind it; what says nothing is left out, and what the text says in the same words
 * already: My Maps writes its columns into the description too.
 */
export function addLines(text: string, lines: readonly (readonly [string, string])[]): string {
  const said = new Set(text.replace(/\\/g, '').split('\n').map(oneLine));
  const added = lines
    .map(([name, value]) => [oneLine(name), oneLine(value)] as const)
    .filter(([name, value]) => value !== '' && !said.has(`${name}: ${value}`))
    .map(([name, value]) =>
      isWebAddress(value) ? `- ${escapeLine(`${name}:`)} <${value}>` : `- ${escapeLine(`${name}: ${value}`)}`,
    );
  return [text, added.join('\n')].filter(Boolean).join('\n\n');
}

/** A link in Markdown; the words alone, and a problem, where the address is none that a story links to. */
export function toLink(words: string, href: string, where: string, problems: Problem[]): string {
  const said = oneLine(words);
  if (!isSafeAddress(href, where, problems)) return escapeLine(said);
  return `[${escapeLine(said || href)}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s<>]+$/i.test(value) && isSafeUrl(value);
}

/** What a story has no place for, told once for the whole file. */
export class LeftOver {
  private readonly found = new Map<string, { readonly where: string; readonly value: unknown; count: number }>();

  /** One more thing of that name is left out. */
  add(name: string, where: string, value: unknown = undefined): void {
    const known = this.found.get(name);
    if (known) known.count += 1;
    else this.found.set(name, { where, value: typeof value === 'string' ? value.slice(0, 80) : value, count: 1 });
  }

  /** Where each name was first, and how often it was there. */
  toProblems(): Problem[] {
    return [...this.found].map(([name, { where, value, count }]) => {
      const more = count > 1 ? `, here and ${count - 1} times more` : '';
      return createWarning('not-imported', where, value, `${name} is left out${more}: a story has no place for it.`);
    });
  }
}
