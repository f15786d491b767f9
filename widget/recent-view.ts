import { html, nothing } from 'lit'
import { keepFocus } from './combobox.js'
import { hitIcons } from './hit-icons.js'
import type { RecentSearches } from './recent-searches.js'
import { fill } from './texts/fill.js'
import type { Words } from './texts/words.js'

/**
 * What was searched for before; each can be asked again, and forgotten.
 *
 * @param active the id of a combobox's active option; `null` where the searches are a list of buttons
 */
export function renderRecent(
  recent: RecentSearches,
  words: Words,
  active: string | null,
  onChoose: (query: string) => void,
  onForget: () => void
): unknown {
  const { texts } = words
  const queries = recent.all
  if (queries.length === 0) return nothing
  const forget = (query: string) => {
    recent.forget(query)
    onForget()
  }
  const forgetAll = () => {
    recent.forgetAll()
    onForget()
  }
  const name = (query: string) => fill(texts.forget, { query: words.quote(query) })
  const asButtons = () => html`
    <ul>
      ${queries.map(query => html`<li>
        <button class="recall" data-stop @click=${() => onChoose(query)}>${hitIcons.recent}<bdi>${query}</bdi></button>
        <button class="button quiet" aria-label=${name(query)} @click=${() => forget(query)}>${hitIcons.close}</button>
      </li>`)}
    </ul>`
  // A listbox holds options alone: its buttons are for the pointer, the key Delete does the same.
  const asOptions = () => html`
    <div role="listbox" id="recent" aria-label=${texts.recent} @mousedown=${keepFocus}>
      ${queries.map((query, at) => html`<div class="recent-line" role="presentation">
        <div class="recall" role="option" id="recent-${at}" aria-selected=${active === `recent-${at}`} data-query=${query}
          @click=${() => onChoose(query)}>${hitIcons.recent}<bdi>${query}</bdi></div>
        <button class="button quiet" tabindex="-1" aria-hidden="true" title=${name(query)} @click=${() => forget(query)}>${hitIcons.close}</button>
      </div>`)}
    </div>`
  return html`
    <section class="recent" part="recent" aria-label=${texts.recent}>
      <div class="section-head">
        <h2>${texts.recent}</h2>
        <button class="button quiet small" @click=${forgetAll}>${texts.forgetAll}</button>
      </div>
      ${active === null ? asButtons() : asOptions()}
    </section>`
}
