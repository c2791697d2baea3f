/** The languages of the screen. French is the default. */
export type Language = 'fr' | 'en';

/** A room's dictionary: the English one has the very shape of the French one, or it does not compile. */
export type Dictionary<Words> = Readonly<Record<Language, Words>>;
