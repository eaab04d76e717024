export { type RegistryDouble, type RegistryLogin, startRegistry } from './double.ts';
export { pushImage, type TestImage } from './push.ts';
