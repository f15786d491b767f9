/** Asks who may be contacted. */
export const loadConsent = () => import('./consent/consent-gate.js')

/** Moments, speed, links to copy. */
export const loadTools = () => import('./tools/player-tools.js')

/** What a player has to say when a recording does not play. */
export const loadNotices = () => import('./notices/notices.js')

/** Stops at the talk's end. */
export const loadEndStop = () => import('./end-stop.js')
