export { stemmer as stem } from '@orama/stemmers/german'

export const stopWords = `aber als am an auch auf aus bei bin bis das dass dem den der des die dies diese dir doch du durch ein eine einem
   einen einer es für gibt habe haben hat hatte ich ihr im in ist ja kann man mehr mein mit nach nicht noch nur oder
   ohne schon sein sich sie sind so über um und uns unser unter vom von vor war warum was wenn wer werden wie wir wird
   wo wurde zu zum zur`
