import { validateAction, validateWorkflow } from '@action-validator/core'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { EVENING } from '../evening.js'

vi.setConfig({ testTimeout: 60_000 })

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

interface Action {
  inputs: Record<string, unknown>
  outputs: Record<string, { value: string }>
  runs: { steps: { run?: string }[] }
}

const action = parse(read('action.yml')) as Action

test('action.yml is an action', () => {
  expect(validateAction(read('action.yml'))).toEqual({ actionType: 'action', errors: [] })
})

test('the workflow of this repository is a workflow', () => {
  expect(validateWorkflow(read('.github/workflows/ci.yml'))).toEqual({ actionType: 'workflow', errors: [] })
})

test('every workflow in the documentation is a workflow', () => {
  const workflows = Array.from(read('docs/ci.md').matchAll(/^```yaml\n([^]*?)^```$/gm), ([, text = '']) => text).filter(text => text.startsWith('name:'))
  expect(workflows.length).toBeGreaterThan(1)
  for (const workflow of workflows) expect(validateWorkflow(workflow)).toEqual({ actionType: 'workflow', errors: [] })
})

test('inputs and outputs are all described', () => {
  const page = read('docs/ci.md')
  for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) expect(page).toContain(`| \`${name}\` |`)
})

test('every input reaches the step, or the steps around it', () => {
  const text = JSON.stringify(action.runs)
  for (const name of Object.keys(action.inputs)) expect(text).toMatch(new RegExp(String.raw`inputs\.${name}\b`))
})

test('no input is written into a script, where a shell would run it', () => {
  const scripts = action.runs.steps.flatMap(({ run }) => run ?? [])
  expect(scripts).toHaveLength(1)
  expect(scripts.filter(script => script.includes('${{'))).toEqual([])
})

describe('the script', () => {
  let site: string

  beforeEach(() => {
    site = mkdtempSync(join(tmpdir(), 'talkseek-action-yaml-'))
    writeFileSync(join(site, 'evening.md'), EVENING)
  })
  afterEach(() => rmSync(site, { recursive: true }))

  const runScript = () => {
    const [script] = action.runs.steps.flatMap(({ run }) => run ?? [])
    const inputs = { INPUT_OUT: 'talks', INPUT_POSTS: 'evening.md', TALKSEEK_VERSION: '' }
    const env = { ...process.env, GITHUB_WORKSPACE: site, GITHUB_OUTPUT: join(site, 'output'), GITHUB_STEP_SUMMARY: '', ...inputs }
    return spawnSync('bash', ['-e', '-c', script ?? 'exit 9'], { cwd: site, env, encoding: 'utf8' })
  }

  test('runs the talkseek that the site has installed', () => {
    mkdirSync(join(site, 'node_modules'))
    symlinkSync(fileURLToPath(new URL('../../', import.meta.url)), join(site, 'node_modules/talkseek'), 'junction')
    const { status, stdout, stderr } = runScript()
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(join(site, 'output'), 'utf8')).toMatch(/^talks<<(\S+)\n3\n\1$/m)
  })

  test('fetches nothing that nobody named', () => {
    expect(runScript()).toMatchObject({ status: 1, stdout: expect.stringMatching(/^::error title=talkseek::talkseek is not installed here\. Add it to the site/) })
  })
})
