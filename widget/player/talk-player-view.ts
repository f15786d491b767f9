import { html, nothing, type TemplateResult } from 'lit'
import { formatClock } from '../../search/clock.js'
import type { Recording } from '../../search/recording.js'
import type { Failure } from './player-surface.js'
import type { PlayerTexts } from './player-texts.js'
import type { PlayerStatus } from './playback.js'
import { sourceOf } from './source-of.js'
import { openUrl } from './web-url.js'

/** What the templates are made from. */
export interface PlayerScene {
  texts: PlayerTexts
  recording: Recording | null
  title: string
  /** Where play begins, or began. */
  seconds: number
  failure: Failure | null
  /** Sound alone: the media element leaves the panel's picture to us. */
  pictured: boolean
  onPlay(): void
}

/** What lies over, or in place of, the surface. What asks before a provider is contacted is loaded when it has to. */
export const SCENES: Readonly<Record<Exclude<PlayerStatus, 'asking'>, (scene: PlayerScene) => unknown>> = {
  empty: () => nothing,
  facade,
  loading,
  slow: () => nothing,
  ready: scene => (scene.pictured ? nothing : html`<div class="cover">${heading(scene.title)}</div>`),
  unavailable,
  elsewhere
}

function facade({ texts, title, seconds, recording, onPlay }: PlayerScene): TemplateResult {
  const clock = seconds >= 1 ? formatClock(seconds) : null
  return html`
    <button class="cover" part="play-button" type="button" @click=${onPlay}
      aria-label=${texts.play(title, clock)} aria-describedby="source">
      ${heading(title)}
      <span class="disc" part="play-icon">${PLAY_ICON}</span>
    </button>
    <p class="foot">
      ${clock ? html`<span class="clock" part="clock" aria-hidden="true">${clock}</span>` : nothing}
      <span id="source" part="source">${texts.playsFrom(sourceName(recording, texts))}</span>
    </p>`
}

function loading({ texts, recording }: PlayerScene): TemplateResult {
  return html`
    <p class="loading" part="loading" role="status">
      <span class="spinner"></span>${texts.loading(sourceName(recording, texts))}
    </p>`
}

function unavailable(scene: PlayerScene): TemplateResult {
  const { texts, title, failure, onPlay } = scene
  return html`
    <div class="notice" part="message">
      ${heading(title)}
      <p class="message" role="alert">${texts.failures[failure ?? 'browser']}</p>
      <p class="actions">
        ${openLink(scene)}
        ${failure === 'address' ? nothing : html`
          <button class="plain" part="retry-button" type="button" @click=${onPlay}>${texts.retry}</button>`}
      </p>
    </div>`
}

function elsewhere(scene: PlayerScene): TemplateResult {
  const { texts, title, recording } = scene
  return html`
    <div class="notice" part="message">
      ${heading(title)}
      <p class="message">${texts.elsewhere(sourceName(recording, texts))}</p>
      <p class="actions">${openLink(scene)}</p>
    </div>`
}

/** Stands beside a frame that keeps silent. */
export function slowNote(scene: PlayerScene): TemplateResult {
  return html`<p class="note" part="note" role="status">${scene.texts.slow} ${openLink(scene)}</p>`
}

/** The link that plays the recording, at its second, on its own site. */
export function openLink({ texts, recording, seconds }: PlayerScene): TemplateResult | typeof nothing {
  const url = recording && openUrl(recording, seconds)
  return url ? html`<a part="open-link" href=${url}>${texts.open(formatClock(seconds))}</a>` : nothing
}

function heading(title: string): TemplateResult | typeof nothing {
  return title ? html`<span class="title" part="title" dir="auto">${title}</span>` : nothing
}

/** Who will be asked for the recording: `YouTube`, `this site`, `media.example.org`. */
function sourceName(recording: Recording | null, texts: PlayerTexts): string {
  return recording ? (sourceOf(recording).name ?? texts.thisSite) : ''
}

const PLAY_ICON = html`
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M8.5 5.6v12.8a.9.9 0 0 0 1.4.75l9.6-6.4a.9.9 0 0 0 0-1.5L9.9 4.85a.9.9 0 0 0-1.4.75Z"/>
  </svg>`
