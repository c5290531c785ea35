/** Asking the server of an address that the user has named. */
import { formatReason } from '../core/problems/reason.js';
import { sentOn } from './sent-on.js';
import { UserError, type World } from './world.js';

/** How long a server may take, in milliseconds. */
const patience = 60_000;

/**
 * The answer of a server to `url`, its body not yet read; `purpose` is what the user is told that it is asked for. Who may not
 * be `sentOn` to another address is told of it.
 * @throws {UserError} where there is no answer, or another than the file
 */
export async function askServer(
  url: string,
  purpose: string,
  { fetch, stopped, err }: World,
  redirect: 'follow' | 'manual' = 'manual',
): Promise<Response> {
  if (!URL.canParse(url)) throw new UserError(`“${url}” is no address.`);
  err.write(`Asking ${new URL(url).host} for ${purpose} …\n`);
  try {
    const response = await fetch(url, { redirect, signal: AbortSignal.any([stopped, AbortSignal.timeout(patience)]) });
    const elsewhere = sentOn(response);
    if (elsewhere !== undefined) throw new UserError(`${url} ${elsewhere}`);
    if (!response.ok) throw new UserError(`${url} answered ${response.status}.`);
    return response;
  } catch (error) {
    throw toUnreachable(error, url);
  }
}

/** Why an answer did not come, or broke off, for the user. */
export function toUnreachable(error: unknown, url: string): UserError {
  if (error instanceof UserError) return error;
  return new UserError(`${url} could not be reached: ${formatReason((error as { cause?: unknown }).cause ?? error)}`);
}
