/**
 * Media on published pages. What is of a host that the author has not allowed is a link, and where scripts run a button
 * besides that asks the reader; what is embedded is there at once where its host is allowed.
 */
import { content, type Content } from '../core/content/content.js';
import { embedContent } from '../core/content/media-content.js';
import { withBefore } from '../core/media/with-before.js';
import type { Media, Story } from '../core/model.js';
import { isAllowedHost, otherHost, toHost, toPage } from '../core/urls/remote.js';
import { fill } from '../core/words/fill.js';
import type { Words } from '../core/words/words.js';
import { shownContent, toHostName } from '../exporters/render-story.js';
import { withAllowedAids } from '../exporters/with-allowed-aids.js';

/** What a page shows of a piece of media above its caption. */
export function offeredMedia(media: Media, story: Story, words: Words): Content {
  if (isOffered(media, story)) return offer(media, story, words);
  return media.type === 'embed' ? embedded(media, story, words) : shownContent(media, story, words);
}

/** Whether the story's page has anything that the reader may ask for, or films that may have to do without their tracks. */
export function needsMediaScript(story: Story): boolean {
  return story.events.some(({ media }) =>
    media.flatMap(withBefore).some((one) => isOffered(one, story) || withAllowedAids(one, story).crossorigin),
  );
}

/** Whether the story's page has what others show in frames, or may have it once a reader asks. */
export function hasFrames(story: Story): boolean {
  return story.events.some(({ media }) => media.some(({ type }) => type === 'embed'));
}

/**
 * What is embedded runs, and so has to be allowed even where it is of the page's own host. While nobody knows which host that
 * is, no frame can be written that is safe of it: the reader's browser knows.
 */
function isOffered({ type, src }: Media, story: Story): boolean {
  if (type === 'card') return false;
  if (type === 'embed') return story.canonical === undefined || !isAllowedHost(toHost(src, src), story.allowRemote);
  return otherHost(src, story) !== undefined;
}

function offer(media: Media, story: Story, words: Words): Content {
  const { type, alt, width, height } = media;
  const host = toHostName(media, story);
  const { poster, tracks, crossorigin } = withAllowedAids(media, story, host);
  return content(
    'div',
    {
      class: 'offered',
      'data-type': type,
      'data-alt': alt || undefined,
      'data-width': width?.toString(),
      'data-height': height?.toString(),
      'data-aids': poster || tracks ? JSON.stringify({ poster, tracks, crossorigin }) : undefined,
      'data-failed': words.ui.failed,
      'data-open-file': words.ui.openFile,
    },
    shownContent(media, story, words),
    content('button', { type: 'button' }, fill(words.ui.loadFrom, { host })),
  );
}

/** Paper has the link. The box is its own, as the element's styles are for frames that it makes itself. */
function embedded(media: Media, story: Story, words: Words): Content {
  const host = toHost(media.src, media.src);
  const page = toPage(story);
  const frame = embedContent(media, host, host === toHost(page, page));
  return content('div', { class: 'embedded' }, frame, shownContent(media, story, words));
}
