import type { FromWorker } from './worker-messages.js'

/** What browsers with Trusted Types have; TypeScript does not know it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: URL): string }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/** Where a page demands Trusted Types, the address of a script has to come from a policy. Ours is asked for one file alone. */
function trusted(url: URL): URL | string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('talkseek', { createScriptURL: address => address })
  return policy?.createScriptURL(url) ?? url
}

/**
 * Starts the worker that searches; `null` where none can run: from a file, from a script of another host, or where the
 * page's Content-Security-Policy has no `worker-src` for it.
 */
export function startWorker(): Promise<globalThis.Worker | null> {
  // Named as the one that it makes: bundlers find the worker's file by the very words `new Worker(new URL(…))`.
  const Worker = function (url: URL, options: WorkerOptions) {
    return new globalThis.Worker(trusted(url), options)
  } as unknown as new (url: URL, options: WorkerOptions) => globalThis.Worker
  return new Promise(resolve => {
    let worker: globalThis.Worker
    try {
      worker = new Worker(new URL('./search-worker.js', import.meta.url), { type: 'module' })
    } catch {
      return resolve(null)
    }
    // Only the first of both counts.
    worker.addEventListener('error', () => resolve(null))
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => data.kind === 'runs' && resolve(worker), { once: true })
  })
}
