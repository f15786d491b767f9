/**
 * What a page and YouTube's embedded player say to each other by `postMessage`, as JSON text.
 * It is what YouTube's own `iframe_api` script speaks; speaking it ourselves keeps that script off the page.
 */

/** The player's states, numbered as in https://developers.google.com/youtube/iframe_api_reference#Playback_status */
export const PlayerState = { ended: 0, playing: 1, paused: 2 } as const

export type YouTubeMessage =
  | { about: 'ready' }
  | { about: 'autoplay-blocked' }
  | { about: 'error'; code: number }
  | ({ about: 'progress' } & Progress)

/** Whatever of it was told. */
type Progress = { [key in (typeof PROGRESS)[number]]?: number }

const PROGRESS = ['currentTime', 'duration', 'playerState', 'playbackRate'] as const

/** Asks the player to begin to speak. It does not hear this before its script runs, so it is said until answered. */
export const LISTENING = say({ event: 'listening' })

/** `youtubeCommand('seekTo', 665, true)` asks the player to go to 11:05, even where nothing is buffered yet. */
export function youtubeCommand(func: string, ...args: (string | number | boolean)[]): string {
  return say({ event: 'command', func, args })
}

/** The player repeats `id` and speaks to the page on the channel `widget`; without them some answers stay away. */
function say(message: Record<string, unknown>): string {
  return JSON.stringify({ ...message, id: 1, channel: 'widget' })
}

/** Reads what the player said; `null` for anything else. */
export function parseYouTubeMessage(text: unknown): YouTubeMessage | null {
  const message = parseObject(text)
  const info = message?.['info']
  switch (message?.['event']) {
    case 'onReady':
      return { about: 'ready' }
    case 'onAutoplayBlocked':
      return { about: 'autoplay-blocked' }
    case 'onError':
      return typeof info === 'number' ? { about: 'error', code: info } : null
    case 'onStateChange':
      return { about: 'progress', ...numbers({ playerState: info }) }
    case 'initialDelivery':
    case 'infoDelivery':
      return isObject(info) ? { about: 'progress', ...numbers(info) } : null
    default:
      return null
  }
}

/** Only what was told, and only finite numbers: most deliveries carry one or two of the four. */
function numbers(info: Record<string, unknown>): Progress {
  const told: Progress = {}
  for (const key of PROGRESS) {
    const value = info[key]
    if (typeof value === 'number' && Number.isFinite(value)) told[key] = value
  }
  return told
}

function parseObject(text: unknown): Record<string, unknown> | null {
  if (typeof text !== 'string') return null
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    // Other frames and browser extensions post what they like; it is not for us.
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
