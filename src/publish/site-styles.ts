/** The dress of published pages: that of any page with a story, and what only they have. */
import { noMapAttribute } from '../core/map/no-map-attribute.js';
import { textStyles, toRoomStyles } from '../exporters/page-styles.js';
import { scriptsRunClass, storyAbsentClass } from './scripts-run.js';

const liveMap = `.${scriptsRunClass}:not(.${storyAbsentClass})`;

/** One stylesheet for every page of a site, of a story in a frame, and of a single file. */
export const siteStyles = `${textStyles}${toRoomStyles(`${liveMap} `)}
.site, .poster { box-sizing: border-box }
.site { max-inline-size: 42rem; margin: 0 auto; padding: 1rem 1.25rem 0; font: 0.875rem/1.4 system-ui, sans-serif }
.poster { max-inline-size: 42rem; margin: 0 auto; padding-inline: 1.25rem }
:is(.poster, .map) > img { display: block; inline-size: 100%; block-size: auto; border-radius: 2px }
dateline-event > .map { margin: 0.75rem 0 0 }
/* Whoever has the live map does not need the drawn ones, but on paper. */
@media screen {
  ${liveMap} :is(.poster, dateline-event > .map) { display: none }
}
.offered { padding: 0.75rem 1rem; border: 1px solid var(--rule); border-radius: 2px; font: 0.875rem/1.4 system-ui, sans-serif }
.offered > a { overflow-wrap: anywhere }
.offered > button {
  display: none;
  min-block-size: 44px;
  max-inline-size: 100%;
  margin-block-start: 0.5rem;
  padding: 0.375rem 1rem;
  border: 1px solid;
  border-radius: 22px;
  background: none;
  color: inherit;
  font: inherit;
  font-weight: 600;
  overflow-wrap: anywhere;
  cursor: pointer;
}
.offered > button:focus-visible { outline: 2px solid; outline-offset: 2px }
@media screen {
  .embedded > a { display: none }
  .${scriptsRunClass} .offered > button { display: block }
  /* Without words for it the link says what the button does. */
  .${scriptsRunClass} .offered:not([data-alt]) > a { display: none }
  .${scriptsRunClass} .offered:not([data-alt]) > button { margin: 0 }
}
.embedded > iframe { display: block; box-sizing: border-box; max-inline-size: 100%; border: 0 }
.embedded > iframe:not([width][height]) { inline-size: 100%; block-size: auto; aspect-ratio: 16 / 9 }
@supports (aspect-ratio: attr(width type(<number>))) {
  .embedded > iframe[width][height] { block-size: auto; aspect-ratio: attr(width type(<number>)) / attr(height type(<number>)) }
}
figure > iframe { display: block; box-sizing: border-box; max-inline-size: 100%; block-size: auto; border: 0 }
figure > .card {
  display: grid;
  gap: 2px;
  padding: 0.75rem 1rem;
  border: 1px solid var(--rule);
  border-inline-start: 3px solid var(--quiet);
  border-radius: 2px;
  font: 0.875rem/1.4 system-ui, sans-serif;
  text-decoration: none;
  overflow-wrap: anywhere;
}
.card > strong { font-weight: 600; text-decoration: underline; text-underline-offset: 3px }
.card > span { color: var(--quiet) }
.framed h1 { font-size: 1.5em }
.framed .summary { margin-block-end: 0.5rem; font-size: 1em }
.framed h1 > a:not(:hover, :focus-visible) { text-decoration: none }
/* The first view of a frame has a sentence of the story: what is said before it is a press on the title away. */
@media screen and (max-width: 1199px) {
  ${liveMap} .framed :is(.summary, .byline) { display: none }
  ${liveMap} .framed .story-head { margin-block-end: 12px }
}
.framed dateline-story:not(:defined) { padding-block: 1rem }
:not(:defined) > .story-head { margin-block-end: 1.5rem }
:not(:defined) > .story-head > p { margin: 0 0 4px; color: var(--quiet) }
.stories { box-sizing: border-box; max-inline-size: 62rem; margin-inline: auto; padding: 2rem 1.25rem 4rem }
.stories > ul {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
  gap: 2.5rem 2rem;
  margin: 2rem 0 0;
  padding: 0;
  list-style: none;
}
.stories h2 { margin: 0.75rem 0 0.25rem; font-size: 1.375rem; line-height: 1.2; text-wrap: balance }
.stories li { position: relative }
.stories li > a { display: block; text-decoration: none }
.stories li > a:is(:hover, :focus-visible) h2 { text-decoration: underline; text-decoration-thickness: 1px }
.stories img { display: block; inline-size: 100%; block-size: auto; aspect-ratio: 1200 / 630; border: 1px solid var(--rule); box-sizing: border-box }
.stories p { margin: 0.25rem 0; color: var(--quiet); font-size: 0.9375rem; line-height: 1.45 }
/* Where the text will stand beside its panel, what is above it begins at the same edge. */
@media screen and (min-width: 720px) {
  ${liveMap} .site { max-inline-size: none; padding-inline: 52px }
  ${liveMap} .site:has(~ main > [${noMapAttribute}]) { padding-inline: max(52px, 50% - 312px) }
}
@media print {
  .offered { padding: 0; border: 0 }
  .embedded > iframe { display: none }
  .site, .poster, audio { display: none }
  dateline-event > .map { max-inline-size: 8cm; break-inside: avoid }
}
/* On a page as wide as A4 the map stands beside the text. */
@media print and (min-width: 14cm) {
  dateline-event:has(> .map) { display: grid; grid-template: repeat(19, auto) 1fr / 1fr 6.5cm; column-gap: 0.7cm }
  dateline-event > :not(.map) { grid-column: 1 }
  /* No higher than it is: Chromium would not break what lies beside it. */
  dateline-event > .map { grid-area: 1 / 2 / -1; align-self: start; margin: 0.25rem 0 0 }
}
`;
