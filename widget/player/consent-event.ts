/** A visitor said whether a provider may be contacted, or took it back. */
export class TalkPlayerConsentEvent extends Event {
  /** The host that is, or would be, contacted; `null` when all consents were taken back. */
  readonly host: string | null
  readonly given: boolean
  /** Whether it holds for later visits. */
  readonly remembered: boolean

  constructor(host: string | null, given: boolean, remembered: boolean) {
    super('talk-player-consent', { bubbles: true, composed: true })
    this.host = host
    this.given = given
    this.remembered = remembered
  }
}

declare global {
  interface HTMLElementEventMap {
    'talk-player-consent': TalkPlayerConsentEvent
  }
}
