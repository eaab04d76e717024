/** Connects to the engines that a `delivery` names. */
import type { Job } from '#kit';
import type { WatchDelivery } from './delivery.ts';

export interface EngineInputs {
  argocdServer: string | undefined;
  argocdAuthToken: string | undefined;
  argocdServerCa: string | undefined;
  kubeconfig: string | undefined;
  context: string | undefined;
}

export function connectEngines(_inputs: EngineInputs, _job: Job): WatchDelivery {
  return async () => [];
}
