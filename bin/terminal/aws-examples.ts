/** Shown under the help of `liasse aws` and of each of its commands. */
export const awsExamples = {
  aws: `
Exemples :
  liasse aws submit dossier/ --tenant mairie --batch lot-1      envoie un dossier
  liasse aws watch --tenant mairie --batch lot-1                suit la lecture
  liasse aws fetch --tenant mairie --batch lot-1 --out lot-1    récupère les résultats
  liasse aws status                                             dit s’il y a quelque chose à faire

Les identifiants AWS sont ceux du profil ou de l’environnement (AWS_PROFILE, aws sso login).
Codes de sortie : 0 tout va bien ; 3 des fichiers ne sont pas lus, ou quelqu’un doit regarder ; 4 la liasse n’est pas complète ;
2 usage, configuration ou AWS.
`,
  submit: `
Exemples :
  liasse aws submit dossier/ --tenant mairie                     une liasse nommée d’après l’heure
  liasse aws submit a.pdf b.jpg --tenant mairie --batch lot-1    deux fichiers
  liasse aws submit dossier/ --tenant mairie --batch lot-1       la même commande reprend un envoi interrompu
  liasse aws submit dossier/ --tenant mairie --engine textract   avec un autre moteur d’OCR
`,
  watch: `
Exemples :
  liasse aws watch --tenant mairie --batch lot-1
  liasse aws watch --tenant mairie --batch lot-1 --timeout 600 && liasse aws fetch …    dans un script
`,
  fetch: `
Exemples :
  liasse aws fetch --tenant mairie --batch lot-1 --out lot-1
  liasse aws fetch --tenant mairie --batch lot-1 --out lot-1 --partial    sans attendre la fin
`,
  status: `
Exemples :
  liasse aws status                                   tout le déploiement
  liasse aws status --tenant mairie --batch lot-1     une liasse
`,
  redrive: `
Exemples :
  liasse aws redrive --dry-run                                  combien de messages au rebut
  liasse aws redrive                                            les remet en file
  liasse aws redrive --failed --tenant mairie --batch lot-1     fait relire ce qui a échoué
`,
  backfill: `
Exemples :
  liasse aws backfill --prefix drop/mairie/lot-1/ --dry-run
  liasse aws backfill --prefix drop/mairie/
`,
  purge: `
Exemples :
  liasse aws purge --tenant mairie --batch lot-1                            dit ce qui serait détruit
  liasse aws purge --tenant mairie --batch lot-1 --yes                      détruit la liasse
  liasse aws purge --tenant mairie --batch lot-1 --source lettre.pdf --yes  détruit un fichier
`,
} as const;
