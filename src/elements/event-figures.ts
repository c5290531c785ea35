/** The figures of an event's media; what makes more of pictures comes where there are any. */
import { picturesContent, toRuns, type MediaRun } from '../core/content/pictures-content.js';
import type { Media } from '../core/model.js';
import type { Language } from '../core/words/language.js';
import { contentNodes } from './content-nodes.js';
import type { DatelinePictures } from './dateline-pictures.js';
import { mediaFigure, type FigureSetting } from './media-figure.js';

/** Makes the figures of an event's media. */
export type ToFigures = (media: readonly Media[]) => readonly HTMLElement[];

/** What figures are made with, and the language of what stands around them. */
export interface FiguresSetting extends Omit<FigureSetting, 'words'> {
  readonly language: Language;
}

/** What makes the figures of events that have these `media`: pictures that stand together are in one element. */
export async function figureMaker(
  media: readonly Media[],
  { language, ...setting }: FiguresSetting,
): Promise<ToFigures> {
  const { words } = language;
  const toFigures = (run: MediaRun): HTMLElement[] =>
    run.media.map((one, index) => mediaFigure(one, { words, ...setting }, run.labels[index]));
  const code = media.some(isPicture) ? await import('./show-pictures.js').catch(() => undefined) : undefined;
  code?.definePictures();
  return (few) =>
    toRuns(few, words).flatMap((run) => {
      const figures = toFigures(run);
      return code && isPicture(run.media[0]!) ? together(run, figures) : figures;
    });

  function together(run: MediaRun, figures: readonly HTMLElement[]): HTMLElement {
    const [element] = contentNodes([picturesContent(run, words, [])], document) as [DatelinePictures];
    (element.firstElementChild ?? element).append(...figures);
    element.language = language;
    return element;
  }
}

function isPicture({ type }: Media): boolean {
  return type === 'image';
}
