import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SIZES } from '../generate-said.mjs'
import { drawChart } from './draw-chart.mjs'
import { KINDS } from './draw-queries.mjs'
import { PEERS } from '../peers/peers.mjs'
import { readFigures } from './read-figures.mjs'

/** @typedef {import('./read-figures.mjs').Figures} Figures */

const INTRODUCTION = `# Transcript search, beside others

Ten hits with their sentences, out of everything that was said. The corpora are made up by a seeded generator, the same for all; how to run this is in [README.md](README.md).

Times belong to the machine and to what else it did; bytes do not. Pages are opened in turn, each query by all peers before the next one, so that what the machine does besides falls on all of them; what was timed in another run than Talkseek is left out (–). A ratio is to Talkseek. The best of a column is **bold**.
`

/** The tables of a corpus: what a row tells of a peer, column by column. Less is better, but where said. */
const TABLES = [
  {
    title: 'Building',
    how: 'Each index is built in a process of its own, from the corpus on disk to files on disk; the peak is the most resident memory of that process and those that it started. Files are those of the index and its texts, without scripts: gzip at level 9, brotli at level 9, and what a static host would not compress as it is.',
    columns: [
      { head: 'seconds', of: ({ built }) => built?.seconds, format: seconds => seconds.toFixed(1) },
      { head: 'peak memory', of: ({ built }) => built?.peakMemory, format: bytes },
      { head: 'files', of: ({ built }) => built?.files.count, format: String },
      { head: 'raw', of: ({ built }) => built?.files.raw, format: bytes },
      { head: 'gzip', of: ({ built }) => built?.files.gzip, format: bytes, ratio: true },
      { head: 'brotli', of: ({ built }) => built?.files.brotli, format: bytes }
    ]
  },
  {
    title: 'Bytes to first hits, and requests',
    how: 'What an empty browser fetches until the hits of one query stand in the page: the bodies as sent (gzip), page and scripts included, as counted by the server. Median of three queries; Talkseek comes with its interface, the others without.',
    columns: KINDS.map(kind => ({
      head: kind,
      of: ({ localhost }) => localhost?.[kind]?.bytes,
      format: (sum, { localhost }) => `${bytes(sum)}, ${localhost[kind].requests}${hitsOf(localhost[kind])}`,
      ratio: true,
      counts: answersAtAll('localhost', kind)
    }))
  },
  {
    title: 'Time to first hits on a phone’s line',
    how: 'From the start of navigation until the hits stand in the page, with 80 ms before every answer and 10 Mbit/s for all together, over HTTP/2; setting up the connection is not delayed. The server slows the line, so that workers are slowed as well; median of three queries, one where it took more than 8 s, and only the first where more than 20 s.',
    columns: KINDS.map(kind => ({
      head: kind,
      of: ({ phone }) => phone?.[kind]?.milliseconds,
      format: (time, { phone }) => `${milliseconds(time)}${hitsOf(phone[kind])}`,
      ratio: true,
      counts: answersAtAll('phone', kind)
    }))
  },
  {
    title: 'Time to first hits on localhost',
    how: 'The same without a slow line: what the browser itself needs. The longest task is the main thread’s while the page opens and answers one word, out of a trace of the browser.',
    columns: [
      ...KINDS.map(kind => ({
        head: kind,
        of: ({ localhost }) => localhost?.[kind]?.milliseconds,
        format: (time, { localhost }) => `${milliseconds(time)}${hitsOf(localhost[kind])}`,
        ratio: true,
        counts: answersAtAll('localhost', kind)
      })),
      { head: 'longest task', of: ({ longestTask }) => longestTask?.opening, format: milliseconds }
    ]
  },
  {
    title: 'An open page',
    how: '500 queries one after the other on localhost, a quarter of each kind, from asking until the hits stand in the page, half / 95 of 100; what is lacking is fetched on the way. Then the last 100 of them once more, with what they need at hand; the main thread’s longest task in the first 40 of them, the memory of the page with its workers, and of the mistyped words the share whose hits show what was meant (more is better).',
    columns: [
      ...KINDS.map(kind => ({
        head: kind,
        of: ({ warm }) => warm?.[kind]?.p50,
        format: (p50, { warm }) => `${p50.toFixed(1)} / ${warm[kind].p95.toFixed(1)} ms`
      })),
      { head: 'asked again', of: ({ again }) => again?.p50, format: (p50, { again }) => `${p50.toFixed(1)} / ${again.p95.toFixed(1)} ms` },
      { head: 'longest task', of: ({ longestTask }) => longestTask?.answering, format: milliseconds },
      { head: 'memory', of: ({ memory }) => memory, format: bytes },
      { head: 'typos understood', of: ({ warm }) => warm?.typo?.found, format: share => `${Math.round(share * 100)} %`, more: true }
    ]
  }
]

const CHARTS = [
  { file: 'first-hits-bytes.svg', title: 'Bytes to first hits, one word', unit: 'kB, gzip', of: ({ localhost }) => localhost?.word && localhost.word.bytes / 1000 },
  { file: 'first-hits-time.svg', title: 'Time to first hits, one word, 80 ms and 10 Mbit/s', unit: 'seconds', of: ({ phone }) => phone?.word && phone.word.milliseconds / 1000 }
]

