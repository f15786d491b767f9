import { fold } from './fold.js'
import { SPACELESS } from './spaceless.js'
import type { IndexedTalk } from './talk.js'

/** All that a talk says, folded; one text a line, so that no phrase goes from one into the next. */
const KNOWN = new WeakMap<IndexedTalk, string>()

/** Whether a talk holds terms in a row: the pattern of `runPattern` over its folded texts. */
export function holdsRun(talk: IndexedTalk, pattern: RegExp): boolean {
  const known = KNOWN.get(talk) ?? foldedTexts(talk)
  KNOWN.set(talk, known)
  return pattern.test(known)
}

function foldedTexts({ title, event, speakers, takeaways, chapters, text }: IndexedTalk): string {
  const names = speakers.map(({ name, affiliation }) => `${name} ${affiliation ?? ''}`)
  const texts = [title, event, ...names, ...takeaways.map(takeaway => takeaway.text), ...chapters.map(chapter => chapter.title), text]
  return fold(texts.join('\n').replace(/['’]s(?![\p{L}\p{N}])/gu, ''))
}

/** `['service', 'mesh']` in a row, with anything but letters and line ends between. */
export function runPattern(run: readonly string[]): RegExp {
  const parts = joinPairs(run).map(term => term.replace(/[^\p{L}\p{M}\p{N}]/gu, '\\$&'))
  const [before, after] = SPACELESS.test(run.join('')) ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])']
  return new RegExp(before + parts.join('[^\\p{L}\\p{N}\\n]+') + after, 'u')
}

/** The pairs of letters that scripts without spaces are cut into, as the run that they were: `全文`, `文検` is `全文検`. */
function joinPairs(run: readonly string[]): string[] {
  const parts: string[] = []
  for (const term of run) {
    const before = parts.at(-1)
    const first = /^\P{M}\p{M}*/u.exec(term)?.[0] ?? ''
    if (before !== undefined && SPACELESS.test(term) && before.endsWith(first)) parts[parts.length - 1] = before + term.slice(first.length)
    else parts.push(term)
  }
  return parts
}
