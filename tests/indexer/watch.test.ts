import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { startTalkseekIn, talkseekIn } from './cli.js'
import { postOf, SiteFolder } from './site-folder.js'

let child: ChildProcessWithoutNullStreams | null = null
afterEach(() => child?.kill('SIGKILL'))

/** Runs `build --watch` and answers what it says: each line of the output once, and of the error output what matches. */
function watching(folder: SiteFolder, args: string[]) {
  const started = startTalkseekIn(folder.path, ['build', '--watch', '--json', ...args])
  child = started
  let [said, complaints] = ['', '']
  started.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  started.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  return {
    child: started,
    /** The summary of the next build that has so many posts. */
    async built(posts: number): Promise<{ talks: number; recalled: number }> {
      for (;;) {
        const line = said.split('\n').slice(0, -1).find(text => (JSON.parse(text) as { posts: number }).posts === posts)
        if (line !== undefined) {
          said = said.slice(said.indexOf(line) + line.length + 1)
          return JSON.parse(line) as { talks: number; recalled: number }
        }
        await once(started.stdout, 'data')
      }
    },
    async complained(about: string): Promise<void> {
      while (!complaints.includes(about)) await once(started.stderr, 'data')
      complaints = ''
    }
  }
}

test('build --watch builds again when posts come, change and go, and ends when it is told to', { timeout: 30_000 }, async () => {
  const folder = new SiteFolder({ 'content/posts/a.md': postOf('Queues') })
  const { built, child: watcher } = watching(folder, ['content/**/*.md', '--out', 'content/index'])
  expect(await built(1)).toMatchObject({ talks: 1, recalled: 0 })
  folder.write('content/posts/deeper/b.md', postOf('Tables'))
  expect(await built(2)).toMatchObject({ talks: 2, recalled: 1 })
  folder.remove('content/posts/a.md')
  expect(await built(1)).toMatchObject({ talks: 1, recalled: 1 })
  folder.write('content/posts/deeper/b.md', '---\nsearch: false\n---\n')
  expect(await built(0)).toMatchObject({ talks: 0 })
  watcher.kill('SIGTERM')
  expect(await once(watcher, 'exit')).toEqual([0, null])
})

test('build --watch follows the configurations of Talkseek and of the site, and outlives their mistakes', { timeout: 30_000 }, async () => {
  const folder = new SiteFolder({ '.git/HEAD': '', '_config.yml': 'future: false\n', 'talkseek.config.ts': `export default { posts: ['_posts'], out: 'index' }`, '_posts/2020-05-06-a.md': postOf('Queues'), '_posts/2999-01-01-b.md': postOf('Tables') })
  const { built, complained } = watching(folder, [])
  await built(1)
  folder.write('_config.yml', 'future: true\n')
  await built(2)
  folder.write('talkseek.config.ts', `export default { postz: 3 }`)
  await complained('“postz” is no setting. Did you mean “posts”?')
  folder.write('talkseek.config.ts', `export default { posts: ['_posts'], out: 'index', exclude: ['_posts/2020*'] }`)
  await built(1)
})

test('build --watch and --check together are refused', () => {
  expect(talkseekIn(new SiteFolder().path, ['build', '--watch', '--check'])).toMatchObject({ status: 2, stderr: expect.stringContaining('choose one') })
})
