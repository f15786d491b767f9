import { fold } from './fold.js'
import { SPACELESS } from './spaceless.js'
import type { Passage } from './passage.js'
import type { IndexedTalk } from './talk.js'

/** All that a talk says, folded; one text a line, so that no phrase goes from one into the next. */
const KNOWN = new WeakMap<IndexedTalk | Passage, string>()

/** Whether a talk or a passage holds terms in a row: the pattern of `runPattern` over its folded texts. */
export function holdsRun(text: IndexedTalk | Passage, pattern: RegExp): boolean {
  const known = KNOWN.get(text) ?? ('times' in text ? foldText(text.text) : foldedTexts(text))
  KNOWN.set(text, known)
  return pattern.test(known)
}

function foldedTexts({ title, event, speakers, takeaways, chapters, text }: IndexedTalk): string {
  const names = speakers.map(({ name, affiliation }) => `${name} ${affiliation ?? ''}`)
  const texts = [title, event, ...names, ...takeaways.map(takeaway => takeaway.text), ...chapters.map(chapter => chapter.title), text]
  return foldText(texts.join('\n'))
}

function foldText(text: string): string {
  return fold(text.replace(/['’]s(?![\p{L}\p{N}])/gu, ''))
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
