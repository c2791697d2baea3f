/** How far a price was checked on the day given. */
export type PriceCheck =
  /** Read on a stored copy of the vendor's own page. */
  | 'vendor-page'
  /** Read where others quote the vendor's price list or their bill for this region. */
  | 'quoted'
  /** Known from elsewhere; not found for this region. */
  | 'unverified';

/** What a vendor asks for so many units. */
export interface Price {
  /** What is paid for, as the vendor counts it. */
  readonly item: string;
  /** US dollars for `per` units, without tax, free tier or volume discount. */
  readonly usd: number;
  readonly per: number;
  readonly source: string;
  readonly date: string;
  readonly check: PriceCheck;
}

export function unitPrice({ usd, per }: Price): number {
  return usd / per;
}
