import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  path: string
  headers: IncomingHttpHeaders
  body: unknown
}

export interface Answered {
  status?: number
  body: unknown
}

/** A server on this machine that stands in for a search engine. */
export interface StandIn {
  url: string
  /** What it was asked, in order. */
  asked: Asked[]
  close(): Promise<void>
}

/** @param answer a text is answered as it is, anything else as JSON */
export async function standIn(answer: (asked: Asked) => Answered): Promise<StandIn> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const one = { path: `${request.method} ${request.url}`, headers: request.headers, body: JSON.parse(Buffer.concat(parts).toString() || 'null') as unknown }
      asked.push(one)
      const { status = 200, body } = answer(one)
      response.writeHead(status, { 'content-type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => new Promise(resolve => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  }
}
