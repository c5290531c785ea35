import { pictureStyles, toScaledStyles } from '../core/content/picture-styles.js';
import { noMapAttribute } from '../core/map/no-map-attribute.js';

/**
 * The dress of a page that holds one story: readable on a screen of any size, in light and dark, and on paper. It loads
 * nothing. Where the element has come, its own styles dress the events.
 */
export const textStyles = `${pictureStyles}:root {
  color-scheme: light dark;
  --paper: light-dark(#fffdf8, #1c1b19);
  --ink: light-dark(#1b1b1a, #ece8df);
  --quiet: light-dark(#5f594d, #b3ab9c);
  --rule: light-dark(#d8d2c4, #45423b);
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 Charter, 'Iowan Old Style', Georgia, serif;
  overflow-wrap: break-word;
}
a { color: inherit; text-underline-offset: 0.15em }
a:focus-visible { outline: 2px solid; outline-offset: 2px }
.page-head, dateline-story:not(:defined) {
  box-sizing: border-box;
  display: block;
  max-inline-size: 42rem;
  margin-inline: auto;
  padding: 2rem 1.25rem;
}
h1 { margin: 0 0 0.75rem; font-size: clamp(1.875rem, 1.4rem + 2.2vw, 2.75rem); line-height: 1.12; text-wrap: balance }
.summary { margin: 0 0 1rem; color: var(--quiet); font-size: 1.1875rem; line-height: 1.5 }
.byline { margin: 0; font: 0.875rem/1.4 system-ui, sans-serif }
.byline > * { unicode-bidi: isolate }
.byline > span:not(:last-child)::after { content: ' · ' }
dateline-event:not(:defined) { display: block; margin-block-end: 2.5rem }
:not(:defined) > :is(.dateline, .status, .sources, .correction), figcaption {
  margin: 0 0 2px;
  color: var(--quiet);
  font: 0.82em/1.4 system-ui, sans-serif;
}
:not(:defined) > .dateline > .place { unicode-bidi: isolate; margin-inline-end: 0.6em; text-transform: uppercase; letter-spacing: 0.06em }
:not(:defined) > .title { margin: 4px 0 5px; font-size: 1.25em; line-height: 1.2; text-wrap: balance }
:not(:defined) > .status:not(.reported) {
  width: fit-content;
  padding: 1px 8px;
  border: 1px solid var(--rule);
  border-radius: 12px;
  color: var(--ink);
  font-weight: 600;
}
:not(:defined) > .text > :is(p, ul, ol, blockquote) { margin: 0.5em 0 }
:not(:defined) > .text > blockquote { padding-inline-start: 0.9em; border-inline-start: 3px solid var(--rule) }
:not(:defined) > .sources { margin-top: 0.6em }
figure { margin: 0.75em 0 }
figcaption { margin-top: 4px }
summary { inline-size: fit-content; padding: 4px 0; color: var(--quiet); font: 0.82em/1.4 system-ui, sans-serif; cursor: pointer }
summary:focus-visible { outline: 2px solid; outline-offset: 2px }
.transcript > div { padding-inline-start: 0.9em; border-inline-start: 3px solid var(--rule); font-size: 0.94em }
.transcript > div > p { margin: 0.5em 0 }
img, video { max-inline-size: 100%; block-size: auto }
pre { white-space: pre-wrap }
@page { margin: 18mm 16mm }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #333 }
  body { font-size: 11pt }
  .page-head, dateline-story, dateline-story:not(:defined) { max-inline-size: none; min-block-size: 0; padding: 0 0 1rem }
  dateline-event, figure { break-inside: avoid }
  h1, .title, .dateline, .status { break-after: avoid }
  p { orphans: 3; widows: 3 }
  details::details-content { content-visibility: visible; block-size: auto }
  :is(.sources, figure) a[href^='http']::after { content: ' (' attr(href) ')'; overflow-wrap: anywhere }
}
`;

/** A story without a map, on a page of its own. */
const alone = `dateline-story[hash][${noMapAttribute}]`;

/** The page above it. */
const aboveAlone = `:has(~ ${alone})`;

/**
 * Puts the text where the element will have it, and keeps the room that its panel takes, from before the script is there:
 * for elements in `scripted`, a selector that ends in a space, or is empty.
 */
export const toRoomStyles = (scripted: string): string => `@media screen {
  ${scripted}dateline-story[hash] { display: block; min-block-size: 100vh }
  ${scripted}dateline-story[hash]:not(:defined) { max-inline-size: none; padding: calc(36svh + 121px) 16px 24px }
  ${scripted}dateline-pictures > .row { --_bar: 44px; --_peek: 0px; scrollbar-width: none }
  ${toScaledStyles(`${scripted}dateline-pictures[compare]`)}  ${scripted}${alone}:not(:defined) { padding-block-start: 121px }
  ${scripted}dateline-story[hash] > dateline-event:not(:defined) { margin: 0; padding: 4px 0 28px; padding-inline-start: 24px }
}
@media screen and (min-width: 720px) {
  ${scripted}dateline-story[hash]:not(:defined) { padding-block: 28px 40px; padding-inline: 28px calc(min(64%, max(50%, 100% - 420px)) + 28px) }
  ${scripted}${alone}:not(:defined) { padding-block-start: 195px; padding-inline: max(28px, 50% - 336px) }
  ${scripted}dateline-story[hash] > dateline-event:not(:defined) { padding-block-end: 40px }
  ${scripted}.page-head { max-inline-size: none; padding-inline: 52px }
  ${scripted}.page-head${aboveAlone} { padding-inline: max(52px, 50% - 312px) }
}
@media screen and (min-width: 720px) and (max-height: 480px) {
  ${scripted}${alone}:not(:defined) { padding-block-start: 133px }
}
`;

/** The dress of a page that has a script, or none: its own switch for scripts says whether the element may come. */
export const pageStyles = `${textStyles}@media (scripting: enabled) {
${toRoomStyles('')}}
`;
