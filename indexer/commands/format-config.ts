import { SETTING_NAMES } from '../config-settings.js'
import type { ResolvedConfig } from '../config.js'

/** A configuration for a person, a line a setting with where it comes from; or as JSON: `{"out": {"value": "talks", "from": "--out"}}`. */
export function formatConfig({ config, from }: ResolvedConfig, json: boolean): string {
  if (json) return JSON.stringify(Object.fromEntries(SETTING_NAMES.map(name => [name, { value: plain(config[name]), from: from[name] }])), null, 2)
  const rows = SETTING_NAMES.map(name => [name, JSON.stringify(plain(config[name])), from[name]] as const)
  const [names, values] = [0, 1].map(column => Math.max(...rows.map(row => (row[column] ?? '').length))) as [number, number]
  return rows.map(([name, value, origin]) => `${name.padEnd(names)}  ${value.padEnd(values)}  ${origin}`).join('\n')
}

/** Functions by what they are called. */
function plain(value: unknown): unknown {
  if (typeof value === 'function') return `function ${value.name || 'without a name'}`
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]))
}
