import { html, nothing, type TemplateResult } from 'lit'
import { formatClock } from '../../search/clock.js'
import type { Recording } from '../../search/recording.js'
import { fill } from '../texts/fill.js'
import type { Failure } from './player-surface.js'
import type { PlayerStatus } from './playback.js'
import { sourceOf } from './source-of.js'
import type { PlayerWords } from './texts/player-words.js'
import type { SceneTexts } from './texts/player-texts.js'
import { isOwn, openUrl } from './web-url.js'

/** What the templates are made from. */
export interface PlayerScene {
  words: PlayerWords
  recording: Recording | null
  title: string
  poster: string | null
  /** Where play begins, or began. */
  seconds: number
  failure: Failure | null
  /** Sound alone: the media element leaves the panel's picture to us. */
  pictured: boolean
  onPlay(): void
}

/** What lies over, or in place of, the surface. Questions and notices are loaded when they have to be. */
export const SCENES: Readonly<Partial<Record<PlayerStatus, (scene: PlayerScene) => unknown>>> = {
  facade,
  ready: scene => (scene.pictured ? nothing : html`<div class="cover">${heading(scene.title)}</div>`)
}

function facade({ words: { texts }, title, poster, seconds, recording, onPlay }: PlayerScene): TemplateResult {
  const clock = seconds >= 1 ? formatClock(seconds) : null
  return html`
    ${poster && isOwn(poster) ? html`<img class="poster" part="poster" src=${poster} alt="" />` : nothing}
    <button class="cover" part="play-button" type="button" @click=${onPlay}
      aria-label=${nameOfPlay(texts, title, clock)} aria-describedby="source">
      ${heading(title)}
      <span class="disc" part="play-icon">${PLAY_ICON}</span>
    </button>
    <p class="foot">
      ${clock ? html`<span class="clock" part="clock" aria-hidden="true">${clock}</span>` : nothing}
      <span id="source" part="source">${fill(texts.playsFrom, { source: sourceName(recording, texts) })}</span>
    </p>`
}

/** The link that plays the recording, at its second, on its own site. */
export function openLink({ words: { texts }, recording, seconds }: PlayerScene): TemplateResult | typeof nothing {
  const url = recording && openUrl(recording, seconds)
  return url ? html`<a part="open-link" href=${url}>${fill(texts.open, { clock: formatClock(seconds) })}</a>` : nothing
}

/** The button's name: the title, and where it begins unless that is the beginning. */
function nameOfPlay({ play, playFrom, playUntitled, playUntitledFrom }: SceneTexts, title: string, clock: string | null): string {
  if (clock === null) return title ? fill(play, { title }) : playUntitled
  return fill(title ? playFrom : playUntitledFrom, { title, clock })
}

export function heading(title: string): TemplateResult | typeof nothing {
  return title ? html`<span class="title" part="title" dir="auto">${title}</span>` : nothing
}

/** Who will be asked for the recording: `YouTube`, `this site`, `media.example.org`. */
export function sourceName(recording: Recording | null, texts: SceneTexts): string {
  return recording ? (sourceOf(recording).name ?? texts.thisSite) : ''
}

const PLAY_ICON = html`
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M8.5 5.6v12.8a.9.9 0 0 0 1.4.75l9.6-6.4a.9.9 0 0 0 0-1.5L9.9 4.85a.9.9 0 0 0-1.4.75Z"/>
  </svg>`
