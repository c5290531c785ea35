import { css } from 'lit';
import { tokens } from './styles.js';

/** The frame of a story: text and panel side by side or one above the other, by the element's own width. */
export const storyStyles = [
  tokens,
  css`
    :host {
      display: block;
      box-sizing: border-box;
      container-type: inline-size;
      inline-size: 100%;
      contain-intrinsic-inline-size: 285px;
      --_top: var(--dateline-sticky-top, 0px);
      --_view: var(--dateline-view-height, 100svh);
      text-align: start;
    }
    :host([hidden]) {
      display: none;
    }
    .frame,
    .frame * {
      box-sizing: border-box;
    }
    .frame {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-items: start;
      position: relative;
    }
    .panel {
      position: sticky;
      z-index: 1;
      top: var(--_top);
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      /* There is room before the views come, so that the text under the panel does not move. */
      min-height: 105px;
      background: var(--dateline-paper);
      color: var(--dateline-ink);
      border-block-end: 1px solid var(--dateline-line);
      font: 400 13px/1.35 var(--dateline-panel-font);
    }
    .mapped .panel {
      grid-template-rows: minmax(0, calc(0.36 * var(--_view))) minmax(42px, auto) 62px;
    }
    .bar {
      position: relative;
      display: flex;
      align-items: center;
      justify-content: space-between;
      min-height: 41px;
      border-block: 1px solid var(--dateline-line);
    }
    dateline-map {
      min-height: 0;
    }
    /* Its code has not come: a note stands on the plain ground. */
    dateline-map:not(:defined) {
      display: grid;
      background: var(--dateline-land);
    }
    .text {
      min-width: 0;
      padding: 16px 16px 24px;
      overflow-wrap: anywhere;
    }
    ::slotted(dateline-event) {
      display: block;
      position: relative;
      /* A page that takes the padding from everything has not meant the room of the rail; a mark beyond it is cut off
         where events are laid out only when they are near. */
      margin-inline-start: -12px !important;
      padding-block: 4px 28px !important;
      padding-inline-start: 36px !important;
      scroll-margin-top: calc(var(--_top) + 16px);
    }
    .long ::slotted(dateline-event) {
      content-visibility: var(--_laid-out, auto);
      contain-intrinsic-block-size: auto 400px;
    }
    ::slotted(dateline-event)::before {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: 12px;
      border-inline-start: 2px solid var(--_rail, var(--dateline-line));
    }
    ::slotted(dateline-event)::after {
      --_mark: var(--_active-mark, var(--dateline-mark));
      content: '';
      position: absolute;
      inset-block-start: 7px;
      inset-inline-start: 6px;
      box-sizing: border-box;
      width: 14px;
      height: 14px;
      border: 2px solid var(--_mark);
      border-radius: 50%;
      background: var(--dateline-paper);
      box-shadow: var(--_halo, none);
    }
    ::slotted(dateline-event:is(:state(dot), :state(span)))::after {
      background: var(--_mark);
    }
    ::slotted(dateline-event:is(:state(soft), :state(span)))::after {
      height: 22px;
      border-radius: 7px;
    }
    ::slotted(dateline-event:state(soft))::after {
      width: 10px;
      inset-inline-start: 8px;
      border: 0;
      background: linear-gradient(transparent, var(--_mark) 40% 60%, transparent);
    }
    ::slotted(dateline-event:state(none))::after {
      border-radius: 0;
    }
    ::slotted(dateline-event:state(expected))::after {
      border-style: dashed;
    }
    ::slotted(dateline-event:state(confirmed))::after {
      outline: 1.5px solid var(--_mark);
      outline-offset: 1.5px;
    }
    ::slotted(dateline-event:state(denied))::after {
      background:
        linear-gradient(45deg, transparent 44%, var(--_mark) 44% 56%, transparent 56%),
        linear-gradient(-45deg, transparent 44%, var(--_mark) 44% 56%, transparent 56%), var(--dateline-paper);
    }
    @media (forced-colors: active) {
      ::slotted(dateline-event)::after {
        forced-color-adjust: none;
      }
    }
    /* One event at a time on the screen; on paper all of them. */
    @media screen {
      .steps ::slotted(dateline-event) {
        display: var(--_shown, none);
      }
      /* Whoever has gone on has read what the story is about. */
      .begun ::slotted(.story-head) {
        display: none;
      }
    }

    @container (min-width: 720px) {
      .mapped {
        /* Forty letters a line, where that leaves the map a half. */
        grid-template-columns: max(36%, min(50%, 420px)) minmax(0, 1fr);
      }
      .panel {
        min-height: 167px;
        --_edge: 20px;
      }
      .mapped .panel {
        grid-area: 1 / 2;
        grid-template-rows: minmax(0, 1fr);
        height: calc(var(--_view) - var(--_top));
        --_edge: 4px;
        border-block-end: 0;
        border-inline-start: 1px solid var(--dateline-line);
      }
      /* Without a map beside them lines are no longer than they are read. */
      .text {
        padding: 28px max(28px, 50% - 336px) 40px;
      }
      .mapped .text {
        grid-area: 1 / 1;
        /* The panel stands whole while the last event is read. */
        padding: 28px 28px max(40px, var(--_view) - var(--_top) - 400px);
      }
      .mapped.steps {
        min-height: inherit;
      }
      .mapped.steps .panel {
        align-self: stretch;
        height: auto;
        min-height: clamp(320px, var(--_view), 720px);
        max-height: min(100svh, 720px);
      }
      .steps .text {
        padding-block-end: 40px;
        max-height: var(--dateline-text-height, min(var(--_view), 720px));
        overflow: auto;
      }
      ::slotted(dateline-event) {
        padding-block-end: 40px !important;
      }
    }

    /* Too low for text under a map, not for text beside it: small landscape phones, high zoom. */
    @media (max-height: 480px) {
      @container not (min-width: 720px) {
        .mapped .panel {
          position: relative;
          top: 0;
        }
      }
    }
    @media print {
      .panel {
        display: none;
      }
      .frame {
        display: block;
      }
      .frame .text {
        max-height: none;
        padding-block-end: 0;
        overflow: visible;
      }
      .long ::slotted(dateline-event) {
        content-visibility: visible;
      }
    }
  `,
];
