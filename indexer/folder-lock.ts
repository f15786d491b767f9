import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const NAME = '.talkseek.lock'
const PAUSE_MS = 20
/** A holder that lives says so more often than this; whoever does not is gone, whatever runs under its number now. */
const SILENCE_MS = 60_000
/** Who has made a lock writes its number into it at once, unless it is killed in between. */
const NAMELESS_MS = 1_000
const SIGN_OF_LIFE_MS = 10_000

/** The locks of this process: another one may have left a lock under the same number. */
const own = new Set<string>()

/**
 * Does work that only one build may do in a folder at a time; others wait. What a killed process has left behind
 * hinders nobody for longer than a minute.
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, NAME)
  while (!(await take(lock))) {
    const holder = await holderOf(lock)
    if (await isAbandoned(lock, holder)) await discard(lock, holder)
    else await pause(PAUSE_MS)
  }
  own.add(lock)
  const alive = setInterval(() => {
    const now = new Date()
    utimes(lock, now, now).catch(() => {})
  }, SIGN_OF_LIFE_MS).unref()
  try {
    return await work()
  } finally {
    clearInterval(alive)
    own.delete(lock)
    await rm(lock, { force: true })
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** The process that holds a lock; `null` while it is not written yet, or gone again. */
async function holderOf(lock: string): Promise<number | null> {
  const holder = Number.parseInt(await readFile(lock, 'utf8').catch(() => ''), 10)
  return Number.isNaN(holder) ? null : holder
}

async function isAbandoned(lock: string, holder: number | null): Promise<boolean> {
  if (holder !== null && (holder === process.pid ? !own.has(lock) : !isAlive(holder))) return true
  const written = (await stat(lock).catch(() => null))?.mtimeMs ?? Infinity
  return Date.now() - written > (holder === null ? NAMELESS_MS : SILENCE_MS)
}

/** Takes an abandoned lock away, and gives it back when somebody else was quicker and it is theirs already. */
async function discard(lock: string, holder: number | null): Promise<void> {
  const aside = `${lock}.${process.pid}.tmp`
  await rename(lock, aside).catch(() => {})
  if ((await holderOf(aside)) !== holder) await link(aside, lock).catch(() => {})
  await rm(aside, { force: true })
}

function isAlive(holder: number): boolean {
  try {
    process.kill(holder, 0)
    return true
  } catch (error) {
    // It is there and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
