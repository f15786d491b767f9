import { existsSync } from 'node:fs'

const INSTALLED = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
]

/** Where a Firefox is: `FIREFOX_PATH`, or an installed one; `null` where there is none. */
export function findFirefox(): string | null {
  return [process.env['FIREFOX_PATH'] ?? '', ...INSTALLED].find(path => existsSync(path)) ?? null
}
