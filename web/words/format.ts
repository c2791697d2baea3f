import { type Language } from './language.ts';

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** A probability or share (0..1) in whole percent: `87 %`; what is not quite 0 or 1 never shows as 0 % or 100 %. */
export function percent(share: number, language: Language): string {
  const whole = Math.round(share * 100);
  const shown = share > 0 && whole === 0 ? 1 : share < 1 && whole === 100 ? 99 : whole;
  const sign = share > 0 && whole === 0 ? '< ' : share < 1 && whole === 100 ? '> ' : '';
  return language === 'fr' ? `${sign}${shown} %` : `${sign}${shown}%`;
}

export function number(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value);
}

export function euros(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' }).format(value);
}

/** @param at - ISO 8601, or undefined where there is no date. */
export function dateTime(at: string | undefined, language: Language): string {
  if (at === undefined) return '–';
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

export function date(at: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium' }).format(new Date(at));
}

/** A duration in the two units a person would say: `3 j 4 h`, `12 min`. */
export function duration(seconds: number, language: Language): string {
  const units = language === 'fr' ? { d: 'j', h: 'h', m: 'min' } : { d: 'd', h: 'h', m: 'min' };
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return language === 'fr' ? '< 1 min' : '< 1 min';
  if (minutes < 60) return `${minutes} ${units.m}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return join([hours, units.h], [minutes % 60, units.m]);
  return join([Math.floor(hours / 24), units.d], [hours % 24, units.h]);
}

/** Bytes in the unit a person reads, decimal: `1,2 Mo`. */
export function bytes(count: number, language: Language): string {
  const letter = language === 'fr' ? 'o' : 'B';
  return count < 1e6
    ? `${number(count / 1e3, language, 1)} k${letter}`
    : `${number(count / 1e6, language, 1)} M${letter}`;
}

function join([most, big]: [number, string], [rest, small]: [number, string]): string {
  return rest === 0 ? `${most} ${big}` : `${most} ${big} ${rest} ${small}`;
}
