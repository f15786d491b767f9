import { readEvening } from '../talks/evening.js'
import { placeOfTalk, type Finding, type LintedPost } from './linted-post.js'

/**
 * The one talk without a company, where all others have one and the title lists as many companies as there are
 * talks. People may well have no company; it is the odd one out that was forgotten.
 */
export function talkWithoutAffiliation({ post }: LintedPost): Finding[] {
  const { talks, title } = post
  const without = talks.filter(({ speakers }) => speakers.length > 0 && speakers.every(({ affiliation }) => affiliation === null))
  const [talk] = without
  if (!talk || without.length > 1 || talks.length < 3 || talks.some(({ speakers }) => speakers.length === 0)) return []
  const { billed } = readEvening({ title, description: '', author: null, paragraphs: [], imageTexts: [] })
  // `Evening: Acme, Bolt and Cy Ode` bills a person who has none.
  const names = talk.speakers.map(({ name }) => name)
  if (billed.length !== talks.length || billed.some(company => names.includes(company))) return []
  const message = `${names.join(' and ')} has no company, the title lists ${billed.join(', ')}. Write “${names[0]} from Company”.`
  return [{ ...placeOfTalk(post, talks.indexOf(talk), 'speakers'), message }]
}
