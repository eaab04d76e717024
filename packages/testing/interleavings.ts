/**
 * Every order in which the steps of several actors can happen, one run each: a depth-first search without a model of
 * the actors, which are run anew up to the point where another choice is tried. Orders that differ only in steps which
 * do not touch the same thing are tried once (sleep sets, Godefroid 1996).
 */

/** What a step touches. Two steps can change places unless they touch the same, and one of them changes it. */
export interface Step {
  name: string;
  reads: readonly string[];
  writes: readonly string[];
  /** It lets time pass, which stands still while anybody else has something to do. */
  kind?: 'wait';
  /** The actor that takes no step any more from then on, wherever it stands. */
  kills?: string;
}

/** Ends when the actor may take the step; never, once it was killed. */
export type Gate = (step: Step) => Promise<void>;

export type Actors = Readonly<Record<string, (gate: Gate) => Promise<void>>>;

export interface World extends AsyncDisposable {
  actors: Actors;
  /** Called once all have ended; what it throws is told with the order that led there. */
  check(): Promise<void>;
}

interface Node {
  enabled: ReadonlyMap<string, Step>;
  asleep: ReadonlySet<string>;
  tried: string[];
  chosen: string;
}

/** How many orders there were. */
export async function everyInterleaving(build: () => Promise<World>): Promise<number> {
  const path: Node[] = [];
  for (let runs = 0; ; ) {
    await using world = await build();
    const ended = await runOnce(world, path);
    if (ended === 'whole') {
      runs += 1;
      await checked(world, path);
    }
    if (!nextPath(path)) return runs;
  }
}

async function runOnce({ actors }: World, path: Node[]): Promise<'whole' | 'known'> {
  const stage = openStage(actors);
  for (let depth = 0; ; depth += 1) {
    const enabled = await stage.settled();
    if (enabled.size === 0) return 'whole';
    const node = path[depth] ?? extend(path, enabled);
    if (node === undefined) return 'known';
    stage.pass(node.chosen);
  }
}

/** Undefined when every step that could come next is asleep: all that follows has been seen. */
function extend(path: Node[], enabled: ReadonlyMap<string, Step>): Node | undefined {
  const before = path.at(-1);
  const asleep = before === undefined ? new Set<string>() : stillAsleep(before);
  const chosen = [...enabled.keys()].find((actor) => !asleep.has(actor));
  if (chosen === undefined) return undefined;
  const node: Node = { enabled, asleep, tried: [], chosen };
  path.push(node);
  return node;
}

function stillAsleep({ enabled, asleep, tried, chosen }: Node): Set<string> {
  const step = enabled.get(chosen);
  const candidates = [...asleep, ...tried];
  return new Set(candidates.filter((actor) => step !== undefined && !conflict(enabled.get(actor), step)));
}

function conflict(one: Step | undefined, other: Step): boolean {
  if (one === undefined) return true;
  const touched = [...other.reads, ...other.writes];
  return one.writes.some((thing) => touched.includes(thing)) || one.reads.some((thing) => other.writes.includes(thing));
}

/** False when nothing is left to try. */
function nextPath(path: Node[]): boolean {
  for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
    node.tried.push(node.chosen);
    const { enabled, asleep, tried } = node;
    const next = [...enabled.keys()].find((actor) => !asleep.has(actor) && !tried.includes(actor));
    if (next !== undefined) {
      node.chosen = next;
      return true;
    }
    path.pop();
  }
  return false;
}

async function checked(world: World, path: readonly Node[]): Promise<void> {
  try {
    await world.check();
  } catch (error) {
    const order = path.map(({ chosen, enabled }) => `  ${chosen}: ${enabled.get(chosen)?.name}`).join('\n');
    throw new Error(`after these steps:\n${order}`, { cause: error });
  }
}

interface Stage {
  /** Waits until every actor has ended or stands before a gate: the steps that could come next. */
  settled(): Promise<ReadonlyMap<string, Step>>;
  pass(actor: string): void;
}

function openStage(actors: Actors): Stage {
  const waiting = new Map<string, { step: Step; pass(): void }>();
  let running = 0;
  let onSettled = (): void => {};
  const stops = (): void => {
    running -= 1;
    if (running === 0) onSettled();
  };
  for (const [name, act] of Object.entries(actors)) {
    running += 1;
    const gate: Gate = (step) =>
      new Promise((resolve) => {
        waiting.set(name, { step, pass: resolve });
        stops();
      });
    act(gate).then(stops, stops);
  }
  return {
    settled: async () => {
      if (running > 0) {
        await new Promise<void>((resolve) => {
          onSettled = resolve;
        });
      }
      const steps = [...waiting].map(([name, { step }]) => [name, step] as const);
      const busy = steps.filter(([, { kind }]) => kind !== 'wait');
      return new Map(busy.length > 0 ? busy : steps);
    },
    pass: (actor) => {
      const next = waiting.get(actor);
      waiting.delete(actor);
      if (next?.step.kills !== undefined) waiting.delete(next.step.kills);
      running += 1;
      next?.pass();
    },
  };
}
