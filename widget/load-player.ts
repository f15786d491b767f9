let loaded: Promise<unknown> | undefined

/**
 * Registers `<talk-player>`. Begun behind the first hits; until then the tag is an empty element. One that failed to load
 * is tried again when it is asked for again.
 */
export async function loadPlayer(): Promise<void> {
  loaded ??= import('./player/define.js')
  try {
    await loaded
  } catch (error) {
    loaded = undefined
    throw error
  }
}
