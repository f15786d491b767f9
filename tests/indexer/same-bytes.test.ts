import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { talkseekIn } from './cli.js'
import { SiteFolder } from './site-folder.js'

const DEMO = fileURLToPath(new URL('../../demo/posts', import.meta.url))

const MACHINES = [
  { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  { TZ: 'America/Los_Angeles', LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8', NODE_OPTIONS: '--no-warnings' }
]

test('the same posts give the same bytes in every time zone and language, whatever the order of their files', { timeout: 60_000 }, () => {
  const written = MACHINES.map(machine => {
    const folder = new SiteFolder({ '_config.yml': 'permalink: pretty\n' })
    cpSync(DEMO, folder.at('_posts'), { recursive: true })
    folder.write('_posts/2020-05-06-I.md', '---\ntitle: INDEXING IN ISTANBUL\ndate: 2020-05-06 00:30:00 +1400\nlang: tr\nvideo: https://youtu.be/AbCdEfGhIj1\ntalks:\n  - { title: "Işık ve İstif", speakers: Ana Cruz, start: "12:05" }\n---\n')
    folder.write('_posts/2020-05-06-ä.md', '---\ntalks: [{ title: Kö och kö, speakers: Bo Lind }]\n---\n')
    folder.write('_posts/2020-05-06-z.md', '---\ntalks: [{ title: Zed, speakers: Bo Lind }]\n---\n')
    expect(talkseekIn(folder.path, ['build', '--out', 'index', '--fallback', 'index/list.html'], machine).status).toBe(0)
    return Object.fromEntries(readdirSync(folder.at('index')).sort().map(name => [name, readFileSync(folder.at(`index/${name}`), 'utf8')]))
  })
  expect(Object.keys(written[0] ?? {}).length).toBeGreaterThan(1)
  expect(written[1]).toEqual(written[0])
  expect(written[2]).toEqual(written[0])
})
