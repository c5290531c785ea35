/** A file of the site: its path in the site's folder, `/` between its parts, and what is in it. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
