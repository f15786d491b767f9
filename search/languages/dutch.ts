export { stemmer as stem } from '@orama/stemmers/dutch'

export const stopWords = `aan als bij dat de den der die dit door een en er gaat geen het hoe ik in is je kan maar me met mijn na naar niet
   nog of om onder ons ook op over te tot uit van veel voor waar waarom wanneer was wat we wel wie wij wordt ze zich
   zijn zo zou`
