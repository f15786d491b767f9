import { html, nothing, type TemplateResult } from 'lit'
import { icons } from './icons.js'
import { fill } from './texts/fill.js'
import type { Words } from './texts/words.js'

/** Said when no talk matches: what was looked for, and what to try. */
export function renderNoHit(query: string, words: Words, suggestion: unknown, onClearFilters: (() => void) | null): TemplateResult {
  const { texts } = words
  return html`
    <div class="state" part="empty">
      <span class="state-icon">${icons.search}</span>
      <div>
        <p class="state-title">${query ? fill(texts.noHit, { query: words.quote(query) }) : words.found(0, null)}</p>
        ${suggestion}
        <p>${texts.noHitAdvice}</p>
        ${onClearFilters
          ? html`<p>${texts.noHitFiltered}</p>
              <button class="button" @click=${onClearFilters}>${texts.clearFilters}</button>`
          : nothing}
      </div>
    </div>`
}
