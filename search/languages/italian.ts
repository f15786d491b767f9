export { stemmer as stem } from '@orama/stemmers/italian'

export const stopWords = `a ad ai al alla anche c che chi ci come con cosa d da dal del della delle di e è gli ha ho i il in io l la le lo ma
   mi nel nella no non o per perché più quale quando questo se si sono su sul un una uno`
