// Plain JavaScript: layouts use it when a page is rendered, and the bundler before there is any TypeScript.

/** Elements that have no content and no end. */
export const emptyElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** An attribute, where its value asks for one. `opening` is what stands before a value. */
export function attribute(opening, value) {
  if (value === undefined || value === null || value === false) return '';
  return value === true || value === '' ? opening.slice(0, -2) : `${opening}${escaped(String(value))}"`;
}

const special = /["&<\0]/;
const eachSpecial = /["&<\0]/g;
const entities = { '"': '&quot;', '&': '&amp;', '<': '&lt;', '\0': '\ufffd' };

/** A text as it may stand between tags and in quotation marks. HTML has no sign zero, which insets are told by. */
export function escaped(text) {
  if (!special.test(text)) return text;
  // With a function for each sign, `replace` takes twice as long.
  let made = '';
  let from = 0;
  eachSpecial.lastIndex = 0;
  for (let found = eachSpecial.exec(text); found; found = eachSpecial.exec(text)) {
    made += text.slice(from, found.index) + entities[found[0]];
    from = eachSpecial.lastIndex;
  }
  return made + text.slice(from);
}
