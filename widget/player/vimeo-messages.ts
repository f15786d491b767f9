/**
 * What a page and Vimeo's embedded player say to each other by `postMessage`. It is what Vimeo's own `player.js`
 * speaks, documented at https://developer.vimeo.com/player/sdk/reference; speaking it ourselves keeps that script off
 * the page.
 */
export type VimeoMessage =
  | { about: 'ready' }
  | { about: 'error'; method: string; name: string }
  | { about: 'playing' | 'pause' | 'ended' | 'progress'; seconds?: number; duration?: number; rate?: number }

/** `vimeoCommand('setCurrentTime', 665)` asks the player to go to 11:05. */
export function vimeoCommand(method: string, value?: string | number): { method: string; value?: string | number } {
  return value === undefined ? { method } : { method, value }
}

/** Reads what the player said, an object or its JSON; `null` for anything else. */
export function parseVimeoMessage(said: unknown): VimeoMessage | null {
  const message = parseObject(said)
  if (!message) return null
  const { event, method, value } = message
  if (event === 'ready' || method === 'ping') return { about: 'ready' }
  if (method === 'getDuration') return { about: 'progress', ...numbers({ duration: value }) }
  const told = isObject(message['data']) ? message['data'] : {}
  switch (event) {
    case 'error':
      return { about: 'error', method: text(told['method']), name: text(told['name']) }
    case 'playing':
    case 'pause':
    case 'ended':
      return { about: event, ...numbers(told) }
    case 'timeupdate':
    case 'seeked':
    case 'durationchange':
    case 'playbackratechange':
      return { about: 'progress', ...numbers({ ...told, rate: told['playbackRate'] }) }
    default:
      return null
  }
}

function numbers(told: Record<string, unknown>): { seconds?: number; duration?: number; rate?: number } {
  const read: { seconds?: number; duration?: number; rate?: number } = {}
  for (const key of ['seconds', 'duration', 'rate'] as const) {
    const value = told[key]
    if (typeof value === 'number' && Number.isFinite(value)) read[key] = value
  }
  return read
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function parseObject(said: unknown): Record<string, unknown> | null {
  if (isObject(said)) return said
  if (typeof said !== 'string') return null
  try {
    const value: unknown = JSON.parse(said)
    return isObject(value) ? value : null
  } catch {
    // Other scripts in the frame post what they like; it is not for us.
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
