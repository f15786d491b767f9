import { documentOf, FIELDS, SAID } from '../index-options.js'
import { languageOf } from '../language.js'
import { CutTexts } from './cut-texts.js'
import type { PostBlock } from './post-blocks.js'

/** The texts of some posts, cut: of each post the fields of its talks, then what was said in them. */
export function cutBlock({ rows, made }: PostBlock): CutTexts {
  let fresh: CutTexts | null = null
  const bytes = made('cut', () => {
    fresh = new CutTexts()
    for (const { talks, said } of rows()) {
      for (const talk of talks) {
        const document = documentOf(talk, 0)
        FIELDS.forEach((name, field) => fresh?.add(field, document[name], languageOf(talk.lang)))
      }
      said.forEach((passages, place) => {
        for (const { text } of passages) fresh?.add(SAID, text, languageOf(talks[place]?.lang))
      })
    }
    return fresh.toBytes()
  })
  return fresh ?? CutTexts.fromBytes(bytes)
}
