import { expect, test } from 'vitest'
import { momentUrl } from '../search/recording.js'
import { EVENING, EVENING_SOURCE, indexOf } from './evening.js'

test('from a post to the right second: what a visitor types leads to a link that plays the moment', async () => {
  const index = await indexOf({ [EVENING_SOURCE]: EVENING })

  const [hit] = index.search('back presure').hits

  expect(hit?.talk).toMatchObject({
    id: '2020-05-06-cloud-evening#1',
    title: 'Queues That Never Fill',
    speakers: [{ name: 'Ana Cruz', affiliation: 'Acme' }],
    event: 'Cloud Evening, May 2020: Acme, Bolt and Cog',
    date: '2020-05-06',
    post: '/2020/05/06/cloud-evening/'
  })
  const takeaway = hit?.moments.find(moment => moment.kind === 'takeaway')
  expect(takeaway?.segments).toEqual([
    { text: 'Back', marked: true },
    { text: ' ', marked: false },
    { text: 'pressure', marked: true },
    { text: ' is a promise between services', marked: false }
  ])
  expect(hit?.talk.recording && momentUrl(hit.talk.recording, takeaway?.seconds ?? 0)).toBe('https://youtu.be/AbCdEfGhIj1?t=725')
})
