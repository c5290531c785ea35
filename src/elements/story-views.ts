import { html, nothing, type TemplateResult } from 'lit';
import type { Progress } from '../core/map/scene.js';
import type { StoryState } from '../core/state.js';
import type { Language } from '../core/words/language.js';
import type { CreateMap } from '../map/map-port.js';
import { missingNote } from './failure-note.js';
import type { MapConsent } from './map-consent.js';

/** What the views beside the text show. */
export interface StoryViews {
  readonly state: StoryState;
  readonly language: Language;
  readonly progress?: Progress;
  /** Whether there is a map. */
  readonly mapped: boolean;
  /** Whether the panel is above the text, and low. */
  readonly narrow: boolean;
  /** Whether there is room for signs only, not for words beside the buttons. */
  readonly short: boolean;
  /** Whether another event is said aloud. */
  readonly announce: boolean;
  readonly worldview: string;
  readonly mapConsent?: MapConsent;
  readonly createMap?: CreateMap;
}

/** Map, controls and timeline; no map where there is nothing for one. */
export function storyViews(views: StoryViews): TemplateResult {
  const { state, language, progress, mapped, narrow, short, announce, worldview, mapConsent, createMap } = views;
  return html`${
      mapped
        ? html`<dateline-map
            part="map"
            dir=${language.direction}
            .state=${state}
            .language=${language}
            .progress=${progress}
            .narrow=${narrow}
            .worldview=${worldview}
            .tiles=${mapConsent?.tiles}
            .streets=${mapConsent?.streets}
            .toAddress=${mapConsent?.toAddress}
            .createMap=${createMap}
            >${customElements.get('dateline-map') ? mapConsent?.button(language) : missingNote(language, 'failed')}</dateline-map
          >`
        : nothing
    }
    <div class="bar" part="bar" dir=${language.direction}>
      <dateline-nav
        dir=${language.direction}
        .state=${state}
        .language=${language}
        .announce=${announce}
      ></dateline-nav>
      <dateline-legend
        dir=${language.direction}
        .story=${state.story}
        .language=${language}
        ?short=${short}
      ></dateline-legend>
    </div>
    <dateline-timeline
      part="timeline"
      dir=${language.direction}
      .state=${state}
      .language=${language}
      ?thin=${narrow}
    ></dateline-timeline>`;
}
