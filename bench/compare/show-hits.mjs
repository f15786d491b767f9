/** How many hits a page shows. */
export const SHOWN = 10

/**
 * Shows hits as plainly as can be: a link with title and second, and the sentence.
 *
 * @param {readonly { title: string, seconds: number, text: string }[]} hits
 * @param {string} query
 * @returns {string[]} the texts that the hits were found by
 */
export function showHits(hits, query) {
  const words = query.toLowerCase().split(' ')
  const list = document.createElement('ol')
  for (const { title, seconds, text } of hits) {
    const link = Object.assign(document.createElement('a'), { href: `#t=${seconds}`, textContent: title })
    const said = Object.assign(document.createElement('p'), { textContent: sentenceWith(text, words) })
    const hit = document.createElement('li')
    hit.append(link, said)
    list.append(hit)
  }
  document.body.replaceChildren(list)
  return hits.map(({ text }) => text)
}

/** The texts beside a whole index, and how passages are shown from it. */
export async function openTexts() {
  const [passages, titles] = await (await fetch('/index/texts.json')).json()
  /** @param {readonly number[]} ids @param {string} query */
  return (ids, query) => showHits(ids.slice(0, SHOWN).map(id => ({ title: titles[passages[id][0]], seconds: passages[id][1], text: passages[id][2] })), query)
}

/** The sentence with the most words of the query, or the first. @param {string} text @param {string[]} words */
function sentenceWith(text, words) {
  const sentences = text.split(/(?<=[.!?]) /)
  const held = sentence => words.filter(word => sentence.toLowerCase().includes(word)).length
  return sentences.reduce((best, sentence) => (held(sentence) > held(best) ? sentence : best))
}
