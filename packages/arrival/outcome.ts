/** What a wait adds to what an action tells. */
import type { WaitResult } from '#delivery';
import { GitopsError } from '#errors';
import { FailedStep } from '#kit';

export interface ArrivalOutputs {
  deliveryStatus: string;
  deliveryReason: string;
}

/**
 * @param outputs what was done: it is done, though it may not arrive, or nobody can be asked whether it has
 * @throws FailedStep with the outputs so far
 */
export async function withArrival<Outputs extends object>(
  outputs: Outputs,
  wait: () => Promise<WaitResult<unknown>>,
): Promise<Outputs & ArrivalOutputs> {
  const arrival = await orFail(outputs, wait);
  const { arrivalError, arrivalReason } = await import('./await-arrival.ts');
  const error = arrivalError(arrival);
  const told = { ...outputs, deliveryStatus: arrival.outcome, deliveryReason: arrivalReason(arrival) };
  if (error === undefined) return told;
  throw new FailedStep({ outputs: told, cause: error });
}

async function orFail<T>(outputs: object, wait: () => Promise<T>): Promise<T> {
  try {
    return await wait();
  } catch (error) {
    if (!(error instanceof GitopsError)) throw error;
    throw new FailedStep({ outputs: { ...outputs, deliveryReason: error.message }, cause: error });
  }
}
