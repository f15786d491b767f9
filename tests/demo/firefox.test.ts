import { findFirefox } from '../browser/firefox.js'
import { openFirefox } from '../browser/firefox-page.js'
import { testKeyboardJourney } from './keyboard-journey.js'

testKeyboardJourney('Firefox', () => openFirefox(findFirefox() ?? ''))
