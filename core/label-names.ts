const names: Readonly<Record<string, string>> = {
  arrete: 'arrêté',
  pv_deliberation_conseil: 'procès-verbal ou délibération',
  facture: 'facture',
  contrat_convention: 'contrat ou convention',
  bulletin_communication: 'bulletin ou communication',
  formulaire: 'formulaire',
  attestation_certificat: 'attestation ou certificat',
  courrier_convocation: 'courrier ou convocation',
  piece_identite: 'pièce d’identité',
  rapport_guide: 'rapport ou guide',
  texte_normatif: 'texte normatif',
  recu_ticket: 'reçu ou ticket',
  acte_societe_comptes: 'acte ou comptes de société',
  bulletin_paie: 'bulletin de paie',
  avis_imposition: 'avis d’imposition',
  document_bancaire: 'document bancaire',
  justificatif_domicile: 'justificatif de domicile',
  marche_public: 'marché public',
  reglement_statuts: 'règlement ou statuts',
  cv: 'curriculum vitae',
  autre: 'autre',
};

/** The French name of a label; a label of a later model that has none here is shown as it is. */
export function labelName(label: string): string {
  return Object.hasOwn(names, label) ? (names[label] ?? label) : label;
}
