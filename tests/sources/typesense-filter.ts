import { TYPESENSE_SCHEMA } from '../../indexer/export/typesense.js'
import { terms } from '../../search/words.js'
import { runIn, valuesOf, type EngineDocument } from './engine-texts.js'

type Test = (document: EngineDocument) => boolean

/** Parentheses, `&&`, `||`, and a condition: a field, a comparator, and a value, bare or between backticks, or a list of them. */
const TOKEN = /\s*(\(|\)|&&|\|\||\w+:(?:=|!=|!|>=|<=|>|<)?\s*(?:\[[^\]]*\]|`[^`]*`|[-\p{L}\p{M}\p{N}.+#]+\*?))\s*/gyu

/** Reads Typesense's `filter_by` as its documentation has it. Throws on what is not that, or names a field that is not indexed. */
export function typesenseFilter(text = ''): Test {
  const tokens = Array.from(text.matchAll(TOKEN), ([, token = '']) => token)
  if (tokens.join('').length !== text.replace(/\s+(?=(?:[^`]*`[^`]*`)*[^`]*$)/g, '').length) throw new Error(`Could not parse the filter query: ${text}`)
  if (tokens.length === 0) return () => true
  const whole = either(tokens)
  if (tokens.length > 0) throw new Error(`Could not parse the filter query: ${tokens.join(' ')}`)
  return whole
}

function either(tokens: string[]): Test {
  const tests = [both(tokens)]
  while (tokens[0] === '||' && tokens.shift()) tests.push(both(tokens))
  return document => tests.some(test => test(document))
}

function both(tokens: string[]): Test {
  const tests = [one(tokens)]
  while (tokens[0] === '&&' && tokens.shift()) tests.push(one(tokens))
  return document => tests.every(test => test(document))
}

function one(tokens: string[]): Test {
  const token = tokens.shift() ?? ''
  if (token !== '(') return condition(token)
  const inner = either(tokens)
  if (tokens.shift() !== ')') throw new Error('Could not parse the filter query: unbalanced parentheses')
  return inner
}

function condition(token: string): Test {
  const [, name = '', comparator = '', value = ''] = /^(\w+):(=|!=|!|>=|<=|>|<)?\s*(.*)$/s.exec(token) ?? []
  const field = TYPESENSE_SCHEMA.fields.find(known => known.name === name)
  if (!field || ('index' in field && field.index === false)) throw new Error(`Could not find a filter field named \`${name}\` in the schema.`)
  if (!field.type.startsWith('string')) return compare(name, comparator, Number(value))
  const wanted = Array.from(value.matchAll(/`([^`]*)`|([^`*[\],]+)(\*?)/g), ([, quoted, bare = '', star]) => ({ text: quoted ?? bare, last: star ? ('prefix' as const) : ('exact' as const) }))
  const contains: Test = document => valuesOf(document, name).some(text => wanted.some(({ text: words, last }) => runIn(text, terms(words), last).length > 0))
  if (comparator === '=') return document => valuesOf(document, name).some(text => wanted.some(({ text: whole }) => whole === text))
  if (comparator === '') return contains
  if (comparator === '!') return document => !contains(document)
  throw new Error(`Invalid comparator ${comparator} for \`${name}\``)
}

function compare(name: string, comparator: string, bound: number): Test {
  const tests: Record<string, (value: number) => boolean> = {
    '>': value => value > bound,
    '>=': value => value >= bound,
    '<': value => value < bound,
    '<=': value => value <= bound
  }
  const test = tests[comparator]
  if (!test) throw new Error(`Invalid comparator ${comparator} for \`${name}\``)
  return document => typeof document[name] === 'number' && test(document[name])
}
