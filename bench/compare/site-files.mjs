import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Content types by ending, and whether a static host compresses them. Others are sent as they are, as bytes. */
const TYPES = {
  '.html': { type: 'text/html; charset=utf-8', compressed: true },
  '.js': { type: 'text/javascript; charset=utf-8', compressed: true },
  '.css': { type: 'text/css; charset=utf-8', compressed: true },
  '.json': { type: 'application/json; charset=utf-8', compressed: true },
  '.txt': { type: 'text/plain; charset=utf-8', compressed: true },
  '.svg': { type: 'image/svg+xml', compressed: true },
  '.wasm': { type: 'application/wasm', compressed: true }
}
const BYTES = { type: 'application/octet-stream', compressed: false }

/** A library's own files in an index folder: `pagefind.js`, `wasm.en.pagefind`. */
const LIBRARY = /\.(?:js|css)$|(?:^|\/)wasm\./

/** How much work brotli is given: more takes minutes for a hundred megabytes, and gains some percent. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** @param {string} path */
export function contentTypeOf(path) {
  return TYPES[extname(path)] ?? BYTES
}

/** Names of all files in a folder, but those that were compressed beside others. @param {string} folder */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile() && !entry.name.endsWith('.gz')).map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort()
}

/** Writes a `.gz` beside each file that a static host would compress. @param {string} site */
export async function compressSite(site) {
  for (const name of await filesIn(site)) {
    if (contentTypeOf(name).compressed) await writeFile(join(site, `${name}.gz`), await zip(await readFile(join(site, name)), { level: 9 }))
  }
}

/**
 * The files of an index, without its library: how many, and their bytes. What a host would not compress counts as it is.
 *
 * @param {string} folder
 */
export async function measureFiles(folder) {
  const sum = { count: 0, raw: 0, gzip: 0, brotli: 0 }
  for (const name of await filesIn(folder)) {
    if (LIBRARY.test(name)) continue
    const bytes = await readFile(join(folder, name))
    const { compressed } = contentTypeOf(name)
    sum.count++
    sum.raw += bytes.length
    sum.gzip += compressed ? (await zip(bytes, { level: 9 })).length : bytes.length
    sum.brotli += compressed ? (await brotli(bytes, BROTLI)).length : bytes.length
  }
  return sum
}