/**
 * Writes `RESULTS.md` and its charts out of all figures that were measured.
 *
 * @param {string} figures the folder of figures, one folder a corpus
 * @param {string} folder where to
 * @param {string[]} sizes
 */
export async function writeReport(figures, folder, sizes = Object.keys(SIZES)) {
  const measured = []
  for (const size of sizes) {
    const corpus = join(figures, size, 'corpus.json')
    if (existsSync(corpus)) measured.push({ size, corpus: JSON.parse(await readFile(corpus, 'utf8')), peers: await readFigures(join(figures, size)) })
  }
  await mkdir(folder, { recursive: true })
  const charts = []
  for (const { file, title, unit, of } of CHARTS) {
    const points = measured.flatMap(({ corpus, peers }) => peers.flatMap(peer => (of(peer) ? [{ engine: peer.title, passages: corpus.passages, value: of(peer) }] : [])))
    if (points.length === 0) continue
    await writeFile(join(folder, file), await drawChart({ title, unit, points }))
    charts.push(`![${title}, against the size of the corpus](${file})\n`)
  }
  const parts = [
    INTRODUCTION,
    machineOf(measured.flatMap(({ peers }) => peers)),
    ...charts,
    table(['corpus', 'recordings', 'passages of half a minute', 'words'], measured.map(({ size, corpus }) => [size, ...[corpus.recordings, corpus.passages, corpus.words].map(count => count.toLocaleString('en'))])),
    ...TABLES.flatMap(one => [`## ${one.title}\n\n${one.how}\n`, ...measured.map(({ size, peers }) => tableOf(size, peers, one))]),
    ...failures(measured),
    ...betterPeers(measured)
  ]
  await writeFile(join(folder, 'RESULTS.md'), parts.filter(Boolean).join('\n'))
}

/** @param {Figures[]} peers */
function machineOf(peers) {
  const all = values => [...new Set(values.filter(Boolean))].join('; ')
  const versions = all(peers.map(({ name, version }) => version && `${PEERS[name].package} ${version}`))
  const loads = all(peers.map(({ load }) => load?.toFixed(1)))
  return `Measured on: ${all(peers.map(({ machine }) => machine))}, Chromium ${all(peers.map(({ chromium }) => chromium))}; its load average when pages were opened was ${loads}. Peers: ${versions}.\n`
}

/** @param {string} size @param {Figures[]} peers @param {typeof TABLES[number]} of */
function tableOf(size, peers, { columns }) {
  const rows = peers.filter(peer => columns.some(column => column.of(peer) !== undefined))
  if (rows.length === 0) return ''
  const ours = rows.find(({ name }) => name === 'ours')
  const cell = (peer, column) => {
    const value = column.of(peer)
    if (value === undefined) return '–'
    const base = column.ratio && ours && peer !== ours ? column.of(ours) : undefined
    const text = column.format(value, peer) + (base === undefined ? '' : ` (${ratio(value / base)}×)`)
    return value === best(rows, column) ? `**${text}**` : text
  }
  return table([size, ...columns.map(({ head }) => head)], rows.map(peer => [peer.title, ...columns.map(column => cell(peer, column))]))
}

/** The best value of a column; what does not answer cannot be best. */
function best(peers, { of, more, counts = () => true }) {
  const values = peers.filter(peer => of(peer) !== undefined && counts(peer)).map(of)
  return values.length > 1 ? (more ? Math.max : Math.min)(...values) : undefined
}

/** What could not be measured, and why. */
function failures(measured) {
  const lines = measured.flatMap(({ size, peers }) => peers.filter(({ error }) => error).map(({ title, error }) => `- ${size}, ${title}: ${error}`))
  return lines.length > 0 ? [`## What did not work\n\n${lines.join('\n')}\n`] : []
}

/** Every column in which a peer is better than we are, said in words. */
function betterPeers(measured) {
  const lines = measured.flatMap(({ size, peers }) => {
    const ours = peers.find(({ name }) => name === 'ours')
    if (!ours) return []
    return TABLES.flatMap(({ title, columns }) =>
      columns.flatMap(column => {
        const winner = peers.find(peer => column.of(peer) !== undefined && column.of(peer) === best(peers, column))
        if (!winner || winner === ours || column.of(ours) === undefined || column.of(ours) === column.of(winner)) return []
        return [`- ${size}, ${title.toLowerCase()}, ${column.head}: ${winner.title} ${column.format(column.of(winner), winner)}, ${ours.title} ${column.format(column.of(ours), ours)}`]
      })
    )
  })
  return lines.length > 0 ? [`## Where a peer is better\n\n${lines.join('\n')}\n`] : []
}

/** @param {string[]} head @param {(string | number)[][]} rows */
function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}

function answersAtAll(line, kind) {
  return peer => (peer[line]?.[kind]?.hits ?? 0) > 0
}

function hitsOf({ hits }) {
  return hits === 0 ? ', no hit' : hits < 10 ? `, ${hits} hits` : ''
}

function bytes(count) {
  const [divisor, unit] = count >= 1e9 ? [1e9, 'GB'] : count >= 1e6 ? [1e6, 'MB'] : [1e3, 'kB']
  const value = count / divisor
  return `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`
}

function milliseconds(count) {
  return count < 10_000 ? `${Math.round(count)} ms` : `${(count / 1000).toFixed(1)} s`
}

function ratio(value) {
  return value.toFixed(value < 10 ? 1 : 0)
}
