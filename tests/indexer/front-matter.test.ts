import { describe, expect, test } from 'vitest'
import { parseFrontMatter } from '../../indexer/front-matter.js'

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

  test('cannot make values by YAML’s own tags for code', () => {
    const { data, problems } = parseFrontMatter('---\ntitle: !!js/function "function () { return 1 }"\n---\n')
    expect(data).toEqual({})
    expect(problems).toMatchObject([{ rule: 'front-matter-broken' }])
  })
})
