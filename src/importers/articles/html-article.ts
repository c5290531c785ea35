/** Pages of HTML: by the events in their JSON-LD where there are any, else by the headings of their article. */
import type { Nodes } from 'hast';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { toFileTitle } from '../file-title.js';
import type { Imported, ImportOptions } from '../importer.js';
import { findNodes, isEvent } from '../linked-data/find-nodes.js';
import { importJsonld } from '../linked-data/jsonld.js';
import { parseHtml } from '../parse-html.js';
import { tellWebPage } from '../tell-web-page.js';
import { findPageData } from './page-data.js';
import { mostElements, readArticle, tooMuch } from './read-article.js';

/** The story of a page. */
export async function importHtml(html: string, options: ImportOptions = {}): Promise<Imported> {
  const other = tellWebPage(html);
  if (other) return { document: { events: [] }, problems: [other] };
  const root = await parseHtml(html, { mostElements });
  if (!root) return { document: { events: [] }, problems: [tooMuch()] };
  const problems: Problem[] = [];
  const { linked, top, address, content } = findPageData(root, problems);
  const { items } = findNodes(linked);
  if (items.some((item) => isEvent(item) || item.takeNodes('about').some(isEvent))) {
    const message = 'The events are those of the page’s data (JSON-LD); what its article says was not read.';
    problems.push(createWarning('not-imported', '', undefined, message));
    const imported = await importJsonld(linked, options);
    return { ...imported, problems: [...problems, ...imported.problems] };
  }
  if (address !== undefined) completeAddresses(content, address);
  const title = top.title ?? toFileTitle(options.name);
  const dates = { published: top.published ?? options.published, lang: top.lang ?? options.lang };
  return readArticle(content, { ...top, ...(title !== undefined && { title }) }, dates, problems);
}

/** Addresses that count from the page’s own lead nowhere in a story beside it. */
function completeAddresses(node: Nodes, address: string): void {
  if (!('children' in node)) return;
  if (node.type === 'element') {
    for (const key of ['href', 'src', 'dataSrc', 'poster']) {
      const written = node.properties[key];
      if (typeof written === 'string' && URL.canParse(written, address)) node.properties[key] = new URL(written, address).href; // prettier-ignore
    }
  }
  for (const child of node.children) completeAddresses(child, address);
}
