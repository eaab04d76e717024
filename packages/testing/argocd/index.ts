export { playInCluster } from './core.ts';
export { ARGO_TOKENS, type ArgoDouble, type ArgoDoubleOptions, type DoublePod, startArgoDouble } from './double.ts';
export { type Commit, createEngine, type Engine, type EngineOptions, type Timing } from './engine.ts';
