import { html, nothing, type TemplateResult } from 'lit'
import { formatClock } from '../../../search/clock.js'
import { parseRecordingUrl, type Recording } from '../../../search/recording.js'
import { sameRecording } from '../playback.js'
import type { PlayerMoment } from '../played-moments.js'
import { openUrl } from '../web-url.js'

/** In the order of their seconds; those without one come last, as they came. */
export function orderMoments(moments: readonly PlayerMoment[]): PlayerMoment[] {
  return [...moments].sort((a, b) => (a.seconds ?? Infinity) - (b.seconds ?? Infinity) || 0)
}

/** The moments of a recording that a page links to: `<a href="https://youtu.be/ID?t=665">Gateways</a>`. */
export function linkedMoments(content: Element, recording: Recording): PlayerMoment[] {
  return [...content.querySelectorAll('a[href]')].flatMap(link => {
    const read = parseRecordingUrl(link.getAttribute('href') ?? '')
    const text = link.textContent.replace(/\s+/g, ' ').trim()
    return read && read.start !== null && text && sameRecording(read.recording, recording) ? [{ seconds: read.start, text }] : []
  })
}

/** Which moment runs at a second: its place, -1 before the first. `moments` are in order. */
export function momentAt(moments: readonly PlayerMoment[], seconds: number): number {
  // A seek may land a little before what was asked for.
  return moments.findLastIndex(moment => moment.seconds !== null && moment.seconds <= seconds + 0.5)
}

/** Real links, so that a new tab or a copied address lead to the second without us. */
export function renderMoments(
  moments: readonly PlayerMoment[],
  current: number,
  recording: Recording,
  onChoose: (event: MouseEvent, seconds: number) => void
): TemplateResult {
  return html`
    <ol class="moments" part="moments" role="list">
      ${moments.map((moment, i) => html`<li>${renderMoment(moment, i === current, recording, onChoose)}</li>`)}
    </ol>`
}

function renderMoment(
  { seconds, text }: PlayerMoment,
  current: boolean,
  recording: Recording,
  onChoose: (event: MouseEvent, seconds: number) => void
): TemplateResult {
  if (seconds === null) return html`<span class="moment" part="moment"><i></i><span dir="auto">${text}</span></span>`
  return html`
    <a class="moment" part="moment" href=${openUrl(recording, seconds) ?? nothing} aria-current=${current ? 'true' : nothing}
      @click=${(event: MouseEvent) => onChoose(event, seconds)}>
      <span class="at">${formatClock(seconds)}</span><span dir="auto">${text}</span>
    </a>`
}
