import { pick, randomFrom, zipf } from './random.mjs'
import { capital, coinCompany, coinPerson, makeVocabulary } from './vocabulary.mjs'

const TALKS_IN_A_POST = 3
const CITIES = ['London, UK', 'Berlin, Germany', 'Nairobi, Kenya', 'Kraków, Poland', 'Osaka, Japan', 'Online']
const SERIES = ['Cloud Native Evening', 'Data Night', 'Frontend Thursday', 'Kernel Club', 'Platform Breakfast', 'SRE Supper']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Of a vocabulary, the first words hold sentences together: a title has fewer of them than a sentence. */
const SMALL_WORDS = 100
const VOCABULARY = 30_000

/**
 * Posts that report talks as the indexer reads them: natural word frequencies, titles, people who come again, companies,
 * events, takeaways. The same number and seed give the same posts; the first talks of many are not those of few.
 *
 * @param {{ talks: number, seed?: number }} wanted
 * @returns {import('../search/talk.js').Post[]}
 */
export function generateTalks({ talks, seed = 1 }) {
  const random = randomFrom(seed)
  const vocabulary = makeVocabulary(VOCABULARY, random)
  const nextWord = zipf(VOCABULARY, random)
  const nextSubject = zipf(VOCABULARY - SMALL_WORDS, random)
  const word = () => vocabulary[nextWord()]
  const subject = () => vocabulary[SMALL_WORDS + nextSubject()]
  const between = (low, high) => low + Math.floor(random() * (high - low + 1))
  const sentence = (low, high) => `${capital(Array.from({ length: between(low, high) }, word).join(' '))}.`
  const title = () => capital(Array.from({ length: between(3, 8) }, (_, i) => (i % 2 === 1 && random() < 0.5 ? word() : subject())).join(' '))

  const count = Math.max(1, Math.ceil(talks / TALKS_IN_A_POST))
  const companies = Array.from({ length: Math.ceil(talks / 4) + 5 }, () => coinCompany(random))
  const people = Array.from({ length: Math.ceil(talks / 2) + 5 }, () => ({ name: coinPerson(random), affiliation: pick(companies, random) }))
  // A third of a post's talks is drawn from the few who speak everywhere.
  const nextPerson = zipf(people.length, random)
  const speaker = () => (random() < 0.3 ? people[nextPerson()] : pick(people, random))

  const post = number => {
    const day = new Date(Date.UTC(2012, 0, 4) + Math.floor((number * 5000) / count) * 86_400_000)
    const date = day.toISOString().slice(0, 10)
    const name = `${pick(SERIES, random)} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`
    const slug = `${date}-${name.toLowerCase().replaceAll(' ', '-')}-${number + 1}`
    const recording = random() < 0.85 ? { provider: 'youtube', id: Array.from({ length: 11 }, () => pick(ID_LETTERS, random)).join('') } : null
    const size = Math.min(TALKS_IN_A_POST, talks - number * TALKS_IN_A_POST)
    const starts = Array.from({ length: size }, (_, place) => 600 + place * 2100 + between(0, 900))
    return {
      source: `posts/${slug}.md`,
      title: name,
      date,
      url: `/${date.replaceAll('-', '/')}/${slug.slice(11)}/`,
      tags: ['Notes', date.slice(0, 4), ...(recording ? ['Video'] : [])],
      location: pick(CITIES, random),
      recording,
      text: [sentence(15, 30), sentence(15, 30), sentence(10, 20)].join('\n'),
      talks: starts.map((start, place) => ({
        id: `${slug}#${place + 1}`,
        title: title(),
        speakers: random() < 0.12 ? [speaker(), speaker()] : [speaker()],
        recording,
        start: recording && start,
        end: recording && (starts[place + 1] ?? null),
        url: null,
        text: sentence(10, 25),
        takeaways: Array.from({ length: between(2, 5) }, () => ({ text: sentence(12, 28), start: null })),
        chapters: recording && random() < 0.1 ? Array.from({ length: 4 }, (_, part) => ({ title: title(), start: start + part * 300 })) : []
      }))
    }
  }
  return Array.from({ length: count }, (_, number) => post(number))
}
