import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))

export const EXAMPLES = join(PACKAGE, 'docs/examples')

/**
 * Builds an example as its guide says, in a folder outside of this repository, and answers the folder. What its lock file
 * names is installed once and stays for the next run.
 *
 * @param script the script of its `package.json` that builds: `build`
 */
export async function buildExample(name: string, script: string): Promise<string> {
  const source = join(EXAMPLES, name)
  const lock = await readFile(join(source, 'package-lock.json')).catch(() => '')
  const hash = createHash('sha256').update(lock).update(process.version).digest('hex').slice(0, 10)
  const folder = join(tmpdir(), 'talkseek-examples', `${name}-${hash}`)
  await mkdir(folder, { recursive: true })
  for (const old of await readdir(folder)) if (old !== 'node_modules') await rm(join(folder, old), { recursive: true })
  const own = new Set(['node_modules', ...(await writtenByBuilds(source))].map(path => join(source, path)))
  await cp(source, folder, { recursive: true, filter: path => !own.has(path) })
  await install(folder)
  await npm(folder, 'run', '--silent', script)
  return folder
}

/** What somebody may have built in the example itself is not taken along. */
async function writtenByBuilds(source: string): Promise<string[]> {
  return (await readFile(join(source, '.gitignore'), 'utf8')).split('\n').filter(line => line !== '')
}

/** Installs by the lock file all but Talkseek, which is this one. */
async function install(folder: string): Promise<void> {
  const whole = await readFile(join(folder, 'package.json'), 'utf8')
  const { devDependencies, ...others } = JSON.parse(whole) as { devDependencies: Record<string, string> }
  const link = join(folder, 'node_modules/talkseek')
  if (!existsSync(link)) {
    const { talkseek: _, ...foreign } = devDependencies
    await writeFile(join(folder, 'package.json'), JSON.stringify({ ...others, devDependencies: foreign }))
    if (Object.keys(foreign).length > 0) await npm(folder, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline')
    await mkdir(join(folder, 'node_modules/.bin'), { recursive: true })
    // As npm would, which makes the program executable.
    await writeFile(join(folder, 'node_modules/.bin/talkseek'), `#!/bin/sh\nexec node '${join(PACKAGE, 'dist/indexer/cli.js')}' "$@"\n`, { mode: 0o755 })
    // Another clone may have left its own.
    await rm(link, { recursive: true, force: true })
    await symlink(PACKAGE, link, 'junction')
  }
  await writeFile(join(folder, 'package.json'), whole)
}

async function npm(cwd: string, ...args: string[]): Promise<void> {
  // The frameworks would tell their makers, and build otherwise for a test runner.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env
  await run('npm', args, { cwd, env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' } })
}
