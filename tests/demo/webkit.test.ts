import { findWebKit } from '../browser/webkit.js'
import { openWebKit } from '../browser/webkit-page.js'
import { testKeyboardJourney } from './keyboard-journey.js'

testKeyboardJourney('WebKit', () => {
  const found = findWebKit()
  if (!found) throw new Error('No WebKit is installed')
  return openWebKit(found)
})
