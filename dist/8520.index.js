"use strict";
exports.id = 8520;
exports.ids = [8520];
exports.modules = {
	4485: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			wD: () => commitChange,
			$E: () => contentOf,
			Zt: () => createLocally,
			lz: () => emptyCommit,
			R6: () => signableChanges
		});
		var errors = __webpack_require__(8953);
		;
		async function commitToBranch(repository, request) {
			const { branch, edit, clock, signal, attempts = 10 } = request;
			const publish = request.publish ?? pushed(repository, request);
			let took = 0;
			for (let attempt = 0; attempt < attempts; attempt += 1) {
				if (attempt > 0) await clock.sleep(retryDelay(attempt - 1, took, clock.random()), signal);
				const started = clock.now();
				const tip = attempt === 0 && request.start ? request.start : await repository.snapshot(branch);
				const content = await edit(tip);
				if (content === undefined || !await changesSomething(repository, tip, content)) return {
					kind: "unchanged",
					tip: tip.commit
				};
				const outcome = "commit" in content ? await pushMade(repository, branch, tip, content) : await publish(tip, content);
				took = clock.now() - started;
				if (outcome.kind === "lost-race") continue;
				return {
					kind: "committed",
					commit: outcome.commit,
					parent: tip.commit,
					attempts: attempt + 1
				};
			}
			throw new errors.fK(`gave up committing to branch ${branch} of ${repository.name}: others were faster ${attempts} times`, { hint: "Nothing was changed. Run again, or let the workflows that write to this branch run one after another (`concurrency`)." });
		}
		const longestSpread = 12e4;
		function retryDelay(lost, took, random) {
			return 200 + random * Math.min(longestSpread, Math.max(800, 4 * took) * 2 ** lost);
		}
		async function changesSomething(repository, tip, content) {
			return !("changes" in content) || repository.wouldChange(tip.commit, content.changes);
		}
		function pushed(repository, { branch, author, committer }) {
			return async (tip, content) => {
				const { message } = content;
				const { parents, tree } = "changes" in content ? {
					parents: [tip.commit],
					tree: {
						base: tip.commit,
						changes: content.changes
					}
				} : content;
				const commit = await repository.createCommit({
					parents,
					tree,
					message,
					author,
					committer
				});
				return pushMade(repository, branch, tip, { commit });
			};
		}
		async function pushMade(repository, branch, tip, { commit }) {
			const outcome = await repository.push({
				branch,
				commit,
				expected: tip.commit
			});
			return outcome === "pushed" ? {
				kind: "published",
				commit
			} : { kind: "lost-race" };
		}
		;
		async function commitChange(repository, { identity, job, ...request }) {
			const { author, committer, signCommits } = identity;
			const publish = signCommits ? { publish: publishSigned(await repository.forge(), request.branch, job.log) } : {};
			return commitToBranch(repository.git, {
				...request,
				author,
				committer,
				clock: job.clock,
				...publish
			});
		}
		function publishSigned(forge, branch, log) {
			return async (tip, content) => {
				const outcome = await forge.commit({
					branch,
					expectedHead: tip.commit,
					message: content.message,
					changes: await signableChanges(content, tip)
				});
				if (outcome.kind === "stale") return { kind: "lost-race" };
				if (!outcome.verified) log.warning(`the forge made commit ${outcome.sha} but does not show it as verified`);
				return {
					kind: "published",
					commit: outcome.sha
				};
			};
		}
		async function signableChanges(content, onto) {
			const changed = plainChanges(content, onto);
			if (changed === undefined) {
				throw cannotSign("a merge cannot be committed through the forge\u2019s API; leave sign-commits out, or promote by strategy images or copy");
			}
			const modes = new Map((await onto.list()).map(({ path, mode }) => [path, mode]));
			return [...changed].map(([path, change]) => ({
				path,
				content: plainContent(path, change, modes.get(path))
			}));
		}
		function plainChanges(content, { commit }) {
			if ("changes" in content) return content.changes;
			const { parents, tree } = content;
			const isOnTop = parents.length === 1 && parents[0] === commit;
			return isOnTop && "changes" in tree && tree.base === commit ? tree.changes : undefined;
		}
		function plainContent(path, change, existing) {
			if (change === null) return null;
			const { content, mode } = change instanceof Uint8Array ? {
				content: change,
				mode: existing
			} : change;
			if (mode !== "100755") return content;
			throw cannotSign(`${path} is executable, which a commit through the forge\u2019s API does not keep; leave sign-commits out, or the file with \`exclude\``);
		}
		function cannotSign(problem) {
			return new errors.dz([{
				input: "sign-commits",
				problem
			}]);
		}
		function contentOf(change, target, message) {
			if (change.kind === "edit") return {
				message,
				changes: change.changes
			};
			if (change.kind === "tree") return {
				message,
				tree: { oid: change.tree },
				parents: [target.commit]
			};
			const merged = change.kind === "merge" ? change.parent : change.tip;
			return {
				message,
				tree: { oid: change.tree },
				parents: [target.commit, merged]
			};
		}
		function emptyCommit({ commit }, message) {
			return {
				message,
				parents: [commit],
				tree: {
					base: commit,
					changes: new Map()
				}
			};
		}
		function createLocally({ git }, parent, content, { author, committer }) {
			const { message } = content;
			const placed = "changes" in content ? {
				parents: [parent.commit],
				tree: {
					base: parent.commit,
					changes: content.changes
				}
			} : content;
			return git.createCommit({
				parents: placed.parents,
				tree: placed.tree,
				message,
				author,
				committer
			});
		}
	}),
	2004: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			LO: () => selectPaths,
			PX: () => readManifests,
			Yh: () => isManifest,
			g7: () => decodeText,
			qs: () => listFor
		});
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4291);
		var _manifests__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8204);
		const MANIFEST = /(\.ya?ml|\.json|(^|\/)Kustomization)$/;
		const GLOB = /[*?[\]{}]/;
		const PLAIN = /^[\w./-]*$/;
		async function selectPaths(entries, patterns, input) {
			const problems = patterns.flatMap((line) => pathProblem(line.replace(/^!/, "")).map((problem) => ({
				input,
				problem
			})));
			if (problems.length > 0) throw new _errors__WEBPACK_IMPORTED_MODULE_0__.dz(problems);
			const compile = await globCompiler(patterns);
			const excluded = patterns.filter((line) => line.startsWith("!")).map((line) => excludes(line.slice(1), compile));
			const selected = new Map();
			for (const pattern of patterns.filter((line) => !line.startsWith("!"))) {
				for (const each of resolvePattern(cleanPath(pattern), {
					entries,
					input,
					compile
				})) {
					if (!excluded.some((excludesPath) => excludesPath(each.path)) && selected.get(each.path)?.found !== "named") {
						selected.set(each.path, each);
					}
				}
			}
			return [...selected.values()].sort((a, b) => a.path < b.path ? -1 : 1);
		}
		async function globCompiler(patterns) {
			const isPlain = patterns.every((line) => PLAIN.test(line.replace(/^!/, "")));
			return isPlain ? undefined : (await __webpack_require__.e(4006).then(__webpack_require__.t.bind(__webpack_require__, 4006, 23))).default;
		}
		async function listFor(snapshot, patterns) {
			const places = new Set(patterns.filter((line) => !line.startsWith("!")).map(placeOf));
			const listed = await Promise.all([...places].map((place) => snapshot.list(place)));
			if (listed.some((entries) => entries.length === 0)) return snapshot.list();
			return [...new Map(listed.flat().map((entry) => [entry.path, entry])).values()];
		}
		function placeOf(pattern) {
			const path = cleanPath(pattern);
			if (path === ".") return "";
			const sign = path.search(GLOB);
			return sign === -1 ? path : path.slice(0, Math.max(path.lastIndexOf("/", sign), 0));
		}
		function pathProblem(path) {
			if (path.includes("\0") || /[\r\n]/.test(path)) return [`${JSON.stringify(path)} holds a control character`];
			if (path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path)) return [`${JSON.stringify(path)} is absolute; write it relative to the repository\u2019s root`];
			if (path.split("/").includes("..")) return [`${JSON.stringify(path)} leaves the repository`];
			return [];
		}
		function cleanPath(path) {
			const cleaned = path.replace(/^(\.\/)+/, "").replace(/\/+$/, "");
			return cleaned === "" ? "." : cleaned;
		}
		function excludes(pattern, compile) {
			const excluded = cleanPath(pattern);
			const matches = PLAIN.test(excluded) ? undefined : compile?.(excluded, { dot: true });
			const folder = `${excluded}/`;
			return (path) => path === excluded || path.startsWith(folder) || matches?.(path) === true;
		}
		function resolvePattern(pattern, { entries, input, compile }) {
			const exact = entries.find(({ path }) => path === pattern);
			if (exact) return [named(exact, input)];
			const prefix = pattern === "." ? "" : `${pattern}/`;
			const inside = entries.filter(({ path }) => path.startsWith(prefix));
			if (inside.length > 0) {
				return inside.filter(({ path, mode }) => isWalked(path.slice(prefix.length), mode)).map(({ path }) => ({
					path,
					found: "walked"
				}));
			}
			if (compile !== undefined && GLOB.test(pattern)) {
				const matches = compile(pattern, { dot: false });
				const matched = entries.filter(({ path, mode }) => isFile(mode) && matches(path));
				if (matched.length > 0) return matched.map(({ path }) => ({
					path,
					found: "walked"
				}));
				throw new _errors__WEBPACK_IMPORTED_MODULE_0__.dz([{
					input,
					problem: `${JSON.stringify(pattern)} matches no file`
				}]);
			}
			const near = (0, _errors__WEBPACK_IMPORTED_MODULE_1__.p)(pattern, entries.map(({ path }) => path).concat(foldersOf(entries)));
			throw new _errors__WEBPACK_IMPORTED_MODULE_0__.dz([{
				input,
				problem: `${JSON.stringify(pattern)} does not exist in the repository${near ? `; did you mean ${near}?` : ""}`
			}]);
		}
		function named({ path, mode }, input) {
			if (isFile(mode)) return {
				path,
				found: "named"
			};
			const what = mode === "120000" ? "a symbolic link; name the file it points to" : "a submodule; change it in its own repository";
			throw new _errors__WEBPACK_IMPORTED_MODULE_0__.dz([{
				input,
				problem: `${JSON.stringify(path)} is ${what}`
			}]);
		}
		function isManifest({ path, mode }) {
			return isWalked(path, mode);
		}
		function isFile(mode) {
			return mode === "100644" || mode === "100755";
		}
		function isWalked(inside, mode) {
			return isFile(mode) && MANIFEST.test(inside) && !inside.split("/").some((part) => part.startsWith("."));
		}
		function foldersOf(entries) {
			const folders = new Set();
			for (const { path } of entries) {
				for (let slash = path.indexOf("/"); slash > 0; slash = path.indexOf("/", slash + 1)) folders.add(path.slice(0, slash));
			}
			return [...folders];
		}
		async function readManifests(snapshot, selected) {
			const contents = await snapshot.read(selected.map(({ path }) => path));
			return selected.flatMap(({ path, found }) => {
				const content = contents.get(path);
				if (content === undefined) return [];
				const file = {
					path,
					text: decodeText(path, content)
				};
				return found === "walked" && (0, _manifests__WEBPACK_IMPORTED_MODULE_2__.j)(file) ? [] : [file];
			});
		}
		function decodeText(path, content) {
			if (content.includes(0)) throw new _errors__WEBPACK_IMPORTED_MODULE_0__.f6({ file: path }, "is a binary file (it holds a NUL byte), not a manifest");
			try {
				return new TextDecoder("utf-8", {
					fatal: true,
					ignoreBOM: true
				}).decode(content);
			} catch (cause) {
				throw new _errors__WEBPACK_IMPORTED_MODULE_0__.f6({ file: path }, "is not UTF-8 text", {
					cause,
					hint: "Convert the file to UTF-8; bytes that cannot be read cannot be kept."
				});
			}
		}
	}),
	8393: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Xb: () => chooseRoute,
			jY: () => findEnvironment,
			Xg: () => readConfig
		});
		var errors = __webpack_require__(8953);
		var spelling = __webpack_require__(4291);
		var dist = __webpack_require__(6991);
		var shape = __webpack_require__(22);
		;
		const argocd = (0, shape.Ik)({
			description: "Argo CD applications that deploy this environment.",
			required: {},
			optional: {
				application: (0, shape.c3)((0, shape.Qq)({ description: "An application, as name or namespace/name" }), { description: "Applications by name." }),
				selector: (0, shape.Qq)({ description: "Applications by label selector, such as env=staging." }),
				project: (0, shape.Qq)({ description: "Project of the applications." }),
				"app-namespace": (0, shape.Qq)({ description: "Namespace of the applications, where it is not Argo CD\u2019s own." }),
				mode: (0, shape.Yq)(["server", "core"], { description: "server: ask Argo CD\u2019s API. core: read the Application resources from the cluster. Default: server when the input argocd-server is given, else core." })
			}
		});
		const fluxObject = (0, shape.Qq)({ description: "An object, as namespace/name or name" });
		const flux = (0, shape.Ik)({
			description: "Flux objects that deploy this environment.",
			required: {},
			optional: {
				kustomization: (0, shape.c3)(fluxObject, { description: "Kustomizations." }),
				"helm-release": (0, shape.c3)(fluxObject, { description: "HelmReleases." }),
				"resource-set": (0, shape.c3)(fluxObject, { description: "ResourceSets of the Flux Operator." }),
				"resource-set-input-provider": (0, shape.c3)(fluxObject, { description: "ResourceSetInputProviders of the Flux Operator." }),
				reconcile: (0, shape.Jt)({ description: "Ask Flux to look now. Default: true." })
			}
		});
		const kubernetes = (0, shape.Ik)({
			description: "Workloads that must have rolled out.",
			required: { workload: (0, shape.c3)((0, shape.Qq)({ description: "kind/name, such as deployment/web" }), { description: "Workloads." }) },
			optional: { namespace: (0, shape.Qq)({ description: "Namespace of the workloads. Default: that of the kubeconfig\u2019s context." }) }
		});
		const deliveryShape = (0, shape.Ik)({
			description: "What deploys this environment: whom to ask whether a release has arrived and is healthy.",
			required: {},
			optional: {
				argocd,
				flux,
				kubernetes
			}
		});
		function deliveryProblem(delivery) {
			const { argocd, flux, kubernetes } = delivery;
			if (argocd && !argocd.application && !argocd.selector) return "delivery.argocd needs application or selector";
			const named = [
				flux?.kustomization,
				flux?.["helm-release"],
				flux?.["resource-set"],
				flux?.["resource-set-input-provider"]
			];
			if (flux && named.every((names) => names === undefined)) {
				return "delivery.flux needs one of kustomization, helm-release, resource-set, resource-set-input-provider";
			}
			return argocd || flux || kubernetes ? undefined : "delivery needs one of argocd, flux, kubernetes";
		}
		const gatesShape = (0, shape.Ik)({
			description: "What must hold before a release enters this environment.",
			required: {},
			optional: { "source-healthy": (0, shape.Jt)({ description: "The source environment must be healthy and really run the images that are promoted, as its `delivery` tells." }) }
		});
		;
		function routeProblem(from, to) {
			if (from.name === to.name) return `environment ${to.name} promotes from itself`;
			if (to.strategy === "merge") return mergeProblem(from, to);
			if (from.branch !== to.branch) return undefined;
			if (from.path === to.path) {
				return `environments ${from.name} and ${to.name} are the same folder (${to.path}) on the same branch (${to.branch})`;
			}
			return to.strategy === "copy" ? nestedCopyProblem(from, to) : undefined;
		}
		function mergeProblem(from, to) {
			if (from.branch === to.branch) {
				return `environment ${to.name} promotes by merge from ${from.name}, but both live on the branch ${to.branch}; give each its own branch, or use strategy images or copy`;
			}
			if (to.mergeMethod === "merge") return undefined;
			return `environment ${to.name} promotes by merge with merge-method ${to.mergeMethod}: a ${to.mergeMethod} makes new commits of those it brings, so that the next promotion finds the same commits again; use merge-method merge, or strategy images or copy`;
		}
		function nestedCopyProblem(from, to) {
			const begins = `environment ${to.name} promotes by copy from ${from.name}, but on the branch ${to.branch}`;
			const remedy = "give each a folder of its own, or use strategy images";
			if (contains(to.path, from.path)) {
				return `${begins} its folder ${to.path} contains ${from.path}, which the copy would delete; ${remedy}`;
			}
			if (contains(from.path, to.path)) {
				return `${begins} its folder ${to.path} lies within ${from.path}, so that every copy would hold the one before; ${remedy}`;
			}
			return undefined;
		}
		function contains(folder, path) {
			return folder === "." || path.startsWith(`${folder}/`);
		}
		;
		const config_image = (0, shape.Qq)({ description: "An image name, such as ghcr.io/acme/shop" });
		const imagePolicy = (0, shape.Ik)({
			description: "What an image must satisfy to enter this environment.",
			required: {},
			optional: {
				only: (0, shape.c3)(config_image, { description: "Promote these images only; all images of the source when left out." }),
				tags: (0, shape.T1)({ description: "Every tag that enters must match, for example ^v\\d+\\.\\d+\\.\\d+$" }),
				"require-digest": (0, shape.Jt)({ description: "Every image must be pinned by digest (name:tag@sha256:\u2026)." }),
				"mutable-tags": (0, shape.Yq)(["allow", "forbid"], { description: "Whether tags that are moved by design (latest, main, staging-latest \u2026) may enter without a digest. Default: allow." })
			}
		});
		const hold = (0, shape.Ik)({
			description: "Nothing enters this environment while it is on hold.",
			required: { reason: (0, shape.Qq)({ description: "Why; shown to everyone whose promotion is blocked." }) },
			optional: { until: (0, shape.uR)({ description: "When the hold ends by itself." }) }
		});
		const environmentShape = (0, shape.Ik)({
			description: "An environment: a folder on a branch.",
			required: {},
			optional: {
				path: (0, shape.Qq)({ description: "Folder that holds the environment, relative to the repository root. Default: the whole branch." }),
				branch: (0, shape.Qq)({ description: "Branch the environment lives on. Default: the branch gitops.yaml was read from." }),
				from: (0, shape.Qq)({ description: "Environment that releases come from." }),
				promote: (0, shape.Yq)(["commit", "pull-request"], { description: "Whether a promotion is committed at once or proposed for review. Default: pull-request." }),
				strategy: (0, shape.Yq)([
					"images",
					"merge",
					"copy"
				], { description: "What a promotion moves: image versions, a whole branch, or a folder\u2019s files. Default: images." }),
				"auto-merge": (0, shape.Jt)({ description: "Let the forge merge the pull request once its requirements are met." }),
				"merge-method": (0, shape.Yq)([
					"merge",
					"squash",
					"rebase"
				], { description: "How the pull request is merged. Default: merge." }),
				images: imagePolicy,
				hold,
				gates: gatesShape,
				delivery: deliveryShape,
				exclude: (0, shape.c3)((0, shape.Qq)({ description: "A glob relative to path" }), { description: "strategy copy: files that belong to this environment alone; never overwritten, never deleted." }),
				labels: (0, shape.c3)((0, shape.Qq)({ description: "A label" }), { description: "Labels of the promotion pull request." }),
				assignees: (0, shape.c3)((0, shape.Qq)({ description: "A user" }), { description: "Assignees of the promotion pull request." }),
				reviewers: (0, shape.c3)((0, shape.Qq)({ description: "A user" }), { description: "People asked to review the promotion pull request." }),
				"team-reviewers": (0, shape.c3)((0, shape.Qq)({ description: "A team" }), { description: "Teams asked to review the promotion pull request." }),
				checklist: (0, shape.c3)((0, shape.Qq)({ description: "One item" }), { description: "Boxes that people tick in the promotion pull request before they merge it." })
			}
		});
		const NAME = /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/;
		const configShape = (0, shape.Ik)({
			description: "The environments a release moves through; read by gitops-actions.",
			required: { environments: (0, shape.A7)(environmentShape, {
				description: "Environments by name.",
				key: NAME,
				wanted: "an environment name (lower-case letters, digits, \".\", \"-\", \"_\")"
			}) },
			optional: { sources: (0, shape.A7)((0, shape.Qq)({
				description: "owner/name",
				pattern: /^[^/\s]+\/[^/\s]+$/,
				wanted: "a repository as owner/name"
			}), {
				description: "Where each image is built: image name \u2192 owner/name, so that a promotion can say what ships.",
				key: /^\S+$/,
				wanted: "an image name"
			}) }
		});
		function parseConfig(source, defaultBranch) {
			const lines = new dist.HN();
			const document = (0, dist.Tp)(source.text, {
				lineCounter: lines,
				uniqueKeys: true
			});
			const problems = [];
			const positionOf = (offset) => {
				const { line, col } = lines.linePos(offset);
				return {
					file: source.file,
					line,
					column: col
				};
			};
			const syntax = document.errors[0];
			if (syntax) throw new errors.f6(positionOf(syntax.pos[0]), syntaxProblem(syntax), { cause: syntax });
			(0, dist.YR)(document, { Alias(_, alias) {
				problems.push({
					position: positionOf(alias.range?.[0] ?? 0),
					message: `aliases (*${alias.source}) are not supported in ${source.file}; write the value out`
				});
			} });
			const report = { problem: (node, message) => problems.push({
				position: positionOf(node?.range?.[0] ?? 0),
				message
			}) };
			const read = problems.length > 0 ? undefined : configShape.read(document.contents, "", report);
			if (read === undefined) throw asFileError(problems, source.file);
			const environments = [...read.environments].map(([name, entry]) => toEnvironment(name, entry, positionOf, defaultBranch));
			const ordered = inOrderOfPromotion(environments, declaredNames(document), problems);
			if (problems.length > 0) throw asFileError(problems, source.file);
			return {
				file: source.file,
				environments: new Map(ordered.map((each) => [each.name, each])),
				sources: new Map([...read.sources ?? new Map()].map(([name, entry]) => [name, entry.value]))
			};
		}
		function declaredNames({ contents }) {
			const environments = (0, dist.jh)(contents) ? contents.get("environments") : undefined;
			return new Set((0, dist.jh)(environments) ? environments.items.map(({ key }) => String(key)) : []);
		}
		function syntaxProblem({ code, message }) {
			if (code === "RESOURCE_EXHAUSTION") return "is nested too deep to be read";
			if (code === "MULTIPLE_DOCS") return "a second YAML document begins here; all environments stand in one document";
			return (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:?$/, "");
		}
		function asFileError(problems, file) {
			const [first, ...others] = problems;
			if (first === undefined) return new errors.f6({ file }, "cannot be read");
			if (others.length === 0) return new errors.f6(first.position, first.message);
			const hint = `${others.length === 1 ? "One more problem" : `${others.length} more problems`} in this file:\n${others.map(({ position, message }) => `${(0, errors.Ld)(position)}: ${message}`).join("\n")}`;
			return new errors.f6(first.position, first.message, { hint });
		}
		function toEnvironment(name, { value, node }, positionOf, defaultBranch) {
			const policy = value.images;
			return {
				name,
				position: positionOf(node.range?.[0] ?? 0),
				path: normalisePath(value.path ?? "."),
				branch: value.branch ?? defaultBranch,
				from: value.from,
				promote: value.promote ?? "pull-request",
				strategy: value.strategy ?? "images",
				autoMerge: value["auto-merge"] ?? false,
				mergeMethod: value["merge-method"] ?? "merge",
				images: {
					only: policy?.only ?? [],
					tags: policy?.tags,
					requireDigest: policy?.["require-digest"] ?? false,
					mutableTags: policy?.["mutable-tags"] ?? "allow"
				},
				hold: value.hold && {
					reason: value.hold.reason,
					until: value.hold.until
				},
				gates: { sourceHealthy: value.gates?.["source-healthy"] ?? false },
				delivery: value.delivery,
				exclude: value.exclude ?? [],
				labels: value.labels ?? [],
				assignees: value.assignees ?? [],
				reviewers: value.reviewers ?? [],
				teamReviewers: value["team-reviewers"] ?? [],
				checklist: value.checklist ?? []
			};
		}
		function normalisePath(path) {
			const parts = path.split("/").filter((part, index) => part !== "." && (part !== "" || index === 0));
			return parts.every((part) => part === "") ? "." : parts.join("/");
		}
		function inOrderOfPromotion(environments, declared, problems) {
			const byName = new Map(environments.map((each) => [each.name, each]));
			const ordered = [];
			const place = (environment, targets) => {
				if (ordered.includes(environment)) return;
				if (targets.includes(environment.name)) {
					const cycle = [...targets.slice(targets.indexOf(environment.name)), environment.name];
					problems.push({
						position: environment.position,
						message: `environments promote in a circle: ${cycle.join(" from ")}`
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
		function problemsOf(environment, byName, declared) {
			const { name, position, from, path } = environment;
			const problems = [];
			if (from !== undefined && !declared.has(from)) {
				const near = (0, spelling.p)(from, [...declared]);
				problems.push({
					position,
					message: `environment ${name} promotes from ${JSON.stringify(from)}, which is no environment; ${near ? `did you mean ${near}?` : `known are ${[...declared].join(", ")}`}`
				});
			}
			if (path.startsWith("/") || path.split("/").includes("..")) {
				problems.push({
					position,
					message: `environment ${name} has the path ${JSON.stringify(path)}, which leaves the repository`
				});
			}
			const source = from === undefined ? undefined : byName.get(from);
			const found = [
				source && routeProblem(source, environment),
				sourceHealthyProblem(environment, source),
				environment.delivery && deliveryProblem(environment.delivery)
			];
			for (const problem of found) {
				if (problem !== undefined) problems.push({
					position,
					message: problem
				});
			}
			return problems;
		}
		function sourceHealthyProblem({ name, gates }, source) {
			if (!gates.sourceHealthy || source?.delivery !== undefined) return undefined;
			const missing = source === undefined ? "has no `from`" : `is promoted from ${source.name}, which has no \`delivery\``;
			return `environment ${name} has the gate source-healthy, but ${missing}: nobody can be asked`;
		}
		function gitopsJsonSchema() {
			return {
				$schema: "https://json-schema.org/draft/2020-12/schema",
				title: "gitops.yaml of gitops-actions",
				...configShape.schema
			};
		}
		var files = __webpack_require__(2004);
		;
		const STARTER = `A minimal gitops.yaml:
environments:
  staging:    { path: overlays/staging, promote: commit }
  production: { from: staging, path: overlays/production, promote: pull-request }`;
		async function readConfig(snapshot, { config: written, environments }, branch) {
			if (environments.trim() !== "") {
				return parseConfig({
					file: "input environments",
					text: environments
				}, branch);
			}
			const path = written.replace(/^(\.\/)+/, "");
			if (path.startsWith("/") || path.split("/").includes("..")) {
				throw new errors.dz([{
					input: "config",
					problem: `${JSON.stringify(written)} is outside the repository`
				}]);
			}
			const entries = await snapshot.list();
			const found = entries.find((entry) => entry.path === path);
			if (found === undefined) {
				throw new errors.dz([{
					input: "config",
					problem: `${path} does not exist on branch ${branch}`
				}], { hint: STARTER });
			}
			if (found.mode !== "100644" && found.mode !== "100755") {
				throw new errors.dz([{
					input: "config",
					problem: `${path} is not a plain file`
				}]);
			}
			const content = (await snapshot.read([path, ...alongside(entries)])).get(path);
			return parseConfig({
				file: path,
				text: (0, files.g7)(path, content ?? new Uint8Array())
			}, branch);
		}
		const FEW_MANIFESTS = 200;
		function alongside(entries) {
			const manifests = entries.filter(files.Yh);
			return manifests.length > FEW_MANIFESTS ? [] : manifests.map(({ path }) => path);
		}
		function findEnvironment(config, name, input) {
			const environment = config.environments.get(name);
			if (environment) return environment;
			const known = [...config.environments.keys()];
			if (known.length === 0) throw new errors.dz([{
				input,
				problem: `${JSON.stringify(name)} is no environment: ${config.file} declares none`
			}], { hint: STARTER });
			const near = (0, spelling.p)(name, known);
			throw new errors.dz([{
				input,
				problem: `${JSON.stringify(name)} is no environment of ${config.file}; ${near ? `did you mean ${near}?` : `known are ${known.join(", ")}`}`
			}]);
		}
		function chooseRoute(config, { from, to, strategy, mergeMethod }) {
			const target = findEnvironment(config, to, "to");
			if (target.from === undefined) {
				throw new errors.dz([{
					input: "to",
					problem: `${to} has no \`from\` in ${config.file}, so nothing can be promoted to it; bump it with bump-image-tag, or give it a source`
				}]);
			}
			if (from !== undefined && from !== target.from) {
				findEnvironment(config, from, "from");
				throw new errors.dz([{
					input: "from",
					problem: `${to} takes its releases from ${target.from} (${config.file}:${target.position.line ?? 1}), not from ${from}; a release may not skip an environment`
				}]);
			}
			const source = findEnvironment(config, target.from, "from");
			const effective = {
				...target,
				strategy: strategy ?? target.strategy,
				mergeMethod: mergeMethod ?? target.mergeMethod
			};
			const problem = routeProblem(source, effective);
			if (problem !== undefined) throw new errors.dz([{
				input: strategy === undefined ? "merge-method" : "strategy",
				problem
			}]);
			return {
				from: source,
				to: effective
			};
		}
	}),
	9029: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$G: () => planImageMoves,
			E4: () => versionOf,
			g8: () => ImageSelectionError,
			jg: () => movesBetween,
			q2: () => effectiveImages,
			qh: () => formatVersion,
			r1: () => sameVersion
		});
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		var _images__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7689);
		var _images__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2613);
		var _manifests__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9978);
		class ImageSelectionError extends _errors__WEBPACK_IMPORTED_MODULE_0__.$n {
			name = "ImageSelectionError";
		}
		function versionOf({ tag, digest }) {
			return {
				...tag ? { tag } : {},
				...digest ? { digest } : {}
			};
		}
		function sameVersion(a, b) {
			return (a.tag ?? "") === (b.tag ?? "") && (a.digest ?? "") === (b.digest ?? "");
		}
		function formatVersion({ tag, digest }) {
			if (!tag && !digest) return "(no version)";
			const short = digest === undefined || digest === "" ? "" : `@${digest.slice(0, digest.indexOf(":") + 13)}\u2026`;
			return `${tag ?? ""}${short}`;
		}
		function effectiveImages(occurrences) {
			const folders = new Map();
			for (const { kind, name, file } of occurrences) {
				if (kind !== "kustomization") continue;
				const key = (0, _images__WEBPACK_IMPORTED_MODULE_1__.Pn)(name);
				folders.set(key, (folders.get(key) ?? new Set()).add(folderOf(file)));
			}
			return occurrences.filter(({ kind, name, file }) => {
				if (kind !== "workload") return true;
				const rewriting = folders.get((0, _images__WEBPACK_IMPORTED_MODULE_1__.Pn)(name));
				return rewriting === undefined || !foldersAbove(file).some((folder) => rewriting.has(folder));
			});
		}
		function folderOf(file) {
			return file.slice(0, file.lastIndexOf("/") + 1);
		}
		function foldersAbove(file) {
			return ["", ...[...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1))];
		}
		function planImageMoves(request) {
			const { source, target, only, expectedTag } = request;
			const into = effectiveImages(target.images);
			const wanted = wantedImages(request);
			const moves = [];
			const met = new Set();
			for (const occurrence of into) {
				const counterparts = wanted.filter((each) => isSameImage(each, occurrence));
				const counterpart = nearest(counterparts, occurrence);
				const version = singleVersion(counterpart, source);
				if (version === undefined) continue;
				for (const each of counterparts) met.add(each.name);
				if (expectedTag !== undefined && version.tag !== expectedTag) throw wrongTag(expectedTag, counterpart, source);
				if (sameVersion(version, occurrence)) continue;
				assertVersion(version, counterpart);
				moves.push(toMove(occurrence, version));
			}
			const unmet = [...new Set(wanted.map(({ name }) => name))].filter((name) => !met.has(name));
			if (unmet.length > 0 && (only.names.length > 0 || met.size === 0)) throw notInTarget(unmet, source, target);
			return {
				moves,
				missing: unmet
			};
		}
		function wantedImages({ source, only, expectedTag }) {
			const found = effectiveImages(source.images);
			if (only.names.length > 0) return only.names.flatMap((query) => selectFrom(query, only.by, found, source));
			if (found.length === 0) {
				throw new ImageSelectionError(`${describe(source)} holds no image`, { hint: "Check the environment\u2019s path in gitops.yaml: images are looked for in its .yaml, .yml and .json files." });
			}
			if (expectedTag === undefined) return found;
			const carriers = found.filter(({ tag }) => tag === expectedTag);
			if (carriers.length === 0) throw wrongTag(expectedTag, found, source);
			return found.filter((each) => carriers.some((carrier) => isSameImage(carrier, each)));
		}
		function selectFrom(query, by, images, source) {
			const selected = by === "input" ? (0, _manifests__WEBPACK_IMPORTED_MODULE_2__.nb)(query, images) : selectConfigured(query, by, images);
			if (selected.length > 0) return selected;
			const problem = `${query} is nowhere in ${describe(source)}; found there: ${listImages(images)}`;
			const hint = "Name an image as the source environment\u2019s files name it.";
			throw by === "input" ? new _errors__WEBPACK_IMPORTED_MODULE_0__.dz([{
				input: "images",
				problem
			}], { hint }) : new _errors__WEBPACK_IMPORTED_MODULE_0__.f6(by, `images.only: ${problem}`, { hint });
		}
		function selectConfigured(query, position, images) {
			try {
				return (0, _manifests__WEBPACK_IMPORTED_MODULE_2__.$g)(query, images);
			} catch (error) {
				if (!(error instanceof _manifests__WEBPACK_IMPORTED_MODULE_2__.SS)) throw error;
				const { message, hint = "" } = error;
				throw new _errors__WEBPACK_IMPORTED_MODULE_0__.f6(position, `images.only: ${message}`, {
					hint,
					cause: error
				});
			}
		}
		function isSameImage(a, b) {
			const names = (each) => [each.name, each.repository].map(_images__WEBPACK_IMPORTED_MODULE_1__.Pn);
			return (0, _images__WEBPACK_IMPORTED_MODULE_1__.b0)(a.name, b.name) || names(a).some((name) => names(b).includes(name));
		}
		function nearest(counterpart, { file, keyPath }) {
			const inFile = counterpart.filter((each) => each.file === file);
			const inPlace = inFile.filter((each) => each.keyPath === keyPath);
			return [inPlace, inFile].find(({ length }) => length > 0) ?? counterpart;
		}
		function singleVersion(occurrences, source) {
			const [first, ...others] = occurrences;
			if (first === undefined) return undefined;
			if (others.every((each) => sameVersion(each, first))) return versionOf(first);
			const places = occurrences.map((each) => `${(0, _errors__WEBPACK_IMPORTED_MODULE_0__.Ld)(each)} ${formatVersion(each)}`).join(", ");
			throw new _errors__WEBPACK_IMPORTED_MODULE_0__.f6(first, `image ${first.name} has more than one version in ${describe(source)}: ${places}`, { hint: "Bring the source environment to one version of this image first, or leave the image out with `images`." });
		}
		function assertVersion({ tag, digest }, [place]) {
			const problem = tag && (0, _images__WEBPACK_IMPORTED_MODULE_3__.qH)(tag) || digest && (0, _images__WEBPACK_IMPORTED_MODULE_3__.WQ)(digest);
			if (!problem || place === undefined) return;
			throw new _errors__WEBPACK_IMPORTED_MODULE_0__.f6(place, `image ${place.name} has no version that can be promoted: ${problem}`, { hint: "Correct it there, or leave the image out with `images`." });
		}
		function wrongTag(expected, found, source) {
			const places = found.map((each) => `${(0, _errors__WEBPACK_IMPORTED_MODULE_0__.Ld)(each)} has ${each.name} at ${formatVersion(each)}`);
			return new ImageSelectionError(`${describe(source)} does not run the tag ${expected}: ${places.join(", ")}`, { hint: `Only what runs in ${source.environment} can be promoted. Wait until ${expected} has arrived there, or leave \`tag\` out to promote what is there.` });
		}
		function notInTarget(names, source, target) {
			return new ImageSelectionError(`${names.join(", ")} of ${describe(source)} is nowhere in ${describe(target)}; found there: ${listImages(target.images)}`, { hint: `Add the image to ${target.environment} once (bump-image-tag with \`create: true\` adds an entry to its kustomization.yaml).` });
		}
		function describe({ environment, path }) {
			return path === "." ? environment : `${environment} (${path})`;
		}
		function listImages(images) {
			return images.length === 0 ? "no image" : [...new Set(images.map(({ name }) => name))].join(", ");
		}
		function toMove(occurrence, to) {
			const { name, repository, file, line, keyPath } = occurrence;
			return {
				name,
				repository,
				from: versionOf(occurrence),
				to,
				file,
				line,
				keyPath
			};
		}
		function movesBetween(before, after) {
			const placeOf = ({ file, keyPath, name }) => [
				file,
				keyPath,
				name
			].join("\0");
			const earlier = new Map(effectiveImages(before).map((each) => [placeOf(each), each]));
			return effectiveImages(after).flatMap((each) => {
				const previous = earlier.get(placeOf(each));
				if (previous && previous.repository === each.repository && sameVersion(previous, each)) return [];
				return [{
					...toMove(each, versionOf(each)),
					from: previous ? versionOf(previous) : {}
				}];
			});
		}
	}),
	7324: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			df: () => describePlan,
			oK: () => describeMoves,
			ou: () => fillTemplate
		});
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9029);
		const PLACEHOLDER = /\{([a-z-]+)\}/g;
		function fillTemplate(template, values, input) {
			const unknown = [...template.matchAll(PLACEHOLDER)].map(([, name]) => name ?? "").filter((name) => !Object.hasOwn(values, name));
			if (unknown.length > 0) {
				const known = Object.keys(values).map((name) => `{${name}}`).join(", ");
				throw new _errors__WEBPACK_IMPORTED_MODULE_0__.dz([{
					input,
					problem: `knows no {${unknown[0]}}; available are ${known}`
				}]);
			}
			return template.replace(PLACEHOLDER, (_, name) => values[name] ?? "");
		}
		function describeMoves(moves) {
			const lines = [...new Set(moves.map(describeMove))];
			const [only] = lines;
			if (only === undefined) return "nothing";
			const joined = lines.join(", ");
			return joined.length <= 60 ? joined : lines.length === 1 ? only : `${lines.length} images`;
		}
		function describeMove({ repository, from, to }) {
			const name = repository.slice(repository.lastIndexOf("/") + 1);
			return from.tag || from.digest ? `${name} ${(0, _images_js__WEBPACK_IMPORTED_MODULE_1__.qh)(from)} \u2192 ${(0, _images_js__WEBPACK_IMPORTED_MODULE_1__.qh)(to)}` : `${name} ${(0, _images_js__WEBPACK_IMPORTED_MODULE_1__.qh)(to)}`;
		}
		function describePlan({ strategy, images, from, files }) {
			if (images.length > 0) return describeMoves(images);
			return strategy === "merge" ? from.branch : `${files.length} file${files.length === 1 ? "" : "s"}`;
		}
	}),
	22: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A7: () => mapOf,
			Ik: () => object,
			Jt: () => flag,
			Qq: () => text,
			T1: () => pattern,
			Yq: () => choice,
			c3: () => listOf,
			nV: () => parseInstant,
			uR: () => instant
		});
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6991);
		var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4291);
		function seen(node) {
			if (node === null) return "nothing";
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(node)) return "a mapping";
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.oP)(node)) return "a list";
			if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(node)) return "an alias";
			return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(node) ? JSON.stringify(node.value) : "something else";
		}
		function scalarShape(schema, wanted, accept) {
			return {
				schema,
				read(node, path, report) {
					const value = (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(node) ? accept(node.value) : undefined;
					if (value === undefined) report.problem(node, `${path} must be ${wanted}, not ${seen(node)}`);
					return value;
				}
			};
		}
		function text({ description, pattern, wanted = "a text" }) {
			const schema = {
				type: "string",
				description,
				minLength: 1,
				...pattern ? { pattern: pattern.source } : {}
			};
			return scalarShape(schema, wanted, (value) => {
				if (typeof value !== "string" || value === "") return undefined;
				return pattern === undefined || pattern.test(value) ? value : undefined;
			});
		}
		function flag({ description }) {
			return scalarShape({
				type: "boolean",
				description
			}, "true or false", (value) => typeof value === "boolean" ? value : undefined);
		}
		function choice(choices, { description }) {
			return scalarShape({
				enum: choices,
				description
			}, `one of ${choices.join(", ")}`, (value) => choices.find((each) => each === value));
		}
		function pattern({ description }) {
			return {
				schema: {
					type: "string",
					format: "regex",
					description
				},
				read(node, path, report) {
					if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(node) || typeof node.value !== "string") {
						report.problem(node, `${path} must be a regular expression in quotes, not ${seen(node)}`);
						return undefined;
					}
					try {
						return new RegExp(node.value);
					} catch (error) {
						report.problem(node, `${path}: ${error instanceof Error ? error.message : String(error)}`);
						return undefined;
					}
				}
			};
		}
		function instant({ description }) {
			return scalarShape({
				type: "string",
				format: "date-time",
				description
			}, "a time such as 2026-11-20T18:00:00Z", (value) => typeof value === "string" ? parseInstant(value) : undefined);
		}
		function parseInstant(text) {
			const day = INSTANT.exec(text)?.groups?.["day"];
			if (day === undefined || !isCalendarDay(day)) return undefined;
			const time = Date.parse(text.replace(" ", "T"));
			return Number.isNaN(time) ? undefined : time;
		}
		const INSTANT = /^(?<day>\d{4}-\d\d-\d\d)([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
		function isCalendarDay(day) {
			const time = Date.parse(day);
			return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
		}
		function listOf(item, { description }) {
			return {
				schema: {
					description,
					anyOf: [{
						type: "array",
						items: item.schema
					}, item.schema]
				},
				read(node, path, report) {
					if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.oP)(node)) {
						const only = item.read(node, path, report);
						return only === undefined ? undefined : [only];
					}
					const items = node.items.map((each, index) => item.read(each, `${path}[${index}]`, report));
					return items.every((each) => each !== undefined) ? items : undefined;
				}
			};
		}
		function keyOf(pair) {
			return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(pair.key) ? String(pair.key.value) : "";
		}
		function mapOf(value, { description, key, wanted }) {
			return {
				schema: {
					type: "object",
					description,
					propertyNames: { pattern: key.source },
					additionalProperties: value.schema
				},
				read(node, path, report) {
					if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(node)) {
						report.problem(node, `${path} must be a mapping, not ${seen(node)}`);
						return undefined;
					}
					const entries = new Map();
					for (const pair of node.items) {
						const name = keyOf(pair);
						if (!key.test(name)) report.problem(pair.key, `${path}: ${JSON.stringify(name)} is not ${wanted}`);
						const read = value.read(pair.value, path === "" ? name : `${path}.${name}`, report);
						if (read !== undefined) entries.set(name, {
							value: read,
							node: pair.key
						});
					}
					return entries;
				}
			};
		}
		function object({ required, optional, description }) {
			const known = {
				...required,
				...optional
			};
			return {
				schema: {
					type: "object",
					description,
					additionalProperties: false,
					required: Object.keys(required),
					properties: Object.fromEntries(Object.entries(known).map(([name, shape]) => [name, shape.schema]))
				},
				read(node, path, report) {
					if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(node)) {
						report.problem(node, `${path || "the file"} must be a mapping, not ${seen(node)}`);
						return undefined;
					}
					const result = {};
					const readPair = (pair) => {
						const name = keyOf(pair);
						const shape = Object.hasOwn(known, name) ? known[name] : undefined;
						if (shape === undefined) {
							report.problem(pair.key, unknownKey(name, path, Object.keys(known)));
							return false;
						}
						result[name] = shape.read(pair.value, path === "" ? name : `${path}.${name}`, report);
						return result[name] !== undefined;
					};
					const read = node.items.map(readPair);
					const missing = Object.keys(required).filter((name) => !Object.hasOwn(result, name));
					for (const name of missing) report.problem(node, `${path || "the file"} needs the key ${name}`);
					return read.every(Boolean) && missing.length === 0 ? result : undefined;
				}
			};
		}
		function unknownKey(name, path, known) {
			const where = path === "" ? "" : ` in ${path}`;
			const near = (0, _errors__WEBPACK_IMPORTED_MODULE_1__.p)(name, known);
			return `unknown key ${JSON.stringify(name)}${where}; ${near ? `did you mean ${near}?` : `known are ${known.join(", ")}`}`;
		}
	})
};
;
