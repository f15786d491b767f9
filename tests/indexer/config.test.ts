import { describe, expect, test } from 'vitest'
import { ConfigError } from '../../indexer/config-error.js'
import { CONFIG_FILES, parseConfig } from '../../indexer/config.js'

const mistakesOf = (file: string, text: string) => {
  try {
    parseConfig(file, text)
    return []
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message.split('\n')
  }
}

describe('a configuration', () => {
  const settings = { posts: ['posts/**/*.md'], out: 'public/talks', rules: { 'clock-differs': 'error', 'same-second': 'off' } }

  test.each([
    ['talkseek.config.json', JSON.stringify(settings)],
    ['talkseek.config.json', `\uFEFF${JSON.stringify(settings, null, 2)}\r\n`],
    ['talkseek.yml', 'posts: posts/**/*.md\nout: public/talks\nrules:\n  clock-differs: error\n  same-second: off\n'],
    ['talkseek.config.yaml', '---\nposts: [posts/**/*.md]\nout: public/talks\nrules: {clock-differs: error, "same-second": "off"}\n']
  ])('in %s is read', (file, text) => {
    expect(CONFIG_FILES).toContain(file)
    expect(parseConfig(file, text)).toMatchObject(settings)
  })

  test('is not what a built index is called', () => {
    expect(CONFIG_FILES).not.toContain('talkseek.json')
  })

  test('that is empty changes nothing', () => {
    expect(parseConfig('talkseek.config.json', '')).toEqual(parseConfig('talkseek.yml', '# nothing yet\n'))
  })
})

describe('a mistake in a configuration is told with its place', () => {
  test.each([
    ['talkseek.yml', 'posts: a\nrulez: {}\n', ['talkseek.yml:2:1 “rulez” is no setting. Did you mean “rules”?']],
    ['talkseek.yml', 'rules:\n  clock-difers: off\n', ['talkseek.yml:2:3 There is no rule “clock-difers”. Did you mean “clock-differs”?']],
    ['talkseek.yml', 'rules:\n  clock-differs: warn\n', ['talkseek.yml:2:3 “warn” is no level of a rule. Did you mean “warning”?']],
    ['a.json', '{\n  "posts": [],\n  "out": 3\n}', ['a.json:2:4 “posts” is a glob or a list', 'a.json:3:4 “out” is the folder']],
    ['a.json', '{"rules": {"same-second": "off", "post": "off"}, "posts": 1}', ['a.json:1:35 There is no rule “post”.', 'a.json:1:51 “posts” is a glob']],
    ['a.json', '[1]', ['a.json:1:1 A configuration is settings by their names']],
    ['a.json', '{"posts": ["a"],\n "rules": {"same-second": of}}', ['a.json:2:27 This is not JSON: “o” is not expected here.']],
    ['a.json', '{"posts": ["a"', ['a.json:1:15 This is not JSON: it ends too early.']],
    ['talkseek.yml', 'posts: [a\nout: b\n', ['talkseek.yml:2:1 This is not YAML: ']]
  ])('in %s: %j', (file, text, expected) => {
    expect(mistakesOf(file, text)).toEqual(expected.map(beginning => expect.stringContaining(beginning)))
  })
})
