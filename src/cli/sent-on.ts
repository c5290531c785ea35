/** Servers that send on to another one, which nobody has named: it is not asked. */

/** Where a server that was asked with `redirect: 'manual'` sends on to, as what to do; absent where it answers itself. */
export function sentOn({ headers }: Response): string | undefined {
  const location = headers.get('location');
  return location === null ? undefined : `sends on to ${location}: name that one.`;
}
