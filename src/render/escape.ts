const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;' };
const replaced = (text: string, signs: RegExp) => text.replace(signs, (one) => entities[one]!);

/** Text as an HTML serialiser writes it, so that the build's markup and the browser's are the same bytes. */
export const escapeText = (text: string): string => replaced(text, /[&<>\u00a0]/g);

/** An attribute's value, escaped in the same way. */
export const escapeAttr = (text: string): string => replaced(text, /[&"\u00a0]/g);

/** Text that may stand anywhere in HTML that is pasted elsewhere, inside of tags and between them. */
export const escapeHtml = (text: string): string => replaced(text, /[&<>"]/g);
