import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { FacetName, Facets, Filters } from '../search/answer.js'
import type { FacetValue } from '../search/facets.js'
import { chosen, toggled } from './filters.js'
import { hitIcons } from './hit-icons.js'
import { fill } from './texts/fill.js'
import type { Words } from './texts/words.js'
import { whenDrawn } from './when-drawn.js'

export { facetStyle } from './facet-style.js'

/** How many values of a facet are shown at first, and from how many on there is a field that narrows them. */
const [FEW, MANY] = [6, 12]

/** An unfolded facet may hold thousands. First it draws what its list has room for, then some more, and more where it is scrolled to. */
const [ROOM, MORE] = [10, 32]

/** Whom facets narrow. */
export interface Narrowed {
  readonly filters: Filters
  filter(filters: Filters): void
  /** Something is to be shown anew. */
  changed(): void
}

/** How far one facet is unfolded. */
interface Fold {
  whole: boolean
  drawn: number
  /** What was typed beside it. */
  typed: string
}

const FOLDED: Fold = { whole: false, drawn: ROOM, typed: '' }

/** Facets with their counts, and what of them is unfolded. */
export class FacetPanel {
  /** Changes whenever something is unfolded or narrowed. */
  folds: ReadonlyMap<FacetName, Fold> = new Map()
  /** Whether they are shown where there is no room beside the hits. */
  open = false
  readonly #narrowed: Narrowed

  constructor(narrowed: Narrowed) {
    this.#narrowed = narrowed
  }

  /** The button that shows the facets where there is no room for them, and what is chosen. */
  renderTools(words: Words): TemplateResult {
    const { texts } = words
    const { filters } = this.#narrowed
    const values = chosen(filters)
    const narrow = (narrowed: Filters) => this.#narrowed.filter(narrowed)
    return html`<div class="tools">
      <button class="button filters" part="filters" aria-expanded=${this.open ? 'true' : 'false'} aria-controls="facets" @click=${() => this.#toggle()}>
        ${hitIcons.filters}${texts.filters}${values.length > 0 ? html`<span class="badge">${words.number(values.length)}</span>` : nothing}
      </button>
      ${values.length === 0
        ? nothing
        : html`<ul class="chosen" aria-label=${texts.filters}>
            ${values.map(({ name, value }) => html`<li>
              <button class="button filter" part="filter" aria-label=${fill(texts.removeFilter, { value: `${texts.facets[name]}: ${value}` })}
                @click=${() => narrow(toggled(filters, name, value))}><bdi>${value}</bdi>${hitIcons.close}</button>
            </li>`)}
            <li><button class="button quiet small" @click=${() => narrow({})}>${texts.clearFilters}</button></li>
          </ul>`}
    </div>`
  }

  render(names: readonly FacetName[], facets: Facets | null, words: Words): TemplateResult {
    const groups = names.map(name => this.#renderFacet(name, facets?.[name] ?? [], words))
    return html`<div class="facets ${this.open ? 'open' : ''}" part="facets" id="facets">${groups}</div>`
  }

  #renderFacet(name: FacetName, values: readonly FacetValue[], words: Words): unknown {
    if (values.length === 0) return nothing
    const { texts } = words
    const { whole, drawn, typed } = this.#fold(name)
    const picked = new Set(this.#narrowed.filters[name])
    const needle = typed.trim().toLowerCase()
    const fitting = needle ? values.filter(({ value }) => value.toLowerCase().includes(needle)) : values
    const most = whole || needle ? drawn : FEW
    // What is chosen stays in sight, wherever it stands.
    const shown = fitting.filter(({ value }, i) => i < most || picked.has(value))
    const title = texts.facets[name]
    return html`<fieldset class="facet" part="facet">
      <legend>${title}</legend>
      ${values.length > MANY
        ? html`<input class="needle" type="search" aria-label=${fill(texts.narrow, { facet: title })} placeholder=${fill(texts.narrow, { facet: title })}
            .value=${typed} autocomplete="off" spellcheck="false" @input=${(event: Event) => void this.#narrow(name, event)} />`
        : nothing}
      <ul @scroll=${(event: Event) => shown.length < fitting.length && this.#drawOn(name, event)}>
        ${repeat(shown, ({ value }) => value, ({ value, count }) => html`<li><label class="value" part="facet-value">
          <input type="checkbox" .checked=${picked.has(value)} @change=${() => void this.#choose(name, value)} />
          <span class="value-name"><bdi>${value}</bdi></span> <span class="count">${words.number(count)}</span>
        </label></li>`)}
      </ul>
      ${values.length > FEW && !needle
        ? html`<button class="button quiet small" aria-expanded=${whole ? 'true' : 'false'} @click=${() => void this.#unfold(name, !whole)}>
            ${whole ? texts.showFewer : words.count(texts.showAll, values.length)}
          </button>`
        : nothing}
    </fieldset>`
  }

  #fold(name: FacetName): Fold {
    return this.folds.get(name) ?? FOLDED
  }

  #turn(name: FacetName, turned: Partial<Fold>): void {
    this.folds = new Map(this.folds).set(name, { ...this.#fold(name), ...turned })
    this.#narrowed.changed()
  }

  async #unfold(name: FacetName, whole: boolean): Promise<void> {
    this.#turn(name, { whole, drawn: ROOM })
    await whenDrawn()
    if (whole && this.#fold(name).drawn === ROOM) this.#turn(name, { drawn: ROOM + MORE })
  }

  #toggle(): void {
    this.open = !this.open
    this.#narrowed.changed()
  }

  /** The browser draws the mark first: what it narrows takes longer. */
  async #choose(name: FacetName, value: string): Promise<void> {
    await whenDrawn()
    this.#narrowed.filter(toggled(this.#narrowed.filters, name, value))
  }

  /** As with a choice: the letter first. */
  async #narrow(name: FacetName, event: Event): Promise<void> {
    const field = event.target as HTMLInputElement
    const typed = field.value
    await whenDrawn()
    if (field.value === typed) this.#turn(name, { typed, drawn: ROOM })
  }

  /** Near its end a list grows, so that who scrolls or tabs through it comes to all of it. */
  #drawOn(name: FacetName, event: Event): void {
    const { scrollTop, clientHeight, scrollHeight } = event.target as Element
    if (scrollTop + 1.5 * clientHeight > scrollHeight) this.#turn(name, { drawn: this.#fold(name).drawn + MORE })
  }
}
