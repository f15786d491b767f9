import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { micromark } from 'micromark'
import { formatTranscript } from '../../../indexer/transcripts/format-transcript.js'
import { parseTranscript } from '../../../indexer/transcripts/parse-transcript.js'
import type { Passage } from '../../../search/passage.js'

const RECORDING = { provider: 'youtube', id: 'AbCdEfGhIj1' } as const
const passage = (start: number, text: string, speakers?: Passage['speakers']): Passage => ({ talk: 'evening#1', start, end: start + 30, text, times: [0, start], ...(speakers && { speakers }) })

describe('a transcript as Markdown', () => {
  test('is a paragraph a turn, with a link that plays it', () => {
    const passages = [passage(1651.4, 'Why do queues fill up? They just do.', [[0, 'Ada Lovelace'], [23, 'Bo']])]
    expect(formatTranscript(passages, RECORDING)).toBe(
      '**Ada Lovelace:** [27:31](https://youtu.be/AbCdEfGhIj1?t=1651) Why do queues fill up?\n\n**Bo:** [27:50](https://youtu.be/AbCdEfGhIj1?t=1670) They just do.\n'
    )
  })

  test.each([
    [{ provider: 'file', url: '/a talk (1).mp4' } as const, '[0:05](/a%20talk%20%281%29.mp4#t=5) So.\n'],
    [null, '\\[0:05\\] So.\n']
  ])('links to %o', (recording, expected) => {
    expect(formatTranscript([passage(5, 'So.')], recording)).toBe(expected)
  })

  test('shows all characters as they are, and makes no element of them', () => {
    const html = micromark(formatTranscript([passage(5, '<script>alert(1)</script> *a* `b` [c](javascript:d) &lt; {{ e }}')], null))
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; *a* `b` [c](javascript:d) &amp;lt; {{ e }}')
    expect(html).not.toMatch(/<(?!\/?p>)/)
  })

  test('is read back as what it was made of', async () => {
    const word = fc.stringMatching(/^[a-z][A-Za-z*_[\]<>&\\`é.?!]{0,6}[a-z]$/)
    const turn = fc.tuple(fc.constantFrom('', 'Ada Lovelace', 'Bo'), fc.array(word, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 4000 }))
    await fc.assert(fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 6 }), fc.constantFrom(RECORDING, null), async (turns, recording) => {
      let start = 0
      const passages = turns.map(([speaker, words, pause]) => passage((start += pause), words.join(' '), speaker === '' ? undefined : [[0, speaker]]))
      const { cues, troubles } = await parseTranscript('talk.transcript.md', new TextEncoder().encode(formatTranscript(passages, recording)))
      expect(troubles).toEqual([])
      expect(cues.map(cue => [cue.start, cue.speaker ?? '', cue.text])).toEqual(passages.map(({ start: at, text }, i) => [at, turns[i]?.[0], text]))
    }), { numRuns: 300 })
  })
})
