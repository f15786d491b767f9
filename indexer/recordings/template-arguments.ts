/** What stands behind the name of a tag or shortcode: `"ID" start=65`. */
export interface TemplateArguments {
  /** Those with a name, in lower case; a Vue binding's without its colon. */
  named: Map<string, string>
  /** Those without one, in order. */
  alone: string[]
}

/** `name="value"`, `name=value`, `name: "value"`, `name={value}`, or a value alone, quoted or not. */
const ARGUMENT =
  /(?:(?<![\w:-])(:?[\w-]{1,40})\s{0,20}(?:=\s{0,20}|:\s{0,20}(?=["'])))?(?:"([^"]*)"|'([^']*)'|\{\s*["'`]?([^"'`{}]*)["'`]?\s*\}|([^\s"',{}]+))/g

/** A value that stands in the front matter: `page.youtubeId`, `$frontmatter.video`, `.Params.video`. */
const VARIABLE = /^(?:page|post|frontmatter|\$frontmatter|this|\.Params)\.([\w-]+)$/
/** One inside a text: `https://www.youtube.com/embed/{{ page.youtubeId }}`. */
const INSIDE = /\{\{-?\s{0,20}(?:page|post|frontmatter|\$frontmatter|this|\.Params)\.([\w-]{1,40})\s{0,20}-?\}\}/g

/** Reads arguments; a variable of the front matter is replaced by its value. */
export function readArguments(text: string, data: Readonly<Record<string, unknown>>): TemplateArguments {
  const named = new Map<string, string>()
  const alone: string[] = []
  for (const [, name, double, single, braced, bare] of text.matchAll(ARGUMENT)) {
    const written = double ?? single ?? braced ?? bare ?? ''
    const value = valueOf(written, data, bare !== undefined)
    if (name) named.set(name.replace(/^:/, '').toLowerCase(), value)
    else alone.push(value)
  }
  return { named, alone }
}

function valueOf(written: string, data: Readonly<Record<string, unknown>>, bare: boolean): string {
  const key = VARIABLE.exec(written.trim())?.[1] ?? (bare && Object.hasOwn(data, written) ? written : null)
  return key === null ? written.replace(INSIDE, (_, name: string) => textOf(data[name])) : textOf(data[key])
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
