import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CutTexts } from '../../search/pack/cut-texts.js'

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Open Telemetry and open-telemetry', 'Résumés, resumes', 'v1.2.3 of C++ and .NET', '全文検索', '', 'don’t', 'x\u00ady \u2060'))
const texts = fc.array(fc.record({ field: fc.nat(7), text, language: fc.constantFrom('en', 'de') }))

test('texts that were cut are the same when they are read back', () => {
  fc.assert(
    fc.property(texts, some => {
      const cut = new CutTexts()
      for (const { field, text, language } of some) cut.add(field, text, language)
      const back = CutTexts.fromBytes(cut.toBytes())
      expect([back.terms, back.languages, back.written]).toEqual([cut.terms, cut.languages, cut.written])
      expect(back.toBytes()).toEqual(cut.toBytes())
    })
  )
})

test.each([
  ['a few words', 3],
  ['as many words as have numbers of two bytes', 0x8000],
  ['one word more', 0x8001]
])('%s are the same when they are read back', (_, count) => {
  const cut = new CutTexts()
  cut.add(0, Array.from({ length: count }, (_, i) => `w${i.toString(36)}`).join(' '), 'en')
  expect(cut.terms).toHaveLength(count)
  const back = CutTexts.fromBytes(cut.toBytes())
  expect(back.tokens.all()).toEqual(cut.tokens.all())
  expect([back.ends.all(), back.fields.all()]).toEqual([cut.ends.all(), cut.fields.all()])
})
