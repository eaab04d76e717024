/** `gitops.yaml`: what the environments are, how a release moves between them, and what it must satisfy. */

import { type Document, isMap, LineCounter, type Node, parseDocument, visit, type YAMLParseError } from 'yaml';
import { FileError, type FilePosition, formatPosition, nearest } from '#errors';
import { type Delivery, deliveryProblem, deliveryShape, gatesShape } from './delivery.ts';
import { routeProblem } from './route.ts';
import {
  choice,
  type Entry,
  flag,
  instant,
  listOf,
  mapOf,
  object,
  pattern,
  type Report,
  type ShapeType,
  text,
} from './shape.ts';

const image = text({ description: 'An image name, such as ghcr.io/acme/shop' });

const imagePolicy = object({
  description: 'What an image must satisfy to enter this environment.',
  required: {},
  optional: {
    only: listOf(image, { description: 'Promote these images only; all images of the source when left out.' }),
    tags: pattern({ description: 'Every tag that enters must match, for example ^v\\d+\\.\\d+\\.\\d+$' }),
    'require-digest': flag({ description: 'Every image must be pinned by digest (name:tag@sha256:…).' }),
    'mutable-tags': choice(['allow', 'forbid'], {
      description:
        'Whether tags that are moved by design (latest, main, staging-latest …) may enter without a digest. Default: allow.',
    }),
  },
});

const hold = object({
  description: 'Nothing enters this environment while it is on hold.',
  required: { reason: text({ description: 'Why; shown to everyone whose promotion is blocked.' }) },
  optional: { until: instant({ description: 'When the hold ends by itself.' }) },
});

const environmentShape = object({
  description: 'An environment: a folder on a branch.',
  required: {},
  optional: {
    path: text({
      description: 'Folder that holds the environment, relative to the repository root. Default: the whole branch.',
    }),
    branch: text({ description: 'Branch the environment lives on. Default: the branch gitops.yaml was read from.' }),
    from: text({ description: 'Environment that releases come from.' }),
    promote: choice(['commit', 'pull-request'], {
      description: 'Whether a promotion is committed at once or proposed for review. Default: pull-request.',
    }),
    strategy: choice(['images', 'merge', 'copy'], {
      description: 'What a promotion moves: image versions, a whole branch, or a folder’s files. Default: images.',
    }),
    'auto-merge': flag({ description: 'Let the forge merge the pull request once its requirements are met.' }),
    'merge-method': choice(['merge', 'squash', 'rebase'], {
      description: 'How the pull request is merged. Default: merge.',
    }),
    images: imagePolicy,
    hold,
    gates: gatesShape,
    delivery: deliveryShape,
    exclude: listOf(text({ description: 'A glob relative to path' }), {
      description: 'strategy copy: files that belong to this environment alone; never overwritten, never deleted.',
    }),
    labels: listOf(text({ description: 'A label' }), { description: 'Labels of the promotion pull request.' }),
    assignees: listOf(text({ description: 'A user' }), { description: 'Assignees of the promotion pull request.' }),
    reviewers: listOf(text({ description: 'A user' }), {
      description: 'People asked to review the promotion pull request.',
    }),
    'team-reviewers': listOf(text({ description: 'A team' }), {
      description: 'Teams asked to review the promotion pull request.',
    }),
    checklist: listOf(text({ description: 'One item' }), {
      description: 'Boxes that people tick in the promotion pull request before they merge it.',
    }),
  },
});

const NAME = /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/;

const configShape = object({
  description: 'The environments a release moves through; read by gitops-actions.',
  required: {
    environments: mapOf(environmentShape, {
      description: 'Environments by name.',
      key: NAME,
      wanted: 'an environment name (lower-case letters, digits, ".", "-", "_")',
    }),
  },
  optional: {
    sources: mapOf(
      text({ description: 'owner/name', pattern: /^[^/\s]+\/[^/\s]+$/, wanted: 'a repository as owner/name' }),
      {
        description: 'Where each image is built: image name → owner/name, so that a promotion can say what ships.',
        key: /^\S+$/,
        wanted: 'an image name',
      },
    ),
  },
});

export interface Hold {
  reason: string;
  /** Milliseconds since the epoch; a hold without it ends only when lifted. */
  until: number | undefined;
}

