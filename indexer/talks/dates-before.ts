/** The months, and the seasons, of the languages that sites are written in most, by how they begin. */
const MONTH = String.raw`(?:jan|feb|fév|mar|mär|mrt|apr|avr|abr|may|mai|mag|maj|mei|jun|juin|giu|jul|juil|lug|aug|août|ago|sep|set|oct|okt|ott|out|nov|de[czs]|dic|déc|ene|gen|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|spring|summer|autumn|fall|winter|q[1-4])\p{L}{0,9}\.?`
/** `2022-05-25`, `25.05.2022`, `20220525`, `May 2022`, `May 25th, 2022`, `25 May 2022`, `2022`. */
const DATE = String.raw`(?:\d{8}|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|${MONTH},? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}|\d{1,2}(?:st|nd|rd|th)?\.? (?:(?:de|of) )?${MONTH},? (?:(?:de|of) )?\d{4}|\d{4})`
const AROUND = String.raw`[\s\p{P}\p{S}]*`
const ONLY_DATE = new RegExp(`^(?::[\\w+-]{2,40}:\\s*)?${AROUND}${DATE}${AROUND}$`, 'iu')
/** Small pictures, as letters or as a code: `:coffee: 2022.05.25 - Queues`. */
const PICTURES = String.raw`(?::[\w+-]{2,40}:\s*|[\p{Extended_Pictographic}\u{fe0f}\u{200d}]+\s*)?`
/** A separator stands behind it, or nothing but a space behind a date in digits. */
const DATE_BEFORE = new RegExp(String.raw`^${PICTURES}[[(]?(?:${DATE}[\])]?\s*[:–—|-]\s+|(?:\d{4}-\d\d-\d\d|\d{4}\.\d\d\.\d\d)[\])]?\s+(?=\S))`, 'iu')

/** Whether a text is a date and nothing else. */
export function isDate(text: string): boolean {
  return text.length < 40 && ONLY_DATE.test(text)
}

/** How long the date is with which a text begins, with what separates it from the rest; 0 for none. */
export function dateBefore(text: string): number {
  return DATE_BEFORE.exec(text.slice(0, 90))?.[0].length ?? 0
}

/** A text without the date with which it begins: `2022-05-25 Queues That Never Fill`. */
export function withoutDate(text: string): string {
  return text.slice(dateBefore(text))
}
