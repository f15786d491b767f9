import type { Root } from 'mdast'
import { holds } from '../ascii-twin.js'
import type { PostFacts } from './post-facts.js'
import { flat } from './section-times.js'

/** Words of posts that report or announce talks; `talk` alone is a verb, too. */
const TALKS =
  /(?<!\p{L})(?:meet-?ups?|meetings? (?:of|minutes)|meet minutes|talks|(?:first|second|third|next|last|opening|lightning) (?:talk|presentation|speaker)s?|speakers|presentations|\p{L}*conf(?:erences?|érences?)?|conferencias?|charlas|konferenz|vorträge|summit|user group|showcase|web-?inars?)(?!\p{L})/iu

/** How far a post is read to see what it is about. */
const BLOCKS = 8

/** Whether a post says, in its front matter or at its beginning, that it is about talks. */
export function reportsTalks(tree: Root, { title, slug, description, data }: PostFacts): boolean {
  const labels = [data['tags'], data['categories'], data['category']].flat().filter(label => typeof label === 'string')
  if ([title, slug, description, ...labels].some(text => holds(text.replace(/[_-]/g, ' '), TALKS))) return true
  return tree.children.slice(0, BLOCKS).some(node => (node.type === 'paragraph' || node.type === 'heading') && holds(flat(node).slice(0, 1000), TALKS))
}