export interface ImagePolicy {
  only: readonly string[];
  tags: RegExp | undefined;
  requireDigest: boolean;
  mutableTags: 'allow' | 'forbid';
}

export type Strategy = 'images' | 'merge' | 'copy';

export interface Environment {
  name: string;
  /** Where gitops.yaml declares it. */
  position: FilePosition;
  /** Without trailing slash; `.` is the whole branch. */
  path: string;
  branch: string;
  from: string | undefined;
  promote: 'commit' | 'pull-request';
  strategy: Strategy;
  autoMerge: boolean;
  mergeMethod: 'merge' | 'squash' | 'rebase';
  images: ImagePolicy;
  hold: Hold | undefined;
  gates: { sourceHealthy: boolean };
  delivery: Delivery | undefined;
  exclude: readonly string[];
  labels: readonly string[];
  assignees: readonly string[];
  reviewers: readonly string[];
  teamReviewers: readonly string[];
  checklist: readonly string[];
}

export interface GitopsConfig {
  file: string;
  /** In the order a release passes through them: a source before its targets. */
  environments: ReadonlyMap<string, Environment>;
  /** Image name → `owner/name` of the repository it is built from. */
  sources: ReadonlyMap<string, string>;
}

interface Problem {
  position: FilePosition;
  message: string;
}

/**
 * Reads `gitops.yaml`.
 * @param defaultBranch branch of the environments that name none: the one the file was read from
 * @throws FileError naming line and column; further problems are listed in its hint
 */
export function parseConfig(source: { file: string; text: string }, defaultBranch: string): GitopsConfig {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, uniqueKeys: true });
  const problems: Problem[] = [];
  const positionOf = (offset: number): FilePosition => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line, column: col };
  };
  const syntax = document.errors[0];
  if (syntax) throw new FileError(positionOf(syntax.pos[0]), syntaxProblem(syntax), { cause: syntax });

  visit(document, {
    Alias(_, alias) {
      problems.push({
        position: positionOf(alias.range?.[0] ?? 0),
        message: `aliases (*${alias.source}) are not supported in ${source.file}; write the value out`,
      });
    },
  });
  const report: Report = {
    problem: (node, message) => problems.push({ position: positionOf(node?.range?.[0] ?? 0), message }),
  };
  const read = problems.length > 0 ? undefined : configShape.read(document.contents, '', report);
  if (read === undefined) throw asFileError(problems, source.file);

  const environments = [...read.environments].map(([name, entry]) =>
    toEnvironment(name, entry, positionOf, defaultBranch),
  );
  const ordered = inOrderOfPromotion(environments, declaredNames(document), problems);
  if (problems.length > 0) throw asFileError(problems, source.file);
  return {
    file: source.file,
    environments: new Map(ordered.map((each) => [each.name, each])),
    sources: new Map(
      [...(read.sources ?? new Map<string, Entry<string>>())].map(([name, entry]) => [name, entry.value]),
    ),
  };
}

/** Also of those that could not be read: whoever is promoted from one of them has no second problem. */
function declaredNames({ contents }: Document.Parsed): ReadonlySet<string> {
  const environments = isMap(contents) ? contents.get('environments') : undefined;
  return new Set(isMap(environments) ? environments.items.map(({ key }) => String(key)) : []);
}

function syntaxProblem({ code, message }: YAMLParseError): string {
  if (code === 'RESOURCE_EXHAUSTION') return 'is nested too deep to be read';
  if (code === 'MULTIPLE_DOCS') return 'a second YAML document begins here; all environments stand in one document';
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}

function asFileError(problems: readonly Problem[], file: string): FileError {
  const [first, ...others] = problems;
  if (first === undefined) return new FileError({ file }, 'cannot be read');
  if (others.length === 0) return new FileError(first.position, first.message);
  const hint = `${others.length === 1 ? 'One more problem' : `${others.length} more problems`} in this file:\n${others
    .map(({ position, message }) => `${formatPosition(position)}: ${message}`)
    .join('\n')}`;
  return new FileError(first.position, first.message, { hint });
}

