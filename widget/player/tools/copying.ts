import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'

const SHOWN_MS = 6000

/** Copies texts and says so, politely. Where the browser refuses, the text is shown to be copied by hand. */
export class Copying implements ReactiveController {
  #message = ''
  #text = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  async copy(text: string, copied: string, notCopied: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      this.#show(copied, '')
    } catch {
      // Not a secure page, or not allowed in this frame.
      this.#show(notCopied, text)
    }
  }

  /** The live region, which is there before it has something to say. */
  render(): TemplateResult {
    const text = this.#text ? html` <code>${this.#text}</code>` : nothing
    return html`<div class="copied" part="status" role="status">
      ${this.#message ? html`<p>${this.#message}${text}</p>` : nothing}
    </div>`
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#message = this.#text = ''
  }

  #show(message: string, text: string): void {
    clearTimeout(this.#timer)
    this.#message = message
    this.#text = text
    this.#host.requestUpdate()
    // What is to be copied by hand stays.
    if (!text) this.#timer = setTimeout(() => this.#clear(), SHOWN_MS)
  }

  #clear(): void {
    this.#message = ''
    this.#host.requestUpdate()
  }
}
