import { matchesOf } from '../matches-of.js'
import { nodesOfType } from '../nodes-of-type.js'
import { placeOfNode } from '../prose.js'
import { linkedRecording } from '../recordings/linked-recording.js'
import { UNFILLED_CLOCK } from '../talks/unfilled-times.js'
import { placeOfTalk, type Finding, type LintedPost } from './linted-post.js'

/** `XX:XX`, `1:XX:XX`, `??:??`, `[TITLE]`, but not an address of a network card, `xx:xx:xx:xx:xx:xx`. */
export const IN_TEXT = new RegExp(String.raw`(?<![\p{L}\p{N}:])${UNFILLED_CLOCK}(?![\p{L}\p{N}:])|\[(?:TITLE|TALK|SPEAKER|NAME|COMPANY|TODO|TB[ACD])\]`, 'gu')
/** What stands in every text that `IN_TEXT` could match. */
export const SIGN = /:[Xx?]|\[[A-Z]/
const IN_NAME = /^[[(<{]*(?:TITLE|TALK(?: TITLE)?|SPEAKER(?: NAME)?|NAME|COMPANY|TODO|TB[ACD]|to be (?:announced|confirmed|done)|lorem ipsum.*|\?{2,}|X{2,})[\])>}]*$/u
const EMPTY_TIME = /[?&#](?:t|start)=(?:[Xx?]+[smSM]?|(?:X{1,2}|x{1,2}|\?\?):\S*)?(?=[&#]|$)/u
const LONGEST_URL = 2_000

/** `XXXXXXXXXXX` has the shape of a YouTube id. */
const EMPTY_ID = /^(.)\1{10}$/u

/** What a post's template left to be filled in, and nobody did. */
export function placeholderLeft({ post, tree, data, placeOfKey }: LintedPost): Finding[] {
  const findings: Finding[] = []
  const report = (place: { line: number; column: number }, words: string, what: string) =>
    findings.push({ line: place.line, column: place.column, message: `“${words}” ${what}` })

  for (const key of ['title', 'description', 'video'] as const) {
    const value = data[key]
    const words = typeof value === 'string' ? (value.match(IN_TEXT)?.[0] ?? (IN_NAME.test(value.trim()) ? value.trim() : undefined)) : undefined
    if (words !== undefined) report(placeOfKey(key), words, `was left in “${key}”. Fill it in.`)
  }
  const id = post.recording?.provider === 'youtube' ? post.recording.id : ''
  if (EMPTY_ID.test(id)) {
    report(placeOfKey(Object.keys(data).find(key => String(data[key]).includes(id)) ?? 'video'), id, 'is no video’s id. Fill it in.')
  }
  for (const node of nodesOfType(tree, 'text')) {
    if (!SIGN.test(node.value)) continue
    const start = placeOfNode(node)
    for (const [below, line] of node.value.split('\n').entries()) {
      for (const { 0: words, index } of matchesOf(IN_TEXT, line)) {
        report({ line: start.line + below, column: below === 0 ? start.column + index : index + 1 }, words, 'was left in. Fill it in.')
      }
    }
  }
  for (const link of nodesOfType(tree, 'link')) {
    if (link.url.length < LONGEST_URL && EMPTY_TIME.test(link.url) && linkedRecording(link.url)) report(placeOfNode(link), link.url, 'has no time. Fill in the seconds: t=725.')
  }
  for (const [index, { title, speakers }] of post.talks.entries()) {
    if (IN_NAME.test(title)) report(placeOfTalk(post, index, 'title'), title, 'is no title. Fill it in.')
    for (const { name } of speakers) if (IN_NAME.test(name)) report(placeOfTalk(post, index, 'speakers'), name, 'is nobody’s name. Fill it in.')
  }
  return findings
}
