// What finds talks, in a thread of its own: the page stays free for what its visitor does.
// English stands in this file, as most indexes need it, and what reads a large one: each file more is a round trip more.
import '../search/languages/english.js'
import '../search/sharded/sharded-index.js'
import { openTalks } from '../search/static-talks.js'
import type { TalkSource } from '../search/talk-source.js'
import { errorOf, plainError, type FromWorker, type ToWorker } from './worker-messages.js'

let source: TalkSource | null = null
let files = 0
const wanted = new Map<number, { resolve(content: string | Uint8Array): void; reject(error: Error): void }>()
const asked = new Map<number, AbortController>()

const tell = (message: FromWorker) => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void listen(data))
tell({ kind: 'runs' })
setTimeout(readyFormats)

async function listen(message: ToWorker): Promise<void> {
  const { kind, number } = message
  if (kind === 'read' || kind === 'unread') {
    const reader = wanted.get(number)
    wanted.delete(number)
    if (kind === 'read') reader?.resolve(message.content)
    else reader?.reject(errorOf(message.error))
  } else if (kind === 'abort') asked.get(number)?.abort()
  else {
    try {
      tell(kind === 'open' ? { kind: 'opened', number, talks: await open() } : { kind: 'answered', number, outcome: await answer(message) })
    } catch (error) {
      tell({ kind: 'failed', number, error: plainError(error) })
    }
  }
}

async function open(): Promise<number> {
  source = await openTalks((name, range) => {
    const number = files++
    tell({ kind: 'want', number, name, range })
    return new Promise((resolve, reject) => wanted.set(number, { resolve, reject }))
  })
  return source.talks
}

/**
 * Makes the formats that the page needs for its hits. The first ones take some 20 ms, in which the page would stand still;
 * all threads share what a browser has loaded for them. Its own language is not asked by name: WebKit’s may be `C`, which is no
 * tag of a language, and then nothing would be found.
 */
function readyFormats(): void {
  new Date().toLocaleDateString([], { dateStyle: 'long' })
  ;(0).toLocaleString()
}

async function answer({ number, ask }: Extract<ToWorker, { kind: 'ask' }>): Promise<unknown> {
  const abort = new AbortController()
  asked.set(number, abort)
  try {
    if (ask.method === 'search') return await source?.search(...ask.args, abort.signal)
    return await source?.[ask.method]?.(...ask.args, abort.signal)
  } finally {
    asked.delete(number)
  }
}
