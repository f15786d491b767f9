import { parseArgs } from 'node:util'
import { ENGINES } from './engines.mjs'
import { generateQueries } from './generate-queries.mjs'
import { generateTalks } from './generate-talks.mjs'
import { measureBytes, packTalks } from './pack-talks.mjs'
import { packPlain } from './plain-minisearch.mjs'
import { summarise, typeQueries } from './type-queries.mjs'

const { values } = parseArgs({
  options: {
    talks: { type: 'string', default: '10000' },
    queries: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    node: { type: 'boolean', default: false },
    engine: { type: 'string', multiple: true, default: Object.keys(ENGINES) }
  }
})
const talks = Number(values.talks)
const seed = Number(values.seed)

const posts = generateTalks({ talks, seed })
const queries = generateQueries(posts, { count: Number(values.queries), seed: seed + 1 })
const files = new Map([...packTalks(posts), ['plain.json', packPlain(posts)]])

const measured = values.node ? await inNode() : await (await import('./in-chromium.mjs')).inChromium(files, values.engine, queries)

const ms = figure => figure.toFixed(figure < 10 ? 2 : 0)
const task = longest => (longest === undefined ? '' : longest === 0 ? 'under 50' : ms(longest))
print(
  `A keystroke in ${values.node ? 'Node' : 'Chromium'}: ${talks} talks, ${queries.length} queries letter by letter, milliseconds`,
  ['engine', 'keystrokes', 'p50', 'p95', 'max', 'longest task', 'open', 'longest task while opening', 'slowest'],
  measured.map(({ engine, open, longestOpening, longestTyping, keystrokes }) => {
    const { keystrokes: count, p50, p95, max, slowest } = summarise(keystrokes)
    return [engine, count, ms(p50), ms(p95), ms(max), task(longestTyping), ms(open), task(longestOpening), slowest.map(typed => `\`${typed}\``).join(', ')]
  })
)

const SIZES = [100, 1000, 10_000]
const sizes = SIZES.map(count => measureBytes(generateTalks({ talks: count, seed })))
const aTalk = (bytes, count) => (bytes === null ? '–' : `${Math.round(bytes.raw / count)} / ${Math.round(bytes.gzip / count)}`)
print(
  'Index bytes a talk, raw / gzip',
  ['part', ...SIZES.map(count => `${count} talks`)],
  Object.keys(sizes[0]).map(part => [part, ...sizes.map((of, i) => aTalk(of[part], SIZES[i]))])
)

/** The same engines without a browser, for a quick look. */
async function inNode() {
  const all = []
  for (const engine of values.engine) {
    const started = performance.now()
    const search = await ENGINES[engine](async name => files.get(name) ?? '')
    all.push({ engine, open: performance.now() - started, keystrokes: await typeQueries(search, queries) })
  }
  return all
}

/** Prints a table in Markdown. @param {string} title @param {string[]} head @param {(string | number)[][]} rows */
function print(title, head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`
  console.log([`## ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n'))
}
