/** Texts as they stand in markup, between tags or in an attribute with double quotation marks. */

/** A text in HTML; a NUL, which HTML does not have, is U+FFFD (HTML, 13.2.5). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r]/g, toReference).replaceAll('\0', '\ufffd');
}

/** A text in XML, without the characters that XML does not have (XML 1.0, 2.2). */
export function escapeXml(text: string): string {
  return text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"']/g, toReference);
}

function toReference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
