/**
 * `node geo/town-plan.mjs`: two old plans of Quillhaven into stories/town-plans, as surveyors of its time might have drawn
 * them: made-up pictures to lay over the map of a made-up town. The same bytes each time.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawTown } from './town/draw-town.mjs';
import * as plan from './town/plan.mjs';
import { curved, holds, simplified } from './town/plane.mjs';
import { createPlacing } from './town/to-overpass.mjs';
import { market } from './town.mjs';

const SEED = 7;

/** What the sheets show, in metres from the market: the sides of a box, and by how many degrees it is turned. */
const sheets = {
  1833: { west: -950, south: -940, east: 1150, north: 860, turn: -7 },
  1890: { west: -950, south: -940, east: 1150, north: 860, turn: 0 },
};

/** The walls of the old town, along the roads that later took their place, from the quay to the shore in the east. */
const walls = curved([[-330, -560], [-520, -380], [-612, -120], [-600, 20], [-590, 180], [-520, 360], [-330, 470], [-60, 505], [262, 540], [480, 545], [700, 520], [820, 420], [900, 230], [915, 40], [895, -180], [850, -420], [800, -600]]); // prettier-ignore
const inWalls = [...walls, [640, -740], [-330, -740]];

/** The shore before there were docks. */
const oldShore = [...plan.shoreWest, [300, -740], plan.rightBank.at(-1), plan.leftBank.at(-1), ...curved([[500, -752], [640, -745], [760, -650], [1000, -560], [1300, -500], [1600, -420], [2600, -480]])]; // prettier-ignore
const dockShore = [...plan.shoreWest, plan.rightBank.at(-1), plan.leftBank.at(-1), ...plan.shoreEast];

const streets = ['primary', 'secondary', 'tertiary', 'unclassified', 'residential', 'pedestrian'];

/**
 * A plan of the town.
 * @param {1833 | 1890} year
 * @returns {{ svg: string, corners: { lat: number, lon: number }[] }} the picture, and where its corners lie, clockwise from
 *   its top left
 */
export function townPlan(year) {
  const sheet = sheets[year];
  const [width, height] = [sheet.east - sheet.west, sheet.north - sheet.south];
  const middle = [(sheet.west + sheet.east) / 2, (sheet.south + sheet.north) / 2];
  const onSheet = (point) => {
    const [x, y] = turned(point, middle, -sheet.turn);
    return [x - sheet.west, sheet.north - y];
  };
  const path = (line) =>
    `M${simplified(line, 2)
      .map((point) => onSheet(point).map(Math.round).join())
      .join('L')}`;
  const isSeen = (line) => line.some((point) => isOn(onSheet(point), width, height));
  const paths = (lines) => lines.filter(isSeen).map(path).join('');
  const place = createPlacing(market);
  const { north, west, south, east } = sheet;
  return {
    svg: drawSheet(year, width, height, paths),
    corners: [[west, north], [east, north], [east, south], [west, south]].map((corner) => place(turned(corner, middle, sheet.turn))), // prettier-ignore
  };
}

function drawSheet(year, width, height, paths) {
  const isOld = year === 1833;
  const { lines, rings } = drawTown(SEED);
  const ways = lines.filter(({ tags }) => streets.includes(tags.highway) && tags.tunnel !== 'yes');
  const inTown = ({ line }) => !isOld || line.every((point) => holds(inWalls, point));
  const town = ways.filter(inTown).map(({ line }) => line);
  const roads = isOld ? plan.roads.filter(({ highway }) => highway === 'secondary').map(({ line }) => line) : [];
  const shore = isOld ? oldShore : dockShore;
  const land = [...shore, [4000, 4000], [-4000, 4000], shore[0]];
  const great = rings
    .filter(({ tags }) => ['church', 'castle', 'public'].includes(tags.building))
    .map(({ ring }) => ring);
  const stroke = (d, colour, metres, more = '') =>
    d && `<path d="${d}" stroke="${colour}" stroke-width="${metres}"${more}/>`;
  const ink = '#4b3b2a';
  const { x, y, title } = isOld
    ? { x: width - 330, y: 105, title: 'surveyed in 1833' }
    : { x: 330, y: height - 120, title: 'and its docks, 1890' };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width / 2}" height="${height / 2}" viewBox="0 0 ${width} ${height}">`,
    `<defs><pattern id="sea" width="9" height="9" patternUnits="userSpaceOnUse"><path d="M0 4.5h9" stroke="#7d8f8c" stroke-width="1.6"/></pattern></defs>`,
    `<path fill="#d9dcc8" d="M0 0h${width}v${height}H0z"/><path fill="url(#sea)" d="M0 0h${width}v${height}H0z"/>`,
    `<g fill="none" stroke-linejoin="round" stroke-linecap="round">`,
    `<path fill="${isOld ? '#eee2c4' : '#f2ead6'}" stroke="${ink}" stroke-width="5" d="${paths([land])}Z"/>`,
    stroke(paths(town), isOld ? '#d9a58c' : '#e0b7a0', 64),
    `<g stroke-linecap="butt">${stroke(paths([plan.river]), ink, 78)}${stroke(paths([plan.river]), '#ccd3c4', 70)}</g>`,
    isOld ? stroke(paths([walls]), ink, 15) + stroke(paths([walls]), '#eee2c4', 5) : '',
    stroke(paths(roads), ink, 13) + stroke(paths(roads), '#eee2c4', 9),
    stroke(paths(town), ink, 16) + stroke(paths(town), '#fbf6e6', 11),
    isOld
      ? ''
      : stroke(paths([plan.railway, plan.dockLine]), ink, 10) +
        stroke(paths([plan.railway, plan.dockLine]), '#fbf6e6', 5, ' stroke-dasharray="14 14"'),
    `<path fill="#6d3a2c" d="${paths(great)}"/>`,
    '</g>',
    `<g fill="${ink}" font-family="Georgia,serif" text-anchor="middle"><text x="${x}" y="${y}" font-size="54" font-style="italic">Quillhaven</text><text x="${x}" y="${y + 60}" font-size="40">${title}</text></g>`,
    `<path fill="none" stroke="${ink}" stroke-width="6" d="M12 12h${width - 24}v${height - 24}H12z"/>`,
    '</svg>\n',
  ].join('');
}

function turned([x, y], [middleX, middleY], degrees) {
  const angle = (degrees * Math.PI) / 180;
  const [right, up] = [x - middleX, y - middleY];
  return [
    middleX + right * Math.cos(angle) - up * Math.sin(angle),
    middleY + right * Math.sin(angle) + up * Math.cos(angle),
  ];
}

function isOn([x, y], width, height) {
  return x > -200 && y > -200 && x < width + 200 && y < height + 200;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const year of [1833, 1890]) {
    const { svg, corners } = townPlan(year);
    writeFileSync(new URL(`../stories/town-plans/plan-${year}.svg`, import.meta.url), svg);
    console.log(`${year}: ${svg.length} bytes, corners ${JSON.stringify(corners)}`);
  }
}
