"use strict";
exports.id = 7221;
exports.ids = [7221];
exports.modules = {
	1936: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			SS: () => requestJson,
			T9: () => requestText,
			t8: () => requestLines
		});
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		const SILENCE = 35e3;
		const LARGEST_ERROR = 64 * 1024;
		async function requestJson(endpoint, request, signal) {
			const response = await send(endpoint, request, signal);
			const text = await readAll(endpoint, response, signal);
			const date = Date.parse(response.headers.date ?? "");
			return {
				json: parseJson(endpoint, request, text),
				date: Number.isNaN(date) ? undefined : date
			};
		}
		async function requestText(endpoint, request, signal) {
			return readAll(endpoint, await send(endpoint, request, signal), signal);
		}
		async function* requestLines(endpoint, request, signal) {
			const response = await send(endpoint, request, signal);
			let rest = "";
			try {
				for await (const chunk of response.setEncoding("utf8")) {
					const parts = `${rest}${String(chunk)}`.split("\n");
					rest = parts.pop() ?? "";
					yield* parts;
				}
			} catch (error) {
				throw unreachable(endpoint, error, signal);
			} finally {
				response.destroy();
			}
			if (rest !== "") yield rest;
		}
		const IDLE = 4e3;
		const agents = new WeakMap();
		async function send(endpoint, request, signal) {
			const { url, tls } = endpoint;
			const headers = await endpoint.headers();
			signal.throwIfAborted();
			const secure = url.protocol === "https:";
			const { request: open, Agent: Connections } = secure ? await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 4708, 23)) : await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 7067, 23));
			const agent = agents.get(endpoint) ?? new Connections({
				keepAlive: true,
				timeout: IDLE,
				proxyEnv: proxyEnvironment(endpoint)
			});
			agents.set(endpoint, agent);
			const body = request.body === undefined ? undefined : JSON.stringify(request.body.json);
			const trust = secure ? {
				...tls.ca === undefined ? {} : { ca: tls.ca },
				...tls.cert === undefined ? {} : { cert: tls.cert },
				...tls.key === undefined ? {} : { key: tls.key },
				...tls.serverName === undefined ? {} : { servername: tls.serverName },
				rejectUnauthorized: tls.verify === "check"
			} : {};
			const response = await new Promise((resolve, reject) => {
				const outgoing = open(addressOf(url, request), {
					method: request.method ?? "GET",
					agent,
					signal,
					timeout: SILENCE,
					headers: {
						accept: request.accept ?? "application/json",
						"user-agent": "gitops-actions",
						...request.body === undefined || body === undefined ? {} : {
							"content-type": request.body.type,
							"content-length": String(Buffer.byteLength(body))
						},
						...headers
					},
					...trust
				}, resolve);
				outgoing.on("timeout", () => outgoing.destroy(new Error(`silent for ${SILENCE / 1e3} s`)));
				outgoing.on("error", reject);
				outgoing.end(body);
			}).catch((error) => {
				throw unreachable(endpoint, error, signal);
			});
			if ((response.statusCode ?? 0) >= 300) throw await refusal(endpoint, response, signal);
			return response;
		}
		function proxyEnvironment({ proxy }) {
			return proxy === undefined ? process.env : {
				http_proxy: proxy,
				https_proxy: proxy
			};
		}
		function addressOf(base, { path, query = {} }) {
			const address = new URL(`${base.origin}${base.pathname.replace(/\/+$/, "")}${path}`);
			for (const [name, value] of Object.entries(query)) {
				for (const one of typeof value === "string" ? [value] : value ?? []) address.searchParams.append(name, one);
			}
			return address;
		}
		async function readAll(endpoint, response, signal, limit = Number.POSITIVE_INFINITY) {
			const chunks = [];
			let size = 0;
			try {
				for await (const chunk of response.setEncoding("utf8")) {
					chunks.push(String(chunk));
					size += String(chunk).length;
					if (size > limit) break;
				}
			} catch (error) {
				throw unreachable(endpoint, error, signal);
			}
			return chunks.join("");
		}
		function parseJson({ name }, { path }, text) {
			try {
				return JSON.parse(text);
			} catch (error) {
				throw new _errors__WEBPACK_IMPORTED_MODULE_0__.Hi(`${name} answered ${path} with something that is not JSON: ${JSON.stringify(text.slice(0, 80))}`, {
					hint: "Check the address: it may be that of a login page or of another program. A base path belongs to it, too.",
					cause: error
				});
			}
		}
		async function refusal(endpoint, response, signal) {
			const status = response.statusCode ?? 0;
			const text = await readAll(endpoint, response, signal, LARGEST_ERROR);
			const message = messageOf(text) ?? response.statusMessage ?? "";
			const hint = redirectHint(endpoint, response);
			return new _errors__WEBPACK_IMPORTED_MODULE_0__.Hi(`${endpoint.name} answered ${status}${message === "" ? "" : `: ${message}`}`, {
				status,
				retryable: status === 429 || status >= 500,
				...hint === undefined ? {} : { hint }
			});
		}
		function redirectHint({ url }, { headers: { location } }) {
			const target = location === undefined ? null : URL.parse(location, url.href);
			if (target === null) return undefined;
			return `It redirects to ${target.origin}${target.pathname}: give the address that answers itself, and no login page.`;
		}
		function messageOf(text) {
			try {
				const body = JSON.parse(text);
				if (typeof body === "object" && body !== null && "message" in body && typeof body.message === "string") {
					return body.message;
				}
			} catch {
				return text.trim().startsWith("<") ? undefined : text.trim().slice(0, 200) || undefined;
			}
			return undefined;
		}
		const CERTIFICATE = /certificate|CERT_|self-signed|self signed|altnames/i;
		function unreachable({ name, url }, error, signal) {
			if (signal.aborted || error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.Hi) return signal.aborted ? signal.reason : error;
			const code = error instanceof Error && "code" in error ? String(error.code) : "";
			const message = error instanceof Error && error.message !== "" ? error.message : code;
			const untrusted = CERTIFICATE.test(`${code} ${message}`);
			return new _errors__WEBPACK_IMPORTED_MODULE_0__.Hi(`${name} cannot be reached: ${message}`, {
				retryable: !untrusted,
				hint: untrusted ? `The certificate of ${url.host} is not trusted. Give its CA (an input such as server-ca) rather than switching the check off.` : `Check the address ${url.origin}, and whether this runner may reach it.`,
				cause: error
			});
		}
	}),
	7221: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { J: () => openKubernetes });
		var promises_ = __webpack_require__(1455);
		var external_node_path_ = __webpack_require__(6760);
		var errors = __webpack_require__(8953);
		var http = __webpack_require__(1936);
		var spelling = __webpack_require__(4291);
		var shared = __webpack_require__(5854);
		;
		function createDiscovery(name, ask) {
			const known = new Map();
			const served = (apiVersion, signal) => {
				const cached = known.get(apiVersion);
				if (cached !== undefined && !cached.abandoned) return cached.await(signal);
				const asked = (0, shared.u)(async (whileWanted) => readResources(apiVersion, await ask(versionPath(apiVersion), whileWanted)));
				known.set(apiVersion, asked);
				const forget = () => {
					if (known.get(apiVersion) === asked) known.delete(apiVersion);
				};
				asked.value.then((found) => found ?? forget(), forget);
				return asked.await(signal);
			};
			const groupVersions = async (wanted, signal) => {
				if (wanted !== undefined) {
					const group = await ask(`/apis/${encodeURIComponent(wanted)}`, signal);
					return isGroup(group) ? [...new Set([...preferred(group), ...discovery_all(group)])] : [];
				}
				const list = await ask("/apis", signal);
				const groups = isObject(list) && Array.isArray(list["groups"]) ? list["groups"].filter(isGroup) : [];
				return ["v1", ...groups.flatMap(preferred)];
			};
			const candidates = async ({ word, group, version }, signal) => {
				const versions = group !== undefined && version !== undefined ? [`${group}/${version}`] : await groupVersions(group, signal);
				const lists = await Promise.all(versions.map((one) => served(one, signal)));
				const all = lists.flatMap((list) => list ?? []);
				const meant = all.filter(({ words }) => words.includes(word.toLowerCase()));
				return meant.filter((one, index) => index === meant.findIndex((other) => groupOf(other) === groupOf(one)));
			};
			return {
				async resourceOf({ apiVersion, kind }, signal) {
					const everyday = EVERYDAY.find((one) => one.apiVersion === apiVersion && one.kind === kind);
					if (everyday !== undefined) return everyday;
					const resources = await served(apiVersion, signal);
					const found = resources?.find((resource) => resource.kind === kind);
					if (found !== undefined) return found;
					known.delete(apiVersion);
					throw unknownKind(name, {
						apiVersion,
						kind
					}, resources);
				},
				async find(word, signal) {
					const everyday = EVERYDAY.find(({ words }) => words.includes(word.toLowerCase()));
					if (everyday !== undefined) return everyday;
					for (const reading of readings(word)) {
						const [first, ...others] = await candidates(reading, signal);
						if (first === undefined) continue;
						if (others.length === 0 || reading.group !== undefined || !first.apiVersion.includes("/")) return first;
						throw new errors.Hi(`${JSON.stringify(word)} means several kinds of ${name}: ${[first, ...others].map(fullName).join(", ")}`, { hint: "Name the group too, as in certificates.cert-manager.io." });
					}
					throw unknownWord(name, word);
				}
			};
		}
		function versionPath(apiVersion) {
			const parts = apiVersion.split("/").map(encodeURIComponent);
			return `${parts.length === 1 ? "/api" : "/apis"}/${parts.join("/")}`;
		}
		function readings(text) {
			const [word = "", ...rest] = text.split(".");
			if (rest.length === 0) return [{ word }];
			const [version = "", ...group] = rest;
			const byGroup = {
				word,
				group: rest.join(".")
			};
			if (group.length === 0 || !/^v\d/.test(version)) return [byGroup];
			return [{
				word,
				version,
				group: group.join(".")
			}, byGroup];
		}
		function readResources(apiVersion, list) {
			if (!isResourceList(list)) return undefined;
			return (list.resources ?? []).filter((resource) => !resource.name.includes("/")).map(({ name, singularName = "", namespaced, kind, shortNames = [] }) => ({
				apiVersion,
				kind,
				plural: name,
				scope: namespaced ? "namespace" : "cluster",
				words: [
					name,
					singularName,
					kind.toLowerCase(),
					...shortNames
				].filter((word) => word !== "")
			}));
		}
		function isObject(value) {
			return typeof value === "object" && value !== null;
		}
		function isResourceList(value) {
			return isObject(value) && (value["resources"] === undefined || Array.isArray(value["resources"]));
		}
		function isGroup(value) {
			return isObject(value) && typeof value["name"] === "string";
		}
		function preferred({ preferredVersion }) {
			return preferredVersion === undefined ? [] : [preferredVersion.groupVersion];
		}
		function discovery_all({ versions = [] }) {
			return versions.map(({ groupVersion }) => groupVersion);
		}
		function groupOf({ apiVersion }) {
			return apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
		}
		function fullName(resource) {
			return `${resource.plural}.${groupOf(resource)}`;
		}
		function unknownKind(name, { apiVersion, kind }, served) {
			if (served === undefined) {
				return new errors.Hi(`${name} knows no ${kind} of ${apiVersion}: it does not serve that version of that group`, {
					status: 404,
					hint: `Install the CustomResourceDefinition of ${kind} in this cluster, or check the context: this may be another cluster.`
				});
			}
			const meant = (0, spelling.p)(kind, served.map((resource) => resource.kind));
			const suggestion = meant === undefined ? "" : `; did you mean ${meant}?`;
			return new errors.Hi(`${name} serves ${apiVersion}, but knows no kind ${kind} in it${suggestion}`, {
				status: 404,
				hint: `Check the spelling, or install the CustomResourceDefinition of ${kind} in this cluster.`
			});
		}
		function unknownWord(name, word) {
			const meant = (0, spelling.p)(word.toLowerCase(), EVERYDAY.flatMap(({ words }) => words));
			return new errors.Hi(`${name} knows no kind ${JSON.stringify(word)}`, {
				status: 404,
				hint: meant === undefined ? "Write it as kubectl does (deploy, sts, Kind.group); for a custom resource its CustomResourceDefinition must be installed in this cluster." : `Did you mean ${meant}?`
			});
		}
		const EVERYDAY = [
			everyday("apps/v1", "Deployment", "deploy"),
			everyday("apps/v1", "StatefulSet", "sts"),
			everyday("apps/v1", "DaemonSet", "ds"),
			everyday("apps/v1", "ReplicaSet", "rs"),
			everyday("batch/v1", "Job"),
			everyday("v1", "Pod", "po"),
			everyday("v1", "Service", "svc"),
			everyday("v1", "Event", "ev"),
			everyday("v1", "PersistentVolumeClaim", "pvc")
		];
		function everyday(apiVersion, kind, ...shortNames) {
			const singular = kind.toLowerCase();
			const names = [singular, `${singular}s`];
			const group = groupOf({
				apiVersion,
				kind
			});
			const withGroup = group === "" ? [] : names.map((name) => `${name}.${group}`);
			return {
				apiVersion,
				kind,
				plural: `${singular}s`,
				scope: "namespace",
				words: [
					...names,
					...shortNames,
					...withGroup
				]
			};
		}
		;
		const PAGE = "500";
		const WATCH = "30";
		const JSON_BODY = "application/json";
		const MERGE_PATCH = "application/merge-patch+json";
		const APPLY_PATCH = "application/apply-patch+yaml";
		const FIELD_MANAGER = "gitops-actions";
		function createClient(access) {
			const json = (request, signal) => asking(access, signal, async (endpoint) => (await (0, http.SS)(endpoint, request, signal)).json);
			const discovery = createDiscovery(access.name, (path, signal) => json({ path }, signal).catch(absent));
			const pathOf = async (ref, signal) => {
				const resource = await discovery.resourceOf(ref, signal);
				return `${collectionPath(resource, ref.namespace ?? access.namespace)}/${nameSegment(ref)}`;
			};
			return {
				name: access.name,
				namespace: access.namespace,
				findKind: async (word, signal) => {
					const { apiVersion, kind, scope } = await discovery.find(word, signal);
					return {
						apiVersion,
						kind,
						scope
					};
				},
				scopeOf: async (kind, signal) => (await discovery.resourceOf(kind, signal)).scope,
				async read(ref, signal) {
					const found = await json({ path: await pathOf(ref, signal) }, signal).catch(absent);
					return found === undefined ? undefined : asObject(found, ref);
				},
				async list(selection, signal) {
					const resource = await discovery.resourceOf(selection, signal);
					const path = collectionPath(resource, selection.namespace);
					const page = async (token) => {
						const query = {
							...selectors(selection),
							limit: PAGE,
							continue: token
						};
						return asPage(await json({
							path,
							query
						}, signal));
					};
					const read = (item) => asObject(item, selection);
					try {
						return await allPages(page, read);
					} catch (error) {
						if (!isGone(error)) throw error;
						return await allPages(page, read);
					}
				},
				async *watch({ resourceVersion, ...selection }, signal) {
					const resource = await discovery.resourceOf(selection, signal);
					const path = collectionPath(resource, selection.namespace);
					const asked = {
						watch: "true",
						allowWatchBookmarks: "true",
						timeoutSeconds: WATCH,
						resourceVersion
					};
					const endpoint = await access.endpoint(signal);
					const lines = (0, http.t8)(endpoint, {
						path,
						query: {
							...selectors(selection),
							...asked
						}
					}, signal);
					try {
						for await (const line of lines) {
							const event = readEvent(access, line, selection);
							if (event !== undefined) yield event;
						}
					} catch (error) {
						throw explained(error, access);
					}
				},
				async patch(ref, patch, signal) {
					const path = await pathOf(ref, signal);
					const query = { fieldManager: FIELD_MANAGER };
					const request = {
						method: "PATCH",
						path,
						query,
						body: {
							type: MERGE_PATCH,
							json: patch
						}
					};
					return asObject(await json(request, signal), ref);
				},
				async create(object, signal) {
					const resource = await discovery.resourceOf(object, signal);
					const path = collectionPath(resource, object.metadata.namespace ?? access.namespace);
					const query = { fieldManager: FIELD_MANAGER };
					const request = {
						method: "POST",
						path,
						query,
						body: {
							type: JSON_BODY,
							json: object
						}
					};
					return asObject(await json(request, signal), object);
				},
				async apply(object, signal) {
					const path = await pathOf({
						...object,
						...object.metadata
					}, signal);
					const query = {
						fieldManager: FIELD_MANAGER,
						force: "true"
					};
					const request = {
						method: "PATCH",
						path,
						query,
						body: {
							type: APPLY_PATCH,
							json: object
						}
					};
					return asObject(await json(request, signal), object);
				},
				async delete(ref, only, signal) {
					const path = await pathOf(ref, signal);
					const options = {
						...DELETE_OPTIONS,
						...Object.keys(only).length === 0 ? {} : { preconditions: only }
					};
					const request = {
						method: "DELETE",
						path,
						body: {
							type: JSON_BODY,
							json: options
						}
					};
					return await json(request, signal).catch(absent) === undefined ? "absent" : "begun";
				},
				async log({ namespace, pod, container, lines, previous }, signal) {
					const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`;
					const query = {
						container,
						tailLines: String(lines),
						...previous ? { previous: "true" } : {}
					};
					const text = await asking(access, signal, (endpoint) => (0, http.T9)(endpoint, {
						path,
						query
					}, signal)).catch(withoutLog);
					const all = text.split("\n");
					return all.at(-1) === "" ? all.slice(0, -1) : all;
				}
			};
		}
		const DELETE_OPTIONS = {
			apiVersion: "v1",
			kind: "DeleteOptions",
			propagationPolicy: "Background"
		};
		async function asking(access, signal, ask) {
			try {
				return await ask(await access.endpoint(signal));
			} catch (error) {
				const again = error instanceof errors.Hi && error.status === 401 && access.refused() === "try-again";
				if (!again) throw explained(error, access);
			}
			try {
				return await ask(await access.endpoint(signal));
			} catch (error) {
				throw explained(error, access);
			}
		}
		function explained(error, access) {
			if (!(error instanceof errors.Hi) || error.hint !== undefined) return error;
			const { message, status } = error;
			if (status === 410) return new errors.Hi(message, {
				status,
				retryable: true,
				cause: error
			});
			if (status !== 401 && status !== 403) return error;
			const hint = status === 401 ? `The API does not accept ${access.identity}: expired, or of another cluster.` : `Give ${access.identity} that permission${permission(message)}.`;
			return new errors.Hi(message, {
				status,
				hint,
				cause: error
			});
		}
		function permission(message) {
			const { verb, resource, group } = /cannot (?<verb>\w+) resource "(?<resource>[^"]+)" in API group "(?<group>[^"]*)"/.exec(message)?.groups ?? {};
			if (verb === undefined) return "";
			const verbs = [
				"get",
				"list",
				"watch"
			].includes(verb) ? "get, list, watch" : verb;
			return ` with a rule of a Role: apiGroups: ["${group}"], resources: ["${resource}"], verbs: [${verbs}]`;
		}
		function absent(error) {
			if (error instanceof errors.Hi && error.status === 404) return undefined;
			throw error;
		}
		function withoutLog(error) {
			if (error instanceof errors.Hi && (error.status === 400 || error.status === 404)) return "";
			throw error;
		}
		function isGone(error) {
			return error instanceof errors.Hi && error.status === 410;
		}
		function collectionPath({ apiVersion, plural, scope }, namespace) {
			const within = scope === "cluster" || namespace === undefined ? "" : `/namespaces/${encodeURIComponent(namespace)}`;
			return `${versionPath(apiVersion)}${within}/${plural}`;
		}
		function nameSegment({ kind, name }) {
			if (!/^\.{0,2}$/.test(name)) return encodeURIComponent(name);
			throw new errors.Hi(`no ${kind} can be called ${JSON.stringify(name)}`, { status: 404 });
		}
		function selectors({ labelSelector, fieldSelector }) {
			return {
				labelSelector,
				fieldSelector
			};
		}
		async function allPages(page, read) {
			const items = [];
			let token;
			while (true) {
				const { items: more, resourceVersion, next } = await page(token);
				items.push(...more.map(read));
				if (next === undefined) return {
					items,
					resourceVersion
				};
				token = next;
			}
		}
		function asPage(answer) {
			const { items, metadata } = fields(answer);
			const { resourceVersion, continue: next } = fields(metadata);
			return {
				items: Array.isArray(items) ? items : [],
				resourceVersion: typeof resourceVersion === "string" ? resourceVersion : "",
				next: typeof next === "string" && next !== "" ? next : undefined
			};
		}
		function fields(value) {
			return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
		}
		function asObject(answer, { apiVersion, kind }) {
			const whole = {
				apiVersion,
				kind,
				...fields(answer)
			};
			if (!isObjectOf(whole)) {
				throw new errors.Hi(`the Kubernetes API answered with something that is no ${kind}: ${cut(answer)}`);
			}
			return whole;
		}
		function isObjectOf(value) {
			return "metadata" in value && typeof value.metadata === "object" && value.metadata !== null;
		}
		function cut(answer) {
			return JSON.stringify(answer).slice(0, 80);
		}
		function readEvent(access, line, kind) {
			if (line === "") return undefined;
			const { type, object } = fields(parseLine(access, line));
			if (type === "ADDED" || type === "MODIFIED" || type === "DELETED") return {
				type,
				object: asObject(object, kind)
			};
			if (type !== "ERROR") return undefined;
			const { code, message } = fields(object);
			const status = typeof code === "number" ? code : 500;
			throw new errors.Hi(`${access.name} ended the watch of ${kind.kind}: ${String(message)}`, {
				status,
				retryable: status === 410 || status === 429 || status >= 500
			});
		}
		function parseLine(access, line) {
			try {
				return JSON.parse(line);
			} catch (error) {
				throw new errors.Hi(`${access.name} broke off in the middle of an event`, {
					retryable: true,
					cause: error
				});
			}
		}
		var external_node_net_ = __webpack_require__(7030);
		;
		const SERVICE_ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";
		async function inClusterAccess(env, folder = SERVICE_ACCOUNT) {
			const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = "443" } = env;
			const tokenFile = (0, external_node_path_.join)(folder, "token");
			if (host === undefined || host === "" || await readIfThere(tokenFile) === undefined) return undefined;
			const [ca, namespace] = await Promise.all([readIfThere((0, external_node_path_.join)(folder, "ca.crt")), readIfThere((0, external_node_path_.join)(folder, "namespace"))]);
			const url = new URL(`https://${(0, external_node_net_.isIPv6)(host) ? `[${host}]` : host}:${port}`);
			const name = `the Kubernetes API at ${url.origin}`;
			const endpoint = {
				name,
				url,
				tls: {
					verify: "check",
					...ca === undefined ? {} : { ca }
				},
				headers: async () => ({ authorization: `Bearer ${(await (0, promises_.readFile)(tokenFile, "utf8")).trim()}` })
			};
			return {
				name,
				namespace: namespace?.trim() || "default",
				identity: "the service account of the pod this runs in",
				endpoint: async () => endpoint,
				refused: () => "final"
			};
		}
		async function readIfThere(path) {
			try {
				return await (0, promises_.readFile)(path, "utf8");
			} catch {
				return undefined;
			}
		}
		;
		async function openKubernetes(options) {
			return createClient(await findAccess(options));
		}
		async function findAccess(options) {
			const { context, env, now = Date.now, serviceAccount } = options;
			const files = await findFiles(options);
			if (files.length === 0) {
				const inside = context === undefined ? await inClusterAccess(env, serviceAccount) : undefined;
				if (inside === undefined) throw nothingFound(options);
				return inside;
			}
			const [{ selectContext }, { kubeconfigAccess }] = await Promise.all([Promise.all([__webpack_require__.e(6991), __webpack_require__.e(8940)]).then(__webpack_require__.bind(__webpack_require__, 8940)), __webpack_require__.e(7512).then(__webpack_require__.bind(__webpack_require__, 7512))]);
			return kubeconfigAccess(selectContext(files, context), {
				env,
				now
			});
		}
		async function findFiles({ kubeconfig, env, home, workspace = "." }) {
			const given = kubeconfig ?? env["KUBECONFIG"] ?? "";
			if (given === "") return presentFiles([(0, external_node_path_.join)(home, ".kube", "config")]);
			if (isContent(given)) {
				throw wrong("is a path, and this looks like the content of a kubeconfig", "Write it to a file first (decoded, where it is base64), and give its path.");
			}
			const paths = given.split(external_node_path_.delimiter).filter((path) => path !== "");
			const files = await presentFiles(paths.map((path) => (0, external_node_path_.resolve)(workspace, expandHome(path, home))));
			if (files.length === 0) throw wrong(`there is no file ${paths.join(", ")}`);
			return files;
		}
		function isContent(given) {
			return /[\n{]/.test(given) || Buffer.from(given, "base64").toString("utf8").includes("clusters");
		}
		function expandHome(path, home) {
			return path.startsWith("~/") ? (0, external_node_path_.join)(home, path.slice(2)) : path;
		}
		async function presentFiles(paths) {
			const files = await Promise.all(paths.map(readPresent));
			return files.filter((file) => file !== undefined);
		}
		async function readPresent(path) {
			try {
				return {
					path,
					text: await (0, promises_.readFile)(path, "utf8")
				};
			} catch (error) {
				if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
				throw wrong(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
			}
		}
		function nothingFound({ context, home }) {
			const asked = context === undefined ? "" : ` for context ${JSON.stringify(context)}`;
			const alone = context === undefined ? ", and this is no pod with a service account" : "";
			return wrong(`is needed${asked}: KUBECONFIG is not set, there is no ${(0, external_node_path_.join)(home, ".kube", "config")}${alone}`, "Log in to the cluster in a step before this one, or give the path of a kubeconfig.");
		}
		function wrong(problem, hint) {
			return new errors.dz([{
				input: "kubeconfig",
				problem
			}], hint === undefined ? {} : { hint });
		}
	}),
	5854: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { u: () => shared });
		function shared(ask) {
			const withdrawn = new AbortController();
			const value = ask(withdrawn.signal);
			value.catch(() => {});
			let waiting = 0;
			return {
				value,
				get abandoned() {
					return withdrawn.signal.aborted;
				},
				await(signal) {
					return new Promise((resolve, reject) => {
						const giveUp = () => {
							waiting -= 1;
							if (waiting === 0) withdrawn.abort(signal.reason);
							reject(signal.reason);
						};
						if (signal.aborted) {
							reject(signal.reason);
							return;
						}
						waiting += 1;
						signal.addEventListener("abort", giveUp, { once: true });
						value.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp));
					});
				}
			};
		}
	})
};
;
