import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pressesOf, scriptOf, type JourneyPage } from './journey-page.js'

const PREFERENCES = { 'media.autoplay.default': 0, 'media.autoplay.blocking_policy': 0, 'remote.active-protocols': 1, 'datareporting.policy.dataSubmissionEnabled': false }

interface Told {
  id?: number
  type: string
  result?: unknown
  message?: string
  method?: string
  params?: { level?: string; text?: string }
}

/** Starts a Firefox and speaks WebDriver BiDi with it: what a journey needs of it, and no more. */
export async function openFirefox(path: string): Promise<JourneyPage> {
  const profile = await mkdtemp(join(tmpdir(), 'talkseek-firefox-'))
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
  await writeFile(join(profile, 'user.js'), lines.join('\n'))
  const firefox = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const gone = new Promise<void>(resolve => firefox.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    firefox.stderr.on('data', part => {
      said += String(part)
      const [, url] = /BiDi listening on (ws:\S+)/.exec(said) ?? []
      if (url) resolve(url)
    })
    void gone.then(() => reject(new Error(`Firefox ended: ${said}`)))
  })
  const socket = new WebSocket(`${address}/session`)
  await new Promise(resolve => socket.addEventListener('open', resolve, { once: true }))

  const complaints: string[] = []
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, message, method, params } = JSON.parse(String(data)) as Told
    if (method === 'log.entryAdded' && params?.level === 'error') complaints.push(params.text ?? '')
    const asked = waiting.get(id ?? 0)
    waiting.delete(id ?? 0)
    if (type === 'error') asked?.reject(new Error(message))
    else asked?.resolve(result)
  })
  let number = 0
  const send = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set(++number, { resolve, reject })
      socket.send(JSON.stringify({ id: number, method, params }))
    })

  await send('session.new', { capabilities: {} })
  await send('session.subscribe', { events: ['log.entryAdded'] })
  const tree = (await send('browsingContext.getTree')) as { contexts: { context: string }[] }
  const context = tree.contexts[0]?.context
  return {
    complaints,
    async visit(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    async type(keys) {
      await send('input.performActions', { context, actions: pressesOf(keys) })
    },
    async evaluate<Value>(run: () => Value) {
      const answer = (await send('script.evaluate', { expression: scriptOf(run), target: { context }, awaitPromise: true })) as { result?: { value: string }; exceptionDetails?: { text: string } }
      if (!answer.result) throw new Error(answer.exceptionDetails?.text)
      return JSON.parse(answer.result.value) as Value
    },
    async close() {
      socket.close()
      firefox.kill()
      await gone
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}
