import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const CLI = fileURLToPath(new URL('../../../dist/indexer/cli.js', import.meta.url))
const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:10.000\nQueues fill up.\n\n00:10.000 --> 00:20.000\nBuffers do not.\n'
let folder: string

const talkseek = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' })
  return { stdout, stderr, status }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkseek-transcript-'))
  for (const name of ['posts', 'captions', 'many']) mkdirSync(join(folder, name))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('talkseek.config.json', '{"transcripts": ["captions"]}')
  write('posts/a.md', '---\ntitle: Queues\nvideo: https://youtu.be/AbCdEfGhIj1\n---\n')
  write('posts/big.md', '---\ntitle: Buffers\nvideo: https://youtu.be/AbCdEfGhIj2\n---\n')
  for (const name of ['AbCdEfGhIj1.en.vtt', 'AbCdEfGhIj1.de.vtt', 'nobodys.vtt']) write(`captions/${name}`, CAPTIONS)
  write('posts/big.vtt', '')
  truncateSync(join(folder, 'posts/big.vtt'), 50_000_000)
  // Enough for several threads.
  for (let i = 0; i < 650; i++) write(`many/${i}.md`, `---\ntitle: Talk ${i}\nvideo: https://youtu.be/AbCdEf${String(i).padStart(5, '0')}\n---\n`)
  for (const i of [0, 320, 649]) write(`many/${i}.vtt`, CAPTIONS)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('talkseek build', () => {
  test('counts transcripts, refuses what is too large, and says once which belong to no post', () => {
    const { stdout, stderr } = talkseek('build', 'posts', '--out', 'index')
    expect(stdout).toMatch(/^transcripts +2\npassages +1$/m)
    expect(stderr).toMatch(/^posts\/big\.md:1:1 error transcript-unreadable: posts\/big\.vtt:1 It has 50 MB/m)
    expect(stderr).toMatch(/^note: 1 transcript belongs to no post: captions\/nobodys\.vtt\./m)
    expect(stderr.match(/belongs to no post/g)).toHaveLength(1)
  })
})

describe('talkseek extract', () => {
  test('prints what was said only when asked for', () => {
    const posts = (...args: string[]) => JSON.parse(talkseek('extract', 'posts/a.md', '--json', ...args).stdout) as Record<string, unknown>[]
    expect(posts()[0]).not.toHaveProperty('said')
    expect(posts()[0]).not.toHaveProperty('transcripts')
    expect(posts('--said')[0]).toMatchObject({ transcripts: ['captions/AbCdEfGhIj1.en.vtt'], said: [{ talk: 'a#1', start: 0, end: 20, text: 'Queues fill up. Buffers do not.' }] })
  })

  test('reads transcripts in several threads as in one', () => {
    const posts = JSON.parse(talkseek('extract', 'many', '--json', '--said').stdout) as { source: string; said?: unknown }[]
    expect(posts).toHaveLength(650)
    expect(posts.filter(({ said }) => said !== undefined).map(({ source }) => source).toSorted()).toEqual(['many/0.md', 'many/320.md', 'many/649.md'])
  }, 60_000)
})

describe('talkseek transcript', () => {
  test('prints Markdown with links, or passages', () => {
    expect(talkseek('transcript', 'captions/nobodys.vtt', '--recording', 'https://youtu.be/AbCdEfGhIj1')).toEqual({
      status: 0,
      stderr: '',
      stdout: '[0:00](https://youtu.be/AbCdEfGhIj1?t=0) Queues fill up. Buffers do not.\n'
    })
    expect(JSON.parse(talkseek('transcript', 'captions/nobodys.vtt', '--format', 'json').stdout)).toMatchObject([{ talk: 'nobodys', start: 0 }])
  })

  test.each([
    [['posts/big.md'], 1, /^posts\/big\.md:1 It is read as Markdown with clocks and has no words with a time/],
    [['missing.vtt'], 1, /^error: ENOENT.*missing\.vtt/],
    [['captions/nobodys.vtt', '--recording', 'javascript:alert(1)'], 2, /^error: “javascript:alert\(1\)” is no recording/]
  ])('of %j says what is wrong, and exits %i', (args, status, message) => {
    expect(talkseek('transcript', ...args)).toMatchObject({ status, stdout: '', stderr: expect.stringMatching(message) })
  })
})
