import { describe, expect, test } from 'vitest'
import { highlight, type Matched } from '../../search/highlight.js'

/** Writes segments as text with marks in brackets. */
const shown = (text: string, matched: Matched) => highlight(text, matched).map(({ text: run, marked }) => (marked ? `[${run}]` : run)).join('')
const matched = (terms: string[], queryTerms: string[]): Matched => ({ terms: new Set(terms), queryTerms })

describe('highlighting', () => {
  test.each<[string, Matched, string]>([
    ['Kubernetes at sea', matched(['kubernetes'], ['ku']), '[Ku]bernetes at sea'],
    ['Kubernetes at sea', matched(['kubernetes'], ['kubernets']), '[Kubernetes] at sea'],
    ['Ask Mikołaj', matched(['mikolaj'], ['mikolaj']), 'Ask [Mikołaj]'],
    ['Die Straße', matched(['strasse'], ['stra']), 'Die [Straße]'],
    ['queue, queues', matched(['queue', 'queues'], ['queue']), '[queue], [queue]s'],
    ['Open telemetry, OpenTelemetry', matched(['opentelemetry'], ['opentelemetry']), '[Open telemetry], [OpenTelemetry]'],
    ['OpenTelemetry', matched(['telemetry'], ['telemetry']), 'Open[Telemetry]'],
    ['CI/CD and ci', matched(['cicd', 'ci'], ['cicd']), '[CI/CD] and [ci]'],
    ['node.js v1.2.3', matched(['nodejs', '1.2.3'], ['nodejs', '1.2.3']), '[node.js] v[1.2.3]'],
    ['全文検索エンジン', matched(['検索', '全文'], ['検索', '全文']), '[全文検索]エンジン'],
    ['no match', matched(['other'], ['other']), 'no match'],
    ['', matched(['a'], ['a']), '']
  ])('%s', (text, hit, expected) => {
    expect(shown(text, hit)).toBe(expected)
  })

  test('rebuilds the text, whatever is in it', () => {
    const texts = ['<b>bold</b> & co', 'a\u200bb\u202e c', '👩‍🚀 flies', 'x'.repeat(5000), '\ud800 lone']
    for (const text of texts) {
      const segments = highlight(text, matched(['bold', 'b', 'flies', 'lone'], ['b', 'f']))
      expect(segments.map(segment => segment.text).join('')).toBe(text)
    }
  })
})
