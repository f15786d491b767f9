import { html, type TemplateResult } from 'lit'
import { fill } from '../../texts/fill.js'
import { TalkPlayerConsentEvent } from '../consent-event.js'
import { reject, type Playback } from '../playback.js'
import { sourceOf } from '../source-of.js'
import type { TalkPlayer } from '../talk-player.js'
import { openLink, type PlayerScene } from '../talk-player-view.js'
import { forget, isRemembered, remember } from './consent-memory.js'
import { ENGLISH } from './consent-texts.js'

export { consentStyle } from './consent-style.js'

type Answer = 'yes' | 'always' | 'no' | 'withdrawn'

/** Stands before a playback and asks the visitor once before a provider is contacted. */
export class ConsentGate {
  readonly #player: TalkPlayer
  readonly #playback: Playback
  readonly #takeFocus: () => void
  #answer: (answer: Answer) => void = () => {}

  constructor(player: TalkPlayer, playback: Playback, takeFocus: () => void) {
    this.#player = player
    this.#playback = playback
    this.#takeFocus = takeFocus
  }

  /** Resolves when it plays after all. */
  async play(): Promise<void> {
    const { recording } = this.#playback
    this.withdraw()
    if (!recording) return this.#playback.play()
    const { name, host } = sourceOf(recording)
    // Nobody needs to be asked for the page's own site.
    if (name === null || isRemembered(host)) return this.#playback.play()
    const answered = new Promise<Answer>(resolve => (this.#answer = resolve))
    this.#takeFocus()
    this.#playback.enter('asking')
    const answer = await answered
    if (answer === 'withdrawn') return reject('AbortError', 'Something else was asked meanwhile')
    if (answer === 'always') remember(host)
    this.#takeFocus()
    this.#player.dispatchEvent(new TalkPlayerConsentEvent(host, answer !== 'no', answer === 'always'))
    if (answer !== 'no') return this.#playback.play()
    this.#playback.offer(recording, this.#playback.currentTime)
    return reject('NotAllowedError', `The visitor refused to contact ${host}`)
  }

  /** Another recording has come: the question has lost its meaning. */
  withdraw(): void {
    this.#answer('withdrawn')
  }

  revoke(host?: string): void {
    forget(host)
    const { recording, begun, currentTime } = this.#playback
    if (recording && begun && [undefined, sourceOf(recording).host].includes(host)) this.#playback.offer(recording, currentTime)
    this.#player.dispatchEvent(new TalkPlayerConsentEvent(host ?? null, false, true))
  }

  render(scene: PlayerScene): TemplateResult {
    const texts = scene.words.part('consent', ENGLISH)
    const { name, host } = scene.recording ? sourceOf(scene.recording) : { name: '', host: '' }
    const source = name ?? host
    const say = (text: string) => fill(text, { source, host })
    return html`
      <form class="notice consent" part="consent" aria-labelledby="consent-title" aria-describedby="consent-what"
        @submit=${(event: SubmitEvent) => this.#agree(event)}
        @keydown=${(event: KeyboardEvent) => this.#escape(event)}>
        <p class="title" id="consent-title">${say(texts.title)}</p>
        <p class="message" id="consent-what">${say(texts.what)}</p>
        <label class="remember"><input type="checkbox" name="remember">${say(texts.remember)}</label>
        <p class="actions">
          <button class="strong" type="submit">${texts.agree}</button>
          <button class="plain" type="button" @click=${() => this.#answer('no')}>${texts.refuse}</button>
          ${openLink(scene)}
        </p>
      </form>`
  }

  #agree(event: SubmitEvent): void {
    event.preventDefault()
    this.#answer(new FormData(event.target as HTMLFormElement).has('remember') ? 'always' : 'yes')
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    this.#answer('no')
  }
}
