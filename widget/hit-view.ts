import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { formatClock } from '../search/clock.js'
import type { Segment } from '../search/highlight.js'
import type { Hit, MarkedSpeaker, Moment } from '../search/hit.js'
import { snippet } from '../search/snippet.js'
import { isTalk, type IndexedTalk } from '../search/talk.js'
import { hitIcons } from './hit-icons.js'
import { momentHref, placeOf, type Place } from './moment-link.js'
import { isOwn } from './player/web-url.js'
import type { Words } from './texts/words.js'

/** What the lines of hits have in common. */
export interface HitSetting {
  words: Words
  maxMoments: number
  posters: boolean
  /** In a list that a combobox moves in, the id of the active option; `null` where lines are links. */
  active: string | null
  isPlaying(talk: IndexedTalk, moment: Moment): boolean
  /** A click on a moment's line; `place` is `null` when it can only be followed, `href` when there is nowhere to go. */
  onSelect(event: MouseEvent, line: Line): void
}

/** What a line stands for. */
export interface Line {
  talk: IndexedTalk
  moment: Moment
  place: Place | null
  href: string | null
  /** Whether the talk has a transcript, where that is known. */
  said?: boolean | undefined
}

/** A talk that matches: its title, who gave it, where and when, and the moments that matched. */
export function renderHit({ talk, moments: [title, ...points], speakers, said }: Hit, at: number, shared: HitSetting): TemplateResult {
  const setting: HitSetting = { ...shared, onSelect: (event, line) => shared.onSelect(event, { ...line, said }) }
  // Speakers stand in a line of their own.
  const shown = points.filter(({ kind }) => kind !== 'speaker').slice(0, setting.maxMoments)
  const about = html`<div class="about">
    ${speakers.length > 0 ? html`<p class="speakers" part="speakers">${speakers.map(renderSpeaker)}</p>` : nothing}
    <p class="event" part="event">${renderEvent(talk, setting.words)}</p>
  </div>${setting.posters ? renderPoster(talk) : nothing}`
  const moments = shown.map((moment, i) => renderMoment(talk, moment, setting, `hit-${at}-${i + 1}`))
  if (setting.active === null) {
    return html`<li class="hit" part="hit">
      <div class="head">${title ? renderTitle(talk, title, setting, '') : nothing}${about}</div>
      ${moments.length > 0 ? html`<ol part="moments">${moments.map(moment => html`<li>${moment}</li>`)}</ol>` : nothing}
    </li>`
  }
  return html`<div class="hit" part="hit" role="group" aria-label=${talk.title}>
    ${title ? renderOption('head', html`${renderTitle(talk, title, setting, '')}${about}`, talk, title, setting, `hit-${at}-0`) : nothing} ${moments}
  </div>`
}

/**
 * The picture of a talk, which its title names already. An index is data: one of another site is not asked for. Another picture
 * is another element, so that none is shown for a talk whose own is still to come, or hidden since the one before it failed.
 */
function renderPoster({ image }: IndexedTalk): unknown {
  if (!image || !isOwn(image)) return nothing
  return keyed(image, html`<img class="poster" part="poster" src=${image} alt="" width="128" height="72" loading="lazy" decoding="async" @error=${hide} />`)
}

/** Its place stays, or what stands beside it would move. */
function hide({ currentTarget }: Event): void {
  ;(currentTarget as HTMLElement).style.visibility = 'hidden'
}

function renderEvent(talk: IndexedTalk, words: Words): unknown {
  const { date, start, end } = talk
  return [
    date ? html`<time datetime=${date}>${words.date(date)}</time> ` : nothing,
    start !== null && end !== null && end > start ? html`<span class="length">${words.length(end - start)}</span> ` : nothing,
    isTalk(talk) ? html`<bdi>${talk.event}</bdi>` : nothing
  ]
}

function renderTitle(talk: IndexedTalk, moment: Moment, setting: HitSetting, id: string): TemplateResult {
  const playable = placeOf(talk, moment)
  const chip = playable
    ? html`<span class="chip" part="clock">${hitIcons.play}${formatClock(playable.seconds)}</span>`
    : html`<span class="chip page">${hitIcons.page}</span>`
  const content = html`${chip}<span class="title-text"><bdi>${marked(moment.segments)}</bdi></span>`
  return setting.active === null
    ? renderLine('title', content, talk, moment, setting, id)
    : html`<span class="line title" part="title">${content}</span>`
}

function renderMoment(talk: IndexedTalk, moment: Moment, setting: HitSetting, id: string): TemplateResult {
  // A moment without a second of its own plays from the talk's start, and says nothing that it cannot keep.
  const clock =
    moment.seconds !== null && moment.seconds !== talk.start
      ? html`<span class="clock" part="clock">${formatClock(moment.seconds)}</span>`
      : html`<span class="dot"></span>`
  const { kinds } = setting.words.texts
  const kind = moment.kind === 'title' ? nothing : html`<span class="kind" part="kind">${kinds[moment.kind]}</span> `
  const text = html`<span class="moment-text">${kind}<bdi>${marked(snippet(moment.segments))}</bdi></span>`
  return renderLine('moment', html`${clock}${text}`, talk, moment, setting, id)
}

function renderLine(
  name: 'title' | 'moment',
  content: TemplateResult,
  talk: IndexedTalk,
  moment: Moment,
  setting: HitSetting,
  id: string
): TemplateResult {
  if (setting.active !== null) return renderOption(`line ${name}`, content, talk, moment, setting, id)
  const href = momentHref(talk, moment)
  if (href === null) return html`<span class="line ${name}" part=${name}>${content}</span>`
  const current = setting.isPlaying(talk, moment) ? 'true' : nothing
  return html`<a
    class="line ${name}"
    part=${name}
    href=${href}
    aria-current=${current}
    @click=${(event: MouseEvent) => setting.onSelect(event, { talk, moment, place: placeOf(talk, moment), href })}
    >${content}</a
  >`
}

/** A line that a combobox moves to: nothing in it can have the focus, so it is no link. */
function renderOption(name: string, content: TemplateResult, talk: IndexedTalk, moment: Moment, setting: HitSetting, id: string): TemplateResult {
  const line: Line = { talk, moment, place: placeOf(talk, moment), href: momentHref(talk, moment) }
  const select = (event: MouseEvent) => setting.onSelect(event, line)
  return html`<div
    class="${name} option ${setting.isPlaying(talk, moment) ? 'playing-line' : ''}"
    part=${name === 'head' ? nothing : 'moment'}
    role="option"
    id=${id}
    aria-selected=${setting.active === id ? 'true' : 'false'}
    @click=${select}
    @auxclick=${select}
  >
    ${content}
  </div>`
}

function renderSpeaker({ name, affiliation }: MarkedSpeaker, i: number): TemplateResult {
  return html`${i > 0 ? ' · ' : nothing}<bdi class="speaker">${marked(name)}</bdi>${affiliation
      ? html`, <bdi class="affiliation">${marked(affiliation)}</bdi>`
      : nothing}`
}

function marked(segments: readonly Segment[]): (string | TemplateResult)[] {
  return segments.map(segment => (segment.marked ? html`<mark part="mark">${segment.text}</mark>` : segment.text))
}
