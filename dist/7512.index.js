"use strict";
exports.id = 7512;
exports.ids = [7512];
exports.modules = {
	7512: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { kubeconfigAccess: () => kubeconfigAccess });
		var promises_ = __webpack_require__(1455);
		var external_node_path_ = __webpack_require__(6760);
		var errors = __webpack_require__(8953);
		var packages_program = __webpack_require__(7442);
		;
		const LONGEST = 6e4;
		async function callPlugin(call, signal) {
			const { command, apiVersion } = call.plugin;
			const output = await run(call, signal);
			const answer = parseAnswer(output);
			const problem = answerProblem(answer, apiVersion);
			if (problem !== undefined) throw new errors.Hi(`exec plugin ${command} ${problem}`, hintOf(call.plugin));
			const status = fields(fields(answer)["status"]);
			const expiry = Date.parse(textOf(status["expirationTimestamp"]) ?? "");
			return {
				token: textOf(status["token"]),
				certificate: textOf(status["clientCertificateData"]),
				key: textOf(status["clientKeyData"]),
				expiresAt: Number.isNaN(expiry) ? undefined : expiry
			};
		}
		async function run({ plugin, file, cluster, env }, signal) {
			const { command, args, apiVersion } = plugin;
			const info = {
				apiVersion,
				kind: "ExecCredential",
				spec: {
					interactive: false,
					...cluster && { cluster }
				}
			};
			const program = command.includes("/") && !(0, external_node_path_.isAbsolute)(command) ? (0, external_node_path_.resolve)((0, external_node_path_.dirname)(file), command) : command;
			const ended = await (0, packages_program.m)({
				command: program,
				args,
				env: {
					...env,
					...plugin.env,
					KUBERNETES_EXEC_INFO: JSON.stringify(info)
				},
				longest: LONGEST
			}, signal);
			if (ended.kind === "overdue") throw failure(plugin, `has not answered within ${LONGEST / 1e3} s`);
			if (ended.kind === "not-started") throw notStarted(plugin, ended);
			if (ended.code !== 0) throw failure(plugin, `failed with exit code ${ended.code}: ${(0, packages_program.a)(ended.stderr)}`);
			return ended.stdout;
		}
		function notStarted(plugin, { isInstalled, error }) {
			const what = isInstalled ? `cannot be started: ${error.message}` : "is not installed";
			const hint = plugin.installHint ?? `Install ${plugin.command} on the runner, in a step before this one.`;
			return new errors.Hi(`exec plugin ${plugin.command} of the kubeconfig ${what}`, {
				hint,
				cause: error
			});
		}
		function failure(plugin, what) {
			return new errors.Hi(`exec plugin ${plugin.command} ${what}`, hintOf(plugin));
		}
		function hintOf({ command, args }) {
			const hidden = args.findIndex((arg) => !/^[a-z][a-z-]{0,30}$/.test(arg));
			const shown = args.slice(0, Math.min(2, hidden === -1 ? args.length : hidden));
			return { hint: `Run \`${[command, ...shown].join(" ")}${args.length > shown.length ? " \u2026" : ""}\` as the job does, to see why.` };
		}
		function parseAnswer(output) {
			try {
				return JSON.parse(output);
			} catch {
				return undefined;
			}
		}
		function answerProblem(answer, apiVersion) {
			if (answer === undefined) return "answered with something that is not JSON";
			const { kind, apiVersion: answered, status } = fields(answer);
			if (kind !== "ExecCredential") return `answered with kind ${JSON.stringify(kind)} instead of ExecCredential`;
			if (answered !== apiVersion) return `answered with apiVersion ${JSON.stringify(answered)} instead of ${apiVersion}`;
			const { token, clientCertificateData: certificate, clientKeyData: key } = fields(status);
			if (textOf(token) === undefined && textOf(certificate) === undefined) return "answered with neither token nor certificate";
			if (textOf(certificate) === undefined !== (textOf(key) === undefined)) {
				return "answered with a certificate without its key, or a key without its certificate";
			}
			return undefined;
		}
		function textOf(value) {
			return typeof value === "string" && value !== "" ? value : undefined;
		}
		function fields(value) {
			return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
		}
		var shared = __webpack_require__(5854);
		;
		const EARLY = 1e4;
		async function kubeconfigAccess(context, surroundings) {
			const { cluster, user } = context;
			const fixed = await fixedParts(cluster, user);
			const impersonation = impersonationHeaders(user?.impersonate);
			const plugin = user?.credential.kind === "exec" ? pluginCache(cluster, user, user.credential.plugin, surroundings) : undefined;
			const endpointFor = (given) => ({
				...fixed,
				tls: given?.certificate === undefined ? fixed.tls : {
					...fixed.tls,
					cert: given.certificate,
					key: given.key ?? ""
				},
				headers: async () => ({
					...user === undefined ? {} : await authorization(user.credential, user.file),
					...given?.token === undefined ? {} : bearer(given.token),
					...impersonation
				})
			});
			const plain = endpointFor(undefined);
			return {
				name: fixed.name,
				namespace: context.namespace ?? "default",
				identity: user === undefined ? `context "${context.name}", which names no user` : `user "${user.name}" of ${user.file}`,
				endpoint: async (signal) => plugin === undefined ? plain : plugin.endpoint(signal, endpointFor),
				refused: () => plugin?.forget() === "forgotten" ? "try-again" : "final"
			};
		}
		async function fixedParts(cluster, user) {
			const [ca, cert, key] = await Promise.all([
				pemOf(cluster.ca, cluster.file),
				pemOf(user?.certificate, user?.file ?? ""),
				pemOf(user?.key, user?.file ?? "")
			]);
			const { server, verify, serverName, proxy } = cluster;
			return {
				name: `the Kubernetes API at ${server.origin}`,
				url: server,
				tls: {
					verify,
					...ca === undefined ? {} : { ca },
					...cert === undefined ? {} : { cert },
					...key === undefined ? {} : { key },
					...serverName === undefined ? {} : { serverName }
				},
				...proxy === undefined ? {} : { proxy: checkedProxy(proxy, cluster) }
			};
		}
		function checkedProxy(proxy, { name, file }) {
			const protocol = URL.parse(proxy)?.protocol;
			if (protocol === "http:" || protocol === "https:") return proxy;
			throw new errors.f6({ file }, `proxy-url of cluster ${JSON.stringify(name)} is no http or https address`, { hint: "SOCKS proxies are not supported; give an HTTP proxy." });
		}
		async function pemOf(material, file) {
			if (material === undefined) return undefined;
			return material.kind === "inline" ? material.pem : readBeside(file, material.path);
		}
		async function readBeside(file, path) {
			const whole = (0, external_node_path_.resolve)((0, external_node_path_.dirname)(file), path);
			try {
				return await (0, promises_.readFile)(whole, "utf8");
			} catch (error) {
				throw new errors.f6({ file }, `names ${whole}, which cannot be read: ${error instanceof Error ? error.message : error}`, { cause: error });
			}
		}
		async function authorization(credential, file) {
			if (credential.kind === "token") return bearer(credential.token);
			if (credential.kind === "token-file") return bearer((await readBeside(file, credential.path)).trim());
			if (credential.kind !== "basic") return {};
			const pair = Buffer.from(`${credential.username}:${credential.password}`, "utf8").toString("base64");
			return { authorization: `Basic ${pair}` };
		}
		function bearer(token) {
			return { authorization: `Bearer ${token}` };
		}
		function impersonationHeaders(impersonate) {
			if (impersonate === undefined) return {};
			const { user, uid, groups, extra } = impersonate;
			const extras = Object.entries(extra).map(([key, values]) => [`impersonate-extra-${encodeURIComponent(key.toLowerCase())}`, [...values]]);
			return {
				"impersonate-user": user,
				...uid === undefined ? {} : { "impersonate-uid": uid },
				...groups.length === 0 ? {} : { "impersonate-group": [...groups] },
				...Object.fromEntries(extras)
			};
		}
		function pluginCache(cluster, user, plugin, { env, now }) {
			let held;
			let uses = 0;
			let worked = false;
			const call = async (signal) => {
				try {
					const ca = await pemOf(cluster.ca, cluster.file);
					const told = plugin.clusterInfo === "given" ? clusterInfo(cluster, ca) : undefined;
					const credential = await callPlugin({
						plugin,
						file: user.file,
						cluster: told,
						env
					}, signal);
					worked = true;
					return credential;
				} catch (error) {
					if (!worked || !(error instanceof errors.Hi)) throw error;
					throw new errors.Hi(error.message, {
						retryable: true,
						cause: error
					});
				}
			};
			const ask = (build) => {
				uses = 0;
				const credential = (0, shared.u)(call);
				const current = {
					credential,
					endpoint: credential.value.then(build),
					expiresAt: Number.POSITIVE_INFINITY
				};
				current.endpoint.catch(() => {
					if (held === current) held = undefined;
				});
				credential.value.then(({ expiresAt = Number.POSITIVE_INFINITY }) => {
					current.expiresAt = expiresAt - EARLY;
				}, () => undefined);
				return current;
			};
			return {
				async endpoint(signal, build) {
					if (held === undefined || held.credential.abandoned || now() >= held.expiresAt) held = ask(build);
					uses += 1;
					const { credential, endpoint } = held;
					await credential.await(signal);
					return endpoint;
				},
				forget() {
					if (uses <= 1) return "nothing-to-forget";
					held = undefined;
					return "forgotten";
				}
			};
		}
		function clusterInfo({ server, serverName, verify, proxy, execConfig }, ca) {
			return {
				server: server.href,
				"insecure-skip-tls-verify": verify === "skip",
				config: execConfig ?? null,
				...serverName === undefined ? {} : { "tls-server-name": serverName },
				...ca === undefined ? {} : { "certificate-authority-data": Buffer.from(ca, "utf8").toString("base64") },
				...proxy === undefined ? {} : { "proxy-url": proxy }
			};
		}
	}),
	7442: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			a: () => lastWords,
			m: () => runProgram
		});
		var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
		var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
		const LARGEST = 1024 * 1024;
		async function runProgram(program, signal) {
			const limit = AbortSignal.timeout(program.longest);
			const over = AbortSignal.any([signal, limit]);
			over.throwIfAborted();
			const child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program.command, program.args, {
				env: program.env,
				...program.cwd === undefined ? {} : { cwd: program.cwd },
				stdio: [
					program.input === undefined ? "ignore" : "pipe",
					"pipe",
					"pipe"
				],
				detached: GROUPS
			});
			child.stdin?.on("error", () => {}).end(program.input);
			const { farewell = 0, largest = LARGEST } = program;
			const stdout = collect(child.stdout, largest);
			const stderr = collect(child.stderr, largest);
			let patience;
			const ended = await new Promise((settle) => {
				child.once("error", (error) => settle({ error }));
				child.once("close", (code) => settle({ code }));
				const kill = () => {
					endGroup(child, "SIGKILL");
					settle({ code: null });
				};
				over.addEventListener("abort", () => {
					if (farewell === 0) return kill();
					endGroup(child, "SIGTERM");
					patience = setTimeout(kill, farewell);
				});
			});
			clearTimeout(patience);
			signal.throwIfAborted();
			if (limit.aborted) return { kind: "overdue" };
			if ("error" in ended) {
				const isInstalled = !("code" in ended.error && ended.error.code === "ENOENT");
				return {
					kind: "not-started",
					isInstalled,
					error: ended.error
				};
			}
			const said = [stdout(), stderr()].some(({ isCut }) => isCut) ? "cut" : "whole";
			return {
				kind: "ended",
				code: ended.code,
				stdout: stdout().text,
				stderr: stderr().text,
				said
			};
		}
		const GROUPS = process.platform !== "win32";
		function endGroup(child, signal) {
			if (!GROUPS || child.pid === undefined) {
				child.kill(signal);
				return;
			}
			try {
				process.kill(-child.pid, signal);
			} catch (error) {
				if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
			}
		}
		function collect(stream, largest) {
			const chunks = [];
			let size = 0;
			stream?.setEncoding("utf8").on("data", (chunk) => {
				size += chunk.length;
				if (size <= largest) chunks.push(chunk);
			});
			return () => ({
				text: chunks.join(""),
				isCut: size > largest
			});
		}
		function lastWords(text) {
			const said = text.trim().split("\n").slice(-3).join(" ").replaceAll(CREDENTIAL, "***");
			return said.slice(0, 500) || "it said nothing";
		}
		const CREDENTIAL = /\beyJ[\w.-]{10,}|(?<=\bbearer )\S+|[\w+=.~-]{40,}/gi;
	})
};
;
