import { describe, expect, test } from 'vitest'
import { parsePost } from '../../indexer/parse-post.js'

const guestsOf = (text: string) =>
  parsePost('queues.md', `---\ntitle: Queues\naudio: a.mp3\n---\n${text}\n\n- 0:00 Welcome\n- 4:04 Why queues fill\n`).talks[0]?.speakers.map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name))

describe('the guests of an episode', () => {
  test.each<[string, string[]]>([
    ['Zu Gast: Dr. Ana Cruz (Museum für Schlangen)', ['Ana Cruz (Museum für Schlangen)']],
    ['**Invitée :** Ana Cruz, directrice chez Acme', ['Ana Cruz (Acme)']],
    ['**Invitados:** Ana Cruz (Acme), Bo Lind (Bolt)', ['Ana Cruz (Acme)', 'Bo Lind (Bolt)']],
    ['Convidada: Ana Cruz', ['Ana Cruz']],
    ['ゲスト：山田花子（アクメ社）、鈴木一郎', ['山田花子 (アクメ社)', '鈴木一郎']],
    ['嘉宾：张伟，李娜', ['张伟', '李娜']],
    ['**ضيف الحلقة**: x\n\nضيف: آنا كروز', ['آنا كروز']],
    ['Joining us: Ana Cruz from Acme.', ['Ana Cruz (Acme)']],
    ['Guests: Ana Cruz, Bo Lind, Cy Ode', ['Ana Cruz', 'Bo Lind', 'Cy Ode']],
    ['Guest: Ana Cruz, Acme Labs', ['Ana Cruz (Acme Labs)']],
    ['Guest: Ana Cruz (she/her), author of *Queues at Night*', ['Ana Cruz']],
    ['Guest: Ana Cruz, previously at Acme', ['Ana Cruz']],
    ['Di and Ed are back, with special guest Ana Cruz of the Acme Archive, to talk about queues.', ['Ana Cruz (Acme Archive)']],
    ['Our guest this week is **Ana Cruz**, type designer at Acme.', ['Ana Cruz (Acme)']],
    ['In the chair: our guest Ana Cruz (performance engineer, Acme). Hosted by Di Elm.', ['Ana Cruz (Acme)']],
    ['Our guests are Ana Cruz, CTO of Acme, and Bo Lind, a designer at Bolt.', ['Ana Cruz (Acme)', 'Bo Lind (Bolt)']],
    ['This week, geographer Ana Cruz from Acme shows us the longest queues.', ['Ana Cruz (Acme)']],
    ['In this conversation, Ana Cruz, Platform Lead at Acme, shares her journey.', ['Ana Cruz (Acme)']],
    ['Ana Cruz spent years on queues. She tells us why. Ana is a controls engineer at Acme.', ['Ana Cruz (Acme)']],
    ['Di Elm talks with [Ana Cruz](https://example.com), author of Queues with Brokers.', ['Ana Cruz']],
    ['Wir sprechen mit Ana Cruz, Leiterin bei Acme, über Schlangen.', ['Ana Cruz (Acme)']],
    ['Guest: Ana Cruz, founder of the longest queue', ['Ana Cruz']],
    ['Guest: Ana Cruz, Co-Founder and CEO of Acme', ['Ana Cruz (Acme)']],
    ['Zu Gast ist diesmal Ana Cruz, Biologin bei Acme.', ['Ana Cruz (Acme)']],
    ['Di Elm talks to Ed Fir about queues. Hosts: Di Elm and Ed Fir. They are joined by Ana Cruz, curator at the Acme Museum.', ['Ana Cruz (Acme Museum)']],
    ['We welcome Ana Cruz of Acme back to the show.', ['Ana Cruz (Acme)']]
  ])('%s', (text, guests) => {
    expect(guestsOf(text)).toEqual(guests)
  })

  test.each([
    'Guest: TBA',
    'Featuring: Di Elm (host)',
    'Our guest is Di Elm of Dune. Hosts: Di Elm and Ed Fir.',
    'We talk about how Bo Lind of Bolt explains queues in his book.',
    'Bo Lind of Bolt shares his notes on queues in a new post, which we read aloud.',
    'In this episode, Big Tech explains why Silicon Valley is hard.',
    'This episode is brought to you by Acme Corp. Acme Corp helps us ship.',
    'Ana Cruz of Acme will join us next week.',
    'Our guest last week, Ana Cruz of Acme, wrote a book.',
    'We discuss Visual Studio with Microsoft Teams.'
  ])('are none in: %s', text => {
    expect(guestsOf(text)).toEqual([])
  })
})
