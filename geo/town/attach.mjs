/** Takes loose ends to the road that they are meant to reach. */
import { between, distance, nearestShare } from './plane.mjs';

/** How near an end has to be to a road, in metres. */
const REACH = 45;

function nearestOn(line, point) {
  let nearest = line[0];
  for (let i = 1; i < line.length; i++) {
    const found = between(line[i - 1], line[i], nearestShare(line[i - 1], line[i], point));
    if (distance(found, point) < distance(nearest, point)) nearest = found;
  }
  return nearest;
}

/** The nearest point of several lines, where one is within reach. */
function reached(point, lines) {
  const [nearest] = lines.map((line) => nearestOn(line, point)).sort((a, b) => distance(a, point) - distance(b, point));
  return nearest && distance(nearest, point) < REACH ? nearest : point;
}

/**
 * @param {[number, number][][]} lines
 * @param {[number, number][][]} others lines that stay where they are and are reached as well
 */
export function attached(lines, others = []) {
  const whole = [...others, ...lines];
  const ends = lines.flatMap((line) => [line[0], line.at(-1)]).map(String);
  const isShared = (point) => ends.filter((end) => end === String(point)).length > 1;
  return lines.map((line) => {
    const rest = whole.filter((other) => other !== line);
    return line.map((point, i) =>
      (i === 0 || i === line.length - 1) && !isShared(point) ? reached(point, rest) : point,
    );
  });
}
