import { html, nothing } from 'lit'
import type { SortOrder } from '../search/answer.js'
import type { Finding } from './finding.js'
import { fill } from './texts/fill.js'

/** The line below the field: how much was found, the keys, and the order. */
export function renderStatus(finding: Finding): unknown {
  const { words, search, asks } = finding
  const { move, play, back } = words.texts.keys
  const { total = 0, moments = null, corrected } = search.answer ?? {}
  const sortable = asks && total > 1
  // What was taken for another word is said where that can be chosen.
  const line = corrected ? words.found(total, moments) : lineOf(finding)
  const keys = html`<p class="keys" aria-hidden="true"><kbd>↑</kbd><kbd>↓</kbd> ${move} <kbd>↵</kbd> ${play} <kbd>esc</kbd> ${back}</p>`
  return html`<div class="status-line">
    <p class="status ${search.status}" part="status" aria-hidden="true">${line}</p>
    ${sortable ? [keys, renderSort(finding)] : nothing}
  </div>`
}

/** What screen readers are told of it. */
export function spokenStatus(finding: Finding): string {
  const { host, search, words } = finding
  const query = host.query.trim()
  return query && search.answer?.total === 0 ? fill(words.texts.noHit, { query: words.quote(query) }) : lineOf(finding)
}

function lineOf({ search, words, asks }: Finding): string {
  const { status, answer, source } = search
  const { texts } = words
  if (status === 'loading') return texts.loading
  if (!source) return ''
  if (!asks) return words.count(texts.invitation, source.talks)
  if (!answer) return ''
  const line = words.found(answer.total, answer.moments)
  return answer.unknown.length > 0 && answer.total > 0 ? words.fallback(answer.unknown, answer.corrected, line) : line
}

function renderSort({ host, words }: Finding): unknown {
  const { texts } = words
  const choose = (event: Event) => {
    host.sort = (event.target as HTMLSelectElement).value as SortOrder
  }
  // Without a query there is no better or worse: then the newest come first.
  const unasked = host.query.trim() === ''
  const now = unasked && host.sort === 'relevance' ? 'newest' : host.sort
  const orders = Object.entries(texts.orders).filter(([order]) => !unasked || order !== 'relevance')
  return html`<select class="sort" part="sort" aria-label=${texts.sort} @change=${choose}>
    ${orders.map(([order, name]) => html`<option value=${order} .selected=${now === order}>${name}</option>`)}
  </select>`
}
