/** The fence of code that is open behind a line, if any: only one of its own kind, as long or longer, closes it. */
export function fenceAfter(open: string | null, line: string): string | null {
  if (!line.includes('```') && !line.includes('~~~')) return open
  const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
  if (!fence?.[1]) return open
  if (open === null) return fence[1]
  return fence[1].startsWith(open) && fence[2]?.trim() === '' ? null : open
}
