import { ENTRY_NAME } from '../search/entry-name.js'
import { HELD_INDEXES, SCRIPT_NAME } from '../search/held-index.js'
import type { IndexFile } from '../search/index-files.js'

/** Writes index files as one classic script. Loaded before it is searched, it stands in for the files beside it. */
export function indexScript(files: readonly IndexFile[]): IndexFile {
  const contents = files.map(({ name, content }) => `${JSON.stringify(name)}: ${name.endsWith('.json') ? JSON.stringify(textOf(content)) : bytesInScript(Buffer.from(content))}`)
  // The mark says how the file is encoded: a classic script is else read in the encoding of its page.
  return { name: SCRIPT_NAME, content: `\uFEFF(globalThis.${HELD_INDEXES} ??= {})[new URL('${ENTRY_NAME}', document.currentScript.src).href] = { ${contents.join(', ')} }\n` }
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString()
}

function bytesInScript(content: Buffer): string {
  return `Uint8Array.from(atob('${content.toString('base64')}'), letter => letter.charCodeAt(0))`
}
