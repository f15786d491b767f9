/** Asks who may be contacted. */
export const loadConsent = () => import('./consent/consent-gate.js')

/** Moments, speed, links to copy. */
export const loadTools = () => import('./tools/player-tools.js')

/** The looks of what a player has to say. */
export const loadNoticeStyle = () => import('./notice-style.js')

/** Stops at the talk's end. */
export const loadEndStop = () => import('./end-stop.js')
