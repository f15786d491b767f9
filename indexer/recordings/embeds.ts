import { parseUrlTime } from '../../search/clock.js'
import { momentUrl, type RecordingLink } from '../../search/recording.js'
import { standsIn, type Stretch } from '../literal-text.js'
import { matchesOf } from '../matches-of.js'
import type { Place } from '../problem.js'
import { bareProvider, readReference, type BareProvider } from './recording-reference.js'
import { readArguments, type TemplateArguments } from './template-arguments.js'

/** A player that stands in a post. */
export interface Embed extends RecordingLink, Place {
  /** The row of the table that read it. */
  shape: string
  kind: Kind
  /** Its offsets in the text. */
  from: number
  to: number
}

/** What a player is written as: an HTML element or a component, a template's shortcode, or a line of its own. */
type Kind = 'element' | 'shortcode' | 'line'

interface EmbedShape {
  shape: string
  kind: Kind
  /** The element's or the shortcode's name; of `{% include youtube.html … %}` it is the file's. */
  name: RegExp
  /** The arguments that may name the recording, the best first; `0` is the first one without a name. */
  values: (string | 0)[]
  /** Whose ids may stand alone. Otherwise the arguments say it, or the recording is given by its URL. */
  provider?: BareProvider
}

const IDS = ['videoid', 'video-id', 'data-videoid', 'id', 'video', 'src', 'url', 'href']

/** How players are written into posts. The first row that answers wins. */
export const EMBED_SHAPES: EmbedShape[] = [
  { shape: '<iframe src="URL">', kind: 'element', name: /^(?:iframe|embed|object)$/, values: ['src', 'data-src', 'data'] },
  { shape: '<video src="URL">, <audio>, <source>', kind: 'element', name: /^(?:video|audio|source)$/, values: ['src'] },
  { shape: '<lite-youtube videoid="ID">, <YouTube id="ID" />', kind: 'element', name: /youtube|^yt$/, values: IDS, provider: 'youtube' },
  { shape: '<vimeo-video src="URL">, <Vimeo id="ID" />', kind: 'element', name: /vimeo|^vm$/, values: IDS, provider: 'vimeo' },
  { shape: '<ReactPlayer url="URL" />', kind: 'element', name: /player|video|audio/, values: ['src', 'url', 'href'] },
  { shape: '{% youtube ID %}, {{< youtube id="ID" >}}', kind: 'shortcode', name: /youtube|^yt$/, values: [...IDS, 0], provider: 'youtube' },
  { shape: '{% vimeo ID %}, {{< vimeo id="ID" >}}', kind: 'shortcode', name: /vimeo/, values: [...IDS, 0], provider: 'vimeo' },
  { shape: '{% include video id="ID" provider="youtube" %}', kind: 'shortcode', name: /video|audio|embed|player|peertube|archive/, values: [...IDS, 0] },
  { shape: 'a URL on a line of its own', kind: 'line', name: /^$/, values: [0] }
]

