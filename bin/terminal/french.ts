const numbers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** `1 234,5`. */
export function french(value: number): string {
  return numbers.format(value);
}

/** `1 fichier`, `3 fichiers`, `0 page`; the plural is that of every word. */
export function counted(count: number, ...words: readonly string[]): string {
  return [french(count), ...words.map((word) => (count < 2 ? word : `${word}s`))].join(' ');
}

/** `97,3 %`. */
export function percent(share: number): string {
  return `${french(share * 100)} %`;
}

/** `45 s`, `3 min 20 s`, `2 h 05 min`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${(whole % 60).toString().padStart(2, '0')} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)
    .toString()
    .padStart(2, '0')} min`;
}

/** `12,5 Mo`, `840 ko`. */
export function fileSize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${french(Math.round(bytes / 1024))} ko` : `${french(bytes / 1024 / 1024)} Mo`;
}
