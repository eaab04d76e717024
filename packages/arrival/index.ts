export { type Ancestry, type AncestryAccess, type Lineage, openAncestry } from './ancestry.ts';
export {
  type ArgoCdAccess,
  connectArgoCd,
  type ExpectedInputs,
  findApplications,
  type NamedApplications,
  readExpected,
  watchApplications,
} from './argocd.ts';
export { type ApplicationReport, reportApplications } from './argocd-report.ts';
export { assertDelivered } from './ask.ts';
export { arrivalError, arrivalReason, awaitArrival, decisiveArrivals, type WaitInputs } from './await-arrival.ts';
export type { Deployed } from './delivery.ts';
export { withArrival } from './outcome.ts';
export { patiently } from './patiently.ts';
export { readPem } from './pem.ts';
export { arrivalSummary } from './summary.ts';
