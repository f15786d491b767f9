import { ConfigError } from '../config-error.js'

/** A function of the configuration that failed or answered what cannot be; the message names it and where it was. Exit code 2. */
export class HookError extends ConfigError {
  constructor(hook: string, place: string, cause: unknown) {
    super(`${hook} failed at ${place}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
