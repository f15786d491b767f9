import { parseRecordingUrl, recordingKey } from '../../search/recording.js'
import { isTalk, type IndexedTalk } from '../../search/talk.js'
import { terms } from '../../search/words.js'

/** How a talk may be named, as a test of talks; `null` when the name is not of that form. The first way that finds wins. */
const WAYS: { way: string; names(name: string): ((talk: IndexedTalk) => boolean) | null }[] = [
  { way: 'its id', names: name => talk => talk.id === name },
  { way: 'a moment in it', names: inRecording },
  { way: 'the address that its title links to', names: name => talk => talk.url === name },
  { way: 'its title', names: name => talk => isTalk(talk) && sameWords(talk.title, name) },
  { way: 'the title of a post, for what stands outside its talks', names: name => talk => !isTalk(talk) && sameWords(talk.title, name) }
]

/** A talk that was found by its name, or why not, for a person. */
export type Found = { talk: IndexedTalk } | { message: string }

/** Finds the talk that a judge names by its id, its title or the URL of a moment in it. */
export function findJudgedTalk(name: string, talks: readonly IndexedTalk[]): Found {
  for (const { names } of WAYS) {
    const isNamed = names(name)
    const [talk, ...others] = isNamed ? talks.filter(isNamed) : []
    if (talk && others.length === 0) return { talk }
    if (talk) return { message: `“${name}” may be each of ${[talk, ...others].map(({ id }) => id).join(', ')}. Name one by its id.` }
  }
  const nearest = nearestTalk(name, talks)
  return { message: `The index has no talk “${name}”. ${nearest ? `The nearest is “${nearest.title}” (${nearest.id}).` : 'It is empty.'}` }
}

/** A moment is in the talk that has begun and not yet ended; a URL without a time is in each of its recording's talks. */
function inRecording(name: string): ((talk: IndexedTalk) => boolean) | null {
  const link = parseRecordingUrl(name)
  if (!link) return null
  const key = recordingKey(link.recording)
  const holds = ({ start, end }: IndexedTalk, second: number) => start !== null && start <= second && second < (end ?? Infinity)
  return talk => talk.recording !== null && recordingKey(talk.recording) === key && (link.start === null || holds(talk, link.start))
}

function sameWords(a: string, b: string): boolean {
  return a === b || (terms(a).length > 0 && terms(a).join(' ') === terms(b).join(' '))
}

/** The talk whose id or title has most pairs of letters in common with a name. */
function nearestTalk(name: string, talks: readonly IndexedTalk[]): IndexedTalk | undefined {
  const wanted = pairsOf(name)
  const likeness = ({ id, title }: IndexedTalk) => Math.max(...[id, title].map(text => dice(wanted, pairsOf(text))))
  const [nearest] = talks.map(talk => ({ talk, likeness: likeness(talk) })).sort((a, b) => b.likeness - a.likeness)
  return nearest?.talk
}

function pairsOf(text: string): Set<string> {
  const letters = terms(text).join(' ')
  return new Set(Array.from(letters.slice(1), (_, i) => letters.slice(i, i + 2)))
}

/** Dice's coefficient: the share of two sets that they have in common. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter(pair => b.has(pair)).length
  return (2 * common) / (a.size + b.size || 1)
}
