import { html, nothing, type TemplateResult } from 'lit'
import { formatClock } from '../../../search/clock.js'
import { fill } from '../../texts/fill.js'
import type { PlayerMatch } from '../played-moments.js'
import type { PlayerWords } from '../texts/player-words.js'
import type { Span } from '../tools/remembered-place.js'
import { ENGLISH } from './strip-texts.js'

export { matchStripStyle } from './match-strip-style.js'

export interface StripSetting {
  words: PlayerWords
  /** Where playback is, in seconds; `null` before it. */
  now: number | null
  onPlay(seconds: number): void
}

/**
 * Draws where a talk matches, over its time: a row of marks. The whole row can be touched, the nearest mark is meant.
 * One mark is reached by Tab, the others from it by the arrow keys, Home and End.
 */
export function renderMatchStrip(matches: readonly PlayerMatch[], span: Span, setting: StripSetting): TemplateResult {
  const marks = [...matches].sort((a, b) => a.seconds - b.seconds)
  const { words, now, onPlay } = setting
  const texts = words.part('strip', ENGLISH)
  const counted = words.count(texts.matches, marks.length)
  const share = sharer(marks, span)
  const current = now === null ? -1 : marks.findLastIndex(({ seconds }) => seconds <= now + 0.5)
  // As a property: a page's Content-Security-Policy may forbid the attribute.
  const at = (seconds: number) => `inset-inline-start: ${(share(seconds) * 100).toFixed(2)}%`
  return html`
    <div class="strip" part="strip" role="group" aria-label=${counted} data-arrows
      @click=${(event: MouseEvent) => chooseNearest(event, marks, onPlay)}>
      <div class="track" @keydown=${moveFocus}>
        ${now === null ? nothing : html`<i class="now" .style=${at(now)}></i>`}
        ${marks.map(({ seconds, text }, i) => html`
          <button type="button" class="mark" .style=${at(seconds)} tabindex=${i === Math.max(0, current) ? 0 : -1}
            aria-label=${fill(texts.match, { clock: formatClock(seconds), text })} aria-current=${i === current ? 'true' : nothing}></button>
          <span class="hint" aria-hidden="true"><b>${formatClock(seconds)}</b> <span dir="auto">${text}</span></span>`)}
      </div>
      <p class="count" aria-hidden="true">${counted}</p>
    </div>`
}

/** How far into the talk a second is, from 0 to 1. Where the end is unknown the last match stands near it. */
function sharer(marks: readonly PlayerMatch[], { start, end }: Span): (seconds: number) => number {
  const last = marks.at(-1)?.seconds ?? start
  const until = end > start ? end : start + Math.max(1, (last - start) * 1.05)
  return seconds => Math.min(1, Math.max(0, (seconds - start) / (until - start)))
}

/** A click on a mark, by keyboard or by a screen reader, means that mark; one beside it the nearest. */
function chooseNearest(event: MouseEvent, marks: readonly PlayerMatch[], onPlay: (seconds: number) => void): void {
  const buttons = buttonsIn(event.currentTarget as Element)
  const pressed = buttons.indexOf(event.target as HTMLElement)
  const nearest = pressed >= 0 ? pressed : nearestTo(event.clientX, buttons)
  const mark = marks[nearest]
  if (!mark) return
  buttons[nearest]?.focus()
  onPlay(mark.seconds)
}

function nearestTo(x: number, buttons: readonly HTMLElement[]): number {
  const distances = buttons.map(button => {
    const { left, width } = button.getBoundingClientRect()
    return Math.abs(left + width / 2 - x)
  })
  return distances.indexOf(Math.min(...distances))
}

/** The arrows point the way that time runs on the page: in Hebrew to the left. */
function moveFocus(event: KeyboardEvent): void {
  const track = event.currentTarget as HTMLElement
  const buttons = buttonsIn(track)
  const from = buttons.indexOf(event.target as HTMLElement)
  const onward = getComputedStyle(track).direction === 'rtl' ? -1 : 1
  const to: Record<string, number> = { ArrowRight: from + onward, ArrowLeft: from - onward, Home: 0, End: buttons.length - 1 }
  const next = to[event.key]
  if (from < 0 || next === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  event.preventDefault()
  buttons[next]?.focus()
}

function buttonsIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll('button')]
}
