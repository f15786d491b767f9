import type { Root } from 'mdast'
import type { PostFacts } from './post-facts.js'
import type { Reading } from './reading.js'
import { readStatedTalks } from './stated-talks.js'

/** Talks that a shape of the site's own configuration has read. They are stated as in front matter, and told of alike. */
export function readOwnTalks(tree: Root, facts: PostFacts): Reading {
  if (!facts.own) return { talks: [], problems: [] }
  const { shape, talks: stated } = facts.own
  const { talks, problems } = readStatedTalks(tree, {
    ...facts,
    data: { talks: stated },
    placeOfKey: ([, index]) => ({ line: lineOf(stated[index ?? -1]) ?? 1, column: 1 })
  })
  return {
    talks: talks.map(talk => ({ ...talk, evidence: talk.evidence.map(found => ({ ...found, rule: `shape “${shape}”` })) })),
    problems: problems.map(found => ({ ...found, message: `${found.message} The shape “${shape}” read it.` }))
  }
}

function lineOf(talk: { line?: unknown } | null | undefined): number | null {
  const line = talk?.line
  return typeof line === 'number' && Number.isInteger(line) && line > 0 ? line : null
}
