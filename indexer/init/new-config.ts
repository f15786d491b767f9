import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { SiteSettings } from './survey-site.js'

/** The name of a new configuration: TypeScript where the site has it, a module where it has packages, else YAML. */
export function newConfigName(folder: string): string {
  if (existsSync(join(folder, 'tsconfig.json'))) return 'talkseek.config.ts'
  return existsSync(join(folder, 'package.json')) ? 'talkseek.config.mjs' : 'talkseek.config.yml'
}

/** A new configuration's text. */
export function formatNewConfig(name: string, { posts, out, generator }: SiteSettings): string {
  const settings = { posts, out, generator }
  if (name.endsWith('.json')) return `${JSON.stringify(settings, null, 2)}\n`
  if (/\.ya?ml$/.test(name)) return stringify(settings)
  const lines = Object.entries(settings).map(([key, value]) => `  ${key}: ${quoted(value)}`)
  return `import { defineConfig } from ${quoted('talkseek')}\n\nexport default defineConfig({\n${lines.join(',\n')}\n})\n`
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, sign => `\\${sign}`)}'`
}
