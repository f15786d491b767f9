import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePost } from '../../indexer/parse-post.js'
import { RULES, type Rule } from '../../indexer/problem.js'

/** The sections of docs/rules.md that are a rule's: its name, its severity and the post that is its example. */
const SECTIONS = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')
  .split(/^# The rules$/m)[1]
  ?.split(/^## /m)
  .slice(1)
  .map(section => ({
    name: /^\S+/.exec(section)?.[0] ?? '',
    severity: /^(Error|Warning)\./m.exec(section)?.[1]?.toLowerCase(),
    example: /^```md\n([^]*?)^```$/m.exec(section)?.[1]
  })) ?? []

/** What no text of a post can show. */
const WITHOUT_EXAMPLE: Rule[] = ['file-unreadable', 'transcript-unreadable', 'transcript-repaired', 'transcript-times']

describe('the page of rules', () => {
  test('has a section for each rule, and an example where a text can show it', () => {
    expect(SECTIONS.map(({ name }) => name).toSorted()).toEqual(Object.keys(RULES).toSorted())
    expect(SECTIONS.filter(({ example }) => example === undefined).map(({ name }) => name)).toEqual(WITHOUT_EXAMPLE)
  })

  test.each(SECTIONS)('says of $name how bad it is', ({ name, severity }) => {
    expect(severity).toBe(RULES[name as Rule].severity)
  })

  test.each(SECTIONS.filter(({ example }) => example !== undefined))('shows $name by a post that has it and nothing else', ({ name, example }) => {
    expect(parsePost('a.md', example ?? '').problems.map(({ rule }) => rule)).toEqual([name])
  })
})
