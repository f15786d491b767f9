import { describe, expect, test } from 'vitest'
import { parseFrontMatter } from '../../indexer/front-matter.js'
import { parsePost } from '../../indexer/parse-post.js'

describe('front matter', () => {
  test('is taken off without moving the lines below it', () => {
    const { data, body } = parseFrontMatter('---\ntitle: A\n---\n\nText')
    expect(data).toEqual({ title: 'A' })
    expect(body.split('\n').indexOf('Text')).toBe(4)
  })

  test('may have Windows line ends', () => {
    const { data, body } = parseFrontMatter('---\r\ntitle: A\r\n---\r\nText\r\n')
    expect(data).toEqual({ title: 'A' })
    expect(body.split('\n')[3]).toBe('Text\r')
  })

  test('may be missing or empty', () => {
    expect(parseFrontMatter('# Text')).toEqual({ data: {}, body: '# Text', problems: [] })
    expect(parseFrontMatter('---\n---\nText').data).toEqual({})
  })

  test('that is no YAML is a problem at its line, and the text goes on', () => {
    for (let again = 0; again < 2; again++) {
      const { problems, body } = parseFrontMatter('---\nlayout: post\ntitle: "A" B"\n---\nText')
      expect(problems).toMatchObject([{ rule: 'front-matter-broken', severity: 'error', line: 3 }])
      expect(body.trim()).toBe('Text')
    }
  })

  test('that is only a word is a problem', () => {
    expect(parseFrontMatter('---\nhello\n---\n').problems).toMatchObject([{ rule: 'front-matter-broken' }])
  })

  test.each(['js', 'javascript', 'coffee', 'json5'])('in %s is never run', language => {
    const text = `---${language}\n{ title: (globalThis.ran = true) }\n---\nText`
    expect(parseFrontMatter(text)).toMatchObject({
      data: {},
      problems: [{ rule: 'front-matter-executable', line: 1, column: 4, message: expect.stringContaining(`“${language}”`) }]
    })
    expect(globalThis).not.toHaveProperty('ran')
  })

  const TALKS = { title: 'Cloud Evening', date: '2020-12-02', video: 'https://youtu.be/AbCdEfGhIj1', talks: [{ title: 'Queues', speakers: ['Ana Cruz (Acme)'], start: '12:05' }, { title: 'Bees' }] }

  test.each([
    ['TOML', '+++\ntitle = "Cloud Evening"\ndate = 2020-12-02\nvideo = "https://youtu.be/AbCdEfGhIj1"\n\n[[talks]]\ntitle = "Queues"\nspeakers = ["Ana Cruz (Acme)"]\nstart = "12:05"\n\n[[talks]]\ntitle = "Bees"\n+++\nText'],
    ['TOML between dashes', '---toml\ntitle = "Cloud Evening"\ndate = 2020-12-02\nvideo = "https://youtu.be/AbCdEfGhIj1"\ntalks = [{title = "Queues", speakers = ["Ana Cruz (Acme)"], start = "12:05"}, {title = "Bees"}]\n---\nText'],
    ['TOML with Windows line ends', '+++\r\ntitle = "Cloud Evening"\r\ndate = 2020-12-02\r\nvideo = "https://youtu.be/AbCdEfGhIj1"\r\ntalks = [{title = "Queues", speakers = ["Ana Cruz (Acme)"], start = "12:05"}, {title = "Bees"}]\r\n+++\r\nText'],
    ['JSON', `${JSON.stringify(TALKS, null, 2)}\nText`],
    ['JSON with tabs', `${JSON.stringify(TALKS, null, '\t')}\n\nText`],
    ['JSON on one line', `${JSON.stringify(TALKS)}\nText`],
    ['JSON between dashes', `---json\n${JSON.stringify(TALKS, null, 2)}\n---\nText`]
  ])('may be %s', (_, text) => {
    const { data, body, problems } = parseFrontMatter(text)
    expect({ data, problems }).toEqual({ data: TALKS, problems: [] })
    expect(body.trim()).toBe('Text')
    expect(body.split('\n')).toHaveLength(text.split('\n').length)
    expect(parsePost('2020-12-02-evening.md', text)).toMatchObject({
      title: 'Cloud Evening',
      date: '2020-12-02',
      talks: [{ title: 'Queues', speakers: [{ name: 'Ana Cruz', affiliation: 'Acme' }], start: 725, recording: { provider: 'youtube', id: 'AbCdEfGhIj1' } }, { title: 'Bees' }]
    })
  })

  test.each([
    ['TOML', '+++\ntitle = "A"\nvideo = A" B\n+++\nText', 3],
    ['TOML', '+++\ntitle = "A"\ntitle = "B"\n+++\nText', 3],
    ['JSON', '{\n  "title": "A"\n  "video": "B"\n}\nText', 3],
    ['JSON', '---json\n{\n  "title": "A" "B"\n}\n---\nText', 3]
  ])('that is no %s is a problem at its line, and the text goes on: %j', (language, text, line) => {
    const { data, problems, body } = parseFrontMatter(text)
    expect(data).toEqual({})
    expect(problems).toMatchObject([{ rule: 'front-matter-broken', line, message: expect.stringContaining(`is not ${language}:`) }])
    expect(body.trim()).toBe('Text')
  })

  test.each([
    ['+++\ntitle = "A"\n\n[[talks]]\ntitle = "Queues"\nstart = "12:05"\n\n[[talks]]\ntitle = "Bees"\nstart = "late"\n+++\n', 10],
    ['+++\ntitle = "A"\ntalks = [{title = "Queues", start = "late"}]\n+++\n', 3],
    ['{\n  "title": "A",\n  "talks": [{ "title": "Queues", "start": "late" }]\n}\n', 3]
  ])('has the place of what cannot be read: %j', (text, line) => {
    expect(parsePost('a.md', text).problems.filter(({ message }) => message.includes('late'))).toMatchObject([{ rule: 'stated-talk-unreadable', line }])
  })

  test('is none where a text begins with braces of templates', () => {
    expect(parseFrontMatter('{% raw %}\nText').data).toEqual({})
    expect(parseFrontMatter('{{< youtube "AbCdEfGhIj1" >}}\n}\nText').data).toEqual({})
  })

  test('in TOML cannot change what all objects have', () => {
    expect(parseFrontMatter('+++\n["__proto__"]\nran = true\n+++\n').problems).toEqual([])
    expect({}).not.toHaveProperty('ran')
  })

  test('cannot make values by YAML’s own tags for code', () => {
    const { data, problems } = parseFrontMatter('---\ntitle: !!js/function "function () { return 1 }"\n---\n')
    expect(data).toEqual({})
    expect(problems).toMatchObject([{ rule: 'front-matter-broken' }])
  })
})
