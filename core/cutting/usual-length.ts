/**
 * Pages that a document of each kind usually has: orders of magnitude of everyday administration, not figures of a sample,
 * for no sample at hand has them all. A label that is not here has `otherwise`.
 */
const usualPages: Readonly<Record<string, number>> = {
  acte_societe_comptes: 6,
  arrete: 3,
  attestation_certificat: 1.2,
  avis_imposition: 3,
  bulletin_communication: 12,
  bulletin_paie: 1.1,
  contrat_convention: 5,
  courrier_convocation: 1.5,
  cv: 1.3,
  document_bancaire: 2,
  facture: 1.5,
  formulaire: 3,
  justificatif_domicile: 1.5,
  marche_public: 10,
  piece_identite: 1.3,
  pv_deliberation_conseil: 4,
  rapport_guide: 15,
  recu_ticket: 1.1,
  reglement_statuts: 8,
  texte_normatif: 5,
};
const otherwise = 3;

/**
 * Log-odds that a document of these labels ends after a page, against those of one of `otherwise` pages; about -2..3.
 *
 * With `n` pages on average and pages taken to be alike, one page in `n` is the last: odds of 1 / (n - 1).
 */
export function endLogOdds(labels: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [label, probability] of labels) {
    sum += probability * Math.log((otherwise - 1) / ((usualPages[label] ?? otherwise) - 1));
  }
  return sum;
}
