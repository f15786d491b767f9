import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import lunr from 'lunr'
import { writeTexts } from '../compare/whole-index.mjs'

/** Its defaults: English stems, without stop words. @type {import('../compare/peer.d.mts').Build} */
export async function build(recordings, folder) {
  const builder = new lunr.Builder()
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer)
  builder.searchPipeline.add(lunr.stemmer)
  builder.ref('id')
  builder.field('text')
  await writeTexts(recordings, folder, (id, text) => builder.add({ id, text }))
  await writeFile(join(folder, 'index.json'), JSON.stringify(builder.build()))
}
