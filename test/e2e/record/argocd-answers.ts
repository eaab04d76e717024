import type { Session } from '../session.ts';
import type { Writer } from './writer.ts';

/** What Argo CD's API answers to reads: lists, trees, events, logs, and every way of saying no. */
export async function recordAnswers(session: Session, writer: Writer): Promise<void> {
  const get = async (name: string, note: string, path: string, account?: 'none' | 'wrong' | 'limited') =>
    writer.saveAnswer(name, note, `GET ${path}`, await session.argo(path, account === undefined ? {} : { account }));
  const app = '/api/v1/applications';
  await get('answer-app', 'One application, as the API answers it.', `${app}/degraded-image-missing`);
  await get('answer-app-missing', 'No such application, and no project named.', `${app}/no-such-app`);
  await get(
    'answer-app-missing-project',
    'No such application in a project that exists.',
    `${app}/no-such-app?project=default`,
  );
  await get('answer-project-wrong', 'The application is in another project.', `${app}/synced-healthy?project=frozen`);
  await get('answer-project-missing', 'The project does not exist.', `${app}/synced-healthy?project=no-such-project`);
  await get('answer-forbidden', 'The account may not see this application.', `${app}/synced-healthy`, 'limited');
  await get('answer-no-token', 'No token was sent.', `${app}/synced-healthy`, 'none');
  await get('answer-bad-token', 'A token that nobody issued.', `${app}/synced-healthy`, 'wrong');
  await get('answer-list-selected', 'Applications by label.', `${app}?selector=team%3Dshop`);
  await get('answer-list-none', 'No application has the label.', `${app}?selector=team%3Dnobody`);
  await get('answer-version', 'Which Argo CD this is.', '/api/version', 'none');
  const broken = `${app}/degraded-image-missing`;
  await get('answer-resource-tree', 'What the Application consists of, down to its pods.', `${broken}/resource-tree`);
  await get('answer-events', 'Events about the Application itself.', `${broken}/events`);
  const logs = `${app}/degraded-crash/logs?container=main&tailLines=3&kind=Deployment&group=apps&name=shop&namespace=degraded-crash&follow=false`;
  await get('answer-logs', 'The last log lines of a crashing container.', logs);
}
