/** Headings that say when: “8 May 2024: The ferry leaves”, “1903 – A flight”, “The flood (2021)”. */
import { readWrittenDate, type WrittenDateOptions } from '../dates/written-date.js';

/** A heading, its date apart from its title; either may be empty. */
export interface DatedHeading {
  readonly date: string;
  readonly title: string;
}

/** More than any heading has. */
const longest = 300;
const mostMarks = 4;

/**
 * The heading as date and title. A date stands before a colon, a dash with spaces or a bar, behind the title in brackets, or
 * alone. It is as it is written, and may have two readings.
 */
export function splitDatedHeading(heading: string, dates: WrittenDateOptions): DatedHeading {
  const title = heading.trim();
  const isDate = (text: string) => readWrittenDate(text, dates).length > 0;
  if (title.length > longest) return { date: '', title };
  if (isDate(title)) return { date: title, title: '' };
  const marks = [...title.matchAll(/:\s+|\s[–—|-]\s+/g)].slice(0, mostMarks).toReversed();
  for (const { index, 0: mark } of marks) {
    const date = title.slice(0, index).trim();
    if (isDate(date)) return { date, title: title.slice(index + mark.length).trim() };
  }
  const bracket = title.endsWith(')') ? title.lastIndexOf('(') : -1;
  const inBrackets = title.slice(bracket + 1, -1).trim();
  if (bracket > 0 && isDate(inBrackets)) return { date: inBrackets, title: title.slice(0, bracket).trim() };
  return { date: '', title };
}
