/** The root cause of a failure: which object, and what the cluster says about it. */
export interface Trouble {
  /** `Pod shop/web-5d8f-x2x1`, or `Deployment shop/web`. */
  resource: string;
  container?: string;
  /** `ImagePullBackOff: Back-off pulling image "ghcr.io/acme/shop:v2"`. */
  reason: string;
  /** Newest last: `Warning Failed (3×): Error: ErrImagePull`. */
  events: readonly string[];
  /** Last lines of the container's log. */
  log: readonly string[];
}

/** One line, for an annotation or an error message. */
export function describeTrouble({ resource, container, reason, events }: Trouble): string {
  const where = container === undefined ? resource : `${resource}, container ${container}`;
  const last = events.at(-1);
  const event = last === undefined || reason.includes(last) ? '' : `; last event: ${last}`;
  return `${where}: ${reason}${event}`;
}
