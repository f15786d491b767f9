import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { formatClock } from '../../search/clock.js'
import { fill } from '../texts/fill.js'
import { citedLink, citedMarkdown } from '../player/tools/citation.js'
import { Copying } from '../player/tools/copying.js'
import type { TalkPlayer } from '../player/talk-player.js'
import type { PlayerWords } from '../player/texts/player-words.js'
import { ENGLISH as TOOLS_ENGLISH, type ToolTexts } from '../player/tools/tool-texts.js'
import { findInLines, type LineRun } from './find-in-lines.js'
import { Following } from './following.js'
import { SelectedSecond } from './selected-second.js'
import { transcriptIcons } from './transcript-icons.js'
import { paragraphsOf, type TranscriptLine, type TranscriptParagraph } from './transcript-lines.js'
import { ENGLISH, type TranscriptTexts } from './transcript-texts.js'

export { transcriptStyle } from './transcript-style.js'

type Said =
  | { status: 'loading' }
  | { status: 'failed' }
  | { status: 'there'; paragraphs: TranscriptParagraph[]; lines: TranscriptLine[] }

/** The transcript of a player's talk: it follows the recording, seeks, is searched and cited. */
export class TranscriptPane implements ReactiveController {
  readonly #player: TalkPlayer
  readonly #copying: Copying
  readonly #following: Following
  readonly #selected: SelectedSecond
  #said: Said = { status: 'loading' }
  #source: TalkPlayer['said'] = null
  #loading = new AbortController()
  #query = ''
  #found: ReturnType<typeof findInLines> = { runs: new Map(), lineOf: [] }
  /** Which match was gone to, -1 for none yet. */
  #match = -1

  constructor(player: TalkPlayer) {
    this.#player = player
    this.#copying = new Copying(player)
    this.#following = new Following(player, () => this.#lines)
    this.#selected = new SelectedSecond(player, line => this.#placeOf(line))
    player.addController(this)
    void this.#load()
  }

  hostUpdate(): void {
    if (this.#player.said !== this.#source && this.#player.pane === 'transcript') void this.#load()
  }

  hostUpdated(): void {
    this.#following.mark()
  }

  hostDisconnected(): void {
    this.#loading.abort()
    this.#source = null
  }

  render(): unknown {
    const { words } = this.#player
    if (!words) return nothing
    const { transcript } = words.part('tools', TOOLS_ENGLISH)
    return html`
      <section class="transcript" part="transcript" aria-label=${transcript}>${this.#renderContent(words, transcript)}</section>`
  }

  #renderContent(words: PlayerWords, name: string): unknown {
    const texts = words.part('transcript', ENGLISH)
    const said = this.#said
    if (said.status === 'loading') return html`<p class="state" role="status">${texts.loading}</p>`
    if (said.status === 'failed') {
      return html`<p class="state"><span role="alert">${texts.failed}</span>
        <button type="button" class="pill" @click=${() => void this.#load()}>${words.texts.retry}</button></p>`
    }
    if (said.lines.length === 0) return html`<p class="state">${texts.none}</p>`
    return html`
      ${this.#renderSearch(texts, words)}
      <div class="said" role="group" aria-label=${name} data-arrows
        @click=${(event: MouseEvent) => this.#click(event)}
        @keydown=${(event: KeyboardEvent) => this.#press(event)}
        @wheel=${{ handleEvent: () => this.#following.pause(), passive: true }}
        @touchmove=${{ handleEvent: () => this.#following.pause(), passive: true }}
        @pointerdown=${(event: PointerEvent) => event.target === event.currentTarget && this.#following.pause()}>
        ${said.paragraphs.map(paragraph => this.#renderParagraph(paragraph))}
      </div>
      ${this.#renderFoot(texts, words.part('tools', TOOLS_ENGLISH))}`
  }

