import type { Reporter } from './reporter.js'

/** Annotations of GitHub Actions: `::warning file=posts/a.md,line=20,col=51,title=clock-differs::The clock says …`. */
export const githubReporter: Reporter = posts =>
  posts
    .flatMap(({ source, problems }) =>
      problems.map(({ severity, line, column, rule, message }) => {
        const properties = Object.entries({ file: source, line, col: column, title: rule })
        return `::${severity} ${properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')}::${escapeData(message)}`
      })
    )
    .join('\n')

/** The escapes of workflow commands, as `@actions/core` writes them. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
