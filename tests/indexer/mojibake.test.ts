import { describe, expect, test } from 'vitest'
import { repairMojibake } from '../../indexer/mojibake.js'

describe('text saved in the wrong encoding is repaired', () => {
  test.each([
    ['hereâ€™s', 'here’s'],
    ['â€œquotedâ€\u009d', '“quoted”'],
    ['MikoÅ‚aj', 'Mikołaj'],
    ['CondÃ© Nast', 'Condé Nast'],
    ['10Â km', '10\u00a0km'.normalize()],
    ['party ðŸŽ‰', 'party 🎉']
  ])('%s', (shown, meant) => {
    const { text, problems } = repairMojibake(shown.replace('Â ', 'Â\u00a0'))
    expect(text).toBe(meant)
    expect(problems).toMatchObject([{ rule: 'mojibake-repaired', line: 1 }])
  })

  test.each(['Condé Nast', 'here’s “quoted”', 'Ångström, SÃO PAULO', 'Â', '日本語 🎉'])('%s is left alone', text => {
    expect(repairMojibake(text)).toEqual({ text, problems: [] })
  })

  test('and its place is told, once a line', () => {
    const { problems } = repairMojibake('fine\nso hereâ€™s and itâ€™s\n')
    expect(problems).toMatchObject([{ line: 2, column: 8, message: expect.stringContaining('“â€™” was read as “’”') }])
  })
})
