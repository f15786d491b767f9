import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readCorpus } from './corpus.mjs'

/**
 * Run as a process of its own, so that the most memory it has had is the peer's: builds its index for a corpus and writes to
 * standard output what that took, as the last line.
 */
const [name, corpus, site] = process.argv.slice(2)
const { build, prepare, addScripts } = await import(`../peers/${name}.mjs`)
const folder = join(site, 'index')
const pages = `${site}-pages`
await rm(site, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
await prepare?.(readCorpus(corpus), pages)

const started = performance.now()
const { childrenPeak = 0 } = (await build(readCorpus(corpus), folder, pages)) ?? {}
const seconds = (performance.now() - started) / 1000
const peakMemory = process.resourceUsage().maxRSS * 1024 + childrenPeak
await addScripts?.(site)
console.log(JSON.stringify({ seconds, peakMemory }))
process.exit()
