/** Programs that people deploy with: helm and kustomize, run by argument list. */
export { readCheckout } from './checkout.ts';
export { type Helm, type HelmOrigin, type HelmRelease, type HelmUpgrade, type NamedRelease, openHelm } from './helm.ts';
export { buildKustomization } from './kustomize.ts';
export { ToolError, type ToolSurroundings } from './tool.ts';
