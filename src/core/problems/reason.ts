import { formatValue } from './problem.js';

/** Why something failed, in the words of what was `thrown`: anything can be, also an error whose message is no text. */
export function formatReason(thrown: unknown): string {
  try {
    const message: unknown = thrown instanceof Error ? thrown.message : thrown;
    return typeof message === 'string' ? message : formatValue(message);
  } catch {
    return 'an error without a message';
  }
}
