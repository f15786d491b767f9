import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { formatClock } from '../../../search/clock.js'
import { recordingKey } from '../../../search/recording.js'
import type { renderMatchStrip } from '../strip/match-strip.js'
import { fill } from '../../texts/fill.js'
import type { PlayerMoment } from '../played-moments.js'
import type { TalkPlayer } from '../talk-player.js'
import type { PlayerWords } from '../texts/player-words.js'
import type { TranscriptPane } from '../../transcript/transcript-pane.js'
import { citedLink, citedMarkdown } from './citation.js'
import { Copying } from './copying.js'
import { TalkPlayerMomentEvent } from '../moment-event.js'
import { linkedMoments, momentAt, orderMoments, renderMoments } from './moment-list.js'
import { PlayedTalkFiller } from './played-talk.js'
import { pressKey, type KeyOrders } from './press-key.js'
import { rememberedPlace, rememberPlace, type Span } from './remembered-place.js'
import { toolIcons } from './tool-icons.js'
import { toolsStyle } from './tools-style.js'
import { ENGLISH, type ToolTexts } from './tool-texts.js'

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2]

/** Who is this near to where they were needs no way back. */
const NEAR_SECONDS = 30

/** A place is written down this often. */
const REMEMBER_SECONDS = 5

/** Behind the beginning of a moment by less than this, one goes to the moment before it. */
const JUST_BEGUN_SECONDS = 3

/** What stands below the picture: matches, a bar of tools, and the list of moments or the transcript. */
export class PlayerTools implements ReactiveController {
  readonly #player: TalkPlayer
  readonly #copying: Copying
  #strip: typeof renderMatchStrip | null = null
  #transcript: TranscriptPane | null = null
  #lacking = false
  #current = -1
  /** The second of the moment that was told last. */
  #told: number | null = null
  /** Where the visitor was at an earlier visit, and in which talk. */
  #place: { talk: string; seconds: number | null } = { talk: '', seconds: null }
  #remembered = Number.NaN
  #second = -1
  #listening: AbortController | undefined

  constructor(player: TalkPlayer) {
    this.#player = player
    this.#copying = new Copying(player)
    player.wear(toolsStyle)
    // Before this one: what it fills in is what is drawn.
    new PlayedTalkFiller(player)
    player.addController(this)
  }

