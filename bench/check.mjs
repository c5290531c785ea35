/** What the bench holds Dateline to. */

/** Ready in at most this share of TimelineJS's time, at these numbers of events. */
const readyShare = 0.5;
const readySizes = [200, 1000];

/** From one number of events to the other the shadow DOM grows this much at most, or as much as there are more marks in view. */
const nodeGrowth = { from: 50, to: 1000, most: 1.5 };

/**
 * @param {readonly import('./table.mjs').Result[]} results
 * @returns {string[]} a sentence for each promise that is broken; what was not measured is not held against anybody
 */
export function findFailures(results) {
  return [...lateReady(results), ...growingShadow(results)];
}

function lateReady(results) {
  return results
    .filter(({ size }) => readySizes.includes(size))
    .map(({ size, dateline, timeline }) => ({ size, share: dateline.ready.median / timeline.ready.median }))
    .filter(({ share }) => share > readyShare)
    .map(
      ({ size, share }) =>
        `At ${size} events Dateline is ready in ${share.toFixed(2)} of TimelineJS's time, promised is ${readyShare}.`,
    );
}

function growingShadow(results) {
  const [small, large] = [nodeGrowth.from, nodeGrowth.to].map((wanted) => results.find(({ size }) => size === wanted));
  if (!small || !large) return [];
  const growthOf = (key) => large.dateline[key].median / small.dateline[key].median;
  const most = Math.max(nodeGrowth.most, growthOf('marks'));
  if (growthOf('shadowNodes') <= most) return [];
  const growth = `${growthOf('shadowNodes').toFixed(2)} times, with ${growthOf('marks').toFixed(2)} times the marks in view`;
  return [`From ${small.size} to ${large.size} events the shadow DOM grows ${growth}; promised is ${most.toFixed(2)}.`];
}
