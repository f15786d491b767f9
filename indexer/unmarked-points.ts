/** What leads in to what a talk left to take home. */
const LEADS_IN = /\b(?:take[ -]?aways?|key points|lessons|learnings|main points)\b[^.!?]*:\s*$/iu

/** A line that is text, and begins as a sentence does. */
const SENTENCE = /^ {0,3}["“‘']?[\p{Lu}\p{N}](?!.*(?:^|\s)\|)/u

/**
 * Finds lines that are points whose markers were all lost: right behind words that lead in to takeaways, two or more of
 * them, each of which begins as a sentence does. Wrapped text would go on in lower case somewhere.
 *
 * @returns their places among the lines
 */
export function unmarkedPoints(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  lines.forEach((line, index) => {
    if (!LEADS_IN.test(line) || lines[index + 1]?.trim() !== '') return
    let end = index + 2
    while ((lines[end] ?? '').trim() !== '') end++
    const block = lines.slice(index + 2, end)
    if (block.length < 2 || !block.every(one => SENTENCE.test(one))) return
    if (block.slice(0, -1).every(endsSentence)) for (let at = index + 2; at < end; at++) found.add(at)
  })
  return found
}

function endsSentence(line: string): boolean {
  return /[.!?…]["”’)]*\s*$/u.test(line)
}
