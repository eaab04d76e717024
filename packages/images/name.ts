/**
 * The name with everything that is usually left out: `nginx` → `docker.io/library/nginx`. Two names
 * with the same normal form are pulled from the same place.
 */
export function normaliseImageName(name: string): string {
  const slash = name.indexOf('/');
  const first = slash === -1 ? '' : name.slice(0, slash);
  if (first !== '' && isDomain(first)) {
    return first === 'index.docker.io' ? normaliseImageName(`docker.io/${name.slice(slash + 1)}`) : withLibrary(name);
  }
  return withLibrary(`docker.io/${name}`);
}

function withLibrary(name: string): string {
  const path = name.slice('docker.io/'.length);
  return name.startsWith('docker.io/') && !path.includes('/') ? `docker.io/library/${path}` : name;
}

/** Whether the part before the first slash names a registry rather than a folder of docker.io (distribution/reference). */
export function isDomain(component: string): boolean {
  return component === 'localhost' || /[.:]/.test(component) || component !== component.toLowerCase();
}

/** Whether two names, however they are written, are pulled from the same place. */
export function isSameImageName(a: string, b: string): boolean {
  return normaliseImageName(a) === normaliseImageName(b);
}
