import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Index } from 'flexsearch'
import { writeTexts } from '../compare/whole-index.mjs'
import { FLEXSEARCH } from './flexsearch-options.mjs'

/** @type {import('../compare/peer.d.mts').Build} */
export async function build(recordings, folder) {
  const engine = new Index(FLEXSEARCH)
  await writeTexts(recordings, folder, (id, text) => void engine.add(id, text))
  const parts = []
  await engine.export((key, part) => void parts.push([key, part]))
  await writeFile(join(folder, 'index.json'), JSON.stringify(parts))
}
