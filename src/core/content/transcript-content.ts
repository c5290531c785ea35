/** The transcript of a film or a sound. */
import type { Media } from '../model.js';
import type { Words } from '../words/words.js';
import { content, type Content } from './content.js';
import { markdownContent } from './markdown-content.js';

/** What readers open under the player; absent where there is no transcript. */
export function transcriptContent({ transcript, transcriptLang }: Media, { ui }: Words): Content | undefined {
  if (transcript === undefined) return undefined;
  const language = { lang: transcriptLang, dir: transcriptLang && 'auto' };
  return content(
    'details',
    { class: 'transcript' },
    content('summary', {}, ui.transcript),
    content('div', language, ...markdownContent(transcript)),
  );
}
