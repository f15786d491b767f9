import { html, nothing, type TemplateResult } from 'lit'
import { formatClock } from '../search/clock.js'
import type { Segment } from '../search/highlight.js'
import type { Hit, MarkedSpeaker, Moment } from '../search/hit.js'
import { isTalk, type IndexedTalk } from '../search/talk.js'
import { formatDate } from './format-date.js'
import { icons } from './icons.js'
import { chapter } from './messages.js'
import { momentHref, placeOf, type Place } from './moment-link.js'
import { snippet } from '../search/snippet.js'

/** What the lines of hits have in common. */
export interface HitSetting {
  /** The page's language, for dates. */
  lang: string
  maxMoments: number
  isPlaying(talk: IndexedTalk, moment: Moment): boolean
  /** A click on a moment's line; `place` is `null` when it can only be followed. */
  onSelect(event: MouseEvent, talk: IndexedTalk, moment: Moment, place: Place | null): void
}

/** A talk that matches: its title, who gave it, where and when, and the moments that matched. */
export function renderHit({ talk, moments: [title, ...points], speakers }: Hit, setting: HitSetting): TemplateResult {
  // Speakers stand in a line of their own.
  const shown = points.filter(({ kind }) => kind !== 'speaker').slice(0, setting.maxMoments)
  return html`
    <li class="hit" part="hit">
      <div class="head">
        ${title ? renderTitle(talk, title, setting) : nothing}
        <div class="about">
          ${speakers.length > 0 ? renderSpeakers(speakers) : nothing}
          <p class="event" part="event">
            ${talk.date ? html`<time datetime=${talk.date}>${formatDate(talk.date, setting.lang)}</time>` : nothing}
            ${isTalk(talk) ? html`<span>${talk.event}</span>` : nothing}
          </p>
        </div>
      </div>
      ${shown.length > 0
        ? html`<ol part="moments">${shown.map(moment => renderMoment(talk, moment, setting))}</ol>`
        : nothing}
    </li>`
}

function renderTitle(talk: IndexedTalk, moment: Moment, setting: HitSetting): TemplateResult {
  const playable = placeOf(talk, moment)
  const chip = playable
    ? html`<span class="chip" part="clock">${icons.play}${formatClock(playable.seconds)}</span>`
    : html`<span class="chip page">${icons.page}</span>`
  const text = html`<span class="title-text">${marked(moment.segments)}</span>`
  return renderLine('title', html`${chip}${text}`, talk, moment, setting)
}

function renderMoment(talk: IndexedTalk, moment: Moment, setting: HitSetting): TemplateResult {
  // A moment without a second of its own plays from the talk's start, and says nothing that it cannot keep.
  const clock =
    moment.seconds !== null && moment.seconds !== talk.start
      ? html`<span class="clock" part="clock">${formatClock(moment.seconds)}</span>`
      : html`<span class="dot"></span>`
  const kind = moment.kind === 'chapter' ? html`<span class="kind">${chapter}</span>` : nothing
  const text = html`<span class="moment-text">${kind}${marked(snippet(moment.segments))}</span>`
  return html`<li>${renderLine('moment', html`${clock}${text}`, talk, moment, setting)}</li>`
}

function renderLine(
  name: 'title' | 'moment',
  content: TemplateResult,
  talk: IndexedTalk,
  moment: Moment,
  setting: HitSetting
): TemplateResult {
  const href = momentHref(talk, moment)
  if (href === null) return html`<span class="line ${name}" part=${name}>${content}</span>`
  const current = setting.isPlaying(talk, moment) ? 'true' : nothing
  return html`<a
    class="line ${name}"
    part=${name}
    href=${href}
    aria-current=${current}
    @click=${(event: MouseEvent) => setting.onSelect(event, talk, moment, placeOf(talk, moment))}
    >${content}</a
  >`
}

function renderSpeakers(speakers: readonly MarkedSpeaker[]): TemplateResult {
  return html`<p class="speakers" part="speakers">${speakers.map((speaker, i) => renderSpeaker(speaker, i))}</p>`
}

function renderSpeaker({ name, affiliation }: MarkedSpeaker, i: number): TemplateResult {
  return html`${i > 0 ? ' · ' : nothing}<span class="speaker">${marked(name)}</span>${affiliation
      ? html`, <span class="affiliation">${marked(affiliation)}</span>`
      : nothing}`
}

function marked(segments: readonly Segment[]): (string | TemplateResult)[] {
  return segments.map(segment => (segment.marked ? html`<mark part="mark">${segment.text}</mark>` : segment.text))
}
