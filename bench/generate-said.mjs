import { coinWord } from './coin-word.mjs'
import { pick, randomFrom, zipf } from './random.mjs'
import { capital, coinCompany, coinPerson, ORDINARY, SMALL, TECHNICAL } from './vocabulary.mjs'

/**
 * Corpora by name: how many recordings, and how many passages one has on average. M is a large conference's archive or a
 * weekly podcast of fourteen years, M10 a tenth of it, L a broadcaster's.
 *
 * @type {Record<string, { recordings: number, passages: number }>}
 */
export const SIZES = {
  S: { recordings: 20, passages: 140 },
  M10: { recordings: 71, passages: 148 },
  M: { recordings: 714, passages: 147 },
  L: { recordings: 2798, passages: 195 }
}

/** What a passage holds: some thirty seconds of speech. */
const WORDS = { low: 60, high: 110 }
const MILLISECONDS_A_WORD = { low: 290, high: 380 }

/** Subjects that talks are about, of which each has two, and the coined words that belong to them. */
const TOPICS = 300
const JARGON = 8_000
const TOPIC_WORDS = { known: 40, coined: 80 }

/** The most words that ever become known; more than the largest corpus has. */
const MOST_COINED = 400_000

/** So many rare words are known before anybody speaks. */
const FIRST = 100

/** Of all words, the share that stands in each part of the vocabulary, summed up. What is left are rare words of before. */
const SHARES = { small: 0.46, ordinary: 0.67, topic: 0.84, own: 0.9, again: 0.98 }

/** Who speaks comes back to what was just said, so many words ago at most. */
const JUST_SAID = 40

/** Of new words, the share that its talk goes on about; the others may never be said again. */
const TAKEN_UP = 0.4

/**
 * Recordings with what was said in them, one at a time, so that a corpus need not fit into memory. Words are as frequent as
 * in natural speech (Zipf), new ones keep coming, about 31 times the root of all words (Heaps), a talk comes back to its own
 * words, and sentences go on from passage to passage. The same numbers and seed give the same recordings, and fewer
 * recordings are the first of more.
 *
 * @param {{ recordings: number, passages: number, seed?: number }} wanted `passages` a recording, on average
 * @returns {Generator<import('./generate-said.d.mts').SaidRecording>}
 */
export function* generateSaid({ recordings, passages, seed = 1 }) {
  const random = randomFrom(seed)
  const between = (low, high) => low + Math.floor(random() * (high - low + 1))
  const known = [...new Set([...ORDINARY, ...TECHNICAL])]
  const nextSmall = zipf(SMALL.length, random)
  const nextKnown = zipf(known.length, random)
  const nextOfTopic = zipf(TOPIC_WORDS.known + TOPIC_WORDS.coined, random)
  const nextCoined = zipf(MOST_COINED - JARGON, random)
  const topics = Array.from({ length: TOPICS }, (_, number) => wordsOfTopic(known, randomFrom(seed * TOPICS + number)))
  const small = new Set(SMALL)
  let words = 0
  let coined = JARGON + FIRST

  const rare = () => {
    let rank = nextCoined()
    while (rank >= coined - JARGON) rank = nextCoined()
    return nameOrWord(JARGON + rank)
  }
  /** @param {readonly (readonly string[])[]} about @param {string[]} own what this talk comes back to */
  const draw = (about, own) => {
    words++
    // The derivative of 31 times the root: how likely a word is a new one. Roots are exact on every machine, powers are not.
    if (random() < Math.min(0.3, 15.5 / Math.sqrt(words)) && coined < MOST_COINED) {
      const word = nameOrWord(coined++)
      if (random() < TAKEN_UP) own.push(word)
      return word
    }
    const part = random()
    if (part < SHARES.small) return SMALL[nextSmall()]
    if (part < SHARES.ordinary) return known[nextKnown()]
    if (part < SHARES.topic) return about[random() < 0.7 ? 0 : 1][nextOfTopic()]
    if (part < SHARES.own && own.length > 0) return random() < 0.5 ? own[Math.max(0, own.length - between(1, 5))] : pick(own, random)
    if (part < SHARES.again && said.length === JUST_SAID) return pick(said, random) ?? rare()
    const word = rare()
    if (random() < TAKEN_UP) own.push(word)
    return word
  }
  /** The last words but small ones. @type {string[]} */
  let said = []
  const nextWord = (about, own) => {
    const word = draw(about, own)
    if (!small.has(word)) said[words % JUST_SAID] = word
    return word
  }

  for (let number = 0; number < recordings; number++) {
    const about = [pick(topics, random), pick(topics, random)]
    const id = `r${String(number + 1).padStart(4, '0')}`
    const own = []
    said = []
    const title = capital(Array.from({ length: between(3, 7) }, (_, i) => (i % 2 ? SMALL[nextSmall()] : about[0][nextOfTopic()])).join(' '))
    const day = new Date(Date.UTC(2012, 0, 4) + Math.floor((number * 5000) / recordings) * 86_400_000)
    const affiliation = coinCompany(random)
    const speaker = coinPerson(random)
    const speech = speak(() => nextWord(about, own), random)
    let clock = between(0, 5000)
    yield {
      id,
      title,
      speaker,
      affiliation,
      date: day.toISOString().slice(0, 10),
      recording: { provider: 'file', url: `https://talks.example/${id}.mp4` },
      passages: Array.from({ length: between(Math.ceil(passages * 0.5), Math.floor(passages * 1.5)) }, () => {
        // Two draws make lengths near the middle likelier than those at the ends.
        const count = Math.round((between(WORDS.low, WORDS.high) + between(WORDS.low + 20, WORDS.high)) / 2)
        const start = clock
        clock += count * between(MILLISECONDS_A_WORD.low, MILLISECONDS_A_WORD.high)
        return { start: start / 1000, end: clock / 1000, text: Array.from({ length: count }, () => speech.next().value).join(' ') }
      })
    }
  }
}

/** Every fifth rare word is a name. @param {number} place */
function nameOrWord(place) {
  const word = coinWord(place)
  return place % 5 === 0 ? capital(word) : word
}

/** What a subject is talked about with: some known words and some jargon, in an order of its own. */
function wordsOfTopic(known, random) {
  const jargon = Array.from({ length: TOPIC_WORDS.coined }, () => coinWord(Math.floor(random() * JARGON)))
  const common = Array.from({ length: TOPIC_WORDS.known }, () => pick(known, random))
  return Array.from({ length: jargon.length + common.length }, (_, i) => (i % 3 === 0 ? common[i / 3] : jargon[i - Math.ceil(i / 3)]))
}

/** Words with the marks of sentences, without end. @param {() => string} nextWord @param {() => number} random */
function* speak(nextWord, random) {
  for (;;) {
    const length = 4 + Math.floor(random() * 12) + Math.floor(random() * 12)
    const end = random() < 0.12 ? '?' : '.'
    for (let place = 0; place < length; place++) {
      const word = place === 0 ? capital(nextWord()) : nextWord()
      yield place === length - 1 ? word + end : place > 2 && random() < 0.08 ? `${word},` : word
    }
  }
}
