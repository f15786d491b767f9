import { describe, expect, test } from 'vitest'
import { allWords, terms, words } from '../../search/words.js'

describe('other spellings of a word', () => {
  test.each([
    ['OpenTelemetry', ['open', 'telemetry']],
    ['open-telemetry', ['opentelemetry']],
    ['CI/CD', ['cicd']],
    ['node.js', ['nodejs']],
    ['service-to-service', ['servicetoservice']],
    ['v1.2.3', ['1.2.3']],
    ['gRPC, eBPF, k8s, C++, C#, don’t, Acme’s', []],
    ['2020-05-06', []],
    ['a/b/c/d/e/f', []],
    ['open telemetry', []]
  ])('%s is also found as %j', (text, expected) => {
    expect(allWords(text).slice(words(text).length).map(({ term }) => term)).toEqual(expected)
  })

  test('two words are found as one when that is known elsewhere', () => {
    expect(allWords('open telemetry', term => term === 'opentelemetry').map(({ term }) => term)).toEqual(['open', 'telemetry', 'opentelemetry'])
  })
})

describe('the terms of a text', () => {
  test.each([
    ['Queues That Never Fill', ['queues', 'that', 'never', 'fill']],
    ['CI/CD, C++ and C#', ['ci', 'cd', 'c++', 'and', 'c#']],
    ['moving to .NET', ['moving', 'to', '.net']],
    ['service-to-service', ['service', 'to', 'service']],
    ['don’t', ['dont']],
    ['Acme’s story', ['acme', 'story']],
    ['Mikołaj at Condé Nast', ['mikolaj', 'at', 'conde', 'nast']],
    ['k8s, gRPC & eBPF', ['k8s', 'grpc', 'ebpf']],
    ['node.js, ASP.NET and v1.2.3', ['node', 'js', 'asp', '.net', 'and', 'v1.2.3']],
    ['ＦＵＬＬ ｗｉｄｔｈ and soft\u00adly', ['full', 'width', 'and', 'softly']],
    ['全文検索とgRPC', ['全文', '文検', '検索', '索と', 'grpc']],
    ['🎉 — …', []]
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  test('stay the same when they are cut again, so that a query can be built of them', () => {
    const once = terms('C++ .NET don’t Mikołaj k8s C# ß')
    expect(terms(once.join(' '))).toEqual(once)
  })

  test('know where they stand', () => {
    const text = 'The C++ of Mikołaj’s'
    expect(words(text).map(({ from, to }) => text.slice(from, to))).toEqual(['The', 'C++', 'of', 'Mikołaj’s'])
  })
})
