const ONSETS = 'b c d f g h j k l m n p r s t v w z br cl dr gr pr sh st tr th'.split(' ')
const VOWELS = 'a e i o u ai ea ou'.split(' ')
// None that an ending could be taken for.
const CODAS = ['', ...'n r l t m ck nd rm x'.split(' ')]
const ENDINGS = ['s', 'ed', 'ing']

const SYLLABLES = ONSETS.length * VOWELS.length

/** How many stems of two syllables there are, and of three. */
const SHORT = SYLLABLES ** 2 * CODAS.length
const LONG = SYLLABLES ** 3 * CODAS.length

/** Has no divisor in common with either number of stems, so that no two places share a stem. */
const STEP = 1_000_003

/**
 * The word at a place of an endless list: pronounceable, never the same as another's, every second one a form of the one
 * before. So a vocabulary may grow without being kept.
 *
 * @param {number} place from 0
 */
export function coinWord(place) {
  const stem = coinStem(Math.floor(place / 2))
  return place % 2 === 0 ? stem : stem + ENDINGS[place % ENDINGS.length]
}

/** Syllables alternate consonants and vowels, so a stem can be cut in one way only. @param {number} place */
function coinStem(place) {
  // Most words are short.
  const [syllables, number] = place % 4 > 0 ? [2, (place * STEP) % SHORT] : [3, (place * STEP) % LONG]
  let rest = number
  let stem = CODAS[rest % CODAS.length]
  rest = Math.floor(rest / CODAS.length)
  for (let i = 0; i < syllables; i++) {
    const syllable = rest % SYLLABLES
    stem = ONSETS[syllable % ONSETS.length] + VOWELS[Math.floor(syllable / ONSETS.length)] + stem
    rest = Math.floor(rest / SYLLABLES)
  }
  return stem
}
