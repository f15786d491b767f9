import { readFile } from 'node:fs/promises'
import { createSecureServer } from 'node:http2'
import { join, normalize } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { generate } from 'selfsigned'
import { compressSite, contentTypeOf, filesIn } from './site-files.mjs'

/** Clocks and memory are exact only where a page is isolated from others. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }

/** A slow line is shared by what is under way in pieces of so many bytes. */
const PIECE = 4096

/**
 * A line as of a phone: the first byte of every answer waits, all bytes share the rate.
 *
 * @typedef {{ latency: number, rate: number }} Line milliseconds, bytes a second
 */

/**
 * Serves a folder as a static host does: HTTP/2, gzip made before, ranges, caching. It slows its line down itself, for
 * what a browser emulates does not reach its workers.
 *
 * @param {string} site
 */
export async function serveSite(site) {
  const names = new Set(await filesIn(site))
  await compressSite(site)
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }])
  /** @type {{ path: string, bytes: number }[]} */
  let requests = []
  /** @type {Line | null} */
  let line = null
  let free = 0

  const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
    answer(request, response).catch(() => response.stream?.close?.())
  })

  async function answer(request, response) {
    const { pathname } = new URL(request.url, 'https://localhost')
    const name = normalize(pathname === '/' ? 'index.html' : decodeURIComponent(pathname.slice(1))).replaceAll('\\', '/')
    const log = { path: pathname, bytes: 0 }
    requests.push(log)
    if (line) await wait(line.latency)
    if (!names.has(name)) return void response.writeHead(404, ISOLATED).end()
    const { type, compressed } = contentTypeOf(name)
    const [whole, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
    const zipped = compressed && whole === undefined
    const bytes = await readFile(join(site, zipped ? `${name}.gz` : name))
    const headers = { 'content-type': type, 'cache-control': 'public, max-age=600', 'accept-ranges': 'bytes', ...(zipped ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}), ...ISOLATED }
    if (whole === undefined) return send(response, 200, headers, bytes, log)
    const last = Math.min(to === '' ? Infinity : Number(to), bytes.length - 1)
    if (Number(from) > last) return void response.writeHead(416, { ...headers, 'content-range': `bytes */${bytes.length}` }).end()
    return send(response, 206, { ...headers, 'content-range': `bytes ${from}-${last}/${bytes.length}` }, bytes.subarray(Number(from), last + 1), log)
  }

  async function send(response, status, headers, bytes, log) {
    response.writeHead(status, { ...headers, 'content-length': bytes.length })
    if (!line) {
      log.bytes += bytes.length
      return void response.end(bytes)
    }
    // Each piece is due behind the one before, not behind the timer that may have come late: else a busy machine slows the line.
    let due = performance.now()
    for (let at = 0; at < bytes.length && !response.destroyed; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE)
      free = due = Math.max(due, free) + (piece.length / line.rate) * 1000
      const early = due - performance.now()
      if (early > 1) await wait(early)
      log.bytes += piece.length
      response.write(piece)
    }
    response.end()
  }

  await new Promise(resolve => server.listen(0, 'localhost', resolve))
  return {
    origin: `https://localhost:${server.address().port}`,
    /** Forgets what was asked for, and is as slow as this from now on. @param {Line | null} wanted */
    start(wanted) {
      requests = []
      line = wanted
      free = 0
    },
    /** What was asked for since then, with the bytes of bodies that were sent. */
    sent: () => ({ requests: requests.length, bytes: requests.reduce((sum, { bytes }) => sum + bytes, 0), paths: requests.map(request => ({ ...request })) }),
    close: () => void server.close()
  }
}
