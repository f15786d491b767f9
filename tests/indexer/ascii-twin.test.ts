import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asciiTwin, twinFor } from '../../indexer/ascii-twin.js'
import { CUE, LEADING_CUE } from '../../indexer/talks/cues.js'
import { SPEAKER_RULES } from '../../indexer/talks/speaker-rules.js'

describe('an expression for texts of ASCII', () => {
  test.each([
    [/\p{Lu}\p{Ll}+/u, '[A-Z][a-z]+'],
    [/[\p{L}\p{M}’-]/u, '[A-Za-z’-]'],
    [/\[[^\p{N}\]]\]/u, '\\[[^0-9\\]]\\]'],
    [/[A-Z\u0080-\u{10ffff}]/u, '[A-Z\\u0080-\\uffff]']
  ])('%s', (pattern, source) => {
    expect(asciiTwin(pattern)?.source).toBe(source)
  })

  test.each([/\p{P}/u, /\P{L}/u, /\u{1f389}/u, /\p{M}/u])('there is none of %s', pattern => {
    expect(asciiTwin(pattern)).toBeNull()
  })

  test('is asked by texts of ASCII alone, with the marks that editors set', () => {
    expect(twinFor(/\p{L}/u, 'Ana’s – “Queues”').source).toBe('[A-Za-z]')
    expect(twinFor(/\p{L}/u, 'Zoë').source).toBe('\\p{L}')
  })

  test.each([...SPEAKER_RULES.map(({ name, pattern }) => ({ name, pattern })), { name: 'cue', pattern: CUE }, { name: 'leading cue', pattern: new RegExp(LEADING_CUE, 'gu') }])(
    'finds what it stands for: $name',
    ({ pattern }) => {
      const WORDS = ['Ana', 'Cruz', 'de', 'la', 'and', 'from', 'Acme', 'at', ',', '.', '’s', "'s", '(', ')', 'who', 'is', 'works', 'engineer', 'CTO', 'talked about', 'I', 'Queues', '–', '“', '”', '2nd', 'of', 'Dr.']
      const twin = asciiTwin(pattern) as RegExp
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }), fc.constantFrom(' ', ''), (words, gap) => {
          const text = words.join(gap)
          expect([...text.matchAll(twin)].map(found => [...found])).toEqual([...text.matchAll(pattern)].map(found => [...found]))
        }),
        { numRuns: 150, seed: 7 }
      )
    }
  )
})
