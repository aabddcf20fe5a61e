/** The same few names stand in all articles. */
const keys = new Map<string, string>();
const mostKept = 1000;

/** How a field is found whatever its spelling: `in brief`, `In-Brief`, `in_brief` and `inBrief` are all `inbrief`. */
export function fieldKey(written: string): string {
  const known = keys.get(written);
  if (known !== undefined) return known;
  const key = written.toLowerCase().replace(/[\s_-]+/g, '');
  if (keys.size < mostKept) keys.set(written, key);
  return key;
}

/** How a field is called in messages: `inBrief` is `in brief`. */
export function fieldWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Whether the newsroom keeps the field for itself: `x-desk`, `x_desk`. */
export function isPrivateField(written: string): boolean {
  return /^x[\s_-]/i.test(written);
}
