export { playFlux } from './double.ts';
export * from './objects.ts';
export { openStage, type Stage } from './stage.ts';
