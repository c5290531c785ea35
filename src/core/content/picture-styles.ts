/**
 * The dress of pictures that stand in a row, with the element and without. What keeps the room has the specificity that it needs against a
 * page's `img { height: auto }`; the rest gives way to anything that the page says.
 */
export const pictureStyles = `:where(dateline-pictures) {
  display: block;
  position: relative;
  container-type: inline-size;
  margin: 0.75em 0;
  --_ratio: 1.5;
  --_room: min(var(--_across, 100cqi) / var(--_ratio), 0.6 * var(--dateline-view-height, 100svh));
}
dateline-pictures[shape='4:5'] { --_ratio: 0.8 }
dateline-pictures[shape='1:1'] { --_ratio: 1 }
dateline-pictures[shape='4:3'] { --_ratio: 1.3333 }
dateline-pictures[shape='16:9'] { --_ratio: 1.7778 }
dateline-pictures > figure { margin: 0 }
dateline-pictures > .row {
  display: grid;
  /* What comes next looks in, where no button tells of it. */
  grid: auto / auto-flow calc(100% - var(--_peek, 32px));
  column-gap: 12px;
  overflow: auto hidden;
  overscroll-behavior-inline: contain;
  scroll-snap-type: inline mandatory;
}
dateline-pictures[compare] { --_across: 50cqi }
dateline-pictures[compare] > .row { --_bar: 0; grid-auto-columns: calc(50% - 6px) }
dateline-pictures > .row:focus-visible { outline: 2px solid; outline-offset: -2px }
dateline-pictures > .row > figure {
  display: grid;
  grid-template: var(--_room) var(--_bar, 0) auto / minmax(0, 1fr);
  margin: 0;
  scroll-snap-align: start;
  scroll-snap-stop: always;
}
dateline-pictures > .row > figure > :not(figcaption) {
  place-self: center;
  box-sizing: border-box;
  max-inline-size: 100%;
  max-block-size: 100%;
  overflow: auto;
}
dateline-pictures > .row > figure > img {
  inline-size: 100%;
  block-size: 100%;
  object-fit: scale-down;
}
/* One long caption is no empty room under all other pictures. */
dateline-pictures > .row > figure > figcaption { grid-row: 3; max-block-size: 7.7em; overflow: auto }
@media print {
  /* Where all of them would need a sheet of their own, that before them stayed empty. */
  dateline-event:has(> dateline-pictures > .row) { break-inside: auto }
  dateline-pictures { container-type: normal }
  dateline-pictures > .row { display: block; overflow: visible }
  dateline-pictures > .row > figure { display: block; break-inside: avoid; margin-block-end: 0.75em }
  dateline-pictures > .row > figure > img { inline-size: auto; block-size: auto; max-block-size: 9cm }
  dateline-pictures > .row > figure > figcaption { max-block-size: none }
}
`;

/**
 * For comparisons whose script may come: `pictures` is their selector. Each picture has the whole room from the beginning, and is
 * half as large until there is an edge between them: browsers take nothing for moved that is scaled.
 */
export const toScaledStyles = (pictures: string): string => `${pictures} { --_across: 100cqi }
${pictures} > .row { --_bar: 0; position: relative }
${pictures} > .row > figure > img {
  position: absolute;
  inset: 0 0 auto;
  inline-size: 100%;
  block-size: var(--_room);
  object-fit: contain;
  scale: 0.48;
  transform-origin: 0;
}
${pictures}:dir(ltr) > .row > figure + figure > img, ${pictures}:dir(rtl) > .row > figure:first-child > img { transform-origin: 100% }
`;
