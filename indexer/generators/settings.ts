import matter from 'gray-matter'

type Settings = Record<string, unknown>

/** Reads YAML's or JSON's settings; none where they are broken, which the generator itself will say. */
export function readYamlSettings(text: string): Settings {
  try {
    const { data } = matter(`---\n${text.replace(/^---.*$/gm, '')}\n---\n`, { language: 'yaml' })
    return typeof data === 'object' && data !== null ? data : {}
  } catch {
    return {}
  }
}

/** Reads of TOML what addresses depend on: `key = 'text'`, `key = true` and `[tables]` of them. */
export function readTomlSettings(text: string): Settings {
  const settings: Settings = {}
  let table = settings
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s*\[([\w.-]+)\]/.exec(line)?.[1]
    if (header) table = header.split('.').reduce(tableIn, settings)
    const [, key, basic, literal, other] = /^\s*["']?([\w-]+)["']?\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+))/.exec(line) ?? []
    if (key && key !== '__proto__') table[key] = basic ?? literal ?? (other === 'true' ? true : other === 'false' ? false : other)
  }
  return settings
}

function tableIn(table: Settings, name: string): Settings {
  const known = Object.hasOwn(table, name) ? table[name] : null
  if (typeof known === 'object' && known !== null) return known as Settings
  const made: Settings = {}
  if (name !== '__proto__') table[name] = made
  return made
}

/** Reads of a configuration that is a program the settings that stand in it as they are: `base: '/blog/'`. It is never run. */
export function readScriptSettings(text: string): Settings {
  const code = text.replace(/^\s*\/\/.*$/gm, '')
  const pattern = /\b(base|input|pathPrefix|srcDir|cleanUrls|trailingSlash)\s*:\s*(?:"([^"\n]*)"|'([^'\n]*)'|`([^`\n$]*)`|(true|false)\b)/g
  return Object.fromEntries(
    Array.from(code.matchAll(pattern), ([, key = '', double, single, backticks, truth]) => [key, truth === undefined ? (double ?? single ?? backticks) : truth === 'true'])
  )
}
