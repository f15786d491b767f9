import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { writeTexts } from '../compare/whole-index.mjs'
import { MINISEARCH } from './minisearch-options.mjs'

/** @type {import('../compare/peer.d.mts').Build} */
export async function build(recordings, folder) {
  const engine = new MiniSearch(MINISEARCH)
  await writeTexts(recordings, folder, (id, text) => engine.add({ id, text }))
  await writeFile(join(folder, 'index.json'), JSON.stringify(engine))
}
