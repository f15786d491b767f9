import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import vtt from 'webvtt-parser'
import { generateSaid, SIZES } from '../generate-said.mjs'

/** A passage of a real transcript is closed once it is so long, in seconds. */
const PASSAGE = 30

/** @typedef {import('../generate-said.d.mts').SaidRecording} SaidRecording */

/**
 * Writes a corpus to a file, one recording a line as JSON, unless it is there.
 *
 * @param {string} file
 * @param {string} size a name of `SIZES`, or the folder of `.vtt` files
 */
export async function writeCorpus(file, size) {
  if (existsSync(file)) return
  await mkdir(dirname(file), { recursive: true })
  const lines = async function* () {
    for await (const recording of size in SIZES ? generateSaid(SIZES[size]) : readVtt(size)) yield `${JSON.stringify(recording)}\n`
  }
  await pipeline(lines, createWriteStream(`${file}.part`))
  await rename(`${file}.part`, file)
}

/** The recordings of a corpus, one at a time. @param {string} file @returns {AsyncGenerator<SaidRecording>} */
export async function* readCorpus(file) {
  for await (const line of createInterface({ input: createReadStream(file) })) yield JSON.parse(line)
}

/** How much a corpus holds. @param {string} file */
export async function countCorpus(file) {
  const sum = { recordings: 0, passages: 0, words: 0 }
  for await (const { passages } of readCorpus(file)) {
    sum.recordings++
    sum.passages += passages.length
    for (const { text } of passages) sum.words += text.split(' ').length
  }
  return sum
}

/** Real transcripts, a recording a file. @param {string} folder @returns {AsyncGenerator<SaidRecording>} */
async function* readVtt(folder) {
  const names = (await readdir(folder)).filter(name => name.endsWith('.vtt')).sort()
  if (names.length === 0) throw new Error(`No .vtt file in ${folder}, and no corpus of that name: ${Object.keys(SIZES).join(', ')}.`)
  const parser = new vtt.WebVTTParser()
  for (const name of names) {
    const id = basename(name, '.vtt')
    const { cues } = parser.parse(await readFile(join(folder, name), 'utf8'), 'metadata')
    const url = `https://talks.example/${encodeURIComponent(id)}.mp4`
    yield { id, title: id.replaceAll(/[-_]+/g, ' '), speaker: null, affiliation: null, date: null, recording: { provider: 'file', url }, passages: joinCues(cues) }
  }
}

/** @param {{ startTime: number, endTime: number, text: string }[]} cues */
function joinCues(cues) {
  const passages = []
  for (const { startTime, endTime, text } of cues) {
    const last = passages.at(-1)
    const said = text.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ').trim()
    if (last && last.end - last.start < PASSAGE) Object.assign(last, { end: endTime, text: `${last.text} ${said}` })
    else passages.push({ start: startTime, end: endTime, text: said })
  }
  return passages
}
