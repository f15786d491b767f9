import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const INDEXER = fileURLToPath(new URL('..', import.meta.url))
const SEARCH = fileURLToPath(new URL('../../search', import.meta.url))

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
  const hash = createHash('sha256').update(`${process.version}\n${process.versions['unicode'] ?? ''}\n${new Intl.Segmenter().resolvedOptions().locale}\n`)
  for (const folder of [INDEXER, SEARCH]) for (const path of programFiles(folder)) hash.update(path.slice(folder.length)).update(readFileSync(path))
  return hash.update(installedVersions(INDEXER)).digest('hex')
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
