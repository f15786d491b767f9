/** English words that carry a question rather than its subject: they count little, but are never dropped. */
const STOP_WORDS = new Set(
  `a about after all also am an and any are as at be been before being but by can could did do does doing dont for from
   get getting had has have having he her his how i if in into is it its just like make me more most my no not of on or
   our out over she should so some such talk talks tell than that the their them then there these they this those to too
   use using very was we were what when where which while who why will with would you your`.split(/\s+/)
)

export function isStopWord(term: string): boolean {
  return STOP_WORDS.has(term)
}
