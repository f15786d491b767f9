import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { Moment } from '../search/hit.js'
import type { IndexedTalk } from '../search/talk.js'
import { hitIcons } from './hit-icons.js'
import { loadPlayer } from './load-player.js'
import type { Place } from './moment-link.js'
import type { TalkSearch } from './talk-search.js'
import type { Words } from './texts/words.js'
import type { TalkPlayerMomentEvent } from './player/moment-event.js'
import type { PlayedSource } from './player/tools/played-talk.js'

/** From this width on, in pixels, the moments have room beside the picture; in a smaller search they would hide the hits. */
const WIDE = 704

/** The moment that was chosen last, and the panel that plays it. */
export class PlayerPanel implements ReactiveController {
  #playing: { talk: IndexedTalk; moment: Moment } | null = null
  /** The second of the moment that runs. */
  #running: number | null = null
  /** What is open below the picture at first; then it is as the visitor leaves it. */
  #pane: 'moments' | '' | null = null
  readonly #host: TalkSearch

  constructor(host: TalkSearch) {
    this.#host = host
    host.addController(this)
  }

  get open(): boolean {
    return this.#playing !== null
  }

  /**
   * Whether a moment is the one that was chosen, or the one that playback has come to since.
   * Moments are made anew for every query, so they are compared by what they say.
   */
  isPlaying(talk: IndexedTalk, moment: Moment): boolean {
    const playing = this.#playing
    if (playing?.talk.id !== talk.id) return false
    const { kind, seconds, text } = playing.moment
    const running = this.#running ?? seconds
    if (running !== seconds) return running === moment.seconds && running !== talk.start
    return kind === moment.kind && seconds === moment.seconds && text === moment.text
  }

  /**
   * Opens the panel and plays. Where no player can be loaded, the moment's link is followed after all. Without a link it
   * is only made ready: nothing is asked of anyone until the visitor plays.
   */
  async show(talk: IndexedTalk, moment: Moment, { recording, seconds }: Place, href: string | null): Promise<void> {
    const playing = { talk, moment }
    this.#show(playing)
    try {
      await Promise.all([loadPlayer(), this.#host.updateComplete])
    } catch {
      if (this.#playing !== playing) return
      this.#show(null)
      if (href) location.assign(href)
    }
    // The panel is seen before there is a player in it. By a timer: over a frame some browsers forget who pressed.
    await new Promise(resolve => setTimeout(resolve))
    const player = this.#player
    if (this.#playing !== playing || !player) return
    if (!href) return void Object.assign(player, { recording, talkTitle: talk.title, currentTime: seconds })
    player.playMoment({ recording, seconds, title: talk.title })
    // The panel may have come to lie on the very line that was chosen.
    this.#host.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }

  close(): void {
    if (this.#player) this.#player.recording = null
    this.#show(null)
  }

  hostDisconnected(): void {
    this.#show(null)
  }

  /**
   * The player keeps one place in the page for good: an iframe that is moved loads anew. What the talk that plays has
   * to do with the query is drawn over its time.
   */
  render(source: PlayedSource | null, query: string, { texts: { nowPlaying, closePlayer }, tag }: Words, onClose: () => void): TemplateResult {
    const talk = this.#playing?.talk
    const speakers = talk?.speakers.map(({ name, affiliation }) => (affiliation ? `${name}, ${affiliation}` : name))
    return html`
      <div class="player" part="player" role="group" aria-label=${nowPlaying} ?hidden=${!talk}>
        <div class="player-head">
          <div class="player-words">
            <p class="player-title" part="player-title">${talk?.title}</p>
            <p class="player-speakers" part="player-speakers">${speakers?.join(' · ')}</p>
          </div>
          <button class="button quiet" part="player-close" aria-label=${closePlayer} @click=${onClose}>
            ${hitIcons.close}
          </button>
        </div>
        <talk-player
          tools
          lang=${tag || nothing}
          ?consent=${this.#host.consent}
          pane=${this.#pane ?? ''}
          .played=${talk && source && { talk, source, query }}
          @talk-player-moment=${({ seconds }: TalkPlayerMomentEvent) => {
            this.#running = seconds
            this.#host.requestUpdate()
          }}
        ></talk-player>
      </div>`
  }

  get #player() {
    return this.#host.renderRoot.querySelector('talk-player')
  }

  #show(playing: { talk: IndexedTalk; moment: Moment } | null): void {
    // Read while nothing is to be drawn, or the browser would have to lay the page out for it.
    if (playing) this.#pane ??= this.#host.clientWidth >= WIDE ? 'moments' : ''
    this.#playing = playing
    this.#running = null
    this.#host.requestUpdate()
  }
}
