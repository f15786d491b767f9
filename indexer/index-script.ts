import { ENTRY_NAME } from '../search/entry-name.js'
import { HELD_INDEXES, SCRIPT_NAME } from '../search/held-index.js'
import type { IndexFile } from '../search/index-files.js'

/** Writes index files as one classic script. Loaded before it is searched, it stands in for the files beside it. */
export function indexScript(files: readonly IndexFile[]): IndexFile {
  const texts = JSON.stringify(Object.fromEntries(files.map(({ name, content }) => [name, typeof content === 'string' ? content : Buffer.from(content).toString('base64')])))
  // The mark says how the file is encoded: a classic script is else read in the encoding of its page.
  return { name: SCRIPT_NAME, content: `\uFEFF(globalThis.${HELD_INDEXES} ??= {})[new URL('${ENTRY_NAME}', document.currentScript.src).href] = ${texts}\n` }
}
