/** The value that a text is in JSON; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** The objects of the list that a value has under a key; `null` when it has no list there. */
export function recordsIn(value: unknown, key: string): Record<string, unknown>[] | null {
  const list = isRecord(value) ? value[key] : null
  return Array.isArray(list) ? (list as unknown[]).filter(isRecord) : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A time as a number or a text of one; `null` for anything else, and for times before the recording. */
export function secondsOf(value: unknown, perSecond = 1): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number / perSecond : null
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
