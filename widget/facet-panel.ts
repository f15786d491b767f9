import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { FacetName, Facets, Filters } from '../search/answer.js'
import type { FacetValue } from '../search/facets.js'
import { hitIcons } from './hit-icons.js'
import type { Texts } from './texts/texts.js'
import { fill } from './texts/fill.js'
import type { Words } from './texts/words.js'

/** How many values of a facet are shown at first, and from how many on there is a field that narrows them. */
const [FEW, MANY] = [6, 12]

/** How many are shown of all: nobody reads further, and each costs time at every letter. */
const MOST = 50

/** What a site asks for, in its order: `year speaker`. Names that are no facets are passed over. */
export function facetNames(attribute: string | null, { facets }: Texts): FacetName[] {
  const asked = (attribute ?? '').split(/[\s,]+/)
  return asked.filter((name, i): name is FacetName => Object.hasOwn(facets, name) && asked.indexOf(name) === i)
}

/** All values that are chosen, each with its facet. */
export function chosen(filters: Filters): { name: FacetName; value: string }[] {
  return (Object.keys(filters) as FacetName[]).flatMap(name => (filters[name] ?? []).map(value => ({ name, value })))
}

/** The filters with a value chosen that was not, or the other way round. */
export function toggled(filters: Filters, name: FacetName, value: string): Filters {
  const values = filters[name] ?? []
  const others = values.filter(other => other !== value)
  return { ...filters, [name]: others.length < values.length ? others : [...values, value] }
}

/** Facets with their counts, and what of them is unfolded. */
export class FacetPanel {
  /** Whether they are shown where there is no room beside the hits. */
  open = false
  readonly #whole = new Set<FacetName>()
  readonly #needles = new Map<FacetName, string>()
  readonly #update: () => void

  constructor(update: () => void) {
    this.#update = update
  }

  /** The button that shows the facets where there is no room for them, and what is chosen. */
  renderTools(filters: Filters, words: Words, onFilter: (filters: Filters) => void): TemplateResult {
    const { texts } = words
    const values = chosen(filters)
    return html`<div class="tools">
      <button class="button filters" part="filters" aria-expanded=${this.open ? 'true' : 'false'} aria-controls="facets" @click=${() => this.#toggle()}>
        ${hitIcons.filters}${texts.filters}${values.length > 0 ? html`<span class="badge">${words.number(values.length)}</span>` : nothing}
      </button>
      ${values.length === 0
        ? nothing
        : html`<ul class="chosen" aria-label=${texts.filters}>
            ${values.map(({ name, value }) => html`<li>
              <button class="button filter" part="filter" aria-label=${fill(texts.removeFilter, { value: `${texts.facets[name]}: ${value}` })}
                @click=${() => onFilter(toggled(filters, name, value))}><bdi>${value}</bdi>${hitIcons.close}</button>
            </li>`)}
            <li><button class="button quiet small" @click=${() => onFilter({})}>${texts.clearFilters}</button></li>
          </ul>`}
    </div>`
  }

  render(names: readonly FacetName[], facets: Facets | null, filters: Filters, words: Words, onFilter: (filters: Filters) => void): TemplateResult {
    const groups = names.map(name => this.#renderFacet(name, facets?.[name] ?? [], filters, words, onFilter))
    return html`<div class="facets ${this.open ? 'open' : ''}" part="facets" id="facets">${groups}</div>`
  }

  #renderFacet(name: FacetName, values: readonly FacetValue[], filters: Filters, words: Words, onFilter: (filters: Filters) => void): unknown {
    if (values.length === 0) return nothing
    const { texts } = words
    const picked = new Set(filters[name])
    const needle = this.#needles.get(name) ?? ''
    const fitting = needle ? values.filter(({ value }) => value.toLowerCase().includes(needle)) : values
    const whole = this.#whole.has(name)
    // What is chosen stays in sight, wherever it stands.
    const shown = fitting.filter(({ value }, i) => i < (whole || needle ? MOST : FEW) || picked.has(value))
    const title = texts.facets[name]
    return html`<fieldset class="facet" part="facet">
      <legend>${title}</legend>
      ${values.length > MANY
        ? html`<input class="needle" type="search" aria-label=${fill(texts.narrow, { facet: title })} placeholder=${fill(texts.narrow, { facet: title })}
            .value=${needle} autocomplete="off" spellcheck="false" @input=${(event: Event) => this.#narrow(name, event)} />`
        : nothing}
      <ul>
        ${repeat(shown, ({ value }) => value, ({ value, count }) => html`<li><label class="value" part="facet-value">
          <input type="checkbox" .checked=${picked.has(value)} @change=${() => onFilter(toggled(filters, name, value))} />
          <span class="value-name"><bdi>${value}</bdi></span> <span class="count">${words.number(count)}</span>
        </label></li>`)}
      </ul>
      ${values.length > FEW && !needle
        ? html`<button class="button quiet small" aria-expanded=${whole ? 'true' : 'false'} @click=${() => this.#unfold(name)}>
            ${whole ? texts.showFewer : words.count(texts.showAll, values.length)}
          </button>`
        : nothing}
    </fieldset>`
  }

  #toggle(): void {
    this.open = !this.open
    this.#update()
  }

  #narrow(name: FacetName, event: Event): void {
    this.#needles.set(name, (event.target as HTMLInputElement).value.trim().toLowerCase())
    this.#update()
  }

  #unfold(name: FacetName): void {
    if (!this.#whole.delete(name)) this.#whole.add(name)
    this.#update()
  }
}
