"use strict";
exports.id = 656;
exports.ids = [656];
exports.modules = {
	1602: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => assertAdmitted });
		var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8953);
		var _manifests__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9978);
		var _promotion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9029);
		function assertAdmitted({ name, position, images: { only } }, entering, images) {
			if (only.length === 0) return;
			const known = (0, _promotion__WEBPACK_IMPORTED_MODULE_0__.q2)(images);
			const admitted = new Set(only.flatMap((query) => (0, _manifests__WEBPACK_IMPORTED_MODULE_1__.$)(query, known)).map(placeOf));
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
	9358: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { X: () => ledgerOf });
		var _promotion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9179);
		function ledgerOf(git, { name, branch }, { commit: tip }) {
			return (0, _promotion__WEBPACK_IMPORTED_MODULE_0__.au)(name, {
				commits: historyFrom(git, branch, tip),
				between: (base, head) => git.commitsBetween(base, head)
			});
		}
		async function* historyFrom(git, branch, tip) {
			let isReached = false;
			for await (const commit of git.history(branch)) {
				isReached ||= commit.sha === tip;
				if (isReached) yield commit;
			}
		}
	}),
	6929: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Jk: () => deployedImages,
			Lf: () => readAllVersions,
			Qo: () => readEnvironment,
			WR: () => listEnvironment,
			Wp: () => environmentPaths,
			aw: () => prefetchEnvironments
		});
		var _errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8953);
		var _images__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2613);
		var _manifests__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2508);
		var _promotion__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9029);
		var _files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2004);
		async function readEnvironment(snapshot, environment, configFile) {
			const files = await (0, _files_js__WEBPACK_IMPORTED_MODULE_0__.PX)(snapshot, await environmentPaths(snapshot, environment, configFile));
			return {
				files,
				images: files.flatMap(_manifests__WEBPACK_IMPORTED_MODULE_1__.Mz)
			};
		}
		async function deployedImages(git, { environment, commit, configFile }) {
			const { images } = await readEnvironment(await git.snapshotAt(commit), environment, configFile);
			const versioned = (0, _promotion__WEBPACK_IMPORTED_MODULE_2__.q2)(images).filter(({ tag, digest }) => tag !== undefined || digest !== undefined);
			return [...new Set(versioned.map((image) => (0, _images__WEBPACK_IMPORTED_MODULE_3__.my)({
				...image,
				name: image.repository
			})))];
		}
		async function environmentPaths(snapshot, environment, configFile) {
			const entries = await listEnvironment(snapshot, environment);
			if (entries.length > 0) return selectEnvironment(entries, environment, configFile);
			throw misplaced(environment, `does not exist on branch ${environment.branch}`, "Correct `path` or `branch`");
		}
		async function listEnvironment(snapshot, environment) {
			const { path, branch } = environment;
			const entries = await snapshot.list(path === "." ? undefined : path);
			const itself = entries.find((entry) => entry.path === path);
			if (itself === undefined) return entries;
			switch (itself.mode) {
				case "120000": throw misplaced(environment, `is a symbolic link on branch ${branch}`, "Name the folder it points to as `path`");
				case "160000": throw misplaced(environment, `is a submodule on branch ${branch}`, "Promote in the submodule’s own repository");
				default: throw misplaced(environment, `is a file on branch ${branch}`, "Name its folder as `path`");
			}
		}
		function misplaced({ name, path, position }, problem, remedy) {
			return new _errors__WEBPACK_IMPORTED_MODULE_4__.f6(position, `environment ${name}: the path ${path} ${problem}`, { hint: `${remedy} of the environment.` });
		}
		function selectEnvironment(entries, { path }, configFile) {
			return (0, _files_js__WEBPACK_IMPORTED_MODULE_0__.LO)(entries, [path, `!${configFile}`], "path");
		}
		async function prefetchEnvironments(snapshot, config, branch) {
			const entries = await snapshot.list();
			const here = [...config.environments.values()].filter((environment) => environment.branch === branch);
			const present = here.filter(({ path }) => path === "." || entries.some((entry) => entry.path.startsWith(`${path}/`)));
			const selected = present.flatMap((environment) => selectEnvironment(entries, environment, config.file));
			await snapshot.read(selected.map(({ path }) => path));
		}
		async function readAllVersions(config, snapshotOf) {
			const versions = [];
			for (const environment of config.environments.values()) {
				const images = await snapshotOf(environment.branch).then((snapshot) => readEnvironment(snapshot, environment, config.file)).then((read) => read.images, () => []);
				versions.push({
					environment,
					images
				});
			}
			return versions;
		}
	}),
	9012: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			WQ: () => rollbackLedger,
			aM: () => ledgerTrailers,
			df: () => commitMessage,
			eq: () => rollbackMessage,
			fv: () => promotionMessage
		});
		var _git__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7589);
		var _promotion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7324);
		var _promotion__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3810);
		var _promotion__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5414);
		function commitMessage(inputs, { template, values, trailers }) {
			const filled = (0, _promotion__WEBPACK_IMPORTED_MODULE_0__.ou)(inputs.commitMessage?.trim() || template, values, "commit-message");
			const [subject = "", ...body] = filled.split(/\r?\n/);
			const { name, email } = inputs.committer;
			return (0, _git__WEBPACK_IMPORTED_MODULE_1__.hw)({
				subject: inputs.skipCi ? `${subject} [skip ci]` : subject,
				body: body.join("\n").trim(),
				trailers: inputs.signoff ? [...trailers, ["Signed-off-by", `${name} <${email}>`]] : trailers
			});
		}
		function ledgerTrailers({ from, to, images, promotionId }, liftsHold) {
			const lifted = liftsHold ? [["Hold-Lifted", to.environment]] : [];
			return [...(0, _promotion__WEBPACK_IMPORTED_MODULE_2__.yR)({
				from,
				to: to.environment,
				images,
				promotionId
			}), ...lifted];
		}
		function rollbackLedger({ request, plan, state, hold }) {
			const { environment, reason, run } = request;
			return [...(0, _promotion__WEBPACK_IMPORTED_MODULE_2__.NQ)({
				environment: environment.name,
				target: state.sha,
				images: plan.images,
				reason,
				run
			}), ...hold.kind === "to-place" ? (0, _promotion__WEBPACK_IMPORTED_MODULE_3__.UR)(hold.request, hold.until) : []];
		}
		function rollbackMessage(inputs, prepared) {
			const { plan, request } = prepared;
			const changes = plan.files.length > 0;
			return commitMessage(inputs, {
				template: `chore({environment}): ${changes ? "roll back {what}" : "put on hold"}\n\n{reason}`,
				values: {
					environment: plan.to.environment,
					what: changes ? (0, _promotion__WEBPACK_IMPORTED_MODULE_0__.df)(plan) : "nothing",
					reason: request.reason
				},
				trailers: rollbackLedger(prepared)
			});
		}
		function promotionMessage(inputs, plan, liftsHold) {
			const { from, to, strategy } = plan;
			return commitMessage(inputs, {
				template: "chore({to}): promote {what} from {from}",
				values: {
					from: from.environment,
					to: to.environment,
					what: (0, _promotion__WEBPACK_IMPORTED_MODULE_0__.df)(plan),
					strategy
				},
				trailers: ledgerTrailers(plan, liftsHold)
			});
		}
	}),
	5815: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			h: () => mergeBranch,
			T: () => mergeConflict
		});
		var errors = __webpack_require__(8953);
		var message = __webpack_require__(7589);
		var promotion_images = __webpack_require__(9029);
		var by_hand = __webpack_require__(9954);
		var environments = __webpack_require__(6929);
		var head_state = __webpack_require__(1729);
		var movement_request = __webpack_require__(2978);
		var ledger_history = __webpack_require__(9179);
		var environment_ledger = __webpack_require__(9358);
		var take_back = __webpack_require__(6314);
		;
		async function beforeRollbacks(request) {
			const { git, to } = request;
			let target = request.target;
			const rollbacks = [];
			const warnings = [];
			for await (const { sha, before = sha } of standingRollbacks(request)) {
				const taken = await (0, take_back.z)(git, {
					from: sha,
					to: before
				}, target);
				if (taken.kind === "conflict") throw cannotRestore(to, sha, taken.paths);
				target = taken.after;
				warnings.push(...taken.warnings);
				rollbacks.push(sha);
			}
			return {
				target,
				rollbacks,
				warnings
			};
		}
		async function* standingRollbacks({ git, to, source, target }) {
			const ledger = (0, environment_ledger.X)(git, to, target);
			for (let start = 0;;) {
				const found = await (0, ledger_history.YC)(ledger, start);
				if (found?.change.kind !== "rollback") return;
				if (!await git.isAncestor(found.chapter.sha, source.commit)) yield found.chapter;
				start = found.index + 1;
			}
		}
		function cannotRestore({ name, branch }, sha, paths) {
			return new errors.fK(`what the rollback ${sha.slice(0, 12)} took back from ${name} cannot be brought again: later commits changed the same lines of ${paths.join(", ")}`, {
				paths,
				hint: `Nothing was changed. Take the rollback back by hand, on ${branch}: \`git revert ${sha}\`, settle what conflicts, push, and promote again.`
			});
		}
		;
		async function mergeBranch(request) {
			const { git, configFile, to, source, target } = request;
			const none = {
				images: [],
				missing: [],
				files: [],
				commits: [],
				content: source.commit,
				warnings: []
			};
			const commits = await git.commitsBetween(target.commit, source.commit);
			const restored = await beforeRollbacks(request);
			if (commits.length === 0 && restored.target === target) {
				return {
					...none,
					change: {
						kind: "edit",
						changes: new Map()
					}
				};
			}
			const { change, content } = await findMerge({
				...request,
				target: restored.target
			}, commits);
			const merged = change.kind === "merge" ? change.parent : change.tip;
			const after = await (0, movement_request.V)(git, [target.commit, merged], { oid: change.tree });
			const changed = await git.changedFiles(target.commit, after.commit);
			const before = await (0, environments.Qo)(target, to, configFile);
			return {
				...none,
				images: (0, promotion_images.jg)(before.images, (await (0, environments.Qo)(after, to, configFile)).images),
				files: changed.map(({ path, status }) => ({
					path,
					change: status
				})),
				commits: commits.map(({ sha, subject, author }) => ({
					sha,
					subject: (0, message.sI)(subject),
					author: author.name
				})),
				content: [content, ...restored.rollbacks].join(" "),
				warnings: restored.warnings,
				change
			};
		}
		async function findMerge(request, commits) {
			const { git, source, target } = request;
			const plain = (tree) => ({
				change: {
					kind: "merge",
					tree,
					parent: source.commit
				},
				content: source.commit
			});
			const merged = await git.mergeTree(target.commit, source.commit);
			if (merged.kind === "clean") return plain(merged.tree);
			const settling = await settle(request, merged.paths);
			if (settling.kind === "settled") return settling.merge;
			const squashed = await findSquashed(request, commits);
			const healed = squashed === undefined ? undefined : await mergeSinceSquash(request, squashed);
			if (healed !== undefined) return plain(healed);
			throw mergeConflict(request, settling.wayOut, squashed);
		}
		async function settle(request, paths) {
			const { git, from, to, proposal } = request;
			if (proposal === undefined) {
				return {
					kind: "open",
					wayOut: {
						start: from.branch,
						merged: [to.branch],
						result: from.branch,
						paths
					}
				};
			}
			const question = (0, head_state.T0)(proposal, to, request);
			const head = await (0, head_state.EL)(git, question);
			if (head.kind === "foreign") throw (0, head_state.ry)({
				...question,
				environment: to.name
			}, head);
			if (head.kind === "shared") return takeSettled(request, proposal.branch, head);
			const anew = {
				start: to.branch,
				merged: [from.branch],
				result: proposal.branch,
				paths
			};
			return {
				kind: "open",
				wayOut: head.kind === "absent" ? anew : {
					...anew,
					replaces: head.tip
				}
			};
		}
		async function takeSettled({ git, from, to, source, target }, branch, head) {
			const { tip } = head;
			const open = (paths, ...merged) => ({
				kind: "open",
				wayOut: {
					start: branch,
					merged,
					result: branch,
					paths
				}
			});
			const carries = await git.isAncestor(source.commit, tip);
			const onTip = carries ? undefined : await git.mergeTree(tip, source.commit);
			if (onTip?.kind === "conflict") return open(onTip.paths, from.branch);
			const release = onTip && await (0, movement_request.V)(git, [tip, source.commit], { oid: onTip.tree });
			const merged = await git.mergeTree(target.commit, release?.commit ?? tip);
			if (merged.kind === "conflict") return open(merged.paths, ...carries ? [] : [from.branch], to.branch);
			const people = (0, head_state.fq)(head, to.name).map(({ sha }) => sha);
			const content = [source.commit, ...people].join(" ");
			return {
				kind: "settled",
				merge: {
					change: {
						kind: "settled",
						tree: merged.tree,
						tip
					},
					content
				}
			};
		}
		async function findSquashed({ git, to, source, target }, commits) {
			const lacking = new Set(commits.map(({ sha }) => sha));
			for (const { trailers } of await git.commitsBetween(source.commit, target.commit)) {
				const value = (wanted) => trailers.find(([key]) => key === wanted)?.[1];
				const promoted = value("Promoted-From")?.replace(/^.*@/, "");
				if (value("Promoted-To") === to.name && promoted !== undefined && lacking.has(promoted)) return promoted;
			}
			return undefined;
		}
		async function mergeSinceSquash({ git, source, target }, squashed) {
			const asMerged = await (0, movement_request.V)(git, [target.commit, squashed], {
				base: target.commit,
				changes: new Map()
			});
			const merged = await git.mergeTree(asMerged.commit, source.commit);
			return merged.kind === "clean" ? merged.tree : undefined;
		}
		function mergeConflict({ git, from, to, proposal }, wayOut, squashed) {
			const { paths } = wayOut;
			const commands = (0, by_hand.vi)({
				repository: git.name,
				...wayOut
			});
			const next = proposal === undefined ? "Then promote again." : `Then promote again: what you pushed becomes the pull request of ${proposal.branch}, unchanged.`;
			const why = squashed === undefined ? `Somebody changed the same lines on ${to.branch} (a hotfix?), or an earlier promotion was squashed or rebased into it, so that git finds its changes on both sides: merge promotions with a merge commit.` : `The promotion of ${squashed.slice(0, 12)} was squashed or rebased into ${to.branch}, so that git finds its changes on both sides: merge promotions with a merge commit.`;
			return new errors.fK(`${from.branch} does not merge cleanly into ${to.branch}: ${paths.join(", ")}`, {
				paths,
				hint: [
					`${why} Settle it once by hand.`,
					commands,
					next
				].join("\n")
			});
		}
	}),
	8446: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { J: () => planMovement });
		var picomatch__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4006);
		var picomatch__WEBPACK_IMPORTED_MODULE_7___default = __webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_7__);
		var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8953);
		var _manifests__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9978);
		var _manifests__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2508);
		var _promotion__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9029);
		var _admission_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1602);
		var _environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6929);
		var _movement_merge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5815);
		var _movement_request_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2978);
		async function planMovement(request) {
			if (request.to.strategy !== "images") refuseImageSelection(request);
			switch (request.to.strategy) {
				case "images": return moveImages(request);
				case "copy": return copyFolder(request);
				case "merge": return (0, _movement_merge_js__WEBPACK_IMPORTED_MODULE_0__.h)(request);
			}
		}
		function refuseImageSelection({ to, only, expectedTag }) {
			const inputs = [...only.length > 0 ? ["images"] : [], ...expectedTag === undefined ? [] : ["tag"]];
			const problem = `selects image versions, but ${to.name} is promoted by strategy ${to.strategy}, which moves whole files`;
			if (inputs.length > 0) throw new _errors__WEBPACK_IMPORTED_MODULE_1__.dz(inputs.map((input) => ({
				input,
				problem
			})));
		}
		async function moveImages({ configFile, from, to, source, target, only, expectedTag }) {
			const sourceFiles = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.Qo)(source, from, configFile);
			const targetFiles = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.Qo)(target, to, configFile);
			const named = only.flatMap((query) => (0, _manifests__WEBPACK_IMPORTED_MODULE_3__.$)(query, (0, _promotion__WEBPACK_IMPORTED_MODULE_4__.q2)(sourceFiles.images)));
			(0, _admission_js__WEBPACK_IMPORTED_MODULE_5__.f)(to, named, sourceFiles.images);
			const { moves: images, missing } = (0, _promotion__WEBPACK_IMPORTED_MODULE_4__.$G)({
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
				only: only.length > 0 ? only : to.images.only,
				expectedTag
			});
			const edited = targetFiles.files.filter(({ path }) => images.some(({ file }) => file === path)).map((file) => ({
				file,
				...(0, _manifests__WEBPACK_IMPORTED_MODULE_6__.Bu)(file, (occurrence) => moveAt(occurrence, images)?.to)
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
		async function copyFolder({ git, from, to, source, target, configFile }) {
			const isCopied = copiedPaths(from, to, configFile);
			const wanted = plainFiles(filesInside(await (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.WR)(source, from), from, isCopied));
			const present = filesInside(await (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.WR)(target, to), to, isCopied);
			if (wanted.size === 0) {
				throw new _errors__WEBPACK_IMPORTED_MODULE_1__.f6(from.position, `environment ${from.name}: ${from.path} on branch ${from.branch} holds no files to copy`);
			}
			const changed = [...wanted].filter(([inside, file]) => !isSameFile(present.get(inside), file));
			const deleted = [...present.keys()].filter((inside) => !wanted.has(inside));
			const contents = await source.read(changed.map(([, { path }]) => path));
			const changes = new Map(deleted.map((inside) => [pathIn(to, inside), null]));
			for (const [inside, { path, mode }] of changed) {
				changes.set(pathIn(to, inside), {
					content: contents.get(path) ?? new Uint8Array(),
					mode
				});
			}
			return {
				images: changes.size === 0 ? [] : await imagesMovedBy(changes, {
					git,
					to,
					target,
					configFile
				}),
				missing: [],
				files: [...changed.map(([inside]) => ({
					path: pathIn(to, inside),
					change: present.has(inside) ? "modified" : "added"
				})), ...deleted.map((inside) => ({
					path: pathIn(to, inside),
					change: "deleted"
				}))],
				commits: [],
				content: changed.map(([inside, { oid, mode }]) => `${inside}\0${mode}\0${oid}`).join("\n"),
				change: {
					kind: "edit",
					changes
				},
				warnings: []
			};
		}
		function copiedPaths(from, to, configFile) {
			const isExcluded = to.exclude.length === 0 ? () => false : picomatch__WEBPACK_IMPORTED_MODULE_7___default()([...to.exclude], { dot: true });
			const isWholeBranch = from.path === "." || to.path === ".";
			return (inside) => !isExcluded(inside) && !(isWholeBranch && /^\.[^/]+\//.test(inside)) && pathIn(from, inside) !== configFile && pathIn(to, inside) !== configFile;
		}
		function filesInside(entries, { path }, isCopied) {
			const prefix = path === "." ? "" : `${path}/`;
			return new Map(entries.map((entry) => [entry.path.slice(prefix.length), entry]).filter(([inside]) => isCopied(inside)));
		}
		function plainFiles(entries) {
			return new Map([...entries].map(([inside, entry]) => [inside, plainFile(entry)]));
		}
		function plainFile(entry) {
			const { path, mode } = entry;
			if (mode === "100644" || mode === "100755") return {
				...entry,
				mode
			};
			throw new _errors__WEBPACK_IMPORTED_MODULE_1__.f6({ file: path }, `is a ${mode === "120000" ? "symbolic link" : "submodule"}, which strategy copy does not carry over`, { hint: "Leave it out with `exclude` in gitops.yaml, or promote by merge." });
		}
		function isSameFile(a, b) {
			return a?.oid === b.oid && a.mode === b.mode;
		}
		function pathIn({ path }, inside) {
			return path === "." ? inside : `${path}/${inside}`;
		}
		async function imagesMovedBy(changes, { git, to, target, configFile }) {
			const after = await (0, _movement_request_js__WEBPACK_IMPORTED_MODULE_8__.V)(git, [target.commit], {
				base: target.commit,
				changes
			});
			const before = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.Qo)(target, to, configFile).catch((error) => {
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_1__.f6) return { images: [] };
				throw error;
			});
			return (0, _promotion__WEBPACK_IMPORTED_MODULE_4__.jg)(before.images, (await (0, _environments_js__WEBPACK_IMPORTED_MODULE_2__.Qo)(after, to, configFile)).images);
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
				const problem = (0, _git__WEBPACK_IMPORTED_MODULE_4__.h)(environment.branch);
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
	5101: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B9: () => proposalOutputs,
			C: () => summarisePromotion,
			Ed: () => announceProposal,
			WG: () => cutDiff,
			XI: () => localDiff,
			XZ: () => announcePlan,
			aA: () => announceDryRun,
			kN: () => previewDiff
		});
		var _markdown__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7663);
		var _promotion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4199);
		var _promotion__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9029);
		var _promotion__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(743);
		var _commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4485);
		var _environments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6929);
		var _prepare_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8360);
		function announcePlan(log, { plan, warnings }) {
			const { from, to, images, files, commits } = plan;
			log.info(`Promote ${from.environment} (${from.branch} ${from.commit.slice(0, 12)}) to ${to.environment} (${to.branch} ${to.commit.slice(0, 12)})`);
			if (plan.operation === "none") log.info(`Nothing to promote: ${(0, _promotion__WEBPACK_IMPORTED_MODULE_0__.f$)(plan)}.`);
			for (const move of images) {
				log.info(`  ${move.repository}: ${(0, _promotion__WEBPACK_IMPORTED_MODULE_1__.qh)(move.from)} → ${(0, _promotion__WEBPACK_IMPORTED_MODULE_1__.qh)(move.to)}  (${move.file}:${move.line})`);
			}
			if (files.length > 0 && commits.length > 0) log.info(`  ${commits.length} commit${commits.length === 1 ? "" : "s"} of ${from.branch}, ${files.length} files`);
			for (const { path, change } of files.filter(({ path }) => !images.some(({ file }) => file === path))) log.info(`  ${change} ${path}`);
			for (const sentence of [...(0, _promotion__WEBPACK_IMPORTED_MODULE_0__.UV)(plan), ...(0, _promotion__WEBPACK_IMPORTED_MODULE_0__.Wg)(plan)]) log.warning(sentence);
			for (const blocker of (0, _promotion__WEBPACK_IMPORTED_MODULE_0__.db)(plan)) log.notice(`Blocked by ${blocker}`);
			for (const { message, file, line, column } of warnings) log.warning(message, {
				file,
				line,
				column
			});
		}
		function announceDryRun(log, { plan }, { branch }) {
			if (plan.operation === "commit") log.info(`Dry run, nothing was changed: would commit to ${plan.to.branch}.`);
			if (plan.operation === "pull-request") log.info(`Dry run, nothing was changed: would open or update the pull request of ${branch}.`);
		}
		async function previewDiff(repository, { change, sides, plan }, identity, made) {
			return plan.files.length === 0 ? "" : localDiff(repository, sides.target, (0, _commit_js__WEBPACK_IMPORTED_MODULE_2__.$E)(change, sides.target, "preview"), identity, made);
		}
		async function localDiff(repository, parent, content, identity, made) {
			const commit = made ?? await (0, _commit_js__WEBPACK_IMPORTED_MODULE_2__.Zt)(repository, parent, content, identity);
			return repository.git.diff(parent.commit, commit);
		}
		const DIFF_LIMIT = 6e4;
		function cutDiff(diff) {
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_3__.cutToBytes)(diff, DIFF_LIMIT);
		}
		async function summarisePromotion(repository, { request, prepared, result, diff, job }) {
			const { plan, sides } = prepared;
			const environments = await (0, _environments_js__WEBPACK_IMPORTED_MODULE_4__.Lf)(request.config, (0, _prepare_js__WEBPACK_IMPORTED_MODULE_5__.Fm)(repository.git, [sides.target, sides.source]));
			job.summary.add((0, _promotion__WEBPACK_IMPORTED_MODULE_6__.w)({
				plan,
				repository: repository.address,
				result,
				environments,
				links: linksOf(repository, plan),
				diff
			}));
		}
		function linksOf(repository, plan) {
			return repository.links(plan.to.branch);
		}
		function announceProposal(log, { operation, pullRequest, autoMerge }) {
			if (pullRequest === undefined) return;
			log.info(`Pull request #${pullRequest.number} ${operation === "none" ? "is up to date" : operation}: ${pullRequest.url}`);
			if (autoMerge?.kind === "refused") log.warning(`Auto-merge is not possible: ${autoMerge.reason}`);
			else if (autoMerge !== undefined) log.info(describeAutoMerge(autoMerge));
		}
		function describeAutoMerge(outcome) {
			switch (outcome.kind) {
				case "scheduled": return "It will be merged once its requirements are met.";
				case "queued": return "It is in the merge queue.";
				case "merged": return `It was merged at once as ${outcome.sha}: nothing was in the way.`;
			}
		}
		function proposalOutputs({ operation, pullRequest, headSha }) {
			return {
				pullRequestOperation: operation,
				pullRequestNumber: pullRequest && String(pullRequest.number),
				pullRequestUrl: pullRequest?.url,
				pullRequestHeadSha: headSha,
				pullRequestBranch: pullRequest?.head
			};
		}
	}),
	6314: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { z: () => takeBack });
		var _bring_difference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5835);
		var _movement_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2978);
		async function takeBack(git, difference, onto) {
			const brought = await (0, _bring_difference_js__WEBPACK_IMPORTED_MODULE_0__.s)(git, difference, onto.commit);
			if (brought.kind === "conflict") return brought;
			if (brought.kind === "unchanged") return {
				kind: "done",
				after: onto,
				warnings: []
			};
			const after = await (0, _movement_request_js__WEBPACK_IMPORTED_MODULE_1__.V)(git, [onto.commit], { oid: brought.tree });
			return {
				kind: "done",
				after,
				warnings: brought.kind === "settled" ? brought.files.map(settledByKey) : []
			};
		}
		function settledByKey({ path, values }) {
			const keys = values.map(({ key, before, to }) => `${key} ${before} → ${to}`).join(", ");
			const message = `later commits changed lines beside these, so they were put back by key, and the rest was left as it is: ${keys}`;
			return {
				file: path,
				line: 1,
				column: 1,
				message
			};
		}
	}),
	2508: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Bu: () => setImages,
			Mz: () => findImages,
			bT: () => assertVersion
		});
		var _images__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2613);
		var _edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6390);
		var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(447);
		var _sites_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2477);
		var _template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8204);
		var _warnings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(391);
		function findImages(file) {
			return sitesOf(file).sites.map(({ occurrence }) => occurrence);
		}
		function setImages(file, choose) {
			const { source, sites } = sitesOf(file);
			const planned = sites.flatMap((site) => planOf(site, choose(site.occurrence)) ?? []);
			if (source === undefined || planned.length === 0) return {
				text: file.text,
				edits: [],
				warnings: []
			};
			const changes = planned.flatMap((plan) => plan.changes);
			const { text, made } = (0, _edit_js__WEBPACK_IMPORTED_MODULE_0__.Y)(source, changes);
			const isMade = new Set(made);
			const edits = planned.flatMap(({ edit, changes: own }) => {
				const isReal = own.some((change) => isMade.has(change)) || !isSame(edit.from, edit.to);
				return isReal ? [edit] : [];
			});
			return {
				text,
				edits,
				warnings: (0, _warnings_js__WEBPACK_IMPORTED_MODULE_1__.n)(made, changes)
			};
		}
		const known = new WeakMap();
		function sitesOf(file) {
			(0, _parse_js__WEBPACK_IMPORTED_MODULE_2__.DE)(file);
			if (!(0, _sites_js__WEBPACK_IMPORTED_MODULE_3__.d2)(file)) return {
				source: undefined,
				sites: []
			};
			const before = known.get(file);
			if (before !== undefined && before.text === file.text && before.path === file.path) return before;
			const source = (0, _parse_js__WEBPACK_IMPORTED_MODULE_2__.Ng)(file, _sites_js__WEBPACK_IMPORTED_MODULE_3__.WP);
			(0, _template_js__WEBPACK_IMPORTED_MODULE_4__.Q)(source);
			const found = {
				source,
				sites: (0, _sites_js__WEBPACK_IMPORTED_MODULE_3__.AG)(source),
				path: file.path,
				text: file.text
			};
			known.set(file, found);
			return found;
		}
		function planOf(site, version) {
			if (version === undefined) return undefined;
			assertVersion(version);
			const { occurrence } = site;
			const from = referenceOf(occurrence.repository, occurrence);
			const to = referenceOf(version.newName ?? occurrence.repository, version);
			return {
				edit: {
					occurrence,
					from,
					to
				},
				changes: site.changes(version)
			};
		}
		function referenceOf(name, { tag, digest }) {
			return {
				name,
				...tag === undefined ? {} : { tag },
				...digest === undefined ? {} : { digest }
			};
		}
		function isSame(a, b) {
			return (0, _images__WEBPACK_IMPORTED_MODULE_5__.my)(a) === (0, _images__WEBPACK_IMPORTED_MODULE_5__.my)(b);
		}
		function assertVersion({ newName, tag, digest }) {
			const problem = (newName === undefined ? undefined : (0, _images__WEBPACK_IMPORTED_MODULE_5__.rH)(newName)) ?? (tag === undefined ? undefined : (0, _images__WEBPACK_IMPORTED_MODULE_5__.qH)(tag)) ?? (digest === undefined ? undefined : (0, _images__WEBPACK_IMPORTED_MODULE_5__.WQ)(digest));
			if (problem === undefined) return;
			throw new _images__WEBPACK_IMPORTED_MODULE_5__.ft((0, _images__WEBPACK_IMPORTED_MODULE_5__.my)(referenceOf(newName ?? "", {
				tag,
				digest
			})), problem);
		}
	}),
	391: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { n: () => warningsOf });
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6991);
		var _ancestry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2131);
		var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9770);
		var _position_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5113);
		var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7314);
		const IMAGE_UPDATER_ANNOTATION = "argocd-image-updater.argoproj.io/";
		function warningsOf(made, asked) {
			const expected = new Set(asked.flatMap((change) => change.kind === "set" && (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(change.node) ? [change.node] : []));
			const warnings = made.flatMap((change) => [
				...setterWarning(change),
				...detachedAliasWarning(change),
				...repeatedWarning(change, expected),
				...imageUpdaterWarning(change.document)
			]);
			const unique = new Map(warnings.map((warning) => [`${warning.line}:${warning.message}`, warning]));
			return [...unique.values()];
		}
		function setterWarning(change) {
			const { source } = change.document;
			const offset = (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.b)(change);
			const marker = /\$imagepolicy"?\s*:\s*"(?<policy>[^"]*)"/.exec(source.text.slice(offset, (0, _position_js__WEBPACK_IMPORTED_MODULE_2__.vT)(source.text, offset)));
			const policy = marker?.groups?.["policy"];
			if (policy === undefined) return [];
			return [{
				...source.position(offset),
				message: `Flux image automation writes this line too ($imagepolicy ${policy}) and will set it back unless the policy selects this version`
			}];
		}
		function detachedAliasWarning(change) {
			if (change.kind !== "set" || !(0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(change.node)) return [];
			const { source, anchors } = change.document;
			const target = anchors.targets.get(change.node);
			const { line } = source.position(target?.range[0] ?? 0);
			return [{
				...source.position((0, _change_js__WEBPACK_IMPORTED_MODULE_1__.b)(change)),
				message: `the alias *${change.node.source} was replaced by a value of its own; its anchor on line ${line} and other uses of it stay as they are`
			}];
		}
		function repeatedWarning(change, expected) {
			if (change.kind === "set" && (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(change.node)) return [];
			const { source } = change.document;
			const aliases = (0, _ancestry_js__WEBPACK_IMPORTED_MODULE_3__.QI)(change.document, (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.b)(change)).filter((alias) => !expected.has(alias));
			if (aliases.length === 0) return [];
			const places = aliases.slice(0, 10).map((alias) => {
				const { file, line } = source.position(alias.range[0]);
				return `*${alias.source} at ${file}:${line}`;
			});
			const more = aliases.length > places.length ? ` and ${aliases.length - places.length} more` : "";
			return [{
				...source.position((0, _change_js__WEBPACK_IMPORTED_MODULE_1__.b)(change)),
				message: `this value is repeated by aliases and changes there too: ${places.join(", ")}${more}`
			}];
		}
		function imageUpdaterWarning(document) {
			const outer = document.source.container?.document ?? document;
			const { source, root } = outer;
			const message = "Argo CD Image Updater manages images here and may set them back";
			if (/(?:^|\/)\.argocd-source[^/]*$/.test(source.file)) return [{
				...source.position(0),
				message
			}];
			const annotations = root !== null && (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(root) ? (0, _tree_js__WEBPACK_IMPORTED_MODULE_4__.sW)(root, ["metadata", "annotations"]) : undefined;
			if (annotations === undefined || !(0, _tree_js__WEBPACK_IMPORTED_MODULE_4__.YD)(annotations).some((key) => key.startsWith(IMAGE_UPDATER_ANNOTATION))) return [];
			return [{
				...source.position(annotations.range[0]),
				message
			}];
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
	5414: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			UR: () => holdTrailers,
			Uh: () => standingHold,
			f7: () => holdEnd,
			o6: () => latestEntry,
			oq: () => isSameHold
		});
		var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3810);
		async function latestEntry(environment, history, now) {
			const walk = openWalk();
			let newest;
			for await (const commit of history) {
				const entry = walk.isEnded(commit) ? undefined : gateEntry(commit, environment);
				if (standingHold(entry, now) !== undefined) return entry;
				newest ??= entry;
				if (entry !== undefined && entry.kind !== "hold") walk.end(commit);
				if (walk.pass(commit) === "done") break;
			}
			return newest;
		}
		function openWalk() {
			const passed = new Set();
			const ended = new Set();
			const ahead = new Set();
			return {
				isEnded: ({ sha }) => ended.has(sha),
				end: ({ sha }) => ended.add(sha),
				pass: ({ sha, parents }) => {
					passed.add(sha);
					ahead.delete(sha);
					for (const parent of parents) {
						if (ended.has(sha)) ended.add(parent);
						else if (!passed.has(parent)) ahead.add(parent);
						if (ended.has(parent)) ahead.delete(parent);
					}
					return ahead.size === 0 ? "done" : "goes-on";
				}
			};
		}
		function gateEntry(commit, environment) {
			const entries = (0, _ledger_js__WEBPACK_IMPORTED_MODULE_0__.Gs)(commit).filter((entry) => entry.environment === environment).filter((entry) => entry.kind !== "rollback");
			return entries.find(({ kind }) => kind === "hold") ?? entries[0];
		}
		function standingHold(newest, now) {
			if (newest?.kind !== "hold") return undefined;
			return newest.until !== undefined && newest.until <= now ? undefined : newest;
		}
		function isSameHold(standing, { reason, until }) {
			if (!(0, _ledger_js__WEBPACK_IMPORTED_MODULE_0__.Rt)(standing.reason, reason)) return false;
			switch (until.kind) {
				case "never": return standing.until === undefined;
				case "at": return standing.until === until.time;
				case "after": return standing.until !== undefined;
			}
		}
		function holdEnd({ until }, now) {
			switch (until.kind) {
				case "never": return undefined;
				case "at": return until.time;
				case "after": return Math.ceil((now + until.duration) / 1e3) * 1e3;
			}
		}
		function holdTrailers({ environment, reason, by }, until) {
			return [
				["Hold", environment],
				["Hold-Reason", reason],
				["Hold-By", by],
				...until === undefined ? [] : [["Hold-Until", new Date(until).toISOString().replace(".000Z", "Z")]]
			];
		}
	}),
	9179: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Fe: () => earlierStates,
			YC: () => findChange,
			au: () => openLedger,
			jU: () => listCandidates,
			kd: () => findStates,
			pq: () => describeCandidate,
			qh: () => indexOf
		});
		var _images__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2613);
		var _images__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7689);
		var _images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9029);
		var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3810);
		function openLedger(environment, history) {
			const chapters = [];
			const unread = readChapters(environment, history);
			return {
				environment,
				chapter: async (index) => {
					for (let next = chapters.length; next <= index; next += 1) {
						const { done, value } = await unread.next();
						if (done === true) return undefined;
						chapters.push(value);
					}
					return chapters[index];
				}
			};
		}
		async function* readChapters(environment, { commits, between }) {
			let expected;
			let isFirst = true;
			for await (const commit of commits) {
				if (!isFirst && commit.sha !== expected) continue;
				isFirst = false;
				const { sha, date, parents } = commit;
				const [before] = parents;
				const brought = before === undefined || parents.length === 1 ? [commit] : await between(before, sha);
				const changes = brought.flatMap((each) => changesOf(each, environment));
				const hidesOthers = new Set(changes.map(identityOf)).size > 1;
				yield {
					sha,
					date,
					before,
					change: changes[0],
					hidesOthers
				};
				if (before === undefined) return;
				expected = before;
			}
		}
		function changesOf(commit, environment) {
			return (0, _ledger_js__WEBPACK_IMPORTED_MODULE_0__.Gs)(commit).filter((entry) => entry.environment === environment && entry.kind !== "hold" && entry.kind !== "hold-lifted");
		}
		function identityOf(change) {
			switch (change.kind) {
				case "promotion": return change.promotionId ?? change.sha;
				case "rollback": return change.target;
				case "bump": return JSON.stringify(change.images);
			}
		}
		async function findChange(ledger, start = 0) {
			for (let index = start;; index += 1) {
				const chapter = await ledger.chapter(index);
				if (chapter === undefined) return undefined;
				if (chapter.change !== undefined) return {
					chapter,
					change: chapter.change,
					index
				};
			}
		}
		async function* earlierStates(ledger, concerns) {
			for (let start = 0; start !== undefined;) {
				const found = await findChange(ledger, start);
				if (found === undefined) return;
				const { chapter, change, index } = found;
				if (change.kind === "rollback") {
					const isOne = await concerns(chapter, change);
					start = isOne ? await indexOf(ledger, change.target, index + 1) : index + 1;
				} else {
					if (chapter.before === undefined) return;
					yield {
						sha: chapter.before,
						index: index + 1
					};
					start = index + 1;
				}
			}
		}
		async function indexOf(ledger, sha, start = 0) {
			for (let index = start;; index += 1) {
				const chapter = await ledger.chapter(index);
				if (chapter === undefined) return undefined;
				if (chapter.sha === sha) return index;
			}
		}
		const ABBREVIATED = /^[0-9a-f]{7,40}$/;
		async function findStates(ledger, to, holds) {
			const found = new Map();
			const met = new Set();
			for (let index = 0;; index += 1) {
				const chapter = await ledger.chapter(index);
				if (chapter === undefined) return [...found.values()];
				const exact = exactState(to, chapter, index);
				if (exact !== undefined) return [exact];
				const versions = await versionStates(to, {
					chapter,
					index,
					met,
					holds
				});
				for (const state of [...abbreviatedState(to, chapter, index), ...versions]) {
					if (!found.has(state.sha)) found.set(state.sha, state);
				}
			}
		}
		function exactState(to, { sha, change }, index) {
			if (change?.kind === "promotion" && change.promotionId === to) return {
				sha,
				index,
				meaning: `promotion ${to}`
			};
			return to === sha || to === change?.sha ? {
				sha,
				index,
				meaning: `commit ${to.slice(0, 12)}`
			} : undefined;
		}
		function abbreviatedState(to, { sha, change }, index) {
			if (!ABBREVIATED.test(to)) return [];
			const commit = [sha, change?.sha ?? sha].find((each) => each.startsWith(to));
			return commit === undefined ? [] : [{
				sha,
				index,
				meaning: `commit ${commit.slice(0, 12)}`
			}];
		}
		async function versionStates(to, { chapter, index, met, holds }) {
			const { sha, before, change } = chapter;
			const found = [];
			for (const { repository, from: was, to: becomes } of change?.images ?? []) {
				const meaning = `${to} of ${repository}`;
				const version = {
					repository,
					is: becomes
				};
				if (met.has(repository)) continue;
				if (isMeant(to, repository, becomes) && await holds(sha, version)) found.push({
					sha,
					index,
					meaning,
					version
				});
				else if (before !== undefined && isMeant(to, repository, was) && await holds(before, {
					repository,
					is: was
				})) {
					found.push({
						sha: before,
						index: index + 1,
						meaning
					});
				} else continue;
				met.add(repository);
			}
			return found;
		}
		function isMeant(to, repository, { tag, digest }) {
			if (to === tag || to === digest) return true;
			const image = (0, _images__WEBPACK_IMPORTED_MODULE_1__.Vz)(to);
			if (image === undefined || image.tag === undefined && image.digest === undefined) return false;
			if ((0, _images__WEBPACK_IMPORTED_MODULE_2__.Pn)(image.name) !== (0, _images__WEBPACK_IMPORTED_MODULE_2__.Pn)(repository)) return false;
			return (image.tag ?? tag) === tag && (image.digest ?? digest) === digest;
		}
		async function listCandidates(ledger, most) {
			const candidates = [];
			for (let start = 0; candidates.length < most;) {
				const found = await findChange(ledger, start);
				if (found === undefined) break;
				const { chapter, change, index } = found;
				start = index + 1;
				if (change.kind === "rollback") continue;
				const name = (change.kind === "promotion" ? change.promotionId : undefined) ?? chapter.sha.slice(0, 12);
				candidates.push({
					sha: chapter.sha,
					date: chapter.date,
					name,
					images: change.images
				});
			}
			return candidates;
		}
		function describeCandidate({ date, name, images }) {
			const versions = images.map((image) => `${image.repository} ${(0, _images_js__WEBPACK_IMPORTED_MODULE_3__.qh)(image.to)}`).join(", ");
			return [
				new Date(date).toISOString().replace(/:\d\d\.\d+Z$/, "Z"),
				name,
				versions
			].filter((part) => part !== "").join("  ");
		}
	}),
	5656: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			y: () => blockedBy,
			z: () => planPromotion
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3779);
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
			const approval = approved === undefined || files.length === 0 ? [] : [(0, _gates_js__WEBPACK_IMPORTED_MODULE_1__.GZ)(approved, hash)];
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
			return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(value)).digest("hex");
		}
	}),
	743: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			J: () => SUMMARY_LIMIT,
			w: () => promotionSummary
		});
		var _markdown__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7663);
		var _diagram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7846);
		var _presentation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4199);
		var _pull_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3472);
		var _rollback_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9891);
		const SUMMARY_LIMIT = 2e5;
		function promotionSummary(facts) {
			const { plan, result, environments, links, diff } = facts;
			const sections = [
				{ markdown: `## ${plan.from.environment} → ${plan.to.environment}: ${headline(result, links)}` },
				{ markdown: plan.operation === "none" ? `Nothing to promote: ${(0, _presentation_js__WEBPACK_IMPORTED_MODULE_0__.f$)(plan)}.` : "" },
				{
					markdown: (0, _presentation_js__WEBPACK_IMPORTED_MODULE_0__.iB)(plan, links),
					instead: `${plan.images.length} images change.`
				},
				{
					markdown: (0, _presentation_js__WEBPACK_IMPORTED_MODULE_0__.r6)(plan),
					instead: `${plan.missing.length} images stay behind.`
				},
				{
					markdown: (0, _presentation_js__WEBPACK_IMPORTED_MODULE_0__.$Y)(plan),
					instead: `${plan.files.length} files change.`
				},
				{ markdown: plan.operation === "none" ? "" : (0, _presentation_js__WEBPACK_IMPORTED_MODULE_0__.k0)(plan) },
				{ markdown: result.kind === "blocked" ? wayForward(plan) : "" },
				{
					markdown: (0, _diagram_js__WEBPACK_IMPORTED_MODULE_1__.F)(environments, (0, _pull_request_js__WEBPACK_IMPORTED_MODULE_2__.fG)(plan)),
					instead: ""
				},
				...result.kind === "committed" ? [rollbackSection(facts, result.commit)] : [],
				{
					markdown: diff === "" ? "" : (0, _markdown__WEBPACK_IMPORTED_MODULE_3__.details)("Diff", (0, _markdown__WEBPACK_IMPORTED_MODULE_3__.fenced)("diff", diff)),
					instead: "The diff is too long for this page."
				}
			];
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_3__.fitSections)(sections, SUMMARY_LIMIT);
		}
		function rollbackSection(facts, commit) {
			return { markdown: `### Rollback plan\n\n${(0, _rollback_plan_js__WEBPACK_IMPORTED_MODULE_4__.E)(facts, {
				kind: "commit",
				commit
			})}` };
		}
		function wayForward({ gates }) {
			const ways = gates.flatMap(({ gate, status, opens }) => {
				if (status !== "blocked") return [];
				const end = `hold that stands in gitops.yaml is ended there, one placed by a commit with ${(0, _markdown__WEBPACK_IMPORTED_MODULE_3__.code)("lift-hold: true")}.`;
				return gate === "hold" ? [opens === undefined ? `- A ${end}` : `- Wait until ${(0, _markdown__WEBPACK_IMPORTED_MODULE_3__.code)(opens)}, or end the hold before: a ${end}`] : ["- Promote an image that the environment’s policy in gitops.yaml admits, or change the policy there."];
			});
			return [
				"**Nothing was changed.** To go on, settle what is closed and run again:",
				"",
				...ways
			].join("\n");
		}
		function headline(result, links) {
			switch (result.kind) {
				case "nothing": return "nothing to promote";
				case "planned": return "planned (dry run, nothing was changed)";
				case "blocked": return "blocked";
				case "committed": return `committed ${links.commit ? (0, _markdown__WEBPACK_IMPORTED_MODULE_3__.link)((0, _markdown__WEBPACK_IMPORTED_MODULE_3__.code)(result.commit.slice(0, 12)), links.commit(result.commit)) : (0, _markdown__WEBPACK_IMPORTED_MODULE_3__.code)(result.commit.slice(0, 12))}`;
				case "pull-request": return `pull request ${(0, _markdown__WEBPACK_IMPORTED_MODULE_3__.link)(`#${result.number}`, result.url)} ${result.operation}`;
			}
		}
	})
};
;
