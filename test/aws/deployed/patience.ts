import { type Patience } from '../emulator/until.ts';

/** For files to be read where two cores do all that a cloud does: long, since a run that waits for nothing costs nothing. */
export const patience: Patience = { seconds: 240, pause: 250 };
