/** Headers of what is not for readers: contacts, numbers of registers, internal notes. */
import { caseWords, confidentialWords, contactMarks, courtWords, internalWords, noteWords, numberingWords, numberWords, privateWords, registerWords, voteWords } from './private-words.js'; // prettier-ignore
import { foldHeader, spellHeader, splitWords } from './fold-header.js';

const privates: ReadonlySet<string> = new Set(splitWords(privateWords));
const contacts: ReadonlySet<string> = new Set(splitWords(contactMarks));
const confidentials: ReadonlySet<string> = new Set(splitWords(confidentialWords));
const internals: ReadonlySet<string> = new Set(splitWords(internalWords));
const notes: ReadonlySet<string> = new Set(splitWords(noteWords));
const numbers: ReadonlySet<string> = new Set(splitWords(numberWords));
const registers: ReadonlySet<string> = new Set(splitWords(registerWords));
const numberings: ReadonlySet<string> = new Set(splitWords(numberingWords));
const votes: ReadonlySet<string> = new Set(splitWords(voteWords));
const cases: ReadonlySet<string> = new Set(splitWords(caseWords));
const courts: ReadonlySet<string> = new Set(splitWords(courtWords));

/** Whether a column with this header is not for readers: a mail address, a telephone, a number of a register, an internal note. */
export function isPrivateHeader(header: string): boolean {
  const words = foldHeader(header).split(' ');
  return (
    spellHeader(header).some((spelling) => privates.has(spelling)) ||
    words.some((word) => contacts.has(word) || confidentials.has(word)) ||
    isInternal(header, words) ||
    isRegisterNumber(header, words)
  );
}

/** Whether a header says that rows are numbered, and nothing of what: `No.` is a number of a register, or votes against. */
export function isNumbering(header: string): boolean {
  return /^(?:#|№|n[°º]\.?)$/i.test(header.trim()) || numberings.has(foldHeader(header));
}

/** Whether a header is one of how people voted, beside which `No` is another. */
export function isVote(header: string): boolean {
  return votes.has(foldHeader(header));
}

/** Whether a header is that of the numbers of cases: beside a court they are public and what people quote, elsewhere an office’s own. */
export function isCaseNumber(header: string): boolean {
  return cases.has(foldHeader(header)) || spellHeader(header).some((spelling) => cases.has(spelling));
}

/** Whether a header is that of courts: `Court`, `Amtsgericht`. */
export function isCourt(header: string): boolean {
  return foldHeader(header)
    .split(' ')
    .some((word) => courts.has(word) || word.endsWith('gericht'));
}

/** `Internal note`, `Note (intern)`, `nur intern`; but not `Private school`, `Internal temperature`. */
function isInternal(header: string, words: readonly string[]): boolean {
  if (!words.some((word) => internals.has(word))) return false;
  const bracketed = [...header.matchAll(/[([]([^()[\]]*)[)\]]/g)].map(([, inner = '']) => foldHeader(inner));
  return words.length === 1 || words.some((word) => notes.has(word)) || bracketed.some((word) => internals.has(word));
}

/** `Case number`, `Inventar-Nr.`, `record_id`, `Personalnummer`; but not `id`, which is one of ours, nor `House number`. */
function isRegisterNumber(header: string, words: readonly string[]): boolean {
  if (words.length > 1 && words.some((word) => ids.has(word))) return true;
  const isNumber = words.some((word) => numbers.has(word)) || /№|\bn\.?\s?[°º]/i.test(header);
  return (isNumber && words.some((word) => registers.has(word))) || words.some(isCompound);
}

const ids: ReadonlySet<string> = new Set(splitWords('id, ids, uuid, guid'));

/** `Personalnummer`, `zaaknummer`: a word of registers and one for number, with an s between them or none. */
function isCompound(word: string): boolean {
  const [, of = ''] = /^(.{3,})(?:nummer|nr)$/.exec(word) ?? [];
  return registers.has(of) || (of.endsWith('s') && registers.has(of.slice(0, -1)));
}
