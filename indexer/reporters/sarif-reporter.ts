import { RULES, type Problem, type Rule } from '../problem.js'
import type { Reporter } from './reporter.js'

const IDS = Object.keys(RULES) as Rule[]

/** SARIF 2.1.0, which code scanners and editors read. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarifReporter: Reporter = (posts, { version }) =>
  JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'talkseek', semanticVersion: version, rules: IDS.map(describeRule) } },
          columnKind: 'utf16CodeUnits',
          results: posts.flatMap(({ source, problems }) => problems.map(found => resultOf(source, found)))
        }
      ]
    },
    null,
    2
  )

function describeRule(id: Rule): object {
  const { severity, meaning } = RULES[id]
  return {
    id,
    shortDescription: { text: meaning },
    help: { text: `${meaning} See “${id}” in docs/rules.md of talkseek.`, markdown: `${meaning} See \`${id}\` in \`docs/rules.md\` of talkseek.` },
    defaultConfiguration: { level: severity }
  }
}

function resultOf(source: string, { rule, severity, message, line, column }: Problem): object {
  const artifactLocation = { uri: relativeUri(source), uriBaseId: '%SRCROOT%' }
  return {
    ruleId: rule,
    ruleIndex: IDS.indexOf(rule),
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } } }]
  }
}

/** A path as a relative URI: `posts/my talk.md` is `posts/my%20talk.md`. */
function relativeUri(source: string): string {
  return source.split('/').map(encodeURIComponent).join('/')
}
