import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Of a program that was built into few files: what `programHash` said of those that it was built from. */
declare const __PROGRAM_HASH__: string | undefined

/** Where package managers write which versions are installed. */
const LOCKS = ['node_modules/.package-lock.json', 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock']

let known: string | null = null

/**
 * A hash of the program that reads posts: its own files, its dependencies and its Node, whose Unicode tables
 * and language are part of how words are read. What was read by another program is read again.
 */
export function programFingerprint(): string {
  known ??= fingerprint()
  return known
}

function fingerprint(): string {
  const own = typeof __PROGRAM_HASH__ === 'string' ? __PROGRAM_HASH__ : programHash()
  const surroundings = [process.version, process.versions['unicode'], new Intl.Segmenter().resolvedOptions().locale, installedVersions(fileURLToPath(new URL('.', import.meta.url)))]
  return createHash('sha256').update(`${own}\n${surroundings.join('\n')}`).digest('hex')
}

/** A hash of the program's own files. */
export function programHash(): string {
  const hash = createHash('sha256')
  for (const folder of ['..', '../../search'].map(name => fileURLToPath(new URL(name, import.meta.url)))) {
    for (const path of programFiles(folder)) hash.update(path.slice(folder.length)).update(readFileSync(path))
  }
  return hash.digest('hex')
}

function programFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /(?<!\.d)\.[jt]s$/.test(name))
    .sort()
    .map(name => join(folder, name))
}

/** The nearest lock file above this program; '' where there is none. */
function installedVersions(folder: string): string {
  for (const name of LOCKS) {
    try {
      return readFileSync(join(folder, name), 'utf8')
    } catch {
      // Another one, or a folder above.
    }
  }
  const above = dirname(folder)
  return above === folder ? '' : installedVersions(above)
}
