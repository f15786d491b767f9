import { validateAction, validateWorkflow } from '@action-validator/core'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

interface Action {
  inputs: Record<string, unknown>
  outputs: Record<string, { value: string }>
  runs: { steps: { id?: string; env?: Record<string, string>; uses?: string }[] }
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
  const scripts = action.runs.steps.map(step => ('run' in step ? String(step.run) : ''))
  expect(scripts.join('')).not.toBe('')
  expect(scripts.filter(script => script.includes('${{'))).toEqual([])
})
