import type { Answer, SearchSettings } from '../search/answer.js'
import type { ReadIndexFile } from '../search/index-format.js'
import type { Passage } from '../search/passage.js'
import type { TalkSource } from '../search/talk-source.js'
import type { IndexedTalk } from '../search/talk.js'
import { errorOf, plainError, type Ask, type FromWorker, type ToWorker } from './worker-messages.js'

interface Pending {
  resolve(outcome: unknown): void
  reject(error: unknown): void
}

/** A source that nobody holds any more needs no thread. */
const forgotten = new FinalizationRegistry<Worker>(worker => worker.terminate())

/** Opens the index that a reader reaches, in a worker. */
export async function openTalksIn(worker: Worker, read: ReadIndexFile, signal: AbortSignal): Promise<TalkSource> {
  const pending = new Map<number, Pending>()
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => void hear(data, worker, read, pending))
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of pending.values()) reject(new Error(`The search worker failed: ${message}`))
    pending.clear()
  })
  const end = () => worker.terminate()
  signal.addEventListener('abort', end, { once: true })
  const talks = await new Promise<unknown>((resolve, reject) => {
    pending.set(0, { resolve, reject })
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.postMessage({ kind: 'open', number: 0 } satisfies ToWorker)
  }).catch((error: unknown) => {
    end()
    throw error
  })
  signal.removeEventListener('abort', end)
  const source = new WorkerTalks(Number(talks), worker, pending)
  forgotten.register(source, worker)
  return source
}

/** Hears what the worker says, and reads for it. */
async function hear(message: FromWorker, worker: Worker, read: ReadIndexFile, pending: Map<number, Pending>): Promise<void> {
  if (message.kind === 'runs') return
  const { number } = message
  if (message.kind === 'want') {
    const tell = (answer: ToWorker, parts: Transferable[] = []) => worker.postMessage(answer, parts)
    try {
      const content = await read(message.name, message.range)
      tell({ kind: 'read', number, content }, typeof content === 'string' ? [] : [content.buffer])
    } catch (error) {
      tell({ kind: 'unread', number, error: plainError(error) })
    }
    return
  }
  const waiting = pending.get(number)
  pending.delete(number)
  if (message.kind === 'failed') waiting?.reject(errorOf(message.error))
  else waiting?.resolve(message.kind === 'opened' ? message.talks : message.outcome)
}

/** Talks that a worker finds. */
class WorkerTalks implements TalkSource {
  readonly talks: number
  readonly #worker: Worker
  readonly #pending: Map<number, Pending>
  #number = 0

  constructor(talks: number, worker: Worker, pending: Map<number, Pending>) {
    this.talks = talks
    this.#worker = worker
    this.#pending = pending
  }

  search(query: string, settings?: SearchSettings, signal?: AbortSignal): Promise<Answer> {
    return this.#ask({ method: 'search', args: [query, settings] }, signal) as Promise<Answer>
  }

  talk(id: string, signal?: AbortSignal): Promise<IndexedTalk | null> {
    return this.#ask({ method: 'talk', args: [id] }, signal) as Promise<IndexedTalk | null>
  }

  said(talkId: string, signal?: AbortSignal): Promise<Passage[]> {
    return this.#ask({ method: 'said', args: [talkId] }, signal) as Promise<Passage[]>
  }

  #ask(ask: Ask, signal?: AbortSignal): Promise<unknown> {
    if (signal?.aborted) return Promise.reject(signal.reason)
    const number = ++this.#number
    return new Promise((resolve, reject) => {
      this.#pending.set(number, { resolve, reject })
      this.#worker.postMessage({ kind: 'ask', number, ask } satisfies ToWorker)
      const leave = () => {
        if (this.#pending.delete(number)) this.#worker.postMessage({ kind: 'abort', number } satisfies ToWorker)
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', leave, { once: true })
    })
  }
}
