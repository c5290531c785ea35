/**
 * Whether type and address of a piece of media say by themselves all there is to know, as most do: readers of these need none
 * of the table of sites. Pages about files have addresses that end as files do.
 */
export function isPlainMedia(type: string | undefined, src: string | undefined): boolean {
  return /^(?:image|video|audio) (?!.*\/(?:wiki|blob)\/).*\.(?:jpe?g|png|gif|svg|webp|mp[34])$/.test(`${type} ${src}`);
}
