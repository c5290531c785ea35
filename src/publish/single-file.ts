/**
 * A story as one HTML file that needs no other: it can be mailed, and works when it is opened from a folder. The whole
 * basemap is in it, for a reader may look where the story does not lead.
 */
import { toLanguage } from '../core/language.js';
import type { Story } from '../core/model.js';
import { parseStory } from '../core/parse-story.js';
import { loadWords } from '../core/words/load-words.js';
import { writeLinkedData, writePageHead } from '../exporters/html-page.js';
import { writeMeta } from '../exporters/page-head.js';
import { toStoryAttributes } from '../exporters/render-story.js';
import { writeAttributes, writeHtml } from '../exporters/write-html.js';
import { writePage } from '../exporters/write-page.js';
import { toBase64 } from './digest.js';
import { drawingContent } from './drawing-content.js';
import { renderEventsWithMaps } from './events-with-maps.js';
import { mediaScript, type ElementFiles } from './element-assets.js';
import { toMediaMime } from './media-mime.js';
import { offersMedia } from './offered-media.js';
import { toOwnPath } from './own-media.js';
import type { Drawing, PublishedStory } from './published-story.js';
import { scriptsRunClass } from './scripts-run.js';
import { siteStyles } from './site-styles.js';

const decoder = new TextDecoder();

/**
 * The HTML of the file.
 * @throws RangeError where a file of the element is missing
 */
export async function writeSingleFile(published: PublishedStory, element: ElementFiles): Promise<string> {
  const { document, drawings } = published;
  const { story } = parseStory(document);
  const words = await loadWords(story.lang);
  const language = toLanguage(story.lang, words);
  return writePage({
    lang: story.lang,
    dir: language.direction,
    head: [
      ...writeMeta(story),
      `<style>\n${siteStyles}</style>`,
      `<script>document.documentElement.classList.add('${scriptsRunClass}')</script>`,
      await writeLinkedData(document),
    ],
    body: [
      '<main>',
      writePageHead(story, language),
      writeHtml([drawingContent('poster', drawings.poster, toDrawingUrl(drawings.poster))]),
      `<dateline-story${writeAttributes({ ...toStoryAttributes(story, language), hash: '' })}>`,
      renderEventsWithMaps(withMedia(story, published.media), drawings, words, toDrawingUrl),
      '</dateline-story>',
      '</main>',
      ...(offersMedia(story) ? [`<script>${toInline(read(element, mediaScript))}</script>`] : []),
      `<script type="application/json" id="story-data">${JSON.stringify(document).replaceAll('<', '\\u003c')}</script>`,
      `<script type="module">${giveStory}</script>`,
      `<script type="module">${toInlineScript(element)}</script>`,
    ],
  });
}

/** Before the element is defined: it takes a property that is there already. */
const giveStory = `document.querySelector('dateline-story').story = JSON.parse(document.getElementById('story-data').textContent)`;

function withMedia(story: Story, media: PublishedStory['media']): Story {
  const toUrl = (src: string): string => {
    const path = toOwnPath(src);
    const bytes = path === undefined ? undefined : media.get(path);
    return bytes ? toDataUrl(toMediaMime(path!), bytes) : src;
  };
  const events = story.events.map((event) => ({
    ...event,
    media: event.media.map((one) => ({ ...one, src: toUrl(one.src) })),
  }));
  return { ...story, events };
}

function toDrawingUrl({ svg, png }: Drawing): string {
  return png ? toDataUrl('image/png', png) : `data:image/svg+xml,${svg.replace(/[%#<>"\n]/g, encodeURIComponent)}`;
}

function toDataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${toBase64(bytes)}`;
}

/** The element in one script, each file of the basemap in the place of its address. */
function toInlineScript(element: ElementFiles): string {
  const script = read(element, 'dateline-story.all.js');
  const whole = script.replace(/new URL\(`(basemap\/[^`]+)`,import\.meta\.url\)\.href/g, (_, path: string) =>
    toJsonUrl(read(element, path)),
  );
  return toInline(whole);
}

/** What would end the script, or begin a comment in it, is the same to JavaScript when it is written otherwise. */
function toInline(script: string): string {
  return script.replace(/^\/\/# sourceMappingURL=.*$/m, '').replace(/<(?=\/script|script|!--)/gi, '\\x3C');
}

/** A text of JSON as a template literal with an address: as short as it can be. */
function toJsonUrl(json: string): string {
  const url = `data:application/json,${json.replace(/[%#]/g, encodeURIComponent)}`;
  return `\`${url.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\``;
}

function read(element: ElementFiles, path: string): string {
  const content = element.get(path);
  if (!content) throw new RangeError(`The built element has no ${path}`);
  return decoder.decode(content);
}
