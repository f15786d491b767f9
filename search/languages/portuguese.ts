export { stemmer as stem } from '@orama/stemmers/portuguese'

export const stopWords = `a ao aos as com como da das de do dos e é ela ele em entre essa esse esta este eu foi há isso isto já mais mas me
   meu na nas não no nos o os ou para pela pelo por porque qual quando que quem se sem ser seu são sua também tem um
   uma você`