function toEnvironment(
  name: string,
  { value, node }: Entry<ShapeType<typeof environmentShape>>,
  positionOf: (offset: number) => FilePosition,
  defaultBranch: string,
): Environment {
  const policy = value.images;
  return {
    name,
    position: positionOf((node as Node).range?.[0] ?? 0),
    path: normalisePath(value.path ?? '.'),
    branch: value.branch ?? defaultBranch,
    from: value.from,
    promote: value.promote ?? 'pull-request',
    strategy: value.strategy ?? 'images',
    autoMerge: value['auto-merge'] ?? false,
    mergeMethod: value['merge-method'] ?? 'merge',
    images: {
      only: policy?.only ?? [],
      tags: policy?.tags,
      requireDigest: policy?.['require-digest'] ?? false,
      mutableTags: policy?.['mutable-tags'] ?? 'allow',
    },
    hold: value.hold && { reason: value.hold.reason, until: value.hold.until },
    gates: { sourceHealthy: value.gates?.['source-healthy'] ?? false },
    delivery: value.delivery,
    exclude: value.exclude ?? [],
    labels: value.labels ?? [],
    assignees: value.assignees ?? [],
    reviewers: value.reviewers ?? [],
    teamReviewers: value['team-reviewers'] ?? [],
    checklist: value.checklist ?? [],
  };
}

/** As git writes it, so that equal folders are equal texts; a leading slash stays, to be refused. */
function normalisePath(path: string): string {
  const parts = path.split('/').filter((part, index) => part !== '.' && (part !== '' || index === 0));
  return parts.every((part) => part === '') ? '.' : parts.join('/');
}

/** Sources before targets; an unknown `from`, a cycle and a path outside the repository are problems. */
function inOrderOfPromotion(
  environments: readonly Environment[],
  declared: ReadonlySet<string>,
  problems: Problem[],
): Environment[] {
  const byName = new Map(environments.map((each) => [each.name, each]));
  const ordered: Environment[] = [];
  const place = (environment: Environment, targets: readonly string[]): void => {
    if (ordered.includes(environment)) return;
    if (targets.includes(environment.name)) {
      const cycle = [...targets.slice(targets.indexOf(environment.name)), environment.name];
      problems.push({
        position: environment.position,
        message: `environments promote in a circle: ${cycle.join(' from ')}`,
      });
      return;
    }
    const source = environment.from === undefined ? undefined : byName.get(environment.from);
    if (source) place(source, [...targets, environment.name]);
    if (!ordered.includes(environment)) ordered.push(environment);
  };
  for (const environment of environments) {
    const before = problems.length;
    problems.push(...problemsOf(environment, byName, declared));
    if (problems.length === before) place(environment, []);
  }
  return ordered;
}

function problemsOf(
  environment: Environment,
  byName: ReadonlyMap<string, Environment>,
  declared: ReadonlySet<string>,
): Problem[] {
  const { name, position, from, path } = environment;
  const problems: Problem[] = [];
  if (from !== undefined && !declared.has(from)) {
    const near = nearest(from, [...declared]);
    problems.push({
      position,
      message: `environment ${name} promotes from ${JSON.stringify(from)}, which is no environment; ${near ? `did you mean ${near}?` : `known are ${[...declared].join(', ')}`}`,
    });
  }
  if (path.startsWith('/') || path.split('/').includes('..')) {
    problems.push({
      position,
      message: `environment ${name} has the path ${JSON.stringify(path)}, which leaves the repository`,
    });
  }
  const source = from === undefined ? undefined : byName.get(from);
  const found = [
    source && routeProblem(source, environment),
    sourceHealthyProblem(environment, source),
    environment.delivery && deliveryProblem(environment.delivery),
  ];
  for (const problem of found) {
    if (problem !== undefined) problems.push({ position, message: problem });
  }
  return problems;
}

function sourceHealthyProblem({ name, gates }: Environment, source: Environment | undefined): string | undefined {
  if (!gates.sourceHealthy || source?.delivery !== undefined) return undefined;
  const missing = source === undefined ? 'has no `from`' : `is promoted from ${source.name}, which has no \`delivery\``;
  return `environment ${name} has the gate source-healthy, but ${missing}: nobody can be asked`;
}

/** JSON Schema (draft 2020-12) of `gitops.yaml`, made from the very declaration that reads it. */
export function gitopsJsonSchema(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'gitops.yaml of gitops-actions',
    ...configShape.schema,
  };
}
