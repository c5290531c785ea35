/**
 * Registers `<dateline-story>` and `<dateline-event>`: `import 'dateline-story/define'`. Their map, axis and the rest
 * register themselves when a story comes near the reader.
 */
import { canTell } from './elements/can-tell.js';
import { DatelineEvent } from './elements/dateline-event.js';
import { DatelineStory } from './elements/dateline-story.js';
import { defineElements } from './elements/define-elements.js';

// A browser that can only half of it would hide the text that the page has.
if (canTell()) defineElements({ 'dateline-event': DatelineEvent, 'dateline-story': DatelineStory });
