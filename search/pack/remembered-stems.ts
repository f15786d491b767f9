import { ByteReader, ByteWriter } from '../bytes.js'
import type { Language } from '../language.js'
import type { PackMemory } from './pack-memory.js'

/** A language that stems each word once, in all builds. */
export interface StemmedLanguage extends Language {
  /** Keeps what was stemmed for the next build. */
  keep(): void
}

export function rememberStems(code: string, { stem, stopWords }: Language, memory: PackMemory | undefined): StemmedLanguage {
  const key = `stems ${code}`
  const before = readStems(memory?.recall(key))
  const stems = new Map<string, string>()
  let isNew = false
  return {
    stopWords,
    stem(word) {
      const known = stems.get(word)
      if (known !== undefined) return known
      const last = before.get(word)
      isNew ||= last === undefined
      const made = last ?? stem(word)
      stems.set(word, made)
      return made
    },
    keep() {
      if (isNew) memory?.remember(key, writeStems(stems))
    }
  }
}

function writeStems(stems: ReadonlyMap<string, string>): Uint8Array {
  const to = new ByteWriter()
  to.text([...stems.keys()].join('\n'))
  to.text([...stems.values()].join('\n'))
  return to.done()
}

function readStems(bytes: Uint8Array | undefined): Map<string, string> {
  if (!bytes) return new Map()
  const from = new ByteReader(bytes)
  const [words, stems] = [from.text().split('\n'), from.text().split('\n')]
  return new Map(words.map((word, place) => [word, stems[place] ?? word]))
}
