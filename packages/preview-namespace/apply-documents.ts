/** Applies what belongs together, and deletes what belonged to it before and no longer does. */
import type { KubernetesObject, ObjectRef } from '#delivery';
import { INVENTORY, ownershipLabels, type Preview } from '#preview';
import { refOf } from './documents.ts';
import { hasStatus, type PreviewSurroundings } from './surroundings.ts';

interface Inventory extends KubernetesObject {
  data?: { objects?: string };
}

/**
 * The list lies where code of the pull request may write, too: nothing outside of the namespace goes for what it says.
 * The list of what there may be is written first: a run that is cut off leaves nothing that nobody knows of. */
export async function applyDocuments(
  preview: Preview,
  objects: readonly KubernetesObject[],
  { cluster, job }: PreviewSurroundings,
): Promise<ObjectRef[]> {
  const { namespace } = preview;
  const list = { ...INVENTORY, namespace };
  const before = readInventory(await cluster.read<Inventory>(list, job.signal));
  const refs = objects.map(refOf);
  const record = async (known: readonly ObjectRef[]): Promise<void> => {
    const metadata = { name: list.name, namespace, labels: ownershipLabels(preview) };
    const data = { objects: JSON.stringify(known) };
    const inventory: Inventory = { apiVersion: list.apiVersion, kind: list.kind, metadata, data };
    await cluster.apply(inventory, job.signal);
  };

  const isAmong = (known: readonly ObjectRef[], ref: ObjectRef): boolean =>
    known.some((one) => keyOf(one) === keyOf(ref));
  const surplus = before.filter((ref) => !isAmong(refs, ref));
  await record([...surplus, ...refs]);
  for (const object of objects) await cluster.apply(object, job.signal);
  for (const ref of surplus) {
    try {
      const scope = await cluster.scopeOf(ref, job.signal);
      if (scope === 'namespace') await cluster.delete({ ...ref, namespace }, {}, job.signal);
    } catch (error) {
      // Its kind is not known any more, and so there is none.
      if (!hasStatus(error, 404)) throw error;
    }
  }
  if (surplus.length > 0) await record(refs);
  return refs;
}

/** A version of an API may change under the same object. */
function keyOf({ apiVersion, kind, name }: ObjectRef): string {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return [group, kind, name].join('/');
}

function readInventory(inventory: Inventory | undefined): ObjectRef[] {
  const list: unknown = JSON.parse(inventory?.data?.objects ?? '[]');
  return Array.isArray(list) ? list.filter(isRef) : [];
}

function isRef(value: unknown): value is ObjectRef {
  const { apiVersion, kind, name } = Object(value);
  return [apiVersion, kind, name].every((part) => typeof part === 'string');
}
