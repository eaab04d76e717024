export * from './double.ts';
export type { Fault, RequestHook, RequestKind, RequestRecord } from './faults.ts';
export type { BranchRules, PullState, RepositorySettings, TokenGrant } from './state.ts';
export type { ApiValidator } from './validation.ts';
