import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { icons } from './icons.js'
import type { RecentSearches } from './recent-searches.js'
import { fill } from './texts/fill.js'
import type { Words } from './texts/words.js'

/** What was searched for before; each can be asked again, and forgotten. */
export function renderRecent(recent: RecentSearches, words: Words, onChoose: (query: string) => void, onForget: () => void): unknown {
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
  return html`
    <section class="recent" part="recent" aria-label=${texts.recent}>
      <div class="section-head">
        <h2>${texts.recent}</h2>
        <button class="button quiet small" @click=${forgetAll}>${texts.forgetAll}</button>
      </div>
      <ul>
        ${repeat(queries, query => query, query => html`<li>
          <button class="recall" data-stop @click=${() => onChoose(query)}>${icons.recent}<bdi>${query}</bdi></button>
          <button class="button quiet" aria-label=${fill(texts.forget, { query: words.quote(query) })} @click=${() => forget(query)}>${icons.clear}</button>
        </li>`)}
      </ul>
    </section>`
}
