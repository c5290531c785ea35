/** The rules that a story is checked by beyond what a reader's page must know. Only authors' tools load them. */
import type { ToldStory } from '../document/told-story.js';
import type { Problem } from '../problems/problem.js';
import { noCameraBeyondMap } from './cameras.js';
import { comparedArePictures } from './compared-pictures.js';
import { drawableLayers } from './layers.js';
import {
  aidsAreAllowed,
  aidsFitMedia,
  filmsAndSoundsAreRead,
  tracksAreWebvtt,
  tracksDiffer,
  transcriptsAreTexts,
} from './media-aids.js';
import { noCardsUnasked, noInsecureMedia, noUndecidedHosts, playersAreAllowed, typesFitAddresses } from './media.js';
import {
  cornersFit,
  noMirroredPicture,
  noPictureFarAway,
  noPlaceOffPicture,
  opacityIsPart,
  picturesHaveAlt,
} from './pictures.js';
import { noMoreThanIsShown } from './numbers-shown.js';
import { noCertainVagueness, noNullIsland, noSwappedPosition, noTurnedSign } from './places.js';
import type { Rule } from './rule.js';
import { localStoryHasGround, noPlaceOffStreets } from './streets.js';
import { tilesHaveAddresses, tilesHaveNames, zoomsAreLevels } from './tiles.js';
import { noEmptyText, noHtml, noPicturesInText, somethingToTell } from './texts.js';
import {
  clocksHaveZones,
  daysAreDates,
  expectationHasDay,
  noArrivalBeforeDeparture,
  noFactsOfTheFuture,
  wordsHaveDates,
} from './times.js';
import { nothingUnused } from './unused.js';

const rules: readonly Rule[] = [
  aidsAreAllowed,
  aidsFitMedia,
  clocksHaveZones,
  comparedArePictures,
  cornersFit,
  daysAreDates,
  drawableLayers,
  expectationHasDay,
  filmsAndSoundsAreRead,
  localStoryHasGround,
  noArrivalBeforeDeparture,
  noCameraBeyondMap,
  noCardsUnasked,
  noCertainVagueness,
  noEmptyText,
  noFactsOfTheFuture,
  noHtml,
  noInsecureMedia,
  noMirroredPicture,
  noMoreThanIsShown,
  noNullIsland,
  noPictureFarAway,
  noPicturesInText,
  noPlaceOffPicture,
  noPlaceOffStreets,
  noSwappedPosition,
  noTurnedSign,
  noUndecidedHosts,
  nothingUnused,
  opacityIsPart,
  picturesHaveAlt,
  playersAreAllowed,
  somethingToTell,
  tilesHaveAddresses,
  tilesHaveNames,
  tracksAreWebvtt,
  tracksDiffer,
  transcriptsAreTexts,
  typesFitAddresses,
  wordsHaveDates,
  zoomsAreLevels,
];

/** Everything in the story that breaks a rule. `document` must have been checked, and `story` made of it. */
export function lintStory(told: ToldStory): Problem[] {
  return rules.flatMap((rule) => [...rule(told)]);
}
