import Hls from 'hls.js/light'
import type { Attach } from './media-surface.js'
import type { Failure } from './player-surface.js'

/** Brings an HLS playlist into a media element, where the browser cannot by itself. */
export const attachHls = (url: string): Attach => (media, seconds, fail) => {
  // No worker: many pages forbid scripts from blobs. Nothing is transcoded, so the main thread bears it.
  const hls = new Hls({ enableWorker: false, startPosition: seconds })
  hls.on(Hls.Events.ERROR, (_, { fatal, type, response }) => {
    if (fatal) fail(failureOf(type, response?.code ?? 0))
  })
  hls.loadSource(new URL(url, document.baseURI).href)
  hls.attachMedia(media)
  return () => hls.destroy()
}

function failureOf(type: string, code: number): Failure {
  if (type !== Hls.ErrorTypes.NETWORK_ERROR) return 'browser'
  // An answer that is no playlist counts as trouble of the network, too.
  return code >= 400 && code < 500 ? 'gone' : code === 200 ? 'file' : 'network'
}
