/** From then on the Gregorian calendar says when Easter is. */
const firstYear = 1583;

/**
 * Month and day of Easter Sunday in the Gregorian calendar, after Meeus (Astronomical Algorithms, chapter 8); undefined before
 * there was one. Churches that kept the Julian calendar had another.
 */
export function easterSunday(year: number): readonly [month: number, day: number] | undefined {
  if (year < firstYear) return undefined;
  const [century, inCentury] = [Math.floor(year / 100), year % 100];
  const golden = year % 19;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * late + 114;
  return [Math.floor(days / 31), (days % 31) + 1];
}
