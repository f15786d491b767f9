import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { webkit } from 'playwright'
import { isHeld, KEYS, pressesOf, scriptOf, type JourneyPage } from './journey-page.js'
import type { WebKit } from './webkit.js'

/** Starts a WebKit: what a journey needs of it, and no more. */
export async function openWebKit(found: WebKit): Promise<JourneyPage> {
  return 'driver' in found ? openByDriver(found) : openByPlaywright(found)
}

/** @see https://www.w3.org/TR/webdriver2/ */
async function openByDriver({ driver, screen }: { driver: string; screen: string | null }): Promise<JourneyPage> {
  const started: ChildProcess[] = []
  const end = async () => {
    const gone = started.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).map(child => new Promise(resolve => child.once('exit', resolve)))
    for (const child of started.toReversed()) child.kill()
    await Promise.all(gone)
  }
  try {
    const env = { ...process.env }
    if (screen !== null) {
      const display = spawn(screen, ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] })
      started.push(display)
      env['DISPLAY'] = `:${(await firstLine(display, /^(\d+)\n/)).trim()}`
      env['GDK_BACKEND'] = 'x11'
    }
    const port = await freePort()
    const service = spawn(driver, [`--port=${port}`], { env, stdio: ['ignore', 'pipe', 'ignore'] })
    started.push(service)

    const complaints: string[] = []
    // The browser writes where its driver does; it is told to write what its console says.
    service.stdout.on('data', part => complaints.push(...String(part).split('\n').filter(line => /^CONSOLE .*ERROR/.test(line))))
    const send = async (method: string, path: string, body?: object): Promise<unknown> => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) })
      const { value } = (await response.json()) as { value: unknown }
      if (!response.ok) throw new Error(`WebKit: ${JSON.stringify(value)}`)
      return value
    }
    await untilItAnswers(() => send('GET', '/status'), service)
    const options = { args: ['--automation', '--enable-write-console-messages-to-stdout=true'] }
    const { sessionId } = (await send('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } })) as { sessionId: string }
    const session = `/session/${sessionId}`
    return {
      complaints,
      async visit(url) {
        await send('POST', `${session}/url`, { url })
      },
      async type(keys) {
        await send('POST', `${session}/actions`, { actions: pressesOf(keys) })
      },
      async evaluate<Value>(run: () => Value) {
        const script = `const done = arguments[0]; ${scriptOf(run)}.then(json => done({ json }), error => done({ error: String(error) }))`
        const { json, error } = (await send('POST', `${session}/execute/async`, { script, args: [] })) as { json?: string; error?: string }
        if (json === undefined) throw new Error(error)
        return JSON.parse(json) as Value
      },
      async close() {
        await send('DELETE', session).finally(end)
      }
    }
  } catch (error) {
    await end()
    throw error
  }
}

async function openByPlaywright({ playwright }: { playwright: string }): Promise<JourneyPage> {
  const browser = await webkit.launch({ executablePath: playwright })
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(String(error)))
  const names = new Map<string, string>(Object.entries(KEYS).map(([name, key]) => [key, name]))
  return {
    complaints,
    async visit(url) {
      await page.goto(url)
    },
    async type(keys) {
      const nameOf = (key: string) => names.get(key) ?? key
      for (const key of keys) await (isHeld(key) ? page.keyboard.down(nameOf(key)) : page.keyboard.press(nameOf(key)))
      for (const key of keys) if (isHeld(key)) await page.keyboard.up(nameOf(key))
    },
    async evaluate<Value>(run: () => Value) {
      return JSON.parse(await page.evaluate<string>(scriptOf(run))) as Value
    },
    close: () => browser.close()
  }
}

/** What a program says first that looks like this. */
function firstLine(program: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    program.stdout?.on('data', part => {
      said += String(part)
      const [found] = pattern.exec(said) ?? []
      if (found) resolve(found)
    })
    program.once('error', reject)
    program.once('exit', () => reject(new Error(`${program.spawnfile} ended: ${said}`)))
  })
}

/** The driver does not say when it listens. */
async function untilItAnswers(ask: () => Promise<unknown>, service: ChildProcess): Promise<void> {
  for (;;) {
    if (service.exitCode !== null || service.signalCode !== null) throw new Error(`${service.spawnfile} ended`)
    const answers = await ask().then(
      () => true,
      () => false
    )
    if (answers) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
