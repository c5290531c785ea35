/** The class of a page whose scripts run, and may load others. */
export const scriptsRunClass = 'scripts-run';

/** The class of a page whose scripts run, and whose live map they do not bring. */
export const storyAbsentClass = 'story-absent';

/**
 * What gives a page that class, before anything of it is painted. Neither `<noscript>` nor `@media (scripting)` know that a
 * policy blocks scripts, that a page opened from a folder may load no module, or that the element's script is not there.
 * In a frame a page that names another for frames (`data-frame`) gives way to that.
 */
export const scriptsRun = `{
  const { frame } = document.currentScript.dataset;
  if (frame && parent !== window) location.replace(frame + location.hash);
  const { classList } = document.documentElement;
  if (location.protocol !== 'file:') classList.add('${scriptsRunClass}');
  addEventListener('error', ({ target }) => {
    if (target instanceof HTMLScriptElement) classList.remove('${scriptsRunClass}');
  }, true);
  addEventListener('story-absent', () => classList.add('${storyAbsentClass}'));
}
`;
