import type { Answer, SearchSettings } from '../search/answer.js'
import { ENGINE_INDEX } from '../search/engine-fields.js'
import type { TalkSource } from '../search/talk-source.js'
import type { IndexedTalk } from '../search/talk.js'
import { asked, asksNothing, noAnswer } from './asked.js'
import { SearchServer } from './search-server.js'
import { answerOfTypesense, talkOfDocument, typesenseAnswers, type TypesenseAnswer } from './typesense-answer.js'
import { typesenseCountRequest, typesenseRequest, typesenseTalkRequest } from './typesense-request.js'

export { SourceError, type SourceTrouble } from './source-error.js'

/** Where Typesense is, and how it is asked. */
export interface TypesenseOptions {
  /** The server: `https://search.example.org`. */
  url: string
  /** The collection; `talks` unless told. */
  collection?: string | undefined
  /** A key that may search and nothing else: whoever visits the page can read it. */
  apiKey: string
  fetch?: typeof fetch | undefined
}

const WORDS = { index: 'collection', key: 'an apiKey', schema: 'talks-schema.json' }
const PATH = 'multi_search'
const NO_TALKS = 'holds documents without talks'

/**
 * Talks in Typesense, as `talkseek export --format typesense` writes them. Asks the server once, for how many there are.
 *
 * @throws SourceError when the server cannot be asked
 */
export async function typesenseTalks(options: TypesenseOptions, signal?: AbortSignal): Promise<TalkSource> {
  const { url, collection = ENGINE_INDEX, apiKey, fetch } = options
  const server = new SearchServer(url, { 'x-typesense-api-key': apiKey }, WORDS, fetch)
  const [count] = await ask(server, typesenseCountRequest(collection), signal)
  return new TypesenseTalks(server, collection, count?.found ?? 0)
}

class TypesenseTalks implements TalkSource {
  readonly talks: number
  readonly #server: SearchServer
  readonly #collection: string

  constructor(server: SearchServer, collection: string, talks: number) {
    this.#server = server
    this.#collection = collection
    this.talks = talks
  }

  /** One request, whatever was asked. */
  async search(text: string, settings: SearchSettings = {}, signal?: AbortSignal): Promise<Answer> {
    const wanted = asked(text, settings)
    if (asksNothing(wanted)) return noAnswer(wanted)
    const answer = answerOfTypesense(await ask(this.#server, typesenseRequest(this.#collection, wanted), signal), wanted)
    if (answer === null) throw this.#server.unreadable(PATH, NO_TALKS)
    return answer
  }

  async talk(id: string, signal?: AbortSignal): Promise<IndexedTalk | null> {
    const [{ hits = [] } = { hits: [] }] = await ask(this.#server, typesenseTalkRequest(this.#collection, id), signal)
    const [found] = hits
    if (found === undefined) return null
    const talk = talkOfDocument(found.document)
    if (talk === null) throw this.#server.unreadable(PATH, NO_TALKS)
    return talk
  }
}

async function ask(server: SearchServer, body: object, signal?: AbortSignal): Promise<TypesenseAnswer[]> {
  const answers = typesenseAnswers(await server.ask(PATH, body, signal))
  if (answers === null) throw server.unreadable(PATH, 'is no list of search results')
  return answers.map(answer => {
    if ('error' in answer) throw server.refusal(PATH, answer.code, answer.error)
    return answer
  })
}
