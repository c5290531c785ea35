/**
 * A story as one HTML file that needs no other: it can be mailed, and works when it is opened from a folder. The whole
 * basemap is in it, for a reader may look where the story does not lead; where there is no map she does not.
 */
import { needsMap } from '../core/map/map-content.js';
import { withMediaAddresses } from '../core/media/media-addresses.js';
import type { Story } from '../core/model.js';
import type { Words } from '../core/words/words.js';
import { writeLinkedData, writePageHead } from '../exporters/html-page.js';
import { writeMeta } from '../exporters/page-head.js';
import { toStoryAttributes } from '../exporters/render-story.js';
import { writeAttributes, writeHtml } from '../exporters/write-html.js';
import { writePage } from '../exporters/write-page.js';
import type { ReadAsset } from '../poster/index.js';
import { drawStory, type DrawingTools } from './draw-story.js';
import { drawingContent } from './drawing-content.js';
import { frameScript, heightsScript, mediaScript } from './element-assets.js';
import { renderEventsWithMaps } from './events-with-maps.js';
import { toDataUrl } from '../poster/data-url.js';
import { toMediaMime } from './media-mime.js';
import { hasFrames, needsMediaScript } from './offered-media.js';
import { toOwnPath } from './own-media.js';
import type { Drawing, PublishedStory } from './published-story.js';
import { readElementText } from './read-element.js';
import { scriptsRunClass } from './scripts-run.js';
import { siteStyles } from './site-styles.js';
import { withOwnFiles } from './with-own-files.js';
import { withAllShapes } from './with-shapes.js';

/**
 * The HTML of the file. The story is told with those of `own` that are in its language, else with our words.
 * @throws RangeError where a file of the element is missing
 */
export async function writeSingleFile(
  published: PublishedStory,
  tools: DrawingTools,
  own: readonly Words[] = [],
): Promise<string> {
  const drawn = await drawStory(published, tools, own);
  const { document, story, language, media, drawings } = drawn;
  const { readAsset } = tools;
  const writeScript = async (name: string) => `<script>${toInline(await readElementText(readAsset, name))}</script>`;
  const words = own.includes(language.words) ? language.words : undefined;
  const whole = withOwnFiles(await withAllShapes(document, story, readAsset), media);
  return writePage({
    lang: story.lang,
    dir: language.direction,
    head: [
      ...writeMeta(story),
      `<style>\n${siteStyles}</style>`,
      `<script>document.documentElement.classList.add('${scriptsRunClass}')</script>`,
      writeLinkedData(story, language),
    ],
    body: [
      '<main>',
      writePageHead(story, language),
      writeHtml([drawingContent('poster', drawings.poster, toDrawingUrl(drawings.poster))]),
      `<dateline-story${writeAttributes({ ...toStoryAttributes(story, language), hash: '' })}>`,
      renderEventsWithMaps({ ...drawn, story: withMedia(story, media) }, toDrawingUrl),
      '</dateline-story>',
      '</main>',
      `<script type="text/plain">\n${toInline(await readElementText(readAsset, 'third-party-licences.txt'))}</script>`,
      await writeScript(frameScript),
      ...(needsMediaScript(story) ? [await writeScript(mediaScript)] : []),
      ...(hasFrames(story) ? [await writeScript(heightsScript)] : []),
      `<script type="application/json">${JSON.stringify({ story: whole, words }).replaceAll('<', '\\u003c')}</script>`,
      `<script type="module">${giveStory}</script>`,
      `<script type="module">${await toInlineScript(readAsset, needsMap(story))}</script>`,
    ],
  });
}

/**
 * Before the element is defined: it takes a property that is there already. The data are found by what no story can write:
 * an event may have any id.
 */
const giveStory = `const { story, words } = JSON.parse(document.querySelector('script[type="application/json"]').textContent);
Object.assign(document.querySelector('dateline-story'), { story, words });`;

function withMedia(story: Story, media: PublishedStory['media']): Story {
  const toUrl = (src: string): string => {
    const path = toOwnPath(src);
    const bytes = path === undefined ? undefined : media.get(path);
    return bytes ? toDataUrl(toMediaMime(path!), bytes) : src;
  };
  const events = story.events.map((event) => ({
    ...event,
    media: event.media.map((one) => withMediaAddresses(one, toUrl)),
  }));
  return { ...story, events };
}

function toDrawingUrl({ svg, png }: Drawing): string {
  return png ? toDataUrl('image/png', png) : `data:image/svg+xml,${svg.replace(/[%#<>"\n]/g, encodeURIComponent)}`;
}

/** The element in one script, each file of the basemap in the place of its address; without a map nobody asks for any. */
async function toInlineScript(readAsset: ReadAsset, withMap: boolean): Promise<string> {
  const script = await readElementText(readAsset, 'dateline-story.all.js');
  if (!withMap) return toInline(script);
  const address = /new URL\(`(basemap\/[^`]+)`,import\.meta\.url\)\.href/g;
  const paths = [...script.matchAll(address)].map(([, path]) => path!);
  const urls = await Promise.all(paths.map(async (path) => toJsonUrl(await readElementText(readAsset, path))));
  return toInline(script.replace(address, () => urls.shift()!));
}

/** What would end the script, or begin a comment in it, is the same to JavaScript when it is written otherwise. */
function toInline(script: string): string {
  return script.replace(/<(?=\/script|script|!--)/gi, '\\x3C');
}

/** A text of JSON as a template literal with an address: as short as it can be. */
function toJsonUrl(json: string): string {
  const url = `data:application/json,${json.replace(/[%#]/g, encodeURIComponent)}`;
  return `\`${url.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\``;
}
