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
      expect(back.terms).toEqual(cut.terms)
      expect(back.toBytes()).toEqual(cut.toBytes())
    })
  )
})
