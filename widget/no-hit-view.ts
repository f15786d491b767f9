import { html, type TemplateResult } from 'lit'
import { icons } from './icons.js'
import { noHit, noHitAdvice } from './messages.js'

/** Said when no talk matches: what was looked for, and what to try. */
export function renderNoHit(query: string): TemplateResult {
  return html`
    <div class="state" part="empty">
      <span class="state-icon">${icons.search}</span>
      <div>
        <p class="state-title">${noHit(query)}</p>
        <p>${noHitAdvice}</p>
      </div>
    </div>`
}
