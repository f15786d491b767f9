/** What a page said to the embedded player. */
export interface VimeoHeard {
  method: string
  value?: unknown
}

/**
 * Stands in for Vimeo's embedded player: a page in an iframe that reports what it hears and says what the test tells it
 * to. It takes its words from Vimeo's protocol and nothing else; a test plays the player's part.
 */
export class VimeoStandIn {
  /** The fragment of every page that was opened, as in `t=665s`. */
  readonly opened: string[] = []
  readonly heard: VimeoHeard[] = []
  readonly #channel: BroadcastChannel
  readonly #page: string

  constructor() {
    const name = crypto.randomUUID()
    this.#page = URL.createObjectURL(new Blob([standInPage(name)], { type: 'text/html' }))
    this.#channel = new BroadcastChannel(name)
    this.#channel.onmessage = ({ data }) => {
      if ('opened' in data) this.opened.push(data.opened)
      else this.heard.push(data.heard)
    }
  }

  /** In place of the real page: the same fragment. */
  url(real: URL): URL {
    return new URL(`${this.#page}${real.hash || '#'}`)
  }

  say(message: unknown): void {
    this.#channel.postMessage({ say: message })
  }

  tell(event: string, data: Record<string, unknown> = {}): void {
    this.say({ event, data })
  }

  /** The values that a method was called with, in order. */
  calls(method: string): unknown[] {
    return this.heard.filter(message => message.method === method).map(({ value }) => value)
  }

  close(): void {
    this.#channel.close()
    URL.revokeObjectURL(this.#page)
  }
}

function standInPage(channel: string): string {
  return `<!doctype html><html lang="en"><title>Stand-in</title><body style="background:#222;color:#fff"><script>
    const channel = new BroadcastChannel('${channel}')
    channel.onmessage = ({ data }) => parent.postMessage(data.say, location.origin)
    onmessage = ({ data }) => channel.postMessage({ heard: data })
    channel.postMessage({ opened: location.hash.slice(1) })
  </script></body></html>`
}
