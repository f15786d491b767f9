import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { optimiseLater } from '../../indexer/optimise-later.js'

test('the V8 of this Node knows what it is told, and says nothing', () => {
  const program = `
    import { setFlagsFromString } from 'node:v8'
    if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000')
    console.log('done')`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(stdout).toBe('done\n')
})

test('another V8 is told nothing', () => {
  expect(() => optimiseLater('13.6.233.10')()).not.toThrow()
})
