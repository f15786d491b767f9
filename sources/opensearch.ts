import type { Answer, SearchSettings } from '../search/answer.js'
import { ENGINE_INDEX } from '../search/engine-fields.js'
import type { TalkSource } from '../search/talk-source.js'
import type { IndexedTalk } from '../search/talk.js'
import { asked, asksNothing, noAnswer } from './asked.js'
import { engineTalk } from './engine-talk.js'
import { answerOfOpenSearch, isOpenSearchAnswer, slipsOf, totalOf, type OpenSearchAnswer } from './opensearch-answer.js'
import { OPENSEARCH_COUNT_REQUEST, openSearchRequest, openSearchTalkRequest } from './opensearch-request.js'
import { SearchServer } from './search-server.js'

export { SourceError, type SourceTrouble } from './source-error.js'

/** Where OpenSearch or Elasticsearch is, and how it is asked. */
export interface OpenSearchOptions {
  /** The server, or what stands before it: `https://search.example.org`. */
  url: string
  /** The index; `talks` unless told. */
  index?: string | undefined
  /** Sent with each request: `{ authorization: 'ApiKey …' }`. Whoever visits the page can read them. */
  headers?: Readonly<Record<string, string>> | undefined
  fetch?: typeof fetch | undefined
}

const WORDS = { index: 'index', key: 'headers with a key', schema: 'talks-index.json' }
const NO_TALKS = 'holds documents without talks'

/**
 * Talks in OpenSearch or Elasticsearch, as `talkseek export --format opensearch` writes them. Asks the server once, for
 * how many there are.
 *
 * @throws SourceError when the server cannot be asked
 */
export async function openSearchTalks(options: OpenSearchOptions, signal?: AbortSignal): Promise<TalkSource> {
  const { url, index = ENGINE_INDEX, headers = {}, fetch } = options
  const server = new SearchServer(url, headers, WORDS, fetch)
  const path = `${encodeURIComponent(index)}/_search`
  return new OpenSearchTalks(server, path, totalOf(await ask(server, path, OPENSEARCH_COUNT_REQUEST, signal)))
}

class OpenSearchTalks implements TalkSource {
  readonly talks: number
  readonly #server: SearchServer
  readonly #path: string

  constructor(server: SearchServer, path: string, talks: number) {
    this.#server = server
    this.#path = path
    this.talks = talks
  }

  /** One request; where no talk holds a word that was typed, another for what it almost is. */
  async search(text: string, settings: SearchSettings = {}, signal?: AbortSignal): Promise<Answer> {
    const wanted = asked(text, settings)
    if (asksNothing(wanted)) return noAnswer(wanted)
    const exact = await ask(this.#server, this.#path, openSearchRequest(wanted), signal)
    const slips = slipsOf(exact, wanted)
    const misspelled = new Set(slips.flatMap(({ term, with: other }) => (other === null ? [] : [term])))
    const body = misspelled.size > 0 ? await ask(this.#server, this.#path, openSearchRequest(wanted, misspelled), signal) : exact
    const answer = answerOfOpenSearch(body, wanted, slips)
    if (answer === null) throw this.#server.unreadable(this.#path, NO_TALKS)
    return answer
  }

  async talk(id: string, signal?: AbortSignal): Promise<IndexedTalk | null> {
    const { hits } = await ask(this.#server, this.#path, openSearchTalkRequest(id), signal)
    const [found] = hits.hits
    if (found === undefined) return null
    const talk = engineTalk(found._source?.talk)
    if (talk === null) throw this.#server.unreadable(this.#path, NO_TALKS)
    return talk
  }
}

async function ask(server: SearchServer, path: string, body: object, signal?: AbortSignal): Promise<OpenSearchAnswer> {
  const answer = await server.ask(path, body, signal)
  if (!isOpenSearchAnswer(answer)) throw server.unreadable(path, 'is no list of hits')
  return answer
}
