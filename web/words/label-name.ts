import { labelName } from '../../core/label-names.ts';

/** The French name of a label as a title: `Avis d’imposition`. */
export function labelTitle(label: string): string {
  return asTitle(labelName(label));
}

/** A name as it begins a line. */
export function asTitle(name: string): string {
  return name.charAt(0).toLocaleUpperCase('fr') + name.slice(1);
}
