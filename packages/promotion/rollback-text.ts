/** What people read about a rollback: the pull request, and the step summary. */
import { bytes, code, details, fenced, fitSections, link, type Section } from '#markdown';
import type { Trailer } from './ledger.ts';
import { describePlan } from './message.ts';
import type { Plan } from './plan.ts';
import { fileList, imageTable, type Links } from './presentation.ts';
import { BODY_LIMIT, commitRef, heading, ledgerParagraph } from './pull-request.ts';
import { SUMMARY_LIMIT } from './summary.ts';

export interface RollbackFacts {
  /** `from` is the environment's own past. */
  plan: Plan;
  /** What the user named, as in “promotion production-1f0c2b7a9d3e”. */
  meaning: string;
  reason: string;
  by: string;
  hold: { kind: 'none' } | { kind: 'stands' | 'placed'; until: number | undefined };
  /** What should be looked at before it is relied on: images that are gone, automation that sets versions back. */
  warnings: readonly string[];
  links: Links;
}

export function rollbackTitle({ plan }: Pick<RollbackFacts, 'plan'>): string {
  const { environment } = plan.to;
  return plan.files.length === 0 ? `Put ${environment} on hold` : `Roll back ${environment}: ${describePlan(plan)}`;
}

export function rollbackBody(
  facts: RollbackFacts,
  { introduction, trailers }: { introduction: string; trailers: readonly Trailer[] },
): string {
  const { plan } = facts;
  const sections: Section[] = [
    { markdown: introduction, instead: '' },
    ...told(facts),
    {
      markdown: `<sub>Plan ${code(plan.hash.slice(0, 12))} · kept up to date by gitops-actions: commits of your own on this branch are kept, edits of this text are not.</sub>`,
    },
  ];
  const ledger = ledgerParagraph(trailers);
  return `${fitSections(sections, BODY_LIMIT - bytes(ledger))}${ledger}`;
}

export type RollbackOutcome =
  | { kind: 'nothing' }
  | { kind: 'planned' }
  | { kind: 'committed'; commit: string }
  | { kind: 'pull-request'; number: number; url: string; operation: string };

export function rollbackSummary(facts: RollbackFacts, outcome: RollbackOutcome, diff: string): string {
  const sections: Section[] = [
    { markdown: `## Rollback of ${facts.plan.to.environment}: ${headline(facts, outcome)}` },
    ...told(facts),
    {
      markdown: diff === '' ? '' : details('Diff', fenced('diff', diff)),
      instead: 'The diff is too long for this page.',
    },
  ];
  return fitSections(sections, SUMMARY_LIMIT);
}

function headline({ links }: RollbackFacts, outcome: RollbackOutcome): string {
  switch (outcome.kind) {
    case 'nothing':
      return 'nothing to roll back';
    case 'planned':
      return 'planned (dry run, nothing was changed)';
    case 'committed':
      return `committed ${commitRef(outcome.commit, links)}`;
    case 'pull-request':
      return `pull request ${link(`#${outcome.number}`, outcome.url)} ${outcome.operation}`;
  }
}

function told(facts: RollbackFacts): Section[] {
  const { plan, meaning, reason, by, links, warnings } = facts;
  const { environment } = plan.to;
  return [
    {
      markdown: `Puts **${code(environment)}** back to ${code(meaning)}: the state of ${commitRef(plan.from.commit, links)}. Other changes since then stay.`,
    },
    { markdown: `**Why:** ${code(reason)} – ${code(by)}` },
    {
      markdown: plan.files.length === 0 ? `${code(environment)} holds that already.` : imageTable(plan, links),
      instead: `${plan.images.length} images change.`,
    },
    { markdown: missingImages(plan), instead: `${plan.missing.length} images are left as they are.` },
    { markdown: fileList(plan), instead: `${plan.files.length} files change.` },
    { markdown: warnings.map((warning) => `- ⚠️ ${code(warning)}`).join('\n') },
    { markdown: heading('Hold', describeHold(facts)) },
  ];
}

function missingImages({ missing, to }: Plan): string {
  return missing
    .map((name) => `- ${code(name)} is no longer in ${code(to.environment)}: it does not come back.`)
    .join('\n');
}

function describeHold({ hold, plan }: RollbackFacts): string {
  if (hold.kind === 'none') return '';
  const end = hold.until === undefined ? 'it is lifted' : code(new Date(hold.until).toISOString());
  const environment = code(plan.to.environment);
  const how = `A promotion with ${code('lift-hold: true')} ends it before.`;
  return hold.kind === 'stands'
    ? `${environment} is on hold already, until ${end}. ${how}`
    : `Nothing is promoted to ${environment} until ${end}. ${how}`;
}
