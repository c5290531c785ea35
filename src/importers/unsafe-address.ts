/** Addresses in files of others that no story links to or shows. */
import { createWarning, type Problem } from '../core/problems/problem.js';
import { isSafeUrl } from '../core/urls/safe-url.js';

/** Whether a story may have the address; told where it may not. */
export function isSafeAddress(address: string, where: string, problems: Problem[]): boolean {
  const isSafe = isSafeUrl(address);
  if (!isSafe) {
    const message = 'An address should be http(s) or relative; it is left out.';
    problems.push(createWarning('unsafe-url', where, address, message));
  }
  return isSafe;
}
