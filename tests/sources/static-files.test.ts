import { describe } from 'vitest'
import { openTalks } from '../../search/static-talks.js'
import { filesOf } from '../evening.js'
import { contract } from './contract.js'
import { EVENINGS } from './evenings.js'

describe('of static files', () => {
  const files = new Map(filesOf(EVENINGS).map(({ name, content }) => [name, content]))
  contract(() => openTalks(name => Promise.resolve(files.get(name) ?? '')))
})
