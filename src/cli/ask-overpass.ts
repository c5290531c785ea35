/** Asking an Overpass server, which the user has named, for the streets in some boxes. */
import type { Bounds } from '../core/model.js';
import { formatReason } from '../core/problems/reason.js';
import { overpassSeconds, toOverpassQuery } from '../streets/overpass-query.js';
import { toPageWords } from '../streets/page-words.js';
import { sentOn } from './sent-on.js';
import { UserError, type World } from './world.js';

/** No answer of more bytes is read: a city has a tenth of it. */
const mostBytes = 200_000_000;

/** What the server answers, whatever that is. @throws {UserError} where there is no answer, or one without end */
export async function askOverpass(
  url: string,
  boxes: readonly Bounds[],
  buildings: boolean,
  world: World,
): Promise<string> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UserError(`--overpass is an address with http(s), such as https://overpass-api.de/api/interpreter, not "${url}".`); // prettier-ignore
  world.err.write(`Asking ${new URL(url).host} for ${boxes.length === 1 ? 'a box' : `${boxes.length} boxes`} …\n`);
  try {
    const response = await world.fetch(url, {
      method: 'POST',
      headers: { 'User-Agent': `dateline-story/${world.version}`, Accept: 'application/json' },
      body: new URLSearchParams({ data: toOverpassQuery(boxes, buildings) }),
      redirect: 'manual',
      signal: AbortSignal.any([world.stopped, AbortSignal.timeout((overpassSeconds + 30) * 1000)]),
    });
    const elsewhere = sentOn(response);
    if (elsewhere !== undefined) throw new UserError(`${url} ${elsewhere}`);
    const text = await readText(response, url);
    if (response.ok) return text;
    throw new UserError(`${url} answered ${response.status}: ${toPageWords(text) || 'and says nothing more.'}`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    throw new UserError(isLate ? `${url} did not answer in time.` : `${url} could not be reached: ${reasonOf(error)}`);
  }
}

async function readText({ body }: Response, url: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > mostBytes) throw new UserError(`${url} answers with more than ${mostBytes / 1e6} MB: ask for less.`);
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

/** Node tells what went wrong on the line only in the cause. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  return formatReason(cause ?? error);
}
