export type { ForgeClock, ForgeLog } from './clock.ts';
export { type DetectedForge, detectForge, type RunnerAddresses } from './detect.ts';
export type * from './forge.ts';
export { connectGitHub } from './github.ts';
export type { GitHubOptions } from './github-api.ts';
export { type LocalForgeOptions, openLocalForge } from './local.ts';
export type { Release, ReleaseContent } from './release.ts';
export { commitUrl, compareUrl, githubFileUrl, type RepositoryAddress, repositoryUrl } from './urls.ts';
