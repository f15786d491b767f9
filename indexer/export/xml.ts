/** A piece of XML, ready to write; a plain text in its place would be escaped. */
export interface Xml {
  xml: string
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\n': '&#10;', '\t': '&#9;' }

/** A text as it stands between two tags. The text is sound: XML has no way to write some characters. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, character => ESCAPES[character] ?? character)
}

/** An element; children that are `null` are left out. `element('loc', {}, 'a&b')` is `<loc>a&amp;b</loc>`. */
export function element(name: string, attributes: Readonly<Record<string, string>>, ...children: (Xml | string | null)[]): Xml {
  const opening = Object.entries(attributes).map(([key, value]) => ` ${key}="${value.replace(/[&<>"'\n\t]/g, character => ESCAPES[character] ?? character)}"`)
  const content = children.flatMap(child => (child === null ? [] : typeof child === 'string' ? escapeXml(child) : child.xml))
  return { xml: content.length === 0 ? `<${name}${opening.join('')}/>` : `<${name}${opening.join('')}>${content.join('')}</${name}>` }
}

/** A document in lines: a feed is read by people, too, when something is wrong with it. */
export function xmlDocument(name: string, attributes: Readonly<Record<string, string>>, children: readonly Xml[]): string {
  const lines = ['', ...children.map(({ xml }) => xml), ''].join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, attributes, { xml: lines }).xml}\n`
}
