import { pick } from './random.mjs'

const list = text => text.trim().split(/\s+/)

/** What English sentences are held together by, the most frequent first. */
export const SMALL = list(`
  the to a and of in that is it you for with on as your are be not this can have they what from how by at or an we when
  will their all which but one more so if there has do was than about our its into up out who only them some no then
  most other would also over between after before where while each every because without through many should these such
`)

/** Ordinary words of talks about work and machines. */
export const ORDINARY = list(`
  time people team work way system change service problem company thing data year tool day week month code question
  answer idea point part place number hand room door house road river bridge city light water paper letter picture story
  word name list rule law choice reason cause effect result cost price money market value risk trust fear hope patience
  habit mistake lesson promise secret surprise evening morning night clock hour minute second moment start end middle
  beginning story journey step path map compass border wall floor roof window corner garden forest mountain island harbour
  ship train station engine wheel lever spring pipe valve filter mirror lamp kettle kitchen recipe bread flour oven market
  make take give find keep know think see come look want use tell ask feel try leave call move run write read build break
  fix test measure watch wait listen learn teach explain show hide open close begin stop grow shrink rise fall push pull
  carry hold drop throw catch send receive share split join merge copy paste save load store delete restore repair replace
  choose decide plan promise agree argue refuse accept prevent protect attack defend guard lock unlock enter exit follow
  lead help hurt win lose pay earn spend borrow count compare order sort search match miss guess prove doubt believe
  good bad new old small large long short high low early late fast slow easy hard simple complex cheap expensive safe
  dangerous open closed public private local remote global single double whole broken honest quiet loud bright dark warm
  cold young strong weak rich poor clean dirty full empty deep shallow wide narrow ready sure likely certain common rare
  strange familiar boring lovely ordinary real true false right wrong first last next previous own same different
  always never often sometimes again together alone ahead behind inside outside above below nearly exactly quickly slowly
  carefully quietly suddenly finally usually hardly enough
`)

/** Words of the trade. */
export const TECHNICAL = list(`
  kubernetes cluster container pod node operator helm ingress gateway proxy mesh sidecar envoy istio linkerd cilium ebpf
  kernel process thread memory cache disk volume storage snapshot backup replica shard partition leader quorum consensus
  database query index transaction schema migration postgres cassandra redis kafka stream queue topic broker event message
  latency throughput percentile timeout retry deadline backoff circuit bulkhead throttle quota limit budget outage incident
  postmortem alert pager dashboard metric trace span log telemetry opentelemetry prometheus grafana observability monitoring
  deployment rollout rollback canary release pipeline build artifact registry image layer scan vulnerability patch advisory
  secret token identity certificate policy admission webhook audit compliance security encryption signature provenance
  terraform infrastructure module provider drift state template manifest configuration yaml json schema linter compiler
  runtime wasm webassembly golang rust python java javascript typescript function serverless lambda edge cloud hybrid tenant
  developer platform portal catalogue portal golden template self-service scaffold repository branch commit review merge
  gitops argocd flux tekton jenkins actions runner workflow scheduler autoscaler karpenter spot capacity finops billing
  model inference training dataset embedding vector retrieval prompt agent token gpu accelerator notebook feature
  frontend browser component accessibility render hydration bundle performance network protocol packet socket http grpc
  graphql api endpoint contract versioning microservice monolith domain boundary aggregate saga idempotent eventual chaos
  experiment resilience failover disaster recovery region zone datacentre hardware firmware sensor device fleet robot
  CI/CD node.js .NET C++ C# k8s v1.2.3 service-to-service don't o11y
`)

const ONSETS = list('b c d f g h j k l m n p r s t v w b c d f g l m n p r s t br cl cr dr fl gr pl pr qu sh st tr th')
const VOWELS = list('a a a e e e i i o o o u u ai ea io ou')
const CODAS = list('n r l s t m d ck nd nt st rm x ss')
const ENDINGS = ['', 's', 'ed', 'ing']

/** @param {() => number} random @param {number} syllables */
function coin(random, syllables) {
  const open = Array.from({ length: syllables }, () => pick(ONSETS, random) + pick(VOWELS, random)).join('')
  return random() < 0.7 ? open + pick(CODAS, random) : open
}

/**
 * Words, the most frequent first: real ones, then coined ones, many of them in several forms, without end enough that
 * the rare half of a text is new words, as it is in natural texts.
 *
 * @param {number} size
 * @param {() => number} random
 * @returns {string[]}
 */
export function makeVocabulary(size, random) {
  const real = shuffle([...new Set([...ORDINARY, ...TECHNICAL])], random)
  const known = new Set([...SMALL, ...real])
  while (known.size < size) {
    const stem = coin(random, pick([2, 2, 2, 3, 3, 4], random))
    if (stem.length < 5) continue
    for (const ending of random() < 0.4 ? ENDINGS : ENDINGS.slice(0, 1)) known.add(stem + ending)
  }
  return [...known].slice(0, size)
}

const GIVEN = list(`
  Ana Bo Cyra Dmitri Elif Farah Goran Hana Idris Jorun Kaito Leïla Mikołaj Nkechi Oona Pavel Quirin Rosa Søren Tamsin
  Ulla Vikram Wanjiru Ximena Yusuf Zoë Amara Björn Celeste Dafydd Esme François Gwen Hugo Imogen Jakub Keiko Lars Maya
`)

/** @param {() => number} random */
export function coinPerson(random) {
  return `${pick(GIVEN, random)} ${capital(coin(random, 2))}`
}

/** @param {() => number} random */
export function coinCompany(random) {
  return capital(coin(random, 2)) + pick(['', '', ' Labs', ' Systems', '.io', ' Cloud', ' & Daughters', 'Works'], random)
}

/** @param {string} word */
export function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** @template T @param {T[]} items @param {() => number} random @returns {T[]} */
function shuffle(items, random) {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[items[last], items[other]] = [items[other], items[last]]
  }
  return items
}
