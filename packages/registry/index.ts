export {
  type ImageDescription,
  type ImageInspection,
  type ImageLookup,
  openRegistry,
  type Registry,
} from './registry.ts';
export type { RegistryOptions } from './session.ts';
