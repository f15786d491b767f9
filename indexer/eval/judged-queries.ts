import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml'
import type { Place } from '../problem.js'

/** A query and the talk that should come first for it. */
export interface JudgedQuery {
  q: string
  /** What sort of query it is, in the words of who judged it; `null` when none is given. */
  kind: string | null
  talk: TalkName
  /** Talks that are as good an answer. */
  also: TalkName[]
  place: Place
}

/** How a judge names a talk: its id, its title, or the URL of a moment in it. */
export interface TalkName {
  text: string
  place: Place
}

/** Something in a file of judged queries that could not be read, or that the index does not hold. */
export interface QueryProblem extends Place {
  /** Names the value and the remedy. */
  message: string
}

const KEYS = ['q', 'kind', 'talk', 'also']

/**
 * Reads judged queries, a list in YAML or JSON: `- { q: webhook gateways, talk: Webhooks & Webhook Gateways }`. What
 * cannot be read is a problem at its place, the other queries are read all the same.
 */
export function parseJudgedQueries(text: string): { queries: JudgedQuery[]; problems: QueryProblem[] } {
  const lines = new LineCounter()
  // Every value is a text: nobody means a number with the query 1.10. Aliases are not followed, so no file unfolds.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const problems: QueryProblem[] = []
  const queries: JudgedQuery[] = []
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const placeOf = (node: unknown): Place => placeAt((node as Node | null)?.range?.[0] ?? 0)
  const report = (place: Place, message: string) => void problems.push({ ...place, message })

  for (const { pos, message } of document.errors) {
    report(placeAt(pos[0]), `${message.replace(/\.?$/, '.')} A text with a colon and a space, a # or a quote in it stands between quotes: talk: "Kubestr: Storage".`)
  }
  if (problems.length > 0) return { queries, problems }

  const asked = new Map<string, Place>()
  const list: unknown = document.contents
  if (!isSeq(list) || list.items.length === 0) report(placeOf(list), 'Here should be a list of queries: - { q: webhooks, talk: Webhooks & Webhook Gateways }')
  else for (const item of list.items) readQuery(item)
  return { queries, problems }

  function readQuery(item: unknown): void {
    const place = placeOf(item)
    if (!isMap(item)) return report(place, 'A query is written as { q: webhooks, talk: Webhooks & Webhook Gateways }.')
    const values = new Map(item.items.map(pair => [keyOf(pair), pair.value]))
    for (const { key } of item.items.filter(pair => !KEYS.includes(keyOf(pair)))) {
      report(placeOf(key), `“${String(key)}” is no part of a query. There are ${KEYS.join(', ')}.`)
    }
    const q = textOf(values.get('q'))
    const [talk] = namesOf(values.get('talk'))
    if (!q) return report(place, 'This query has no q: what a visitor would type.')
    if (!talk) return report(place, `“${q}” has no talk: the id, the title or the URL of the talk that should come first.`)
    const before = asked.get(q)
    if (before) return report(place, `“${q}” was judged before, in line ${before.line}. Other talks that are as good an answer stand in also.`)
    asked.set(q, place)
    queries.push({ q, kind: textOf(values.get('kind')) || null, talk, also: namesOf(values.get('also')), place })
  }

  /** The names in a value: one text, or a list of them. */
  function namesOf(value: unknown): TalkName[] {
    return (isSeq(value) ? value.items : [value]).flatMap(node => {
      const name = textOf(node)
      return name ? [{ text: name, place: placeOf(node) }] : []
    })
  }
}

function keyOf({ key }: Pair): string {
  return textOf(key)
}

function textOf(node: unknown): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value.trim() : ''
}
