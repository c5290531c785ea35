import { canTell } from './can-tell.js';
import { DatelineEvent } from './dateline-event.js';
import { DatelineStory } from './dateline-story.js';
import { defineElements } from './define-elements.js';

/** Registers the story and its events; a browser that can only half of it would hide the text that the page has. */
export function defineStory(): void {
  if (canTell()) defineElements({ 'dateline-event': DatelineEvent, 'dateline-story': DatelineStory });
}
