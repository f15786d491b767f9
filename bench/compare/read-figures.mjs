import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PEERS } from '../peers/peers.mjs'
import { KINDS } from './draw-queries.mjs'

/**
 * What was measured of one peer with one corpus, as a report tells it: medians, and per kind of query.
 *
 * @typedef {{ seconds: number, peakMemory: number, files: { count: number, raw: number, gzip: number, brotli: number } }} Built
 * @typedef {{ bytes: number, requests: number, milliseconds: number, hits: number }} Cold
 * @typedef {{ p50: number, p95: number, found: number }} Warm
 * @typedef {{
 *   name: string, title: string, version: string | null, error?: string, built?: Built,
 *   localhost?: Record<string, Cold>, phone?: Record<string, Cold>, warm?: Record<string, Warm>, again?: Warm,
 *   longestTask?: { opening: number, answering: number }, memory?: number, machine: string, chromium?: string,
 *   run?: string, load?: number
 * }} Figures
 */

/**
 * The figures of a corpus, in the order of the peers; those that were not measured are left out.
 *
 * @param {string} folder
 * @returns {Promise<Figures[]>}
 */
export async function readFigures(folder) {
  const all = await Promise.all(Object.keys(PEERS).map(name => readPeer(folder, name)))
  const measured = all.filter(figures => figures !== null)
  const run = measured.find(({ name }) => name === 'ours')?.run
  return measured.map(figures => (run === undefined || figures.run === run ? figures : withoutTimes(figures)))
}

/** Bytes and requests are the same in every run, times are not. @param {Figures} figures @returns {Figures} */
function withoutTimes({ phone: _, warm: __, again: ____, longestTask: ___, localhost = {}, ...figures }) {
  return { ...figures, localhost: Object.fromEntries(Object.entries(localhost).map(([kind, cold]) => [kind, { ...cold, milliseconds: undefined }])) }
}

/** @returns {Promise<Figures | null>} */
async function readPeer(folder, name) {
  const built = await readJson(join(folder, `${name}-build.json`))
  if (!built) return null
  const { title } = PEERS[name]
  const about = { name, title, version: built.version, machine: `${built.cores} cores, Node ${built.node.slice(1)}` }
  if (built.error) return { ...about, error: `building fails: ${built.error}` }
  const page = await readJson(join(folder, `${name}-page.json`))
  if (!page) return { ...about, built }
  if (page.error) return { ...about, built, error: `opening fails: ${page.error}` }
  const { longestTask } = page
  const { answers, again, memory } = page.warm
  return {
    ...about,
    built,
    localhost: byKind(page.cold.filter(({ line }) => line === 'localhost'), medians),
    phone: byKind(page.cold.filter(({ line }) => line === 'phone'), medians),
    warm: byKind(answers, summarise),
    ...(again && { again: summarise(again) }),
    longestTask,
    memory,
    chromium: page.chromium,
    run: page.run,
    load: page.load
  }
}

/** @template A, B @param {(A & { kind: string })[]} all @param {(some: A[]) => B} sum @returns {Record<string, B>} */
function byKind(all, sum) {
  return Object.fromEntries(KINDS.map(kind => [kind, all.filter(one => one.kind === kind)]).filter(([, some]) => some.length > 0).map(([kind, some]) => [kind, sum(some)]))
}

/** @param {Cold[]} some @returns {Cold} */
function medians(some) {
  const median = name => at(some.map(one => one[name]), 0.5)
  return { bytes: median('bytes'), requests: median('requests'), milliseconds: median('milliseconds'), hits: median('hits') }
}

/** @returns {Warm} */
function summarise(answers) {
  const times = answers.map(({ milliseconds }) => milliseconds)
  return { p50: at(times, 0.5), p95: at(times, 0.95), found: answers.filter(({ found }) => found).length / answers.length }
}

/** @param {number[]} values @param {number} share */
function at(values, share) {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]
}

async function readJson(file) {
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : null
}
