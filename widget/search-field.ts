import { html, nothing, type ReactiveController } from 'lit'
import type { FindingLoader } from './finding-loader.js'
import { icons } from './icons.js'
import { Shortcut } from './shortcut.js'
import type { TalkSearch } from './talk-search.js'

/** Where one types, and what leads there: a key on the page, and the button that opens a dialog. */
export class SearchField implements ReactiveController {
  #shortcut: Shortcut | null = null
  readonly #host: TalkSearch
  readonly #later: FindingLoader

  constructor(host: TalkSearch, later: FindingLoader) {
    this.#host = host
    this.#later = later
    host.addController(this)
  }

  get input(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('input')
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onPageKey)
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onPageKey)
  }

  hostUpdate(): void {
    const { mode, shortcut } = this.#host
    this.#shortcut = Shortcut.parse(shortcut ?? (mode === 'modal' ? 'mod+k' : ''))
  }

  hostUpdated(): void {
    const { input } = this
    const { query } = this.#host
    // Never while the texts agree: an input method is writing in there.
    if (input && input.value !== query) input.value = query
  }

  renderOpener(name: string): unknown {
    const host = this.#host
    const shortcut = this.#shortcut
    return html`<button class="button opener" part="button" aria-haspopup="dialog" aria-keyshortcuts=${shortcut?.aria ?? nothing} @click=${host.open}>
      ${icons.search}<span class="opener-text">${host.placeholder ?? name}</span>
      ${shortcut ? html`<kbd part="shortcut" aria-hidden="true">${shortcut.label}</kbd>` : nothing}
    </button>`
  }

  render(name: string, status: string): unknown {
    const { finding } = this.#later
    const { mode, placeholder } = this.#host
    // By its role, not by its type: WebKit keeps Escape for itself in inputs of the type search, and a dialog would not close.
    const box = mode === 'dropdown' ? finding?.place.combobox ?? CLOSED : null
    return html`
      <div class="field ${status}" part="field">
        <label class="spoken" for="query">${name}</label>
        <span class="field-icon">${icons.search}</span>
        <input
          id="query"
          part="input"
          role=${box ? 'combobox' : 'searchbox'}
          aria-expanded=${box ? String(box.expanded) : nothing}
          aria-controls=${box?.controls || nothing}
          aria-activedescendant=${box?.active || nothing}
          aria-autocomplete=${box ? 'list' : nothing}
          aria-keyshortcuts=${(mode !== 'modal' && this.#shortcut?.aria) || nothing}
          placeholder=${placeholder ?? name}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          @focus=${() => this.#enter()}
          @input=${(event: InputEvent) => this.#enter((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => finding?.keys.press(event)}
        />
        ${finding?.renderInField() ?? nothing}
      </div>`
  }

  /** The visitor came to the field, or typed. */
  #enter(query?: string): void {
    const { finding } = this.#later
    this.#later.entered = performance.now()
    if (query === undefined) void this.#host.load()
    else this.#host.query = query
    finding?.enter()
  }

  readonly #onPageKey = (event: KeyboardEvent): void => {
    const host = this.#host
    if (!this.#shortcut?.isMeant(event) || !host.checkVisibility() || document.querySelector('dialog:modal')) return
    event.preventDefault()
    if (host.mode === 'modal') void host.open()
    else {
      host.focus()
      this.input?.select()
    }
  }
}

/** Of a combobox whose lists are not there yet. */
const CLOSED = { expanded: false, controls: '', active: '' }
