import { html, nothing, type TemplateResult } from 'lit'
import { formatClock } from '../../search/clock.js'
import type { Recording } from '../../search/recording.js'
import type { Failure } from './player-surface.js'
import type { PlayerWords } from './player-words.js'
import { openUrl } from './web-url.js'

/**
 * What the player shows.
 *
 * - `empty`: no recording, nothing to see
 * - `facade`: title and play button; nothing was requested
 * - `loading`: the provider was asked and has not answered
 * - `slow`: it has not answered for long. It may still, or play without ever speaking to us, so it stays
 * - `ready`: it can be played and sought
 * - `unavailable`: it cannot be played, and why
 * - `elsewhere`: we have no surface for its provider, only a link
 */
export type PlayerStatus = 'empty' | 'facade' | 'loading' | 'slow' | 'ready' | 'unavailable' | 'elsewhere'

/** What the templates are made from. */
export interface PlayerScene {
  words: PlayerWords
  recording: Recording | null
  title: string
  /** Where play begins, or began. */
  seconds: number
  failure: Failure | null
  /** Sound alone: the media element leaves the panel's picture to us. */
  pictured: boolean
  onPlay(): void
}

/** What lies over, or in place of, the surface. */
export const SCENES: Readonly<Record<PlayerStatus, (scene: PlayerScene) => unknown>> = {
  empty: () => nothing,
  facade,
  loading,
  slow: () => nothing,
  ready: scene => (scene.pictured ? nothing : html`<div class="cover">${heading(scene.title)}</div>`),
  unavailable,
  elsewhere
}

function facade({ words, title, seconds, recording, onPlay }: PlayerScene): TemplateResult {
  const clock = seconds >= 1 ? formatClock(seconds) : null
  return html`
    <button class="cover" part="play-button" type="button" @click=${onPlay}
      aria-label=${words.play(title, clock)} aria-describedby="source">
      ${heading(title)}
      <span class="disc" part="play-icon">${PLAY_ICON}</span>
    </button>
    <p class="foot">
      ${clock ? html`<span class="clock" part="clock" aria-hidden="true">${clock}</span>` : nothing}
      <span id="source" part="source">${words.playsFrom(sourceName(recording, words))}</span>
    </p>`
}

function loading({ words, recording }: PlayerScene): TemplateResult {
  return html`
    <p class="loading" part="loading" role="status">
      <span class="spinner"></span>${words.loading(sourceName(recording, words))}
    </p>`
}

function unavailable(scene: PlayerScene): TemplateResult {
  const { words, title, failure, onPlay } = scene
  return html`
    <div class="notice" part="message">
      ${heading(title)}
      <p class="message" role="alert">${words.failures[failure ?? 'browser']}</p>
      <p class="actions">
        ${openLink(scene)}
        ${failure === 'address' ? nothing : html`
          <button class="plain" part="retry-button" type="button" @click=${onPlay}>${words.retry}</button>`}
      </p>
    </div>`
}

function elsewhere(scene: PlayerScene): TemplateResult {
  const { words, title, recording } = scene
  return html`
    <div class="notice" part="message">
      ${heading(title)}
      <p class="message">${words.elsewhere(sourceName(recording, words))}</p>
      <p class="actions">${openLink(scene)}</p>
    </div>`
}

/** Stands beside a frame that keeps silent. */
export function slowNote(scene: PlayerScene): TemplateResult {
  return html`<p class="note" part="note" role="status">${scene.words.slow} ${openLink(scene)}</p>`
}

function openLink({ words, recording, seconds }: PlayerScene): TemplateResult | typeof nothing {
  const url = recording && openUrl(recording, seconds)
  return url ? html`<a part="open-link" href=${url}>${words.open(formatClock(seconds))}</a>` : nothing
}

function heading(title: string): TemplateResult | typeof nothing {
  return title ? html`<span class="title" part="title" dir="auto">${title}</span>` : nothing
}

/** Who will be asked for the recording: `YouTube`, `this site`, `media.example.org`. */
function sourceName(recording: Recording | null, words: PlayerWords): string {
  switch (recording?.provider) {
    case 'youtube':
      return 'YouTube'
    case 'vimeo':
      return 'Vimeo'
    case 'archive':
      return 'Internet Archive'
    case 'peertube':
      return recording.host
    case 'file': {
      const { host } = new URL(recording.url, document.baseURI)
      return host === location.host ? words.thisSite : host
    }
    default:
      return ''
  }
}

const PLAY_ICON = html`
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M8.5 5.6v12.8a.9.9 0 0 0 1.4.75l9.6-6.4a.9.9 0 0 0 0-1.5L9.9 4.85a.9.9 0 0 0-1.4.75Z"/>
  </svg>`
