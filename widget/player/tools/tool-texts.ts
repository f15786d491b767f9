/** What is said below the player: its moments and what one can do with them. */
export interface ToolTexts {
  /** Names the bar of tools. */
  tools: string
  previous: string
  next: string
  /** Names the choice of speeds. */
  speed: string
  /** One of them: `{n}×`. */
  rate: string
  copyLink: string
  copyMarkdown: string
  /** Spoken and shown once the link or the Markdown of the second at `{clock}` is in the clipboard. */
  copied: string
  /** The browser refused; the text to copy by hand stands behind it. */
  notCopied: string
  resume: string
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
  rate: '{n}×',
  copyLink: 'Copy link',
  copyMarkdown: 'Copy Markdown',
  copied: 'Copied, for {clock}',
  notCopied: 'Copy it by hand:',
  resume: 'Resume at {clock}',
  moments: 'Moments',
  transcript: 'Transcript',
  lacking: 'This part could not be loaded. Check the connection and try again.'
}
