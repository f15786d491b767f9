import { SourceError } from './source-error.js'

/** What a server says of an error, at most. */
const LONGEST_REASON = 200

/** How a server's answers of trouble are told. `index` and `key` are what the engine calls them. */
export interface ServerWords {
  index: string
  key: string
  /** The file that the index is created by. */
  schema: string
}

/** A search server, asked by JSON. */
export class SearchServer {
  readonly #base: string
  readonly #headers: Readonly<Record<string, string>>
  readonly #fetch: typeof fetch
  readonly #words: ServerWords

  /** @throws SourceError when the URL is not one of http or https */
  constructor(url: string, headers: Readonly<Record<string, string>>, words: ServerWords, fetcher: typeof fetch = (...request) => fetch(...request)) {
    this.#base = baseOf(url)
    this.#headers = headers
    this.#fetch = fetcher
    this.#words = words
  }

  /** Where a path lies on the server. */
  urlOf(path: string): string {
    return this.#base + path
  }

  /**
   * Asks, and reads the answer as JSON.
   *
   * @throws SourceError which names the URL and the remedy; the signal's reason when that has ended it
   */
  async ask(path: string, body: object, signal?: AbortSignal): Promise<unknown> {
    signal?.throwIfAborted()
    const url = this.urlOf(path)
    const headers = { 'content-type': 'application/json', ...this.#headers }
    // Called on its own: a browser's fetch is no method of anything else.
    const fetch = this.#fetch
    let response: Response
    let text: string
    try {
      response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal: signal ?? null })
      text = await response.text()
    } catch {
      signal?.throwIfAborted()
      throw new SourceError('unreachable', url, `${url} could not be reached. Check that the server runs, and that it allows pages of this site to ask it (CORS).`)
    }
    if (!response.ok) throw this.refusal(path, response.status, reasonIn(text))
    try {
      return JSON.parse(text)
    } catch {
      throw this.unreadable(path, 'is no JSON')
    }
  }

  /** An answer that is none. */
  unreadable(path: string, what: string): SourceError {
    const url = this.urlOf(path)
    return new SourceError('unreadable', url, `What ${url} answers ${what}. Check that the URL is the search server’s, and import the talks again: talkseek export writes ${this.#words.schema} and the documents.`)
  }

  /** An HTTP status of trouble, and what the server says of it. */
  refusal(path: string, status: number, why: string): SourceError {
    const url = this.urlOf(path)
    const { index, key, schema } = this.#words
    const said = this.#withoutKeys(why)
    const reason = said === '' ? `${status}` : `${status}: ${said}`
    if (status === 401 || status === 403) return new SourceError('refused', url, `${url} refused to answer (${reason}). Give ${key} that may search this ${index}.`)
    if (status === 404) return new SourceError('missing', url, `There is no such ${index} at ${url} (${reason}). Create it with ${schema}, or correct its name.`)
    if (status === 429 || status >= 500) return new SourceError('failed', url, `${url} cannot answer now (${reason}). Try again later.`)
    return new SourceError('failed', url, `${url} did not understand what was asked (${reason}). Create the ${index} again with ${schema}, of the same talkseek as this page.`)
  }

  /** What the server says of an error, in its own words, without the keys that it was sent. */
  #withoutKeys(why: string): string {
    const keys = Object.values(this.#headers).flatMap(value => value.split(' ').filter(part => part.length > 7))
    const said = keys.reduce((whole, key) => whole.replaceAll(key, '…'), why)
    return said.length > LONGEST_REASON ? `${said.slice(0, LONGEST_REASON)} …` : said.replace(/\.$/, '')
  }
}

function baseOf(url: string): string {
  const { protocol, host, pathname } = URL.canParse(url) ? new URL(url) : { protocol: '', host: '', pathname: '' }
  const remedy = 'Give the server’s address with https:// or http://, as https://search.example.org.'
  if (!/^https?:$/.test(protocol)) throw new SourceError('address', withoutKeys(url), `“${withoutKeys(url)}” is no address of a search server. ${remedy}`)
  if (new URL(url).href !== `${protocol}//${host}${pathname}`) {
    throw new SourceError('address', withoutKeys(url), `The address ${withoutKeys(url)} carries a name, a key or a query. ${remedy} Keys go beside it.`)
  }
  return `${protocol}//${host}${pathname.replace(/\/*$/, '/')}`
}

/** An address less what may be secret in it: names and passwords before the host, and all behind `?` and `#`. */
function withoutKeys(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/^([a-z][\w+.-]*:\/*)?[^/]*@/i, '$1')
}

/** Where OpenSearch, Elasticsearch and Typesense say why. */
function reasonIn(text: string): string {
  try {
    const { error, message } = JSON.parse(text) as { error?: { reason?: unknown } | string; message?: unknown }
    const reason = typeof error === 'object' ? error?.reason : (error ?? message)
    return typeof reason === 'string' ? reason : ''
  } catch {
    return ''
  }
}
