import { Presets, SingleBar } from 'cli-progress'

/** Progress that a person can watch. */
export interface Progress {
  reach(done: number, total: number): void
  stop(): void
}

const PATIENCE_MS = 1000

/** A bar on the terminal, shown only when the work takes longer than a second and somebody can see it. */
export function startProgress(unit: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  const bar = new SingleBar({ format: `{bar} {value}/{total} ${unit}, {eta} s left`, stream, clearOnComplete: true, hideCursor: true }, Presets.shades_classic)
  const started = performance.now()
  return {
    reach(done, total) {
      if (bar.isActive) bar.update(done)
      else if (stream.isTTY && done < total && performance.now() - started > PATIENCE_MS) bar.start(total, done)
    },
    stop() {
      bar.stop()
    }
  }
}
