"use strict";
exports.id = 6495;
exports.ids = [6495];
exports.modules = {
	6495: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			R: () => openConfigRepository,
			P: () => runOnRepository
		});
		var external_node_os_ = __webpack_require__(8161);
		var external_node_path_ = __webpack_require__(6760);
		var external_node_url_ = __webpack_require__(3136);
		var errors = __webpack_require__(8953);
		;
		function detectForge({ repositoryUrl, ...runner }) {
			const serverUrl = trimSlash(runner.serverUrl);
			const apiUrl = trimSlash(runner.apiUrl);
			const location = parseLocation(repositoryUrl);
			if (location === undefined) return undefined;
			const repository = repositoryOn(location, serverUrl);
			if (repository !== undefined && apiUrl.endsWith("/api/v1")) return {
				kind: "gitea",
				repository,
				serverUrl,
				apiUrl
			};
			if (repository !== undefined && apiUrl !== "") {
				return {
					kind: "github",
					repository,
					serverUrl,
					apiUrl,
					graphqlUrl: runner.graphqlUrl || graphqlUrlOf(apiUrl)
				};
			}
			const onGitHub = repositoryOn(location, "https://github.com");
			if (onGitHub === undefined) return undefined;
			return {
				kind: "github",
				repository: onGitHub,
				serverUrl: "https://github.com",
				apiUrl: "https://api.github.com",
				graphqlUrl: "https://api.github.com/graphql"
			};
		}
		function repositoryOn(location, serverUrl) {
			const server = parseLocation(serverUrl);
			if (server === undefined || !sameServer(location, server)) return undefined;
			const below = server.path !== "" && location.path.startsWith(`${server.path}/`);
			const path = below ? location.path.slice(server.path.length + 1) : location.path;
			return /^[^/]+\/[^/]+$/.test(path) ? path : undefined;
		}
		function sameServer(location, server) {
			if (location.protocol === "ssh:") return hostname(location) === hostname(server);
			return location.protocol === server.protocol && location.host === server.host;
		}
		function hostname({ host }) {
			return host.replace(/:\d+$/, "");
		}
		function parseLocation(address) {
			const scpLike = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)(.+)$/.exec(address);
			const [, scpHost, scpPath] = scpLike ?? [];
			if (scpHost !== undefined && scpPath !== undefined) {
				return {
					protocol: "ssh:",
					host: scpHost.toLowerCase(),
					path: trimPath(scpPath)
				};
			}
			const url = URL.parse(address);
			if (url === null || ![
				"http:",
				"https:",
				"ssh:"
			].includes(url.protocol)) return undefined;
			return {
				protocol: url.protocol,
				host: url.host.toLowerCase(),
				path: trimPath(decodeURIComponent(url.pathname))
			};
		}
		function trimPath(path) {
			return path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
		}
		function trimSlash(url) {
			return url.replace(/\/+$/, "");
		}
		function graphqlUrlOf(apiUrl) {
			return apiUrl.endsWith("/api/v3") ? apiUrl.replace(/\/v3$/, "/graphql") : `${apiUrl}/graphql`;
		}
		var urls = __webpack_require__(7967);
		var branch_name = __webpack_require__(8578);
		var external_node_fs_ = __webpack_require__(3024);
		var spelling = __webpack_require__(4291);
		var failure = __webpack_require__(3232);
		;
		function createLocalRepository(folder, location) {
			const borrows = createObjects(folder, location);
			(0, external_node_fs_.mkdirSync)((0, external_node_path_.join)(folder, "refs"));
			(0, external_node_fs_.writeFileSync)((0, external_node_path_.join)(folder, "HEAD"), "ref: refs/heads/unborn\n");
			setObjectFormat(folder, location, "sha1");
			return { borrows };
		}
		function createObjects(folder, location) {
			const objects = location.kind === "local" ? findObjects(location.path) : undefined;
			(0, external_node_fs_.mkdirSync)((0, external_node_path_.join)(folder, "objects", "pack"), { recursive: true });
			(0, external_node_fs_.mkdirSync)((0, external_node_path_.join)(folder, "objects", "info"));
			if (objects === undefined) return false;
			(0, external_node_fs_.writeFileSync)((0, external_node_path_.join)(folder, "objects", "info", "alternates"), `${objects}\n`);
			return true;
		}
		function findObjects(path) {
			const dotGit = read((0, external_node_path_.join)(path, ".git"));
			const own = dotGit === "folder" ? (0, external_node_path_.join)(path, ".git") : (0, external_node_path_.resolve)(path, /^gitdir: (.+)$/m.exec(dotGit ?? "")?.[1] ?? ".");
			const gitDir = (0, external_node_path_.resolve)(own, read((0, external_node_path_.join)(own, "commondir"))?.trim() ?? ".");
			const configuration = read((0, external_node_path_.join)(gitDir, "config"));
			const objects = read((0, external_node_path_.join)(gitDir, "objects"));
			if (objects !== "folder" || configuration === undefined) return undefined;
			const isWhole = !/promisor|partialclone/i.test(configuration) && read((0, external_node_path_.join)(gitDir, "shallow")) === undefined;
			return isWhole ? (0, external_node_path_.join)(gitDir, "objects") : undefined;
		}
		function read(path) {
			try {
				return (0, external_node_fs_.statSync)(path).isDirectory() ? "folder" : (0, external_node_fs_.readFileSync)(path, "utf8");
			} catch {
				return undefined;
			}
		}
		function setObjectFormat(folder, location, format) {
			const lines = [...coreConfiguration[format], ...remoteConfiguration(location)];
			(0, external_node_fs_.writeFileSync)((0, external_node_path_.join)(folder, "config"), `${lines.join("\n")}\n`);
		}
		const coreConfiguration = {
			sha1: [
				"[core]",
				"repositoryformatversion = 0",
				"bare = true"
			],
			sha256: [
				"[core]",
				"repositoryformatversion = 1",
				"bare = true",
				"[extensions]",
				"objectFormat = sha256"
			]
		};
		function remoteConfiguration(location) {
			const url = `"${location.url.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"`;
			const remote = ["[remote \"origin\"]", `url = ${url}`];
			if (location.kind !== "local") return remote;
			return [
				...remote,
				"uploadpack = git -c uploadpack.allowFilter=true -c uploadpack.allowAnySHA1InWant=true upload-pack",
				"receivepack = git -c receive.denyCurrentBranch=updateInstead receive-pack"
			];
		}
		var git_location = __webpack_require__(4579);
		;
		function packetTrace(folder) {
			const file = (0, external_node_path_.resolve)(folder, "packets");
			return {
				variables: { GIT_TRACE_PACKET: file },
				read: () => (0, external_node_fs_.existsSync)(file) ? (0, external_node_fs_.readFileSync)(file, "latin1") : ""
			};
		}
		function tracedHead(trace) {
			const branch = [...trace.matchAll(HEAD)].at(-1)?.[1];
			if (branch === undefined || /[^!-[\]-~]/.test(branch)) return undefined;
			return (0, branch_name.hq)(branch) === undefined ? branch : undefined;
		}
		const HEAD = /(?:(?<=[0-9a-f] )HEAD symref-target:|\bsymref=HEAD:)refs\/heads\/(\S+)/g;
		;
		const fetchCommand = [
			"fetch",
			"--quiet",
			"--no-tags",
			"--no-recurse-submodules",
			"--no-auto-maintenance"
		];
		const offerNothing = ["-c", "fetch.negotiationAlgorithm=noop"];
		const refusedFilter = /filter '(tree|blob:none)\S*' not supported/;
		const sha256Server = /mismatched algorithms: client sha1; server sha256/;
		const missingRef = /couldn't find remote ref/;
		const missingObject = /not our ref|unadvertised object|no such remote ref|couldn't find remote ref/;
		function openFetcher(remote, { folder, borrows, whenFormatChanges, traced }) {
			const inTurn = queue();
			const complete = [];
			let isHistoryHere = false;
			const refused = new Set();
			let format = "sha1";
			const filter = (wanted) => {
				if (!refused.has(wanted)) return [`--filter=${wanted}`];
				return wanted === "tree:0" ? filter("blob:none") : ["--no-filter"];
			};
			const useSha256 = async () => {
				format = "sha256";
				setObjectFormat(folder, remote.location, format);
				await whenFormatChanges();
			};
			const adapt = async (stderr) => {
				if (format === "sha1" && sha256Server.test(stderr)) {
					await useSha256();
					return true;
				}
				const refusal = refusedFilter.exec(stderr)?.[1];
				if (refusal === undefined) return false;
				const filterRefused = refusal === "tree" ? "tree:0" : refusal;
				const isNew = !refused.has(filterRefused);
				refused.add(filterRefused);
				return isNew;
			};
			const fetch = async (doing, args, options) => {
				const expects = new RegExp(`${options.expects.source}|${refusedFilter.source}|${sha256Server.source}`);
				for (;;) {
					const result = await remote.ask(doing, args(), {
						...options,
						expects
					});
					if (result.code === 0 || options.expects.test(result.stderr)) return result;
					if (!await adapt(result.stderr)) throw (0, failure.vU)(remote, doing, result.stderr);
				}
			};
			const fetchRef = (doing, ref, options, git) => inTurn(async () => {
				const asking = {
					expects: missingRef,
					...git === undefined ? {} : { git }
				};
				const { code } = await fetch(doing, () => [
					...options(),
					"origin",
					ref
				], asking);
				if (code !== 0) return undefined;
				return (0, external_node_fs_.readFileSync)((0, external_node_path_.join)(folder, "FETCH_HEAD"), "utf8").split("	", 1)[0]?.trim();
			});
			const fetchBranch = async (branch, options) => await fetchRef(`fetch branch ${branch}`, `refs/heads/${branch}`, options) ?? Promise.reject(await noSuchBranch(remote, branch));
			const fetchObjects = (doing, wanted, options) => inTurn(async () => {
				if (format === "sha1" && wanted[0]?.length === 64) await useSha256();
				const oids = borrows ? await missingObjects(remote.localGit, wanted) : wanted;
				if (oids.length === 0) return;
				const args = () => [
					...offerNothing,
					...fetchCommand,
					"--no-write-fetch-head",
					...options(),
					"--stdin",
					"origin"
				];
				const { code, stderr } = await fetch(doing, args, {
					input: `${oids.join("\n")}\n`,
					expects: missingObject
				});
				if (code !== 0) throw noSuchObject(remote, oids, stderr);
			});
			const borrowedTip = async (branch) => {
				const tip = await remoteBranch(remote, `fetch branch ${branch}`, branch);
				if (tip === undefined) throw await noSuchBranch(remote, branch);
				return borrowed(tip);
			};
			const borrowed = async (commit) => {
				if (format === "sha1" && commit.length === 64) await useSha256();
				return commit;
			};
			const borrowedHead = async () => {
				const { branch, commit } = await remoteHead(remote);
				return {
					branch,
					commit: await borrowed(commit)
				};
			};
			const tip = async (branch) => {
				if (borrows) return borrowedTip(branch);
				const offered = isHistoryHere ? [] : complete.slice(-3).map((sha) => `--negotiation-tip=${sha}`);
				const offer = offered.length > 0 ? [...fetchCommand, ...offered] : [...offerNothing, ...fetchCommand];
				const newest = await fetchBranch(branch, () => [
					...offer,
					"--depth=1",
					...filter("blob:none")
				]);
				complete.push(newest);
				return newest;
			};
			return {
				borrows,
				format: () => format,
				tip,
				head: async () => {
					if (borrows) return borrowedHead();
					const options = () => [
						...offerNothing,
						...fetchCommand,
						"--depth=1",
						...filter("blob:none")
					];
					const commit = await fetchRef("fetch the default branch", "HEAD", options, traced.git);
					if (commit !== undefined) complete.push(commit);
					const branch = tracedHead(traced.read());
					if (commit !== undefined && branch !== undefined) return {
						branch,
						commit
					};
					const named = (await remoteHead(remote)).branch;
					return {
						branch: named,
						commit: await tip(named)
					};
				},
				commits: async (shas) => {
					await fetchObjects(`fetch commit ${shas.join(", ")}`, shas, () => ["--depth=1", ...filter("blob:none")]);
					complete.push(...shas);
				},
				trees: (oids) => fetchObjects("fetch folders", oids, () => filter("blob:none")),
				blobs: (oids) => fetchObjects("fetch files", oids, () => filter("blob:none")),
				branchHistory: (branch, depth) => {
					if (borrows) return borrowedTip(branch);
					isHistoryHere = true;
					return fetchBranch(branch, () => [
						...offerNothing,
						...fetchCommand,
						`--depth=${depth}`,
						...filter("tree:0")
					]);
				},
				history: (shas, depth) => {
					isHistoryHere = true;
					return fetchObjects("fetch history", shas, () => [`--depth=${depth}`, ...filter("tree:0")]);
				},
				branches: () => listBranches(remote),
				tagRefs: async () => {
					const { stdout } = await remote.ask("list the tags", [
						"ls-remote",
						"--tags",
						"origin"
					]);
					return parseRefs(stdout.toString("utf8"));
				},
				branchTip: (branch) => remoteBranch(remote, `look up branch ${branch}`, branch)
			};
		}
		async function remoteBranch(remote, doing, branch) {
			const { stdout } = await remote.ask(doing, [
				"ls-remote",
				"origin",
				`refs/heads/${branch}`
			]);
			return parseRefs(stdout.toString("utf8")).get(`refs/heads/${branch}`);
		}
		async function listBranches(remote) {
			const { stdout } = await remote.ask("list the branches", [
				"ls-remote",
				"--heads",
				"origin"
			]);
			return new Map([...parseRefs(stdout.toString("utf8"))].map(([ref, sha]) => [ref.replace(/^refs\/heads\//, ""), sha]));
		}
		function parseRefs(listed) {
			const lines = listed.split("\n").filter((line) => /^[0-9a-f]+\t/.test(line));
			return new Map(lines.map((line) => [line.slice(line.indexOf("	") + 1), line.slice(0, line.indexOf("	"))]));
		}
		async function missingObjects(git, oids) {
			if (oids.length === 0) return [];
			const printed = await git.run(["cat-file", "--batch-check"], `${oids.join("\n")}\n`);
			const lines = printed.toString("latin1").split("\n");
			return lines.filter((line) => line.endsWith(" missing")).map((line) => line.slice(0, -" missing".length));
		}
		async function remoteHead(remote) {
			const { stdout } = await remote.ask("look up the default branch", [
				"ls-remote",
				"--symref",
				"origin",
				"HEAD"
			]);
			const listed = stdout.toString("utf8");
			const branch = /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(listed)?.[1];
			const commit = parseRefs(listed).get("HEAD");
			const isBranch = branch !== undefined && (0, branch_name.hq)(branch) === undefined;
			if (isBranch && commit !== undefined) return {
				branch,
				commit
			};
			const where = (0, git_location.S)(remote.location);
			const branches = await listBranches(remote);
			if (branches.size === 0) throw emptyRepository(where);
			throw new errors.Hi(`HEAD of ${where} is on no branch that has a commit`, { hint: `Name the branch with \`branch\`; there are: ${[...branches.keys()].join(", ")}.` });
		}
		async function noSuchBranch(remote, branch) {
			const where = (0, git_location.S)(remote.location);
			const branches = [...(await listBranches(remote)).keys()];
			if (branches.length === 0) return emptyRepository(where);
			const near = (0, spelling.r)(branch, branches, 3);
			const hint = near.length > 0 ? `Did you mean ${near.join(", ")}?` : `There are: ${branches.slice(0, 10).join(", ")}.`;
			return new errors.Hi(`there is no branch ${branch} in ${where}`, {
				status: 404,
				hint
			});
		}
		function emptyRepository(where) {
			return new errors.Hi(`${where} is empty: it has no commit on any branch`, {
				status: 404,
				hint: "Push a first commit, then run again."
			});
		}
		function noSuchObject(remote, oids, stderr) {
			const named = /(?:not our ref|unadvertised object|remote ref) ([0-9a-f]{40,64})/.exec(stderr)?.[1] ?? oids[0];
			return new errors.Hi(`${(0, git_location.S)(remote.location)} has no object ${named}, or does not give it out`, {
				status: 404,
				hint: `Check the commit id; it must be in this repository, not only in a fork or on a laptop.${remote.location.kind === "local" ? SHALLOW : ""}`
			});
		}
		const SHALLOW = " A shallow clone lacks what is older: complete it with `git fetch --unshallow` (in a workflow: `fetch-depth: 0`).";
		function assertCommitId(sha) {
			if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) return;
			throw new errors.dz([{
				input: "commit",
				problem: `${JSON.stringify(sha)} is not a full commit id (40 hexadecimal digits)`
			}]);
		}
		function queue() {
			let last = Promise.resolve();
			return (task) => {
				const result = last.then(task, task);
				last = result;
				return result;
			};
		}
		;
		function lookingAhead(workspace) {
			const { remote, fetcher, database, objects, history, hasFolders, withFolders } = workspace;
			let begun = Promise.resolve();
			let head;
			let look;
			const snapshotOf = async (branch) => {
				(0, branch_name.ae)(branch);
				const commit = await fetcher.tip(branch);
				if (history.get(commit) === undefined) hasFolders(commit);
				else await withFolders([commit]);
				return objects.snapshot(commit, branch);
			};
			const snapshotOfHead = async (found) => {
				const { branch, commit } = await found;
				hasFolders(commit);
				return objects.snapshot(commit, branch);
			};
			return {
				lookAhead: async (branch) => {
					if (branch === undefined) {
						const found = fetcher.head();
						head = found.then((each) => each.branch);
						look = {
							branch: head,
							snapshot: snapshotOfHead(found)
						};
					} else {
						look = {
							branch: Promise.resolve(branch),
							snapshot: snapshotOf(branch)
						};
					}
					begun = Promise.allSettled([look.branch, look.snapshot]);
					await new Promise(setImmediate);
					database.open();
				},
				defaultBranch: async () => {
					const known = head;
					head = undefined;
					return known ?? (await remoteHead(remote)).branch;
				},
				snapshot: async (branch) => {
					const first = look;
					look = undefined;
					return first !== undefined && await first.branch === branch ? first.snapshot : snapshotOf(branch);
				},
				settled: async () => {
					await begun;
				}
			};
		}
		;
		function redactor(token) {
			const forms = token === undefined ? [] : secretForms(token);
			return (text) => {
				const hidden = forms.reduce((rest, form) => rest.replaceAll(form, "***"), text);
				return hidden.replace(/(\w:\/\/)[^\s/@']+@/g, "$1***@").replace(/(authorization:\s*\w+\s+)[^\s'"]+/gi, "$1***");
			};
		}
		function basicCredentials(token) {
			return Buffer.from(`x-access-token:${token}`).toString("base64");
		}
		function secretForms(token) {
			const encoded = [
				basicCredentials(token),
				Buffer.from(token).toString("base64"),
				encodeURIComponent(token)
			];
			const forms = [
				token,
				...encoded,
				...encoded.map((form) => form.replace(/=+$/, ""))
			];
			return [...new Set(forms)].sort((one, other) => other.length - one.length);
		}
		;
		const keptVariables = /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|SSL_\w+|PROXY_\w+|EXEC_PATH|CONFIG_GLOBAL|CONFIG_SYSTEM|CONFIG_NOSYSTEM)$/;
		const withheldVariables = /^(?:INPUT_.*|ACTIONS_(?:RUNTIME|ID_TOKEN|RESULTS|CACHE)_.*|SSH_ASKPASS\w*)$/i;
		const settings = [
			["protocol.version", "2"],
			["gc.auto", "0"],
			["maintenance.auto", "false"],
			["core.hooksPath", "/dev/null"],
			["core.fsmonitor", "false"],
			["core.fsync", "none"],
			["core.askPass", ""],
			["commit.gpgSign", "false"],
			["push.gpgSign", "false"],
			["push.followTags", "false"],
			["push.recurseSubmodules", "no"],
			["fetch.recurseSubmodules", "no"],
			["fetch.prune", "false"],
			["fetch.writeCommitGraph", "false"],
			["i18n.logOutputEncoding", "UTF-8"],
			["http.lowSpeedLimit", "1"],
			["http.lowSpeedTime", "60"]
		];
		function gitEnvironment(parent, extra = []) {
			const kept = Object.entries(parent).filter(([name]) => isKept(name));
			const all = [...settings, ...extra];
			return {
				...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ""])),
				LC_ALL: "C",
				GIT_TERMINAL_PROMPT: "0",
				GIT_ASKPASS: "",
				GIT_ALLOW_PROTOCOL: "http:https:ssh:file:git",
				GIT_CONFIG_COUNT: String(all.length),
				...Object.fromEntries(all.flatMap(([key, value], n) => [[`GIT_CONFIG_KEY_${n}`, key], [`GIT_CONFIG_VALUE_${n}`, value]]))
			};
		}
		function isKept(name) {
			if (withheldVariables.test(name)) return false;
			return !name.toUpperCase().startsWith("GIT_") || keptVariables.test(name);
		}
		function tokenSettings(location, token) {
			if (token === undefined || location.kind !== "http") return [];
			if (/[\p{Cc}\s]/u.test(token)) {
				throw new errors.dz([{
					input: "token",
					problem: "holds a space, line break or control character"
				}]);
			}
			const key = `http.${location.origin}/.extraHeader`;
			return [
				[key, ""],
				[key, `Authorization: basic ${basicCredentials(token)}`],
				["credential.helper", ""],
				[`url.${location.url}.insteadOf`, location.url],
				[`url.${location.url}.pushInsteadOf`, location.url]
			];
		}
		var external_node_child_process_ = __webpack_require__(1421);
		;
		class UnsupportedGitError extends errors.$n {
			name = "UnsupportedGitError";
		}
		class EndedGitError extends errors.$n {
			name = "EndedGitError";
		}
		const oldestGit = [2, 38];
		function gitProcess(options) {
			const { redact } = options;
			const concluded = async (args, running) => {
				const { code, by, stderr } = await running.ended;
				options.debug?.(redact(`git ${args.join(" ")} \u2192 ${by ?? code}`));
				if (by !== null) throw endedBy(by);
				if (code !== 0) await assertSupportedGit(options);
				return {
					code,
					stderr: redact(stderr)
				};
			};
			const attempt = async (args, input) => {
				const stdout = [];
				const running = start(options, args, {
					stdin: input === undefined ? "none" : "open",
					hear: (piece) => stdout.push(piece)
				});
				if (input !== undefined) running.stdin?.end(input);
				return {
					...await concluded(args, running),
					stdout: Buffer.concat(stdout)
				};
			};
			return {
				attempt,
				run: async (args, input) => {
					const { code, stdout, stderr } = await attempt(args, input);
					if (code === 0) return stdout;
					throw new Error(redact(`git ${args.join(" ")} exited with ${code}: ${stderr.trim()}`));
				},
				converse: (args, hear) => {
					const running = start(options, args, {
						stdin: "open",
						hear
					});
					return {
						say: (text) => running.stdin?.write(text),
						finish: () => running.stdin?.end(),
						ended: concluded(args, running)
					};
				}
			};
		}
		function start({ environment, prefix, signal }, args, { stdin, hear }) {
			signal?.throwIfAborted();
			const child = (0, external_node_child_process_.spawn)("git", [...prefix, ...args], {
				env: environment,
				stdio: [
					stdin === "open" ? "pipe" : "ignore",
					"pipe",
					"pipe"
				]
			});
			child.stdin?.on("error", () => {});
			child.stdout?.on("data", hear);
			const stderr = [];
			child.stderr?.on("data", (piece) => stderr.push(piece));
			const { promise, resolve, reject } = Promise.withResolvers();
			const abort = () => {
				child.kill();
				reject(signal?.reason);
			};
			signal?.addEventListener("abort", abort, { once: true });
			child.once("error", (error) => reject(isMissing(error) ? noGit(error) : error));
			child.once("close", (code, by) => {
				signal?.removeEventListener("abort", abort);
				resolve({
					code: code ?? 128,
					by,
					stderr: Buffer.concat(stderr).toString("utf8")
				});
			});
			return {
				stdin: child.stdin,
				ended: promise
			};
		}
		function endedBy(signal) {
			return new EndedGitError(`git was ended by ${signal} before it was done`, { hint: "Something on this machine did that; its kernel does when memory runs out. Run again: what is done already stays done." });
		}
		function isMissing(error) {
			return "code" in error && error.code === "ENOENT";
		}
		function noGit(cause) {
			return new UnsupportedGitError("there is no git on this machine", {
				hint: `Install git ${oldestGit.join(".")} or newer and put it on PATH.`,
				cause
			});
		}
		const supported = new Set();
		async function assertSupportedGit(options) {
			const path = options.environment["PATH"];
			if (supported.has(path)) return;
			const said = [];
			await start({
				...options,
				prefix: []
			}, ["version"], {
				stdin: "none",
				hear: (piece) => said.push(piece)
			}).ended;
			const printed = Buffer.concat(said).toString("utf8").trim();
			if (!isSupported(printed)) {
				throw new UnsupportedGitError(`this machine has ${printed}, which is too old`, { hint: `Install git ${oldestGit.join(".")} or newer and put it on PATH.` });
			}
			supported.add(path);
		}
		function isSupported(printed) {
			const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(printed) ?? []).map(Number);
			const [needMajor, needMinor] = oldestGit;
			return major > needMajor || major === needMajor && minor >= needMinor;
		}
		var git_message = __webpack_require__(7589);
		;
		function parseCommits(printed) {
			return printed.split("\0").filter((record) => record.trim() !== "").map(parseCommit);
		}
		function parseCommit(record) {
			const end = record.indexOf("\n\n");
			const [sha = "", ...headers] = (end === -1 ? record : record.slice(0, end)).trimStart().split("\n");
			const values = (key) => headers.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
			const author = parseSignature(values("author")[0] ?? "");
			const committer = parseSignature(values("committer")[0] ?? "");
			const message = end === -1 ? "" : record.slice(end + 2).replace(/^ {4}/gm, "");
			return {
				sha,
				tree: values("tree")[0] ?? "",
				parents: values("parent"),
				author: author.person,
				authored: author.written,
				committer: committer.person,
				date: Number(committer.written.split(" ")[0]) * 1e3,
				message,
				...splitMessage(message)
			};
		}
		function parseSignature(line) {
			const [, name = "", email = "", written = "0 +0000"] = /^(.*?) ?<(.*)> (-?\d+ [+-]\d+)$/.exec(line) ?? [];
			return {
				person: {
					name,
					email
				},
				written
			};
		}
		function splitMessage(message) {
			const text = message.replace(/^\s*\n/, "").trimEnd();
			const end = /\n[ \t]*\n/.exec(text)?.index ?? text.length;
			return {
				subject: text.slice(0, end).replace(/\s*\n\s*/g, " ").trim(),
				body: text.slice(end).replace(/^(?:[ \t]*\n)+/, ""),
				trailers: (0, git_message.aw)(text)
			};
		}
		var git_depth = __webpack_require__(5795);
		;
		const firstDepth = 50;
		const depths = [
			firstDepth,
			200,
			800,
			3200,
			12800
		];
		function openHistory(git, fetcher, location) {
			const commits = new Map();
			const children = new Map();
			const madeHere = new Set();
			let step = 0;
			const nextDepth = () => {
				const depth = depths[step] ?? git_depth.q;
				step += 1;
				return depth;
			};
			const add = async (tips, limit) => {
				const args = [
					"rev-list",
					"--header",
					...fetcher.borrows ? [`--max-count=${limit}`] : [],
					"--stdin"
				];
				const printed = await git.run(args, `${tips.join("\n")}\n`);
				for (const commit of parseCommits(printed.toString("utf8"))) {
					commits.set(commit.sha, commit);
					for (const parent of commit.parents) children.set(parent, (children.get(parent) ?? new Set()).add(commit.sha));
				}
			};
			const absent = (shas) => shas.filter((sha) => !commits.has(sha));
			const load = async (missing) => {
				const made = missing.filter((sha) => madeHere.delete(sha));
				if (made.length > 0) {
					await add(made, firstDepth);
					if (absent(made).length > 0) await add(made, git_depth.q);
					return;
				}
				for (const sha of missing) assertCommitId(sha);
				for (let lacking = missing;;) {
					const from = [...new Set(lacking.flatMap((sha) => [...children.get(sha) ?? [sha]]))];
					const depth = nextDepth();
					await fetcher.history(from, depth);
					await add(from, depth);
					lacking = absent(lacking);
					const [still] = lacking;
					if (still === undefined) return;
					if (!fetcher.borrows || depth === git_depth.q) throw shallowRemote(location, still);
				}
			};
			const parents = (sha) => commits.get(sha)?.parents;
			const settle = async (question) => {
				for (;;) {
					const answer = question(parents);
					if (answer.kind === "known") return answer.value;
					await load(answer.missing);
				}
			};
			const loaded = async (sha) => {
				const commit = commits.get(sha);
				if (commit !== undefined) return commit;
				await load([sha]);
				return commits.get(sha) ?? Promise.reject(shallowRemote(location, sha));
			};
			return {
				get: (sha) => commits.get(sha),
				parents,
				adopt: (sha) => madeHere.add(sha),
				settle,
				read: loaded,
				ordered: (shas) => newestFirst([...shas].map((sha) => commits.get(sha)).filter((commit) => commit !== undefined)),
				walk: async function* (branch) {
					const tip = await fetcher.branchHistory(branch, firstDepth);
					if (!commits.has(tip)) await add([tip], firstDepth);
					const seen = new Set([tip]);
					const waiting = [await loaded(tip)];
					for (let commit = waiting.pop(); commit !== undefined; commit = waiting.pop()) {
						yield commit;
						for (const sha of commit.parents.filter((parent) => !seen.has(parent))) {
							seen.add(sha);
							insertByDate(waiting, await loaded(sha));
						}
					}
				}
			};
		}
		function newestFirst(commits) {
			const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
			const madeFrom = new Map();
			for (const sha of commits.flatMap(({ parents }) => parents)) madeFrom.set(sha, (madeFrom.get(sha) ?? 0) + 1);
			const waiting = [];
			for (const commit of commits) if (!madeFrom.has(commit.sha)) insertByDate(waiting, commit);
			const ordered = [];
			for (let commit = waiting.pop(); commit !== undefined; commit = waiting.pop()) {
				ordered.push(commit);
				for (const sha of commit.parents) {
					const left = (madeFrom.get(sha) ?? 0) - 1;
					madeFrom.set(sha, left);
					const parent = bySha.get(sha);
					if (left === 0 && parent !== undefined) insertByDate(waiting, parent);
				}
			}
			return ordered;
		}
		function insertByDate(waiting, commit) {
			const at = waiting.findIndex(({ date }) => date >= commit.date);
			waiting.splice(at === -1 ? waiting.length : at, 0, commit);
		}
		function shallowRemote(location, missing) {
			return new errors.Hi(`the history of ${(0, git_location.S)(location)} is cut off: it lacks commit ${missing}`, { hint: "It is a shallow clone. Complete it with `git fetch --unshallow` (in a workflow: `fetch-depth: 0`), or give the URL of the original." });
		}
		;
		function objectAnswers(tell) {
			let pieces = [];
			let here = 0;
			let needed = 0;
			return (piece) => {
				pieces.push(piece);
				here += piece.length;
				if (here < needed) return;
				const joined = pieces.length === 1 ? piece : Buffer.concat(pieces);
				const read = readAnswers(joined, tell);
				here = joined.length - read.end;
				pieces = here === 0 ? [] : [joined.subarray(read.end)];
				needed = read.needed;
			};
		}
		function readAnswers(bytes, tell) {
			for (let at = 0;;) {
				const lineEnd = bytes.indexOf(NEWLINE, at);
				if (lineEnd === -1) return {
					end: at,
					needed: 0
				};
				const [oid = "", type, size] = bytes.toString("latin1", at, lineEnd).split(" ");
				if (!isObjectType(type)) {
					tell({
						oid,
						object: "missing"
					});
					at = lineEnd + 1;
					continue;
				}
				const start = lineEnd + 1;
				const end = start + Number(size);
				if (end >= bytes.length) return {
					end: at,
					needed: end + 1 - at
				};
				tell({
					oid,
					object: {
						type,
						content: bytes.subarray(start, end)
					}
				});
				at = end + 1;
			}
		}
		const NEWLINE = 10;
		function isObjectType(type) {
			return type === "blob" || type === "tree" || type === "commit" || type === "tag";
		}
		;
		function rootFolderOf(commit) {
			return `${commit}^{tree}`;
		}
		function openObjectDatabase(git, folder, location) {
			let session;
			let isClosed = false;
			let written = 0;
			const opened = () => {
				if (isClosed) throw new Error("the repository is closed already");
				if (session?.hasEnded() !== false) session = startSession(git, location);
				return session;
			};
			const restart = async () => {
				const last = session;
				session = undefined;
				await last?.finish();
			};
			return {
				open: () => void opened(),
				read: async (oids) => {
					const asked = [...new Set(oids)];
					return asked.length === 0 ? new Map() : opened().ask(asked);
				},
				write: async ({ name, pack, index }) => {
					const path = (0, external_node_path_.join)(folder, "objects", "pack", name);
					written += 1;
					const temporary = `${path}.${written}`;
					(0, external_node_fs_.writeFileSync)(`${temporary}.new-pack`, pack);
					(0, external_node_fs_.writeFileSync)(`${temporary}.new-idx`, index);
					(0, external_node_fs_.renameSync)(`${temporary}.new-pack`, `${path}.pack`);
					(0, external_node_fs_.renameSync)(`${temporary}.new-idx`, `${path}.idx`);
				},
				restart,
				[Symbol.dispose]: () => {
					isClosed = true;
					session?.finish();
				}
			};
		}
		function startSession(git, location) {
			const waiting = [];
			const hear = objectAnswers(({ oid, object }) => {
				const [question] = waiting;
				if (question === undefined) return;
				if (object !== "missing") question.found.set(oid, object);
				question.left -= 1;
				if (question.left > 0) return;
				waiting.shift();
				question.resolve(question.found);
			});
			const conversation = git.converse([
				"cat-file",
				"--batch-command",
				"--buffer"
			], hear);
			const ended = conversation.ended.then(({ code, stderr }) => unreadable(location, code, stderr), (error) => error);
			let failure;
			void ended.then((error) => {
				failure = { error };
				for (const question of waiting) question.reject(error);
			});
			return {
				hasEnded: () => failure !== undefined,
				ask: async (oids) => {
					if (failure !== undefined) throw failure.error;
					const { promise, resolve, reject } = Promise.withResolvers();
					waiting.push({
						found: new Map(),
						left: oids.length,
						resolve,
						reject
					});
					conversation.say(`${oids.map((oid) => `contents ${oid}\n`).join("")}flush\n`);
					return promise;
				},
				finish: async () => {
					conversation.finish();
					await ended;
				}
			};
		}
		function unreadable(location, code, stderr) {
			const lines = (0, failure.EJ)(stderr);
			const said = lines.length === 0 ? [`git cat-file exited with ${code}`] : lines;
			return new errors.Hi(`cannot read the objects of ${(0, git_location.S)(location)}${said.map((line) => `\n  ${line}`).join("")}`, { hint: (0, failure.By)(location) });
		}
		var git_remote = __webpack_require__(2458);
		var tree_object = __webpack_require__(6230);
		;
		const SAMPLE = 20;
		function objectReader(database, fetcher, location) {
			const roots = new Map();
			const known = new Map();
			const contents = new Map();
			const madeHere = new Set();
			const absent = (what, oid) => {
				throw new errors.Hi(`${(0, git_location.S)(location)} lacks ${what} ${oid}`, { hint: (0, failure.By)(location) });
			};
			const keepFolder = (oid, object) => {
				if (object !== undefined) known.set(oid, (0, tree_object.cZ)(object.content, oid.length / 2));
			};
			const findRoot = async (oid) => {
				const found = await database.read([oid, rootFolderOf(oid)]);
				const object = found.get(oid) ?? absent("commit", oid);
				const next = /^(?:tree|object) ([0-9a-f]+)\n/.exec(object.content.toString("latin1", 0, 80))?.[1] ?? "";
				if (object.type === "commit") {
					keepFolder(next, found.get(next));
					return next;
				}
				return object.type === "tag" ? findRoot(next) : notCommit(location, oid, object);
			};
			const rootOf = async (commit) => {
				const root = roots.get(commit) ?? await findRoot(commit);
				roots.set(commit, root);
				return root;
			};
			const folders = async (oids) => {
				const unread = oids.filter((oid) => !known.has(oid));
				for (const [oid, object] of await database.read(unread)) keepFolder(oid, object);
				return new Map(oids.map((oid) => [oid, known.get(oid) ?? absent("folder", oid)]));
			};
			const take = async (oids) => {
				for (const [oid, { content }] of await database.read(oids)) contents.set(oid, content);
			};
			const load = async (commit, oids) => {
				const missing = () => [...new Set(oids)].filter((oid) => !contents.has(oid));
				const sample = madeHere.has(commit) ? missing() : missing().slice(0, SAMPLE);
				await take(sample);
				if (sample.some((oid) => contents.has(oid))) await take(missing());
				const elsewhere = missing();
				await fetcher.blobs(elsewhere);
				await take(elsewhere);
			};
			const find = async (root, paths) => {
				const found = new Map(paths.map((path) => [path, (0, tree_object.Es)(root)]));
				const ways = new Map(paths.map((path) => [path, path === "" ? [] : path.split("/")]));
				for (let depth = 0;; depth += 1) {
					const on = [...found].filter(([path]) => (ways.get(path)?.length ?? 0) > depth);
					if (on.length === 0) return found;
					const opened = await folders(on.map(([, item]) => item).filter(isFolder).map(({ oid }) => oid));
					for (const [path, item] of on) {
						const next = opened.get(item.oid)?.get((0, tree_object.aA)(ways.get(path)?.[depth] ?? ""));
						if (next === undefined) found.delete(path);
						else found.set(path, next);
					}
				}
			};
			function* entriesOf(oid, prefix) {
				for (const [name, item] of known.get(oid) ?? absent("folder", oid)) {
					const path = prefix + (0, tree_object.e4)(name);
					const mode = (0, tree_object.VV)(item);
					if (mode === "folder") yield* entriesOf(item.oid, `${path}/`);
					else yield {
						path,
						mode,
						oid: item.oid
					};
				}
			}
			const listBelow = async (root, prefix) => {
				for (let level = [root]; level.length > 0;) {
					const opened = await folders(level);
					level = [...opened.values()].flatMap((each) => [...each.values()].filter(isFolder).map(({ oid }) => oid));
				}
				return [...entriesOf(root, prefix)];
			};
			return {
				rootOf,
				folders,
				adopt: (commit) => madeHere.add(commit),
				snapshot: async (commit, branch) => {
					const root = await rootOf(commit);
					await folders([root]);
					return {
						...branch === undefined ? {} : { branch },
						commit,
						list: async (where = "") => {
							const path = where.replace(/\/+$/, "");
							const item = (await find(root, [path])).get(path);
							if (item === undefined) return [];
							const mode = (0, tree_object.VV)(item);
							if (mode === "folder") return listBelow(item.oid, path === "" ? "" : `${path}/`);
							return [{
								path,
								mode,
								oid: item.oid
							}];
						},
						read: async (paths) => {
							const found = [...await find(root, paths)].filter(([, item]) => isReadable((0, tree_object.VV)(item)));
							await load(commit, found.map(([, { oid }]) => oid));
							return new Map(found.map(([path, { oid }]) => [path, contents.get(oid) ?? absent(`the content of ${path},`, oid)]));
						}
					};
				}
			};
		}
		function isReadable(mode) {
			return mode !== "folder" && mode !== "160000";
		}
		function isFolder(item) {
			return (0, tree_object.VV)(item) === "folder";
		}
		function notCommit(location, oid, { type }) {
			throw new errors.Hi(`${oid} of ${(0, git_location.S)(location)} is no commit but a ${type}`, { hint: "Give the id of a commit." });
		}
		;
		const temporary_folder_open = new Set();
		const signals = [
			"SIGINT",
			"SIGTERM",
			"SIGHUP"
		];
		function temporaryFolder(parent, prefix) {
			(0, external_node_fs_.mkdirSync)(parent, { recursive: true });
			const path = (0, external_node_fs_.mkdtempSync)((0, external_node_path_.join)(parent, prefix));
			if (temporary_folder_open.size === 0) watchForTheEnd();
			temporary_folder_open.add(path);
			return {
				path,
				[Symbol.asyncDispose]: async () => {
					await remove(path);
					temporary_folder_open.delete(path);
					if (temporary_folder_open.size === 0) unwatch();
				}
			};
		}
		async function remove(path) {
			for (let triesLeft = 5;; triesLeft--) {
				try {
					return (0, external_node_fs_.rmSync)(path, {
						recursive: true,
						force: true
					});
				} catch (error) {
					if (triesLeft === 0) throw error;
					await new Promise((look) => setTimeout(look, 20));
				}
			}
		}
		function watchForTheEnd() {
			process.on("exit", removeAll);
			for (const signal of signals) process.on(signal, onSignal);
		}
		function unwatch() {
			process.off("exit", removeAll);
			for (const signal of signals) process.off(signal, onSignal);
		}
		function removeAll() {
			for (const path of temporary_folder_open) (0, external_node_fs_.rmSync)(path, {
				recursive: true,
				force: true
			});
		}
		function onSignal(signal) {
			if (process.listenerCount(signal) > 1) return;
			removeAll();
			unwatch();
			process.kill(process.pid, signal);
		}
		;
		async function openWorkspace(access) {
			const { clock, signal, debug } = access;
			const token = access.token === "" ? undefined : access.token;
			const location = (0, git_location.z)(access.url);
			const environment = gitEnvironment(process.env, tokenSettings(location, token));
			const redact = redactor(token);
			const start = (prefix, variables = {}) => gitProcess({
				environment: {
					...environment,
					...variables
				},
				prefix,
				redact,
				signal,
				debug
			});
			await using opening = new AsyncDisposableStack();
			const { path: folder } = opening.use(temporaryFolder(access.temp, "git-"));
			const { borrows } = createLocalRepository(folder, location);
			const git = start([`--git-dir=${folder}`]);
			const fetchingGit = start([`--git-dir=${folder}`, ...partialClone]);
			const trace = packetTrace(folder);
			const traced = {
				git: start([`--git-dir=${folder}`, ...partialClone], trace.variables),
				read: trace.read
			};
			const hasToken = token !== undefined;
			const remote = (0, git_remote.d)({
				location,
				hasToken,
				clock,
				signal,
				git: fetchingGit,
				localGit: git
			});
			const database = opening.use(openObjectDatabase(git, folder, location));
			const fetcher = openFetcher(remote, {
				folder,
				borrows,
				whenFormatChanges: () => database.restart(),
				traced
			});
			const history = openHistory(git, fetcher, location);
			const objects = objectReader(database, fetcher, location);
			const owned = opening.move();
			return {
				location,
				folder,
				git,
				fetchingGit,
				remote,
				fetcher,
				database,
				objects,
				history,
				...folderKeeper(fetcher, history),
				[Symbol.asyncDispose]: () => owned.disposeAsync()
			};
		}
		function folderKeeper(fetcher, history) {
			const here = new Set();
			return {
				hasFolders: (commit) => here.add(commit),
				withFolders: async (commits) => {
					for (const sha of commits) assertCommitId(sha);
					const absent = [...new Set(commits)].filter((sha) => !here.has(sha));
					await fetcher.trees(absent.map((sha) => history.get(sha)?.tree).filter((tree) => tree !== undefined));
					await fetcher.commits(absent.filter((sha) => history.get(sha) === undefined));
					for (const sha of absent) here.add(sha);
				}
			};
		}
		const partialClone = [
			"-c",
			"remote.origin.promisor=true",
			"-c",
			"remote.origin.partialCloneFilter=blob:none"
		];
		;
		async function openRepository(access) {
			const workspace = await openWorkspace(access);
			const { settled, ...looking } = lookingAhead(workspace);
			let loading;
			const work = () => {
				loading ??= __webpack_require__.e(6092).then(__webpack_require__.bind(__webpack_require__, 6092)).then(({ workIn }) => workIn(workspace, access.clock));
				return loading;
			};
			return {
				name: (0, git_location.S)(workspace.location),
				...looking,
				...reading(workspace),
				...working(work),
				[Symbol.asyncDispose]: async () => {
					await Promise.all([settled(), loading?.then((loaded) => loaded.settled())]);
					await workspace[Symbol.asyncDispose]();
				}
			};
		}
		function reading({ fetcher, objects, history, withFolders }) {
			return {
				branches: () => fetcher.branches(),
				branchTip: async (branch) => {
					(0, branch_name.ae)(branch);
					return fetcher.branchTip(branch);
				},
				snapshotAt: async (commit) => {
					await withFolders([commit]);
					return objects.snapshot(commit);
				},
				history: (branch) => {
					(0, branch_name.ae)(branch);
					return history.walk(branch);
				},
				commit: (sha) => history.read(sha)
			};
		}
		function working(work) {
			return {
				wouldChange: async (commit, changes) => (await work()).wouldChange(commit, changes),
				createCommit: async (commit) => (await work()).createCommit(commit),
				push: async (update) => (await work()).push(update),
				deleteBranch: async (branch, expected) => (await work()).deleteBranch(branch, expected),
				tags: async () => (await work()).tags(),
				createTag: async (tag) => (await work()).createTag(tag),
				pushTag: async (name, object) => (await work()).pushTag(name, object),
				mergeBase: async (one, other) => (await work()).mergeBase(one, other),
				isAncestor: async (ancestor, descendant) => (await work()).isAncestor(ancestor, descendant),
				commitsBetween: async (base, head) => (await work()).commitsBetween(base, head),
				mergeTree: async (ours, theirs) => (await work()).mergeTree(ours, theirs),
				applyDifference: async (difference, onto) => (await work()).applyDifference(difference, onto),
				samePatches: async (commit, among) => (await work()).samePatches(commit, among),
				diff: async (from, to) => (await work()).diff(from, to),
				changedFiles: async (from, to) => (await work()).changedFiles(from, to)
			};
		}
		;
		const GITHUB_TOKEN = /^(gh[pousr]_|github_pat_)/;
		function tokenFor(location, token, { serverUrl }) {
			if (token === undefined || location.kind === "local" || !URL.canParse(location.url)) return token;
			const { protocol, hostname, origin } = new URL(location.url);
			if (origin === new URL(serverUrl).origin) return token;
			if (protocol === "http:" && !isLoopback(hostname)) {
				throw refusal(`would be sent to ${origin} in clear text; use https`);
			}
			if (protocol !== "ssh:" && origin !== "https://github.com" && GITHUB_TOKEN.test(token)) {
				throw refusal(`is one of GitHub\u2019s and would be sent to ${origin}`);
			}
			return token;
		}
		function isLoopback(hostname) {
			return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
		}
		function refusal(problem) {
			return new errors.dz([{
				input: "token",
				problem
			}], { hint: "Give a token of that server. If it is a GitHub Enterprise Server, set GITHUB_SERVER_URL to its address." });
		}
		;
		const LOCAL = /^(\.{1,2}$|\.{0,2}\/|~\/|[A-Za-z]:[\\/])/;
		const SLUG = /^[\w.-]+\/[\w.-]+$/;
		const URL_OR_SCP = /^(https?:\/\/|ssh:\/\/|file:\/\/|([\w.-]+@)?[\w.-]+:(?!\/\/).+)/;
		function locateRepository(repository, { serverUrl, workspace, home }) {
			if (LOCAL.test(repository)) return {
				kind: "local",
				path: (0, external_node_path_.resolve)(workspace, repository.replace(/^~/, home))
			};
			if (SLUG.test(repository)) return {
				kind: "remote",
				url: `${serverUrl}/${repository.replace(/\.git$/, "")}.git`
			};
			if (repository.startsWith("file://")) return {
				kind: "local",
				path: decodeURIComponent(new URL(repository).pathname)
			};
			if (URL_OR_SCP.test(repository) && !repository.includes("::")) return {
				kind: "remote",
				url: repository
			};
			throw new errors.dz([{
				input: "repository",
				problem: `${JSON.stringify(repository)} is no repository; write owner/name, a URL (https://\u2026, ssh://\u2026), or a path that starts with ./ or /`
			}]);
		}
		function addressOf(repository, location, { serverUrl }) {
			return location.kind === "remote" && serverUrl !== "https://github.com" ? location.url : repository;
		}
		function findGitDir(path) {
			const inside = (0, external_node_path_.join)(path, ".git");
			const found = (0, external_node_fs_.statSync)(inside, { throwIfNoEntry: false });
			if (found === undefined) return path;
			if (found.isDirectory()) return inside;
			const pointer = /^gitdir: (.+)$/m.exec((0, external_node_fs_.readFileSync)(inside, "utf8"));
			return pointer?.[1] === undefined ? inside : (0, external_node_path_.resolve)(path, pointer[1].trim());
		}
		;
		function runOnRepository(load) {
			return async (inputs, ports) => {
				await using repository = await ports.openRepository(inputs);
				await repository.git.lookAhead(inputs.branch);
				const { run } = await load();
				return await run(inputs, {
					...ports,
					openRepository: async () => repository
				});
			};
		}
		async function openConfigRepository({ repository, token: given }, job) {
			const { runner, clock, log, signal } = job;
			const location = locateRepository(repository, {
				...runner,
				home: (0, external_node_os_.homedir)()
			});
			const token = tokenFor(location, given, runner);
			const detected = location.kind === "local" ? undefined : detectForge({
				repositoryUrl: location.url,
				...runner
			});
			const git = await openRepository({
				url: location.kind === "local" ? location.path : location.url,
				temp: runner.temp,
				clock,
				signal,
				debug: (line) => log.debug(line),
				...token === undefined ? {} : { token }
			});
			let forge;
			return {
				git,
				identity: identityOf(location, detected),
				address: addressOf(repository, location, runner),
				forge: () => {
					forge ??= connectForge(location, detected, token, job);
					return forge;
				},
				links: (ref) => linksOf(detected, ref),
				[Symbol.asyncDispose]: () => git[Symbol.asyncDispose]()
			};
		}
		function identityOf(location, detected) {
			if (detected !== undefined) return `${detected.serverUrl}/${detected.repository}`;
			return location.kind === "local" ? (0, external_node_url_.pathToFileURL)(location.path).href : location.url;
		}
		async function connectForge(location, detected, token, { clock, log, signal }) {
			const { connectGitHub, openLocalForge } = await Promise.all([__webpack_require__.e(1260), __webpack_require__.e(9310)]).then(__webpack_require__.bind(__webpack_require__, 9310));
			if (location.kind === "local") return openLocalForge({
				gitDir: findGitDir(location.path),
				name: (0, external_node_path_.basename)(location.path),
				clock
			});
			if (detected === undefined) {
				throw new errors.dz([{
					input: "repository",
					problem: `no forge is known for ${location.url}, so there is nobody to open a pull request with`
				}], { hint: "Set GITHUB_SERVER_URL and GITHUB_API_URL to the server\u2019s addresses (GitHub Enterprise: https://host and https://host/api/v3)." });
			}
			if (detected.kind === "gitea") {
				throw new errors.dz([{
					input: "repository",
					problem: `${detected.serverUrl} is a Gitea server; pull requests there are not supported yet, commits are`
				}], { hint: "Give the environment `promote: commit`, or use bump-image-tag." });
			}
			if (token === undefined) {
				throw new errors.dz([{
					input: "token",
					problem: `is required to work with ${detected.serverUrl}/${detected.repository}`
				}]);
			}
			return connectGitHub({
				...detected,
				token,
				clock,
				log,
				signal
			});
		}
		function linksOf(detected, ref) {
			if (detected?.kind !== "github") return {};
			return {
				commit: (sha) => (0, urls.Bg)(detected, sha),
				file: (path, line) => (0, urls.bz)(detected, ref, path, line)
			};
		}
	}),
	7967: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Bg: () => commitUrl,
			XH: () => compareUrl,
			bz: () => githubFileUrl
		});
		function repositoryUrl({ serverUrl, repository }) {
			return `${serverUrl}/${repository}`;
		}
		function commitUrl(address, sha) {
			return `${repositoryUrl(address)}/commit/${sha}`;
		}
		function githubFileUrl(address, sha, path, line) {
			return `${repositoryUrl(address)}/blob/${sha}/${encodePath(path)}${line === undefined ? "" : `#L${line}`}`;
		}
		function compareUrl(address, base, head) {
			return `${repositoryUrl(address)}/compare/${encodePath(base)}...${encodePath(head)}`;
		}
		function encodePath(path) {
			return path.split("/").map(encodeURIComponent).join("/");
		}
	}),
	8578: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			ae: () => assertBranchName,
			hq: () => branchNameProblem,
			p9: () => tagNameProblem
		});
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		function assertBranchName(branch, input = "branch") {
			const problem = branchNameProblem(branch);
			if (problem === undefined) return;
			throw new _errors__WEBPACK_IMPORTED_MODULE_0__.dz([{
				input,
				problem: `${JSON.stringify(branch)} is not a branch name: ${problem}`
			}]);
		}
		const rules = [
			[/^$/, "it is empty"],
			[/^-/, "it begins with a dash"],
			[/^@$/, "@ alone means something else to git"],
			[/^HEAD$/, "HEAD means something else to git"],
			[/^refs\//, "write it without refs/heads/"],
			[/\p{Cc}/u, "it holds a control character or line break"],
			[/[ ~^:?*[\\]/, "it holds a space or one of ~ ^ : ? * [ \\"],
			[/\.\./, "it holds .."],
			[/@\{/, "it holds @{"],
			[/^\/|\/$|\/\//, "it has a slash at an end, or two in a row"],
			[/(?:^|\/)\./, "a part of it begins with a dot"],
			[/\.$/, "it ends with a dot"],
			[/\.lock(?:\/|$)/, "a part of it ends with .lock"]
		];
		function branchNameProblem(branch) {
			return rules.find(([pattern]) => pattern.test(branch))?.[1];
		}
		function tagNameProblem(name) {
			return name === "HEAD" ? undefined : branchNameProblem(name)?.replace("refs/heads/", "refs/tags/");
		}
	}),
	5795: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { q: () => wholeHistory });
		const wholeHistory = 2147483647;
	}),
	3232: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			By: () => damageHint,
			EJ: () => fatalLines,
			Mw: () => remoteLines,
			dg: () => isTransient,
			vU: () => remoteFailure
		});
		var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8953);
		var _location_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4579);
		const transientPatterns = /returned error: (?:408|429|5\d\d)|connection (?:reset|was reset|timed out|refused)|recv failure|send failure|empty reply|could not resolve host|couldn't connect|failed to connect|operation too slow|operation timed out|early eof|hung up unexpectedly|unexpected disconnect|rpc failed|ssl_read|tls connection was non-properly terminated|curl 18 |curl 56 /i;
		const lacking = /from promisor remote|lazy fetching disabled|loose object [0-9a-f]+ .*is corrupt/;
		function isTransient(stderr) {
			if (/returned error: 4(?!08|29)\d\d/.test(stderr)) return false;
			if (lacking.test(stderr)) return false;
			return transientPatterns.test(stderr);
		}
		const diagnoses = [
			{
				pattern: /could not read (?:Username|Password)|Authentication failed|returned error: 401|Invalid username or (?:password|token)/,
				status: 401,
				says: ({ location, hasToken }) => hasToken ? {
					message: `${(0, _location_js__WEBPACK_IMPORTED_MODULE_0__.S)(location)} refused the token`,
					hint: "Check that the token is whole, has not expired, and is meant for this server."
				} : {
					message: `${(0, _location_js__WEBPACK_IMPORTED_MODULE_0__.S)(location)} asks for credentials, and no token was given`,
					hint: "Give a token that may read the repository as input `token`; a secret that is not set gives an empty one."
				}
			},
			{
				pattern: /returned error: 403|Permission to .* denied|not allowed to push/,
				status: 403,
				says: ({ location }) => ({
					message: `the token has no right to do this in ${(0, _location_js__WEBPACK_IMPORTED_MODULE_0__.S)(location)}`,
					hint: "In a workflow, writing needs `permissions: contents: write`; any other token needs write access to the contents of this repository."
				})
			},
			{
				pattern: /returned error: 404|[Rr]epository .*not found/,
				status: 404,
				says: ({ location, hasToken }) => ({
					message: `there is no repository at ${(0, _location_js__WEBPACK_IMPORTED_MODULE_0__.S)(location)}${hasToken ? ", or the token may not see it" : ""}`,
					hint: hasToken ? "Check the name, and that the token has access to this very repository." : "Check the name; a private repository needs the input `token`."
				})
			},
			{
				pattern: /dubious ownership/,
				says: ({ location }) => ({
					message: `git does not trust ${(0, _location_js__WEBPACK_IMPORTED_MODULE_0__.S)(location)}: it belongs to another user`,
					hint: "Run as its owner, or add the folder to safe.directory in your git configuration."
				})
			},
			{
				pattern: /from promisor remote|lazy fetching disabled/,
				says: ({ location }) => ({
					message: `${(0, _location_js__WEBPACK_IMPORTED_MODULE_0__.S)(location)} is a partial clone, and lacks some of what it should give`,
					hint: "Give the URL of the repository it was cloned from, or complete the clone: `git fetch --refetch --no-filter`."
				})
			},
			{
				pattern: /does not appear to be a git repository|does not exist/,
				status: 404,
				says: ({ location }) => ({
					message: `${(0, _location_js__WEBPACK_IMPORTED_MODULE_0__.S)(location)} is no git repository`,
					hint: "Give the folder that holds .git, a bare repository, or a URL."
				})
			}
		];
		function remoteFailure(context, doing, stderr) {
			const said = remoteLines(stderr);
			const found = diagnoses.find(({ pattern }) => pattern.test(stderr));
			if (found !== undefined) {
				const { message, hint } = found.says(context);
				const status = found.status === undefined ? {} : { status: found.status };
				return new _errors__WEBPACK_IMPORTED_MODULE_1__.Hi(joined(`cannot ${doing}: ${message}`, said), {
					hint,
					...status
				});
			}
			const retryable = isTransient(stderr);
			const status = /returned error: (\d{3})/.exec(stderr)?.[1];
			return new _errors__WEBPACK_IMPORTED_MODULE_1__.Hi(joined(`cannot ${doing} of ${(0, _location_js__WEBPACK_IMPORTED_MODULE_0__.S)(context.location)}`, said.length > 0 ? said : fatalLines(stderr)), {
				retryable,
				...status === undefined ? {} : { status: Number(status) },
				...retryable ? { hint: "The server or the way to it failed, also when tried again; run again later." } : {}
			});
		}
		function joined(message, lines) {
			return lines.length === 0 ? message : `${message}\n${lines.map((line) => `  ${line}`).join("\n")}`;
		}
		function remoteLines(stderr) {
			const lines = stderr.split(/[\r\n]+/).filter((line) => line.startsWith("remote:"));
			return lines.map((line) => line.slice("remote:".length).trim()).filter((line) => line !== "");
		}
		function damageHint(location) {
			return location.kind === "local" ? "The repository is damaged or incomplete. `git fsck` run there tells more; a fresh clone is whole." : "Run again. If it stays so, the repository on the server is damaged: `git fsck` run in a fresh clone tells more.";
		}
		function fatalLines(stderr) {
			const lines = stderr.split(/[\r\n]+/).filter((line) => line.trim() !== "" && !/^(?:To |hint:)/.test(line));
			const telling = lines.filter((line) => /^(?:fatal|error):/.test(line));
			return (telling.length > 0 ? telling : lines).map((line) => line.replace(/^(?:fatal|error): /, "").trim()).slice(-10);
		}
	}),
	4579: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S: () => displayLocation,
			z: () => parseLocation
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
		var node_url__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);
		var _errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8953);
		function displayLocation(location) {
			return location.kind === "local" ? location.path : location.url;
		}
		function parseLocation(text) {
			if (text === "") throw refused("is empty");
			if (/\p{Cc}/u.test(text)) throw refused("holds a control character or line break");
			if (text.startsWith("-")) throw refused(`${JSON.stringify(text)} begins with a dash`);
			const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(text)?.[1]?.toLowerCase();
			if (scheme !== undefined) return fromUrl(text, scheme);
			if (/^[A-Za-z0-9+.-]+::/.test(text)) throw refused("uses a transport that runs a command; use https, ssh or a path");
			return isShorthandSsh(text) ? {
				kind: "other",
				url: text
			} : local((0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(text), text);
		}
		function fromUrl(text, scheme) {
			if (scheme === "file") return local(filePath(text), text);
			if (![
				"http",
				"https",
				"ssh",
				"git"
			].includes(scheme)) {
				throw refused(`has the scheme ${scheme}; use https, ssh or a path`);
			}
			const url = URL.parse(text);
			if (url === null) throw refused("is not a URL");
			const secret = url.password !== "" || scheme.startsWith("http") && url.username !== "";
			if (secret) {
				throw refused("holds credentials in the URL", "Give the URL without them, and the secret as input `token`.");
			}
			return scheme.startsWith("http") ? {
				kind: "http",
				url: text,
				origin: url.origin
			} : {
				kind: "other",
				url: text
			};
		}
		function filePath(text) {
			try {
				return (0, node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(text);
			} catch (cause) {
				throw refused(`${JSON.stringify(text)} is not the URL of a file on this machine`, undefined, cause);
			}
		}
		function isShorthandSsh(text) {
			return /^(?:[\w.-]+@)?[\w.-]{2,}:[^\\]/.test(text) && (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(text, { throwIfNoEntry: false }) === undefined;
		}
		function local(path, text) {
			const found = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
			if (found?.isDirectory() !== true) throw refused(`${JSON.stringify(text)} is not a folder of this machine, nor a URL`);
			return {
				kind: "local",
				url: (0, node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)(path).href,
				path
			};
		}
		function refused(problem, hint, cause) {
			return new _errors__WEBPACK_IMPORTED_MODULE_3__.dz([{
				input: "repository",
				problem
			}], {
				...hint === undefined ? {} : { hint },
				cause
			});
		}
	}),
	7589: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			aw: () => parseTrailers,
			hw: () => formatMessage,
			sI: () => withoutSkipTokens
		});
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		const skipToken = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/i;
		const skipTrailer = /^skip-checks:[ \t]*(?:true)?[ \t]*$/i;
		const attributions = new Set([
			"signed-off-by",
			"co-authored-by",
			"acked-by",
			"reviewed-by",
			"tested-by",
			"reported-by",
			"helped-by",
			"cc"
		].concat([
			"fixes",
			"closes",
			"refs",
			"see-also",
			"change-id"
		]));
		const trailerLine = /^([A-Za-z0-9][A-Za-z0-9-]*):[ \t]*(.*)$/;
		const cherryPickLine = /^\(cherry picked from commit [0-9a-f]+\)$/;
		function withoutSkipTokens(text) {
			const lines = text.split("\n").filter((line) => !skipTrailer.test(line.trimEnd()));
			const stripped = lines.map(stripTokens).join("\n");
			return stripped === text ? text : withoutSkipTokens(stripped);
		}
		function stripTokens(line) {
			const match = skipToken.exec(line);
			if (match === null) return line;
			const before = line.slice(0, match.index);
			const after = line.slice(match.index + match[0].length);
			const gap = before.endsWith(" ") && (after === "" || after.startsWith(" ")) ? before.slice(0, -1) : before;
			return stripTokens(gap === "" ? after.trimStart() : gap + after);
		}
		function formatMessage({ subject, body = "", trailers = [] }) {
			const title = oneLine(subject);
			if (title === "") throw new _errors__WEBPACK_IMPORTED_MODULE_0__.dz([{
				input: "commit-message",
				problem: "its first line is empty"
			}]);
			const paragraphs = paragraphsOf(cleanText(body)).map(disarmed);
			const lines = trailers.map(([key, value]) => formatTrailer(key, value));
			return `${[
				title,
				...paragraphs,
				...lines.length > 0 ? [lines.join("\n")] : []
			].join("\n\n")}\n`;
		}
		function formatTrailer(key, value) {
			if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(key)) throw new TypeError(`${JSON.stringify(key)} is no trailer key`);
			return `${key}: ${oneLine(value)}`;
		}
		function oneLine(text) {
			return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
		}
		function cleanText(text) {
			return text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");
		}
		function paragraphsOf(text) {
			const lines = text.split("\n").map((line) => line.trimEnd());
			return lines.join("\n").split(/\n{2,}/).map((paragraph) => paragraph.replace(/^\n+|\n+$/g, "")).filter((paragraph) => paragraph !== "");
		}
		function disarmed(paragraph) {
			const trailers = readParagraph(paragraph);
			if (trailers === undefined || trailers.every(isAttribution)) return paragraph;
			return paragraph.replace(/^/gm, "  ");
		}
		function isAttribution([key]) {
			return attributions.has(key.toLowerCase());
		}
		function parseTrailers(message) {
			const paragraphs = paragraphsOf(cleanText(message)).slice(1);
			const found = [];
			for (const paragraph of paragraphs.reverse()) {
				if (/^-{3,}$/.test(paragraph)) continue;
				const trailers = readParagraph(paragraph);
				if (trailers === undefined) break;
				found.unshift(trailers);
				if (!trailers.every(isAttribution)) break;
			}
			return found.flat();
		}
		function readParagraph(paragraph) {
			const trailers = [];
			for (const line of paragraph.split("\n")) {
				const last = trailers.at(-1);
				const [, key, value] = trailerLine.exec(line) ?? [];
				if (key !== undefined && value !== undefined) trailers.push([key, value]);
				else if (/^[ \t]+\S/.test(line) && last !== undefined) last[1] = `${last[1]} ${line.trim()}`;
				else if (!cherryPickLine.test(line)) return undefined;
			}
			return trailers;
		}
	}),
	2458: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			d: () => openRemote,
			v: () => pause
		});
		var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3232);
		const attempts = 3;
		function openRemote(parts) {
			return {
				...parts,
				ask: async (doing, args, { input, expects, git = parts.git } = {}) => {
					for (let attempt = 1;; attempt += 1) {
						const result = await git.attempt(args, input);
						if (result.code === 0 || expects?.test(result.stderr) === true) return result;
						if (attempt >= attempts || !(0, _failure_js__WEBPACK_IMPORTED_MODULE_0__.dg)(result.stderr)) throw (0, _failure_js__WEBPACK_IMPORTED_MODULE_0__.vU)(parts, doing, result.stderr);
						await pause(parts, attempt);
					}
				}
			};
		}
		async function pause({ clock, signal }, attempt) {
			await clock.sleep((.5 + clock.random()) * 1e3 * 2 ** (attempt - 1), signal);
		}
	}),
	6230: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Es: () => folderItem,
			VV: () => modeOf,
			aA: () => encodeName,
			cZ: () => parseTree,
			e4: () => decodeName,
			qV: () => formatTree
		});
		function parseTree(content, oidBytes) {
			const items = new Map();
			for (let at = 0; at < content.length;) {
				const space = content.indexOf(SPACE, at);
				const nul = content.indexOf(0, space);
				const end = nul + 1 + oidBytes;
				if (space === -1 || nul === -1 || end > content.length) throw new Error("a tree of git ends in the middle of an entry");
				const oid = content.toString("hex", nul + 1, end);
				items.set(content.toString("latin1", space + 1, nul), {
					written: content.toString("latin1", at, space),
					oid
				});
				at = end;
			}
			return items;
		}
		const SPACE = 32;
		function formatTree(folder) {
			const sorted = [...folder].map(([name, item]) => ({
				name,
				item,
				key: sortKey(name, item)
			}));
			sorted.sort((a, b) => a.key < b.key ? -1 : 1);
			return Buffer.concat(sorted.flatMap(({ name, item }) => [Buffer.from(`${item.written} ${name}\0`, "latin1"), Buffer.from(item.oid, "hex")]));
		}
		function sortKey(name, item) {
			return modeOf(item) === "folder" ? `${name}/` : name;
		}
		function folderItem(oid) {
			return {
				written: "40000",
				oid
			};
		}
		function modeOf({ written }) {
			const bits = Number.parseInt(written, 8);
			switch (bits >> 12) {
				case 4: return "folder";
				case 8: return (bits & 64) === 0 ? "100644" : "100755";
				case 10: return "120000";
				default: return "160000";
			}
		}
		function decodeName(name) {
			return PLAIN.test(name) ? name : name.replace(UTF8_OR_BYTE, decodeSequence);
		}
		function encodeName(text) {
			if (PLAIN.test(text)) return text;
			return text.replace(TEXT_OR_BYTE, (part) => {
				const code = part.charCodeAt(0);
				const isByte = part.length === 1 && code >= 56448 && code <= 56575;
				return isByte ? String.fromCharCode(code - 56320) : Buffer.from(part, "utf8").toString("latin1");
			});
		}
		function decodeSequence(bytes) {
			if (bytes.length === 1) return String.fromCharCode(56320 + bytes.charCodeAt(0));
			return Buffer.from(bytes, "latin1").toString("utf8");
		}
		const PLAIN = /^[ -~]*$/;
		const UTF8_OR_BYTE = /[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|\xed[\x80-\x9f]|[\xe1-\xec\xee\xef][\x80-\xbf])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|\xf4[\x80-\x8f]|[\xf1-\xf3][\x80-\xbf])[\x80-\xbf]{2}|[\x80-\xff]/g;
		const TEXT_OR_BYTE = /[\u{dc80}-\u{dcff}]|[^\0-\x7f\u{dc80}-\u{dcff}]+/gu;
	})
};
;
