/** The parts of a build, in their order. */
export const PHASES = ['find', 'cache', 'read', 'pack', 'write'] as const

export type Phase = (typeof PHASES)[number]

/** Milliseconds of each part. */
export type PhaseTimes = Record<Phase, number>

/** How long each part of a build takes. */
export class Phases {
  readonly times: PhaseTimes = { find: 0, cache: 0, read: 0, pack: 0, write: 0 }

  async time<T>(phase: Phase, work: () => T | Promise<T>): Promise<T> {
    const started = performance.now()
    try {
      return await work()
    } finally {
      this.times[phase] += performance.now() - started
    }
  }
}
