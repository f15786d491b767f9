import type { Post, Speaker, Talk } from '../../search/talk.js'

const RECORDING = { provider: 'youtube', id: '3MG3ZR6_IRM' } as const

/** A talk of that evening; what is not told is unknown. */
export function talk(known: Partial<Talk> & Pick<Talk, 'id' | 'title'>): Talk {
  return { speakers: [], recording: null, start: null, end: null, url: null, text: '', takeaways: [], chapters: [], ...known }
}

/** A post with its talks; what is not told is unknown. */
export function post(known: Partial<Post> & Pick<Post, 'title' | 'talks'>): Post {
  return { text: '', source: 'posts/post.md', date: null, url: null, tags: [], location: null, recording: null, ...known }
}

const by = (name: string, affiliation: string | null): Speaker[] => [{ name, affiliation }]

const said = (...texts: (string | [text: string, start: number])[]) =>
  texts.map(text => (typeof text === 'string' ? { text, start: null } : { text: text[0], start: text[1] }))

/** An evening in December with three talks in one livestream; one takeaway and one chapter have their own second. */
export const december = post({
  source: 'posts/2020-12-02-december.md',
  title: 'Cloud Native London December 2020: featuring Solo.io, Nectar, and Red Sift',
  date: '2020-12-02',
  url: '/2020/12/02/december/',
  tags: ['Meetup'],
  location: 'London, UK',
  recording: RECORDING,
  talks: [
    talk({
      id: '2020-12-02-december#1',
      title: 'The challenges of exposing and connecting microservices',
      speakers: by('Denis Jannot', 'Solo.io'),
      recording: RECORDING,
      start: 1389,
      end: 3179,
      takeaways: said(
        [
          'You can expose your applications running on Kubernetes with an Ingress, but you quickly find out that you ' +
            'need an API Gateway (more security options, advanced transformations, ...)',
          1502
        ],
        'Securing service to service communications is the next step after securing the edge. A service mesh is becoming ' +
          'the standard way to achieve that',
        'WebAssembly is the future of Envoy. It will allow people to extend Envoy to manipulate requests coming from ' +
          'the edge or between the services'
      ),
      chapters: [{ title: 'Gateways in front of Kubernetes', start: 1620 }]
    }),
    talk({
      id: '2020-12-02-december#2',
      title: 'Sharing Kubernetes apps: can we do better?',
      speakers: by('Xavier Millot', 'Nectar'),
      recording: RECORDING,
      start: 3179,
      end: 5794,
      takeaways: said(
        'In handing over a Kubernetes application to a stranger for self hosting, Helm charts and Operators are the ' +
          "bare minimum. If you don't document or codify the app's operation, the user will have a bad time.",
        'What you put into the world, you should follow up on. How are you getting telemetry back from your Kubernetes apps?'
      )
    }),
    talk({
      id: '2020-12-02-december#3',
      title: 'Moving to the cloud with evidence',
      speakers: by('Peter Parkanyi', 'Red Sift'),
      recording: RECORDING,
      start: 5794,
      takeaways: said(
        'Understanding our systems is key to improving them. Monitoring the right parts plays a key part in understanding.',
        'The new infrastructure has no boundaries, and ensuring security and compliance will require a different way to ' +
          'think about our infrastructure.'
      )
    })
  ]
})

/** An evening without a recording: one talk with slides of its own, one with nothing but its post. */
export const march = post({
  source: 'posts/2018-03-06-march.md',
  title: 'Cloud Native London March 2018',
  date: '2018-03-06',
  url: '/2018/03/06/march/',
  talks: [
    talk({
      id: '2018-03-06-march#1',
      title: 'Tracing requests through a service mesh',
      speakers: [...by('Ada Okafor', 'Honeyside'), ...by('Jonas Weber', null)],
      url: 'https://slides.example/tracing'
    }),
    talk({ id: '2018-03-06-march#2', title: 'Observability for the impatient', speakers: by('Mikołaj Wójcik', 'Fjord') })
  ]
})

/** A minute of film that stands on this site, by a URL relative to it. */
export const FILM = { provider: 'file', url: new URL('./player/minute.webm', import.meta.url).pathname } as const

/** An evening recorded as a media file of the site. */
export const june = post({
  source: 'posts/2022-06-01-june.md',
  title: 'Cloud Native London June 2022',
  date: '2022-06-01',
  url: '/2022/06/01/june/',
  recording: FILM,
  talks: [
    talk({
      id: '2022-06-01-june#1',
      title: 'Policy as code for platform teams',
      speakers: by('Nadia Rahimi', 'Kestrel'),
      recording: FILM,
      start: 12,
      takeaways: said(['Write the policy where the developer meets it: in the pull request', 34])
    })
  ]
})

export const evenings: readonly Post[] = [march, december, june]
