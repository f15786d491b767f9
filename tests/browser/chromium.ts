import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** What Playwright needs to start the Chromium that was found. */
export interface ChromiumLaunch {
  executablePath: string
  args: string[]
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
]

/** Where a Chromium may come from, in this order. The first that leads to a file wins. */
const SOURCES: { source: string; find(): string | undefined }[] = [
  { source: 'the variable CHROMIUM_PATH', find: () => process.env['CHROMIUM_PATH'] },
  { source: 'an installed browser', find: () => INSTALLED.find(path => existsSync(path)) },
  { source: "Playwright's browser, downloaded before", find: () => chromium.executablePath() },
  {
    source: "Playwright's browser, downloaded now",
    find: () => {
      run('npx', ['playwright', 'install', 'chromium'])
      return chromium.executablePath()
    }
  },
  {
    source: "Debian's package chromium, installed now",
    find: () => {
      const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
      const [command = 'apt-get', ...rest] = [...sudo, 'apt-get']
      run(command, [...rest, 'update'])
      run(command, [...rest, 'install', '-y', '--no-install-recommends', 'chromium'])
      return '/usr/bin/chromium'
    }
  }
]

let found: ChromiumLaunch | undefined

/**
 * Finds a real Chromium for the tests and installs one where there is none.
 *
 * @throws Error that lists what was tried, when no Chromium could be had.
 */
export function findChromium(): ChromiumLaunch {
  return (found ??= launchFor(search()))
}

function search(): string {
  const tried: string[] = []
  for (const { source, find } of SOURCES) {
    try {
      const path = find()
      if (path && existsSync(path)) return path
      tried.push(`${source}: none`)
    } catch (error) {
      tried.push(`${source}: ${String(error).split('\n')[0]}`)
    }
  }
  throw new Error(`No Chromium for the browser tests. Install one or name it in CHROMIUM_PATH. Tried:\n  ${tried.join('\n  ')}`)
}

function launchFor(executablePath: string): ChromiumLaunch {
  // The sandbox cannot start as root, which is what a container usually is.
  const sandbox = process.getuid?.() === 0 || process.env['CI'] ? ['--no-sandbox'] : []
  return {
    executablePath,
    args: [...sandbox, '--disable-quic', '--disable-background-networking', '--autoplay-policy=no-user-gesture-required']
  }
}

function run(command: string, args: string[]): void {
  // A download that hangs must not hold the tests for ever: after three minutes the next source is tried.
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 180_000 })
}
