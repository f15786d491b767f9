import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { blog } from '../../demo/blog.js'
import { docs } from '../../demo/docs.js'
import { talkseek } from '../../vite/index.js'

/** The demo's sources, with `/` at the end. */
export const DEMO = fileURLToPath(new URL('../../demo/', import.meta.url))

/** Builds the demo with its index into a folder of its own; `remove` takes it away again. */
export async function buildDemo(): Promise<{ site: string; remove: () => Promise<void> }> {
  const site = await mkdtemp(join(tmpdir(), 'talkseek-demo-'))
  await build({
    configFile: false,
    root: DEMO,
    plugins: [blog(), docs(), talkseek({ posts: 'posts', config: false })],
    logLevel: 'error',
    build: { outDir: site, emptyOutDir: true, target: 'es2022' }
  })
  return { site, remove: () => rm(site, { recursive: true }) }
}
