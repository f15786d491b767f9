import { createHash } from 'node:crypto'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { packIndex } from '../../dist/search/index.js'

const BUNDLE = fileURLToPath(new URL('../../dist/bundle/', import.meta.url))

/** A cue of captions holds some ten words. */
const WORDS_A_CUE = 10

/** Packs the recordings as posts of one talk each, as the indexer does. @type {import('../compare/peer.d.mts').Build} */
export async function build(recordings, folder) {
  const posts = []
  for await (const recording of recordings) posts.push(postOf(recording))
  const hash = content => createHash('sha256').update(content).digest('hex').slice(0, 10)
  await mkdir(folder, { recursive: true })
  for (const { name, content } of packIndex(posts, hash, { deflate: deflateRawSync })) await writeFile(join(folder, name), content)
}

/** What the page loads besides the index. @param {string} site */
export async function addScripts(site) {
  await cp(BUNDLE, join(site, 'talkseek'), { recursive: true, filter: path => !path.endsWith('.map') })
}

/**
 * @param {import('../generate-said.d.mts').SaidRecording} said
 * @returns {import('../../search/talk.js').Post}
 */
export function postOf({ id, title, speaker, affiliation, date, recording, passages }) {
  const talk = {
    id: `${id}#1`,
    title,
    speakers: speaker === null ? [] : [{ name: speaker, affiliation }],
    recording,
    start: 0,
    end: null,
    url: null,
    text: '',
    takeaways: [],
    chapters: []
  }
  const said = passages.map(({ start, end, text }) => ({ talk: talk.id, start, end, text, times: timesOf(start, end, text) }))
  return { source: `posts/${id}.md`, title, date, url: `/${id}/`, tags: [], location: null, recording, text: '', talks: [talk], said }
}

/** When each cue of a passage would have begun, had every letter taken as long. */
function timesOf(start, end, text) {
  const cues = [...text.matchAll(/\S+/g)].filter((_, place) => place % WORDS_A_CUE === 0)
  return cues.flatMap(({ index }) => [index, Math.round((start + ((end - start) * index) / text.length) * 100) / 100])
}
