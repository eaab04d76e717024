"use strict";
exports.id = 6092;
exports.ids = [6092];
exports.modules = {
	33: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			tB: () => personProblem,
			tF: () => formatPerson
		});
		function parsePerson(text, input = "author") {
			const [, name = "", email = ""] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
			const person = {
				name: name.trim(),
				email: email.trim()
			};
			const problem = personProblem(person);
			if (problem === undefined) return person;
			throw new InputError([{
				input,
				problem: `${JSON.stringify(text)} ${problem}; write: Name <mail@example.com>`
			}]);
		}
		function formatPerson({ name, email }) {
			return `${name} <${email}>`;
		}
		function personProblem({ name, email }) {
			if (name.trim() === "") return "has no name";
			if (email.trim() === "") return "has no mail address";
			if (hasControlCharacter(name + email)) return "holds a control character or line break";
			if (/[<>]/.test(name + email)) return "holds < or > inside the name or mail address";
			if (/\s/.test(email)) return "holds a space inside the mail address";
			return undefined;
		}
		function hasControlCharacter(text) {
			return /\p{Cc}/u.test(text);
		}
	}),
	6286: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => assertRepositoryPath });
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		function assertRepositoryPath(path) {
			const problem = repositoryPathProblem(path);
			if (problem !== undefined) throw new _errors__WEBPACK_IMPORTED_MODULE_0__.f6({ file: path }, problem, { hint: "Write it relative to the root of the repository." });
		}
		function repositoryPathProblem(path) {
			if (path === "") return "the path is empty";
			if (path.includes("\0")) return "the path holds a NUL byte";
			if (path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path)) return "the path is absolute";
			const parts = path.split("/");
			if (parts.includes("..")) return "the path leads out of the repository";
			if (parts.includes(".") || parts.includes("")) return "the path has an empty or \".\" part";
			if (parts.some(isGitFolder)) return "the path leads into git's own folder";
			return undefined;
		}
		function isGitFolder(name) {
			if (/^\.git$/i.test(name.replace(IGNORED_BY_HFS, ""))) return true;
			return name.split("\\").some((part) => DOT_GIT_OF_NTFS.test(part));
		}
		const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
		const DOT_GIT_OF_NTFS = /^(?:\.git|git~1)[ .]*(?::|$)/i;
	}),
	6092: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { workIn: () => workIn });
		var external_node_fs_ = __webpack_require__(3024);
		var external_node_path_ = __webpack_require__(6760);
		var errors = __webpack_require__(8953);
		;
		const known = (value) => ({
			kind: "known",
			value
		});
		const unknown = (missing) => ({
			kind: "unknown",
			missing: [...missing]
		});
		function reach(parents, tip) {
			const all = new Set([tip]);
			const missing = new Set();
			for (const sha of all) {
				const next = parents(sha);
				if (next === undefined) missing.add(sha);
				else for (const parent of next) all.add(parent);
			}
			return {
				all,
				missing
			};
		}
		function minus(from, taken) {
			return new Set([...from].filter((sha) => !taken.has(sha)));
		}
		function isAncestor(parents, ancestor, descendant) {
			const below = reach(parents, descendant);
			if (below.all.has(ancestor)) return known(true);
			const doubtful = minus(below.missing, reach(parents, ancestor).all);
			if (doubtful.size === 0) return known(false);
			return unknown(parents(ancestor) === undefined ? doubtful.add(ancestor) : doubtful);
		}
		function difference(parents, base, head) {
			const inHead = reach(parents, head);
			const inBase = reach(parents, base);
			const only = minus(inHead.all, inBase.all);
			const unloaded = minus(inHead.missing, inBase.all);
			if (only.size === 0) return known(only);
			const doubtful = [...inBase.missing].filter((sha) => !isBeforeAll(parents, sha, only, inHead.all));
			return unloaded.size === 0 && doubtful.length === 0 ? known(only) : unknown([...unloaded, ...doubtful]);
		}
		function isBeforeAll(parents, sha, commits, among) {
			if (!among.has(sha)) return false;
			const children = childrenOf(parents, among);
			const after = new Set([sha]);
			for (const next of after) for (const child of children.get(next) ?? []) after.add(child);
			return [...commits].every((commit) => after.has(commit));
		}
		function childrenOf(parents, among) {
			const children = new Map();
			for (const child of among) {
				for (const parent of parents(child) ?? []) {
					const siblings = children.get(parent);
					if (siblings === undefined) children.set(parent, [child]);
					else siblings.push(child);
				}
			}
			return children;
		}
		function mergeBases(parents, one, other) {
			const onlyOne = difference(parents, other, one);
			const onlyOther = difference(parents, one, other);
			if (onlyOne.kind === "unknown") return onlyOne;
			if (onlyOther.kind === "unknown") return onlyOther;
			const apart = new Set([...onlyOne.value, ...onlyOther.value]);
			const tips = [
				one,
				other,
				...[...apart].flatMap((sha) => parents(sha) ?? [])
			];
			return withoutAncestors(parents, [...new Set(tips)].filter((sha) => !apart.has(sha)));
		}
		function withoutAncestors(parents, commits) {
			const kept = [];
			const missing = new Set();
			for (const sha of commits) {
				const answers = commits.filter((other) => other !== sha).map((other) => isAncestor(parents, sha, other));
				if (answers.some((answer) => answer.kind === "known" && answer.value)) continue;
				for (const answer of answers) if (answer.kind === "unknown") for (const one of answer.missing) missing.add(one);
				kept.push(sha);
			}
			return missing.size > 0 ? unknown(missing) : known(kept);
		}
		function allAncestors(parents, tip) {
			const { all, missing } = reach(parents, tip);
			return missing.size > 0 ? unknown(missing) : known(all);
		}
		var git_depth = __webpack_require__(5795);
		;
		async function mergeTree(workspace, ours, theirs) {
			const bases = await completeMergeBases(workspace.history, ours, theirs);
			if (bases.length === 0) throw new errors.fK(`${ours} and ${theirs} have no common history, so they cannot be merged`);
			await workspace.withFolders([
				ours,
				theirs,
				...bases
			]);
			await joinHistoryOnDisk(workspace, ours, theirs, bases);
			const { tree, paths } = await runMergeTree(workspace.fetchingGit, ours, theirs);
			return paths.length === 0 ? {
				kind: "clean",
				tree
			} : {
				kind: "conflict",
				paths
			};
		}
		async function runMergeTree(git, ours, theirs) {
			const args = [
				"merge-tree",
				"--write-tree",
				"-z",
				"--name-only",
				"--messages",
				ours,
				theirs
			];
			const { code, stdout, stderr } = await git.attempt(args);
			if (code > 1) throw new Error(`git merge-tree exited with ${code}: ${stderr.trim()}`);
			const printed = stdout.toString("utf8");
			const end = printed.indexOf("\0\0");
			const [tree = "", ...paths] = printed.slice(0, end === -1 ? undefined : end).split("\0").filter((part) => part !== "");
			if (code === 0) return {
				tree,
				paths: []
			};
			return {
				tree,
				paths: [...new Set(paths.length > 0 ? paths : pathsOfMessages(printed.slice(end + 2)))]
			};
		}
		function pathsOfMessages(printed) {
			const words = printed.split("\0");
			const found = [];
			for (let at = 0; at + 2 < words.length;) {
				const count = Number(words[at]);
				const paths = words.slice(at + 1, at + 1 + count);
				if (words[at + 1 + count]?.startsWith("CONFLICT")) found.push(...paths);
				at += count + 3;
			}
			return found.length > 0 ? found : ["."];
		}
		async function completeMergeBases(history, ours, theirs) {
			const bases = await history.settle((parents) => mergeBases(parents, ours, theirs));
			if (bases.length > 1) for (const base of bases) await history.settle((parents) => allAncestors(parents, base));
			return bases;
		}
		async function joinHistoryOnDisk(workspace, ours, theirs, bases) {
			const wanted = [...bases].sort().join("\n");
			for (const depth of [
				50,
				200,
				800,
				3200,
				git_depth.q
			]) {
				const { stdout } = await workspace.git.attempt([
					"merge-base",
					"--all",
					ours,
					theirs
				]);
				if (stdout.toString("latin1").trim().split("\n").sort().join("\n") === wanted) return;
				const ends = (0, external_node_fs_.readFileSync)((0, external_node_path_.join)(workspace.folder, "shallow"), "latin1").trim().split("\n");
				await workspace.fetcher.history(ends, depth);
			}
		}
		;
		async function applyDifference(workspace, { from, to }, onto) {
			const { git, fetchingGit } = workspace;
			await workspace.withFolders([
				...from === "empty" ? [] : [from],
				to,
				onto
			]);
			const base = await commitOf(git, from === "empty" ? await emptyTree(git) : treeOf(from), []);
			const ours = await commitOf(git, treeOf(onto), ["-p", base]);
			const theirs = await commitOf(git, treeOf(to), ["-p", base]);
			const { tree, paths } = await runMergeTree(fetchingGit, ours, theirs);
			if (paths.length > 0) return {
				kind: "conflict",
				tree,
				paths,
				marks: {
					ours,
					theirs
				}
			};
			return tree === await read(git, [
				"rev-parse",
				"--verify",
				treeOf(onto)
			]) ? { kind: "unchanged" } : {
				kind: "clean",
				tree
			};
		}
		function treeOf(commit) {
			return `${commit}^{tree}`;
		}
		function emptyTree(git) {
			return read(git, ["mktree"], "");
		}
		function commitOf(git, tree, parents) {
			const nobody = [
				"-c",
				"user.name=nobody",
				"-c",
				"user.email=nobody@invalid"
			];
			return read(git, [
				...nobody,
				"commit-tree",
				"-m",
				"difference",
				...parents,
				tree
			]);
		}
		async function read(git, args, input) {
			return (await git.run(args, input)).toString("latin1").trim();
		}
		var branch_name = __webpack_require__(8578);
		;
		function objectId({ type, content }, format) {
			return digest(format).update(`${type} ${content.length}\0`).update(content).digest("hex");
		}
		function digest(format) {
			return process.getBuiltinModule("node:crypto").createHash(format);
		}
		var git_person = __webpack_require__(33);
		var repository_path = __webpack_require__(6286);
		var tree_object = __webpack_require__(6230);
		;
		async function changeTree(readFolders, { root, format }, changes) {
			for (const path of changes.keys()) (0, repository_path.K)(path);
			const objects = new Map();
			const newTree = (items) => {
				const content = (0, tree_object.qV)(items);
				const oid = objectId({
					type: "tree",
					content
				}, format);
				objects.set(oid, {
					type: "tree",
					oid,
					content
				});
				return oid;
			};
			const openFolder = async (oid) => {
				const items = new Map(oid === undefined ? [] : (await readFolders([oid])).get(oid));
				const changed = new Set();
				return {
					get: (name) => items.get(name),
					set: (name, item) => {
						changed.add(name);
						if (item === undefined) items.delete(name);
						else items.set(name, item);
					},
					close: () => {
						if (changed.size === 0) return oid;
						return items.size === 0 ? undefined : newTree(items);
					}
				};
			};
			const changeFolder = async (oid, wanted) => {
				const folder = await openFolder(oid);
				for (const name of wanted.deleted) {
					if (isFile(folder.get(name))) folder.set(name, undefined);
				}
				await Promise.all([...wanted.folders].map(([name, inside]) => changeBelow(folder, name, inside)));
				for (const [name, { path, change }] of wanted.written) {
					const item = folder.get(name);
					const written = writtenMode(path, change, item);
					const content = "content" in change ? change.content : change;
					const blob = {
						type: "blob",
						content,
						oid: objectId({
							type: "blob",
							content
						}, format)
					};
					if (item?.written === written && item.oid === blob.oid) continue;
					objects.set(blob.oid, blob);
					folder.set(name, {
						written,
						oid: blob.oid
					});
				}
				return folder.close();
			};
			const changeBelow = async (folder, name, inside) => {
				const item = folder.get(name);
				if (item !== undefined && isFile(item)) return refuseBelow(inside, item);
				const after = await changeFolder(item?.oid, inside);
				if (after !== item?.oid) folder.set(name, after === undefined ? undefined : (0, tree_object.Es)(after));
			};
			const before = root === "empty" ? undefined : root;
			const after = await changeFolder(before, byFolder(changes));
			if (after !== undefined && after === before) return {
				root: after,
				objects: []
			};
			return {
				root: after ?? newTree(new Map()),
				objects: [...objects.values()]
			};
		}
		function isFile(item) {
			return item !== undefined && (0, tree_object.VV)(item) !== "folder";
		}
		function byFolder(changes) {
			const root = unchangedFolder("");
			for (const [path, change] of changes) {
				const parts = path.split("/");
				const name = (0, tree_object.aA)(parts.pop() ?? "");
				const folder = parts.reduce(folderIn, root);
				if (change === null) folder.deleted.push(name);
				else folder.written.set(name, {
					path,
					change
				});
			}
			return root;
		}
		function folderIn(parent, part) {
			const name = (0, tree_object.aA)(part);
			const folder = parent.folders.get(name) ?? unchangedFolder(parent.path === "" ? part : `${parent.path}/${part}`);
			parent.folders.set(name, folder);
			return folder;
		}
		function unchangedFolder(path) {
			return {
				path,
				deleted: [],
				written: new Map(),
				folders: new Map()
			};
		}
		function writtenMode(path, change, item) {
			const there = item === undefined ? "100644" : (0, tree_object.VV)(item);
			if (there === "folder") throw new errors.f6({ file: path }, "is a folder");
			if (there === "120000") {
				throw new errors.f6({ file: path }, "is a symbolic link", { hint: "Name the file that it points to." });
			}
			if (there === "160000") {
				throw new errors.f6({ file: path }, "is a submodule", { hint: "Change the file in the submodule's own repository." });
			}
			const wanted = "content" in change ? change.mode : there;
			return item !== undefined && wanted === there ? item.written : wanted;
		}
		function refuseBelow(inside, item) {
			const [first] = writtenIn(inside);
			if (first === undefined) return;
			throw new errors.f6({ file: first }, `cannot be written: ${inside.path} is ${kindOf(item)}`);
		}
		function* writtenIn({ written, folders }) {
			for (const { path } of written.values()) yield path;
			for (const folder of folders.values()) yield* writtenIn(folder);
		}
		function kindOf(item) {
			const mode = (0, tree_object.VV)(item);
			if (mode === "120000") return "a symbolic link";
			return mode === "160000" ? "a submodule" : "a file";
		}
		;
		async function makeCommit(ground, { parents, tree, message, author, authored, committer }, time) {
			assertPerson("author", author);
			assertPerson("committer", committer);
			const { root, objects } = await commit_treeOf(ground, tree);
			const committed = `${Math.floor(time / 1e3)} +0000`;
			const lines = [
				`tree ${root}`,
				...parents.map((parent) => `parent ${parent}`),
				`author ${(0, git_person.tF)(author)} ${authored ?? committed}`,
				`committer ${(0, git_person.tF)(committer)} ${committed}`,
				"",
				message.endsWith("\n") ? message : `${message}\n`
			];
			const made = {
				type: "commit",
				content: Buffer.from(lines.join("\n"))
			};
			const commit = objectId(made, ground.format);
			return {
				commit,
				objects: [...objects, {
					...made,
					oid: commit
				}]
			};
		}
		async function commit_treeOf({ format, rootOf, folders }, tree) {
			if ("oid" in tree) return {
				root: tree.oid,
				objects: []
			};
			const root = tree.base === "empty" ? tree.base : await rootOf(tree.base);
			return changeTree(folders, {
				root,
				format
			}, tree.changes);
		}
		function assertPerson(input, person) {
			const problem = (0, git_person.tB)(person);
			if (problem === undefined) return;
			throw new errors.dz([{
				input,
				problem: `${JSON.stringify(`${person.name} <${person.email}>`)} ${problem}`
			}]);
		}
		;
		async function unifiedDiff(git, from, to) {
			const style = [
				"-p",
				"--no-color",
				"--no-ext-diff",
				"--no-textconv",
				"--no-renames",
				"--src-prefix=a/",
				"--dst-prefix=b/"
			];
			return (await git.run([
				"diff-tree",
				"-r",
				...style,
				from,
				to
			])).toString("utf8");
		}
		function diffsAhead({ git, fetchingGit }) {
			const begun = new Map();
			const key = (from, to) => `${from}..${to}`;
			return {
				begin: (from, to) => {
					begun.set(key(from, to), unifiedDiff(git, from, to).catch(() => undefined));
				},
				take: async (from, to) => await begun.get(key(from, to)) ?? unifiedDiff(fetchingGit, from, to),
				settled: async () => {
					await Promise.all(begun.values());
				}
			};
		}
		async function changedFiles(git, from, to) {
			const printed = await git.run([
				"diff-tree",
				"-r",
				"-z",
				"--name-status",
				"--no-renames",
				from,
				to
			]);
			const parts = printed.toString("latin1").split("\0");
			const files = [];
			for (let n = 0; n + 1 < parts.length; n += 2) files.push({
				status: statusOf(parts[n]),
				path: (0, tree_object.e4)(parts[n + 1] ?? "")
			});
			return files;
		}
		function statusOf(letter) {
			if (letter === "A") return "added";
			return letter === "D" ? "deleted" : "modified";
		}
		;
		function packOf(objects, format) {
			const { crc32 } = process.getBuiltinModule("node:zlib");
			const header = Buffer.concat([
				Buffer.from("PACK"),
				uint32(2),
				uint32(objects.length)
			]);
			let offset = header.length;
			const entries = objects.map(({ oid, type, content }) => {
				const bytes = Buffer.concat([entryHeader(type, content.length), deflate(content)]);
				const entry = {
					oid,
					bytes,
					offset,
					checksum: crc32(bytes)
				};
				offset += bytes.length;
				return entry;
			});
			const pack = signed(Buffer.concat([header, ...entries.map(({ bytes }) => bytes)]), format);
			const packChecksum = pack.subarray(offset);
			const sorted = entries.toSorted((a, b) => a.oid < b.oid ? -1 : 1);
			const index = Buffer.concat([
				Buffer.from([
					255,
					116,
					79,
					99
				]),
				uint32(2),
				fanOut(sorted.map(({ oid }) => oid)),
				...sorted.map(({ oid }) => Buffer.from(oid, "hex")),
				...sorted.map(({ checksum }) => uint32(checksum)),
				...sorted.map((entry) => uint32(entry.offset)),
				packChecksum
			]);
			return {
				name: `pack-${packChecksum.toString("hex")}`,
				pack,
				index: signed(index, format)
			};
		}
		function deflate(content) {
			const { deflateSync } = process.getBuiltinModule("node:zlib");
			if (content.length > SMALL) return deflateSync(content);
			return deflateSync(content, {
				windowBits: 12,
				memLevel: 5,
				chunkSize: content.length + 64
			});
		}
		const SMALL = 4096;
		const TYPES = {
			commit: 1,
			tree: 2,
			blob: 3,
			tag: 4
		};
		function entryHeader(type, size) {
			const bytes = [TYPES[type] << 4 | size & 15];
			for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
				bytes.push((bytes.pop() ?? 0) | 128, rest & 127);
			}
			return Buffer.from(bytes);
		}
		function fanOut(oids) {
			const table = Buffer.alloc(256 * 4);
			let count = 0;
			for (let first = 0; first < 256; first += 1) {
				while (Number.parseInt(oids[count]?.slice(0, 2) ?? "", 16) === first) count += 1;
				table.writeUInt32BE(count, first * 4);
			}
			return table;
		}
		function signed(bytes, format) {
			return Buffer.concat([bytes, digest(format).update(bytes).digest()]);
		}
		function uint32(value) {
			const bytes = Buffer.alloc(4);
			bytes.writeUInt32BE(value);
			return bytes;
		}
		;
		async function samePatches(workspace, commit, among) {
			const shas = [...new Set([commit, ...among])];
			await withSides(workspace, shas);
			const log = [
				"log",
				"--no-walk=unsorted",
				"--stdin",
				"-p",
				"-m",
				"--first-parent",
				"--root",
				"--format=commit %H"
			];
			const plain = [
				"--no-color",
				"--no-ext-diff",
				"--no-textconv",
				"--no-renames"
			];
			const diffs = await workspace.fetchingGit.run([...log, ...plain], `${shas.join("\n")}\n`);
			const printed = await workspace.git.run(["patch-id", "--stable"], diffs);
			const ids = printed.toString("latin1").split("\n").map((line) => line.split(" "));
			const [wanted] = ids.find(([, sha]) => sha === commit) ?? [];
			return ids.flatMap(([id, sha = ""]) => id === wanted && wanted !== undefined && sha !== commit ? [sha] : []);
		}
		async function withSides({ history, withFolders }, shas) {
			const commits = await Promise.all(shas.map((sha) => history.read(sha)));
			const parents = commits.flatMap(({ parents: [first] }) => first ?? []);
			for (const parent of parents) await history.read(parent);
			await withFolders([...new Set([...shas, ...parents])]);
		}
		var failure = __webpack_require__(3232);
		var git_location = __webpack_require__(4579);
		var git_remote = __webpack_require__(2458);
		;
		const attempts = 4;
		const raceReasons = /internal server error|cannot lock ref|failed to (?:lock|update)|incorrect old value|reference already exists|is at [0-9a-f]+ but expected|fetch first/i;
		const nameClash = /exists; cannot create|there are still refs under|there is a non-empty directory/;
		function readPushReport({ code, stdout, stderr }) {
			const status = stdout.toString("utf8").split("\n").find((line) => /^[ +\-*=!]\t/.test(line));
			if (status === undefined) return code === 0 ? { kind: "done" } : { kind: "no-answer" };
			if (!status.startsWith("!")) return { kind: "done" };
			const summary = status.split("	").at(-1) ?? "";
			const reason = /\((.*)\)$/.exec(summary)?.[1] ?? summary;
			if (reason === "stale info") return { kind: "stale" };
			if (/remote failed to report status/.test(reason)) return { kind: "no-answer" };
			if (raceReasons.test(reason) && !nameClash.test(reason + stderr)) return { kind: "raced" };
			return {
				kind: "refused",
				reason
			};
		}
		async function pushRef(remote, update) {
			const { object = "", expected } = update;
			const { kind, name } = update.ref;
			const ref = `refs/${kind === "branch" ? "heads" : "tags"}/${name}`;
			const lease = `--force-with-lease=${ref}:${expected === "absent" ? "" : expected}`;
			const git = update.basis === "expected" ? remote.localGit : remote.git;
			const args = [
				"-c",
				`push.negotiate=${update.basis === "negotiated"}`,
				"push",
				"--porcelain",
				"--no-verify",
				lease,
				"origin",
				`${object}:${ref}`
			];
			const doing = taskOf(update);
			for (let attempt = 1;; attempt += 1) {
				const result = await git.attempt(args);
				const report = readPushReport(result);
				if (report.kind === "done") return { kind: "pushed" };
				if (report.kind === "stale") return { kind: attempt === 1 ? "lost-race" : "moved-meanwhile" };
				if (report.kind === "refused") throw refusedPush(remote, doing, update.ref, report.reason, result.stderr);
				const final = report.kind === "no-answer" && !(0, failure.dg)(result.stderr);
				if (final || attempt >= attempts) throw (0, failure.vU)(remote, doing, result.stderr);
				await (0, git_remote.v)(remote, attempt);
			}
		}
		function taskOf({ ref: { kind, name }, object }) {
			if (object === undefined) return `delete ${kind} ${name}`;
			return kind === "branch" ? `push to branch ${name}` : `push tag ${name}`;
		}
		function refusedPush(remote, doing, { kind, name }, reason, stderr) {
			const where = (0, git_location.S)(remote.location);
			if (/working (?:directory|tree)|up-to-date check failed/i.test(reason)) {
				return new errors.Hi(`cannot ${doing}: it is checked out in ${where}, where files have changes that are not committed`, { hint: "Commit or stash them there, then run again; nothing was changed." });
			}
			const lines = (0, failure.Mw)(stderr).map((line) => `\n  ${line}`);
			const message = `cannot ${doing} of ${where}: ${reason}${lines.join("")}`;
			if (/GH006|GH013|protected branch|pre-receive hook declined|rule violations/i.test(message)) {
				return new errors.Hi(message, {
					status: 403,
					hint: kind === "branch" ? `Rules protect ${name}: promote by pull request, or let the token's owner bypass them.` : `Rules protect tags such as ${name}: let the token's owner bypass them, or use the token of somebody who may.`
				});
			}
			return new errors.Hi(message, { hint: "The server took the push and turned it down; the reason above is its own." });
		}
		;
		const ATTEMPTS = 3;
		function tagging(workspace, clock) {
			const { remote, fetcher, location } = workspace;
			const tags = async () => readTags(await fetcher.tagRefs());
			return {
				tags,
				createTag: async (request) => {
					assertTagName(request.name);
					const problem = (0, git_person.tB)(request.tagger);
					if (problem !== undefined) throw new errors.dz([{
						input: "committer",
						problem
					}]);
					await workspace.withFolders([request.commit]);
					if (request.sign !== undefined) return signedTag(workspace, request, request.sign);
					const printed = await workspace.git.run(["mktag"], tagObject(request, clock.now()));
					return printed.toString("latin1").trim();
				},
				pushTag: async (name, object) => {
					assertTagName(name);
					for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
						const { kind } = await pushRef(remote, { ...{
							ref: {
								kind: "tag",
								name
							},
							object,
							expected: "absent",
							basis: "negotiated"
						} });
						if (kind === "pushed") return { kind };
						const there = (await tags()).get(name);
						if (there?.object === object) return { kind: "pushed" };
						if (there !== undefined) return {
							kind: "taken",
							by: there
						};
					}
					throw new errors.fK(`tag ${name} of ${(0, git_location.S)(location)} comes and goes`, { hint: "Somebody pushes and deletes it again and again. Find out who; then run again." });
				}
			};
		}
		function readTags(refs) {
			const tags = new Map();
			for (const [ref, object] of refs) {
				if (!ref.startsWith("refs/tags/") || ref.endsWith("^{}")) continue;
				const peeled = refs.get(`${ref}^{}`);
				const kind = peeled === undefined ? "lightweight" : "annotated";
				tags.set(ref.slice("refs/tags/".length), {
					object,
					commit: peeled ?? object,
					kind
				});
			}
			return tags;
		}
		function tagObject({ name, commit, message, tagger }, now) {
			const seconds = Math.floor(now / 1e3);
			const header = `object ${commit}\ntype commit\ntag ${name}\ntagger ${(0, git_person.tF)(tagger)} ${seconds} +0000`;
			return `${header}\n\n${message.trimEnd()}\n`;
		}
		async function signedTag({ git }, { name, commit, message, tagger }, { format, key }) {
			const text = `${message.trimEnd()}\n`;
			const settings = [`user.name=${tagger.name}`, `user.email=${tagger.email}`];
			const given = key === undefined ? [] : [`user.signingKey=${key}`];
			const options = [
				...settings,
				...given,
				`gpg.format=${format === "gpg" ? "openpgp" : "ssh"}`
			];
			const made = await git.attempt([
				...options.flatMap((option) => ["-c", option]),
				"tag",
				"--sign",
				"--force",
				"--cleanup=verbatim",
				"-F",
				"-",
				"--",
				name,
				commit
			], text);
			if (made.code !== 0) throw unsigned(name, format, made.stderr);
			const object = (await git.run([
				"rev-parse",
				"--verify",
				`refs/tags/${name}`
			])).toString("latin1").trim();
			const written = (await git.run([
				"cat-file",
				"tag",
				object
			])).toString("utf8");
			const below = written.slice(written.indexOf("\n\n") + 2 + text.length);
			if (!/^-----BEGIN (?:PGP|SSH) SIGNATURE-----$/m.test(below)) throw unsigned(name, format, made.stderr);
			return object;
		}
		function unsigned(name, format, stderr) {
			const said = stderr.trim().split("\n").filter((line) => line !== "").slice(-3).join("; ");
			return new errors.dz([{
				input: "sign",
				problem: `tag ${name} cannot be signed (${format}): ${said}`
			}], { hint: format === "gpg" ? "Import the secret key before this step (gpg --import), and name it as `signing-key` or as git\u2019s user.signingKey. It must need no passphrase, or an agent must know it." : "Give `signing-key`: the path of the private key, or key::ssh-ed25519 \u2026 for one that ssh-agent holds." });
		}
		function assertTagName(name) {
			const problem = (0, branch_name.p9)(name);
			if (problem === undefined) return;
			throw new errors.dz([{
				input: "tag",
				problem: `${JSON.stringify(name)} is not a tag name: ${problem}`
			}]);
		}
		;
		function workIn(workspace, clock) {
			const diffs = diffsAhead(workspace);
			return {
				...writing(workspace, diffs, clock),
				...comparing(workspace, diffs),
				...tagging(workspace, clock),
				settled: () => diffs.settled()
			};
		}
		function writing(workspace, diffs, clock) {
			const { remote, fetcher, database, objects, history, withFolders, hasFolders } = workspace;
			const made = new Map();
			const rootOf = async (commit) => {
				await withFolders([commit]);
				return objects.rootOf(commit);
			};
			const isInBranch = async (branch, commit) => {
				const tip = await fetcher.branchTip(branch);
				return tip !== undefined && history.settle((parents) => isAncestor(parents, commit, tip));
			};
			return {
				wouldChange: async (commit, changes) => {
					const root = await rootOf(commit);
					const changed = await changeTree(objects.folders, {
						root,
						format: fetcher.format()
					}, changes);
					return changed.root !== root;
				},
				createCommit: async (request) => {
					await withFolders(request.parents);
					const ground = {
						format: fetcher.format(),
						rootOf,
						folders: objects.folders
					};
					const { commit, objects: written } = await makeCommit(ground, request, clock.now());
					await database.write(packOf(written, ground.format));
					made.set(commit, [...request.parents, originOf(request.tree)]);
					hasFolders(commit);
					history.adopt(commit);
					objects.adopt(commit);
					return commit;
				},
				push: async ({ branch, commit, expected }) => {
					(0, branch_name.ae)(branch);
					await withFolders([commit]);
					const basis = buildsOnlyOn(made, expected, commit) ? "expected" : "negotiated";
					const pushing = pushRef(remote, {
						ref: {
							kind: "branch",
							name: branch
						},
						object: commit,
						expected,
						basis
					});
					if (basis === "expected" && expected !== "absent") diffs.begin(expected, commit);
					const { kind } = await pushing;
					if (kind === "moved-meanwhile") return await isInBranch(branch, commit) ? "pushed" : "lost-race";
					return kind;
				},
				deleteBranch: async (branch, expected) => {
					(0, branch_name.ae)(branch);
					const { kind } = await pushRef(remote, { ...{
						ref: {
							kind: "branch",
							name: branch
						},
						object: undefined,
						expected,
						basis: "expected"
					} });
					if (kind === "pushed") return "deleted";
					return await fetcher.branchTip(branch) === undefined ? "deleted" : "lost-race";
				}
			};
		}
		function comparing(workspace, diffs) {
			const { git, history, withFolders } = workspace;
			return {
				mergeBase: async (one, other) => (await history.settle((parents) => mergeBases(parents, one, other)))[0],
				isAncestor: (ancestor, descendant) => history.settle((parents) => isAncestor(parents, ancestor, descendant)),
				commitsBetween: async (base, head) => history.ordered(await history.settle((parents) => difference(parents, base, head))),
				mergeTree: (ours, theirs) => mergeTree(workspace, ours, theirs),
				applyDifference: (difference, onto) => applyDifference(workspace, difference, onto),
				samePatches: (commit, among) => samePatches(workspace, commit, among),
				diff: async (from, to) => {
					await withFolders([from, to]);
					return diffs.take(from, to);
				},
				changedFiles: async (from, to) => {
					await withFolders([from, to]);
					return changedFiles(git, from, to);
				}
			};
		}
		function originOf(tree) {
			return "oid" in tree ? "anywhere" : tree.base;
		}
		function buildsOnlyOn(made, expected, commit) {
			if (commit === expected || commit === "empty") return true;
			return made.get(commit)?.every((parent) => buildsOnlyOn(made, expected, parent)) === true;
		}
	})
};
;
