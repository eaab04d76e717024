"use strict";
exports.id = 5835;
exports.ids = [5835];
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
	})
};
;
