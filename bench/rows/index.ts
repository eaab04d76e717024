/** All rows, in the order of the table. */
import type { Row } from '../row.ts';
import { archiveSize } from './archive-size.ts';
import { coldStart } from './cold-start.ts';
import { commitRows } from './commit.ts';
import { firstNetwork } from './first-network.ts';
import { manyFilesRow, manyFilesYqRow } from './many-files.ts';
import { valuesListRow, valuesRow } from './values-file.ts';
import { waitArgocd } from './wait-argocd.ts';
import { waitFlux } from './wait-flux.ts';
import { wholeStep } from './whole-step.ts';
import { writersRow } from './writers.ts';

export const rows: readonly Row[] = [
  coldStart,
  firstNetwork,
  wholeStep,
  archiveSize,
  ...commitRows,
  manyFilesRow,
  manyFilesYqRow,
  valuesRow,
  valuesListRow,
  writersRow,
  waitArgocd,
  waitFlux,
];
