import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { build } from './talkseek.js'
import { talkseekIn } from './cli.js'
import { postOf, SiteFolder } from './site-folder.js'

test('the list for visitors without JavaScript has the newest event first, and its talks with links to their moments', () => {
  const folder = new SiteFolder({
    '2020-05-06-a.md': '---\ntitle: "Queues & Co"\ntalks:\n  - { title: "Queues <fast>", speakers: "Ana Cruz (Acme), Bo Lind", video: "https://youtu.be/AbCdEfGhIj1?t=725" }\n  - { title: Tables, speakers: Cy Ode, url: /tables }\n---\n',
    '2020-06-03-b.md': postOf('Kernels'),
    'c.md': 'No talk.\n',
    'd.md': '---\ndraft: true\ntalks: [Hidden]\n---\n'
  })
  expect(talkseekIn(folder.path, ['build', '--out', 'index', '--fallback', 'pages/list.html']).status).toBe(0)
  expect(readFileSync(folder.at('pages/list.html'), 'utf8')).toBe(`<ul>
  <li><a href="/2020/06/03/b/">Evening of Kernels</a> <time datetime="2020-06-03">2020-06-03</time>
    <ul>
      <li><a href="https://youtu.be/AbCdEfGhIj1?t=60">Kernels</a> – Ana Cruz, Acme (1:00)</li>
    </ul>
  </li>
  <li><a href="/2020/05/06/a/">Queues &amp; Co</a> <time datetime="2020-05-06">2020-05-06</time>
    <ul>
      <li><a href="https://youtu.be/AbCdEfGhIj1?t=725">Queues &lt;fast&gt;</a> – Ana Cruz, Acme; Bo Lind (12:05)</li>
      <li><a href="/tables">Tables</a> – Cy Ode</li>
    </ul>
  </li>
</ul>
`)
})

test.each(['javascript:alert(1)', 'data:text/html,x', '" onclick="alert(1)', 'https://[', '//evil.example/"x'])('a hostile address %j is no link that runs', async permalink => {
  const folder = new SiteFolder({ 'a.md': `---\npermalink: ${JSON.stringify(`/${permalink}`)}\ntalks:\n  - { title: "<img src=x onerror=alert(1)>", speakers: Ana, url: ${JSON.stringify(permalink)} }\n---\n` })
  const { fallback } = await build({ cwd: folder.path, config: false, env: {} })
  // Nothing stands there but these tags, and what they lead to is of the web or the site.
  expect(fallback.replace(/<\/?(?:ul|li|a|time)>|<a href="[^"<>]*">|<time datetime="[\d-]*">/g, '')).not.toMatch(/[<>]/)
  const addresses = Array.from(fallback.matchAll(/href="([^"]*)"/g), ([, address = '']) => new URL(address.replaceAll('&quot;', '"'), 'https://example.org/'))
  expect(addresses.map(({ protocol }) => protocol)).toEqual(addresses.map(() => 'https:'))
})

test('a site without talks has an empty list', async () => {
  expect((await build({ cwd: new SiteFolder({ 'a.md': 'x' }).path, config: false, env: {} })).fallback).toBe('')
})
