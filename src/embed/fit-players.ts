/** What a published page links that shows charts and posts of others in frames: they are as high as they say. */
import { followHeights } from '../elements/follow-heights.js';

followHeights(document, 'dateline-event > figure iframe');