  hostConnected(): void {
    this.#listening?.abort()
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const player = this.#player
    player.addEventListener('keydown', event => pressKey(event, this.#orders), { signal })
    player.addEventListener('timeupdate', () => this.#follow(), { signal })
    for (const event of ['ratechange', 'durationchange', 'play', 'pause', 'seeking']) {
      player.addEventListener(event, () => player.requestUpdate(), { signal })
    }
    player.addEventListener('pause', () => this.#remember(), { signal })
  }

  hostDisconnected(): void {
    this.#listening?.abort()
  }

  hostUpdate(): void {
    const { recording, start, found, said, pane } = this.#player
    const talk = recording ? `${recordingKey(recording)} ${start ?? 0}` : ''
    if (recording && this.#place.talk !== talk) {
      this.#place = { talk, seconds: rememberedPlace(recording, this.#span) }
      this.#remembered = Number.NaN
    }
    if (found.length > 0 && !this.#strip) void this.#loadStrip()
    if (said && pane === 'transcript' && !this.#transcript) void this.#loadTranscript()
  }

  render(): unknown {
    const player = this.#player
    const { recording, pane, said, words } = player
    if (!recording || !words || player.status === 'elsewhere') return nothing
    const texts = words.part('tools', ENGLISH)
    const moments = this.#moments
    this.#current = this.#begun ? momentAt(moments, player.currentTime) : -1
    const open = pane === 'transcript' && !said ? '' : pane === 'moments' && moments.length === 0 ? '' : pane
    return html`
      <div class="tools">
        ${this.#plays ? this.#renderStrip(words) : nothing}
        <div class="bar" part="tools" role="group" aria-label=${texts.tools}>
          ${this.#plays ? [moments.some(({ seconds }) => seconds !== null) ? this.#renderSteps(texts) : nothing, this.#renderSpeed(texts, words)] : nothing}
          <span class="pair">
            ${this.#renderCopy(citedLink, toolIcons.link, texts.copyLink, texts)}
            ${this.#renderCopy(citedMarkdown, toolIcons.markdown, texts.copyMarkdown, texts)}
          </span>
          ${this.#renderResume(texts)}
          ${moments.length > 0 || said ? this.#renderTabs(texts, open, moments, said !== null) : nothing}
        </div>
        ${this.#copying.render()}
        ${this.#lacking ? html`<div class="copied" role="alert"><p>${texts.lacking}</p></div>` : nothing}
        <div id="pane" part="pane" ?hidden=${!open}>
          ${open === 'moments'
            ? renderMoments(moments, this.#current, recording, (event, seconds) => this.#choose(event, seconds))
            : nothing}
          ${open === 'transcript' ? (this.#transcript?.render() ?? nothing) : nothing}
        </div>
      </div>`
  }

  #renderStrip(words: PlayerWords): unknown {
    const { found, currentTime } = this.#player
    if (!this.#strip || found.length === 0) return nothing
    return this.#strip(found, this.#span, {
      words,
      now: this.#begun ? currentTime : null,
      onPlay: seconds => this.#seek(seconds)
    })
  }

  #renderSteps(texts: ToolTexts): TemplateResult {
    const step = (by: 1 | -1, name: string, icon: unknown) => html`
      <button type="button" class="tool icon-only" aria-label=${name} title=${name}
        aria-disabled=${this.#target(by) === null ? 'true' : nothing} @click=${() => this.#orders.step(by)}>${icon}</button>`
    return html`<span class="pair">${step(-1, texts.previous, toolIcons.previous)}${step(1, texts.next, toolIcons.next)}</span>`
  }

  #renderSpeed(texts: ToolTexts, words: PlayerWords): TemplateResult {
    const { playbackRate } = this.#player
    const rates = RATES.includes(playbackRate) ? RATES : [...RATES, playbackRate].sort((a, b) => a - b)
    return html`
      <label class="speed">
        <span class="name">${texts.speed}</span>
        <select class="tool" .value=${String(playbackRate)} @change=${(event: Event) => this.#changeSpeed(event)}>
          ${rates.map(rate => html`<option value=${rate} ?selected=${rate === playbackRate}>${fill(texts.rate, { n: words.number(rate) })}</option>`)}
        </select>
      </label>`
  }

  #renderCopy(cite: typeof citedLink, icon: unknown, name: string, texts: ToolTexts): TemplateResult {
    return html`
      <button type="button" class="tool" title=${name} @click=${() => this.#copy(cite, texts)}>
        ${icon}<span class="name">${name}</span>
      </button>`
  }

  #renderResume(texts: ToolTexts): unknown {
    const { seconds } = this.#place
    if (seconds === null || Math.abs(seconds - this.#player.currentTime) < NEAR_SECONDS) return nothing
    return html`
      <button type="button" class="tool resume" @click=${() => this.#resume(seconds)}>
        ${toolIcons.resume}${fill(texts.resume, { clock: formatClock(seconds) })}
      </button>`
  }

  #renderTabs(texts: ToolTexts, open: string, moments: readonly PlayerMoment[], said: boolean): TemplateResult {
    const toggle = (pane: 'moments' | 'transcript', name: string) => html`
      <button type="button" class="tool toggle" aria-expanded=${open === pane} aria-controls="pane"
        @click=${() => (this.#player.pane = open === pane ? '' : pane)}>${name}${toolIcons.down}</button>`
    return html`
      <span class="pair panes">
        ${moments.length > 0 ? toggle('moments', texts.moments) : nothing}
        ${said ? toggle('transcript', texts.transcript) : nothing}
      </span>`
  }

  /** Whether it plays, or would at a press: neither a question nor a failure stands before it. */
  get #plays(): boolean {
    const { status } = this.#player
    return status !== 'asking' && status !== 'unavailable'
  }

