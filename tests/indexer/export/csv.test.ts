import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { exportAs } from '../../../indexer/export/export-as.js'
import { evening, eveningOf } from './exported-posts.js'

const rowsOf = (...posts: ReturnType<typeof evening>[]) => parse(exportAs('csv', posts, 'https://example.org/').files[0]?.text ?? '', { columns: true }) as Record<string, string>[]

describe('CSV', () => {
  test('has a row for each talk under named columns', () => {
    expect(rowsOf(evening())[0]).toEqual({
      id: '2020-05-06-cloud-evening#1',
      title: 'Queues That Never Fill',
      speakers: 'Ana Cruz',
      affiliations: 'Acme',
      event: 'Cloud Evening, May 2020: Acme, Bolt and Cog',
      date: '2020-05-06',
      location: 'London, UK',
      tags: 'Video; Meetup',
      recording: 'youtube:AbCdEfGhIj1',
      start_seconds: '725',
      start: '12:05',
      end_seconds: '2565',
      link: 'https://youtu.be/AbCdEfGhIj1?t=725',
      takeaways: 'Back pressure is a promise between services\nMeasure the waiting in Kubernetes, not the work',
      chapters: '',
      text: expect.stringContaining('Kicking off was Ana Cruz'),
      source: evening().source
    })
    expect(rowsOf(evening())[2]).toMatchObject({ start: '', start_seconds: '', recording: '', link: 'https://example.org/2020/05/06/cloud-evening/' })
  })

  test('leaves out a post that the site hides', () => {
    expect(rowsOf(evening({ hidden: 'it is a draft' }), evening()).map(({ id }) => id)).toHaveLength(3)
    expect(exportAs('csv', [evening({ hidden: 'it is a draft' })])).toEqual({ files: [], problems: [] })
  })

  test('ends its lines as RFC 4180 says', () => {
    expect(exportAs('csv', [evening()]).files[0]?.text).toMatch(/^id,title,speakers,.*,source\r\n2020-05-06-cloud-evening#1,[^]*\r\n$/)
  })

  test.each(['=HYPERLINK("http://x.test")', '+1', '-1', '@SUM(A1)', '＝1', '\t=1'])('keeps a spreadsheet from running %j', title => {
    expect(rowsOf(eveningOf(title))[0]).toMatchObject({ title: `'${title}`, event: `'${title}` })
  })
})
