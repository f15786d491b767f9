import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** What a clean clone does not have. */
const MADE_HERE = new Set(['node_modules', 'dist', '.git', '.cache'])

/** The package as it would be published, and a project of somebody who installs it. */
export interface PackedPackage {
  tarball: string
  /** The project's folder. */
  project: string
  /** The package in there. */
  installed: string
  /** Writes a file of the project. */
  write(name: string, text: string): void
  /** Runs a program in the project; what it prints. Throws with all of that when it fails. */
  run(command: string, args: readonly string[]): string
  /** Makes packages of this repository's development known to the project. */
  link(names: readonly string[]): void
  remove(): void
}

/** Packs the sources as a clean clone has them, and installs the tarball beside its dependencies: those of production, no others. */
export function packPackage(): PackedPackage {
  const folder = mkdtempSync(join(tmpdir(), 'talkseek-package-'))
  const clone = join(folder, 'clone')
  cpSync(ROOT, clone, { recursive: true, filter: path => !MADE_HERE.has(basename(path)) })
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'), 'junction')
  run(clone, 'npm', ['pack', '--pack-destination', folder])
  const tarball = join(folder, readdirSync(folder).find(name => name.endsWith('.tgz')) ?? '')

  const project = join(folder, 'project')
  const installed = join(project, 'node_modules/talkseek')
  const link = (names: readonly string[]) => {
    for (const name of names) {
      const place = join(project, 'node_modules', name)
      mkdirSync(dirname(place), { recursive: true })
      symlinkSync(join(ROOT, 'node_modules', name), place, 'junction')
    }
  }
  mkdirSync(installed, { recursive: true })
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module", "dependencies": { "talkseek": "*" } }')
  run(installed, 'tar', ['-xzf', tarball, '--strip-components', '1'])
  link(productionPackages())
  // Makes what `npx` runs.
  run(project, 'npm', ['rebuild', '--offline', '--ignore-scripts'])
  return {
    tarball,
    project,
    installed,
    write(name, text) {
      mkdirSync(dirname(join(project, name)), { recursive: true })
      writeFileSync(join(project, name), text)
    },
    run: (command, args) => run(project, command, args),
    link,
    remove: () => rmSync(folder, { recursive: true })
  }
}

/** The names of all packages that `npm install talkseek` brings, by the lock file. */
function productionPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; optional?: boolean; peer?: boolean }>
  }
  return Object.entries(packages).flatMap(([place, { dev, devOptional, optional, peer }]) => {
    const [, name, ...inner] = place.split('node_modules/').map(part => part.replace(/\/$/, ''))
    return name === undefined || inner.length > 0 || dev || devOptional || optional || peer ? [] : name
  })
}

function run(cwd: string, command: string, args: readonly string[]): string {
  // On Windows npm and npx are no programs but scripts of the shell.
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32', env: { ...process.env, NODE_ENV: 'production', VITEST: '' } })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? `${stdout}\n${stderr}`}`)
  return stdout
}
