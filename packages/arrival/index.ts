export { arrivalError, awaitArrival, type WaitInputs } from './await-arrival.ts';
export { arrivalSummary } from './summary.ts';
