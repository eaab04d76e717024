/** What the pull request is told about its preview: the comment and the deployment. They decorate, and so a refusal is a warning. */
import { RemoteError } from '#errors';
import type { Deployment, DeploymentOutcome, Forge } from '#forge';
import type { Job } from '#kit';
import { commentMarker, type PreviewStatus, previewComment } from '#preview';

/** What previews ask of a forge. */
export type PreviewForge = Pick<
  Forge,
  'readPullRequest' | 'keepComment' | 'recordDeployment' | 'deactivateDeployments'
>;

/** The repository whose pull requests are previewed. */
export interface PreviewRepository extends AsyncDisposable {
  /** Its address, the same whoever names it: `https://github.com/acme/shop`. */
  readonly identity: string;
  forge(): Promise<PreviewForge>;
}

export interface Announcements {
  comment: 'on' | 'off';
  deployment: 'on' | 'off';
}

export interface Announcer {
  /** @param whenAbsent whether a pull request without our comment gets one */
  say(status: PreviewStatus, whenAbsent: 'create' | 'leave'): Promise<void>;
}

/** @param pullRequest its number */
export function announcer(forge: PreviewForge, pullRequest: number, on: Announcements, { log }: Job): Announcer {
  const decorating = async (what: string, write: () => Promise<DeploymentOutcome | undefined>): Promise<void> => {
    try {
      const outcome = await write();
      if (outcome?.kind === 'unsupported') log.notice(`${what} is left out: ${outcome.reason}`);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warning([`${what} could not be written: ${error.message}`, error.hint].filter(Boolean).join('\n'));
    }
  };
  return {
    async say(status, whenAbsent) {
      if (on.comment === 'on') {
        const comment = { marker: commentMarker(status.namespace), body: previewComment(status), whenAbsent };
        await decorating('the comment on the pull request', async () => {
          await forge.keepComment(pullRequest, comment);
          return undefined;
        });
      }
      if (on.deployment === 'on') await decorating('the deployment', () => recordStatus(forge, status));
    },
  };
}

/** What is blocked was never deployed, and what is removed is said so when its removal begins. */
async function recordStatus(forge: PreviewForge, status: PreviewStatus): Promise<DeploymentOutcome | undefined> {
  const { namespace: environment, headSha: sha, state, runUrl } = status;
  if (state === 'blocked' || state === 'removed') return undefined;
  if (state === 'removing') return forge.deactivateDeployments(environment);
  const url = state === 'ready' ? status.url : undefined;
  const deployment: Deployment = {
    ...{ environment, sha, ...DEPLOYMENT[state] },
    ...(url === undefined ? {} : { url }),
    ...(runUrl === undefined ? {} : { logUrl: runUrl }),
  };
  return forge.recordDeployment(deployment);
}

const DEPLOYMENT = {
  deploying: { state: 'in_progress', description: 'The preview is being deployed' },
  ready: { state: 'success', description: 'The preview is ready' },
  failed: { state: 'failure', description: 'The preview failed' },
} as const;
