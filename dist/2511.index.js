"use strict";
exports.id = 2511;
exports.ids = [2511];
exports.modules = {
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
	}),
	486: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C: () => useProxy });
		function useProxy(url, log) {
			const proxy = proxyFor(url, process.env);
			if (proxy === undefined || process.env["NODE_USE_ENV_PROXY"] === "1") return;
			const http = process.getBuiltinModule("node:http");
			if (typeof http.setGlobalProxyFromEnv === "function") {
				http.setGlobalProxyFromEnv();
				return;
			}
			log.warning(`a proxy is set for ${new URL(url).host}, but this Node.js (${process.version}) uses it only when told at its start: set NODE_USE_ENV_PROXY to 1 in the step's env`);
		}
		function proxyFor(url, variables) {
			const { protocol, hostname } = new URL(url);
			if (isLoopback(hostname) || isExempt(hostname, read(variables, "no_proxy") ?? "")) return undefined;
			return read(variables, protocol === "https:" ? "https_proxy" : "http_proxy");
		}
		function read(variables, name) {
			return variables[name] || variables[name.toUpperCase()] || undefined;
		}
		function isLoopback(hostname) {
			return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
		}
		function isExempt(hostname, noProxy) {
			const patterns = noProxy.split(/[\s,]+/).filter((pattern) => pattern !== "");
			return patterns.some((pattern) => {
				const domain = pattern.toLowerCase().replace(/^\*?\./, "").replace(/:\d+$/, "");
				return domain === "*" || hostname === domain || hostname.endsWith(`.${domain}`);
			});
		}
	}),
	2511: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { openRegistry: () => openRegistry });
		var errors = __webpack_require__(8953);
		var images_name = __webpack_require__(7689);
		;
		const DOCKER_HUB = "registry-1.docker.io";
		function repositoryAddress(name) {
			const normal = (0, images_name.Pn)(name);
			const slash = normal.indexOf("/");
			const registry = normal.slice(0, slash);
			const host = registry === "docker.io" ? DOCKER_HUB : registry;
			return {
				registry,
				origin: new URL(`${schemeOf(host)}://${host}`).origin,
				path: normal.slice(slash + 1)
			};
		}
		function pulledReference({ tag, digest }) {
			return digest ?? tag ?? "latest";
		}
		function schemeOf(host) {
			return isLoopback(new URL(`https://${host}`).hostname) ? "http" : "https";
		}
		function isLoopback(hostname) {
			return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
		}
		function isAsSafe(target, origin) {
			if (target.protocol === "https:") return true;
			return target.protocol === "http:" && isLoopback(target.hostname) && isLoopback(new URL(origin).hostname);
		}
		var external_node_crypto_ = __webpack_require__(7598);
		var reference = __webpack_require__(2613);
		;
		function readRefusal(status, body) {
			const [first] = errorsOf(body);
			if (first === undefined) return {
				code: undefined,
				message: `answered ${status}`
			};
			const said = first.message === "" ? first.code : `${first.code}: ${first.message}`;
			return {
				code: first.code,
				message: `answered ${status} (${said.replaceAll(/\s+/g, " ").slice(0, 200)})`
			};
		}
		function errorsOf(body) {
			const parsed = parseJson(body);
			const errors = fields(parsed)["errors"];
			if (!Array.isArray(errors)) return [];
			return errors.map(fields).flatMap(({ code, message }) => {
				return typeof code === "string" ? [{
					code,
					message: typeof message === "string" ? message : ""
				}] : [];
			});
		}
		function parseJson(text) {
			try {
				return JSON.parse(text);
			} catch {
				return undefined;
			}
		}
		function fields(value) {
			return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
		}
		;
		const MANIFEST_TYPES = [
			"application/vnd.oci.image.index.v1+json",
			"application/vnd.docker.distribution.manifest.list.v2+json",
			"application/vnd.oci.image.manifest.v1+json",
			"application/vnd.docker.distribution.manifest.v2+json"
		];
		function readManifest(json) {
			const { manifests, config, annotations } = fields(json);
			const noted = strings(annotations);
			if (Array.isArray(manifests)) return {
				kind: "index",
				platforms: manifests.flatMap(readPlatform),
				annotations: noted
			};
			return {
				kind: "image",
				config: asDigest(fields(config)["digest"]),
				annotations: noted
			};
		}
		function readPlatform(entry) {
			const { digest: written, platform } = fields(entry);
			const digest = asDigest(written);
			const { os, architecture, variant } = fields(platform);
			if (digest === undefined || os === "unknown") return [];
			const name = [
				os,
				architecture,
				variant
			].filter((part) => typeof part === "string").join("/");
			return [{
				name,
				digest
			}];
		}
		function asDigest(value) {
			return typeof value === "string" && (0, reference.WQ)(value) === undefined ? value : undefined;
		}
		function representative(platforms) {
			return platforms.find(({ name }) => name === "linux/amd64") ?? platforms[0];
		}
		function readLabels(json) {
			return strings(fields(fields(json)["config"])["Labels"]);
		}
		function strings(value) {
			return new Map(Object.entries(fields(value)).flatMap(([name, one]) => typeof one === "string" ? [[name, one]] : []));
		}
		function isOfDigest(bytes, digest) {
			const [algorithm = "", hex = ""] = digest.split(":");
			if (algorithm !== "sha256" && algorithm !== "sha512") return true;
			return (0, external_node_crypto_.createHash)(algorithm).update(bytes).digest("hex") === hex.toLowerCase();
		}
		function digestOf(bytes) {
			return `sha256:${(0, external_node_crypto_.createHash)("sha256").update(bytes).digest("hex")}`;
		}
		var external_node_os_ = __webpack_require__(8161);
		var proxy = __webpack_require__(486);
		;
		async function authorize(asked) {
			const { challenges, credentials } = asked;
			const bearer = challenges.find(({ scheme }) => scheme === "bearer");
			if (bearer?.scheme === "bearer") return `Bearer ${await fetchToken(asked, bearer)}`;
			if (challenges.length === 0 || credentials?.kind !== "password") return undefined;
			return basic(credentials);
		}
		function basic({ username, password }) {
			return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
		}
		async function fetchToken({ address, actions, credentials, send }, { realm, service }) {
			const { registry, origin, path } = address;
			const url = URL.parse(realm);
			if (url === null || !isAsSafe(url, origin)) {
				throw new errors.Hi(`${registry} wants a login at ${url?.origin ?? "no address"}, where it would be sent in clear text`);
			}
			const scope = `repository:${path}:${actions}`;
			const reply = credentials?.kind === "identity-token" ? await exchange(send, url, {
				service,
				scope,
				token: credentials.token
			}) : await ask(send, url, {
				service,
				scope,
				credentials
			});
			const text = new TextDecoder().decode(reply.body);
			if (reply.status >= 300) {
				const who = credentials === undefined ? "nobody in particular" : "this login";
				throw new errors.Hi(`${registry} gives ${who} no token for ${path}: ${readRefusal(reply.status, text).message}`, { status: reply.status });
			}
			const { token, access_token: accessToken } = fields(parseJson(text));
			const given = [token, accessToken].find((one) => typeof one === "string" && one !== "");
			if (typeof given === "string") return given;
			throw new errors.Hi(`${registry} sends to ${url.host} for a token, which answered without one`);
		}
		function ask(send, url, { service, scope, credentials }) {
			if (service !== undefined) url.searchParams.set("service", service);
			url.searchParams.append("scope", scope);
			return send(url, {
				method: "GET",
				headers: credentials === undefined ? {} : { authorization: basic(credentials) }
			});
		}
		function exchange(send, url, { service = "", scope, token }) {
			const form = new URLSearchParams({ ...{
				grant_type: "refresh_token",
				client_id: "gitops-actions",
				service,
				scope,
				refresh_token: token
			} });
			const headers = { "content-type": "application/x-www-form-urlencoded" };
			return send(url, {
				method: "POST",
				headers,
				body: form.toString()
			});
		}
		;
		const TOKEN = /[\w!#$%&'*+.^`|~-]+/.source;
		const PARAMETER = new RegExp(`(${TOKEN})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${TOKEN}))`, "y");
		const SCHEME = new RegExp(`(${TOKEN})(?=[\\s,]|$)`, "y");
		function readChallenges(header) {
			const challenges = [];
			for (const { scheme, parameters } of split(header)) {
				if (scheme === "basic") challenges.push({ scheme });
				const realm = parameters.get("realm");
				if (scheme === "bearer" && realm !== undefined) {
					challenges.unshift({
						scheme,
						realm,
						service: parameters.get("service")
					});
				}
			}
			return challenges;
		}
		function split(header) {
			const found = [];
			let at = 0;
			while (at < header.length) {
				const separator = /[\s,]+/y;
				separator.lastIndex = at;
				if (separator.test(header)) {
					at = separator.lastIndex;
					continue;
				}
				PARAMETER.lastIndex = at;
				const [, name, quoted, plain] = PARAMETER.exec(header) ?? [];
				if (name !== undefined) {
					found.at(-1)?.parameters.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, "$1") ?? plain ?? "");
					at = PARAMETER.lastIndex;
					continue;
				}
				SCHEME.lastIndex = at;
				const [, scheme] = SCHEME.exec(header) ?? [];
				if (scheme === undefined) return found;
				found.push({
					scheme: scheme.toLowerCase(),
					parameters: new Map()
				});
				at = SCHEME.lastIndex;
			}
			return found;
		}
		var promises_ = __webpack_require__(1455);
		var external_node_path_ = __webpack_require__(6760);
		var program = __webpack_require__(7442);
		;
		const LONGEST = 15e3;
		async function findCredentials(registry, around, signal) {
			const config = await readDockerConfig(around);
			const keys = keysOf(registry);
			const helper = firstText(fields(config["credHelpers"]), keys);
			if (helper !== undefined) return askHelper(helper, keys, around, signal);
			const store = config["credsStore"];
			const stored = typeof store === "string" && store !== "" ? await askHelper(store, keys, around, signal) : undefined;
			return stored ?? credentialsOf(entryFor(fields(config["auths"]), keys));
		}
		async function readDockerConfig({ env, home, warn }) {
			const path = (0, external_node_path_.join)(env["DOCKER_CONFIG"] || (0, external_node_path_.join)(home, ".docker"), "config.json");
			const text = await (0, promises_.readFile)(path, "utf8").catch((error) => {
				if (!isMissing(error)) warn(`${path} cannot be read, so registries are asked without a login`);
				return "{}";
			});
			const parsed = parseJson(text);
			if (parsed === undefined) warn(`${path} is not JSON, so registries are asked without a login`);
			return fields(parsed);
		}
		function isMissing(error) {
			return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
		}
		function keysOf(registry) {
			return registry === "docker.io" ? [
				"https://index.docker.io/v1/",
				"index.docker.io",
				"docker.io"
			] : [registry];
		}
		function entryFor(auths, keys) {
			const exact = keys.find((key) => Object.hasOwn(auths, key));
			if (exact !== undefined) return auths[exact];
			const host = (key) => key.replace(/^https?:\/\//, "").replace(/\/.*$/, "");
			return Object.entries(auths).find(([key]) => keys.includes(host(key)))?.[1];
		}
		function firstText(named, keys) {
			return keys.map((key) => named[key]).find((value) => typeof value === "string" && value !== "");
		}
		function credentialsOf(entry) {
			const { auth, username, password, identitytoken } = fields(entry);
			if (typeof identitytoken === "string" && identitytoken !== "") return {
				kind: "identity-token",
				token: identitytoken
			};
			const pair = typeof auth === "string" ? Buffer.from(auth, "base64").toString("utf8") : "";
			const colon = pair.indexOf(":");
			if (colon > 0) {
				return {
					kind: "password",
					username: pair.slice(0, colon),
					password: pair.slice(colon + 1).replace(/\0+$/, "")
				};
			}
			if (typeof username !== "string" || typeof password !== "string" || username === "") return undefined;
			return {
				kind: "password",
				username,
				password
			};
		}
		async function askHelper(name, [registry = ""], { env, warn }, signal) {
			const command = `docker-credential-${name}`;
			const without = `so ${registry} is asked without a login`;
			if (!/^[\w.-]+$/.test(name)) {
				warn(`the credential helper ${JSON.stringify(name)} of Docker's configuration is no program's name, ${without}`);
				return undefined;
			}
			const ended = await (0, program.m)({
				command,
				args: ["get"],
				env,
				input: `${registry}\n`,
				longest: LONGEST
			}, signal);
			if (ended.kind === "overdue") warn(`${command} has not answered within ${LONGEST / 1e3} s, ${without}`);
			if (ended.kind === "not-started") warn(`${command} cannot be started, ${without}`);
			if (ended.kind !== "ended") return undefined;
			if (ended.code !== 0) {
				if (!/credentials not found/i.test(`${ended.stdout} ${ended.stderr}`)) {
					warn(`${command} failed with exit code ${ended.code}, ${without}`);
				}
				return undefined;
			}
			const { Username: username, Secret: secret } = fields(parseJson(ended.stdout));
			if (typeof username !== "string" || typeof secret !== "string" || secret === "") return undefined;
			return username === "<token>" ? {
				kind: "identity-token",
				token: secret
			} : {
				kind: "password",
				username,
				password: secret
			};
		}
		;
		const TRIES = 3;
		const LONGEST_WAIT = 2e4;
		const LARGEST = 4 * 1024 * 1024;
		function openTransport({ clock, signal, patience }) {
			return async (url, init) => {
				for (let attempt = 1;; attempt++) {
					const outcome = await once(url, init, signal, patience);
					const wait = waitBefore(outcome, attempt, clock);
					if (wait !== undefined && attempt < TRIES) {
						await clock.sleep(wait, signal);
						continue;
					}
					if ("error" in outcome) throw outcome.error;
					return outcome.reply;
				}
			};
		}
		async function once(url, init, signal, patience) {
			const limit = AbortSignal.timeout(patience);
			try {
				const response = await fetch(url, {
					...init,
					headers: {
						"user-agent": "gitops-actions",
						...init.headers
					},
					redirect: "manual",
					signal: AbortSignal.any([signal, limit])
				});
				return { reply: {
					status: response.status,
					headers: response.headers,
					body: await readBounded(response, url)
				} };
			} catch (error) {
				signal.throwIfAborted();
				if (error instanceof errors.Hi) return { error };
				const why = limit.aborted ? `has not answered within ${patience / 1e3} s` : `cannot be reached: ${causeOf(error)}`;
				return { error: new errors.Hi(`${url.host} ${why}`, {
					retryable: !limit.aborted,
					cause: error
				}) };
			}
		}
		async function readBounded(response, url) {
			const chunks = [];
			let size = 0;
			for await (const chunk of response.body ?? []) {
				size += chunk.length;
				if (size > LARGEST) throw new errors.Hi(`${url.host} answers with more than ${LARGEST / 1024 / 1024} MiB`);
				chunks.push(chunk);
			}
			return Buffer.concat(chunks);
		}
		function causeOf(error) {
			const cause = error instanceof Error ? error.cause ?? error : error;
			if (!(cause instanceof Error)) return String(cause);
			return cause.message || ("code" in cause ? String(cause.code) : cause.name);
		}
		function waitBefore(outcome, attempt, clock) {
			const backoff = clock.random() * 500 * 2 ** attempt;
			if ("error" in outcome) return outcome.error.retryable ? backoff : undefined;
			const { status, headers } = outcome.reply;
			if (status !== 429 && status < 500) return undefined;
			const asked = Number(headers.get("retry-after") ?? Number.NaN) * 1e3;
			if (Number.isNaN(asked)) return status === 501 || status === 505 ? undefined : backoff;
			return asked > LONGEST_WAIT ? undefined : asked;
		}
		;
		const PATIENCE = 2e4;
		const REDIRECTS = [
			301,
			302,
			303,
			307,
			308
		];
		const MOST_REDIRECTS = 5;
		function openSession(options) {
			const { clock, signal, warn, env = process.env, home = (0, external_node_os_.homedir)(), patience = PATIENCE } = options;
			const send = openTransport({
				clock,
				signal,
				patience
			});
			const authorizations = new Map();
			const logins = new Map();
			const login = (registry) => remembered(logins, registry, () => findCredentials(registry, {
				env,
				home,
				warn
			}, signal));
			const authorizationFor = (request, challenge) => remembered(authorizations, keyOf(request), async () => {
				const { address, actions } = request;
				const credentials = await login(address.registry);
				const challenges = readChallenges(challenge.headers.get("www-authenticate") ?? "");
				const header = await authorize({
					address,
					actions,
					credentials,
					challenges,
					send
				});
				return {
					header,
					asked: credentials === undefined ? "anonymous" : "known"
				};
			});
			return { request: async (request) => {
				const { origin } = request.address;
				(0, proxy.C)(origin, { warning: warn });
				const known = await authorizations.get(keyOf(request));
				const first = await follow(send, request, known?.header);
				if (first.status !== 401) return judge(request, first, known?.asked ?? "anybody");
				authorizations.delete(keyOf(request));
				const { header, asked } = await authorizationFor(request, first);
				if (header === undefined) return judge(request, first, asked);
				return judge(request, await follow(send, request, header), asked);
			} };
		}
		function remembered(known, key, find) {
			const found = known.get(key);
			if (found !== undefined) return found;
			const finding = find();
			known.set(key, finding);
			finding.catch(() => known.delete(key));
			return finding;
		}
		function keyOf({ address, actions }) {
			return `${address.origin} ${address.path} ${actions}`;
		}
		async function follow(send, request, authorization) {
			const { address, path, method, accept } = request;
			let url = new URL(`${address.origin}/v2/${address.path}/${path}`);
			for (let redirects = 0;; redirects++) {
				const isHome = url.origin === address.origin;
				const headers = {
					accept: accept.join(", "),
					...isHome && authorization !== undefined ? { authorization } : {}
				};
				const reply = await send(url, {
					method,
					headers
				});
				const location = reply.headers.get("location");
				if (!REDIRECTS.includes(reply.status) || location === null) {
					if (isHome || reply.status !== 401) return reply;
					throw new errors.Hi(`${address.registry} redirects to ${url.host}, which wants a login`, { status: 401 });
				}
				const target = URL.parse(location, url.href);
				if (target === null || !isAsSafe(target, address.origin)) {
					throw new errors.Hi(`${address.registry} redirects to ${target?.origin ?? "no address"}, in clear text`);
				}
				if (redirects === MOST_REDIRECTS) throw new errors.Hi(`${address.registry} redirects without end`);
				url = target;
			}
		}
		function judge({ address }, reply, asked) {
			const { status, body } = reply;
			if (status < 300 || status === 404) return {
				...reply,
				asked
			};
			const { registry, path } = address;
			const { message } = readRefusal(status, new TextDecoder().decode(body));
			if (status !== 401 && status !== 403) {
				throw new errors.Hi(`${registry} ${message}`, {
					status,
					retryable: status === 429 || status >= 500
				});
			}
			const us = asked === "known" ? "this login" : "anybody without a login";
			throw new errors.Hi(`${registry} does not show ${path} to ${us}: it ${message}`, {
				status,
				hint: `Log in before this step (docker/login-action, or docker login ${registry}) with an account that may pull ${path}.`
			});
		}
		;
		function openRegistry(options) {
			const session = openSession(options);
			return {
				imageExists: (reference) => orUnknown(() => lookUp(session, reference)),
				inspectImage: (reference) => orUnknown(() => inspect(session, reference))
			};
		}
		async function orUnknown(ask) {
			try {
				return await ask();
			} catch (error) {
				if (!(error instanceof errors.$n)) throw error;
				return {
					kind: "unknown",
					reason: error.message
				};
			}
		}
		async function lookUp(session, reference) {
			const head = await requestManifest(session, reference, pulledReference(reference), "HEAD");
			const digest = head.headers.get("docker-content-digest");
			if (head.status < 300 && digest !== null) return {
				kind: "exists",
				digest
			};
			const found = await fetchManifest(session, reference);
			return found.kind === "found" ? {
				kind: "exists",
				digest: found.digest
			} : found;
		}
		async function inspect(session, reference) {
			const found = await fetchManifest(session, reference);
			if (found.kind !== "found") return found;
			const { digest, manifest } = found;
			const platforms = manifest.kind === "index" ? manifest.platforms : [];
			const chosen = manifest.kind === "index" ? representative(platforms) : undefined;
			const one = chosen === undefined ? found : await fetchManifest(session, {
				name: reference.name,
				digest: chosen.digest
			});
			if (one.kind !== "found") return one;
			const config = one.manifest.kind === "image" ? one.manifest.config : undefined;
			const labels = config === undefined ? new Map() : await fetchLabels(session, reference, config);
			return {
				kind: "found",
				image: {
					digest,
					labels: new Map([
						...manifest.annotations,
						...one.manifest.annotations,
						...labels
					]),
					platforms: platforms.map(({ name }) => name)
				}
			};
		}
		async function fetchManifest(session, reference) {
			const wanted = pulledReference(reference);
			const reply = await requestManifest(session, reference, wanted, "GET");
			if (reply.status === 404) return nothingThere(reference, wanted, reply);
			const digest = reference.digest ?? reply.headers.get("docker-content-digest") ?? digestOf(reply.body);
			assertDigest(reference.name, reply.body, digest);
			return {
				kind: "found",
				digest,
				manifest: readManifest(parseJson(new TextDecoder().decode(reply.body)))
			};
		}
		function requestManifest(session, { name }, wanted, method) {
			const address = repositoryAddress(name);
			return session.request({
				method,
				address,
				path: `manifests/${wanted}`,
				accept: MANIFEST_TYPES,
				actions: "pull"
			});
		}
		function nothingThere({ name }, wanted, { body, asked }) {
			const { registry, path } = repositoryAddress(name);
			const { code, message } = readRefusal(404, new TextDecoder().decode(body));
			if (code === undefined) return {
				kind: "unknown",
				reason: `${registry} ${message}, as no registry does`
			};
			const known = code === "MANIFEST_UNKNOWN";
			if (known || asked !== "anonymous") {
				return {
					kind: "missing",
					reason: `${registry} has ${known ? `no ${wanted} of ${path}` : `no ${path}`}`
				};
			}
			return {
				kind: "unknown",
				reason: `${registry} has no ${path}, or hides it from those who are not logged in`
			};
		}
		async function fetchLabels(session, { name }, digest) {
			const address = repositoryAddress(name);
			const reply = await session.request({ ...{
				method: "GET",
				address,
				path: `blobs/${digest}`,
				accept: ["*/*"],
				actions: "pull"
			} });
			if (reply.status === 404) {
				throw new errors.Hi(`${address.registry} has lost the configuration ${digest} of ${address.path}`, { status: 404 });
			}
			assertDigest(name, reply.body, digest);
			return readLabels(parseJson(new TextDecoder().decode(reply.body)));
		}
		function assertDigest(name, bytes, digest) {
			if (isOfDigest(bytes, digest)) return;
			throw new errors.Hi(`${repositoryAddress(name).registry} answers ${digest} with other bytes than that digest names`);
		}
		;
	})
};
;
