/** The step summary of a promotion: what was planned, what became of it. */

import { code, details, fenced, fitSections, link, type Section } from '#markdown';
import { type EnvironmentVersions, environmentDiagram } from './diagram.ts';
import type { Plan } from './plan.ts';
import { cautionList, describeNothing, fileList, gateTable, imageTable, type Links } from './presentation.ts';
import { diagramOf } from './pull-request.ts';
import { rollbackPlan } from './rollback-plan.ts';

/** The runner drops a summary over 1 MiB; several steps share the page, so we stay far below. */
export const SUMMARY_LIMIT = 200_000;

export type PromotionResult =
  | { kind: 'nothing' }
  | { kind: 'planned' }
  | { kind: 'blocked' }
  | { kind: 'committed'; commit: string }
  | { kind: 'pull-request'; number: number; url: string; operation: string };

export interface SummaryFacts {
  plan: Plan;
  /** What to give this tool as `--repository`. */
  repository: string;
  result: PromotionResult;
  environments: readonly EnvironmentVersions[];
  links: Links;
  /** Unified diff; empty when there is none. */
  diff: string;
}

export function promotionSummary(facts: SummaryFacts): string {
  const { plan, result, environments, links, diff } = facts;
  const sections: Section[] = [
    { markdown: `## ${plan.from.environment} → ${plan.to.environment}: ${headline(result, links)}` },
    { markdown: plan.operation === 'none' ? `Nothing to promote: ${describeNothing(plan)}.` : '' },
    { markdown: imageTable(plan, links), instead: `${plan.images.length} images change.` },
    {
      markdown: cautionList(plan),
      instead: 'Images stay behind, or lose their version: the log of the run names them.',
    },
    { markdown: fileList(plan), instead: `${plan.files.length} files change.` },
    { markdown: plan.operation === 'none' ? '' : gateTable(plan) },
    { markdown: result.kind === 'blocked' ? wayForward(plan) : '' },
    { markdown: environmentDiagram(environments, diagramOf(plan)), instead: '' },
    ...(result.kind === 'committed' ? [rollbackSection(facts, result.commit)] : []),
    {
      markdown: diff === '' ? '' : details('Diff', fenced('diff', diff)),
      instead: 'The diff is too long for this page.',
    },
  ];
  return fitSections(sections, SUMMARY_LIMIT);
}

function rollbackSection(facts: SummaryFacts, commit: string): Section {
  return { markdown: `### Rollback plan\n\n${rollbackPlan(facts, { kind: 'commit', commit })}` };
}

/** What people can do about each gate that is closed. */
function wayForward({ gates }: Plan): string {
  const ways = gates.flatMap(({ gate, status, opens }) => {
    if (status !== 'blocked') return [];
    const end = `hold that stands in gitops.yaml is ended there, one placed by a commit with ${code('lift-hold: true')}.`;
    return gate === 'hold'
      ? [opens === undefined ? `- A ${end}` : `- Wait until ${code(opens)}, or end the hold before: a ${end}`]
      : ['- Promote an image that the environment’s policy in gitops.yaml admits, or change the policy there.'];
  });
  return ['**Nothing was changed.** To go on, settle what is closed and run again:', '', ...ways].join('\n');
}

function headline(result: PromotionResult, links: Links): string {
  switch (result.kind) {
    case 'nothing':
      return 'nothing to promote';
    case 'planned':
      return 'planned (dry run, nothing was changed)';
    case 'blocked':
      return 'blocked';
    case 'committed':
      return `committed ${links.commit ? link(code(result.commit.slice(0, 12)), links.commit(result.commit)) : code(result.commit.slice(0, 12))}`;
    case 'pull-request':
      return `pull request ${link(`#${result.number}`, result.url)} ${result.operation}`;
  }
}
