import '../widget/index.js'

const talk = document.querySelector<HTMLElementTagNameMap['talk-player']>('#talk')
const asking = document.querySelector<HTMLElementTagNameMap['talk-player']>('#asking')

if (talk) {
  // The indexer writes a talk's transcript as passages; here they stand in a file of their own.
  talk.said = async signal => {
    const answer = await fetch('/media/leap-second.json', { signal })
    if (!answer.ok) throw new Error(`The transcript could not be read (${answer.status})`)
    return answer.json()
  }
  // What a search for “second” would mark.
  talk.found = [
    { seconds: 76, text: 'Every few years somebody adds a second to the clock.' },
    { seconds: 90, text: 'It waited for a second that was already there.' },
    { seconds: 106, text: 'You spread the additional second thinly over a whole day.' }
  ]
}

document.querySelector('#revoke')?.addEventListener('click', () => void asking?.revokeConsent())