/** Where each kind stands in a text: its name and its arguments. No pattern passes another's beginning. */
const KINDS: { kind: Kind; pattern: RegExp }[] = [
  { kind: 'element', pattern: /<([A-Za-z][\w.-]{0,60})((?:\s|\/)[^<>]{0,4000})>/g },
  { kind: 'shortcode', pattern: /(?<!\{)\{%-?\s{0,20}([\w./-]{1,80})((?:(?!\{%|%\})[^]){0,4000})%\}/g },
  { kind: 'shortcode', pattern: /\{\{[<%]\s{0,20}([\w./-]{1,80})((?:(?!\{\{|\}\})[^]){0,4000})\}\}/g },
  { kind: 'line', pattern: /^[ \t]{0,3}()<?((?:https?:\/\/|\/\/|www\.|youtu\.be\/|youtube\.com\/|vimeo\.com\/)[^\s<>()]{1,2000})>?[ \t]*\r?$/gm }
]

const STARTS = ['start', 't', 'time', 'videostartat']

/**
 * The players in a post, in their order.
 *
 * @param literal where the text is code or commented out
 * @param data the front matter, for `{% youtube page.youtubeId %}`
 */
export function findEmbeds(text: string, literal: readonly Stretch[], data: Readonly<Record<string, unknown>> = {}): Embed[] {
  const found = KINDS.flatMap(({ kind, pattern }) =>
    matchesOf(pattern, text).map(({ 0: whole, 1: name = '', 2: rest = '', index }) => {
      const from = index + whole.search(/\S/)
      const embed = standsIn(literal, from) ? null : readEmbed(kind, name, rest, data)
      return embed && { ...embed, kind, from, to: index + whole.length }
    })
  ).filter(embed => embed !== null)
  return placed(text, found)
}

/** A short element that stands for a player, so that the tree knows of it: `<yt id=3MG3ZR6_IRM t=65>`. */
export function elementOf({ recording, start }: RecordingLink): string {
  const name = recording.provider === 'youtube' ? 'yt' : recording.provider === 'vimeo' ? 'vm' : null
  const time = start === null ? '' : ` t=${start}`
  return name && 'id' in recording ? `<${name} id=${recording.id}${time}>` : `<video src=${momentUrl(recording, start ?? 0)}>`
}

/** The recording of the first element with a player in a piece of HTML, as an `embed:` of front matter holds it. */
export function recordingOfHtml(html: string): RecordingLink | null {
  const [first] = findEmbeds(html, [])
  return first ? { recording: first.recording, start: first.start } : null
}

function readEmbed(kind: Kind, name: string, rest: string, data: Readonly<Record<string, unknown>>): (RecordingLink & { shape: string }) | null {
  const args: TemplateArguments = kind === 'line' ? { named: new Map(), alone: [rest] } : readArguments(closed(rest), data)
  const called = (isInclude(name) ? (args.alone.shift() ?? '') : name).toLowerCase().replace(/^.*\//, '')
  for (const { shape, kind: of, name: pattern, values, provider } of EMBED_SHAPES) {
    if (of !== kind || !pattern.test(called)) continue
    const whose = provider ?? bareProvider(args.named.get('provider') ?? args.named.get('type') ?? called)
    for (const key of values) {
      const value = key === 0 ? args.alone[0] : args.named.get(key)
      const link = value ? readReference(value, whose) : null
      if (link) return { shape, recording: link.recording, start: link.start ?? startOf(args) }
    }
  }
  return null
}

/** An element's `/`, a Hugo shortcode's `>` or `%`, a Liquid tag's `-` close a tag and are no argument. */
function closed(rest: string): string {
  return rest.replace(/[\s/>%]+$/, '').replace(/\s-$/, '')
}

function isInclude(name: string): boolean {
  return /^(?:include|include_cached|include_relative|render|partial)$/.test(name)
}

/** `start="65"`, `params="start=65"` or a second argument without a name. */
function startOf({ named, alone }: TemplateArguments): number | null {
  const written = STARTS.map(key => named.get(key)).find(Boolean) ?? /(?:^|[?&;])(?:start|t)=([^&]+)/.exec(named.get('params') ?? '')?.[1] ?? alone[1]
  return written ? parseUrlTime(written) : null
}

/** In their order, each with its line and column. */
function placed<T extends Stretch>(text: string, found: T[]): (T & Place)[] {
  let line = 1
  let begin = 0
  let end = text.indexOf('\n')
  return found
    .toSorted((a, b) => a.from - b.from)
    .map(embed => {
      // The last answer is kept: a long line would be searched to its end for every player in it.
      for (; end >= 0 && end < embed.from; end = text.indexOf('\n', begin)) {
        line++
        begin = end + 1
      }
      return { ...embed, line, column: embed.from - begin + 1 }
    })
}
