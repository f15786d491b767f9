import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseTranscript } from '../../../indexer/transcripts/parse-transcript.js'
import { joinPassages } from '../../../indexer/transcripts/passages.js'
import { placeTakeaways } from '../../../indexer/transcripts/place-takeaways.js'
import type { Passage } from '../../../search/passage.js'

/** Real transcripts of an hour each; they stand beside the project, not in it. */
const FOLDER = fileURLToPath(new URL('../../../../shared/corpus/transcripts/', import.meta.url))
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER) : []

/** Takeaways as somebody would write them after an evening, and the second where a reader of the transcript finds the point made. */
interface Judged {
  file: string
  text: string
  second: number
}

/** `tuning` was looked at while the weights were chosen; `heldOut` was written when they stood. */
const JUDGED = JSON.parse(readFileSync(new URL('placed-takeaways.json', import.meta.url), 'utf8')) as Record<'tuning' | 'heldOut', Judged[]>

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe.runIf(FILES.length > 0)('on real transcripts', () => {
  let said: Map<string, Passage[]>

  beforeAll(async () => {
    const read = async (file: string): Promise<[string, Passage[]]> => {
      const { cues } = await parseTranscript(file, readFileSync(join(FOLDER, file)))
      return [file, joinPassages(cues, [{ talk: 'hour#1', start: 0, end: Infinity }])]
    }
    said = new Map(await Promise.all(FILES.map(read)))
  }, 60_000)

  // Speakers who interrupt each other may stand in another order.
  test.each(FILES)('no word of %s is lost, nor said twice', file => {
    const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n').slice(1)
    const written = wordsOf(lines.filter(line => !line.includes('-->')).join(' '))
    expect(wordsOf((said.get(file) ?? []).map(({ text }) => text).join(' ')).toSorted()).toEqual(written.toSorted())
  })

  test.each(FILES)('the passages of %s follow each other, and last no longer than 40 s', file => {
    const passages = said.get(file) ?? []
    expect(passages.filter(({ start, end }) => end - start > 40)).toEqual([])
    expect(passages.slice(1).filter(({ start }, i) => start < (passages[i]?.start ?? 0))).toEqual([])
  })

  test('passages mostly end where a sentence does', () => {
    const passages = [...said.values()].flat()
    const ended = passages.filter(({ text }) => /[.?!]["”)\]]?$/.test(text)).length
    expect(ended / passages.length).toBeGreaterThan(0.95)
  })

  test.each(['tuning', 'heldOut'] as const)('a fifth of the %s takeaways have their second, and hardly a jump is wrong', set => {
    const placed = [...new Set(JUDGED[set].map(({ file }) => file))].flatMap(file => {
      const judged = JUDGED[set].filter(one => one.file === file)
      const takeaways = placeTakeaways(judged.map(({ text }) => ({ text, start: null })), said.get(file) ?? [], 'en')
      return takeaways.flatMap(({ text, start }, i) => (start === null ? [] : [{ text, off: Math.abs(start - (judged[i]?.second ?? 0)) }]))
    })
    expect(placed.length / JUDGED[set].length).toBeGreaterThan(0.2)
    expect(placed.filter(({ off }) => off > 15).length / placed.length).toBeLessThanOrEqual(0.05)
  }, 60_000)

  test('takeaways of other talks are placed nowhere, but for one in fifty', () => {
    const others = [...JUDGED.tuning, ...JUDGED.heldOut]
    const files = [...new Set(others.map(({ file }) => file))]
    const tried = files.flatMap(file => {
      const foreign = others.filter(one => one.file !== file).map(({ text }) => ({ text, start: null }))
      return placeTakeaways(foreign, said.get(file) ?? [], 'en')
    })
    expect(tried.filter(({ start }) => start !== null).length / tried.length).toBeLessThan(0.02)
  }, 60_000)
})
