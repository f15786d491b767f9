/** English words that carry a question rather than its subject: they count little, but are never dropped. */
const STOP_WORDS = new Set(
  `a about actually after all also am an and any are as at be become been before being but by can could did do does
   doing dont down for from get getting give had happen happens has have having he help her his how i if in into is it its
   just kind know let like lot make me mean means more most my need needs no not of off ok okay on or our out over please
   really she should show so some something such talk talks tell than that the their them then there these they thing
   things this those to too up use using very want was way ways we were what when where which while who why will with
   work works would you your`.split(/\s+/)
)

export function isStopWord(term: string): boolean {
  return STOP_WORDS.has(term)
}
