import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { Answer } from '../search/answer.js'
import type { Moment } from '../search/hit.js'
import type { IndexedTalk } from '../search/talk.js'
import type { Finding } from './finding.js'
import { hitIcons } from './hit-icons.js'
import { loadPlayer } from './load-player.js'
import type { Place } from './moment-link.js'
import type { TalkPlayerMomentEvent } from './player/moment-event.js'
import type { PlayedTalk } from './player/tools/played-talk.js'
import { whenDrawn } from './when-drawn.js'

/** From this width on, in pixels, the moments have room beside the picture; in a smaller search they would hide the hits. */
const WIDE = 704

/** A visitor who does nothing for so long reads the hits. */
const QUIET_MS = 500

/** The moment that was chosen last, and the second of the one that runs since. */
interface Playing {
  talk: IndexedTalk
  moment: Moment
  said: boolean | undefined
  running: number | null
}

/** The moment that was chosen last, and the panel that plays it. */
export class PlayerPanel implements ReactiveController {
  /** Changes whenever another line is to be marked. */
  playing: Playing | null = null
  /** Behind the line: what the panel shows. */
  #talk: IndexedTalk | null = null
  #played: PlayedTalk | null = null
  #answer: Answer | null = null
  #query = ''
  /** What is open below the picture at first; then it is as the visitor leaves it. */
  #pane: 'moments' | '' | null = null
  #readying: ReturnType<typeof setTimeout> | undefined
  readonly #finding: Finding

  constructor(finding: Finding) {
    this.#finding = finding
    finding.host.addController(this)
  }

  get open(): boolean {
    return this.#talk !== null
  }

  /**
   * Whether a moment is the one that was chosen, or the one that playback has come to since.
   * Moments are made anew for every query, so they are compared by what they say.
   */
  isPlaying(talk: IndexedTalk, moment: Moment): boolean {
    const { playing } = this
    if (playing?.talk.id !== talk.id) return false
    const { kind, seconds, text } = playing.moment
    const running = playing.running ?? seconds
    if (running !== seconds) return running === moment.seconds && running !== talk.start
    return kind === moment.kind && seconds === moment.seconds && text === moment.text
  }

  /**
   * Marks the line, opens the panel and plays, each once the one before is seen: together they would keep the visitor
   * waiting. Browsers know over frames and timers who pressed. Where no player can be loaded, the moment's link is followed
   * after all. Without a link it is only made ready: nothing is asked of anyone until the visitor plays.
   */
  async show(talk: IndexedTalk, moment: Moment, { recording, seconds }: Place, href: string | null, said?: boolean): Promise<void> {
    const { host } = this.#finding
    const playing = { talk, moment, said, running: null }
    // Read while nothing is to be drawn, or the browser would have to lay the page out for it.
    this.#pane ??= host.clientWidth >= WIDE ? 'moments' : ''
    this.#become(playing)
    const loading = loadPlayer()
    try {
      await Promise.all([whenDrawn(), loading.catch(() => {})])
      if (this.playing !== playing) return
      this.#talk = talk
      host.requestUpdate()
      await Promise.all([loading, host.updateComplete])
    } catch {
      if (this.playing !== playing) return
      this.close()
      if (href) location.assign(href)
    }
    await whenDrawn()
    const player = this.#player
    if (this.playing?.talk !== talk || this.playing.moment !== moment || !player) return
    if (!href) return void Object.assign(player, { recording, talkTitle: talk.title, currentTime: seconds })
    player.playMoment({ recording, seconds, title: talk.title })
    // The panel may have come to lie on the very line that was chosen.
    host.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }

  close(): void {
    if (this.#player) this.#player.recording = null
    this.#talk = null
    this.#become(null)
  }

  hostUpdated(): void {
    clearTimeout(this.#readying)
    const { host, search } = this.#finding
    if (host.player === 'link' || !search.answer?.hits.length) return
    // It would keep hits waiting, and those of the next letter. Without it there is still every link; that it is lacking
    // shows when something is to be played.
    this.#readying = setTimeout(() => void loadPlayer().catch(() => {}), QUIET_MS)
  }

  hostDisconnected(): void {
    clearTimeout(this.#readying)
    this.#talk = null
    this.#become(null)
  }

  /**
   * The player keeps one place in the page for good: an iframe that is moved loads anew. What the talk that plays has
   * to do with the query is drawn over its time.
   */
  render(onClose: () => void): TemplateResult {
    const { host, words: { texts: { nowPlaying, closePlayer }, tag } } = this.#finding
    const talk = this.#talk
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
          ?consent=${host.consent}
          pane=${this.#pane ?? ''}
          .played=${this.#playedFrom()}
          @talk-player-moment=${({ seconds }: TalkPlayerMomentEvent) => this.playing && this.#become({ ...this.playing, running: seconds })}
        ></talk-player>
      </div>`
  }

  /** The same as before unless something of it has changed. A query counts once it is answered: the player need not be drawn for a letter. */
  #playedFrom(): PlayedTalk | null {
    const { host, search: { answer, source } } = this.#finding
    if (answer !== this.#answer) this.#query = host.query.trim()
    this.#answer = answer
    const [talk, query, played] = [this.#talk, this.#query, this.#played]
    if (!talk || !source) return null
    if (played?.talk === talk && played.source === source && played.query === query) return played
    return (this.#played = { talk, source, query, said: this.playing?.said })
  }

  get #player() {
    return this.#finding.host.renderRoot.querySelector('talk-player')
  }

  #become(playing: Playing | null): void {
    this.playing = playing
    this.#finding.host.requestUpdate()
  }
}
