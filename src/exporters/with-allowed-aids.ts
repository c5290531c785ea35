/** What of a film's poster and tracks HTML that is written beforehand may have. */
import type { PlayedMedia } from '../core/content/media-content.js';
import { withCors } from '../core/content/with-cors.js';
import type { Media, Story } from '../core/model.js';
import { otherHost, toHost, toPage } from '../core/urls/remote.js';

/**
 * A piece of media without the poster and the tracks that are of a host that the story's author has not allowed, but for the one
 * that the reader is `asked` for.
 */
export function withAllowedAids(media: Media, story: Story, asked?: string): PlayedMedia {
  const { poster, tracks, ...rest } = media;
  const isAllowed = (url: string) => [undefined, asked].includes(otherHost(url, story));
  const page = toPage(story);
  return withCors(
    {
      ...rest,
      ...(poster !== undefined && isAllowed(poster) && { poster }),
      ...(tracks && { tracks: tracks.filter(({ src }) => isAllowed(src)) }),
    },
    (url) => ['', toHost(page, page)].includes(toHost(url, page)),
  );
}
