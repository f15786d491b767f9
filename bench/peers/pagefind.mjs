import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { childrenPeakMemory } from '../compare/peak-memory.mjs'

/** The pages of a site, which is what it reads: one a recording, a heading a passage. They are no part of the index. */
export async function prepare(recordings, folder) {
  await mkdir(folder, { recursive: true })
  for await (const { id, title, speaker, passages } of recordings) {
    const said = passages.map(({ start, text }) => `<h2 id="t${Math.floor(start)}">${Math.floor(start)}</h2>\n<p>${escape(text)}</p>`)
    const page = ['<!doctype html>', `<html lang="en"><title>${escape(title)}</title><body data-pagefind-body>`, `<h1>${escape(title)}</h1>`, `<p>${escape(speaker ?? '')}</p>`, ...said]
    await writeFile(join(folder, `${id}.html`), page.join('\n'))
  }
}

/** @type {import('../compare/peer.d.mts').Build} */
export async function build(_recordings, folder, pages) {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  for (const step of [() => index.addDirectory({ path: pages }), () => index.writeFiles({ outputPath: folder })]) {
    const { errors } = await step()
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`)
  }
  const childrenPeak = await childrenPeakMemory()
  await close()
  return { childrenPeak }
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
