import { html, nothing, type ReactiveController } from 'lit'
import type { Finding } from './finding.js'
import { hitIcons } from './hit-icons.js'
import { placePopup } from './place-popup.js'

/** Where hits stand: in the page, in a list over it, or in a dialog; and whether the list or the dialog is open. */
export class SearchPlace implements ReactiveController {
  open: boolean
  readonly #finding: Finding
  #listening: AbortController | undefined

  constructor(finding: Finding) {
    this.#finding = finding
    const { host } = finding
    host.addController(this)
    this.open = (host.renderRoot as ShadowRoot).activeElement !== null
  }

  hostConnected(): void {
    const { host } = this.#finding
    const { signal } = (this.#listening = new AbortController())
    document.addEventListener('pointerdown', event => this.#pressElsewhere(event), { signal })
    host.addEventListener('focusout', event => this.#leaveWith(event), { signal })
  }

  hostDisconnected(): void {
    this.#listening?.abort()
    this.open = false
  }

  hostUpdated(): void {
    const { host } = this.#finding
    placePopup(host.renderRoot.querySelector<HTMLElement>('.popup'), host)
  }

  /** Whether there is something in an open list. */
  get listed(): boolean {
    const { host, search, asks, recalls } = this.#finding
    return this.open && (asks || search.status === 'failed' || host.childElementCount > 0 || recalls)
  }

  /** What a combobox says of its lists: recent searches, hits. */
  get combobox(): { expanded: boolean; controls: string; active: string } {
    const { asks, keys, recalls, search } = this.#finding
    const lists = { recent: recalls, hits: asks && !!search.answer?.total }
    const controls = this.listed ? Object.entries(lists).flatMap(([id, shown]) => (shown ? id : [])).join(' ') : ''
    return { expanded: controls !== '', controls, active: controls && keys.box.active }
  }

  /** What is found, in the page or in a list over it. */
  render(body: unknown, playing: boolean): unknown {
    if (this.#finding.host.mode !== 'dropdown') return body
    return html`<div class="popup ${this.listed ? '' : 'player-only'}" part="popup" ?hidden=${!this.listed && !playing}>${body}${this.#renderStart()}</div>`
  }

  renderDialog(field: unknown, body: unknown): unknown {
    const { host, words } = this.#finding
    const { label, close } = words.texts
    const name = host.label ?? label
    return html`<dialog part="dialog" aria-label=${name} @close=${this.#onClosed} @click=${this.#onBackdrop}>
      <div class="dialog-body" role="search" aria-label=${name}>
        <div class="dialog-head">${field}<button class="button quiet close" part="close" aria-label=${close} @click=${() => this.close()}>${hitIcons.close}</button></div>
        <div class="dialog-scroll">${body}${this.#renderStart()}</div>
      </div>
    </dialog>`
  }

  show(open: boolean): void {
    this.open = open
    this.#finding.host.requestUpdate()
  }

  enter(): void {
    this.show(true)
    const dialog = this.#dialog
    if (dialog && !dialog.open) dialog.showModal()
  }

  close(): void {
    this.#dialog?.close()
    this.show(false)
  }

  /** What the page put into the element, until something is typed. */
  #renderStart(): unknown {
    const { asks, search } = this.#finding
    return asks && search.status !== 'failed' ? nothing : html`<div class="start"><slot></slot></div>`
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#finding.host.renderRoot.querySelector('dialog')
  }

  readonly #onClosed = (): void => {
    this.#finding.choice.leave()
    this.show(false)
  }

  /** A press beside the dialog's box falls on the dialog itself. */
  readonly #onBackdrop = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.close()
  }

  #pressElsewhere(event: PointerEvent): void {
    const { host } = this.#finding
    if (this.open && host.mode !== 'modal' && !event.composedPath().includes(host)) this.show(false)
  }

  #leaveWith({ relatedTarget }: FocusEvent): void {
    const { host } = this.#finding
    if (host.mode === 'dropdown' && relatedTarget instanceof Node && !host.contains(relatedTarget)) this.show(false)
  }
}
