import { readDocument } from '../core/document/read-document.js';
import type { StoryDocument } from '../core/document/schema.js';

/**
 * The story's document as a file.
 * @throws TypeError where it does not fit the format: a page may take it for another, and what reads those is not published
 */
export function writeStoryData(document: StoryDocument): string {
  // Its schema is a help for whoever writes it, and lies beside the author's file.
  const text = JSON.stringify({ ...document, $schema: undefined }, null, 2);
  const [finding] = readDocument(JSON.parse(text)).findings;
  if (finding)
    throw new TypeError(
      `A document that does not fit the format is not published (${finding.code} at "${finding.where}"): withoutMistakes makes it fit`,
    );
  return `${text}\n`;
}
