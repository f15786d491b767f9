/** What a page said to the embedded player. */
export interface Heard {
  event: string
  func?: string
  args?: unknown[]
}

/**
 * Stands in for YouTube's embedded player: a page in an iframe that reports what it hears and says what the test
 * tells it to. It takes its words from YouTube's protocol and nothing else; a test plays the player's part.
 */
export class YouTubeStandIn {
  /** Every page that was opened: which video, from which second. */
  readonly opened: { id: string; start: number }[] = []
  readonly heard: Heard[] = []
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

  url(id: string, seconds: number): URL {
    return new URL(`${this.#page}#${new URLSearchParams({ id, start: String(Math.floor(seconds)) })}`)
  }

  say(event: string, info: unknown = null): void {
    this.#channel.postMessage({ say: JSON.stringify({ event, info, id: 1, channel: 'widget' }) })
  }

  /** The same iframe goes to a page of another origin, which then says the message to its parent. */
  sayFromAnotherOrigin(event: string, info: unknown): void {
    const text = encodeURIComponent(JSON.stringify(JSON.stringify({ event, info })))
    this.#channel.postMessage({ goTo: `data:text/html,<script>parent.postMessage(${text}, '*')</script>` })
  }

  /** The arguments of each command of that name, in order. */
  commands(func: string): unknown[] {
    return this.heard.filter(message => message.func === func).map(message => message.args)
  }

  close(): void {
    this.#channel.close()
    URL.revokeObjectURL(this.#page)
  }
}

function standInPage(channel: string): string {
  return `<!doctype html><html lang="en"><title>Stand-in</title><body style="background:#222;color:#fff"><script>
    const channel = new BroadcastChannel('${channel}')
    channel.onmessage = ({ data }) => {
      if (data.say) parent.postMessage(data.say, location.origin)
      if (data.goTo) location.href = data.goTo
    }
    onmessage = ({ data }) => channel.postMessage({ heard: JSON.parse(data) })
    const opening = new URLSearchParams(location.hash.slice(1))
    channel.postMessage({ opened: { id: opening.get('id'), start: Number(opening.get('start')) } })
  </script></body></html>`
}
