export * from './clock.ts';
export * from './git-server.ts';
export * from './git-server-handler.ts';
export * from './git-server-repository.ts';
export * from './git-server-sandbox.ts';
export * from './git-shortcut.ts';
export * from './github/index.ts';
export * from './job.ts';
