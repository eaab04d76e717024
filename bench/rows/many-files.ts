import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findImages, type ManifestFile, setImages } from '#manifests';
import { compare, type Sample, timed } from '../measure.ts';
import { peersFolder, ruamelPython } from '../peers.ts';
import { findProgram, run } from '../program.ts';
import type { Measured, Row } from '../row.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { assertTag, writeManifests } from '../small-manifests.ts';

const COUNT = 2000;
/** yq takes so long that it gets fewer files; its time is scaled up. */
const YQ_COUNT = 100;

const ours =
  '2,000 small manifests (kustomizations, Helm values, Deployments): their image found and set (findImages, setImages), texts to texts, in this process, parsed again to verify';

export const manyFilesRow: Row = {
  id: 'files-ruamel',
  title: '2,000 files edited',
  meaning: `${ours}; against python’s ruamel.yaml loading, setting and dumping the same texts (round trip). Neither start nor disk is counted.`,
  goal: { kind: 'ratio', atMost: 0.2 },
  measure: async () => {
    const python = await ruamelPython();
    return against('ruamel.yaml', { rounds: 3, count: COUNT }, async (folder, tag) => {
      const { stdout } = await run(python, [join(peersFolder, 'ruamel_edit.py'), folder, tag]);
      return Number(stdout.toString()) * 1000;
    });
  },
};

export const manyFilesYqRow: Row = {
  id: 'files-yq',
  title: '2,000 files edited, against yq',
  meaning: `${ours}; against Debian’s yq (\`yq -y -i\`, which loses comments and quotes) given ${YQ_COUNT} of the files in one call, times ${COUNT / YQ_COUNT}; its start and the disk are in it.`,
  measure: async () => {
    if ((await findProgram('yq')) === undefined) throw new Error('there is no yq; on Debian: apt-get install yq');
    const { stdout } = await run('yq', ['--help']);
    if (!stdout.includes('jq')) throw new Error('the yq of this machine is another one than Debian’s (which wraps jq)');
    return against('yq', { rounds: 1, count: YQ_COUNT }, async (folder, tag, names) => {
      const paths = names.map((name) => join(folder, name));
      const { milliseconds } = await run('yq', ['-y', '-i', '--arg', 'tag', tag, yqProgram, ...paths]);
      return (milliseconds * COUNT) / YQ_COUNT;
    });
  },
};

const yqProgram =
  'if .images then .images[].newTag = $tag elif .image then .image.tag = $tag else .spec.template.spec.containers[].image |= sub(":[^:]*$"; ":" + $tag) end';

/** Sets the tag in every file, and says how many milliseconds count. */
type EditFolder = (folder: string, tag: string, names: readonly string[]) => Promise<number>;

interface Amount {
  rounds: number;
  /** How many files the peer gets. */
  count: number;
}

async function against(peer: string, { rounds, count }: Amount, edit: EditFolder): Promise<Measured> {
  await using scratch = await scratchFolder();
  const { ours, other } = await compare({
    rounds,
    // Each round is long enough, and a peer that is started anew has no cache to fill.
    warmUps: 0,
    ours: await editing(join(scratch.path, 'ours'), COUNT, editManifests),
    other: await editing(join(scratch.path, 'theirs'), count, edit),
  });
  return {
    ours: { unit: 'ms', value: ours },
    against: { unit: 'ms', value: other, of: peer },
    notes: [],
  };
}

/** Edits its own files, to another tag each time, and checks that it arrived in all of them. */
async function editing(folder: string, count: number, edit: EditFolder): Promise<Sample> {
  const names = await writeManifests(folder, count);
  let edits = 0;
  return async () => {
    edits += 1;
    const tag = `v2.0.${edits}`;
    const milliseconds = await edit(folder, tag, names);
    await assertTag(folder, names, tag);
    return milliseconds;
  };
}

async function editManifests(folder: string, tag: string, names: readonly string[]): Promise<number> {
  const files: ManifestFile[] = [];
  for (const path of names) files.push({ path, text: await readFile(join(folder, path), 'utf8') });
  const edited = new Map<string, string>();
  const milliseconds = await timed(() => {
    const holding = files.filter((file) => findImages(file).length > 0);
    for (const file of holding) edited.set(file.path, setImages(file, () => ({ tag })).text);
  });
  for (const [path, text] of edited) await writeFile(join(folder, path), text);
  return milliseconds;
}
