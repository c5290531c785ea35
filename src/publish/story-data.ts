import { readDocument } from '../core/read-document.js';
import type { StoryDocument } from '../core/schema.js';

/**
 * The story's document as a file.
 * @throws TypeError where it has a mistake: a page that finds one asks for what reads other formats, which is not published
 */
export function writeStoryData(document: StoryDocument): string {
  const text = JSON.stringify(document, null, 2);
  const [finding] = readDocument(JSON.parse(text)).findings;
  if (finding)
    throw new TypeError(
      `A document with a mistake is not published (${finding.code} at "${finding.where}"): withoutMistakes takes them out`,
    );
  return `${text}\n`;
}
