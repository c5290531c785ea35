/**
 * The elements' classes and the types they speak in, without registering anything: for frameworks and for subclasses.
 * `dateline-story/define` registers them.
 */
export type { OwnFormat } from './core/document/own-format.js';
export type { StoryDocument } from './core/document/schema.js';
export type { Camera } from './core/map/camera.js';
export type { MapScene } from './core/map/scene.js';
export type { Media, StoryEvent } from './core/model.js';
export type { Problem } from './core/problems/problem.js';
export type { Cause, Order } from './core/state.js';
export type { OwnWords } from './core/words/words.js';
export { DatelineEvent } from './elements/dateline-event.js';
export type { Layout } from './controllers/reading-area.js';
export { DatelineStory } from './elements/dateline-story.js';
export type { CreatePlayer } from './elements/media-player.js';
export {
  ActiveChangeEvent,
  ActiveRequestEvent,
  ConsentEvent,
  ExploreEvent,
  OrderChangeEvent,
  StoryEndEvent,
  StoryLoadEvent,
  StoryProblemsEvent,
} from './elements/story-events.js';
export type { TileServer } from './core/model.js';
export type { CreateMap, LabelSurroundings, MapOptions, MapPort, Motion } from './map/map-port.js';
