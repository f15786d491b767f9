import MiniSearch from 'minisearch'

/** The fields that we search, with MiniSearch's own words and nothing stored. */
const OPTIONS = { fields: ['title', 'speakers', 'affiliations', 'takeaways', 'chapters', 'event', 'text'] }

/** Prefix and typo, as its documentation shows them. */
const MATCHING = { prefix: true, fuzzy: 0.2, boost: { title: 4, speakers: 3 } }

/**
 * The peer: MiniSearch as anybody would set it up, as the JSON that it writes.
 *
 * @param {readonly import('../search/talk.js').Post[]} posts
 * @returns {string}
 */
export function packPlain(posts) {
  const engine = new MiniSearch(OPTIONS)
  engine.addAll(posts.flatMap(documentsOf).map((document, id) => ({ id, ...document })))
  return JSON.stringify(engine)
}

/** @param {string} json @returns {(query: string) => unknown} */
export function openPlain(json) {
  const engine = MiniSearch.loadJSON(json, OPTIONS)
  return query => engine.search(query, MATCHING)
}

/** A post's talks, and what it says outside them. @param {import('../search/talk.js').Post} post */
function documentsOf({ title, location, tags, text, talks }) {
  const event = [title, location, ...tags].join('\n')
  const ofTalks = talks.map(talk => ({
    title: talk.title,
    speakers: talk.speakers.map(({ name }) => name).join('\n'),
    affiliations: talk.speakers.map(({ affiliation }) => affiliation).join('\n'),
    takeaways: talk.takeaways.map(takeaway => takeaway.text).join('\n'),
    chapters: talk.chapters.map(chapter => chapter.title).join('\n'),
    event,
    text: talk.text
  }))
  return [...ofTalks, { title: '', speakers: '', affiliations: '', takeaways: '', chapters: '', event, text }]
}
