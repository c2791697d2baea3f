import { awsPrices } from './aws-prices.ts';
import { fileQuantities, type Mix, type Quantity } from './file-quantities.ts';
import { type MeasuredFigures } from './measured-figures.ts';
import { unitPrice } from './price.ts';

/** One line of the sum: `quantity` × `unitPrice` = `usd`, for 1,000 pages. */
export interface CostLine {
  readonly item: string;
  readonly why: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly usd: number;
}

export interface CostEstimate {
  readonly mix: Mix;
  readonly lines: readonly CostLine[];
  /** US dollars for 1,000 pages, all lines together. */
  readonly usd: number;
}

/** What 1,000 pages cost in files of this kind. */
export function estimateCost(mix: Mix, measured: MeasuredFigures): CostEstimate {
  const lines = fileQuantities(mix, measured).map((quantity) => costLine(quantity, 1000 / mix.pagesPerFile));
  return { mix, lines, usd: lines.reduce((sum, { usd }) => sum + usd, 0) };
}

function costLine({ price, quantity, why }: Quantity, files: number): CostLine {
  const unit = unitPrice(awsPrices[price]);
  return {
    item: awsPrices[price].item,
    why,
    quantity: quantity * files,
    unitPrice: unit,
    usd: quantity * files * unit,
  };
}