  #renderSearch(texts: TranscriptTexts, words: PlayerWords): TemplateResult {
    const count = this.#found.lineOf.length
    const place = () =>
      this.#match < 0 ? words.count(texts.matches, count) : fill(texts.place, { place: words.number(this.#match + 1), count: words.number(count) })
    const line = !this.#query.trim() ? '' : count === 0 ? texts.noMatch : place()
    const go = (by: 1 | -1, name: string, icon: unknown) => html`
      <button type="button" class="tool icon-only" aria-label=${name} title=${name} ?disabled=${count === 0}
        @click=${() => this.#go(by)}>${icon}</button>`
    return html`
      <div class="finder" role="search">
        <input class="find" type="search" .value=${this.#query} aria-label=${texts.search} placeholder=${texts.search}
          autocomplete="off" spellcheck="false" enterkeyhint="next"
          @input=${(event: InputEvent) => this.#search((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this.#pressInField(event)}>
        <span class="place" role="status">${line}</span>
        <span class="pair">${go(-1, texts.previous, transcriptIcons.up)}${go(1, texts.next, transcriptIcons.down)}</span>
      </div>`
  }

  /** Made anew only when what matches in it has changed: a long transcript has thousands of lines. */
  #renderParagraph({ passage, lines, first }: TranscriptParagraph): TemplateResult {
    const { runs } = this.#found
    const holds = lines.some((_, i) => runs.has(first + i))
    return html`${guard([passage, holds && this.#query], () => html`
      <div class="paragraph">
        <span class="at" aria-hidden="true">${formatClock(passage.start)}</span>
        <p dir="auto">${lines.map((line, i) => this.#renderLine(line, first + i, runs.get(first + i)))}</p>
      </div>`)}`
  }

  #renderLine({ text, speaker }: TranscriptLine, place: number, runs: readonly LineRun[] | undefined): TemplateResult {
    const marked = runs?.map(run => (run.match >= 0 ? html`<mark data-match=${run.match}>${run.text}</mark>` : run.text)) ?? text
    return html`${speaker ? html`<b class="who">${speaker}</b> ` : nothing}<span
        class="line" role="button" tabindex=${place === 0 ? 0 : -1} data-line=${place}>${marked}</span> `
  }

  #renderFoot(texts: TranscriptTexts, tools: ToolTexts): TemplateResult {
    const seconds = this.#selected.seconds
    const copy = (cite: typeof citedLink, name: string) => html`
      <button type="button" class="tool" @mousedown=${keepSelection} @click=${() => this.#copy(cite, tools)}>${name}</button>`
    return html`
      <div class="foot-bar">
        ${this.#following.paused
          ? html`<button type="button" class="tool" @click=${() => this.#following.resume()}>${texts.follow}</button>`
          : nothing}
        ${seconds === null
          ? nothing
          : html`<span class="pair"><span class="chosen">${fill(texts.selected, { clock: formatClock(seconds) })}</span>
              ${copy(citedLink, tools.copyLink)}${copy(citedMarkdown, tools.copyMarkdown)}</span>`}
        ${this.#copying.render()}
      </div>`
  }

  get #lines(): readonly TranscriptLine[] {
    return this.#said.status === 'there' ? this.#said.lines : []
  }

  #placeOf(line: number): { passage: TranscriptParagraph['passage']; from: number } | null {
    if (this.#said.status !== 'there') return null
    const paragraph = this.#said.paragraphs.findLast(({ first }) => first <= line)
    const from = paragraph?.lines[line - paragraph.first]?.from
    return paragraph && from !== undefined ? { passage: paragraph.passage, from } : null
  }

  async #load(): Promise<void> {
    this.#loading.abort()
    const loading = new AbortController()
    this.#loading = loading
    this.#source = this.#player.said
    this.#become({ status: 'loading' })
    try {
      const passages = (await this.#source?.(loading.signal)) ?? []
      if (loading !== this.#loading) return
      const paragraphs = paragraphsOf(passages, this.#player.closest('[lang]')?.getAttribute('lang') ?? '')
      this.#become({ status: 'there', paragraphs, lines: paragraphs.flatMap(({ lines }) => lines) })
    } catch {
      if (loading === this.#loading && !loading.signal.aborted) this.#become({ status: 'failed' })
    }
  }

  #become(said: Said): void {
    this.#said = said
    this.#query = ''
    this.#found = { runs: new Map(), lineOf: [] }
    this.#match = -1
    this.#following.reset()
    this.#player.requestUpdate()
  }

  #search(query: string): void {
    this.#query = query
    this.#found = findInLines(this.#lines, query)
    this.#match = -1
    if (this.#found.lineOf.length > 0) this.#go(1)
    this.#player.requestUpdate()
  }

  #go(by: 1 | -1): void {
    const count = this.#found.lineOf.length
    this.#match = (this.#match + by + count + (this.#match < 0 && by < 0 ? 1 : 0)) % count
    this.#following.pause()
    this.#player.requestUpdate()
    void this.#player.updateComplete.then(() => {
      const marks = this.#player.renderRoot.querySelectorAll<HTMLElement>('.said mark')
      for (const mark of marks) mark.toggleAttribute('data-current', mark.dataset['match'] === String(this.#match))
      const current = this.#player.renderRoot.querySelector<HTMLElement>('.said mark[data-current]')
      if (current) this.#following.show(current)
    })
  }

  #pressInField(event: KeyboardEvent): void {
    if (event.isComposing || event.key !== 'Enter' || this.#found.lineOf.length === 0) return
    event.preventDefault()
    this.#go(event.shiftKey ? -1 : 1)
  }

  #click({ target, detail }: MouseEvent): void {
    // Who selects words wants to copy them, not to go there.
    const line = target instanceof Element && target.closest<HTMLElement>('[data-line]')
    if (line && !(detail > 0 && this.#selected.seconds !== null)) this.#seek(line)
  }

  #press(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event
    const line = target instanceof HTMLElement && target.closest<HTMLElement>('[data-line]')
    if (!line || ctrlKey || metaKey || altKey || shiftKey) return
    const place = Number(line.dataset['line'])
    const to: Record<string, number> = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: this.#lines.length - 1 }
    const next = to[key]
    if (key === 'Enter' || key === ' ') this.#seek(line)
    else if (next !== undefined) this.#following.focus(next)
    else return
    event.preventDefault()
  }

  #seek(line: HTMLElement): void {
    const { recording } = this.#player
    const seconds = this.#lines[Number(line.dataset['line'])]?.seconds
    if (!recording || seconds === undefined) return
    this.#following.resume()
    this.#player.playMoment({ recording, seconds })
  }

  #copy(cite: typeof citedLink, { copied, notCopied }: ToolTexts): void {
    const { recording } = this.#player
    const { seconds } = this.#selected
    if (!recording || seconds === null) return
    void this.#copying.copy(cite(recording, seconds), fill(copied, { clock: formatClock(seconds) }), notCopied)
  }
}

/** A button that is pressed would else take the selection away. */
function keepSelection(event: MouseEvent): void {
  event.preventDefault()
}
