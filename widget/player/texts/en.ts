import type { SceneTexts } from './player-texts.js'

/** Comes with the player; what its parts say in English comes with each. */
export const ENGLISH: SceneTexts = {
  recording: 'Recording',
  thisSite: 'this site',
  play: 'Play “{title}”',
  playFrom: 'Play “{title}” from {clock}',
  playUntitled: 'Play the recording',
  playUntitledFrom: 'Play the recording from {clock}',
  playsFrom: 'Plays from {source}',
  open: 'Open the recording at {clock}',
  retry: 'Try again',
  talkEnded: 'The talk ends here.',
  goOn: 'Go on'
}
