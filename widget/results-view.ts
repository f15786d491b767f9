import { html, nothing, type TemplateResult } from 'lit'
import { renderFailed } from './failed-view.js'
import { hitIcons } from './hit-icons.js'
import { keepFocus } from './combobox.js'
import { chosen, facetNames } from './filters.js'
import type { Finding } from './finding.js'
import { renderHit, type HitSetting } from './hit-view.js'
import { renderNoHit } from './no-hit-view.js'
import { renderRecent } from './recent-view.js'
import { whenChanged } from './when-changed.js'

/** Everything below the status: recent searches, facets, hits, or why there are none. */
export function renderResults(finding: Finding): unknown {
  const { host, search, words, recent, asks } = finding
  const { error } = search
  if (error) return renderFailed(error, () => finding.retry(), words.texts, hitIcons.trouble)
  const recents = finding.offersRecent ? renderRecent(recent, words, host.mode === 'dropdown' ? finding.keys.box.active : null, query => finding.recall(query), () => host.requestUpdate()) : nothing
  if (!asks) return recents
  return [recents, renderAnswer(finding)]
}

/** A letter that is typed changes nothing here before its answer: what would be drawn as it was is passed over. */
function renderAnswer(finding: Finding): unknown {
  const { host, search, words, facets, keys, choice } = finding
  const { answer } = search
  if (!answer) return skeleton
  const { mode, talk, maxHits, maxMoments, posters, filters } = host
  const drawn = whenChanged([answer, words, keys.box.active, choice.panel.playing, mode, talk, maxHits, maxMoments, posters], () =>
    answer.total === 0 ? renderNothing(finding) : renderHits(finding)
  )
  const list = html`<div class="list">${drawn}</div>`
  const names = facets ? facetNames(host.facets, words.texts) : []
  if (!facets || names.length === 0) return list
  const values = whenChanged([answer.facets, words, filters, host.facets, facets.open, facets.folds], () => facets.render(names, answer.facets, words))
  return [facets.renderTools(words), html`<div class="columns">${values}${list}</div>`]
}

function renderNothing(finding: Finding): TemplateResult {
  const { host, words } = finding
  const filtered = chosen(host.filters).length > 0
  return renderNoHit(host.query.trim(), words, renderSuggestion(finding), filtered ? () => finding.filter({}) : null)
}

function renderHits(finding: Finding): unknown {
  const { host, search, words, keys, choice } = finding
  const { hits = [], total = 0 } = search.answer ?? {}
  const rest = Math.min(host.maxHits, total - hits.length)
  const listed = host.mode === 'dropdown'
  const setting: HitSetting = {
    words,
    maxMoments: host.talk ? Infinity : host.maxMoments,
    posters: host.posters,
    active: listed ? keys.box.active : null,
    isPlaying: (talk, moment) => choice.panel.isPlaying(talk, moment),
    onSelect: (event, line) => choice.select(event, line)
  }
  const lines = hits.map((hit, at) => renderHit(hit, at, setting))
  const heading = finding.leafs && !host.talk ? html`<h2 class="section-title">${words.texts.newest}</h2>` : nothing
  return [
    renderSuggestion(finding),
    heading,
    listed
      ? html`<div class="hits" part="hits" role="listbox" id="hits" aria-label=${words.texts.hits} @mousedown=${keepFocus}>${lines}</div>`
      : html`<ol class="hits" part="hits" id="hits">${lines}</ol>`,
    rest > 0
      ? html`<button class="button more" part="more" @click=${() => finding.more.show()}>${words.count(words.texts.showMore, rest)}</button>`
      : nothing
  ]
}

/** “Did you mean”, where words were taken for others; without hits it was said which words no talk mentions. */
function renderSuggestion({ host, search, words }: Finding): unknown {
  const { answer } = search
  if (!answer?.corrected) return nothing
  const { corrected, unknown, total } = answer
  const choose = () => {
    host.query = corrected
    host.focus()
  }
  const lacking = total ? html`<span>${words.unknown(unknown)}</span> ` : nothing
  return html`<p class="suggestion" part="suggestion">${lacking}<span>${words.texts.didYouMean} <button class="word" @click=${choose}>${corrected}</button></span></p>`
}

/** Stands for hits while the index loads. */
const skeleton = html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`
