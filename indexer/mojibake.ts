import { problem, type Problem } from './problem.js'

/** What Windows-1252 shows for the bytes 0x80 to 0x9f; Node 20 decodes that encoding as Latin-1, so not by TextDecoder. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** The character that Windows-1252 shows for each byte. */
const SHOWN = Array.from({ length: 256 }, (_, byte) => C1[byte - 0x80] ?? String.fromCharCode(byte))
const BYTE = new Map(SHOWN.map((character, byte) => [character, byte]))

const inClass = (from: number, to: number) =>
  SHOWN.slice(from, to + 1)
    .map(character => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .join('')
const FOLLOWING = `[${inClass(0x80, 0xbf)}]`

/** What UTF-8 of two to four bytes looks like when it was read as Windows-1252: `â€™`, `Ã©`, `ðŸŽ‰`. */
const MOJIBAKE = new RegExp(
  `[${inClass(0xc2, 0xdf)}]${FOLLOWING}|[${inClass(0xe0, 0xef)}]${FOLLOWING}{2}|[${inClass(0xf0, 0xf4)}]${FOLLOWING}{3}`,
  'gu'
)

/** Repairs text that was read in the wrong encoding, `hereâ€™s` to `here’s`, and says where it had to. */
export function repairMojibake(text: string): { text: string; problems: Problem[] } {
  // Nearly every text holds none.
  if (text.search(MOJIBAKE) < 0) return { text, problems: [] }
  const problems: Problem[] = []
  const lines = text.split('\n').map((line, index) => {
    const repaired = line.replace(MOJIBAKE, decode)
    if (repaired !== line) problems.push(repairProblem(line, index + 1))
    return repaired
  })
  return { text: lines.join('\n'), problems }
}

/** Reads bytes as Windows-1252, in which each is a character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, byte => SHOWN[byte]).join('')
}

function decode(shown: string): string {
  const bytes = Uint8Array.from(shown, character => BYTE.get(character) ?? 0)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return shown
  }
}

function repairProblem(line: string, number: number): Problem {
  const first = Array.from(line.matchAll(MOJIBAKE)).find(match => decode(match[0]) !== match[0])
  const shown = first?.[0] ?? ''
  const message = `“${shown}” was read as “${decode(shown)}”: UTF-8 saved as Windows-1252. Save the file again as UTF-8.`
  return problem('mojibake-repaired', { line: number, column: (first?.index ?? 0) + 1 }, message)
}
