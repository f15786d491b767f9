import { html, type TemplateResult } from 'lit'
import { failed, retry } from './messages.js'

/** Said when the index could not be opened: why, and what helps. The reason is for the page's owner, in English. */
export function renderFailed(error: Error, onRetry: () => void, texts = { failed, retry }, icon: unknown = null): TemplateResult {
  return html`
    <div class="state trouble" part="error">
      ${icon && html`<span class="state-icon">${icon}</span>`}
      <div>
        <p class="state-title">${texts.failed}</p>
        <p lang="en" dir="ltr">${error.message}</p>
        <button class="button" part="retry" @click=${onRetry}>${texts.retry}</button>
      </div>
    </div>`
}
