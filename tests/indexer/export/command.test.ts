import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { EXPORT_NAMES } from '../../../indexer/export/export-names.js'
import { EVENING } from '../../evening.js'

vi.setConfig({ testTimeout: 60_000 })

const CLI = fileURLToPath(new URL('../../../dist/indexer/cli.js', import.meta.url))
let folder: string

const talkseek = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' })
  return { stdout, stderr, status }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkseek-export-'))
  for (const name of ['_posts', 'essays']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, '_config.yml'), 'title: Evenings\n')
  writeFileSync(join(folder, '_posts', '2020-05-06-cloud-evening.md'), EVENING.replace('location:', 'image: { path: /images/evening.jpg }\nlocation:'))
  writeFileSync(join(folder, 'essays', 'essay.md'), 'On evenings.\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('talkseek export', () => {
  test.each(EXPORT_NAMES)('writes %s into a folder', name => {
    const { status, stdout } = talkseek('export', '_posts', '--format', name, '--base-url', 'https://example.org', '--out', `out/${name}/`)
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(`^${name}: \\d files? in out/${name}/\n$`) })
    const files = readdirSync(join(folder, 'out', name))
    expect(files.length).toBe(Number(/: (\d)/.exec(stdout)?.[1]))
    for (const file of files) expect(readFileSync(join(folder, 'out', name, file), 'utf8')).toContain('Queues That Never Fill'.slice(0, /schema|preset|settings|index|sitemap/.test(file) ? 0 : undefined))
  })

  test('prints a single file, and what is wrong beside it', () => {
    const { status, stdout, stderr } = talkseek('export', '_posts', '--format', 'rss', '--base-url', 'https://example.org')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^<\?xml [^]*<link>https:\/\/example\.org\/2020\/05\/06\/cloud-evening\.html<\/link>[^]*<\/rss>\n$/)
  })

  test('reads the picture in the front matter', () => {
    const { stdout } = talkseek('export', '_posts', '--format', 'video-sitemap', '--base-url', 'https://example.org/')
    expect(stdout).toContain('<video:thumbnail_loc>https://example.org/images/evening.jpg</video:thumbnail_loc>')
  })

  test('writes one file under the name that it is given', () => {
    expect(talkseek('export', '_posts', '--format', 'csv', '--out', 'deep/table.csv')).toMatchObject({ status: 0, stdout: 'csv: 1 file in deep/table.csv\n' })
    expect(readFileSync(join(folder, 'deep/table.csv'), 'utf8')).toMatch(/^id,title/)
  })

  test('names the post and the remedy of what it leaves out, and goes on', () => {
    expect(talkseek('export', '_posts', '--format', 'webvtt-chapters', '--out', 'vtt')).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^_posts\/2020-05-06-cloud-evening\.md: “Observability for Tiny Kernels” has no start, .* Link it to its second/)
    })
  })

  test('exits 1 where there is nothing to export', () => {
    expect(talkseek('export', 'essays', '--format', 'csv')).toMatchObject({ status: 1, stdout: '', stderr: 'error: nothing to export as csv in 1 post\n' })
  })

  test.each([
    ['no format', ['export', '_posts'], "required option '--format <name>' not specified"],
    ['a format that there is not', ['export', '_posts', '--format', 'atom'], 'Allowed choices are json-ld, webvtt-chapters'],
    ['no address of the site for a feed', ['export', '_posts', '--format', 'rss'], 'rss needs the address of the site: --base-url https://example.org'],
    ['an address that is none', ['export', '_posts', '--format', 'rss', '--base-url', 'javascript:alert(1)'], '“javascript:alert(1)” is no address of a site'],
    ['no folder for many files', ['export', '_posts', '--format', 'typesense'], 'typesense writes several files. Name a folder for them: --out <dir>']
  ])('with %s exits 2', (_, args, message) => {
    expect(talkseek(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) })
  })
})
