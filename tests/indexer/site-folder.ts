import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A site in a folder of its own, which is gone after the test. */
export class SiteFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'talkseek-site-'))

  constructor(files: Record<string, string> = {}) {
    folders.push(this.path)
    for (const [name, text] of Object.entries(files)) this.write(name, text)
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true })
    writeFileSync(join(this.path, name), text)
  }

  remove(name: string): void {
    rmSync(join(this.path, name))
  }

  removeIfThere(name: string): void {
    rmSync(join(this.path, name), { force: true })
  }

  /** As npm does it where the site depends on Talkseek. */
  install(): void {
    mkdirSync(join(this.path, 'node_modules'))
    symlinkSync(PACKAGE, join(this.path, 'node_modules/talkseek'), 'dir')
  }

  at(name: string): string {
    return join(this.path, name)
  }
}

/** A post with one talk that starts at a second. */
export const postOf = (title: string, seconds = 60, frontMatter = '') =>
  `---\ntitle: Evening of ${title}\n${frontMatter}---\n\nAna Cruz from Acme discussed [${title}](https://youtu.be/AbCdEfGhIj1?t=${seconds}). Her takeaways:\n\n* Measure ${title} before you bound it\n`
