import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTranscript } from '../../../indexer/transcripts/parse-transcript.js'
import { joinPassages } from '../../../indexer/transcripts/passages.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const ALL = [{ talk: 'evening#1', start: 0, end: Infinity }]

describe('a broken transcript', () => {
  test.each([
    ['without a header', '00:01.000 --> 00:02.000\none two\n\n00:02.000 --> 00:03.000\nthree\n', []],
    ['with a blank line missing', 'WEBVTT\n\n00:01.000 --> 00:02.000\none two\n00:02.000 --> 00:03.000\nthree\n', ['repaired:5']],
    ['with a numbered cue and a blank line missing', '1\n00:00:01,000 --> 00:00:02,000\none two\n2\n00:00:02,000 --> 00:00:03,000\nthree\n', ['repaired:5']],
    ['with an end before its start', 'WEBVTT\n\n00:02.000 --> 00:01.000\none two\n\n00:02.000 --> 00:03.000\nthree\n', ['times:3']],
    ['with a negative time', 'WEBVTT\n\n00:01.000 --> 00:02.000\none two\n\n-00:02.000 --> 00:03.000\nthree\n', ['times:6']],
    ['with commas and one digit', 'WEBVTT\n\n0:01,0 --> 0:02,5\none two\n\n0:02,5->0:03,0\nthree\n', []],
    ['with a cue that lasts no time', 'WEBVTT\n\n00:01.000 --> 00:01.000\none two\n\n00:01.000 --> 00:03.000\nthree\n', []]
  ])('%s keeps its words, and says where it was repaired', async (_, text, expected) => {
    const { cues, troubles } = await parseTranscript('a.vtt', bytes(text))
    expect(cues.map(cue => cue.text).join(' ')).toBe('one two three')
    expect(troubles.map(({ kind, line }) => `${kind}:${line}`)).toEqual(expected)
    expect(cues.every(({ start, end }) => start >= 0 && end >= start)).toBe(true)
  })

  test.each([
    ['UTF-16', Buffer.from('\uFEFFWEBVTT\n\n00:01.000 --> 00:02.000\ncafé “x”\n', 'utf16le')],
    ['UTF-16', Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\ncafé “x”\n', 'utf16le')],
    ['UTF-16', Buffer.from('\uFEFFWEBVTT\n\n00:01.000 --> 00:02.000\ncafé “x”\n', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\ncaf\xe9 \x93x\x94\n', 'latin1')]
  ])('in %s is read, and said to be so', async (encoding, file) => {
    const { cues, troubles } = await parseTranscript('a.vtt', file)
    expect(cues.map(cue => cue.text)).toEqual(['café “x”'])
    expect(troubles).toEqual([{ kind: 'repaired', line: 1, message: `It is written in ${encoding} instead of UTF-8` }])
  })

  test.each([
    ['of another kind', 'a.bin', 'GIF89a'],
    ['that is empty', 'a.vtt', ''],
    ['of JSON that is cut off', 'a.json3', '{"events": [{"tStartMs": 0'],
    ['of JSON without a list', 'a.json', '{"version": 1}']
  ])('%s is unreadable, and says why', async (_, name, text) => {
    const { cues, troubles } = await parseTranscript(name, bytes(text))
    expect(cues).toEqual([])
    expect(troubles.map(({ kind }) => kind)).toEqual(['unreadable'])
  })

  test('of XML that is cut off is read as far as it goes', async () => {
    const { cues, troubles } = await parseTranscript('a.srv3', bytes('<timedtext format="3"><body><p t="0" d="900">one</p><p t="1000" d="900">two & three</p><p t="20'))
    expect(cues.map(cue => cue.text)).toEqual(['one', 'two & three'])
    expect(troubles.map(({ kind }) => kind)).toEqual(['repaired'])
  })

  const pieces = fc.oneof(
    fc.constantFrom('WEBVTT', 'NOTE', '-->', '00:01.000 --> 00:02.000', '99:99:99,9 --> 0:0', '<v Bo>', '<00:00:01.000>', '<c', '</', '&amp;', '&#x110000;', '{', '"events":', '"segs":[{"utf8":', '<timedtext>', '<p t="1">', '**Bo:** [1:02]', '[1:02](x)', '\0', '\r', '\n', '\n\n', '> '),
    fc.string({ maxLength: 12, unit: 'binary' })
  )

  test('of any text never throws, nor tells times that do not ascend', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('a.vtt', 'a.srt', 'a.json3', 'a.srv3', 'a.json', 'a.md', 'a.txt', 'a'), fc.array(pieces, { maxLength: 30 }), async (name, texts) => {
        const { cues } = await parseTranscript(name, bytes(texts.join('')))
        const passages = joinPassages(cues, ALL)
        expect(passages.every(({ start, end }) => Number.isFinite(start) && start >= 0 && end >= start)).toBe(true)
        for (const { times } of passages) expect(times.filter((_, i) => i % 2)).toEqual(times.filter((_, i) => i % 2).toSorted((a, b) => a - b))
      }),
      { numRuns: 400 }
    )
  })

  test('of any bytes never throws', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async file => {
      expect((await parseTranscript('a.vtt', file)).cues).toBeInstanceOf(Array)
    }))
  })

  test('of many megabytes is read in seconds', async () => {
    const cue = (i: number) => `${Math.floor(i / 60)}:${String(i % 60).padStart(2, '0')}.000 --> ${Math.floor(i / 60)}:${String(i % 60).padStart(2, '0')}.900\nword and word ${i}\n\n`
    const text = `WEBVTT\n\n${Array.from({ length: 30_000 }, (_, i) => cue(i)).join('')}${'x<'.repeat(50_000)}\n${'<00:00:01.000>w '.repeat(50_000)}\n${'- w\n'.repeat(50_000)}`
    const cpu = process.cpuUsage()
    const { cues } = await parseTranscript('a.vtt', bytes(text))
    joinPassages(cues, ALL)
    // It takes a second or two; what grows with the square of the size takes minutes.
    expect(process.cpuUsage(cpu).user / 1e6).toBeLessThan(15)
    expect(cues.length).toBeGreaterThan(79_000)
  }, 60_000)
})

describe('any cues', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}[.,]?$/)
  const cues = fc.array(fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 0, max: 20_000 }), fc.array(word, { minLength: 1, maxLength: 30 })), { minLength: 1, maxLength: 30 })

  test('keep every word in their order, from the file to the passages', async () => {
    await fc.assert(fc.asyncProperty(cues, fc.integer({ min: 0, max: 600 }), async (parts, border) => {
      const clock = (ms: number) => `${String(Math.floor(ms / 60_000)).padStart(2, '0')}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}.${String(ms % 1000).padStart(3, '0')}`
      let at = 0
      const blocks = parts.map(([length, pause, words], i) => {
        const [start, end] = [at + pause, at + pause + length]
        at = end
        // A number of its own keeps cues from looking as if they rolled.
        return `${clock(start)} --> ${clock(end)}\n${i} ${words.join(' ')}`
      })
      const parsed = await parseTranscript('a.vtt', bytes(`WEBVTT\n\n${blocks.join('\n\n')}\n`))
      const passages = joinPassages(parsed.cues, [{ talk: 'a', start: 0, end: border }, { talk: 'a#1', start: border, end: Infinity }])
      expect(passages.map(({ text }) => text).join(' ')).toBe(parts.map(([, , words], i) => `${i} ${words.join(' ')}`).join(' '))
      for (const passage of passages.filter(({ talk }) => talk === 'a#1')) expect(passage.start).toBeGreaterThanOrEqual(border)
    }), { numRuns: 200 })
  })
})
