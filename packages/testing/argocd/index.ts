export { type Commit, createEngine, type Engine, type EngineOptions, type Timing } from './engine.ts';
