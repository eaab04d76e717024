/** The pull request's title and body. */

import { bytes, code, fitSections, type Section } from '#markdown';
import { type EnvironmentVersions, environmentDiagram } from './diagram.ts';
import { bareText, type Trailer } from './ledger.ts';
import { describePlan } from './message.ts';
import type { Plan } from './plan.ts';
import {
  cautionList,
  commitList,
  fileList,
  gateTable,
  imageTable,
  type Links,
  type ShippedChanges,
  shippedChanges,
} from './presentation.ts';
import { rollbackPlan } from './rollback-plan.ts';

/** GitHub refuses more than 65,536 characters; counting bytes stays below on every forge. */
export const BODY_LIMIT = 65_000;
const LEDGER_LIMIT = 16_000;

export interface PullRequestFacts {
  plan: Plan;
  /** What to give this tool as `--repository`. */
  repository: string;
  environments: readonly EnvironmentVersions[];
  shipped: readonly ShippedChanges[];
  links: Links;
  checklist: readonly string[];
  /** The user's own text, put first. */
  introduction: string;
  /** Those of the promotion's commit. */
  trailers: readonly Trailer[];
}

export function pullRequestTitle(plan: Plan): string {
  return `Promote ${describePlan(plan)} from ${plan.from.environment} to ${plan.to.environment}`;
}

export function pullRequestBody(facts: PullRequestFacts): string {
  const { plan, links } = facts;
  const sections: Section[] = [
    { markdown: facts.introduction, instead: '' },
    {
      markdown: `Promotes **${code(plan.from.environment)}** (${commitRef(plan.from.commit, links)}) to **${code(plan.to.environment)}**.`,
    },
    { markdown: plan.strategy === 'merge' ? MERGE_COMMIT : '' },
    {
      markdown: imageTable(plan, links),
      instead: `${plan.images.length} images change; the list is too long for this page.`,
    },
    {
      markdown: cautionList(plan),
      instead: 'Images stay behind, or lose their version: the log of the run names them.',
    },
    { markdown: fileList(plan), instead: `${plan.files.length} files change.` },
    { markdown: heading('What ships', whatShips(plan, facts.shipped, links)), instead: '' },
    { markdown: heading('Gates', gateTable(plan)) },
    { markdown: heading('Before merging', facts.checklist.map((item) => `- [ ] ${oneLine(item)}`).join('\n')) },
    { markdown: heading('Rollback plan', rollbackPlan(facts, { kind: 'pull-request' })) },
    { markdown: heading('Environments', environmentDiagram(facts.environments, diagramOf(plan))), instead: '' },
    { markdown: footer(plan) },
  ];
  const ledger = ledgerParagraph(facts.trailers);
  return `${fitSections(sections, BODY_LIMIT - bytes(ledger))}${ledger}`;
}

const MERGE_COMMIT =
  '> **Merge this with a merge commit, not by squash or rebase.** Those make new commits of the ones it brings, so that the next promotion finds the same changes on both sides, and conflicts.';

/**
 * The trailers once more, as the last paragraph: a repository may be set up to squash with the pull
 * request's title and description, and the ledger must stand in that commit, too. Only trailers about
 * images hold text that nobody vetted and may be many, and only they can be spared: no gate reads them.
 */
export function ledgerParagraph(trailers: readonly Trailer[]): string {
  const paragraph = (chosen: readonly Trailer[]): string =>
    chosen.length === 0 ? '' : `\n\n${chosen.map(([key, value]) => `${key}: ${value}`).join('\n')}`;
  const harmless = paragraph(
    trailers
      .filter(([key, value]) => key !== 'Image' || isPlainText(value))
      .map(([key, value]) => (FREE_TEXT.test(key) ? [key, bareText(value)] : [key, value])),
  );
  return bytes(harmless) <= LEDGER_LIMIT ? harmless : paragraph(trailers.filter(([key]) => key !== 'Image'));
}

/** Trailers of what people wrote. */
const FREE_TEXT = /^(Rollback-Reason|Hold-Reason|Hold-By)$/;

/** Mentions nobody, links nothing, is no markup. */
function isPlainText(text: string): boolean {
  return /^[\w.:/@+() -]+$/.test(text) && !/(^|\W)@/.test(text);
}

function whatShips(plan: Plan, shipped: readonly ShippedChanges[], links: Links): string {
  const own = commitList(plan.commits, plan.commits.length, ({ sha }) => links.commit?.(sha));
  return [own, shippedChanges(shipped)].filter((part) => part !== '').join('\n\n');
}

export function diagramOf({ from, to, images }: Plan): Parameters<typeof environmentDiagram>[1] {
  return { from: from.environment, to: to.environment, images };
}

export function heading(title: string, body: string): string {
  return body === '' ? '' : `### ${title}\n\n${body}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function commitRef(sha: string, links: Links): string {
  const short = code(sha.slice(0, 12));
  return links.commit ? `[${short}](${links.commit(sha)})` : short;
}

function footer({ promotionId, hash }: Plan): string {
  return `<sub>Promotion ${code(promotionId)} · plan ${code(hash.slice(0, 12))} · kept up to date by gitops-actions: commits of your own on this branch are kept, edits of this text are not (ticked boxes are).</sub>`;
}

/** Whether the body is of a promotion to the environment: it ends in the ledger's trailers. */
export function isPromotionBody(body: string, environment: string): boolean {
  return normaliseLines(body).split('\n').includes(`Promoted-To: ${environment}`);
}

const BOX = /^- \[([ xX])\] (.*)$/gm;

/** Boxes that people ticked stay ticked as long as the pull request still promotes the same thing. */
export function keepTickedBoxes(body: string, previous: { body: string; promotionId: string }): string {
  if (!previous.body.includes(`Promotion \`${previous.promotionId}\``)) return body;
  const ticked = new Set(
    [...normaliseLines(previous.body).matchAll(BOX)].filter(([, mark]) => mark !== ' ').map(([, , text]) => text),
  );
  return body.replace(BOX, (line, _mark, text: string) => (ticked.has(text) ? `- [x] ${text}` : line));
}

/** Forges hand bodies back with CRLF once somebody edited them in a browser. */
export function normaliseLines(body: string): string {
  return body.replaceAll('\r\n', '\n');
}
