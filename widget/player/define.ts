import { TalkPlayer } from './talk-player.js'

// Two bundles on one page may both bring the player; the first stays.
if (!customElements.get('talk-player')) customElements.define('talk-player', TalkPlayer)
