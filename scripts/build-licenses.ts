/**
 * The licences of everything in the bundle. ncc can write such a file, but leaves out every package
 * whose modules it joins with others, which is most of them; this is told what was really bundled.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface PackageLicense {
  name: string;
  version: string;
  license: string;
  /** Licence and notice files, whole. */
  texts: readonly string[];
}

/** One section a package, by name. */
export function licensesText(packages: readonly PackageLicense[]): string {
  return packages
    .map(({ name, version, license, texts }) => [`${name} ${version}`, license, ...texts.map((text) => text.trim())])
    .map((parts) => `${parts.join('\n\n').replaceAll('\r\n', '\n')}\n`)
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`);
}

export async function readLicense(folder: string): Promise<PackageLicense> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  if (texts.length === 0 && typeof license !== 'string')
    throw new Error(`${name} ${version} says nothing of its licence`);
  return { name, version, license: String(license), texts };
}
