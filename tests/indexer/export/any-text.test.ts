import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import Parser from 'rss-parser'
import { createRequire } from 'node:module'
import { Readable } from 'node:stream'
import { ErrorLevel, XMLToSitemapItemStream, type SitemapItem } from 'sitemap'
import { expect, test, vi } from 'vitest'
import { WebVTTParser } from 'webvtt-parser'
import { exportAs } from '../../../indexer/export/export-as.js'
import type { ExportName } from '../../../indexer/export/export-names.js'
import { cut, oneLine, soundText } from '../../../indexer/export/sound-text.js'
import { eveningOf } from './exported-posts.js'

vi.setConfig({ testTimeout: 60_000 })

const BASE = 'https://example.org/'
/** The references that WebVTT takes from HTML. The parser's own short list forgets their semicolons. */
const ENTITIES = createRequire(import.meta.url)('webvtt-parser/html-entities.json') as Record<string, string>

const HOSTILE = ['"', "'", ']]>', '</script>', '<!--', '-->', '<b>', '&amp;', '&', '\n', '\r\n', '\u2028', '\0', '\x0B', '\x1B[31m', '\uFFFE', '\uD800', '\uDC00', '👩‍🚀', '=1+1', '@', ',', ';', '\t', '00:00:01.000 --> 00:00:02.000', 'NOTE x', '{}', '\\', 'é', 'العربية', ' ']

/** Texts that somebody may have written to break a format, or by accident. */
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...HOSTILE) }, fc.string({ unit: 'binary', maxLength: 8 })), { minLength: 1, maxLength: 6 })
  .map(parts => parts.join(''))
  .filter(parts => /[^\s\uFEFF]/u.test(soundText(parts)))

const write = (name: ExportName, title: string) => exportAs(name, [eveningOf(title)], BASE).files[0]?.text ?? ''

const flat = (value: unknown) => oneLine(String(value))

/** How each format is read back, by a reader that is not ours: the titles of the post or its talks. */
const READERS: [ExportName, (file: string) => unknown, expected: (title: string) => unknown][] = [
  ['json-ld', file => (JSON.parse(file) as { name: string }).name, title => title],
  ['podcast-chapters', file => (JSON.parse(file) as { title: string }).title, title => title],
  ['webvtt-chapters', readVtt, title => ({ errors: [], titles: label(title) })],
  ['csv', file => (parse(file, { columns: true, relax_column_count: false }) as { title: string }[])[0]?.title, title => title.replace(/^[=+\-@\t＝＋－＠]/, "'$&")],
  ['opensearch', file => (JSON.parse(file.split('\n')[1] ?? '') as { title: string }).title, title => title],
  ['typesense', file => (JSON.parse(file.split('\n')[0] ?? '') as { title: string }).title, title => title],
  ['meilisearch', file => (JSON.parse(file.split('\n')[0] ?? '') as { title: string }).title, title => title],
  ['rss', async file => flat((await new Parser().parseString(file)).items[0]?.title), title => flat(title)],
  ['video-sitemap', async file => flat(((await Readable.from([file]).pipe(new XMLToSitemapItemStream({ level: ErrorLevel.THROW })).toArray()) as SitemapItem[])[0]?.video[0]?.title), title => flat(cut(title, 100))]
]

function label(title: string): string {
  return oneLine(`${title} — ${title} (${title})`)
}

function readVtt(file: string): { errors: unknown[]; titles: string | undefined } {
  const { cues, errors } = new WebVTTParser(ENTITIES).parse(file, 'chapters')
  return { errors, titles: cues[0]?.tree.children?.map(({ value }) => value).join('') }
}

test.each(READERS)('no text breaks %s: it is read back as it was written', async (name, read, expected) => {
  await fc.assert(
    fc.asyncProperty(text, async title => {
      expect(await read(write(name, title))).toEqual(expected(soundText(title)))
    }),
    { numRuns: 150 }
  )
})

test('no text breaks the lines of YouTube chapters', () => {
  fc.assert(
    fc.property(text, title => {
      const lines = write('youtube-chapters', title).split('\n')
      expect(lines).toHaveLength(6)
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/^\d+:\d\d [^<>]*$/u)
    }),
    { numRuns: 150 }
  )
})
