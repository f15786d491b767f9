import type { Link, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { formatClock } from '../../search/clock.js'
import { recordingKey } from '../../search/recording.js'
import { nodesOfType } from '../nodes-of-type.js'
import { placeOfNode } from '../prose.js'
import { linkedRecording } from '../recordings/linked-recording.js'
import type { Finding, LintedPost } from './linted-post.js'

/**
 * Links to seconds of the evening's own recordings at which nothing starts, so that search cannot lead there. One
 * finding for each list or table: what its first link lacks, the others lack as well.
 */
export function momentWithoutTalk({ post, tree }: LintedPost): Finding[] {
  const own = new Set([post.recording, ...post.talks.map(({ recording }) => recording)].flatMap(recording => (recording ? [recordingKey(recording)] : [])))
  const known = new Set(
    post.talks.flatMap(({ recording, start, chapters, takeaways }) =>
      recording ? [start, ...chapters.map(chapter => chapter.start), ...takeaways.map(point => point.start)].map(second => `${recordingKey(recording)} ${second}`) : []
    )
  )
  const reported = new Set(post.problems.map(({ line }) => line))
  const takeaways = new Set(post.evidence.flat().flatMap(({ field, line }) => (field === 'takeaways' ? [line] : [])))
  const isLost = (link: Link) => {
    const { recording, start } = linkedRecording(link.url) ?? {}
    if (!recording || start == null || start === 0) return false
    const key = recordingKey(recording)
    return own.has(key) && !known.has(`${key} ${start}`) && !reported.has(placeOfNode(link).line)
  }
  const lost = new Set(nodesOfType(tree, 'link').filter(isLost))
  if (lost.size === 0) return []
  return tree.children.flatMap(block => {
    // A point of a talk may well lead to where it was said.
    if (takeaways.has(placeOfNode(block).line)) return []
    const [first, ...others] = linksOf(block).filter(link => lost.has(link))
    if (!first) return []
    const clock = formatClock(linkedRecording(first.url)?.start ?? 0)
    const more = others.length > 0 ? ` (nor at ${others.length} more links below)` : ''
    const message = `No talk and no chapter starts at ${clock}${more}. Write “Name from Company talked about Title” before the link.`
    return [{ ...placeOfNode(first), message }]
  })
}

function linksOf(block: RootContent): Link[] {
  const links: Link[] = []
  visit(block, 'link', link => {
    links.push(link)
  })
  return links
}
