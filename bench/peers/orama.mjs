import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create, insertMultiple, save } from '@orama/orama'
import { ORAMA } from './orama-options.mjs'

/** It keeps documents itself, so that texts and titles are in its one file. @type {import('../compare/peer.d.mts').Build} */
export async function build(recordings, folder) {
  const engine = create(ORAMA)
  for await (const { title, speaker, passages } of recordings) {
    const documents = passages.map(({ start, text }) => ({ title: speaker ? `${title}, ${speaker}` : title, seconds: Math.floor(start), text }))
    await insertMultiple(engine, documents, documents.length)
  }
  await writeFile(join(folder, 'index.json'), JSON.stringify(save(engine)))
}
