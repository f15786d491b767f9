export { stemmer as stem } from '@orama/stemmers/french'

export const stopWords = `au aux avec c ce ces cette comment d dans de des du elle en est et eu il ils j je l la le les leur lui m ma mais me
   mes moi mon n ne nos notre nous on ou où par pas pour pourquoi qu que quel quelle quels qui s sa sans se ses si son
   sont sur t ta te tu un une vos votre vous y`
