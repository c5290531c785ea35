import { css, html, svg, type TemplateResult } from 'lit';
import { signMark, signsInUse, type Sign } from '../core/marks/legend.js';
import type { Story } from '../core/model.js';
import type { Language } from '../core/words/language.js';
import { markGlyph, markStyles } from './mark-glyph.js';

/** The look of the list and of its pictures. */
export const legendStyles = [
  markStyles,
  css`
    .list {
      margin: 0 0 6px;
      padding: 10px 14px;
      border: 1px solid var(--dateline-line);
      border-radius: 6px;
      list-style: none;
      width: max-content;
      max-width: min(460px, 100% - 16px);
      max-height: clamp(66px, var(--_room) - 14px, 420px);
      overflow: auto;
      overscroll-behavior: contain;
      /* A shade at an edge says that the list goes on there: paper that scrolls along covers it at the list's ends. */
      background:
        linear-gradient(var(--dateline-paper) 50%, transparent) local 0 0 / 100% 40px no-repeat,
        linear-gradient(transparent, var(--dateline-paper) 50%) local 0 100% / 100% 40px no-repeat,
        linear-gradient(var(--dateline-line), transparent) 0 0 / 100% 16px no-repeat,
        linear-gradient(transparent, var(--dateline-line)) 0 100% / 100% 16px no-repeat,
        var(--dateline-paper);
      box-shadow: 0 4px 18px rgb(0 0 0 / 0.16);
    }
    .list.below {
      inset-block: 100% auto;
      margin: 6px 0 0;
    }
    li {
      display: grid;
      grid-template-columns: 32px 1fr;
      align-items: center;
      gap: 10px;
      padding: 3px 0;
    }
    .glyph {
      justify-self: center;
    }
    .swatch {
      width: 32px;
      height: 20px;
      color: var(--dateline-accent);
    }
    /* Shades would go with all that is no colour of the reader’s, and hide her words if they were high. */
    @media (forced-colors: active) {
      .list {
        background-size:
          100% 40px,
          100% 40px,
          100% 4px,
          100% 4px;
        forced-color-adjust: none;
      }
    }
  `,
];

/**
 * Keeps the list within the map that it lies over, what is above the bar that it hangs from, until it is disconnected: phones
 * are turned. Where there is no map above the bar it hangs down over the text, as far as a window reaches.
 */
export function keepRoom(legend: HTMLElement): ResizeObserver {
  const bar = legend.offsetParent as HTMLElement | null;
  const isBelow = bar?.matches('.bar:first-child') ?? false;
  legend.shadowRoot!.querySelector('.list')?.classList.toggle('below', isBelow);
  const room = new ResizeObserver(() => {
    const height = isBelow ? innerHeight - 2 * bar!.offsetHeight : bar?.offsetTop;
    legend.style.setProperty('--_room', `${height}px`);
  });
  for (const box of [bar, bar?.offsetParent]) if (box) room.observe(box);
  return room;
}

/** The signs that a story uses, each with its picture and its explanation, as items of a list. */
export function legendList(story: Story, { words }: Language): TemplateResult[] {
  return signsInUse(story).map((sign) => html`<li>${picture(sign)}<span>${words.legend[sign]}</span></li>`);
}

function picture(sign: Sign): TemplateResult {
  const mark = signMark(sign);
  if (mark) return markGlyph(mark);
  return html`<svg class="swatch" viewBox="0 0 32 20" aria-hidden="true">${swatches[sign]}</svg>`;
}

const hatch = svg`<path d="M2 14L12 2M6 18L19 2M13 18L26 2M20 18L30 6" stroke="currentColor" stroke-opacity="0.7" fill="none" />`;
const box = svg`<rect x="2" y="2" width="28" height="16" rx="2" fill="currentColor" fill-opacity="0.14" stroke="currentColor" stroke-dasharray="3 2" />`;

const swatches: Readonly<Partial<Record<Sign, TemplateResult>>> = {
  somewhere: svg`${box}${hatch}`,
  area: box,
  disputed: svg`<path d="M2 13C10 13 20 7 30 7" stroke="var(--dateline-border)" stroke-width="1.5" stroke-dasharray="1 4" stroke-linecap="round" fill="none" />`,
  travelled: svg`<path d="M2 14C12 14 18 6 30 6" stroke="currentColor" stroke-width="3" fill="none" />`,
  ahead: svg`<path d="M2 14C12 14 18 6 30 6" stroke="currentColor" stroke-width="3" stroke-dasharray="0 6" stroke-linecap="round" fill="none" />`,
};
