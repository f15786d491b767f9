import { readdir, readFile } from 'node:fs/promises'

/**
 * The most memory that running children of this process have had, added up, in bytes; 0 where the system does not say.
 * Node counts its own process only. (Linux, `VmHWM` of proc(5).)
 */
export async function childrenPeakMemory() {
  const pids = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))
  const statuses = await Promise.all(pids.map(pid => readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')))
  const children = statuses.filter(status => status.includes(`\nPPid:\t${process.pid}\n`))
  return children.reduce((sum, status) => sum + Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? 0) * 1024, 0)
}
