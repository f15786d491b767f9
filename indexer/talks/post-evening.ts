import type { Root } from 'mdast'
import { proseOf } from '../prose.js'
import { readEvening, type Evening } from './evening.js'
import type { PostFacts } from './post-facts.js'

/** Several ways of reading ask what a post says of its evening. A tree is not changed once it is parsed. */
const EVENINGS = new WeakMap<Root, Evening>()

/** What the whole of a post says of its evening. */
export function eveningOf(tree: Root, facts: PostFacts): Evening {
  const known = EVENINGS.get(tree)
  if (known) return known
  const paragraphs = tree.children.flatMap(node => (node.type === 'paragraph' ? [proseOf(node).said] : []))
  const evening = readEvening({ ...facts, paragraphs, imageTexts: imageTexts(tree) })
  EVENINGS.set(tree, evening)
  return evening
}

function imageTexts(tree: Root): string[] {
  return tree.children.flatMap(node =>
    node.type === 'paragraph' ? node.children.flatMap(child => (child.type === 'image' && child.alt ? [child.alt] : [])) : []
  )
}
