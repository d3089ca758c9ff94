/** An element: its name, its attributes, and inside either text or other elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly children?: readonly XmlElement[];
  readonly text?: string;
}

/** A whole XML document. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${linesOf(root, '').join('\n')}\n`;
}

function linesOf({ name, attributes = {}, children = [], text }: XmlElement, indent: string): readonly string[] {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeText(String(value))}"`);
  const open = `${indent}<${name}${told.join('')}`;
  if (text !== undefined) return [`${open}>${escaped(text)}</${name}>`];
  if (children.length === 0) return [`${open}/>`];
  return [`${open}>`, ...children.flatMap((child) => linesOf(child, `${indent}  `)), `${indent}</${name}>`];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A reader turns line breaks and tabs of an attribute into spaces unless they are escaped. */
function attributeText(text: string): string {
  return escaped(text).replace(/[\t\n]/g, reference);
}

/** XML 1.0 forbids most control characters even when they are escaped; a reader would refuse the whole document. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
    .replaceAll('\r', reference);
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
