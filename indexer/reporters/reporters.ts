import { githubReporter } from './github-reporter.js'
import { jsonReporter } from './json-reporter.js'
import { prettyReporter } from './pretty-reporter.js'
import type { Reporter } from './reporter.js'
import { sarifReporter } from './sarif-reporter.js'

/** The forms in which `talkseek check` reports, by the names of `--reporter`. */
export const REPORTERS = { pretty: prettyReporter, json: jsonReporter, github: githubReporter, sarif: sarifReporter } satisfies Record<string, Reporter>

export type ReporterName = keyof typeof REPORTERS
