/** How long the page's main thread worked at a stretch, from a trace of the browser. */

const categories = ['disabled-by-default-devtools.timeline', 'devtools.timeline'];

/**
 * @param {import('puppeteer-core').CDPSession} session of the page
 * @param {() => Promise<void>} act
 * @returns {Promise<number>} the longest task of the page's main thread meanwhile, in milliseconds of processor time
 */
export async function longestTask(session, act) {
  const events = await trace(session, act);
  const threads = mainThreads(events);
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && threads.has(`${pid}/${tid}`));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

async function trace(session, act) {
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.removeAllListeners('Tracing.dataCollected');
  return events;
}

/** Only one page is open, so every renderer's main thread is either its or idle. */
function mainThreads(events) {
  const named = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  return new Set(named.map(({ pid, tid }) => `${pid}/${tid}`));
}
