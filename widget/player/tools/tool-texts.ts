/** What is said below the player: its moments and what one can do with them. */
export interface ToolTexts {
  /** Names the bar of tools. */
  tools: string
  previous: string
  next: string
  /** Names the choice of speeds. */
  speed: string
  /** One of them: `1.5×`. */
  rate(rate: number): string
  copyLink: string
  copyMarkdown: string
  /** Spoken and shown once the link or the Markdown of a second is in the clipboard. */
  copied(clock: string): string
  /** The browser refused; the text to copy by hand stands behind it. */
  notCopied: string
  resume(clock: string): string
  moments: string
  transcript: string
  /** A part of the program could not be loaded. */
  lacking: string
}

export const ENGLISH: ToolTexts = {
  tools: 'Player',
  previous: 'Previous moment',
  next: 'Next moment',
  speed: 'Speed',
  rate: rate => `${rate}×`,
  copyLink: 'Copy link',
  copyMarkdown: 'Copy Markdown',
  copied: clock => `Copied, for ${clock}`,
  notCopied: 'Copy it by hand:',
  resume: clock => `Resume at ${clock}`,
  moments: 'Moments',
  transcript: 'Transcript',
  lacking: 'This part could not be loaded. Check the connection and try again.'
}
