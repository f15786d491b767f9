/** Keys as WebDriver names them. */
export const KEYS = { ArrowDown: '\uE015', Enter: '\uE007', Escape: '\uE00C', Control: '\uE009', Meta: '\uE03D' } as const

/** Keys that are held while those behind them are pressed. */
export const isHeld = (key: string) => key === KEYS.Control || key === KEYS.Meta

/** Of shortcuts: Command on a Mac, else Control. */
export const MOD = process.platform === 'darwin' ? KEYS.Meta : KEYS.Control

/** A page in a browser: what a journey needs of it, and no more. */
export interface JourneyPage {
  /** Whatever it complained about. */
  complaints: string[]
  visit(url: string): Promise<void>
  type(keys: string): Promise<void>
  /** Runs a function in the page, where nothing of the test is known. */
  evaluate<Value>(run: () => Value): Promise<Value>
  close(): Promise<void>
}

/** A press of each key, one behind the other, as WebDriver's `performActions` takes them. */
export function pressesOf(keys: string): object[] {
  const down = (value: string) => ({ type: 'keyDown', value })
  const up = (value: string) => ({ type: 'keyUp', value })
  const presses = [...keys].flatMap(key => (isHeld(key) ? [down(key)] : [down(key), up(key)]))
  return [{ type: 'key', id: 'keyboard', actions: [...presses, ...[...keys].filter(isHeld).map(up)] }]
}

/** The function as a script whose promise is the JSON of its value. */
export function scriptOf(run: () => unknown): string {
  return `(async () => JSON.stringify(await (${run.toString()})()) ?? 'null')()`
}
