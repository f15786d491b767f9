import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'

export const CLI = fileURLToPath(new URL('../../dist/indexer/cli.js', import.meta.url))

// Each start of a process may take its second where the machine has other work.
vi.setConfig({ testTimeout: 30_000 })

/** Runs the built program in a folder and waits for its end. */
export function talkseekIn(cwd: string, args: string[], env: Record<string, string> = {}): { stdout: string; stderr: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, NO_COLOR: '1', ...env }, encoding: 'utf8', input: '' })
  return { stdout, stderr, status }
}

/** Starts the built program in a folder. */
export function startTalkseekIn(cwd: string, args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } })
}
