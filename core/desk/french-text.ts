/** `87 %`, with the blank that does not break. @param share - 0..1. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

/** `3 novembre 2026 à 10:00`, Paris time. @param moment - ISO 8601. */
export function frenchDate(moment: string): string {
  return format.format(new Date(moment));
}

const format = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });
