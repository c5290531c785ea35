/** Films whose server lets no page read them. */

/**
 * Hears of a film that did not come (errors do not bubble: listen while they are on their way). One that was asked for by CORS,
 * as tracks of another host need it, is played without these.
 */
export function playWithoutTracks(error: Event): void {
  const film = error.target as Partial<HTMLMediaElement>;
  if (!film.crossOrigin || !film.load) return;
  error.stopPropagation();
  film.autoplay = !film.paused;
  film.crossOrigin = null;
  film.load();
}
