import { Combobox } from './combobox.js'
import type { Finding } from './finding.js'
import { pressInField, pressInLines, type SearchStops } from './search-keys.js'
import { WordCompletion } from './word-completion.js'

/** What keys do in the field and on the lines below it, in whichever place, and what is offered to them. */
export class FieldKeys {
  readonly completion = new WordCompletion()
  readonly box = new Combobox()
  readonly #finding: Finding

  constructor(finding: Finding) {
    this.#finding = finding
  }

  press(event: KeyboardEvent): void {
    const { host, place } = this.#finding
    if (this.completion.isTakenBy(event)) {
      event.preventDefault()
      host.query += this.completion.rest
      return
    }
    if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) this.#finding.remember()
    if (host.mode !== 'dropdown') return pressInField(event, this.#stops)
    const expanded = place.listed
    if (event.key === 'Delete' && this.#forgetActive()) return
    const stops = {
      options: this.#options,
      expanded,
      filled: host.query !== '',
      expand: () => place.show(true),
      collapse: () => place.close(),
      clear: () => this.#finding.clear()
    }
    if (this.box.press(event, stops)) this.#showActive()
  }

  readonly pressInLines = (event: KeyboardEvent): void => pressInLines(event, this.#stops)

  /** An option holds no button to be reached by keys, so that a key forgets it. */
  #forgetActive(): boolean {
    const active = this.#options.find(({ id }) => id === this.box.active)?.dataset['query']
    if (active === undefined) return false
    this.#finding.recent.forget(active)
    this.box.active = ''
    this.#finding.host.requestUpdate()
    return true
  }

  get #options(): HTMLElement[] {
    return [...this.#finding.host.renderRoot.querySelectorAll<HTMLElement>('[role="option"]')]
  }

  get #stops(): SearchStops {
    const { host, input } = this.#finding
    return {
      input: input as HTMLInputElement,
      lines: [...host.renderRoot.querySelectorAll<HTMLElement>('.hits a, [data-stop]')],
      clear: () => this.#finding.clear()
    }
  }

  #showActive(): void {
    const { host } = this.#finding
    host.requestUpdate()
    void host.updateComplete.then(() => host.renderRoot.querySelector(`[aria-selected="true"]`)?.scrollIntoView({ block: 'nearest' }))
  }
}
