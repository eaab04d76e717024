export { type FakeForge, type FakePullRequest, fakeForge } from './forge.ts';
export { type FakeHelm, fakeHelm } from './helm.ts';
