/** The class of a page whose scripts run, and may load others. */
export const scriptsRunClass = 'scripts-run';

/**
 * What gives a page that class, before anything of it is painted. Neither `<noscript>` nor `@media (scripting)` know that a
 * policy blocks scripts, that a page opened from a folder may load no module, or that the element's script is not there.
 */
export const scriptsRun = `{
  const { classList } = document.documentElement;
  if (location.protocol !== 'file:') classList.add('${scriptsRunClass}');
  addEventListener('error', ({ target }) => {
    if (target instanceof HTMLScriptElement) classList.remove('${scriptsRunClass}');
  }, true);
}
`;
