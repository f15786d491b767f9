import type { ReactiveController } from 'lit'
import type { Finding } from './finding.js'

/** Adds hits to those that are there: when asked for once, then whenever their end comes in sight. */
export class MoreHits implements ReactiveController {
  readonly #finding: Finding
  readonly #endless = new IntersectionObserver(entries => {
    if (entries.some(entry => entry.isIntersecting)) void this.#append()
  })
  #wanted = false
  #appending: Promise<void> | null = null

  constructor(finding: Finding) {
    this.#finding = finding
    finding.host.addController(this)
  }

  hostUpdated(): void {
    this.#endless.disconnect()
    const button = this.#finding.host.renderRoot.querySelector('.more')
    if (button && this.#wanted) this.#endless.observe(button)
  }

  hostDisconnected(): void {
    this.#endless.disconnect()
  }

  /** The visitor asks for something else: then again only when asked. */
  forget(): void {
    this.#wanted = false
  }

  async show(): Promise<void> {
    const { host, input, search } = this.#finding
    const next = search.answer?.hits.length ?? 0
    await this.#append()
    this.#wanted = true
    host.requestUpdate()
    await host.updateComplete
    // The button may be gone, and the focus with it.
    if (host.mode === 'dropdown') return input?.focus()
    host.renderRoot.querySelectorAll('.hit')[next]?.querySelector('a')?.focus()
  }

  #append(): Promise<void> {
    const { host, search } = this.#finding
    const add = async () => {
      const { answer, asked, source, signal } = search
      if (!answer || !asked || !source) return
      const settings = { ...asked.settings, from: answer.hits.length, size: host.maxHits, facets: false }
      const next = source.search(asked.query, settings, signal).then(({ hits }) => ({ ...answer, hits: [...answer.hits, ...hits] }))
      await search.take(next, signal)
    }
    return (this.#appending ??= add().finally(() => (this.#appending = null)))
  }
}
