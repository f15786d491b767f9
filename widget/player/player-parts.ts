import { html, nothing, type PropertyValues } from 'lit'
import type { ConsentGate } from './consent/consent-gate.js'
import type { EndStop } from './end-stop.js'
import type { KeptFocus } from './kept-focus.js'
import { loadConsent, loadEndStop, loadNotices, loadTools } from './load-parts.js'
import type { Playback, PlayerStatus } from './playback.js'
import type { TalkPlayer } from './talk-player.js'
import { openLink, SCENES, type PlayerScene } from './talk-player-view.js'
import type { PlayerTools } from './tools/player-tools.js'

/** What is seen of a player: its panel, and the parts that are loaded when they are needed and may be lacking. */
export class PlayerParts {
  readonly #player: TalkPlayer
  readonly #playback: Playback
  readonly #focus: KeptFocus
  #warned = false
  #notices: Awaited<ReturnType<typeof loadNotices>> | null = null
  #tools: PlayerTools | null = null
  #endStop: EndStop | null = null
  #gate: ConsentGate | null = null

  constructor(player: TalkPlayer, playback: Playback, focus: KeptFocus) {
    this.#player = player
    this.#playback = playback
    this.#focus = focus
  }

  get gate(): ConsentGate | null {
    return this.#gate
  }

  /** Brings what the player's state and its properties ask for. */
  follow(changed: PropertyValues<TalkPlayer>): void {
    const { status, consent, tools, end } = this.#player
    // Before there is anything to say, so that it is said at once.
    if (!this.#warned && status !== 'empty' && status !== 'facade') {
      this.#warned = true
      void this.#load(loadNotices, notices => {
        this.#player.wear(notices.noticeStyle)
        this.#notices = notices
        // They come in place of a link, which may have the focus by now.
        this.#focus.keep()
      })
    }
    // What cannot be loaded is asked for again at play.
    if (changed.has('consent') && consent) this.loadGate().catch(() => {})
    if (changed.has('tools') && tools) void this.#load(loadTools, parts => (this.#tools ??= new parts.PlayerTools(this.#player)))
    if (end !== null && !this.#endStop) void this.#load(loadEndStop, parts => (this.#endStop ??= new parts.EndStop(this.#player)))
  }

  async loadGate(): Promise<ConsentGate> {
    try {
      const { ConsentGate, consentStyle } = await loadConsent()
      this.#player.wear(consentStyle)
      return (this.#gate ??= new ConsentGate(this.#player, this.#playback, () => this.#focus.take()))
    } catch (error) {
      // Whom one may not ask for leave is not contacted.
      this.#playback.fail('network')
      throw error
    }
  }

  render(name: string, onPlay: () => void): unknown {
    const player = this.#player
    const { status, surface, failure, recording } = this.#playback
    const { words, poster } = player
    const scene: PlayerScene | null = words && {
      words,
      recording,
      title: player.talkTitle || player.title,
      poster,
      seconds: player.currentTime,
      failure,
      pictured: surface?.pictured ?? true,
      onPlay
    }
    return html`
      <div class="panel" part="panel" role="group" aria-label=${name}>
        ${surface?.element ?? nothing}${scene && this.#renderOver(status, scene)}
      </div>
      ${scene && status === 'slow' ? this.#notices?.slowNote(scene) : nothing}${this.#endStop?.render()}
      ${player.tools ? this.#tools?.render() : nothing}`
  }

  /** What lies over, or in place of, the recording. */
  #renderOver(status: PlayerStatus, scene: PlayerScene): unknown {
    if (status === 'asking') return this.#gate?.render(scene)
    if (status === 'loading') return this.#notices?.loading(scene)
    // Where what explains could not be loaded, there is the link all the same.
    if (status === 'unavailable' || status === 'elsewhere') return this.#notices?.[status](scene) ?? openLink(scene)
    return SCENES[status]?.(scene)
  }

  /** Brings a part that the recording can do without. */
  async #load<Part>(load: () => Promise<Part>, use: (part: Part) => void): Promise<void> {
    try {
      use(await load())
      this.#player.requestUpdate()
    } catch {
      // It plays all the same.
    }
  }
}
