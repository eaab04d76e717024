"use strict";
exports.id = 93;
exports.ids = [93];
exports.modules = {
	5835: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { s: () => bringDifference });
		var errors = __webpack_require__(8953);
		var reference = __webpack_require__(2613);
		var version_order = __webpack_require__(5449);
		;
		class Unclear extends Error {}
		var edit = __webpack_require__(6390);
		var key_path = __webpack_require__(8999);
		var parse = __webpack_require__(447);
		var sites = __webpack_require__(2477);
		var template = __webpack_require__(8204);
		var manifests_trail = __webpack_require__(8260);
		;
		function carryImages(path, { base, changed, target }) {
			const unchanged = {
				texts: {
					base,
					target
				},
				values: []
			};
			if (![
				base,
				changed,
				target
			].every((text) => (0, sites.d2)({
				path,
				text
			}))) return unchanged;
			const [before, after, there] = [
				read(path, base),
				read(path, changed),
				read(path, target)
			];
			const moves = [...after.images].flatMap(([id, image]) => {
				const old = before.images.get(id);
				return old === undefined || isSame(old, image) ? [] : [moveOf(id, {
					old,
					image,
					target: there.images.get(id)
				})];
			});
			if (moves.length === 0) return unchanged;
			const set = (source, side) => (0, edit.Y)(source, moves.flatMap((move) => move[side].changes(move.wanted))).text;
			return {
				texts: {
					base: set(before.source, "old"),
					target: set(there.source, "target")
				},
				values: moves.map(({ value }) => value)
			};
		}
		function read(path, text) {
			const source = (0, parse.Ng)({
				path,
				text
			});
			(0, template.Q)(source);
			const images = new Map();
			for (const site of (0, sites.AG)(source)) {
				const id = idOf(site);
				images.set(id, images.has(id) ? "several" : site);
			}
			return {
				source,
				images
			};
		}
		const VERSION_KEYS = new Set([
			"newTag",
			"digest",
			"tag",
			"sha",
			"name",
			"repository"
		]);
		function idOf({ occurrence, document }) {
			const path = (0, key_path._q)(occurrence.keyPath);
			const last = path.at(-1);
			const holder = last?.kind === "key" && VERSION_KEYS.has(last.key) ? path.slice(0, -1) : path;
			const outer = document.source.container?.document ?? document;
			const isNamed = outer.source.documents.length > 1 && (0, manifests_trail.DX)(outer) !== undefined;
			const filled = outer.source.documents.filter(({ root }) => root !== null);
			return (0, key_path.K7)(isNamed && filled.length === 1 ? holder.slice(1) : holder);
		}
		function isSame(one, other) {
			if (one === "several" || other === "several") return false;
			return carry_images_reference(one.occurrence) === carry_images_reference(other.occurrence);
		}
		function moveOf(id, sides) {
			const { old, image, target } = sides;
			if (target === undefined) throw new Unclear(`the image at ${id} does not exist there`);
			if (old === "several" || image === "several" || target === "several") {
				throw new Unclear(`several images go by the key ${id}`);
			}
			const [from, to, before] = [
				old.occurrence,
				image.occurrence,
				target.occurrence
			];
			const isRenamed = from.repository !== to.repository;
			assertSameImage(before, isRenamed ? [from, to] : [from], isRenamed);
			const value = carriedValue({
				from,
				to,
				before
			}, isRenamed);
			const isOverridden = value.before !== value.from && value.before !== value.to;
			if (isOverridden && isLater(before.tag ?? "", to.tag ?? "")) {
				throw new Unclear(`${before.keyPath} is ${before.tag} there, which is later than ${to.tag}`);
			}
			return {
				old,
				target,
				value,
				wanted: {
					...versionOf(to),
					...isRenamed ? { newName: to.repository } : {}
				}
			};
		}
		function isLater(tag, than) {
			const isBuild = [tag, than].every((each) => /^\d+$/.test(each));
			return isBuild ? BigInt(tag) > BigInt(than) : (0, version_order.F)(tag, than) === true;
		}
		function assertSameImage(before, known, exactly) {
			const nameOf = ({ repository }) => exactly ? repository : repository.replace(/^.*\//, "");
			if (known.some((each) => nameOf(each) === nameOf(before))) return;
			throw new Unclear(`${before.keyPath} is another image there: ${before.repository}`);
		}
		function carriedValue({ from, to, before }, isRenamed) {
			const show = (each) => isRenamed ? carry_images_reference(each) : version(each);
			return {
				key: before.keyPath,
				from: show(from),
				to: show(to),
				before: show(before)
			};
		}
		function versionOf({ tag, digest }) {
			return {
				...tag === undefined ? {} : { tag },
				...digest === undefined ? {} : { digest }
			};
		}
		function version(occurrence) {
			return (0, reference.my)({
				name: "",
				...versionOf(occurrence)
			}).replace(/^[:@]/, "");
		}
		function carry_images_reference(occurrence) {
			return (0, reference.my)({
				name: occurrence.repository,
				...versionOf(occurrence)
			});
		}
		var dist = __webpack_require__(6991);
		var ancestry = __webpack_require__(2131);
		var embedded = __webpack_require__(2984);
		var tree = __webpack_require__(7314);
		;
		function leavesOf(source, documents) {
			const leaves = new Map();
			for (const document of source.documents) {
				if (document.root === null) continue;
				const selector = documents === "named" ? (0, manifests_trail.DX)(document) : undefined;
				const isPositional = documents === "named" && selector === undefined;
				const step = isPositional ? {
					kind: "index",
					index: document.index
				} : selector;
				const trail = step === undefined ? undefined : {
					parent: undefined,
					step
				};
				walk({
					document,
					leaves,
					trail,
					positional: isPositional ? "" : undefined
				}, document.root);
			}
			return leaves;
		}
		function walk(at, node) {
			if ((0, dist.Vj)(node)) note(at, {
				kind: "alias",
				node
			});
			else if ((0, dist.jh)(node)) walkMapping(at, node);
			else if ((0, dist.oP)(node)) walkList(at, node.items);
			else walkValue(at, node);
		}
		function walkMapping(at, { items }) {
			if (items.length === 0) note(at, {
				kind: "empty",
				what: "mapping"
			});
			for (const pair of items) {
				const key = (0, tree.TN)(pair);
				const below = {
					...at,
					trail: (0, manifests_trail.hG)(at.trail, key ?? "")
				};
				if (key === undefined) note(below, { kind: "ambiguous" });
				else if (pair.value === null) note(below, {
					kind: "empty",
					what: "key"
				});
				else walk(below, pair.value);
			}
		}
		function walkList(at, items) {
			if (items.length === 0) note(at, {
				kind: "empty",
				what: "list"
			});
			for (const [index, item] of items.entries()) {
				const trail = (0, manifests_trail.Vb)(at.document, at.trail, items, index);
				const positional = at.positional ?? (trail.step.kind === "index" ? pathOf(at.trail) : undefined);
				walk({
					...at,
					trail,
					positional
				}, item);
			}
		}
		function walkValue(at, node) {
			const { document } = at;
			const inner = innerMapping(document, node);
			if (inner === undefined) note(at, {
				kind: "value",
				document,
				node,
				value: (0, tree.Um)(node)
			});
			else walk({
				...at,
				document: inner.document
			}, inner.root);
		}
		function innerMapping(document, node) {
			if (typeof (0, tree.Um)(node) !== "string" || !/:.*\n/.test((0, tree.EX)(node))) return undefined;
			try {
				const [inner, ...more] = (0, embedded.s)(document, node).documents;
				const isMapping = inner?.root != null && (0, dist.jh)(inner.root) && more.length === 0;
				return isMapping && inner.root !== null ? {
					document: inner,
					root: inner.root
				} : undefined;
			} catch (error) {
				if (error instanceof errors.f6) return undefined;
				throw error;
			}
		}
		function note({ leaves, trail, positional }, leaf) {
			const path = pathOf(trail);
			const placed = positional === undefined ? {} : { positional };
			leaves.set(path, leaves.has(path) ? {
				kind: "ambiguous",
				...placed
			} : {
				...leaf,
				...placed
			});
		}
		function pathOf(trail) {
			const segments = [];
			for (let current = trail; current !== undefined; current = current.parent) segments.unshift(current.step);
			return (0, key_path.K7)(segments);
		}
		function isSameLeaf(one, other) {
			if (one === undefined || other === undefined) return one === other;
			if (one.kind === "value") return other.kind === "value" && Object.is(one.value, other.value);
			if (one.kind === "alias") return other.kind === "alias" && one.node.source === other.node.source;
			return one.kind === "empty" && other.kind === "empty" && one.what === other.what;
		}
		function saySame(one, other) {
			return one.size === other.size && [...one].every(([path, leaf]) => isSameLeaf(leaf, other.get(path)));
		}
		function repeatedAt(leaves, { document, node }) {
			const aliases = new Set((0, ancestry.QI)(document, node.range[0]));
			return [...leaves].filter(([, leaf]) => leaf.kind === "alias" && aliases.has(leaf.node)).map(([path]) => path);
		}
		function isWithin(path, list) {
			return list === "" || path.startsWith(`${list}[`);
		}
		var plain = __webpack_require__(6816);
		;
		function carryChange({ path, ...texts }) {
			try {
				return carry(path, texts);
			} catch (error) {
				const reason = reasonOf(error);
				if (reason === undefined) throw error;
				return {
					kind: "unclear",
					reason
				};
			}
		}
		function isCarried(request, text) {
			const again = carryChange({
				...request,
				target: text
			});
			if (again.kind === "unclear" || again.target !== text) return false;
			return [...readLeaves(request.path, { text }).text].every(([, leaf]) => leaf.kind !== "ambiguous");
		}
		function reasonOf(error) {
			if (error instanceof Unclear || error instanceof reference.ft) return error.message;
			if (!(error instanceof errors.f6)) return undefined;
			const { line } = error.position;
			return `${line === undefined ? "" : `line ${line}: `}${error.problem}`;
		}
		function carry(path, texts) {
			const images = carryImages(path, texts);
			const { base, target, values } = carryValues(path, {
				...texts,
				...images.texts
			});
			const told = new Set(images.values.map(({ key }) => key));
			const settled = [...images.values, ...values.filter(({ key }) => !told.has(key))];
			if (settled.length === 0) throw new Unclear("what was changed is no value of a key");
			return {
				kind: "settled",
				target,
				base,
				rest: restOf(path, base, texts.changed),
				values: settled
			};
		}
		function restOf(path, base, changed) {
			if (base === changed) return "nothing";
			const leaves = readLeaves(path, {
				base,
				changed
			});
			if (!saySame(leaves.base, leaves.changed)) return "structure";
			return keepsMeaning(leaves.base, leaves.changed) ? "spelling" : "structure";
		}
		function keepsMeaning(base, changed) {
			return [...changed].every(([path, leaf]) => {
				const other = base.get(path);
				if (leaf.kind !== "value" || other?.kind !== "value" || !hasSeveralReadings(leaf)) return true;
				return leaf.node.type === other.node.type && (0, tree.EX)(leaf.node) === (0, tree.EX)(other.node);
			});
		}
		function hasSeveralReadings({ node, value }) {
			if (node.type !== "PLAIN") return false;
			const text = (0, tree.EX)(node);
			return typeof value === "string" ? !(0, plain.o)(text) : typeof value === "number" && String(value) !== text;
		}
		function carryValues(path, texts) {
			const sources = {
				base: carry_change_parse(path, texts.base),
				changed: carry_change_parse(path, texts.changed),
				target: carry_change_parse(path, texts.target)
			};
			const documents = documentsIn(Object.values(sources));
			const leaves = {
				base: leavesOf(sources.base, documents),
				changed: leavesOf(sources.changed, documents),
				target: leavesOf(sources.target, documents)
			};
			const settlings = changedValues(leaves.base, leaves.changed).map((key) => settle(key, leaves));
			const set = (side) => (0, edit.Y)(sources[side], settlings.filter((settling) => !Object.is(settling[side].value, settling.value.to)).map((settling) => ({
				...settling[side],
				kind: "set",
				value: settling.value.to
			}))).text;
			return {
				base: set("base"),
				target: set("target"),
				values: settlings.map(({ value }) => value)
			};
		}
		function changedValues(base, changed) {
			return [...base].filter(([path, leaf]) => {
				const other = changed.get(path);
				if (leaf.kind !== "value" || other?.kind !== "value" || isSpelledAlike(leaf, other)) return false;
				const list = leaf.positional ?? other.positional;
				return list === undefined || hasSamePaths(base, changed, list);
			}).map(([path]) => path);
		}
		function isSpelledAlike(one, other) {
			if (Object.is(one.value, other.value)) return true;
			const characters = (0, tree.EX)(one.node);
			const number = [one.value, other.value].find((value) => typeof value === "number");
			return characters === (0, tree.EX)(other.node) && number !== undefined && String(number) !== characters;
		}
		function hasSamePaths(one, other, list) {
			const within = (leaves) => [...leaves.keys()].filter((path) => isWithin(path, list));
			const paths = within(one);
			return paths.length === within(other).length && paths.every((path) => other.has(path));
		}
		function settle(key, sides) {
			const [base, changed, target] = [
				sides.base.get(key),
				sides.changed.get(key),
				sides.target.get(key)
			];
			if (base?.kind !== "value" || changed?.kind !== "value") throw new Unclear(`${key} is no value`);
			if (isRounded(changed.value)) throw new Unclear(`${key} is a number too large to be written again`);
			if (target === undefined) throw new Unclear(`${key} does not exist there`);
			if (target.kind !== "value") throw new Unclear(`${key} is ${describe(target)} there`);
			const value = {
				key,
				from: base.value,
				to: changed.value,
				before: target.value
			};
			const list = base.positional ?? target.positional;
			if (list !== undefined) assertSameList(key, list, sides);
			assertSameReach(key, {
				base,
				target
			}, sides);
			assertOverridable(value);
			return {
				base,
				target,
				value
			};
		}
		function isRounded(value) {
			return typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
		}
		function describe(leaf) {
			switch (leaf.kind) {
				case "alias": return `the alias *${leaf.node.source}`;
				case "empty": return leaf.what === "key" ? "a key without a value" : `an empty ${leaf.what}`;
				case "ambiguous": return "written more than once";
			}
		}
		function assertSameList(key, list, { base, changed, target }) {
			const paths = new Set([...base.keys(), ...target.keys()].filter((path) => isWithin(path, list)));
			for (const path of paths) {
				const there = target.get(path);
				if (isSameLeaf(base.get(path), there)) continue;
				if (base.has(path) && isSameLeaf(changed.get(path), there)) continue;
				throw new Unclear(`${key} is an element without a name, in a list that is another one there`);
			}
		}
		function assertSameReach(key, { base, target }, sides) {
			const [here, there] = [repeatedAt(sides.base, base), repeatedAt(sides.target, target)];
			if (here.length === there.length && here.every((path) => there.includes(path))) return;
			throw new Unclear(`${key} is repeated by aliases at other keys there`);
		}
		function assertOverridable({ key, from, to, before }) {
			if (Object.is(before, from) || Object.is(before, to)) return;
			const isText = [
				from,
				to,
				before
			].some((value) => typeof value === "string" && value.includes("\n"));
			if (isText) throw new Unclear(`${key} is a text of several lines, and another one there`);
			if (typeof before === "string" && typeof to === "string" && (0, version_order.F)(before, to) === true) {
				throw new Unclear(`${key} is ${before} there, which is later than ${to}`);
			}
		}
		function carry_change_parse(path, text) {
			const source = (0, parse.Ng)({
				path,
				text
			});
			(0, template.Q)(source);
			return source;
		}
		function documentsIn(sources) {
			const isSingle = sources.every(({ documents }) => documents.filter(({ root }) => root !== null).length <= 1);
			return isSingle ? "single" : "named";
		}
		function readLeaves(path, texts) {
			const sources = Object.entries(texts).map(([side, text]) => [side, carry_change_parse(path, text)]);
			const documents = documentsIn(sources.map(([, source]) => source));
			return Object.fromEntries(sources.map(([side, source]) => [side, leavesOf(source, documents)]));
		}
		var files = __webpack_require__(2004);
		var movement_request = __webpack_require__(2978);
		;
		async function bringDifference(git, difference, onto) {
			const applied = await git.applyDifference(difference, onto);
			if (applied.kind !== "conflict") return applied;
			const settling = await settleFiles(git, difference, onto, applied.paths);
			if ("reasons" in settling) return {
				...applied,
				...settling
			};
			const merged = await mergeRest(git, difference, onto, settling.files);
			if (merged === undefined) return {
				...applied,
				reasons: [REST]
			};
			const isUnchanged = merged.tree === (await git.commit(onto)).tree;
			return isUnchanged ? { kind: "unchanged" } : {
				kind: "settled",
				...merged
			};
		}
		const REST = "the values could be set, but what else was changed around them conflicts";
		async function settleFiles(git, { from, to }, onto, paths) {
			if (from === "empty") return { reasons: [] };
			const [base, changed, target] = await Promise.all([
				from,
				to,
				onto
			].map(async (commit) => readTexts(await git.snapshotAt(commit), paths)));
			const files = [];
			const reasons = [];
			for (const path of paths) {
				const texts = [
					base,
					changed,
					target
				].map((side) => side?.get(path));
				const [before, after, there] = texts;
				if (before === undefined || after === undefined || there === undefined) {
					if (VALUES.test(path)) reasons.push(`${path}: it is not a plain file on all sides`);
					continue;
				}
				const request = {
					path,
					base: before,
					changed: after,
					target: there
				};
				const carried = carryChange(request);
				if (carried.kind === "settled") files.push({
					request,
					carried
				});
				else reasons.push(`${path}: ${carried.reason}`);
			}
			return files.length === paths.length ? { files } : { reasons };
		}
		const VALUES = /(\.ya?ml|\.json|(^|\/)Kustomization)$/;
		async function readTexts(snapshot, paths) {
			const plain = (await snapshot.list()).filter(({ mode }) => mode === "100644" || mode === "100755");
			const wanted = plain.map(({ path }) => path).filter((path) => paths.includes(path) && VALUES.test(path));
			const contents = await snapshot.read(wanted);
			return new Map([...contents].flatMap(([path, content]) => textOf(path, content)));
		}
		function textOf(path, content) {
			try {
				return [[path, (0, files.g7)(path, content)]];
			} catch (error) {
				if (error instanceof errors.f6) return [];
				throw error;
			}
		}
		async function mergeRest(git, { from, to }, onto, files) {
			const write = async (commit, side) => {
				const changes = new Map(files.map(({ request, carried }) => [request.path, encode(carried[side])]));
				return (await (0, movement_request.V)(git, [commit], {
					base: commit,
					changes
				})).commit;
			};
			const [settledFrom, settledOnto] = [await write(from, "base"), await write(onto, "target")];
			const applied = await git.applyDifference({
				from: settledFrom,
				to
			}, settledOnto);
			const conflicting = applied.kind === "conflict" ? applied.paths : [];
			const isExpendable = (path) => files.some(({ request, carried }) => request.path === path && carried.rest === "spelling");
			if (!conflicting.every(isExpendable)) return undefined;
			const merged = applied.kind === "unchanged" ? settledOnto : (await (0, movement_request.V)(git, [onto], { oid: applied.tree })).commit;
			const kept = new Map(files.flatMap(({ request: { path }, carried }) => conflicting.includes(path) ? [[path, encode(carried.target)]] : []));
			const result = await (0, movement_request.V)(git, [onto], {
				base: merged,
				changes: kept
			});
			if (!await isAllCarried(result, files)) return undefined;
			return {
				tree: (await git.commit(result.commit)).tree,
				files: files.map(({ request: { path }, carried }) => ({
					path,
					values: carried.values,
					spelling: conflicting.includes(path) ? "dropped" : "carried"
				}))
			};
		}
		async function isAllCarried(result, files) {
			const texts = await readTexts(result, files.map(({ request }) => request.path));
			return files.every(({ request }) => isCarried(request, texts.get(request.path) ?? ""));
		}
		function encode(text) {
			return new TextEncoder().encode(text);
		}
	}),
	9954: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			LD: () => cherryPickByHand,
			tk: () => rebaseByHand,
			vi: () => mergeByHand
		});
		var _shell__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4104);
		function mergeByHand({ repository, start, merged, result, replaces, paths }) {
			return inClone(repository, [
				`git switch --detach ${remote(start)}`,
				...merged.flatMap((branch) => [`git merge ${remote(branch)}`, settle(paths)]),
				push(result, replaces)
			]);
		}
		function rebaseByHand({ repository, branch, from, onto, replaces }) {
			return inClone(repository, [
				`git switch --detach ${remote(branch)}`,
				`git rebase --onto ${remote(onto)} ${remote(from)}`,
				push(branch, replaces)
			]);
		}
		function cherryPickByHand({ repository, start, commits, hasMerge, paths, result, place }) {
			const lease = place === "instead" ? `${(0, _shell__WEBPACK_IMPORTED_MODULE_0__.r)(`--force-with-lease=${result}`)} ` : "";
			return inClone(repository, [
				`git switch --detach ${(0, _shell__WEBPACK_IMPORTED_MODULE_0__.r)(start)}`,
				`git cherry-pick -x ${hasMerge ? "-m 1 " : ""}${commits.join(" ")}`,
				`# settle what conflicts, then: git add ${paths.map(_shell__WEBPACK_IMPORTED_MODULE_0__.r).join(" ")} && git -c core.editor=true cherry-pick --continue`,
				"# if git says that a pick is empty: git cherry-pick --skip",
				`${UNLESS_PICKING} git push ${lease}origin ${(0, _shell__WEBPACK_IMPORTED_MODULE_0__.r)(`HEAD:refs/heads/${result}`)}`
			]);
		}
		const UNLESS_PICKING = "git rev-parse --quiet --verify CHERRY_PICK_HEAD ||";
		function inClone(repository, commands) {
			return [
				`In a clone of ${repository}:`,
				"git fetch origin",
				...commands
			].join("\n  ");
		}
		function settle(paths) {
			return `# settle what conflicts, then: git add ${paths.map(_shell__WEBPACK_IMPORTED_MODULE_0__.r).join(" ")} && git commit --no-edit`;
		}
		function push(branch, replaces) {
			const lease = replaces === undefined ? "" : `${(0, _shell__WEBPACK_IMPORTED_MODULE_0__.r)(`--force-with-lease=${branch}:${replaces}`)} `;
			return `git push ${lease}origin ${(0, _shell__WEBPACK_IMPORTED_MODULE_0__.r)(`HEAD:refs/heads/${branch}`)}`;
		}
		function remote(branch) {
			return (0, _shell__WEBPACK_IMPORTED_MODULE_0__.r)(`origin/${branch}`);
		}
	}),
	1729: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BX: () => foreignCommits,
			EL: () => readHeadState,
			GW: () => promotedSource,
			R1: () => promotedImages,
			T0: () => headQuestion,
			YI: () => promotionIdOf,
			fq: () => peoplesCommits,
			k8: () => promotionsTo,
			oU: () => ownedByTrailer,
			ry: () => foreignBranch
		});
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		function ownedByTrailer(maker, key, value) {
			return {
				maker,
				owns: ({ trailers }) => trailers.some((trailer) => trailer[0] === key && trailer[1] === value)
			};
		}
		function promotionsTo(environment) {
			return ownedByTrailer("promotion", "Promoted-To", environment);
		}
		function headQuestion(proposal, { name, strategy }, { source, target }) {
			return {
				...proposal,
				owner: promotionsTo(name),
				strategy,
				base: target.commit,
				source: source.commit
			};
		}
		async function readHeadState(git, question) {
			const { branch, owner, base, source } = question;
			const tip = await git.branchTip(branch);
			if (tip === undefined) return { kind: "absent" };
			const ahead = await git.commitsBetween(base, tip);
			const ours = ahead.filter((commit) => owner.owns(commit));
			const brought = await broughtAlong(git, {
				base,
				source,
				tip
			}, ahead, ours);
			const own = ahead.filter(({ sha }) => !brought.has(sha));
			const beyondBase = await withoutUpdates(git, own, [base]);
			if (isAllOurs(beyondBase, ours)) return {
				kind: "ours",
				tip,
				commits: beyondBase
			};
			const commits = await withoutLasting(git, beyondBase, tip, question);
			if (isAllOurs(commits, ours)) return {
				kind: "ours",
				tip,
				commits
			};
			const isPartlyOurs = ours.length > 0 || await someMergesSource(git, commits, question);
			return {
				kind: isPartlyOurs ? "shared" : "foreign",
				tip,
				commits
			};
		}
		function isAllOurs(commits, ours) {
			return commits.every((commit) => ours.includes(commit));
		}
		async function broughtAlong(git, { base, source, tip }, ahead, ours) {
			const beyondSource = new Set((await git.commitsBetween(source, tip)).map(({ sha }) => sha));
			const brought = new Set(ahead.map(({ sha }) => sha).filter((sha) => !beyondSource.has(sha)));
			for (const merged of ours.flatMap(({ parents }) => parents.slice(1))) {
				for (const { sha } of await git.commitsBetween(base, merged)) brought.add(sha);
			}
			return brought;
		}
		async function tipsOf(git, branches) {
			if (branches.length === 0) return [];
			const tips = await git.branches();
			return [...new Set(branches)].flatMap((branch) => tips.get(branch) ?? []);
		}
		async function withoutLasting(git, commits, tip, { lasting, formerBases = [] }) {
			let left = commits;
			for (const other of await tipsOf(git, lasting)) {
				const beyond = new Set((await git.commitsBetween(other, tip)).map(({ sha }) => sha));
				left = left.filter(({ sha }) => beyond.has(sha));
			}
			return withoutUpdates(git, left, await tipsOf(git, formerBases));
		}
		async function withoutUpdates(git, commits, bases) {
			const left = [];
			for (const commit of commits) if (!await isPlainUpdate(git, commit, bases)) left.push(commit);
			return left;
		}
		async function isPlainUpdate(git, { parents, tree }, bases) {
			const [ours, theirs, ...more] = parents;
			if (ours === undefined || theirs === undefined || more.length > 0) return false;
			if (!await isInSome(git, theirs, bases)) return false;
			const merged = await git.mergeTree(ours, theirs);
			return merged.kind === "clean" && merged.tree === tree;
		}
		async function isInSome(git, commit, tips) {
			for (const tip of tips) if (await git.isAncestor(commit, tip)) return true;
			return false;
		}
		async function someMergesSource(git, commits, { strategy, base, source }) {
			if (strategy !== "merge") return false;
			for (const { parents } of commits.filter((commit) => commit.parents.length > 1)) {
				const left = [];
				for (const parent of parents) if (!await git.isAncestor(parent, base)) left.push(parent);
				if (left.length === parents.length) continue;
				for (const parent of left) if (await git.isAncestor(parent, source)) return true;
			}
			return false;
		}
		function peoplesCommits({ commits }, environment) {
			return commits.filter((commit) => !promotionsTo(environment).owns(commit));
		}
		function promotionIdOf(state) {
			if (state.kind === "absent") return undefined;
			const trailers = state.commits.flatMap((commit) => commit.trailers);
			return trailers.find(([key]) => key === "Promotion-Id")?.[1];
		}
		function promotedSource({ commits }, environment) {
			const newest = commits.find((commit) => promotionsTo(environment).owns(commit));
			return newest?.trailers.find(([key]) => key === "Promoted-From")?.[1].replace(/^.*@/, "");
		}
		function promotedImages(state) {
			if (state.kind === "absent") return [];
			const images = state.commits.flatMap(({ trailers }) => trailers.filter(([key]) => key === "Image"));
			return images.map(([, value]) => value.replace(/ \(was .*$/, "").replace(/@.*$/, "").replace(/:[^/:]*$/, ""));
		}
		function otherEnvironment(commits, environment) {
			const promoted = commits.flatMap(({ trailers }) => trailers.filter(([key]) => key === "Promoted-To"));
			return promoted.map(([, value]) => value).find((value) => value !== environment);
		}
		function foreignBranch({ branch, environment }, state) {
			const other = otherEnvironment(state.commits, environment);
			if (other === undefined) return foreignCommits({
				branch,
				owner: promotionsTo(environment)
			}, state);
			const problem = `${JSON.stringify(branch)} is the branch of the pull request that promotes to ${other}; ${environment} needs one of its own: put {to} into the name, such as promote/{to}`;
			return new _errors__WEBPACK_IMPORTED_MODULE_0__.dz([{
				input: "pull-request-branch",
				problem
			}]);
		}
		function foreignCommits({ branch, owner: { maker } }, { commits }) {
			const [newest] = commits;
			const what = newest === undefined ? "" : ` (newest: ${newest.sha.slice(0, 12)} ${JSON.stringify(newest.subject)} by ${newest.author.name})`;
			return new _errors__WEBPACK_IMPORTED_MODULE_0__.fK(`branch ${branch} holds ${commits.length} commit${commits.length === 1 ? "" : "s"} that no ${maker} made${what}`, { hint: "Nothing was changed. Delete or rename that branch if it is not needed, or choose another with `pull-request-branch`." });
		}
	}),
	2978: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { V: () => preview });
		const NOBODY = {
			name: "gitops-actions",
			email: "gitops-actions@localhost"
		};
		async function preview(git, parents, tree) {
			const commit = await git.createCommit({
				parents,
				tree,
				message: "preview",
				author: NOBODY,
				committer: NOBODY
			});
			return git.snapshotAt(commit);
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
			return text.replace(/[^\w .:@/+…-]/gu, (character) => `#${character.codePointAt(0)};`);
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
			iB: () => imageTable,
			k0: () => gateTable,
			mm: () => adviseOn,
			p: () => shippedChanges,
			r6: () => missingList
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
			return isVersioned(version) ? (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)((0, _images_js__WEBPACK_IMPORTED_MODULE_1__.qh)(version)) : "–";
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
		function describeUnversioned({ strategy, images, from, to }) {
			const lost = images.filter((move) => strategy === "images" && !isVersioned(move.to) && isVersioned(move.from));
			return lost.map((move) => `${move.repository} has no version in ${from.environment}, so ${to.environment} loses its own, ${(0, _images_js__WEBPACK_IMPORTED_MODULE_1__.qh)(move.from)} (${move.file}:${move.line}): what runs then is the base’s or chart’s version, or latest. \`mutable-tags: forbid\` in gitops.yaml keeps that from happening.`);
		}
		function isVersioned({ tag, digest }) {
			return Boolean(tag || digest);
		}
		function missingList(plan) {
			return missingSentences(plan, _markdown__WEBPACK_IMPORTED_MODULE_0__.code).map((sentence) => `- ⚠️ ${sentence}`).join("\n");
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
			const more = beyondImages.length > SHOWN_FILES ? [`- … and ${beyondImages.length - SHOWN_FILES} more`] : [];
			return (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.details)(`${beyondImages.length} ${images.length > 0 ? "other " : ""}file${beyondImages.length === 1 ? "" : "s"}`, [...shown, ...more].join("\n"));
		}
		const SHOWN_COMMITS = 30;
		function commitList(commits, total, urlOf) {
			const shown = commits.slice(0, SHOWN_COMMITS).map((commit) => {
				const short = (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(commit.sha.slice(0, 7));
				const url = urlOf(commit);
				return `- ${url === undefined ? short : (0, _markdown__WEBPACK_IMPORTED_MODULE_0__.link)(short, url)} ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(commit.subject)} – ${(0, _markdown__WEBPACK_IMPORTED_MODULE_0__.code)(commit.author)}`;
			});
			const more = total > shown.length ? [`- … and ${total - shown.length} more`] : [];
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
				passed: "✅",
				blocked: "⛔"
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
				hold: "Once its reason is settled, end the hold: promote with `lift-hold: true` (one of gitops.yaml is taken out there).",
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
					markdown: (0, _presentation_js__WEBPACK_IMPORTED_MODULE_2__.r6)(plan),
					instead: `${plan.missing.length} images stay behind.`
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
			return `<sub>Promotion ${(0, _markdown__WEBPACK_IMPORTED_MODULE_1__.code)(promotionId)} · plan ${(0, _markdown__WEBPACK_IMPORTED_MODULE_1__.code)(hash.slice(0, 12))} · kept up to date by gitops-actions: commits of your own on this branch are kept, edits of this text are not (ticked boxes are).</sub>`;
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
	}),
	4104: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => shellWord });
		const PLAIN = /^(?!=)[\w./:@%=+-]+$/;
		function shellWord(text) {
			return PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
		}
	})
};
;
