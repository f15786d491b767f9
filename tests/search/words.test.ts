import { describe, expect, test } from 'vitest'
import { terms, words } from '../../search/words.js'

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
