import { createHash } from 'node:crypto'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packIndex } from '../../dist/search/index.js'

const BUNDLE = fileURLToPath(new URL('../../dist/bundle/', import.meta.url))

/** Packs the recordings as posts of one talk each. @type {import('../compare/peer.d.mts').Build} */
export async function build(recordings, folder) {
  const posts = []
  for await (const recording of recordings) posts.push(postOf(recording))
  for (const { name, text } of await packIndex(posts, text => createHash('sha256').update(text).digest('hex').slice(0, 10))) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

/** What the page loads besides the index. @param {string} site */
export async function addScripts(site) {
  await cp(BUNDLE, join(site, 'talkseek'), { recursive: true, filter: path => !path.endsWith('.map') })
}

/**
 * What was said stands in for takeaways until posts have passages of their own.
 *
 * @param {import('../generate-said.d.mts').SaidRecording} said
 * @returns {import('../../search/talk.js').Post}
 */
function postOf({ id, title, speaker, affiliation, date, recording, passages }) {
  const talk = {
    id: `${id}#1`,
    title,
    speakers: speaker === null ? [] : [{ name: speaker, affiliation }],
    recording,
    start: 0,
    end: null,
    url: null,
    text: '',
    takeaways: passages.map(({ start, text }) => ({ start: Math.floor(start), text })),
    chapters: []
  }
  return { source: `posts/${id}.md`, title, date, url: `/${id}/`, tags: [], location: null, recording, text: '', talks: [talk] }
}
