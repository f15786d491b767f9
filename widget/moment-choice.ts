import { TalkSearchSelectEvent } from './events.js'
import type { Finding } from './finding.js'
import type { Line } from './hit-view.js'
import { momentHref, placeOf } from './moment-link.js'
import { PlayerPanel } from './player-panel.js'
import { momentAt } from './talk-moments.js'
import type { SearchAddress, UrlState } from './url-state.js'

/** The moment that a visitor chose: it plays here or its link is followed, and the page's address may tell of it. */
export class MomentChoice {
  readonly panel: PlayerPanel
  readonly #finding: Finding
  #chosen: { talk: string; seconds: number | null } | null = null
  #urlState: UrlState | null = null

  constructor(finding: Finding) {
    this.#finding = finding
    this.panel = new PlayerPanel(finding)
  }

  /** Tells an address from now on, or none. */
  follow(urlState: UrlState | null): void {
    this.#urlState = urlState
  }

  /** Tells the address what is searched for, and the talk that is chosen unless there is none. */
  tell(asStep: boolean, { talk, seconds } = this.#chosen ?? NONE): void {
    this.#urlState?.write(talk, seconds, asStep)
  }

  /** What is found is narrowed: a step of its own, in which nothing is chosen. */
  tellNarrowed(): void {
    this.tell(true, NONE)
  }

  select(event: MouseEvent, { talk, moment, place, href, said }: Line): void {
    const { host } = this.#finding
    const isOption = event.currentTarget instanceof HTMLElement && event.currentTarget.role === 'option'
    // With a key held down the visitor asks the browser for a tab, a window or a download; an option is no link.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button === 1) {
      if (isOption && href) open(href, '_blank', 'noopener')
      return
    }
    if (event.button > 0) return
    const untouched = host.dispatchEvent(new TalkSearchSelectEvent(talk, moment))
    const plays = place !== null && host.player !== 'link'
    if (!untouched || plays) event.preventDefault()
    this.#finding.remember()
    if (untouched && !plays) return isOption && href ? location.assign(href) : undefined
    this.#chosen = { talk: talk.id, seconds: moment.seconds }
    this.tell(true)
    if (untouched && place && href) void this.panel.show(talk, moment, place, href, said)
  }

  /** Shows what an address tells; its talk is ready to play, and asks nobody before it does. */
  async show({ query, filters, sort, talk, seconds }: SearchAddress): Promise<void> {
    const { host, search } = this.#finding
    Object.assign(host, { query, filters, sort: sort ?? host.sort })
    if (query && host.mode === 'modal' && !talk) this.#finding.open()
    this.#chosen = talk ? { talk, seconds } : null
    if (!talk) return this.panel.close()
    await search.load()
    const found = await search.source?.talk(talk)
    if (this.#chosen?.talk !== talk) return
    if (!found) {
      this.#chosen = null
      return host.requestUpdate()
    }
    const moment = momentAt(found, seconds)
    const [place, href] = [placeOf(found, moment), momentHref(found, moment)]
    if (host.mode === 'modal') this.#finding.open()
    if (place && href && host.player !== 'link') await this.panel.show(found, moment, place, null)
  }

  leave(): void {
    this.panel.close()
    this.#chosen = null
  }
}

const NONE = { talk: null, seconds: null }
