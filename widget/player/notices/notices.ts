import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../texts/fill.js'
import { heading, openLink, sourceName, type PlayerScene } from '../talk-player-view.js'
import { ENGLISH } from './notice-texts.js'

export { noticeStyle } from './notice-style.js'

/** Until the recording's own player is there. */
export function loading({ words, recording }: PlayerScene): TemplateResult {
  return html`
    <p class="loading" part="loading" role="status">
      <span class="spinner"></span>${fill(words.part('notices', ENGLISH).loading, { source: sourceName(recording, words.texts) })}
    </p>`
}

/** Why a recording cannot be played here. */
export function unavailable(scene: PlayerScene): TemplateResult {
  const { words, title, failure, onPlay } = scene
  return html`
    <div class="notice" part="message">
      ${heading(title)}
      <p class="message" role="alert">${words.part('notices', ENGLISH)[failure ?? 'browser']}</p>
      <p class="actions">
        ${openLink(scene)}
        ${failure === 'address' ? nothing : html`
          <button class="plain" part="retry-button" type="button" @click=${onPlay}>${words.texts.retry}</button>`}
      </p>
    </div>`
}

/** Where a recording plays, when not here. */
export function elsewhere(scene: PlayerScene): TemplateResult {
  const { words, title, recording } = scene
  return html`
    <div class="notice" part="message">
      ${heading(title)}
      <p class="message">${fill(words.part('notices', ENGLISH).elsewhere, { source: sourceName(recording, words.texts) })}</p>
      <p class="actions">${openLink(scene)}</p>
    </div>`
}

/** Stands beside a frame that keeps silent. */
export function slowNote(scene: PlayerScene): TemplateResult {
  return html`<p class="note" part="note" role="status">${scene.words.part('notices', ENGLISH).slow} ${openLink(scene)}</p>`
}
