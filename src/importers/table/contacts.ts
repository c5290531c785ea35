/** Mail addresses and telephone numbers: alone in a cell, or within a text. */

const mail = '[^\\s@,;:<>()"\'/]{1,64}@[a-z\\d-]{1,63}(?:\\.[a-z\\d-]{1,63}){0,4}\\.[a-z]{2,24}';

/** Telephones in the shapes of countries; what a date, a postal code or a parcel may be too is none of them. */
const telephones = [
  // +49 30 123456, +1 (555) 010-9999: E.164 has 15 digits at most.
  '\\+[1-9](?:[ ()/.-]{0,2}\\d){7,14}',
  '00[1-9]\\d{0,2} [ ()/-]{0,2}\\d(?:[ ()/-]{0,2}\\d){6,11}',
  // 617 555 0188, (212) 555-0188
  '(?:1[ .-])?(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d[ .-])[2-9]\\d\\d[ .-]\\d{4}',
  // 030 123456, 0211/1234567, (030) 1234567
  '\\(?0[1-9]\\d{0,4}(?:\\) ?| ?[/-] ?| )\\d{5,8}',
  // 03-1234-5678
  '0[1-9]\\d{0,3}-\\d{1,4}-\\d{4}',
  // 06 12 34 56 78
  '0[1-9](?<pair>[ .-])\\d\\d(?:\\k<pair>\\d\\d){3}',
  // 020 7946 0958
  '\\(?0[1-9]\\d{0,3}\\)?(?: \\d{2,4}){2,4}',
].join('|');

const wholeMail = new RegExp(`^(?:mailto:)?${mail}$|<${mail}>$`, 'i');
const wholeTelephone = new RegExp(`^(?:tel:)?(${telephones})(?: ?(?:ext\\.?|x) ?\\d{1,6})?$`, 'i');
const anyMail = new RegExp(`${mail}(?![\\p{L}\\d])`, 'iu');
const anyTelephone = new RegExp(`(?<![\\p{L}\\d+.,/-]|\\d )(?:${telephones})(?![\\p{L}\\d]|[ .,/-]\\d)`, 'giu');
/** With a word for it, whatever its shape: `тел. 555-12-12`. */
const calledTelephone =
  /(?<!\p{L})(?:tel|telefon|telephone|téléphone|teléfono|telefono|phone|fon|тел|телефон|電話|电话)[.:]{0,2} ?[+(]?\d[\d ()/-]{4,18}\d/iu;

/** The longest that anybody writes a contact alone in a cell. */
const longest = 160;

/** The shortest contact: a@b.de. */
const shortest = 6;

/** Whether a cell is a mail address, with a name before it or without: `Anna B. <anna@example.org>`. */
export function isMailAddress(cell: string): boolean {
  return cell.length <= longest && cell.includes('@') && wholeMail.test(cell);
}

/** Whether a cell is a telephone number, by its prefix or its shape. */
export function isTelephone(cell: string): boolean {
  const [, number] = (cell.length <= longest && wholeTelephone.exec(cell)) || [];
  return number !== undefined && isDialled(number);
}

/** Whether a mail address or a telephone number stands within a text; addresses of the web have none for people. */
export function hasContact(text: string): boolean {
  if (text.length < shortest || !/[@\d]/.test(text)) return false;
  const said = text.includes('://') ? text.replace(/https?:\/\/\S+/gi, ' ') : text;
  if (said.includes('@') && anyMail.test(said)) return true;
  return calledTelephone.test(said) || [...said.matchAll(anyTelephone)].some(([number]) => isDialled(number));
}

/** Nine digits and more, of which a signed number such as `+1250000` or `+1,250,000.50` has none that count. */
function isDialled(number: string): boolean {
  const digits = number.replace(/\D/g, '').length;
  if (!number.startsWith('+')) return digits >= 9 && digits <= 17;
  const isAmount =
    /^\+\d+\.\d{1,2}$/.test(number) || (digits < 10 && /^\+(?:\d+|\d{1,3}(?:([ .])\d{3})(?:\1\d{3})*)$/.test(number));
  return digits >= 8 && digits <= 15 && !isAmount;
}
