/** What a story's check finds around its file: regions that there are not, and files that are not beside it or are others. */
import type { StoryDocument } from '../core/document/schema.js';
import type { Problem } from '../core/problems/problem.js';
import { findMissingRegions } from '../publish/index.js';
import { findMissingMedia } from './look-for-media.js';
import type { World } from './world.js';

/** Looks around the document at `path`; that of the standard input has no folder. */
export async function lookAround(document: StoryDocument, path: string, world: World): Promise<Problem[]> {
  return [
    ...(await findMissingRegions(document, world.readAsset)),
    ...(path === '-' ? [] : await findMissingMedia(document, path, world)),
  ];
}
