/** Ways to write the same thing in this field. A row's members stand for each other in queries. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['k8s', 'kubernetes', 'kube'],
  ['k3s', 'lightweight kubernetes'],
  ['o11y', 'observability'],
  ['i18n', 'internationalization', 'internationalisation'],
  ['l10n', 'localization', 'localisation'],
  ['a11y', 'accessibility'],
  ['ci', 'continuous integration'],
  ['cd', 'continuous delivery', 'continuous deployment'],
  ['iac', 'infrastructure as code'],
  ['ml', 'machine learning'],
  ['ai', 'artificial intelligence'],
  ['llm', 'llms', 'large language model', 'large language models'],
  ['genai', 'generative ai'],
  ['rag', 'retrieval augmented generation'],
  ['nlp', 'natural language processing'],
  ['db', 'database'],
  ['auth', 'authentication', 'authorization', 'authorisation'],
  ['authn', 'authentication'],
  ['authz', 'authorization', 'authorisation'],
  ['mfa', 'multi factor authentication', '2fa'],
  ['sso', 'single sign on'],
  ['rbac', 'role based access control'],
  ['config', 'configuration'],
  ['repo', 'repository'],
  ['js', 'javascript'],
  ['ts', 'typescript'],
  ['py', 'python'],
  ['golang', 'go'],
  ['dotnet', '.net'],
  ['csharp', 'c#'],
  ['cpp', 'c++'],
  ['wasm', 'webassembly'],
  ['otel', 'opentelemetry'],
  ['opa', 'open policy agent'],
  ['pg', 'postgres', 'postgresql'],
  ['es', 'elasticsearch'],
  ['tf', 'terraform'],
  ['aws', 'amazon web services'],
  ['gcp', 'google cloud'],
  ['vm', 'virtual machine'],
  ['os', 'operating system'],
  ['oss', 'open source'],
  ['ui', 'user interface'],
  ['ux', 'user experience'],
  ['dx', 'devx', 'developer experience'],
  ['sre', 'site reliability engineering', 'site reliability'],
  ['slo', 'service level objective'],
  ['sla', 'service level agreement'],
  ['tdd', 'test driven development'],
  ['bdd', 'behaviour driven development', 'behavior driven development'],
  ['ddd', 'domain driven design'],
  ['e2e', 'end to end'],
  ['faas', 'function as a service', 'serverless'],
  ['caas', 'containers as a service'],
  ['paas', 'platform as a service'],
  ['cncf', 'cloud native computing foundation'],
  ['crd', 'custom resource definition'],
  ['mtls', 'mutual tls'],
  ['perf', 'performance'],
  ['env', 'environment'],
  ['docs', 'documentation'],
  ['licence', 'license'],
  ['behaviour', 'behavior'],
  ['colour', 'color'],
  ['centre', 'center'],
  ['optimise', 'optimize'],
  ['organise', 'organize']
]

/** What also stands for a term, as runs of terms: `synonymsOf('ml')` gives `[['machine', 'learning']]`. */
export type Synonyms = ReadonlyMap<string, readonly (readonly string[])[]>

/** Joins the built-in rows and the site's own into one table, from a term or a run of terms to what stands for it. */
export function synonymTable(
  own: readonly (readonly string[])[],
  terms: (text: string) => string[],
  stems: (term: string) => string[]
): Synonyms {
  const table = new Map<string, string[][]>()
  for (const row of [...SYNONYMS, ...own]) {
    const runs = row.map(terms).filter(run => run.length > 0)
    for (const run of runs) {
      // `licences` is a form of `licence`, and so stands for `license` as well.
      const keys = new Set([run.join(' '), ...(run.length === 1 ? run.flatMap(stems) : [])])
      for (const key of keys) table.set(key, [...(table.get(key) ?? []), ...runs.filter(other => other !== run)])
    }
  }
  return table
}
