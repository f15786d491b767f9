import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one line of counts that any tool can read: `123 passed, 0 failed`. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap(module => [...module.children.allTests()])
    const count = (state: string) => tests.filter(test => test.result().state === state).length
    const broken = modules.filter(module => module.state() === 'failed' && [...module.children.allTests()].length === 0).length
    const failed = count('failed') + broken + errors.length
    // Vitest prints its own summary in the same turn; ours is the last line.
    process.once('exit', () => console.log(`${count('passed')} passed, ${failed} failed`))
  }
}
