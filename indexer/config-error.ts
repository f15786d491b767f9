/** A configuration that asks for what cannot be: its message has a line for each mistake, with its place. Exit code 2. */
export class ConfigError extends Error {
  override readonly name: string = 'ConfigError'
}
