import { joined, literalStretches, standsIn, type Stretch } from './literal-text.js'
import { matchesOf } from './matches-of.js'
import { jsxBlocks, moduleLines } from './mdx-syntax.js'
import { elementOf, findEmbeds, type Embed } from './recordings/embeds.js'
import { fillTargets, type ReadAddress } from './template-targets.js'

/** A way in which a generator writes into Markdown what is no text. */
interface TemplateRule {
  name: string
  /** The files that it is read in; all where there is none. */
  files?: RegExp
  find(text: string): Iterable<Stretch>
}

const PAIRED = /\{%-?\s{0,20}(end)?(raw|verbatim|comment|highlight)\b[^{}]{0,200}\}|\{\{[<%]\s{0,20}(\/)?\s{0,20}(highlight|comment)\b[^{}]{0,200}\}\}/g

/** No pattern passes its own beginning, so that many unclosed ones cost no more than one. */
export const TEMPLATE_RULES: TemplateRule[] = [
  { name: 'imports and exports of MDX', files: /\.mdx$/i, find: moduleLines },
  { name: 'components of MDX', files: /\.mdx$/i, find: jsxBlocks },
  { name: 'expressions of MDX', files: /\.mdx$/i, find: matches(/\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,1000}\}){0,1000}\}){0,4000}\}/g) },
  { name: '<script setup> and <style>', find: scriptBlocks },
  { name: '{{< Hugo’s shortcodes >}}', find: matches(/\{\{[<%](?:(?!\{\{|\}\})[^]){0,4000}\}\}/g) },
  { name: '{{ values }}', find: matches(/\{\{(?:(?!\{\{|\}\})[^]){0,4000}\}\}\}?/g) },
  { name: '{% tags %}', find: matches(/\{%(?:(?!\{%|%\})[^]){0,4000}%\}/g) },
  { name: '{# comments #}', find: matches(/\{#(?:(?!\{#|#\})[^]){0,4000}#\}/g) },
  { name: '{: .class} and {#id}', find: matches(/\{(?::[^{}\r\n]{0,200}|#[\w -]{1,100}(?:\.[\w -]{1,100})?)\}/g) }
]

/** What is known of a post before its templates are read. */
export interface TemplateContext {
  /** The post's source: MDX is read in `.mdx` alone. */
  source: string
  /** The front matter, for `{% youtube page.youtubeId %}`. */
  data?: Readonly<Record<string, unknown>>
  /** The address of a post that `{% link %}` or `{% post_url %}` names. */
  addressOf?: ReadAddress
}

/** A post's body as Markdown alone, and the players in it. */
export interface TemplatesRead {
  text: string
  embeds: Embed[]
}

/**
 * Takes a generator's templates out of a post: what is no text becomes spaces, so that lines and columns stay. In a
 * link's target what remains is the address: `[x]({{ site.baseurl }}/a)` leads to `/a`. A shortcode that is a player
 * becomes a short element.
 */
export function readTemplates(text: string, { source, data = {}, addressOf }: TemplateContext): TemplatesRead {
  const isMdx = /\.mdx$/i.test(source)
  const literal = literalStretches(text)
  const { kept, gone } = pairedTags(text, literal)
  const embeds = findEmbeds(text, joined([...literal, ...kept, ...gone]), data)
  if (!/\{|<(?:script|style)/i.test(text) && !isMdx) return { text, embeds }
  const players = embeds.filter(({ kind, from }) => kind === 'shortcode' || (isMdx && /[A-Z]/.test(text[from + 1] ?? '')))
  const stays = joined([...literal, ...kept])
  let blanked = fillTargets(standIn(blank(text, gone), players), stays, addressOf)
  for (const { files, find } of TEMPLATE_RULES) {
    if (files && !files.test(source)) continue
    blanked = blank(blanked, Array.from(find(blanked)).filter(({ from }) => !standsIn(stays, from)))
  }
  return { text: withoutIdleHolds(blanked, stays), embeds }
}

function matches(pattern: RegExp): (text: string) => Iterable<Stretch> {
  return text => matchesOf(pattern, text).map(({ 0: { length }, index }) => ({ from: index, to: index + length }))
}

/** What stands between `{% raw %}` and its end is text; between `{% comment %}` or `{% highlight %}` and its end it is none. */
function pairedTags(text: string, literal: readonly Stretch[]): { kept: Stretch[]; gone: Stretch[] } {
  const kept: Stretch[] = []
  const gone: Stretch[] = []
  let open: { name: string; from: number; to: number } | null = null
  for (const match of matchesOf(PAIRED, text)) {
    const name = match[2] ?? match[4] ?? ''
    const [from, to] = [match.index, match.index + match[0].length]
    const ends = (match[1] ?? match[3]) !== undefined
    if (open === null && !ends && !standsIn(literal, from)) open = { name, from, to }
    else if (open !== null && ends && open.name === name) {
      const isText = /^(?:raw|verbatim)$/.test(name)
      if (isText) kept.push({ from: open.to, to: from })
      gone.push(...(isText ? [{ from: open.from, to: open.to }, { from, to }] : [{ from: open.from, to }]))
      open = null
    }
  }
  return { kept, gone }
}

/** `<script setup>…</script>` and `<style>…</style>` at a line's beginning. */
function scriptBlocks(text: string): Stretch[] {
  const stretches: Stretch[] = []
  const tags = Array.from(text.matchAll(/^<(script|style)\b[^<>]{0,400}>|<\/(script|style)\s{0,20}>/gim))
  let open: { name: string; from: number } | null = null
  for (const { 0: tag, 1: opened, 2: closed, index } of tags) {
    if (open === null && opened) open = { name: opened.toLowerCase(), from: index }
    else if (open !== null && closed?.toLowerCase() === open.name) {
      stretches.push({ from: open.from, to: index + tag.length })
      open = null
    }
  }
  return stretches
}

/** Puts elements in shortcodes' places, where there is room and no text behind that the element would take in. */
function standIn(text: string, players: readonly Embed[]): string {
  const pieces: string[] = []
  let at = 0
  for (const player of players) {
    const { from, to } = player
    const element = elementOf(player)
    const shortcode = text.slice(from, to)
    const room = /^[^\r\n]*/.exec(shortcode)?.[0].length ?? 0
    const alone = /^[ \t]*(?:\r?\n[ \t]*(?:\r?\n|$)|$)/.test(text.slice(to, to + 200))
    if (from < at || shortcode.trim() === '' || element.length > room || !alone) continue
    pieces.push(text.slice(at, from), element.replace(/>$/, '>'.padStart(room - element.length + 1)), spaces(shortcode.slice(room)))
    at = to
  }
  return pieces.join('') + text.slice(at)
}

/** A text's width and lines, without its words. */
function spaces(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}

/** Makes stretches spaces, or a hold where spaces would say something. */
function blank(text: string, stretches: readonly Stretch[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { from, to } of joined(stretches)) {
    const last = Math.max(from, text.slice(from, to).lastIndexOf('\n') + from + 1)
    const end = to + (/^[ \t]*/.exec(text.slice(to, to + 80))?.[0].length ?? 0)
    const held = end - last >= HOLD.length && wouldIndent(text, last, end)
    pieces.push(text.slice(at, from), held ? spaces(text.slice(from, last)) + HOLD.replace(')', ')'.padStart(end - last - HOLD.length + 1)) : spaces(text.slice(from, to)))
    at = held ? end : to
  }
  return pieces.join('') + text.slice(at)
}

/**
 * Spaces before the first word of a line would make code of it. An image of nothing holds its place: it is no text
 * and no space either.
 */
const HOLD = '![]()'

function wouldIndent(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 80), from)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (line.length === 80 || !/^[ \t>]*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+)?$/.test(line)) return false
  return /^\S/.test(text.slice(to, to + 1))
}

/** Where nothing else is left on a line, nothing needs to be held. */
function withoutIdleHolds(text: string, stays: readonly Stretch[]): string {
  return text.replace(/^([ \t>]{0,80})(!\[\]\( *\))[ \t]*$/gm, (line, before: string, _, at: number) =>
    standsIn(stays, at + before.length) ? line : before.padEnd(line.length)
  )
}
