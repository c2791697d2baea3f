import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';

/** How many processes read at the same time. */
export function workersOption(): Option {
  return new Option('-w, --workers <nombre>', 'processus de lecture')
    .default(availableParallelism(), 'un par cœur')
    .argParser((text) => {
      const workers = Number(text);
      if (Number.isInteger(workers) && workers >= 1 && workers <= 256) return workers;
      throw new InvalidArgumentError('Un nombre entier de 1 à 256.');
    });
}
