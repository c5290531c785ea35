/**
 * Registers `<dateline-story>` and `<dateline-event>`: `import 'dateline-story/define'`. Their map, axis and the rest
 * register themselves when a story comes near the reader.
 */
import { defineStory } from './elements/define-story.js';
import { watchAbsent } from './embed/absent-stories.js';

if (!defineStory()) watchAbsent();
