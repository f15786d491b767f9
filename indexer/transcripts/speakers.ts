import { sliceCue, type Cue } from './cue.js'

/** A name in front of what is said: `Ada Lovelace: Queues …`, `>> ADA: …`. */
const PREFIX = /^(?:(?:>>|[-–—])\s*)?((?:\p{Lu}[\p{L}\p{M}\p{N}.'’-]*)(?: (?:\p{Lu}[\p{L}\p{M}\p{N}.'’-]*|\d{1,2}|d[aeiu]|v[ao]n|de[rnl]?|al|el|bin)){0,4})\s?:\s+(?=\S)/u

/** Another person speaks, says the file, but not who. */
const CHANGE = /^(?:>>+|[-–—])\s*/u

/** What stands before a colon and is nobody: what follows is said by whoever speaks. */
const NOBODY = new Set(
  'note example question answer warning tip hint step chapter part section today tomorrow first second third finally remember important summary conclusion reminder update edit spoiler ps also however so but and then now here this that rule lesson problem solution result option point fact number http https'.split(' ')
)

/**
 * Reads who speaks from names in front of what is said, and takes them out of the words. A word before a colon is a name
 * when it stands so several times, or looks as one beside others that do: `Note: …` is none.
 */
export function readSpeakers(cues: readonly Cue[]): Cue[] {
  const counts = new Map<string, number>()
  for (const cue of cues) {
    const name = cue.speaker === undefined ? prefixOf(cue) : null
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const names = believableNames(counts)
  let speaker: string | undefined
  return cues.flatMap(cue => {
    if (cue.speaker !== undefined) return [cue]
    return turnsOf(cue).flatMap(turn => {
      const name = prefixOf(turn)
      const prefix = name !== null && names.has(name) ? PREFIX.exec(turn.text)?.[0] : CHANGE.exec(turn.text)?.[0]
      if (prefix !== undefined) speaker = name !== null && names.has(name) ? name : undefined
      // Nobody says the name.
      const said = prefix === undefined ? turn : { ...sliceCue(turn, prefix.length, turn.text.length), start: turn.start }
      return said.text === '' ? [] : [{ ...said, ...(speaker !== undefined && { speaker }) }]
    })
  })
}

/** Each line of a cue that says that somebody else speaks is a turn of its own. */
function turnsOf(cue: Cue): Cue[] {
  const starts = Array.from(cue.text.matchAll(/\n(?=>>|[-–—]\s)/gu), ({ index }) => index + 1)
  const bounds = [0, ...starts, cue.text.length]
  return starts.length === 0 ? [cue] : bounds.slice(1).map((to, index) => sliceCue(cue, bounds[index] ?? 0, to))
}

function prefixOf({ text }: Cue): string | null {
  const name = PREFIX.exec(text.slice(0, 120))?.[1]
  return name === undefined || NOBODY.has(name.toLowerCase()) ? null : name
}

function believableNames(counts: ReadonlyMap<string, number>): Set<string> {
  const looksFull = (name: string) => /^\p{Lu}\S+ (?:\S+ )*(?:\p{Lu}\S+|\d{1,2})$/u.test(name)
  const repeated = Array.from(counts).filter(([name, count]) => count >= (looksFull(name) ? 2 : 3))
  if (repeated.length === 0) return new Set()
  const guests = Array.from(counts.keys()).filter(name => looksFull(name) || /^\p{Lu}[\p{Lu}.'’-]+$/u.test(name))
  return new Set([...repeated.map(([name]) => name), ...guests])
}
