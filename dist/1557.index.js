"use strict";
exports.id = 1557;
exports.ids = [1557];
exports.modules = {
	1602: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => assertAdmitted });
		var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8953);
		var _manifests__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9978);
		var _promotion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9029);
		function assertAdmitted({ name, position, images: { only } }, entering, images) {
			if (only.length === 0) return;
			const known = (0, _promotion__WEBPACK_IMPORTED_MODULE_0__.q2)(images);
			const admitted = new Set(only.flatMap((query) => (0, _manifests__WEBPACK_IMPORTED_MODULE_1__.$g)(query, known)).map(placeOf));
			const refused = new Set(entering.filter((place) => !admitted.has(placeOf(place))).map((place) => place.name));
			if (refused.size === 0) return;
			throw new _promotion__WEBPACK_IMPORTED_MODULE_0__.g8(`${name} (${(0, _errors__WEBPACK_IMPORTED_MODULE_2__.Ld)(position)}) admits only the images ${only.join(", ")}; not ${[...refused].join(", ")}`, { hint: "Leave the image out, or add it to `images.only` of the environment." });
		}
		function placeOf({ file, keyPath, name }) {
			return [
				file,
				keyPath,
				name
			].join("\0");
		}
	}),
	8446: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { J: () => planMovement });
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		var _manifests__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9978);
		var _manifests__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2508);
		var _promotion__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9029);
		var _admission_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1602);
		var _environments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6929);
		async function planMovement(request) {
			if (request.to.strategy !== "images") refuseImageSelection(request);
			switch (request.to.strategy) {
				case "images": return moveImages(request);
				case "copy": return (await __webpack_require__.e(1590).then(__webpack_require__.bind(__webpack_require__, 1590))).copyFolder(request);
				case "merge": return (await Promise.all([__webpack_require__.e(5835), __webpack_require__.e(5815)]).then(__webpack_require__.bind(__webpack_require__, 5815))).mergeBranch(request);
			}
		}
		function refuseImageSelection({ to, only, expectedTag }) {
			const inputs = [...only.length > 0 ? ["images"] : [], ...expectedTag === undefined ? [] : ["tag"]];
			const problem = `selects image versions, but ${to.name} is promoted by strategy ${to.strategy}, which moves whole files`;
			if (inputs.length > 0) throw new _errors__WEBPACK_IMPORTED_MODULE_0__.dz(inputs.map((input) => ({
				input,
				problem
			})));
		}
		async function moveImages({ configFile, from, to, source, target, only, expectedTag }) {
			const sourceFiles = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_1__.Qo)(source, from, configFile);
			const targetFiles = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_1__.Qo)(target, to, configFile);
			const named = only.flatMap((query) => (0, _manifests__WEBPACK_IMPORTED_MODULE_2__.nb)(query, (0, _promotion__WEBPACK_IMPORTED_MODULE_3__.q2)(sourceFiles.images)));
			(0, _admission_js__WEBPACK_IMPORTED_MODULE_4__.f)(to, named, sourceFiles.images);
			const { moves: images, missing } = (0, _promotion__WEBPACK_IMPORTED_MODULE_3__.$G)({
				source: {
					environment: from.name,
					path: from.path,
					images: sourceFiles.images
				},
				target: {
					environment: to.name,
					path: to.path,
					images: targetFiles.images
				},
				only: only.length > 0 ? {
					by: "input",
					names: only
				} : {
					by: to.position,
					names: to.images.only
				},
				expectedTag
			});
			const edited = targetFiles.files.filter(({ path }) => images.some(({ file }) => file === path)).map((file) => ({
				file,
				...(0, _manifests__WEBPACK_IMPORTED_MODULE_5__.Bu)(file, (occurrence) => moveAt(occurrence, images)?.to)
			}));
			return {
				images,
				missing,
				files: edited.map(({ file }) => ({
					path: file.path,
					change: "modified"
				})),
				commits: [],
				content: "",
				change: {
					kind: "edit",
					changes: new Map(edited.map(({ file, text }) => [file.path, encode(text)]))
				},
				warnings: edited.flatMap(({ warnings }) => warnings)
			};
		}
		function moveAt({ file, line, keyPath }, moves) {
			return moves.find((move) => move.file === file && move.line === line && move.keyPath === keyPath);
		}
		function encode(text) {
			return new TextEncoder().encode(text);
		}
	}),
	8360: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Fm: () => snapshotCache,
			MM: () => readLatestEntry,
			hn: () => readSides,
			rr: () => preparePromotion
		});
		var _errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8953);
		var _git__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8578);
		var _promotion__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3779);
		var _promotion__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5656);
		var _promotion__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5414);
		var _movement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8446);
		async function preparePromotion(git, request, { source, target }, now) {
			const { from, to } = request.route;
			const { only, expectedTag, mode, kept, liftHold, askSource } = request;
			const proposal = mode === "pull-request" ? request.proposal : undefined;
			const place = {
				git,
				configFile: request.config.file,
				from,
				to,
				source,
				target
			};
			const movement = await (0, _movement_js__WEBPACK_IMPORTED_MODULE_0__.J)({
				...place,
				only,
				expectedTag,
				proposal
			});
			const isEmpty = movement.files.length === 0;
			const ledger = isEmpty ? undefined : await readLatestEntry(git, to.branch, to.name, now);
			const asked = !isEmpty && to.gates.sourceHealthy;
			const release = {
				commit: to.strategy === "images" ? undefined : source.commit,
				images: movement.images
			};
			const sourceHealth = asked ? { sourceHealth: await askSource(from, release) } : {};
			const gates = isEmpty ? [] : (0, _promotion__WEBPACK_IMPORTED_MODULE_1__.ud)({
				environment: to,
				entering: movement.images,
				kept,
				ledger,
				now,
				liftHold,
				...sourceHealth
			});
			const plan = (0, _promotion__WEBPACK_IMPORTED_MODULE_2__.z)({
				...movement,
				from: {
					environment: from.name,
					branch: from.branch,
					path: from.path,
					commit: source.commit
				},
				to: {
					environment: to.name,
					branch: to.branch,
					path: to.path,
					commit: target.commit
				},
				environment: to,
				mode: request.mode,
				gates,
				approved: request.approvedPlan,
				previousPromotionId: predecessor(ledger)
			});
			const liftsHold = liftHold && ledger?.kind === "hold";
			return {
				plan,
				sides: {
					source,
					target
				},
				change: movement.change,
				warnings: movement.warnings,
				liftsHold
			};
		}
		function readLatestEntry(git, branch, environment, now) {
			return (0, _promotion__WEBPACK_IMPORTED_MODULE_3__.o6)(environment, git.history(branch), now);
		}
		function predecessor(entry) {
			return entry?.kind === "promotion" ? entry.promotionId ?? entry.sha : entry?.sha;
		}
		function snapshotCache(git, known = []) {
			const snapshots = new Map(known.flatMap((each) => each.branch === undefined ? [] : [[each.branch, Promise.resolve(each)]]));
			return (branch) => {
				const cached = snapshots.get(branch) ?? git.snapshot(branch);
				snapshots.set(branch, cached);
				return cached;
			};
		}
		async function readSides(git, { from, to }, known) {
			const snapshotOf = snapshotCache(git, known);
			const read = async (environment) => {
				const problem = (0, _git__WEBPACK_IMPORTED_MODULE_4__.hq)(environment.branch);
				if (problem !== undefined) throw new _errors__WEBPACK_IMPORTED_MODULE_5__.f6(environment.position, `environment ${environment.name}: the branch ${JSON.stringify(environment.branch)} is no branch name: ${problem}`);
				try {
					return await snapshotOf(environment.branch);
				} catch (error) {
					if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_5__.Hi) || error.status !== 404) throw error;
					const hint = error.hint === undefined ? {} : { hint: error.hint };
					throw new _errors__WEBPACK_IMPORTED_MODULE_5__.f6(environment.position, `environment ${environment.name}: ${error.message}`, {
						...hint,
						cause: error
					});
				}
			};
			return {
				source: await read(from),
				target: await read(to)
			};
		}
	}),
	7846: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { F: () => environmentDiagram });
		var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7663);
		var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9029);
		const SHOWN_IMAGES = 3;
		function environmentDiagram(all, promotion) {
			const id = (name) => `e${all.findIndex(({ environment }) => environment.name === name)}`;
			const nodes = all.map(({ environment, images }) => `  ${id(environment.name)}["${label(environment.name, images)}"]`);
			const edges = all.flatMap(({ environment: { name, from } }) => {
				if (from === undefined) return [];
				const isThis = from === promotion.from && name === promotion.to;
				return [`  ${id(from)} ${isThis ? "==>" : "-->"} ${id(name)}`];
			});
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.fenced)("mermaid", [
				"flowchart LR",
				...nodes,
				...edges,
				`  style ${id(promotion.to)} stroke-width:3px`
			].join("\n"));
		}
		function label(name, images) {
			const versions = [...new Set((0, _images_js__WEBPACK_IMPORTED_MODULE_1__.q2)(images).map((each) => `${each.repository.slice(each.repository.lastIndexOf("/") + 1)} ${(0, _images_js__WEBPACK_IMPORTED_MODULE_1__.qh)(each)}`))];
			const shown = versions.slice(0, SHOWN_IMAGES);
			const more = versions.length > SHOWN_IMAGES ? [`and ${versions.length - SHOWN_IMAGES} more`] : [];
			return [`<b>${escapeLabel(name)}</b>`, ...[...shown, ...more].map(escapeLabel)].join("<br/>");
		}
		function escapeLabel(text) {
			return text.replace(/[^\w .:@/+\u2026-]/gu, (character) => `#${character.codePointAt(0)};`);
		}
	}),
	3779: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			GZ: () => approvedPlanGate,
			ud: () => evaluateGates
		});
		var _hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5414);
		var _images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9029);
		function evaluateGates(facts) {
			return [
				imagePolicyGate(facts),
				holdGate(facts),
				...sourceHealthyGate(facts)
			];
		}
		function imagePolicyGate({ environment, entering, kept = [] }) {
			const violations = entering.flatMap(({ repository, to }) => policyViolations(environment.images, to).map((violation) => `${repository} ${(0, _images_js__WEBPACK_IMPORTED_MODULE_0__.qh)(to)}: ${violation}${kept.includes(repository) ? KEPT : ""}`));
			if (violations.length > 0) return {
				gate: "image-policy",
				status: "blocked",
				evidence: [...new Set(violations)]
			};
			return {
				gate: "image-policy",
				status: "passed",
				evidence: [describePolicy(environment.images)]
			};
		}
		const KEPT = " (not asked for by this run, but in the open pull request since an earlier one: close that pull request to promote without this image)";
		function describePolicy({ tags, requireDigest, mutableTags }) {
			const rules = [
				tags && `tags match ${tags.source}`,
				requireDigest && "pinned by digest",
				mutableTags === "forbid" && "no mutable tags"
			].filter((rule) => typeof rule === "string");
			return rules.length === 0 ? "no policy set" : rules.join(", ");
		}
		function policyViolations(policy, { tag, digest }) {
			const violations = [];
			if (policy.tags && !(tag !== undefined && policy.tags.test(tag))) {
				violations.push(`${tag === undefined ? "no tag, but" : `tag ${tag} does not match`} ${policy.tags.source}${tag === undefined ? " is required" : ""}`);
			}
			if (policy.requireDigest && !digest) violations.push("a digest is required");
			if (policy.mutableTags === "forbid" && !digest && (tag === undefined || isMutableTag(tag))) {
				violations.push(`${tag === undefined ? "no tag means latest, which" : `tag ${tag}`} can be moved to another image; pin it by digest or use a version`);
			}
			return violations;
		}
		const MUTABLE_TAG = /^(latest|stable|edge|nightly|canary|current|next|rolling|main|master|trunk|head|dev|develop|development|test|testing|qa|uat|stage|staging|preview|prod|production|release)$/i;
		function isMutableTag(tag) {
			return MUTABLE_TAG.test(tag) || /(^|[-_.])latest$/i.test(tag);
		}
		function holdGate({ environment, ledger, now, liftHold }) {
			const declared = environment.hold;
			if (declared && !isOver(declared, now)) {
				return blockedByHold(declared, `hold in gitops.yaml: ${declared.reason}`);
			}
			const standing = (0, _hold_js__WEBPACK_IMPORTED_MODULE_1__.Uh)(ledger, now);
			if (standing === undefined) {
				return {
					gate: "hold",
					status: "passed",
					evidence: [`${environment.name} is not on hold`]
				};
			}
			const placed = `hold placed by ${standing.by ?? "somebody"} in ${standing.sha.slice(0, 12)}: ${standing.reason}`;
			if (liftHold) return {
				gate: "hold",
				status: "passed",
				evidence: [`${placed} (lifted by this promotion)`]
			};
			return blockedByHold(standing, placed);
		}
		function sourceHealthyGate({ sourceHealth }) {
			if (sourceHealth === undefined) return [];
			const status = sourceHealth.kind === "healthy" ? "passed" : "blocked";
			return [{
				gate: "source-healthy",
				status,
				evidence: sourceHealth.evidence
			}];
		}
		function approvedPlanGate(approved, planned) {
			if (approved === planned) return {
				gate: "approved-plan",
				status: "passed",
				evidence: [`plan ${short(planned)}`]
			};
			const evidence = `plan ${short(approved)} was approved, and it has become ${short(planned)}: the environments, or gitops.yaml, have changed since`;
			return {
				gate: "approved-plan",
				status: "blocked",
				evidence: [evidence]
			};
		}
		function short(hash) {
			return hash.slice(0, 12);
		}
		function isOver({ until }, now) {
			return until !== undefined && until <= now;
		}
		function blockedByHold({ until }, evidence) {
			const opens = until === undefined ? {} : { opens: new Date(until).toISOString() };
			return {
				gate: "hold",
				status: "blocked",
				evidence: [evidence],
				...opens
			};
		}
	}),
	5656: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			y: () => blockedBy,
			z: () => planPromotion
		});
		var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5108);
		var _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2565);
		var _gates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3779);
		function planPromotion(facts) {
			const { from, to, environment, images, missing, files, commits, approved } = facts;
			const hash = hashOf({
				from: from.environment,
				to: [
					to.environment,
					to.branch,
					to.path
				],
				strategy: environment.strategy,
				images: images.map(({ file, keyPath, repository, from: was, to: becomes }) => [
					file,
					keyPath,
					repository,
					was,
					becomes
				]),
				files: files.map(({ path, change }) => [path, change]),
				content: facts.content
			});
			const approval = approved === undefined || files.length === 0 ? [] : [(0, _gates_js__WEBPACK_IMPORTED_MODULE_0__.GZ)(approved, hash)];
			const gates = [...facts.gates, ...approval];
			return {
				from,
				to,
				strategy: environment.strategy,
				operation: operationOf({
					...facts,
					gates
				}),
				images,
				missing,
				files,
				commits,
				gates,
				hash,
				promotionId: `${to.environment}-${hashOf([hash, facts.previousPromotionId ?? null]).slice(0, 12)}`
			};
		}
		function operationOf({ files, gates, mode }) {
			if (files.length === 0) return "none";
			return gates.some(({ status }) => status === "blocked") ? "blocked" : mode;
		}
		function blockedBy({ gates }) {
			return gates.filter(({ status }) => status === "blocked").map(({ gate }) => gate);
		}
		function hashOf(value) {
			return (0, _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_1__.My)((0, _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__.sc)((0, _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_1__.AI)(JSON.stringify(value))));
		}
	}),
	4199: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$Y: () => fileList,
			UV: () => describeMissing,
			WI: () => commitList,
			Wg: () => describeUnversioned,
			db: () => describeBlockers,
			f$: () => describeNothing,
			gG: () => cautionList,
			iB: () => imageTable,
			k0: () => gateTable,
			mm: () => adviseOn,
			p: () => shippedChanges
		});
		var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7663);
		var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9029);
		function imageTable({ images }, links) {
			if (images.length === 0) return "";
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.table)([
				"Image",
				"From",
				"To",
				"Where"
			], images.map((move) => [
				(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(move.repository),
				versionCell(move.from),
				versionCell(move.to),
				whereCell(move, links)
			]));
		}
		function versionCell(version) {
			return isVersioned(version) ? (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)((0, _images_js__WEBPACK_IMPORTED_MODULE_1__.qh)(version)) : "\u2013";
		}
		function whereCell({ file, line }, links) {
			const place = (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(`${file}:${line}`);
			return links.file ? (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.link)(place, links.file(file, line)) : place;
		}
		function describeNothing({ from, to, commits }) {
			if (commits.length === 0) return `${to.environment} holds what ${from.environment} holds`;
			return `${to.environment} holds everything of ${from.branch}, whose ${count(commits.length, "commit")} it lacks would change no file (squashed or rebased into it?)`;
		}
		function count(number, thing) {
			return `${number} ${thing}${number === 1 ? "" : "s"}`;
		}
		function describeMissing(plan) {
			return missingSentences(plan, (name) => name);
		}
		function describeUnversioned(plan) {
			return unversionedSentences(plan, (name) => name);
		}
		function unversionedSentences({ strategy, images, from, to }, show) {
			const lost = images.filter((move) => strategy === "images" && !isVersioned(move.to) && isVersioned(move.from));
			return lost.map((move) => `${show(move.repository)} has no version in ${show(from.environment)}, so ${show(to.environment)} loses its own, ${show((0, _images_js__WEBPACK_IMPORTED_MODULE_1__.qh)(move.from))} (${show(`${move.file}:${move.line}`)}): what runs then is the base\u2019s or chart\u2019s version, or latest. ${show("mutable-tags: forbid")} in gitops.yaml keeps that from happening.`);
		}
		function isVersioned({ tag, digest }) {
			return Boolean(tag || digest);
		}
		function cautionList(plan) {
			return [...missingSentences(plan, _markdown__WEBPACK_IMPORTED_MODULE_0__.code), ...unversionedSentences(plan, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)].map((sentence) => `- \u26a0\ufe0f ${sentence}`).join("\n");
		}
		function missingSentences({ missing, from, to }, show) {
			const [source, target] = [from.environment, to.environment].map(show);
			return missing.map((name) => `Not promoted: ${show(name)} of ${source} is nowhere in ${target}; add it there once.`);
		}
		const SHOWN_FILES = 50;
		function fileList({ files, images }) {
			const beyondImages = files.filter(({ path }) => !images.some(({ file }) => file === path));
			if (beyondImages.length === 0) return "";
			const shown = beyondImages.slice(0, SHOWN_FILES).map(({ path, change }) => `- ${change} ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(path)}`);
			const more = beyondImages.length > SHOWN_FILES ? [`- \u2026 and ${beyondImages.length - SHOWN_FILES} more`] : [];
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.details)(`${beyondImages.length} ${images.length > 0 ? "other " : ""}file${beyondImages.length === 1 ? "" : "s"}`, [...shown, ...more].join("\n"));
		}
		const SHOWN_COMMITS = 30;
		function commitList(commits, total, urlOf) {
			const shown = commits.slice(0, SHOWN_COMMITS).map((commit) => {
				const short = (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(commit.sha.slice(0, 7));
				const url = urlOf(commit);
				return `- ${url === undefined ? short : (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.link)(short, url)} ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(commit.subject)} \u2013 ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(commit.author)}`;
			});
			const more = total > shown.length ? [`- \u2026 and ${total - shown.length} more`] : [];
			return [...shown, ...more].join("\n");
		}
		function shippedChanges(shipped) {
			return shipped.map(({ repository, url, commits, total }) => {
				const heading = `${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.link)((0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(repository), url)}: ${total} commit${total === 1 ? "" : "s"}`;
				return [`**${heading}**`, commitList(commits, total, ({ url: page }) => page)].filter((part) => part !== "").join("\n\n");
			}).join("\n\n");
		}
		function gateTable({ gates }) {
			const mark = {
				passed: "\u2705",
				blocked: "\u26d4"
			};
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.table)([
				"Gate",
				"Result",
				"Evidence"
			], gates.map(({ gate, status, evidence, opens }) => [
				(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(gate),
				`${mark[status]} ${status}`,
				[...evidence.map(_markdown__WEBPACK_IMPORTED_MODULE_0__.code), ...opens ? [`opens ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(opens)}`] : []].join("<br>")
			]));
		}
		function adviseOn(gates, environment) {
			const advice = {
				"image-policy": `Choose a version that \`images\` of ${environment} in gitops.yaml admits.`,
				hold: "Once its reason is settled, end the hold: promote, or bump, with `lift-hold: true` (one of gitops.yaml is taken out there).",
				"source-healthy": "Wait until the source runs it and is healthy, and run again.",
				"approved-plan": "Show the plan anew (`dry-run: true`), and have that one approved."
			};
			return gates.flatMap(({ gate, status }) => status === "blocked" ? advice[gate] : []).join(" ");
		}
		function describeBlockers({ gates }) {
			return gates.filter(({ status }) => status === "blocked").map(({ gate, evidence, opens }) => `${gate}: ${evidence.join("; ")}${opens ? ` (opens ${opens})` : ""}`);
		}
	}),
	3472: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			NF: () => pullRequestBody,
			O5: () => ledgerParagraph,
			R_: () => heading,
			Sw: () => normaliseLines,
			Th: () => BODY_LIMIT,
			VI: () => keepTickedBoxes,
			Zr: () => pullRequestTitle,
			fG: () => diagramOf,
			kW: () => isPromotionBody,
			lu: () => commitRef
		});
		var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7663);
		var _diagram_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7846);
		var _ledger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3810);
		var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7324);
		var _presentation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4199);
		var _rollback_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9891);
		const BODY_LIMIT = 65e3;
		const LEDGER_LIMIT = 16e3;
		function pullRequestTitle(plan) {
			return `Promote ${(0, _message_js__WEBPACK_IMPORTED_MODULE_0__.df)(plan)} from ${plan.from.environment} to ${plan.to.environment}`;
		}
		function pullRequestBody(facts) {
			const { plan, links } = facts;
			const sections = [
				{
					markdown: facts.introduction,
					instead: ""
				},
				{ markdown: `Promotes **${(0, _markdown__WEBPACK_IMPORTED_MODULE_1__.code)(plan.from.environment)}** (${commitRef(plan.from.commit, links)}) to **${(0, _markdown__WEBPACK_IMPORTED_MODULE_1__.code)(plan.to.environment)}**.` },
				{ markdown: plan.strategy === "merge" ? MERGE_COMMIT : "" },
				{
					markdown: (0, _presentation_js__WEBPACK_IMPORTED_MODULE_2__.iB)(plan, links),
					instead: `${plan.images.length} images change; the list is too long for this page.`
				},
				{
					markdown: (0, _presentation_js__WEBPACK_IMPORTED_MODULE_2__.gG)(plan),
					instead: "Images stay behind, or lose their version: the log of the run names them."
				},
				{
					markdown: (0, _presentation_js__WEBPACK_IMPORTED_MODULE_2__.$Y)(plan),
					instead: `${plan.files.length} files change.`
				},
				{
					markdown: heading("What ships", whatShips(plan, facts.shipped, links)),
					instead: ""
				},
				{ markdown: heading("Gates", (0, _presentation_js__WEBPACK_IMPORTED_MODULE_2__.k0)(plan)) },
				{ markdown: heading("Before merging", facts.checklist.map((item) => `- [ ] ${oneLine(item)}`).join("\n")) },
				{ markdown: heading("Rollback plan", (0, _rollback_plan_js__WEBPACK_IMPORTED_MODULE_3__.E)(facts, { kind: "pull-request" })) },
				{
					markdown: heading("Environments", (0, _diagram_js__WEBPACK_IMPORTED_MODULE_4__.F)(facts.environments, diagramOf(plan))),
					instead: ""
				},
				{ markdown: footer(plan) }
			];
			const ledger = ledgerParagraph(facts.trailers);
			return `${(0, _markdown__WEBPACK_IMPORTED_MODULE_1__.fitSections)(sections, BODY_LIMIT - (0, _markdown__WEBPACK_IMPORTED_MODULE_1__.bytes)(ledger))}${ledger}`;
		}
		const MERGE_COMMIT = "> **Merge this with a merge commit, not by squash or rebase.** Those make new commits of the ones it brings, so that the next promotion finds the same changes on both sides, and conflicts.";
		function ledgerParagraph(trailers) {
			const paragraph = (chosen) => chosen.length === 0 ? "" : `\n\n${chosen.map(([key, value]) => `${key}: ${value}`).join("\n")}`;
			const harmless = paragraph(trailers.filter(([key, value]) => key !== "Image" || isPlainText(value)).map(([key, value]) => FREE_TEXT.test(key) ? [key, (0, _ledger_js__WEBPACK_IMPORTED_MODULE_5__.Op)(value)] : [key, value]));
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_1__.bytes)(harmless) <= LEDGER_LIMIT ? harmless : paragraph(trailers.filter(([key]) => key !== "Image"));
		}
		const FREE_TEXT = /^(Rollback-Reason|Hold-Reason|Hold-By)$/;
		function isPlainText(text) {
			return /^[\w.:/@+() -]+$/.test(text) && !/(^|\W)@/.test(text);
		}
		function whatShips(plan, shipped, links) {
			const own = (0, _presentation_js__WEBPACK_IMPORTED_MODULE_2__.WI)(plan.commits, plan.commits.length, ({ sha }) => links.commit?.(sha));
			return [own, (0, _presentation_js__WEBPACK_IMPORTED_MODULE_2__.p)(shipped)].filter((part) => part !== "").join("\n\n");
		}
		function diagramOf({ from, to, images }) {
			return {
				from: from.environment,
				to: to.environment,
				images
			};
		}
		function heading(title, body) {
			return body === "" ? "" : `### ${title}\n\n${body}`;
		}
		function oneLine(text) {
			return text.replace(/\s+/g, " ").trim();
		}
		function commitRef(sha, links) {
			const short = (0, _markdown__WEBPACK_IMPORTED_MODULE_1__.code)(sha.slice(0, 12));
			return links.commit ? `[${short}](${links.commit(sha)})` : short;
		}
		function footer({ promotionId, hash }) {
			return `<sub>Promotion ${(0, _markdown__WEBPACK_IMPORTED_MODULE_1__.code)(promotionId)} \u00b7 plan ${(0, _markdown__WEBPACK_IMPORTED_MODULE_1__.code)(hash.slice(0, 12))} \u00b7 kept up to date by gitops-actions: commits of your own on this branch are kept, edits of this text are not (ticked boxes are).</sub>`;
		}
		function isPromotionBody(body, environment) {
			return normaliseLines(body).split("\n").includes(`Promoted-To: ${environment}`);
		}
		const BOX = /^- \[([ xX])\] (.*)$/gm;
		function keepTickedBoxes(body, previous) {
			if (!previous.body.includes(`Promotion \`${previous.promotionId}\``)) return body;
			const ticked = new Set([...normaliseLines(previous.body).matchAll(BOX)].filter(([, mark]) => mark !== " ").map(([, , text]) => text));
			return body.replace(BOX, (line, _mark, text) => ticked.has(text) ? `- [x] ${text}` : line);
		}
		function normaliseLines(body) {
			return body.replaceAll("\r\n", "\n");
		}
	}),
	9891: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { E: () => rollbackPlan });
		var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7663);
		var _shell__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4104);
		function rollbackPlan(facts, undo) {
			const after = undo.kind === "pull-request" ? "After merging: put back" : "Put back";
			const parts = [
				`${after} what was there before, keep what others changed since, and hold off the next promotion:`,
				(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.fenced)("sh", rollbackCommand(facts, undo)),
				revertStep(facts.plan, undo)
			];
			return parts.filter((part) => part !== "").join("\n\n");
		}
		function rollbackCommand({ plan: { to, strategy, images }, repository }, { kind }) {
			const moved = strategy === "images" ? new Set(images.map(({ name }) => name)) : [];
			return [
				...COMMAND_LINE,
				option("repository", repository),
				option("environment", to.environment),
				...kind === "commit" ? [option("to", to.commit)] : [],
				...[...moved].map((name) => option("images", name)),
				option("reason", "what is wrong")
			].join(" \\\n  ");
		}
		const COMMAND_LINE = ["npx --package=node@24 --package=https://github.com/org/gitops-actions/archive/v1.tar.gz", "gitops-actions rollback"];
		function option(name, value) {
			return `--${name} ${(0, _shell__WEBPACK_IMPORTED_MODULE_1__.r)(value)}`;
		}
		function revertStep({ strategy, to }, undo) {
			if (strategy === "merge") return "";
			return undo.kind === "commit" ? `Or revert the commit: ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(`git revert ${undo.commit}`)} on ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(to.branch)}.` : `Or press **Revert** on this pull request and merge the revert into ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(to.branch)}.`;
		}
	})
};
;
