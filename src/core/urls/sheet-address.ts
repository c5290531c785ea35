/** The addresses of a sheet of Google’s, all of which lead to the same table. */

/**
 * The address by which the sheet that `url` shows comes as CSV: `/edit`, `/view`, `/pubhtml`, `/pub`, `/htmlview` and the bare
 * address, with the `gid` of the sheet in it where one is named. Absent of any other address.
 */
export function toSheetCsv(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, hash, searchParams } = new URL(url);
  const [, account = '', published = '', id] = /^\/spreadsheets(\/u\/\d+)?\/d(\/e)?\/([\w-]+)/.exec(pathname) ?? [];
  if (hostname !== 'docs.google.com' || id === undefined) return undefined;
  const gid = /\bgid=(\d+)/.exec(hash)?.[1] ?? searchParams.get('gid') ?? '';
  const sheet = /^\d+$/.test(gid) ? `&gid=${gid}` : '';
  const root = `https://docs.google.com/spreadsheets${account}/d${published}/${id}`;
  if (!published) return `${root}/export?format=csv${sheet}`;
  return `${root}/pub?output=csv${sheet && `${sheet}&single=true`}`;
}