  get #begun(): boolean {
    return this.#player.status === 'ready'
  }

  get #moments(): PlayerMoment[] {
    const { moments, recording } = this.#player
    return orderMoments(moments ?? (recording ? linkedMoments(this.#player, recording) : []))
  }

  /** The part of the recording that is the talk. */
  get #span(): Span {
    const { start, end, duration } = this.#player
    return { start: start ?? 0, end: end ?? duration }
  }

  readonly #orders: KeyOrders = {
    toggle: () => {
      if (this.#player.paused) this.#play()
      else this.#player.pause()
    },
    skip: by => {
      this.#player.currentTime = Math.min(this.#player.currentTime + by, this.#player.duration || Infinity)
    },
    step: by => {
      const seconds = this.#target(by)
      if (seconds !== null) this.#seek(seconds)
    }
  }

  /** The second of the next moment, or of the one before. */
  #target(by: 1 | -1): number | null {
    const moments = this.#moments
    const { currentTime } = this.#player
    const at = momentAt(moments, currentTime)
    const justBegun = currentTime - (moments[at]?.seconds ?? 0) < JUST_BEGUN_SECONDS
    return moments[by === 1 ? at + 1 : justBegun ? at - 1 : at]?.seconds ?? null
  }

  #seek(seconds: number): void {
    const { recording } = this.#player
    if (recording) this.#player.playMoment({ recording, seconds })
  }

  #play(): void {
    // What goes wrong is on show.
    this.#player.play().catch(() => {})
  }

  #choose(event: MouseEvent, seconds: number): void {
    // With a key held down the visitor asks the browser for a tab, a window or a download.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    this.#seek(seconds)
  }

  #changeSpeed(event: Event): void {
    const select = event.target as HTMLSelectElement
    this.#player.playbackRate = Number(select.value)
    // Until the recording's player says so, it is not so.
    this.#player.requestUpdate()
  }

  #resume(seconds: number): void {
    this.#place.seconds = null
    this.#seek(seconds)
  }

  #copy(cite: typeof citedLink, { copied, notCopied }: ToolTexts): void {
    const { recording, currentTime } = this.#player
    if (!recording) return
    void this.#copying.copy(cite(recording, currentTime), fill(copied, { clock: formatClock(currentTime) }), notCopied)
  }

  #follow(): void {
    const { currentTime, paused } = this.#player
    const at = momentAt(this.#moments, currentTime)
    const seconds = this.#moments[at]?.seconds ?? null
    if (seconds !== this.#told && seconds !== null) this.#player.dispatchEvent(new TalkPlayerMomentEvent(seconds))
    this.#told = seconds
    const moves = this.#strip !== null && this.#player.found.length > 0 && Math.floor(currentTime) !== this.#second
    if (moves || at !== this.#current) this.#player.requestUpdate()
    this.#second = Math.floor(currentTime)
    if (!paused && !(Math.abs(currentTime - this.#remembered) < REMEMBER_SECONDS)) this.#remember()
  }

  #remember(): void {
    const { recording, currentTime } = this.#player
    if (!recording) return
    this.#remembered = currentTime
    rememberPlace(recording, currentTime, this.#span)
  }

  async #loadStrip(): Promise<void> {
    try {
      const { renderMatchStrip, matchStripStyle } = await import('../strip/match-strip.js')
      this.#player.wear(matchStripStyle)
      this.#strip = renderMatchStrip
      this.#player.requestUpdate()
    } catch {
      // The moments are in the hits, too.
    }
  }

  async #loadTranscript(): Promise<void> {
    try {
      const { TranscriptPane, transcriptStyle } = await import('../../transcript/transcript-pane.js')
      this.#player.wear(transcriptStyle)
      this.#transcript ??= new TranscriptPane(this.#player)
      this.#lacking = false
    } catch {
      this.#lacking = true
      this.#player.pane = ''
    }
    this.#player.requestUpdate()
  }
}
