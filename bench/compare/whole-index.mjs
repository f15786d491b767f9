import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * The file of texts that an engine without its own needs beside its index: `[titles of recordings, passages]`, a passage as
 * `[number of its recording, second, text]`. A passage's place is its id in the index.
 *
 * @param {AsyncIterable<import('./corpus.mjs').SaidRecording>} recordings
 * @param {string} folder
 * @param {(id: number, text: string) => void} add called with every passage
 */
export async function writeTexts(recordings, folder, add) {
  const titles = []
  let id = 0
  const lines = async function* () {
    yield '[['
    for await (const { title, speaker, passages } of recordings) {
      for (const { start, text } of passages) {
        add(id, text)
        yield `${id++ === 0 ? '' : ',\n'}${JSON.stringify([titles.length, Math.floor(start), text])}`
      }
      titles.push(speaker ? `${title}, ${speaker}` : title)
    }
    yield `],\n${JSON.stringify(titles)}]`
  }
  await pipeline(lines, createWriteStream(join(folder, 'texts.json')))
}
