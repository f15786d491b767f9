import { html, type TemplateResult } from 'lit'
import { icons } from './icons.js'
import { failed, retry } from './messages.js'

/** Said when the index could not be opened: why, and what helps. */
export function renderFailed(error: Error, onRetry: () => void): TemplateResult {
  return html`
    <div class="state trouble" part="error">
      <span class="state-icon">${icons.trouble}</span>
      <div>
        <p class="state-title">${failed}</p>
        <p>${error.message}</p>
        <button class="button" part="retry" @click=${onRetry}>${retry}</button>
      </div>
    </div>`
}
