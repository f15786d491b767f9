import type { FromWorker } from './worker-messages.js'

/**
 * Starts the worker that searches; `null` where none can run: from a file, from a script of another host, or where the
 * page's Content-Security-Policy has no `worker-src` for it.
 */
export function startWorker(): Promise<Worker | null> {
  return new Promise(resolve => {
    let worker: Worker
    try {
      worker = new Worker(new URL('./search-worker.js', import.meta.url), { type: 'module' })
    } catch {
      return resolve(null)
    }
    worker.addEventListener('error', () => resolve(null), { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => data.kind === 'runs' && resolve(worker), { once: true })
  })
}
