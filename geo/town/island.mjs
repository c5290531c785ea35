/** The island about the town: its shore, moor, woods and villages, in a few lines. */
import { curved, rectangle, simplified } from './plane.mjs';

/** A line between two points that chance has roughened, as shores are. */
function rough(a, b, roughness, random) {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length < 110) return [a];
  const off = (random() - 0.5) * roughness * length;
  const bent = [(a[0] + b[0]) / 2 - ((b[1] - a[1]) / length) * off, (a[1] + b[1]) / 2 + ((b[0] - a[0]) / length) * off];
  return [...rough(a, bent, roughness, random), ...rough(bent, b, roughness, random)];
}

/** The shore from the town's eastern end round the island to its western, in the order of the points given. */
export function islandShore(from, to, random) {
  const corners = [from, [3060, -260], [3420, 240], [3560, 700], [3380, 1180], [3620, 1900], [3200, 2560], [2560, 2700], [2150, 3220], [1300, 3520], [500, 3420], [-150, 3640], [-1050, 3520], [-1500, 3050], [-2350, 2900], [-3150, 2480], [-3760, 1980], [-3900, 1380], [-3640, 900], [-3560, 300], [-3120, -180], to]; // prettier-ignore
  const line = [...corners.slice(1).flatMap((b, i) => rough(corners[i], b, 0.42, random)), to];
  return simplified(line, 14);
}

const lane = (name, points, highway = 'unclassified') => ({ highway, name, line: curved(points) });
const green = (tags, points) => ({ tags, ring: curved([...points, points[0]], 60).slice(0, -1) });

export const countryRoads = [
  lane('Brackness Road', [[3260, 330], [3300, 640], [3250, 980]]),
  lane('Moor Road', [[1300, 2300], [1130, 2860], [640, 3170], [-160, 3150]]),
  lane('Hollin Lane', [[-1450, 1100], [-1700, 1420], [-2080, 2060], [-1900, 2500], [-1200, 2860], [-160, 3150]]),
  lane('Airfield Road', [[-3420, 860], [-3560, 1300], [-3460, 1720], [-3480, 1960]]),
  lane('Sandle Lane', [[-2900, 420], [-2740, 800], [-2300, 1080], [-2080, 2060]]),
]; // prettier-ignore

export const villages = [
  { name: 'Brackness', at: [3230, 520], lanes: [[[3160, 330], [3150, 470], [3290, 560]], [[3290, 450], [3400, 430]], [[3310, 720], [3180, 760], [3150, 470]]] },
  { name: 'Overquill', at: [-80, 3060], lanes: [[[-160, 3150], [-300, 3060], [-420, 3110]], [[-220, 3105], [-230, 2960], [-90, 2990]], [[-300, 3060], [-330, 2950]]] },
  { name: 'Wester Sandle', at: [-3300, 720], lanes: [[[-3200, 640], [-3290, 560], [-3400, 600]], [[-3330, 740], [-3460, 700]]] },
  { name: 'Hollinmoor', at: [-2010, 2330], lanes: [[[-2050, 2330], [-1800, 2300], [-1700, 2400]], [[-1800, 2300], [-1820, 2180]]] },
]; // prettier-ignore

export const countryGreens = [
  green({ natural: 'heath', name: 'Quill Moor' }, [[-700, 2100], [-300, 1950], [-60, 2250], [-200, 2700], [-700, 2760], [-1200, 2500]]),
  green({ natural: 'wood', name: 'Hollin Wood' }, [[-1650, 1900], [-1250, 1880], [-1150, 2200], [-1500, 2350], [-1750, 2180]]),
  green({ natural: 'wood', name: 'Moor Wood' }, [[1500, 1860], [2150, 1820], [2380, 2150], [1950, 2460], [1560, 2300]]),
  green({ natural: 'wood', name: 'Battery Wood' }, [[-2450, -480], [-2260, -520], [-2240, -150], [-2420, -60], [-2560, -250]]),
  green({ natural: 'wood', name: 'Castle Hanger' }, [[640, 1250], [860, 1300], [900, 1480], [640, 1530], [560, 1400]]),
]; // prettier-ignore

export const reservoir = { name: 'Overquill Reservoir', ring: curved([[560, 2760], [830, 2770], [980, 2900], [840, 3040], [600, 2990], [450, 2860], [560, 2760]], 90).slice(0, -1) }; // prettier-ignore

export const airfield = { name: 'Quillhaven Airfield', ring: rectangle([-2930, 2030], 780, 220, -11) };
