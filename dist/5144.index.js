"use strict";
exports.id = 5144;
exports.ids = [5144];
exports.modules = {
	5144: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			tT: () => connectArgoCd,
			Fg: () => findApplications,
			vX: () => readExpected,
			rY: () => watchApplications
		});
		var external_node_os_ = __webpack_require__(8161);
		var errors = __webpack_require__(8953);
		var http = __webpack_require__(1936);
		var events = __webpack_require__(4721);
		var pod_trouble = __webpack_require__(9578);
		var argocd_json = __webpack_require__(415);
		var argocd_application = __webpack_require__(8507);
		var argocd_message = __webpack_require__(7822);
		;
		const STUCK = /(ImagePullBackOff|ErrImagePull|ErrImageNeverPull|InvalidImageName|CreateContainer(Config)?Error|RunContainerError)$/;
		function hangingPods(tree) {
			const family = familyOf(tree);
			return family.pods.filter((pod) => {
				const ancestors = family.ancestors(pod);
				const root = ancestors.at(-1);
				if (root?.health?.status === "Healthy" || ancestors.some((node) => family.isSuperseded(node))) return false;
				if (STUCK.test(reasonOf(pod))) return true;
				return pod.health?.status === "Degraded" && !ancestors.some(({ kind }) => kind === "Job");
			});
		}
		function suspectPods(tree) {
			const family = familyOf(tree);
			const suspects = family.pods.filter((pod) => {
				const ancestors = family.ancestors(pod);
				return pod.health?.status !== "Healthy" && !ancestors.some((node) => family.isSuperseded(node));
			});
			const rank = (pod) => STUCK.test(reasonOf(pod)) || pod.health?.status === "Degraded" ? 0 : 1;
			return suspects.sort((one, other) => rank(one) - rank(other));
		}
		function suspectResources(tree) {
			const family = familyOf(tree);
			const explained = new Set(suspectPods(tree).flatMap((pod) => family.ancestors(pod)));
			return (tree.nodes ?? []).filter((node) => node.kind !== "Pod" && node.health?.status === "Degraded" && !explained.has(node));
		}
		function nodeTrouble(node) {
			const message = (0, argocd_message.d)(node.health?.message ?? "");
			const reason = reasonOf(node) || node.health?.status || "not healthy";
			return {
				resource: (0, argocd_application.w9)(node),
				reason: message === "" ? reason : `${reason}: ${message}`,
				events: [],
				log: []
			};
		}
		function reasonOf({ info = [] }) {
			return info.find(({ name }) => name === "Status Reason")?.value ?? "";
		}
		function familyOf({ nodes }) {
			const all = nodes ?? [];
			const byKey = new Map(all.map((node) => [keyOf(node), node]));
			const parentOf = ({ parentRefs = [] }) => parentRefs.map((ref) => byKey.get(keyOf(ref))).find((parent) => parent !== undefined);
			const newest = new Map();
			for (const node of all.filter(({ kind }) => kind === "ReplicaSet")) {
				const parent = parentOf(node);
				if (parent !== undefined) newest.set(parent, Math.max(newest.get(parent) ?? 0, rolloutOf(node)));
			}
			return {
				pods: all.filter(({ kind, group = "" }) => kind === "Pod" && group === ""),
				ancestors: (node) => {
					const line = new Set();
					for (let next = parentOf(node); next !== undefined && !line.has(next); next = parentOf(next)) line.add(next);
					return [...line];
				},
				isSuperseded: (node) => {
					const parent = node.kind === "ReplicaSet" ? parentOf(node) : undefined;
					return parent !== undefined && rolloutOf(node) < (newest.get(parent) ?? 0);
				}
			};
		}
		function keyOf({ group = "", kind, namespace = "", name }) {
			return JSON.stringify([
				group,
				kind,
				namespace,
				name
			]);
		}
		function rolloutOf({ info = [] }) {
			const revision = info.find(({ name }) => name === "Revision")?.value ?? "";
			return Number(/\d+/.exec(revision)?.[0] ?? 0);
		}
		;
		const MOST_PODS = 3;
		const LOG_LINES = 20;
		async function explainByApi(asking, tree, now, signal) {
			const pods = suspectPods(tree).slice(0, MOST_PODS);
			const others = suspectResources(tree).slice(0, MOST_PODS);
			return Promise.all([...pods.map((pod) => explainPod(asking, pod, now, signal)), ...others.map(async (node) => ({
				...nodeTrouble(node),
				events: await api_explain_events(asking, node, signal)
			}))]);
		}
		async function explainPod(asking, node, now, signal) {
			const [pod, happened] = await Promise.all([livePod(asking, node, signal), api_explain_events(asking, node, signal)]);
			const fault = pod === undefined ? undefined : (0, pod_trouble.$_)(pod, now) ?? (0, pod_trouble.GZ)(pod);
			const trouble = {
				...nodeTrouble(node),
				events: happened
			};
			if (fault === undefined) return trouble;
			const { container, reason, log } = fault;
			if (container === undefined) return {
				...trouble,
				reason
			};
			const lines = log === "none" ? [] : await logLines(asking, node, {
				container,
				previous: log === "previous"
			}, signal);
			return {
				...trouble,
				container,
				reason,
				log: lines
			};
		}
		async function livePod({ endpoint, path, query }, node, signal) {
			const wanted = {
				namespace: node.namespace,
				resourceName: node.name,
				version: "v1",
				group: "",
				kind: "Pod"
			};
			const { json } = await (0, http.SS)(endpoint, {
				path: `${path}/resource`,
				query: {
					...query,
					...wanted
				}
			}, signal).catch(nothing);
			const { manifest } = (0, argocd_json.OA)(json);
			const pod = typeof manifest === "string" ? JSON.parse(manifest) : undefined;
			return isPod(pod) ? pod : undefined;
		}
		function isPod(value) {
			return (0, argocd_json.OA)(value)["kind"] === "Pod";
		}
		async function api_explain_events({ endpoint, path, query }, node, signal) {
			const of = {
				resourceNamespace: node.namespace,
				resourceName: node.name,
				resourceUID: node.uid
			};
			const { json } = await (0, http.SS)(endpoint, {
				path: `${path}/events`,
				query: {
					...query,
					...of
				}
			}, signal).catch(nothing);
			return (0, events.wU)((0, argocd_json.ld)((0, argocd_json.OA)(json)["items"]).map((event) => (0, argocd_json.OA)(event))).map(events.gN);
		}
		async function logLines({ endpoint, path, query }, { namespace, name }, { container, previous }, signal) {
			const of = {
				namespace,
				podName: name,
				container,
				tailLines: String(LOG_LINES),
				previous: String(previous)
			};
			const text = await (0, http.T9)(endpoint, {
				path: `${path}/logs`,
				query: {
					...query,
					...of
				}
			}, signal).catch((error) => nothing(error) && "");
			return text.split("\n").map(readLogLine).filter((line) => line !== undefined);
		}
		function readLogLine(line) {
			if (line.trim() === "") return undefined;
			const { content, last } = (0, argocd_json.OA)((0, argocd_json.OA)(JSON.parse(line))["result"]);
			return last === true || typeof content !== "string" ? undefined : content;
		}
		function nothing(error) {
			if (error instanceof errors.Hi) return { json: undefined };
			throw error;
		}
		var operation = __webpack_require__(4720);
		var argocd_revision = __webpack_require__(4364);
		;
		function apiClient({ endpoint, project, namespace, now }) {
			const asking = (ref) => ({
				endpoint,
				path: `/api/v1/applications/${encodeURIComponent(ref.name)}`,
				query: {
					project,
					appNamespace: ref.namespace ?? namespace
				}
			});
			const ask = (ref, request, signal) => (0, http.SS)(endpoint, request, signal).catch(async (error) => {
				throw await explained(error, {
					endpoint,
					project,
					ref
				});
			});
			const tree = async (ref, signal) => {
				const { path, query } = asking(ref);
				const { json } = await ask(ref, {
					path: `${path}/resource-tree`,
					query
				}, signal);
				return isTree(json) ? json : {};
			};
			return {
				name: endpoint.name,
				get: async (ref, signal) => {
					const answer = await ask(ref, asking(ref), signal);
					return {
						application: asApplication(answer.json, endpoint),
						askedAt: answer.date
					};
				},
				refresh: async (ref, kind, signal) => {
					const { path, query } = asking(ref);
					const { json } = await ask(ref, {
						path,
						query: {
							...query,
							refresh: kind
						}
					}, signal);
					return {
						application: asApplication(json, endpoint),
						askedAt: undefined
					};
				},
				list: async (selector, signal) => {
					const query = {
						selector,
						projects: project,
						appNamespace: namespace
					};
					const { json } = await (0, http.SS)(endpoint, {
						path: "/api/v1/applications",
						query
					}, signal).catch(async (error) => {
						throw await explained(error, {
							endpoint,
							project,
							ref: undefined
						});
					});
					return (0, argocd_json.ld)((0, argocd_json.OA)(json)["items"]).map((item) => asApplication(item, endpoint));
				},
				follow: (application, signal) => follow(endpoint, application, {
					project,
					namespace
				}, signal),
				window: (application, kind, signal) => askWindow({
					...asking(refOf(application)),
					application,
					kind,
					now: now()
				}, signal),
				hangingPods: async (application, signal) => hangingPods(await tree(refOf(application), signal)).map(nodeTrouble),
				explain: async (application, signal) => {
					const ref = refOf(application);
					return explainByApi(asking(ref), await tree(ref, signal), now(), signal);
				},
				sync: (application, request, signal) => sync(asking(refOf(application)), application, request, signal)
			};
		}
		function refOf({ metadata: { name, namespace } }) {
			return namespace === undefined ? { name } : {
				name,
				namespace
			};
		}
		async function* follow(endpoint, application, { project, namespace }, signal) {
			const { name, resourceVersion } = application.metadata;
			const appNamespace = application.metadata.namespace ?? namespace;
			const request = {
				path: "/api/v1/stream/applications",
				query: {
					name,
					projects: project,
					appNamespace,
					resourceVersion
				},
				accept: "text/event-stream"
			};
			for await (const line of (0, http.t8)(endpoint, request, signal)) {
				const event = (0, argocd_json.OA)((0, argocd_json.OA)(parseEvent(line))["result"]);
				if (event["type"] === "DELETED") return;
				if ((0, argocd_json.zz)(event["application"])) yield event["application"];
			}
		}
		function parseEvent(line) {
			const text = line.replace(/^data:/, "").trim();
			if (!text.startsWith("{")) return undefined;
			try {
				return JSON.parse(text);
			} catch (error) {
				throw new errors.Hi("Argo CD broke off in the middle of an event", {
					retryable: true,
					cause: error
				});
			}
		}
		async function askWindow(question, signal) {
			const { endpoint, path, query, application, kind, now } = question;
			const { json } = await (0, http.SS)(endpoint, {
				path: `${path}/syncwindows`,
				query
			}, signal);
			const { assignedWindows, activeWindows } = (0, argocd_json.OA)(json);
			const { obstacleOf, windowsFor, windowState } = await __webpack_require__.e(2129).then(__webpack_require__.bind(__webpack_require__, 2129));
			const why = obstacleOf(windowsOf(assignedWindows), windowsOf(activeWindows), kind);
			if (why === undefined) return { state: "open" };
			const inProject = await projectWindows(endpoint, application.spec?.project ?? "default", signal);
			const state = windowState(windowsFor(inProject, application), kind, now);
			return state.state === "closed" ? state : {
				state: "closed",
				why
			};
		}
		function windowsOf(value) {
			return (0, argocd_json.ld)(value).map((window) => (0, argocd_json.OA)(window));
		}
		async function projectWindows(endpoint, project, signal) {
			try {
				const { json } = await (0, http.SS)(endpoint, { path: `/api/v1/projects/${encodeURIComponent(project)}` }, signal);
				return windowsOf((0, argocd_json.OA)((0, argocd_json.OA)(json)["spec"])["syncWindows"]);
			} catch (error) {
				if (error instanceof errors.Hi && !error.retryable) return [];
				throw error;
			}
		}
		async function sync({ endpoint, path, query }, application, request, signal) {
			const json = syncBody(application, request, query);
			try {
				const answer = await (0, http.SS)(endpoint, {
					method: "POST",
					path: `${path}/sync`,
					body: {
						type: "application/json",
						json
					}
				}, signal);
				return {
					kind: "started",
					askedAt: answer.date
				};
			} catch (error) {
				if (!(error instanceof errors.Hi)) throw error;
				if (/another operation is already in progress/i.test(error.message)) return { kind: "busy" };
				const permitted = error.status !== 403 || /sync window/i.test(error.message);
				if ((error.status === 403 || error.status === 400) && permitted) return {
					kind: "refused",
					reason: error.message.replace(/^.*? answered \d+: /, "")
				};
				if (error.status === 403) throw maySync(error, application);
				throw error;
			}
		}
		function maySync({ message, status }, application) {
			const project = application.spec?.project ?? "default";
			return new errors.Hi(`the auth-token may not sync ${(0, argocd_application.un)(application)}: ${message}`, {
				...status === undefined ? {} : { status },
				hint: `It needs the permission \`applications, sync, ${project}/${application.metadata.name}, allow\`.`
			});
		}
		function syncBody(application, request, query) {
			const { id, revision, prune, dryRun, force, resources, syncOptions, retry } = request;
			return {
				name: application.metadata.name,
				...query["project"] === undefined ? {} : { project: query["project"] },
				...query["appNamespace"] === undefined ? {} : { appNamespace: query["appNamespace"] },
				...revision === undefined ? {} : revisionFields(application, revision),
				prune,
				dryRun,
				strategy: { hook: { force } },
				...resources.length === 0 ? {} : { resources },
				...syncOptions.length === 0 ? {} : { syncOptions: { items: syncOptions } },
				...retry === undefined ? {} : { retryStrategy: retry },
				infos: [{
					name: operation.Kq,
					value: id
				}]
			};
		}
		function revisionFields({ spec }, revision) {
			const sources = spec?.sources ?? [];
			if (sources.length === 0) return { revision };
			const repository = sources.find(argocd_revision.JL)?.repoURL;
			const positions = sources.flatMap((source, index) => (0, argocd_revision.JL)(source) && source.repoURL === repository ? [index + 1] : []);
			return {
				sourcePositions: positions,
				revisions: positions.map(() => revision)
			};
		}
		function asApplication(value, { name }) {
			if ((0, argocd_json.zz)(value)) return value;
			throw new errors.Hi(`${name} answered with something that is no Application: ${JSON.stringify(value).slice(0, 80)}`, { hint: "Check the address of Argo CD, with its base path if it has one." });
		}
		function isTree(value) {
			return Array.isArray((0, argocd_json.OA)(value)["nodes"]);
		}
		async function explained(error, { endpoint, project, ref }) {
			if (!(error instanceof errors.Hi) || error.status === undefined) return error;
			const what = ref === undefined ? "applications" : (0, argocd_application.un)({ metadata: ref });
			const { status, message } = error;
			const rephrased = (text, hint) => new errors.Hi(text, {
				status,
				hint,
				cause: error
			});
			if (status === 401) {
				const isGiven = Object.keys(await endpoint.headers()).some((name) => name.toLowerCase() === "authorization");
				return rephrased(`${message} (asked about ${what})`, isGiven ? `${endpoint.name} does not accept the auth-token: it may have expired, or belong to another Argo CD.` : `No auth-token was given, and ${endpoint.name} asks for one. A secret that is not set gives an empty one.`);
			}
			if (status === 403 && project === undefined) {
				return rephrased(`${what} does not exist, or the auth-token may not see it: ${message}`, "Argo CD answers the same to both. Check name and app-namespace; with `project` given it tells them apart. The token needs the permission `applications, get`.");
			}
			if (status === 403) {
				return rephrased(`the auth-token may not see ${what} in project ${project}: ${message}`, `It needs the permission \`applications, get, ${project}/${ref?.name ?? "*"}, allow\`.`);
			}
			if (status === 404 && ref !== undefined) {
				return rephrased(`there is no ${what}${project === undefined ? "" : ` in project ${project}`}: ${message}`, "Check application, app-namespace and project, and that `server` holds the base path of Argo CD if it has one.");
			}
			if (status >= 300 && status < 400) {
				return rephrased(message, "The address leads elsewhere. Write it with https://, and with its base path.");
			}
			return error;
		}
		;
		function openArgoCd(options) {
			const { authToken, serverCa, insecure, project, appNamespace, now } = options;
			const url = readAddress(options.server);
			const headers = readHeaders(options.headers);
			const problems = [url, headers].flatMap((read) => "problem" in read ? [read] : []);
			if ("problem" in url || "problem" in headers) throw new errors.dz(problems);
			const credentials = authToken === undefined ? {} : { authorization: `Bearer ${authToken}` };
			const endpoint = {
				name: `Argo CD at ${url.value.origin}${url.value.pathname.replace(/\/$/, "")}`,
				url: url.value,
				tls: {
					verify: insecure ? "skip" : "check",
					...serverCa === undefined ? {} : { ca: serverCa }
				},
				headers: async () => ({
					...headers.value,
					...credentials
				})
			};
			return apiClient({
				endpoint,
				project,
				namespace: appNamespace,
				now
			});
		}
		async function openArgoCdCore(options) {
			const { coreClient } = await Promise.all([__webpack_require__.e(5305), __webpack_require__.e(4200)]).then(__webpack_require__.bind(__webpack_require__, 4200));
			return coreClient({
				...options,
				namespace: options.appNamespace ?? options.kubernetes.namespace
			});
		}
		function readAddress(server) {
			const given = server.trim();
			const problem = (text) => ({
				input: "server",
				problem: text
			});
			const scheme = /^(\w+):\/\//.exec(given)?.[1];
			if (scheme !== undefined && scheme !== "https" && scheme !== "http") {
				return problem(`${JSON.stringify(given)} is not an HTTP address; write argocd.example.com or https://argocd.example.com/argo`);
			}
			const address = scheme === undefined ? `https://${given}` : given;
			if (!URL.canParse(address)) return problem(`${JSON.stringify(given)} is no address`);
			const url = new URL(address);
			if (url.username !== "" || url.password !== "") return problem("must not hold a user name or password; use auth-token");
			return { value: url };
		}
		function readHeaders(lines) {
			const value = {};
			for (const [index, line] of lines.entries()) {
				const { name, text } = /^(?<name>[!#$%&'*+.^_`|~\w-]+):\s*(?<text>[\t\x20-\x7e]+)$/.exec(line)?.groups ?? {};
				if (name === undefined || text === undefined) return {
					input: "headers",
					problem: `line ${index + 1} is not of the form Name: value`
				};
				value[name.toLowerCase()] = text;
			}
			return { value };
		}
		var kubernetes_open = __webpack_require__(7221);
		var resources = __webpack_require__(4316);
		var watched = __webpack_require__(4507);
		var reference = __webpack_require__(2613);
		var pem = __webpack_require__(2421);
		;
		async function connectArgoCd(access, { clock, runner }) {
			const { mode = access.server === undefined ? "core" : "server", project, appNamespace, insecure } = access;
			const now = () => clock.now();
			if (mode === "server") {
				if (access.server === undefined) {
					throw new errors.dz([{
						input: "server",
						problem: "is required with `mode: server`"
					}]);
				}
				return openArgoCd({
					server: access.server,
					authToken: access.authToken,
					serverCa: await (0, pem.J)("server-ca", access.serverCa, runner.workspace),
					insecure,
					headers: headerLines(access.headers),
					project,
					appNamespace,
					now
				});
			}
			const { kubeconfig, context } = access;
			const { workspace } = runner;
			const place = {
				kubeconfig,
				context,
				env: process.env,
				home: (0, external_node_os_.homedir)(),
				workspace,
				now
			};
			const kubernetes = await (0, kubernetes_open.J)(place).catch((error) => {
				throw access.mode === undefined && kubeconfig === undefined ? withoutServer(error) : error;
			});
			return openArgoCdCore({
				kubernetes,
				appNamespace,
				project,
				now
			});
		}
		function withoutServer(error) {
			if (!(error instanceof errors.dz)) return error;
			const problem = "is not given, so the Application resources are read from the cluster (core mode), and";
			const [first, ...others] = error.problems;
			if (first === undefined) return error;
			const told = {
				input: "server",
				problem: `${problem} ${first.input} ${first.problem}`
			};
			return new errors.dz([told, ...others], {
				hint: ["Give the address of the Argo CD server.", error.hint].filter((line) => line !== undefined).join("\n"),
				cause: error
			});
		}
		function headerLines(text) {
			return (text ?? "").split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
		}
		async function findApplications(argo, { application, selector }, signal) {
			if (application.length === 0 && selector === undefined) {
				throw new errors.dz([{
					input: "application",
					problem: "is required (or `selector`)"
				}]);
			}
			const named = application.map(readName);
			const problems = named.flatMap((one) => "problem" in one ? [one] : []);
			if (problems.length > 0) throw new errors.dz(problems);
			const chosen = selector === undefined ? [] : await choose(argo, selector, signal);
			const refs = [...named.flatMap((one) => "problem" in one ? [] : [one]), ...chosen];
			return [...new Map(refs.map((ref) => [`${ref.namespace ?? ""}/${ref.name}`, ref])).values()];
		}
		const NAME = /^(?:(?<namespace>[a-z0-9][a-z0-9.-]*)\/)?(?<name>[a-z0-9][a-z0-9.-]*)$/;
		function readName(text) {
			const { namespace, name } = NAME.exec(text)?.groups ?? {};
			if (name === undefined) {
				return {
					input: "application",
					problem: `${JSON.stringify(text)} is no application; write name or namespace/name`
				};
			}
			return namespace === undefined ? { name } : {
				name,
				namespace
			};
		}
		async function choose(argo, selector, signal) {
			const found = await argo.list(selector, signal);
			if (found.length === 0) {
				throw new errors.Hi(`${argo.name} has no application with the labels ${selector}`, {
					status: 404,
					hint: "Check the selector, app-namespace and project; applications that the token may not see are left out of lists, too."
				});
			}
			return found.map(({ metadata: { name, namespace } }) => namespace === undefined ? { name } : {
				name,
				namespace
			});
		}
		const CONDITIONS = [
			"sync",
			"health",
			"operation",
			"suspended"
		];
		function readExpected({ revision, images, conditions, resource }) {
			const known = CONDITIONS.filter((condition) => conditions.includes(condition));
			const filters = resource.map(resources.UC);
			const problems = [
				...conditions.filter((condition) => !CONDITIONS.some((one) => one === condition)).map((condition) => problem("conditions", condition, `no condition; there are ${CONDITIONS.join(", ")}`)),
				...images.filter((image) => (0, reference.Vz)(image) === undefined).map((image) => problem("images", image, "no image; write name, name:tag or name@digest")),
				...resource.filter((_, index) => filters[index] === undefined).map((text) => problem("resource", text, "no filter; write GROUP:KIND:NAME, such as apps:Deployment:web"))
			];
			if (problems.length > 0) throw new errors.dz(problems);
			return {
				revision,
				images,
				conditions: new Set(known),
				resources: filters.filter((filter) => filter !== undefined),
				operation: undefined
			};
		}
		function problem(input, value, what) {
			return {
				input,
				problem: `${JSON.stringify(value)} is ${what}`
			};
		}
		function watchApplications(argo, refs, watch) {
			return refs.map((ref) => (0, watched.i)(argo, ref, watch));
		}
	}),
	2421: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { J: () => readPem });
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8953);
		async function readPem(input, value, workspace) {
			if (value === undefined || isPem(value)) return value;
			const text = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, value), "utf8").catch((error) => {
				const why = error instanceof Error ? error.message : String(error);
				throw new _errors__WEBPACK_IMPORTED_MODULE_2__.dz([{
					input,
					problem: `is neither PEM nor a file that can be read: ${why}`
				}]);
			});
			if (isPem(text)) return text;
			throw new _errors__WEBPACK_IMPORTED_MODULE_2__.dz([{
				input,
				problem: `${value} holds no certificate (-----BEGIN CERTIFICATE-----)`
			}]);
		}
		function isPem(text) {
			return text.includes("-----BEGIN CERTIFICATE-----");
		}
	}),
	8507: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DE: () => automationOf,
			HL: () => enumerate,
			MO: () => comparedRevisions,
			Ow: () => revisionsOf,
			eo: () => isOperating,
			nR: () => timeOf,
			u0: () => sourcesOf,
			un: () => describeApplication,
			w9: () => describeResource
		});
		function describeApplication({ metadata: { namespace, name } }) {
			return `Application ${namespace === undefined ? "" : `${namespace}/`}${name}`;
		}
		function describeResource({ kind, namespace, name }) {
			return `${kind} ${namespace === undefined || namespace === "" ? "" : `${namespace}/`}${name}`;
		}
		function enumerate(texts, most = 3) {
			const rest = texts.length - most;
			return rest > 0 ? `${texts.slice(0, most).join(", ")} and ${rest} more` : texts.join(", ");
		}
		function sourcesOf({ spec }) {
			if (spec?.sourceHydrator !== undefined) {
				const { drySource, syncSource } = spec.sourceHydrator;
				return [{
					...drySource,
					targetRevision: syncSource.targetBranch,
					path: syncSource.path ?? ""
				}];
			}
			if (spec?.sources !== undefined && spec.sources.length > 0) return spec.sources;
			return spec?.source === undefined ? [] : [spec.source];
		}
		function comparedRevisions({ status }) {
			return revisionsOf(status?.sync);
		}
		function revisionsOf(stated) {
			if (stated?.revisions !== undefined && stated.revisions.length > 0) return stated.revisions;
			return stated?.revision === undefined || stated.revision === "" ? [] : [stated.revision];
		}
		function automationOf({ spec }) {
			const automated = spec?.syncPolicy?.automated ?? undefined;
			return automated?.enabled === false ? undefined : automated;
		}
		function isOperating({ operation, status }) {
			const phase = status?.operationState?.phase;
			return operation !== undefined && operation !== null || phase === "Running" || phase === "Terminating";
		}
		function timeOf(stamp) {
			const time = Date.parse(stamp ?? "");
			return Number.isNaN(time) ? undefined : time;
		}
	}),
	7192: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Nh: () => assessApplication,
			cs: () => describeRevisions,
			C4: () => facetsOf
		});
		var argocd_application = __webpack_require__(8507);
		var commits = __webpack_require__(8919);
		var freshness = __webpack_require__(3466);
		var health = __webpack_require__(1091);
		var hydration = __webpack_require__(2915);
		var reference = __webpack_require__(2613);
		var match = __webpack_require__(6233);
		;
		function assessImages({ status }, expected) {
			const running = status?.summary?.images ?? [];
			const images = running.map(reference.Vz).filter((image) => image !== undefined);
			const missing = expected.filter((text) => {
				const wanted = (0, reference.Vz)(text);
				return wanted === undefined || !images.some((image) => (0, match.V)(wanted, image) === "same");
			});
			if (missing.length === 0) return undefined;
			const seen = running.length === 0 ? "it runs no images" : `it runs ${(0, argocd_application.HL)(running, 5)}`;
			return {
				state: "blocked",
				patience: "grace",
				reason: `does not run ${missing.join(", ")}; ${seen}`,
				hint: "What the application deploys names other images. Check that the commit which sets them is on the branch it tracks."
			};
		}
		var argocd_message = __webpack_require__(7822);
		var operation = __webpack_require__(4720);
		var resources = __webpack_require__(4316);
		var argocd_revision = __webpack_require__(4364);
		var sync = __webpack_require__(2702);
		;
		function assessApplication(seen, expected) {
			const { application, lineages, since } = seen;
			const { conditions, revision } = expected;
			const standing = (0, resources.YP)(application, expected.resources);
			const judgement = {
				expected: revision,
				lineages,
				own: expected.operation
			};
			const comparison = since === undefined || (0, freshness.WD)(application, since) ? "fresh" : "old";
			const rules = [
				() => assessDeletion(application),
				() => when(conditions.has("operation"), () => assessOperating(seen, judgement)),
				() => assessConditions(application),
				() => when(revision === undefined && comparison === "old", () => UNCOMPARED),
				() => (0, argocd_revision.Eq)(application, {
					expected: revision,
					lineages,
					comparison,
					passing: seen.passing
				}),
				() => (0, operation.BQ)(application, expected.operation),
				() => when(!(0, freshness.Hk)(application), () => UNCOMPARED_OPERATION),
				() => when(conditions.has("operation"), () => (0, operation.TT)(application, judgement)),
				() => assessFilters(expected, standing),
				() => when(conditions.has("sync"), () => (0, sync._)(application, {
					...seen,
					standing,
					own: expected.operation
				})),
				() => when(conditions.has("health"), () => (0, health.XH)({
					...seen,
					standing,
					suspended: suspension(conditions)
				})),
				() => assessImages(application, expected.images)
			];
			for (const rule of rules) {
				const assessment = rule();
				if (assessment !== undefined) return assessment;
			}
			const revisions = describeRevisions(application);
			const isTrial = expected.operation !== undefined && application.status?.operationState?.operation?.sync?.dryRun === true;
			return {
				state: "ready",
				reason: isTrial ? `the dry run of ${revisions} has succeeded` : `runs ${revisions}`
			};
		}
		function when(applies, rule) {
			return applies ? rule() : undefined;
		}
		function suspension(conditions) {
			return conditions.has("suspended") ? "accepted" : "waited-for";
		}
		const UNCOMPARED = {
			state: "progressing",
			reason: "waiting for Argo CD to look at git again"
		};
		const UNCOMPARED_OPERATION = {
			state: "progressing",
			reason: "waiting for Argo CD to look at what the sync has done"
		};
		function assessDeletion({ metadata, status }) {
			if (metadata.deletionTimestamp === undefined || metadata.deletionTimestamp === null) return undefined;
			const error = status?.conditions?.find(({ type }) => type === "DeletionError");
			return {
				state: "failed",
				patience: "none",
				reason: `is being deleted${error === undefined ? "" : `: ${(0, argocd_message.d)(error.message)}`}`
			};
		}
		function assessOperating(seen, judgement) {
			const running = (0, operation.wK)(seen.application);
			if (running === undefined) return undefined;
			return ((0, operation.Yn)(seen.application, judgement) ? (0, health.Hh)(seen.hanging) : undefined) ?? running;
		}
		const ERRORS = [
			"InvalidSpecError",
			"ComparisonError",
			"UnknownError"
		];
		function assessConditions({ status }) {
			const errors = (status?.conditions ?? []).filter(({ type }) => ERRORS.includes(type));
			if (errors.length === 0) return undefined;
			return {
				state: "blocked",
				patience: "grace",
				reason: (0, argocd_application.HL)(errors.map(({ type, message }) => `${type}: ${(0, argocd_message.d)(message)}`), 1),
				hint: "Argo CD cannot compare the application with git. Mend what the message names: the application\u2019s spec, its manifests, or access to the repository or cluster."
			};
		}
		function assessFilters({ resources }, standing) {
			if (resources.length === 0 || standing.resources.length > 0) return undefined;
			return {
				state: "blocked",
				patience: "grace",
				reason: "no resource of it is chosen by the `resource` filters",
				hint: "Filters are GROUP:KIND:NAME, such as apps:Deployment:web or :Service:web (the core group has no name)."
			};
		}
		function facetsOf(application, filters) {
			const { sync, health } = (0, resources.YP)(application, filters);
			const phase = application.status?.operationState?.phase ?? "";
			return {
				Sync: sync,
				Health: health,
				Operation: (0, argocd_application.eo)(application) && phase !== "Terminating" ? "Running" : phase
			};
		}
		function describeRevisions(application) {
			const dry = application.spec?.sourceHydrator && (0, hydration.V_)(application);
			const revisions = (0, argocd_application.MO)(application).map(commits.w7);
			const compared = revisions.length === 0 ? "no revision" : revisions.join(" and ");
			return dry === undefined ? compared : `${(0, commits.w7)(dry)}, hydrated as ${compared}`;
		}
	}),
	8919: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ft: () => isSame,
			NY: () => isWholeCommit,
			WM: () => isCommit,
			w7: () => shortRevision
		});
		const COMMIT = /^[0-9a-f]{7,64}$/i;
		const WHOLE_COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/i;
		function isCommit(revision) {
			return COMMIT.test(revision);
		}
		function isWholeCommit(revision) {
			return WHOLE_COMMIT.test(revision);
		}
		function shortRevision(revision) {
			return isWholeCommit(revision) ? revision.slice(0, 7) : revision;
		}
		function isSame(revision, expected) {
			if (revision === expected) return true;
			return isCommit(expected) && isWholeCommit(revision) && revision.toLowerCase().startsWith(expected.toLowerCase());
		}
	}),
	3466: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Hk: () => comparedAfterOperation,
			P1: () => operationEndedBefore,
			Q5: () => wholeSecond,
			WD: () => comparedAfter,
			m9: () => refreshPause,
			sP: () => comparisonNeed
		});
		var _application_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8507);
		function comparedAfter({ status }, second) {
			const reconciledAt = (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.nR)(status?.reconciledAt);
			return reconciledAt !== undefined && reconciledAt > wholeSecond(second);
		}
		function comparedAfterOperation(application) {
			const state = application.status?.operationState;
			const finishedAt = (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.nR)(state?.finishedAt);
			if (finishedAt === undefined || state?.operation?.sync?.dryRun === true) return true;
			return comparedAfter(application, finishedAt);
		}
		function operationEndedBefore({ status }, second) {
			const finishedAt = (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.nR)(status?.operationState?.finishedAt);
			return finishedAt !== undefined && finishedAt < wholeSecond(second);
		}
		function comparisonNeed(application, { since, commit }) {
			if ((0, _application_js__WEBPACK_IMPORTED_MODULE_0__.eo)(application)) return "none";
			if (commit === "awaited") return "for-the-commit";
			if (commit === "any" && since !== undefined && !comparedAfter(application, since)) return "since-the-wait-began";
			return comparedAfterOperation(application) ? "none" : "after-the-operation";
		}
		function refreshPause(asked) {
			const pauses = [
				1e3,
				2e3,
				5e3,
				1e4
			];
			return pauses[asked - 1] ?? 3e4;
		}
		function wholeSecond(time) {
			return Math.floor(time / 1e3) * 1e3;
		}
	}),
	1091: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Hh: () => assessHanging,
			XH: () => assessHealth,
			ti: () => dependsOnPods
		});
		var _trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1937);
		var _application_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8507);
		var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7822);
		function assessHealth({ standing, hanging, suspended }) {
			switch (standing.health) {
				case "Healthy": return undefined;
				case "Progressing": return assessHanging(hanging) ?? {
					state: "progressing",
					reason: `is Progressing${which(standing)}`
				};
				case "Suspended": return suspended === "accepted" ? undefined : paused(standing);
				case "Degraded": return {
					state: "failed",
					patience: "grace",
					reason: `is Degraded${which(standing)}`
				};
				case "Missing": return {
					state: "failed",
					patience: "grace",
					reason: `is Missing${which(standing)}`
				};
				case "Unknown": return {
					state: "blocked",
					patience: "grace",
					reason: `its health is Unknown${which(standing)}`,
					hint: "See the conditions of the application; the cluster may be out of Argo CD\u2019s reach."
				};
			}
		}
		function assessHanging(hanging) {
			if (hanging.length === 0) return undefined;
			return {
				state: "failed",
				patience: "grace",
				reason: (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.HL)(hanging.map(_trouble_js__WEBPACK_IMPORTED_MODULE_1__.L))
			};
		}
		function dependsOnPods({ status, operation }) {
			const busy = (operation ?? undefined) !== undefined || status?.operationState?.phase === "Running";
			return busy || status?.health?.status === "Progressing";
		}
		function paused(standing) {
			return {
				state: "blocked",
				patience: "grace",
				reason: `is Suspended${which(standing)}`,
				hint: "A paused rollout waits for somebody to promote it (`kubectl argo rollouts promote`). With `suspended` among the conditions it counts as arrived."
			};
		}
		function which({ resources, health, message }) {
			const guilty = resources.filter((resource) => resource.health?.status === health);
			if (guilty.length > 0) return `: ${(0, _application_js__WEBPACK_IMPORTED_MODULE_0__.HL)(guilty.map(describeHealth))}`;
			return message === undefined || message === "" ? "" : `: ${(0, _message_js__WEBPACK_IMPORTED_MODULE_2__.d)(message)}`;
		}
		function describeHealth(resource) {
			const message = resource.health?.message;
			return `${(0, _application_js__WEBPACK_IMPORTED_MODULE_0__.w9)(resource)}${message === undefined || message === "" ? "" : ` (${(0, _message_js__WEBPACK_IMPORTED_MODULE_2__.d)(message)})`}`;
		}
	}),
	2915: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HZ: () => failedCommit,
			Jn: () => passedOver,
			Q2: () => hydratedDescent,
			V_: () => hydratedCommit,
			bW: () => assessHydration
		});
		var _commits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8919);
		var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7822);
		const ASKED = "argocd.argoproj.io/hydrate";
		const OWN_PATHS = "argocd.argoproj.io/manifest-generate-paths";
		function passedOver({ spec, status }) {
			const { lastComparedDryRevision: looked, lastSuccessfulOperation, currentOperation } = status?.sourceHydrator ?? {};
			if (spec?.sourceHydrator === undefined || looked === undefined || looked === "") return undefined;
			if (currentOperation?.phase === "Hydrating" || currentOperation?.phase === "Failed") return undefined;
			return looked === lastSuccessfulOperation?.drySHA ? undefined : looked;
		}
		function hydratedCommit(application) {
			return passedOver(application) ?? application.status?.sourceHydrator?.lastSuccessfulOperation?.drySHA;
		}
		function hydratedDescent({ spec, status }) {
			const ancestor = status?.sourceHydrator?.lastSuccessfulOperation?.hydratedSHA;
			const descendant = status?.sync?.revision;
			if (spec?.sourceHydrator === undefined || ancestor === undefined || descendant === undefined) return undefined;
			const commits = (0, _commits_js__WEBPACK_IMPORTED_MODULE_0__.NY)(ancestor) && (0, _commits_js__WEBPACK_IMPORTED_MODULE_0__.NY)(descendant);
			return commits && ancestor !== descendant ? {
				ancestor,
				descendant
			} : undefined;
		}
		function failedCommit({ status }) {
			const { currentOperation, lastComparedDryRevision } = status?.sourceHydrator ?? {};
			return currentOperation?.phase === "Failed" ? currentOperation.drySHA || lastComparedDryRevision : undefined;
		}
		function assessHydration(application, judgement) {
			if (application.spec?.sourceHydrator === undefined) return undefined;
			return assessOperation(application, judgement) ?? assessPassing(application, judgement) ?? assessBranch(application, judgement);
		}
		function assessOperation(application, { expected, lineages }) {
			const { spec, status, metadata } = application;
			if (metadata.annotations?.[ASKED] !== undefined) {
				return {
					state: "progressing",
					reason: "waiting for the hydrator to look at git"
				};
			}
			const { currentOperation, lastSuccessfulOperation } = status?.sourceHydrator ?? {};
			if (currentOperation?.phase === "Hydrating") {
				return {
					state: "progressing",
					reason: `is hydrating ${commitOf(currentOperation.drySHA)}`
				};
			}
			if (currentOperation?.phase !== "Failed") return undefined;
			const failed = failedCommit(application);
			const reason = `hydrating ${commitOf(failed)} failed: ${(0, _message_js__WEBPACK_IMPORTED_MODULE_1__.d)(currentOperation.message || "no message")}`;
			if (expected !== undefined && failed !== undefined) {
				if (isIn(expected, lastSuccessfulOperation?.drySHA, lineages)) return undefined;
				if (!isIn(expected, failed, lineages)) {
					return {
						state: "progressing",
						reason: `${reason}; waiting for the expected ${(0, _commits_js__WEBPACK_IMPORTED_MODULE_0__.w7)(expected)}`
					};
				}
			}
			return {
				state: "failed",
				patience: "grace",
				reason,
				hint: hintOf(spec?.sourceHydrator)
			};
		}
		function hintOf(hydrator) {
			const { drySource, syncSource, hydrateTo } = hydrator ?? {};
			const to = hydrateTo?.targetBranch ?? syncSource?.targetBranch;
			return `The source hydrator renders ${drySource?.repoURL ?? "the dry source"} and pushes the result to ${to}.`;
		}
		function assessPassing(application, { passing }) {
			const passed = passedOver(application);
			if (passed === undefined) return undefined;
			if (application.metadata.annotations?.[OWN_PATHS] === undefined) {
				return {
					state: "progressing",
					reason: `is about to hydrate ${(0, _commits_js__WEBPACK_IMPORTED_MODULE_0__.w7)(passed)}`
				};
			}
			if (passing === "settled") return undefined;
			const reason = `has not hydrated ${(0, _commits_js__WEBPACK_IMPORTED_MODULE_0__.w7)(passed)}, which may change none of its paths; watching whether it does`;
			return {
				state: "progressing",
				reason
			};
		}
		function assessBranch(application, { lineages }) {
			const { spec, status } = application;
			const hydrated = status?.sourceHydrator?.lastSuccessfulOperation?.hydratedSHA;
			const compared = status?.sync?.revision;
			if (hydrated === undefined || compared === hydrated) return undefined;
			const descent = hydratedDescent(application);
			if (descent !== undefined && lineages.get(descent) === "yes") return undefined;
			const seen = compared === undefined || compared === "" ? "nothing" : (0, _commits_js__WEBPACK_IMPORTED_MODULE_0__.w7)(compared);
			return {
				state: "progressing",
				reason: `compares ${seen} of ${spec?.sourceHydrator?.syncSource.targetBranch}, not yet the hydrated ${(0, _commits_js__WEBPACK_IMPORTED_MODULE_0__.w7)(hydrated)}`
			};
		}
		function commitOf(commit) {
			return commit === undefined || commit === "" ? "the newest commit" : (0, _commits_js__WEBPACK_IMPORTED_MODULE_0__.w7)(commit);
		}
		function isIn(expected, commit, lineages) {
			if (commit === undefined) return false;
			return (0, _commits_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(commit, expected) || lineages.get({
				ancestor: expected,
				descendant: commit
			}) === "yes";
		}
	}),
	415: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			OA: () => fields,
			ld: () => items,
			zz: () => isApplication
		});
		function fields(value) {
			return isFields(value) ? value : {};
		}
		function items(value) {
			return Array.isArray(value) ? value : [];
		}
		function isFields(value) {
			return typeof value === "object" && value !== null && !Array.isArray(value);
		}
		function isApplication(value) {
			return isFields(value) && isFields(value["metadata"]) && typeof value["metadata"]["name"] === "string";
		}
	}),
	7822: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { d: () => brief });
		const LONGEST = 300;
		const BEGINNING = 80;
		function brief(message) {
			const plain = message.replaceAll(/rpc error: code = \w+ desc = /g, "").replaceAll(/\s+/g, " ").trim();
			if (plain.length <= LONGEST) return plain;
			return `${plain.slice(0, BEGINNING)} \u2026 ${plain.slice(BEGINNING + 3 - LONGEST)}`;
		}
	}),
	4720: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BQ: () => assessOwn,
			D6: () => isAsked,
			HJ: () => failedResources,
			Kq: () => OWN_INFO,
			TT: () => assessEnded,
			Yn: () => concernsExpected,
			wK: () => assessRunning
		});
		var _application_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8507);
		var _commits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8919);
		var _freshness_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3466);
		var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7822);
		var _revision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4364);
		const OWN_INFO = "gitops-actions";
		function assessRunning(application) {
			if (!(0, _application_js__WEBPACK_IMPORTED_MODULE_0__.eo)(application)) return undefined;
			const state = application.status?.operationState;
			const running = state?.phase === "Running" || state?.phase === "Terminating" ? state : undefined;
			const revisions = (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.Ow)(running?.syncResult).concat((0, _application_js__WEBPACK_IMPORTED_MODULE_0__.Ow)(running?.operation?.sync));
			const target = revisions[0] === undefined ? "" : ` ${(0, _commits_js__WEBPACK_IMPORTED_MODULE_1__.w7)(revisions[0])}`;
			if (running === undefined) return {
				state: "progressing",
				reason: `a sync${target} is about to start`
			};
			const verb = running.phase === "Terminating" ? "is ending the sync" : `syncs${target}`;
			const retries = running.retryCount === undefined || running.retryCount < 1 ? "" : ` (retry ${running.retryCount})`;
			const message = running.message === undefined || running.message === "" ? "" : `: ${(0, _message_js__WEBPACK_IMPORTED_MODULE_2__.d)(running.message)}`;
			return {
				state: "progressing",
				reason: `${verb}${retries}${message}${waveOf(application, running)}`
			};
		}
		function waveOf({ status }, { message = "" }) {
			const waves = new Set((status?.resources ?? []).map(({ syncWave = 0 }) => syncWave));
			if (waves.size < 2) return "";
			const named = (status?.resources ?? []).find(({ kind, name }) => message.includes(`${kind}/${name}`));
			return named === undefined ? "" : `, wave ${named.syncWave ?? 0}`;
		}
		function concernsExpected(application, { expected, lineages, own }) {
			const state = application.status?.operationState;
			if (own !== undefined && state !== undefined && state !== null && isOwn(state, own)) return true;
			if (expected === undefined) return true;
			const revisions = (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.Ow)(state?.syncResult).concat((0, _application_js__WEBPACK_IMPORTED_MODULE_0__.Ow)(state?.operation?.sync));
			return (0, _revision_js__WEBPACK_IMPORTED_MODULE_3__.G3)(revisions, [], expected, lineages);
		}
		function assessOwn({ status }, own) {
			if (own === undefined) return undefined;
			const state = status?.operationState ?? undefined;
			if (state !== undefined && isOwn(state, own)) return undefined;
			const startedAt = (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.nR)(state?.startedAt);
			if (startedAt !== undefined && startedAt >= (0, _freshness_js__WEBPACK_IMPORTED_MODULE_4__.Q5)(own.askedAt)) return undefined;
			return {
				state: "progressing",
				reason: "waiting for Argo CD to start the sync that was asked for"
			};
		}
		function isAsked({ operation, status }, id) {
			const operations = [operation, status?.operationState?.operation];
			return operations.some((one) => one?.info?.some(({ name, value }) => name === OWN_INFO && value === id) === true);
		}
		function isOwn({ operation }, { id }) {
			return operation?.info?.some(({ name, value }) => name === OWN_INFO && value === id) === true;
		}
		function assessEnded(application, judgement) {
			const state = application.status?.operationState;
			if (state === undefined || state === null || state.phase !== "Failed" && state.phase !== "Error") return undefined;
			const own = judgement.own !== undefined && isOwn(state, judgement.own);
			if (state.operation?.sync?.dryRun === true && !own) return undefined;
			if (!own && !isOfNow(application, state, judgement)) return undefined;
			const revisions = (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.Ow)(state.syncResult).map(_commits_js__WEBPACK_IMPORTED_MODULE_1__.w7).join(" and ");
			const failures = failedResources(state).map(describeFailure);
			const cause = failures.length === 0 ? (0, _message_js__WEBPACK_IMPORTED_MODULE_2__.d)(state.message ?? "no message") : (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.HL)(failures);
			const { retryCount = 0 } = state;
			const retries = retryCount < 1 ? "" : `, after ${retryCount} ${retryCount === 1 ? "retry" : "retries"}`;
			return {
				state: "failed",
				patience: "none",
				reason: `the sync${revisions === "" ? "" : ` to ${revisions}`} ended with ${state.phase}${retries}: ${cause}`,
				hint: "Argo CD does not try a revision again that has failed. Commit what mends it, or sync again."
			};
		}
		function isOfNow(application, state, { expected, lineages }) {
			const attempted = (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.Ow)(state.syncResult);
			if (attempted.length === 0) return true;
			const compared = (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.MO)(application);
			if (attempted.join() === compared.join()) return true;
			const settled = application.status?.sync?.status === "Synced";
			return settled && expected !== undefined && (0, _revision_js__WEBPACK_IMPORTED_MODULE_3__.G3)(attempted, (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.u0)(application), expected, lineages);
		}
		function failedResources({ syncResult }) {
			return (syncResult?.resources ?? []).filter(({ status, hookPhase }) => status === "SyncFailed" || hookPhase === "Failed" || hookPhase === "Error");
		}
		function describeFailure(result) {
			const what = result.hookType === undefined || result.hookType === "" ? "" : `${result.hookType} hook `;
			return `${what}${(0, _application_js__WEBPACK_IMPORTED_MODULE_0__.w9)(result)}: ${(0, _message_js__WEBPACK_IMPORTED_MODULE_2__.d)(result.message ?? result.status ?? "failed")}`;
		}
	}),
	4316: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			KN: () => selectResources,
			UC: () => parseResourceFilter,
			YP: () => standingOf
		});
		const FILTER = /^(?<not>!?)(?<group>[^:]*):(?<kind>[^:]+):(?:(?<namespace>[^:/]+)\/)?(?<name>[^:/]+)$/;
		function parseResourceFilter(text) {
			const { not, group = "", kind, namespace, name } = FILTER.exec(text.trim())?.groups ?? {};
			if (kind === undefined || name === undefined) return undefined;
			return {
				effect: not === "!" ? "exclude" : "include",
				group,
				kind,
				namespace,
				name
			};
		}
		function selectResources(resources, filters) {
			const includes = filters.filter(({ effect }) => effect === "include");
			const excludes = filters.filter(({ effect }) => effect === "exclude");
			return resources.filter((resource) => (includes.length === 0 || includes.some((filter) => matches(filter, resource))) && !excludes.some((filter) => matches(filter, resource)));
		}
		function matches(filter, { group = "", kind, namespace = "", name }) {
			const fits = (wanted, actual) => wanted === "*" || wanted === actual;
			return fits(filter.group, group) && fits(filter.kind, kind) && fits(filter.namespace ?? "*", namespace) && fits(filter.name, name);
		}
		const WORST = [
			"Unknown",
			"Degraded",
			"Missing",
			"Progressing",
			"Suspended",
			"Healthy"
		];
		function standingOf({ status }, filters) {
			const whole = {
				sync: status?.sync?.status ?? "Unknown",
				health: status?.health?.status ?? "Unknown",
				message: status?.health?.message,
				resources: status?.resources ?? []
			};
			if (filters.length === 0) return whole;
			const resources = selectResources(whole.resources, filters);
			if (resources.length === 0) return {
				...whole,
				resources
			};
			return {
				...whole,
				resources,
				sync: syncOf(resources),
				health: healthOf(resources, whole)
			};
		}
		function syncOf(resources) {
			const states = new Set(resources.filter(({ hook }) => hook !== true).map(({ status }) => status ?? "Synced"));
			if (states.has("OutOfSync")) return "OutOfSync";
			return states.has("Unknown") ? "Unknown" : "Synced";
		}
		function healthOf(resources, whole) {
			const known = resources.map(({ health }) => health?.status).filter((health) => health !== undefined);
			if (known.length === 0 && whole.resources.every(({ health }) => health?.status === undefined)) return whole.health;
			return WORST.find((health) => known.includes(health)) ?? "Healthy";
		}
	}),
	4364: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D$: () => isCommitCompared,
			Eq: () => assessRevision,
			G3: () => accepts,
			JL: () => isGit,
			oD: () => descentsToTrace
		});
		var _application_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8507);
		var _commits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8919);
		var _hydration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2915);
		function isGit({ chart, repoURL }) {
			return (chart === undefined || chart === "") && repoURL?.startsWith("oci://") !== true;
		}
		function judgedRevisions(application) {
			const hydrator = application.spec?.sourceHydrator;
			if (hydrator !== undefined) {
				const commit = (0, _hydration_js__WEBPACK_IMPORTED_MODULE_0__.V_)(application);
				return commit === undefined ? [] : [{
					revision: commit,
					source: hydrator.drySource
				}];
			}
			const sources = (0, _application_js__WEBPACK_IMPORTED_MODULE_1__.u0)(application);
			return (0, _application_js__WEBPACK_IMPORTED_MODULE_1__.MO)(application).map((revision, index) => ({
				revision,
				source: sources[index]
			}));
		}
		function descentsToTrace(application, expected) {
			const hydrated = (0, _hydration_js__WEBPACK_IMPORTED_MODULE_0__.Q2)(application);
			const others = hydrated === undefined ? [] : [hydrated];
			if (expected === undefined || !(0, _commits_js__WEBPACK_IMPORTED_MODULE_2__.WM)(expected)) return others;
			const judged = judgedRevisions(application);
			if (judged.some(({ revision }) => (0, _commits_js__WEBPACK_IMPORTED_MODULE_2__.Ft)(revision, expected))) return others;
			const commits = judged.filter(({ source, revision }) => (0, _commits_js__WEBPACK_IMPORTED_MODULE_2__.NY)(revision) && isGit(source ?? {}));
			const failed = (0, _hydration_js__WEBPACK_IMPORTED_MODULE_0__.HZ)(application) ?? "";
			return [...new Set([...commits.map(({ revision }) => revision), ...(0, _commits_js__WEBPACK_IMPORTED_MODULE_2__.NY)(failed) ? [failed] : []])].map((descendant) => ({
				ancestor: expected,
				descendant
			})).concat(others);
		}
		function accepts(revisions, sources, expected, lineages) {
			return revisions.some((revision, index) => {
				if ((0, _commits_js__WEBPACK_IMPORTED_MODULE_2__.Ft)(revision, expected)) return true;
				const source = sources[index];
				return (source === undefined || isGit(source)) && lineages.get({
					ancestor: expected,
					descendant: revision
				}) === "yes";
			});
		}
		function isCommitCompared(application, expected, lineages) {
			const judged = judgedRevisions(application);
			const revisions = judged.map(({ revision }) => revision);
			return accepts(revisions, judged.map(({ source }) => source ?? {}), expected, lineages);
		}
		function assessRevision(application, { expected, lineages, comparison, passing }) {
			const hydration = (0, _hydration_js__WEBPACK_IMPORTED_MODULE_0__.bW)(application, {
				expected,
				lineages,
				passing
			});
			if (expected === undefined) return hydration;
			const judged = judgedRevisions(application);
			if (hydration !== undefined || isCommitCompared(application, expected, lineages)) return hydration;
			const revisions = judged.map(({ revision }) => revision);
			const sources = judged.map(({ source }) => source ?? {});
			const wanted = (0, _commits_js__WEBPACK_IMPORTED_MODULE_2__.w7)(expected);
			if (revisions.length === 0) {
				return {
					state: "progressing",
					reason: `has not been compared with git yet; expected is ${wanted}`
				};
			}
			const verb = application.spec?.sourceHydrator === undefined ? "compares" : "has hydrated";
			const compared = `${verb} ${judged.map(({ revision }) => (0, _commits_js__WEBPACK_IMPORTED_MODULE_2__.w7)(revision)).join(" and ")}`;
			if (!(0, _commits_js__WEBPACK_IMPORTED_MODULE_2__.WM)(expected) && sources.every(isGit)) {
				return {
					state: "blocked",
					patience: "none",
					reason: `${compared}; the expected ${JSON.stringify(expected)} is no commit id`,
					hint: "Give the commit (such as github.sha); a version is right for Helm charts and OCI artifacts only."
				};
			}
			const known = revisions.map((descendant) => lineages.get({
				ancestor: expected,
				descendant
			}));
			if (comparison === "old") {
				const relation = known.every((lineage) => lineage === "no") ? "older than the expected" : "not yet the expected";
				return {
					state: "progressing",
					reason: `${compared}, ${relation} ${wanted}`
				};
			}
			if (known.includes("unknown")) {
				return {
					state: "blocked",
					patience: "grace",
					reason: `${compared}, and whether that contains the expected ${wanted} cannot be told: its history cannot be read`,
					hint: "Let `repository` and `token` give access to the repository of the application, and give the whole commit id."
				};
			}
			return assessTracking(judged, compared, wanted);
		}
		function assessTracking(judged, compared, wanted) {
			const tracked = judged.map(({ source }) => source ?? {}).filter(isGit);
			const where = tracked.map(({ repoURL = "?", targetRevision }) => `${targetRevision || "HEAD"} of ${repoURL}`);
			if (tracked.length > 0 && tracked.every(({ targetRevision = "" }) => (0, _commits_js__WEBPACK_IMPORTED_MODULE_2__.NY)(targetRevision))) {
				return {
					state: "blocked",
					patience: "grace",
					reason: `${compared}, and tracks that commit alone: the expected ${wanted} will not come by itself`,
					hint: "Its targetRevision is a fixed commit. Set it to a branch, or to the expected commit."
				};
			}
			const seen = where.length === 0 ? "" : `; it tracks ${[...new Set(where)].join(" and ")}`;
			return {
				state: "progressing",
				reason: `${compared}, which does not contain the expected ${wanted}${seen}`
			};
		}
	}),
	2702: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			L: () => dependsOnWindow,
			_: () => assessSync
		});
		var _application_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8507);
		var _commits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8919);
		var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7822);
		function dependsOnWindow(application) {
			return application.status?.sync?.status === "OutOfSync" && (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.DE)(application) !== undefined;
		}
		function assessSync(application, { standing, window, own }) {
			if (standing.sync === "Synced") return undefined;
			if (standing.sync === "Unknown") {
				return {
					state: "blocked",
					patience: "grace",
					reason: "Argo CD cannot tell whether it is in sync (Unknown)",
					hint: "See the conditions of the application; the repository or the cluster may be out of its reach."
				};
			}
			const differing = standing.resources.filter(({ status, hook }) => status === "OutOfSync" && hook !== true);
			const what = differing.length === 0 ? "OutOfSync" : `OutOfSync: ${(0, _application_js__WEBPACK_IMPORTED_MODULE_0__.HL)(differing.map(_application_js__WEBPACK_IMPORTED_MODULE_0__.w9))}`;
			if (own !== undefined) return afterOwnSync(what, differing);
			const automation = (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.DE)(application);
			if (automation === undefined) {
				return {
					state: "blocked",
					patience: "none",
					reason: `is ${what}; automatic sync is off`,
					hint: "Somebody has to sync it: the action sync-argocd does, or `argocd app sync`. With fail-fast: false this waits until somebody has."
				};
			}
			return pruning(what, differing, standing, automation.prune === true) ?? (automation.prune === true && automation.allowEmpty !== true ? wipingOut(application) : undefined) ?? refusal(application, what) ?? closed(window, what) ?? (automation.selfHeal === true ? undefined : drift(application, what)) ?? {
				state: "progressing",
				reason: `is ${what}; waiting for automatic sync`
			};
		}
		function afterOwnSync(what, differing) {
			if (differing.length > 0 && differing.every(({ requiresPruning }) => requiresPruning === true)) {
				return {
					state: "blocked",
					patience: "grace",
					reason: `is still ${what}, which git does not hold any more`,
					hint: "Sync with `prune: true` to delete what git does not hold."
				};
			}
			return {
				state: "failed",
				patience: "grace",
				reason: `is still ${what}, although the sync has ended`,
				hint: "Something changes it back (another controller, a webhook), or the sync was one of other resources. See the diff in Argo CD, and ignoreDifferences."
			};
		}
		function pruning(what, differing, { resources }, prunes) {
			const others = resources.some(({ status, requiresPruning }) => status === "OutOfSync" && requiresPruning !== true);
			if (prunes || others || differing.length === 0) return undefined;
			return {
				state: "blocked",
				patience: "none",
				reason: `is ${what}, which git does not hold any more; automatic sync does not prune`,
				hint: "Run sync-argocd with `prune: true`, or set syncPolicy.automated.prune."
			};
		}
		function wipingOut({ status }) {
			const resources = status?.resources ?? [];
			if (resources.length === 0 || !resources.every(({ requiresPruning }) => requiresPruning === true)) return undefined;
			return {
				state: "blocked",
				patience: "none",
				reason: `the compared commit holds none of its ${resources.length} resources, and automatic sync refuses to delete them all`,
				hint: "Check the path of the application. If it is meant so, set syncPolicy.automated.allowEmpty, or sync by hand."
			};
		}
		function refusal({ status }, what) {
			const message = status?.conditions?.find(({ type }) => type === "SyncError")?.message;
			if (message === undefined) return undefined;
			const final = /failed last sync attempt|wipe out/i.test(message);
			return {
				state: final ? "failed" : "blocked",
				patience: final ? "none" : "grace",
				reason: `is ${what}; automatic sync refuses: ${(0, _message_js__WEBPACK_IMPORTED_MODULE_1__.d)(message)}`,
				hint: "Argo CD does not try a revision again that has failed. Commit what mends it, or sync again."
			};
		}
		function closed(window, what) {
			if (window.state === "open") return undefined;
			const { why, opensAt } = window;
			const when = opensAt === undefined ? "" : `, until ${new Date(opensAt).toISOString().slice(0, 16)}Z`;
			return {
				state: "blocked",
				patience: "none",
				reason: `is ${what}; ${why}${when}`,
				hint: "Wait for the sync window with a longer timeout, or let the project\u2019s sync windows allow it.",
				...opensAt === undefined ? {} : { opensAt }
			};
		}
		function drift(application, what) {
			const state = application.status?.operationState;
			if (state?.phase !== "Succeeded" || (state.operation?.sync?.resources ?? []).length > 0) return undefined;
			if (state.operation?.sync?.dryRun === true) return undefined;
			const synced = (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.Ow)(state.syncResult);
			if (synced.length === 0 || synced.join() !== (0, _application_js__WEBPACK_IMPORTED_MODULE_0__.MO)(application).join()) return undefined;
			return {
				state: "blocked",
				patience: "grace",
				reason: `is ${what}, though ${synced.map(_commits_js__WEBPACK_IMPORTED_MODULE_2__.w7).join(" and ")} was synced; self-healing is off`,
				hint: "Something has changed it since. Sync again, or set syncPolicy.automated.selfHeal."
			};
		}
	}),
	4507: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S: () => deployedRevision,
			i: () => watchApplication
		});
		var _errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8953);
		var _application_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8507);
		var _assess_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7192);
		var _commits_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8919);
		var _freshness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3466);
		var _health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1091);
		var _hydration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2915);
		var _message_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7822);
		var _operation_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4720);
		var _revision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4364);
		var _sync_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2702);
		const REFRESH_PATIENCE = 2e3;
		const WINDOW_HOLDS = 15e3;
		const PODS_HOLD = 4e3;
		const UNKNOWN_HOLDS = 3e4;
		const PODS_DUE = 5e3;
		const PASSING_SETTLES = 3e4;
		const OPEN = { state: "open" };
		function watchApplication(argo, ref, watch) {
			const { expected, clock } = watch;
			const lineages = rememberLineages(watch);
			const refreshes = planRefreshes(clock);
			const windows = remembering(WINDOW_HOLDS, clock);
			const pods = remembering(PODS_HOLD, clock);
			const passing = rememberPassing(clock);
			let since;
			let newest;
			const needOf = async (application) => {
				await lineages.trace((0, _revision_js__WEBPACK_IMPORTED_MODULE_0__.oD)(application, expected.revision));
				if (watch.refresh === "none") return "none";
				const freshness = {
					since,
					commit: commitState(application, expected.revision, lineages)
				};
				const need = (0, _freshness_js__WEBPACK_IMPORTED_MODULE_1__.sP)(application, freshness);
				const isLong = (0, _freshness_js__WEBPACK_IMPORTED_MODULE_1__.P1)(application, since ?? clock.now() - 1e3);
				return need === "after-the-operation" && isLong ? "after-an-old-operation" : need;
			};
			const compareAnew = async (signal) => {
				if (watch.refresh === "none") return (await argo.get(ref, signal)).application;
				const patience = AbortSignal.timeout(REFRESH_PATIENCE);
				try {
					const { application, askedAt } = await argo.refresh(ref, watch.refresh, AbortSignal.any([signal, patience]));
					since ??= askedAt;
					return application;
				} catch (error) {
					if (signal.aborted || !patience.aborted) throw error;
					return (await argo.get(ref, signal)).application;
				}
			};
			return {
				name: (0, _application_js__WEBPACK_IMPORTED_MODULE_2__.un)({ metadata: ref }),
				async look(signal) {
					const { application, askedAt } = await argo.get(ref, signal);
					since ??= askedAt;
					newest = application;
					const need = await needOf(application);
					const never = since === undefined && expected.revision === undefined && watch.refresh !== "none";
					if (!refreshes.isDue(never ? "since-the-wait-began" : need)) return application;
					newest = await compareAnew(signal);
					refreshes.asked();
					since ??= (0, _freshness_js__WEBPACK_IMPORTED_MODULE_1__.Q5)(clock.now());
					return newest;
				},
				async *follow(application, signal) {
					for await (const next of argo.follow(application, signal)) {
						if (newest !== undefined && isOlder(next, newest)) continue;
						newest = next;
						yield next;
					}
				},
				async assess(application, now, signal) {
					const need = await needOf(application);
					const window = !(0, _sync_js__WEBPACK_IMPORTED_MODULE_3__.L)(application) || (0, _application_js__WEBPACK_IMPORTED_MODULE_2__.eo)(application) ? OPEN : await windows(() => argo.window(application, "automatic", signal).catch(orElse(OPEN)));
					const hanging = (0, _health_js__WEBPACK_IMPORTED_MODULE_4__.ti)(application) ? await pods(() => argo.hangingPods(application, signal).catch(orElse([]))) : [];
					const compare = watch.refresh === "none" ? undefined : since;
					const settlesAt = passing.settlesAt(application);
					const settled = settlesAt !== undefined && settlesAt <= now;
					const seen = {
						application,
						since: compare,
						lineages,
						passing: settled ? "settled" : "recent",
						window,
						hanging
					};
					const assessment = (0, _assess_js__WEBPACK_IMPORTED_MODULE_5__.Nh)(seen, expected);
					const due = Math.min(refreshes.dueAt(need), settlesAt === undefined || settled ? Number.POSITIVE_INFINITY : settlesAt, (0, _health_js__WEBPACK_IMPORTED_MODULE_4__.ti)(application) ? now + PODS_DUE : Number.POSITIVE_INFINITY);
					return {
						assessment: assessment.state === "progressing" ? until(assessment, due) : assessment,
						facets: (0, _assess_js__WEBPACK_IMPORTED_MODULE_5__.C4)(application, expected.resources)
					};
				},
				async explain(application, signal) {
					const inCluster = application.status?.health?.status === "Healthy" ? [] : await argo.explain(application, signal);
					return [...syncTroubles(application), ...inCluster];
				}
			};
		}
		function isOlder(one, other) {
			const [version, known] = [one, other].map(({ metadata }) => Number(metadata.resourceVersion ?? Number.NaN));
			return version !== undefined && known !== undefined && version < known;
		}
		function until(assessment, due) {
			return Number.isFinite(due) ? {
				...assessment,
				decidesAt: due
			} : assessment;
		}
		function commitState(application, expected, lineages) {
			if (expected === undefined) return "any";
			return (0, _revision_js__WEBPACK_IMPORTED_MODULE_0__.D$)(application, expected, lineages) ? "compared" : "awaited";
		}
		function orElse(instead) {
			return (error) => {
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_6__.Hi && !error.retryable) return instead;
				throw error;
			};
		}
		function planRefreshes(clock) {
			let needed = "none";
			let asked = 0;
			let nextAt = Number.POSITIVE_INFINITY;
			const take = (need) => {
				if (need === needed) return;
				needed = need;
				asked = 0;
				nextAt = clock.now() + (need === "after-the-operation" ? 1e3 : 0);
			};
			return {
				isDue(need) {
					take(need);
					return need !== "none" && clock.now() >= nextAt;
				},
				asked() {
					asked++;
					nextAt = clock.now() + (0, _freshness_js__WEBPACK_IMPORTED_MODULE_1__.m9)(asked);
				},
				dueAt(need) {
					take(need);
					return need === "none" ? Number.POSITIVE_INFINITY : nextAt;
				}
			};
		}
		function remembering(holds, clock) {
			let known;
			return async (ask) => {
				if (known !== undefined && clock.now() < known.until) return known.value;
				const value = await ask();
				known = {
					value,
					until: clock.now() + holds
				};
				return value;
			};
		}
		function rememberPassing(clock) {
			let known;
			return { settlesAt(application) {
				const commit = (0, _hydration_js__WEBPACK_IMPORTED_MODULE_7__.Jn)(application);
				if (commit !== known?.commit) known = commit === undefined ? undefined : {
					commit,
					since: clock.now()
				};
				return known === undefined ? undefined : known.since + PASSING_SETTLES;
			} };
		}
		function rememberLineages({ isDescendant, clock }) {
			const known = new Map();
			const keyOf = ({ ancestor, descendant }) => `${ancestor}..${descendant}`;
			return {
				get: (descent) => known.get(keyOf(descent))?.lineage,
				async trace(descents) {
					for (const descent of descents) {
						const { until = Number.NEGATIVE_INFINITY } = known.get(keyOf(descent)) ?? {};
						if (clock.now() < until) continue;
						const lineage = (0, _commits_js__WEBPACK_IMPORTED_MODULE_8__.NY)(descent.ancestor) ? await isDescendant(descent.ancestor, descent.descendant) : "unknown";
						const holds = lineage === "unknown" ? UNKNOWN_HOLDS : Number.POSITIVE_INFINITY;
						known.set(keyOf(descent), {
							lineage,
							until: clock.now() + holds
						});
					}
				}
			};
		}
		function syncTroubles({ status }) {
			const state = status?.operationState;
			if (state === undefined || state === null || state.phase === "Succeeded") return [];
			return (0, _operation_js__WEBPACK_IMPORTED_MODULE_9__.HJ)(state).map((result) => ({
				resource: (0, _application_js__WEBPACK_IMPORTED_MODULE_2__.w9)(result),
				reason: `${result.hookType ? `${result.hookType} hook ${result.hookPhase}` : result.status}: ${(0, _message_js__WEBPACK_IMPORTED_MODULE_10__.d)(result.message ?? "")}`,
				events: [],
				log: []
			}));
		}
		function deployedRevision(application) {
			const dry = application.spec?.sourceHydrator && (0, _hydration_js__WEBPACK_IMPORTED_MODULE_7__.V_)(application);
			return dry ?? (0, _application_js__WEBPACK_IMPORTED_MODULE_2__.MO)(application).join(",");
		}
	}),
	4721: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			YO: () => lastSeen,
			gN: () => describeEvent,
			wU: () => newestEvents
		});
		const MOST = 5;
		function newestEvents(events) {
			const warnings = events.filter(({ type }) => type === "Warning");
			const told = warnings.length > 0 ? warnings : events;
			return told.toSorted((one, other) => lastSeen(one) - lastSeen(other)).slice(-MOST);
		}
		function describeEvent({ type = "Normal", reason = "", message = "", count, series }) {
			const times = series?.count ?? count ?? 1;
			return `${type} ${reason}${times > 1 ? ` (${times}\u00d7)` : ""}: ${message.replaceAll(/\s+/g, " ").trim()}`;
		}
		function lastSeen({ series, lastTimestamp, eventTime, firstTimestamp, metadata }) {
			const stamps = [
				series?.lastObservedTime,
				lastTimestamp,
				eventTime,
				firstTimestamp,
				metadata?.creationTimestamp
			];
			return Date.parse(stamps.find((stamp) => stamp !== undefined && stamp !== null) ?? "") || 0;
		}
	}),
	7331: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D2: () => runsPods,
			Se: () => isPod,
			VH: () => formatSelector,
			ce: () => isDeployment,
			kA: () => isRollout,
			kH: () => isCronJob,
			pu: () => describeCondition,
			rI: () => conditionOf,
			xr: () => isStatefulSet
		});
		function isDeployment(object) {
			return object.kind === "Deployment";
		}
		function isStatefulSet(object) {
			return object.kind === "StatefulSet";
		}
		function isRollout(object) {
			return object.kind === "Rollout";
		}
		function isCronJob(object) {
			return object.kind === "CronJob";
		}
		function isPod(object) {
			return object.kind === "Pod";
		}
		function runsPods(object) {
			return RUNS_PODS.has(object.kind);
		}
		const RUNS_PODS = new Set([
			"Deployment",
			"ReplicaSet",
			"StatefulSet",
			"DaemonSet",
			"Rollout",
			"Job"
		]);
		function conditionOf(status, type) {
			return status?.conditions?.find((condition) => condition.type === type);
		}
		function describeCondition({ type, reason, message }) {
			return [reason || type, message].filter((part) => part !== undefined && part !== "").join(": ");
		}
		function formatSelector({ matchLabels = {}, matchExpressions = [] }) {
			const labels = Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`);
			const expressions = matchExpressions.map(({ key, operator, values = [] }) => {
				if (operator === "Exists") return key;
				if (operator === "DoesNotExist") return `!${key}`;
				return `${key} ${operator === "In" ? "in" : "notin"} (${values.join(",")})`;
			});
			const all = [...labels, ...expressions];
			return all.length === 0 ? undefined : all.join(",");
		}
	}),
	9578: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$_: () => podTrouble,
			GZ: () => unreadiness,
			Xo: () => troubleDueAt
		});
		var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7331);
		const ORDINARY = new Set([
			"ContainerCreating",
			"PodInitializing",
			""
		]);
		const SETTLED = 2e4;
		function podTrouble(pod, now) {
			const { status } = pod;
			if (pod.metadata.deletionTimestamp !== undefined || status?.phase === "Succeeded") return undefined;
			if (isLeftBehind(pod, now)) return undefined;
			const scheduled = (0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.rI)(status, "PodScheduled");
			if (scheduled?.status === "False" && scheduled.reason === "Unschedulable") {
				return {
					pod,
					reason: `Unschedulable: ${scheduled.message ?? "no node will have it"}`,
					log: "none",
					kind: "stuck"
				};
			}
			const found = containerTroubles(pod, now)[0];
			if (found !== undefined) return found;
			if (status?.phase !== "Failed") return undefined;
			const reason = [status.reason ?? "Failed", status.message].filter(Boolean).join(": ");
			return {
				pod,
				reason,
				log: "none",
				kind: "ended"
			};
		}
		function unreadiness(pod) {
			const { phase = "Pending", containerStatuses = [] } = pod.status ?? {};
			if (phase === "Succeeded" || phase === "Failed" || (0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.rI)(pod.status, "Ready")?.status === "True") return undefined;
			const waiting = containerStatuses.find(({ ready }) => !ready);
			const why = waiting?.state?.waiting?.reason;
			return {
				pod,
				...waiting === undefined ? {} : { container: waiting.name },
				reason: `not ready: ${why ?? phase}`,
				log: waiting?.state?.running === undefined ? "none" : "current",
				kind: "unready"
			};
		}
		const EVICTED_JUST_NOW = 6e4;
		function isLeftBehind({ spec = {}, status = {}, metadata }, now) {
			if (status.phase !== "Failed" || (spec.restartPolicy ?? "Always") !== "Always") return false;
			const times = [
				metadata.creationTimestamp,
				...(status.conditions ?? []).map(({ lastTransitionTime }) => lastTransitionTime),
				...(status.containerStatuses ?? []).map(({ state }) => state?.terminated?.finishedAt)
			].flatMap((time) => time === undefined ? [] : [Date.parse(time)]);
			return times.length > 0 && now - Math.max(...times) > EVICTED_JUST_NOW;
		}
		function containerTroubles(pod, now) {
			const { containerStatuses = [], initContainerStatuses = [] } = pod.status ?? {};
			const { containers = [], initContainers = [] } = pod.spec ?? {};
			const inOrder = [...initContainerStatuses.map((status) => ({
				status,
				container: named(initContainers, status),
				role: "init"
			})), ...containerStatuses.map((status) => ({
				status,
				container: named(containers, status),
				role: "app"
			}))];
			return inOrder.flatMap(({ status, container, role }) => {
				const ends = role === "init" && container?.restartPolicy !== "Always";
				const wrong = ends || mayEnd(pod) ? endingTrouble(status) : appTrouble(status, container, now);
				if (wrong === undefined) return [];
				const prefix = role === "init" ? "init container: " : "";
				return [{
					pod,
					container: status.name,
					...wrong,
					reason: `${prefix}${wrong.reason}`
				}];
			});
		}
		function named(containers, { name }) {
			return containers.find((container) => container.name === name);
		}
		function mayEnd({ spec = {} }) {
			return (spec.restartPolicy ?? "Always") !== "Always";
		}
		function endingTrouble(status) {
			const { state = {}, restartCount, lastState } = status;
			if (state.terminated?.exitCode === 0) return undefined;
			if (state.terminated !== undefined) return ended(state.terminated, "current");
			return waiting(status) ?? (restartCount > 0 ? restarted(restartCount, lastState) : undefined);
		}
		function appTrouble(status, container, now) {
			const { state = {}, ready, restartCount, lastState } = status;
			const stuck = waiting(status);
			if (stuck !== undefined) return stuck;
			if (state.terminated !== undefined) return ended(state.terminated, "current");
			if (restartCount > 0 && !ready) return restarted(restartCount, lastState);
			if (restartCount > 0 && ranFor(state, now) < SETTLED) return {
				...restarted(restartCount, lastState),
				kind: "settling"
			};
			return ready ? undefined : unready(status, container, now);
		}
		function waiting({ state = {}, restartCount, lastState }) {
			const { reason = "", message } = state.waiting ?? {};
			if (ORDINARY.has(reason)) return undefined;
			const last = reason === "CrashLoopBackOff" ? lastState?.terminated : undefined;
			const said = last === undefined ? message : `${describeEnd(last)}, restarted ${times(restartCount)}`;
			return {
				reason: [reason, said].filter((part) => part !== undefined && part !== "").join(": "),
				log: restartCount > 0 ? "previous" : "none",
				kind: reason === "CrashLoopBackOff" ? "ended" : "stuck"
			};
		}
		function restarted(restartCount, lastState) {
			const last = lastState?.terminated;
			const why = last === undefined ? "" : `: the run before ${describeEnd(last)}`;
			return {
				reason: `restarted ${times(restartCount)}${why}`,
				log: "previous",
				kind: "ended"
			};
		}
		function ended(end, log) {
			return {
				reason: describeEnd(end),
				log,
				kind: "ended"
			};
		}
		function describeEnd({ exitCode, reason, message }) {
			const named = reason === undefined || reason === "Error" ? "" : ` (${reason})`;
			const words = message?.trim().split("\n").at(-1)?.slice(0, 200) ?? "";
			return `ended with exit code ${exitCode}${named}${words === "" ? "" : `: ${words}`}`;
		}
		function times(amount) {
			return amount === 1 ? "once" : `${amount} times`;
		}
		function unready({ state = {}, started }, container, now) {
			const isStarting = container?.startupProbe !== undefined && started !== true;
			if (isStarting || ranFor(state, now) < triesOf(container?.readinessProbe)) return undefined;
			return {
				reason: "runs, but its readiness probe fails",
				log: "current",
				kind: "unready"
			};
		}
		function troubleDueAt({ spec = {}, status = {} }, now) {
			const due = (status.containerStatuses ?? []).map(({ name, state = {}, ready, restartCount }) => {
				const startedAt = now - ranFor(state, now);
				if (ready) return restartCount > 0 ? startedAt + SETTLED : Number.POSITIVE_INFINITY;
				const probe = spec.containers?.find((container) => container.name === name)?.readinessProbe;
				return state.running === undefined ? Number.POSITIVE_INFINITY : startedAt + triesOf(probe);
			});
			return Math.min(...due.filter((at) => at > now), Number.POSITIVE_INFINITY);
		}
		function triesOf(probe = {}) {
			const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3 } = probe;
			return (initialDelaySeconds + periodSeconds * failureThreshold) * 1e3;
		}
		function ranFor({ running }, now) {
			const since = Date.parse(running?.startedAt ?? "");
			return Number.isNaN(since) ? 0 : now - since;
		}
	})
};
;
