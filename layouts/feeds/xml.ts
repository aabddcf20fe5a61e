const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it may stand between tags or in an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? '');
}

/** HTML as text of an element: smaller than escaped, because HTML is mostly marks. */
export function cdata(html: string): string {
  return `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with a text, or an empty one; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, text?: string): string {
  const written = Object.entries(attributes)
    .map(([attribute, value]) => (value === undefined ? '' : ` ${attribute}="${escaped(value)}"`))
    .join('');
  return text === undefined ? `<${name}${written}/>\n` : `<${name}${written}>${escaped(text)}</${name}>\n`;
}

/** The document without the characters that XML 1.0 forbids even when they are escaped. */
export function wellFormed(xml: string): string {
  return xml.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');
}
