import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { publicFolders, readMetadata, root } from './checkout.ts';

const dist = join(root, 'dist');

async function scripts(): Promise<string[]> {
  return (await readdir(dist)).filter((name) => name.endsWith('.js'));
}

describe('what a workflow can use', () => {
  it('has a stub in dist for every folder with an action.yml, and a folder for every stub', async () => {
    const folders = await publicFolders();
    const mains = await Promise.all(
      folders.map(async (folder) => {
        const { using, main } = await readMetadata(join(root, folder));
        expect(using).toBe('node24');
        return relative(dist, main);
      }),
    );
    const own = folders.map((folder) => (folder === '.' ? 'promote.js' : `${folder}.js`));
    expect(mains).toEqual(own);
    const stubs = (await scripts()).filter((name) => !/^(\d+\.)?index\.js$|^cli\.js$/.test(name));
    expect(stubs.sort()).toEqual([...new Set(own)].sort());
  });

  it('is in the archive that a runner downloads', async () => {
    const folders = await publicFolders();
    const needed = [
      ...folders.map((folder) => join(folder, 'action.yml')),
      ...(await scripts()).map((name) => `dist/${name}`),
    ];
    const { stdout } = await promisify(execFile)(
      'git',
      ['check-attr', 'export-ignore', '--', ...needed, 'dist', 'dist/package.json'],
      { cwd: root },
    );
    expect(stdout.split('\n').filter((line) => line !== '' && !line.endsWith(': unspecified'))).toEqual([]);
  });

  it('requires nothing but itself and what node brings', async () => {
    const names = await scripts();
    const foreign = await Promise.all(
      names.map(async (name) => {
        const specifiers = importedBy(await readFile(join(dist, name), 'utf8'));
        if (name === 'index.js') expect(specifiers).toContain('node:fs/promises');
        const known = (specifier: string) => isBuiltin(specifier) || names.includes(specifier.replace(/^\.\//, ''));
        return specifiers.filter((specifier) => !known(specifier)).map((specifier) => `${name} requires ${specifier}`);
      }),
    );
    expect(foreign.flat()).toEqual([]);
  });
});

/** What the bundler leaves of `require` for modules that it does not bring along. */
function importedBy(code: string): string[] {
  const requires = /\brequire\(["']([^"'\n]+)["']\)/g;
  return [...code.matchAll(requires)].map(([, specifier = '']) => specifier);
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}
