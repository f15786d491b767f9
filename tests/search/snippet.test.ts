import { describe, expect, test } from 'vitest'
import { highlight, type Segment } from '../../search/highlight.js'
import { snippet } from '../../search/snippet.js'

const filler = (words: number) => Array.from({ length: words }, (_, i) => `word${i}`).join(' ')
const cut = (text: string, ...terms: string[]) => snippet(highlight(text, { terms: new Set(terms), queryTerms: terms }))
const shown = (segments: readonly Segment[]) => segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

describe('a snippet', () => {
  test('is the whole text when its marks are in sight', () => {
    expect(shown(cut('Service mesh at sea', 'mesh'))).toBe('Service [mesh] at sea')
  })

  test('begins a little before a mark that is far into the text, at a word', () => {
    expect(shown(cut(`${filler(30)} the mesh ends`, 'mesh'))).toMatch(/^… word\d+ .{20,55} the \[mesh\] ends$/)
  })

  test('shows where marks are densest', () => {
    const text = `A mesh. ${filler(60)} and here the service mesh of the mesh is told. ${filler(60)}`
    expect(shown(cut(text, 'mesh', 'service'))).toMatch(/^… .*\[service\] \[mesh\] of the \[mesh\] is told.* word\d+ …$/)
  })

  test('never is much longer than what one reads, and ends at a word', () => {
    for (const text of [filler(400), `mesh ${filler(400)}`, `${filler(400)} mesh`]) {
      const segments = cut(text, 'mesh')
      expect(segments.map(segment => segment.text).join('').length).toBeLessThan(350)
    }
  })

  test('says only what stands in the text', () => {
    const text = `${filler(60)} service mesh ${filler(60)}`
    const said = cut(text, 'mesh', 'service').map(segment => segment.text).join('').replace(/^… | …$/g, '')
    expect(text).toContain(said)
  })
})
