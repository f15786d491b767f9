import { existsSync } from 'node:fs'
import { webkit } from 'playwright'

/** How a WebKit is steered: by the driver of WebKitGTK, drawn on a screen that nobody sees where one can be had, or by Playwright. */
export type WebKit = { driver: string; screen: string | null } | { playwright: string }

const DRIVERS = ['/usr/bin/WebKitWebDriver', '/usr/local/bin/WebKitWebDriver']
const SCREENS = ['/usr/bin/Xvfb', '/usr/local/bin/Xvfb']

/** The driver in `WEBKIT_DRIVER_PATH`, an installed one, or the WebKit that Playwright has downloaded before; `null` where there is none. */
export function findWebKit(): WebKit | null {
  const driver = [process.env['WEBKIT_DRIVER_PATH'] ?? '', ...DRIVERS].find(path => existsSync(path))
  const screen = SCREENS.find(path => existsSync(path)) ?? null
  if (driver && (screen ?? process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])) return { driver, screen }
  const playwright = webkit.executablePath()
  return existsSync(playwright) ? { playwright } : null
}
