import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { countCorpus, writeCorpus } from './compare/corpus.mjs'
import { drawQueries } from './compare/draw-queries.mjs'
import { measurePages } from './compare/measure-page.mjs'
import { measureFiles } from './compare/site-files.mjs'
import { writeReport } from './compare/write-report.mjs'
import { SIZES } from './generate-said.mjs'
import { PEERS } from './peers/peers.mjs'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const CACHE = join(HERE, '.cache')

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'S,M10' },
    vtt: { type: 'string' },
    only: { type: 'string', default: Object.keys(PEERS).join(',') },
    build: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false }
  }
})
const sizes = values.vtt === undefined ? values.sizes.split(',') : [resolve(process.env.INIT_CWD ?? '.', values.vtt)]
const names = values.only.split(',')
refuse('size', values.vtt === undefined ? sizes.find(size => !(size in SIZES)) : undefined, Object.keys(SIZES))
refuse('peer', names.find(name => !(name in PEERS)), Object.keys(PEERS))

// Else a stopped run would be kept as a page that broke.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))

for (const size of values.report ? [] : sizes) {
  const folder = values.vtt === undefined ? size : `vtt-${basename(size)}`
  const corpus = join(CACHE, 'corpora', `${folder}.jsonl`)
  tell(size, 'writing the corpus')
  await writeCorpus(corpus, size)
  await figure(join(CACHE, 'figures', folder, 'corpus.json'), () => countCorpus(corpus), false)
  const built = []
  for (const name of names) {
    const site = join(CACHE, 'sites', folder, name)
    const took = await figure(join(CACHE, 'figures', folder, `${name}-build.json`), async () => {
      tell(size, name, 'building')
      const measured = await buildPeer(name, corpus, site, size)
      tell(size, name, 'compressing')
      return { ...machine(name), ...measured, ...('error' in measured ? {} : { files: await measureFiles(join(site, 'index')) }) }
    })
    if ('error' in took || values.build) continue
    if (!existsSync(site)) await buildPeer(name, corpus, site, size)
    built.push({ name, site })
  }
  const pageOf = name => join(CACHE, 'figures', folder, `${name}-page.json`)
  // Times are compared in one run only: when one peer has to be measured, so have those named beside it.
  if (built.length === 0 || (!values.again && built.every(({ name }) => existsSync(pageOf(name))))) continue
  const queries = await figure(join(CACHE, 'corpora', `${folder}-queries.json`), () => drawQueries(corpus), false)
  const pages = await measurePages(built, queries, (...steps) => tell(size, ...steps))
  for (const [name, page] of Object.entries(pages)) await figure(pageOf(name), async () => page, true)
}
// Real transcripts may not be quoted: their figures are printed, and stay out of the report that is kept.
if (values.vtt === undefined) await writeReport(join(CACHE, 'figures'), HERE)
else await writeReport(join(CACHE, 'figures'), join(CACHE, 'report'), [`vtt-${basename(sizes[0])}`])
console.error(`\nWritten: ${values.vtt === undefined ? 'bench/RESULTS.md' : 'bench/.cache/report/RESULTS.md'}`)
process.exit()

/** A figure that was measured before, or else is measured now and kept. @template T @param {string} file @param {() => Promise<T>} measure @returns {Promise<T>} */
async function figure(file, measure, again = values.again) {
  if (!again && existsSync(file)) return JSON.parse(await readFile(file, 'utf8'))
  const measured = await measure()
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify(measured, null, 1)}\n`)
  return measured
}

/** @returns {Promise<{ seconds: number, peakMemory: number } | { error: string }>} */
async function buildPeer(name, corpus, site, size) {
  // Whole indexes of the largest corpus need more than Node allows itself.
  const heap = size === 'L' ? ['--max-old-space-size=14000'] : []
  const child = spawn(process.execPath, [...heap, join(HERE, 'compare/build-peer.mjs'), name, corpus, site], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.on('data', text => (said.out += text))
  child.stderr.on('data', text => (said.err += text))
  const code = await new Promise(done => child.once('close', done))
  if (code === 0) return JSON.parse(said.out.trim().split('\n').at(-1) ?? '')
  await rm(site, { recursive: true, force: true })
  return { error: /^\w*Error.*$/m.exec(said.err)?.[0] ?? (/FATAL ERROR: .*/.exec(said.err)?.[0] || said.err.slice(-300)) }
}

function machine(name) {
  const version = PEERS[name].package && createRequire(import.meta.url)(join(HERE, 'node_modules', PEERS[name].package, 'package.json')).version
  return { cores: cpus().length, node: process.version, version: version ?? null }
}

function tell(...steps) {
  const line = steps.join(' · ')
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`)
}

function refuse(what, wrong, known) {
  if (wrong === undefined) return
  console.error(`There is no ${what} “${wrong}”. Known: ${known.join(', ')}.`)
  process.exit(2)
}
