import type { ReactiveController } from 'lit'
import type { FacetName, Filters, SortOrder } from '../search/answer.js'
import type { TalkSearch } from './talk-search.js'

/** What an address tells of a search. */
export interface SearchAddress {
  query: string
  filters: Filters
  sort: SortOrder | null
  /** The id of the talk that is shown, and where in its recording. */
  talk: string | null
  seconds: number | null
}

const FACETS: readonly FacetName[] = ['year', 'speaker', 'affiliation', 'tag', 'event']

/** While somebody types, the address waits for a pause: browsers refuse to change it hundreds of times a minute. */
const PAUSE_MS = 200

/** Reads `q=mesh&year=2020&talk=2020-12-02-december%231&t=1389`; each name behind the prefix. */
export function readAddress(params: URLSearchParams, prefix: string): SearchAddress {
  const values = (name: string) => params.getAll(prefix + name)
  const [sort = ''] = values('sort')
  const seconds = Number.parseInt(values('t')[0] ?? '', 10)
  return {
    query: values('q')[0] ?? '',
    filters: Object.fromEntries(FACETS.flatMap(name => (values(name).length > 0 ? [[name, values(name)]] : []))),
    sort: sort === 'newest' || sort === 'oldest' || sort === 'relevance' ? sort : null,
    talk: values('talk')[0] ?? null,
    seconds: seconds >= 0 ? seconds : null
  }
}

/** Puts an address among other parameters, which stay. */
export function writeAddress(params: URLSearchParams, prefix: string, { query, filters, sort, talk, seconds }: SearchAddress): URLSearchParams {
  const written = new URLSearchParams(params)
  for (const name of ['q', 'sort', 'talk', 't', ...FACETS]) written.delete(prefix + name)
  if (query.trim()) written.set(`${prefix}q`, query.trim())
  for (const name of FACETS) for (const value of filters[name] ?? []) written.append(prefix + name, value)
  if (sort) written.set(`${prefix}sort`, sort)
  if (talk) written.set(`${prefix}talk`, talk)
  if (talk && seconds !== null) written.set(`${prefix}t`, String(Math.floor(seconds)))
  return written
}

/** Keeps the page's address and a search in step, there and back. */
export class UrlState implements ReactiveController {
  readonly #host: TalkSearch
  readonly #how: 'query' | 'hash'
  readonly #show: (address: SearchAddress) => void
  /** What the site itself sorts by is not told. */
  readonly #usual: SortOrder
  #pause: ReturnType<typeof setTimeout> | undefined

  /** What an element is to follow by now: what it follows, another, or nothing. */
  static turn(before: UrlState | null, host: TalkSearch, show: (address: SearchAddress) => void): UrlState | null {
    const how = host.urlState === 'none' ? null : host.urlState
    if (before && before.#how === how) return before
    before?.stop()
    return how && new UrlState(host, how, show)
  }

  private constructor(host: TalkSearch, how: 'query' | 'hash', show: (address: SearchAddress) => void) {
    this.#host = host
    this.#how = how
    this.#show = show
    this.#usual = host.sort
    host.addController(this)
    const { query, talk, sort, filters } = readAddress(this.#params, this.#prefix)
    if (query || talk || sort || Object.keys(filters).length > 0) show(this.#read())
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onTravel)
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onTravel)
    clearTimeout(this.#pause)
  }

  /** Leaves the address as it is from now on. */
  stop(): void {
    this.#host.removeController(this)
    this.hostDisconnected()
  }

  /** Tells the address what is searched for: soon, in place of what it told before, or at once as a step to go back from. */
  write(talk: string | null, seconds: number | null, asStep: boolean): void {
    clearTimeout(this.#pause)
    if (!this.#host.isConnected) return
    if (asStep) this.#write(talk, seconds, 'pushState')
    else this.#pause = setTimeout(() => this.#write(talk, seconds, 'replaceState'), PAUSE_MS)
  }

  #write(talk: string | null, seconds: number | null, how: 'pushState' | 'replaceState'): void {
    const { query, filters, sort } = this.#host
    const address = { query, filters, sort: sort === this.#usual ? null : sort, talk, seconds }
    const url = new URL(location.href)
    const before = this.#params
    const params = writeAddress(before, this.#prefix, address)
    if (params.toString() === before.toString()) return
    if (this.#inHash) url.hash = params.toString()
    else url.search = params.toString()
    history[how](history.state, '', url)
  }

  readonly #onTravel = (): void => {
    clearTimeout(this.#pause)
    this.#show(this.#read())
  }

  #read(): SearchAddress {
    const address = readAddress(this.#params, this.#prefix)
    return { ...address, sort: address.sort ?? this.#usual }
  }

  /** A hash without `=` names a place in the page. */
  get #params(): URLSearchParams {
    if (!this.#inHash) return new URLSearchParams(location.search)
    return new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '')
  }

  get #inHash(): boolean {
    return this.#how === 'hash'
  }

  /** Several searches on a page are told apart by their ids. */
  get #prefix(): string {
    return this.#host.id ? `${this.#host.id}-` : ''
  }
}
