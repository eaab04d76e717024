"use strict";
exports.id = 5757;
exports.ids = [5757];
exports.modules = {
	3141: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => create_preview_namespace });
		var external_node_crypto_ = __webpack_require__(7598);
		var external_node_os_ = __webpack_require__(8161);
		var external_node_path_ = __webpack_require__(6760);
		var repository = __webpack_require__(6495);
		var kubernetes_open = __webpack_require__(7221);
		var action = __webpack_require__(7174);
		var promises_ = __webpack_require__(1455);
		var errors = __webpack_require__(8953);
		var tool = __webpack_require__(4675);
		;
		const LONGEST = 3e5;
		async function buildKustomization({ path, namespace, temp }, surroundings, signal) {
			const base = await folder(path, surroundings.workspace);
			const around = await (0, promises_.realpath)(await (0, promises_.mkdtemp)((0, external_node_path_.join)(temp, "kustomize-")));
			try {
				const kustomization = {
					namespace,
					resources: [(0, external_node_path_.relative)(around, base)]
				};
				await (0, promises_.writeFile)((0, external_node_path_.join)(around, "kustomization.yaml"), JSON.stringify(kustomization));
				const doing = `kustomize build ${path}`;
				const call = {
					doing,
					longest: LONGEST
				};
				const own = await (0, tool.q)({
					...call,
					command: "kustomize",
					args: ["build", around]
				}, surroundings, signal);
				if (own.kind === "done") return own.stdout;
				const within = await (0, tool.q)({
					...call,
					command: "kubectl",
					args: ["kustomize", around]
				}, surroundings, signal);
				if (within.kind === "done") return within.stdout;
				throw new errors.Hi(`${doing}: there is neither a kustomize nor a kubectl on this machine`, { hint: "Install one of them in a step before this one." });
			} finally {
				await (0, promises_.rm)(around, {
					recursive: true,
					force: true
				});
			}
		}
		async function folder(path, workspace) {
			const full = (0, external_node_path_.resolve)(workspace, path);
			const found = await (0, promises_.stat)(full).catch(() => undefined);
			if (found?.isDirectory() === true) return (0, promises_.realpath)(full);
			const problem = `there is no folder ${JSON.stringify(path)} in ${workspace}`;
			throw new errors.dz([{
				input: "kustomize",
				problem
			}], { hint: "Check the repository out in a step before this one." });
		}
		;
		const checkout_LONGEST = 1e4;
		async function readCheckout(surroundings, signal) {
			const args = [
				"-C",
				surroundings.workspace,
				"log",
				"-1",
				"--no-show-signature",
				"--format=%H",
				"HEAD",
				"--"
			];
			const call = {
				command: "git",
				args,
				doing: "git log",
				longest: checkout_LONGEST
			};
			try {
				const answer = await (0, tool.q)(call, surroundings, signal);
				const sha = answer.kind === "done" ? answer.stdout.trim() : "";
				return sha === "" ? undefined : sha;
			} catch (error) {
				if (error instanceof tool.v) return undefined;
				throw error;
			}
		}
		;
		const MANIFEST = /\.(?:ya?ml|json)$/;
		function workspaceFiles(surroundings, { runner, signal }) {
			const { workspace } = surroundings;
			return {
				locateChart: async (chart) => {
					const path = (0, external_node_path_.resolve)(workspace, chart);
					return await (0, promises_.stat)(path).catch(() => undefined) === undefined ? chart : path;
				},
				read: async (paths) => {
					const found = await Promise.all(paths.map((path) => manifestPaths(path, workspace)));
					return Promise.all([...new Set(found.flat())].map((path) => readManifest(path, workspace)));
				},
				build: (path, namespace) => buildKustomization({
					path,
					namespace,
					temp: runner.temp
				}, surroundings, signal),
				checkedOut: () => readCheckout(surroundings, signal)
			};
		}
		async function manifestPaths(path, workspace) {
			if ((0, external_node_path_.isAbsolute)(path) || path.split(/[\\/]/).includes("..")) throw wrong(path, "lies outside of the workspace");
			const found = await (0, promises_.stat)((0, external_node_path_.join)(workspace, path)).catch(() => undefined);
			const pattern = found?.isDirectory() === true ? (0, external_node_path_.join)(path, "**") : path;
			const paths = found?.isFile() === true ? [path] : await matching(pattern, workspace);
			if (paths.length === 0) throw wrong(path, `leads to no manifest (.yaml, .yml or .json) in ${workspace}`);
			return paths;
		}
		async function matching(pattern, workspace) {
			const paths = [];
			for await (const entry of (0, promises_.glob)(pattern, {
				cwd: workspace,
				withFileTypes: true
			})) {
				if (entry.isFile() && MANIFEST.test(entry.name)) paths.push((0, external_node_path_.relative)(workspace, (0, external_node_path_.join)(entry.parentPath, entry.name)));
			}
			return paths.sort();
		}
		async function readManifest(path, workspace) {
			const full = (0, external_node_path_.join)(workspace, path);
			if (isOutside(await (0, promises_.realpath)(full), await (0, promises_.realpath)(workspace))) throw wrong(path, "lies outside of the workspace");
			const bytes = await (0, promises_.readFile)(full);
			try {
				return {
					path,
					text: new TextDecoder("utf-8", {
						fatal: true,
						ignoreBOM: true
					}).decode(bytes)
				};
			} catch (error) {
				throw new errors.f6({ file: path }, "is no text in UTF-8", { cause: error });
			}
		}
		function isOutside(path, folder) {
			const way = (0, external_node_path_.relative)(folder, path);
			return (0, external_node_path_.isAbsolute)(way) || way.split(external_node_path_.sep)[0] === "..";
		}
		function wrong(path, problem) {
			return new errors.dz([{
				input: "manifests",
				problem: `${JSON.stringify(path)} ${problem}`
			}]);
		}
		var duration = __webpack_require__(816);
		var ownership = __webpack_require__(2567);
		var preview_admission = __webpack_require__(7083);
		var preview_namespace_surroundings = __webpack_require__(1221);
		var take_down = __webpack_require__(4993);
		;
		const HOLD = 9e4;
		const HEARTBEAT = 15e3;
		async function claimNamespace(request, surroundings) {
			const { job } = surroundings;
			const deadline = job.clock.now() + request.timeout;
			for (;;) {
				const found = await (0, preview_namespace_surroundings.oZ)(surroundings, request.namespace);
				const admission = await request.isAdmitted();
				if (admission.kind !== "admitted") return admission;
				const claimed = found === undefined ? await create(request, surroundings) : await adopt(found, request, surroundings);
				if (claimed !== "again") return claimed;
				if (job.clock.now() > deadline) throw notLetGo(request, found);
				await job.clock.sleep(preview_namespace_surroundings.Hz, job.signal);
			}
		}
		async function create(request, surroundings) {
			const { cluster, job } = surroundings;
			const { namespace: name, owner, labels } = request;
			const full = await assessCap(request, surroundings);
			if (full.kind !== "admitted") return full;
			const now = job.clock.now();
			const annotations = set((0, ownership.F9)(claimOf(request, now, now)));
			const object = {
				...preview_namespace_surroundings.CU,
				metadata: {
					name,
					labels: {
						...labels,
						...(0, ownership.Hv)(owner)
					},
					annotations
				}
			};
			const made = await (0, preview_namespace_surroundings.J0)(cluster.create(object, job.signal), 409);
			const preview = made === undefined ? undefined : (0, ownership.LW)(made);
			if (preview === undefined) return "again";
			return claim_confirm(preview, request, surroundings);
		}
		async function claim_confirm(preview, request, surroundings) {
			const judge = async () => {
				const admission = await request.isAdmitted();
				return admission.kind === "admitted" ? assessCap(request, surroundings) : admission;
			};
			const admission = await judge();
			if (admission.kind === "admitted") return {
				kind: "held",
				preview,
				operation: "created"
			};
			if (isOfNewerRun(admission)) await release(preview, request.holder, surroundings);
			else await takeDownOwn(preview, request, judge, surroundings);
			return admission;
		}
		function isOfNewerRun(admission) {
			return admission.kind === "skipped" && admission.why === "superseded";
		}
		async function takeDownOwn(preview, { holder, timeout, uninstallTimeout }, judge, surroundings) {
			const isStillWanted = async () => (await judge()).kind !== "admitted";
			await (0, take_down.a)({
				preview,
				holder,
				timeout,
				uninstallTimeout,
				isStillWanted
			}, surroundings);
		}
		async function assessCap({ maxPreviews, owner, namespace }, surroundings) {
			if (maxPreviews === undefined) return { kind: "admitted" };
			const previews = await (0, preview_namespace_surroundings.AT)(surroundings, owner.repository);
			const counted = previews.filter(({ isTerminating, isBeingTakenDown }) => !isTerminating && !isBeingTakenDown);
			return (0, preview_admission.AE)(counted, namespace, maxPreviews);
		}
		async function adopt(found, request, surroundings) {
			const { cluster, job } = surroundings;
			const { namespace: name, owner, labels, holder } = request;
			const preview = (0, ownership.LW)(found);
			if (preview === undefined || !(0, ownership.yW)(preview, owner)) throw foreign(name, preview);
			const now = job.clock.now();
			if (preview.isTerminating) return "again";
			if (preview.isBeingTakenDown) return finishTakeDown(preview, request, surroundings);
			if ((0, ownership.o2)(preview, holder, now)) return "again";
			const metadata = {
				resourceVersion: preview.resourceVersion,
				labels: {
					...labels,
					...(0, ownership.Hv)(owner)
				},
				annotations: (0, ownership.F9)(claimOf({
					...request,
					source: sourceOf(preview, request)
				}, preview.createdAt, now))
			};
			const patched = await (0, preview_namespace_surroundings.J0)(cluster.patch({
				...preview_namespace_surroundings.CU,
				name
			}, { metadata }, job.signal), 409, 404);
			const held = patched === undefined ? undefined : (0, ownership.LW)(patched);
			return held === undefined ? "again" : {
				kind: "held",
				preview: held,
				operation: "updated"
			};
		}
		function sourceOf(before, { source }) {
			return before.source === "helm" ? "helm" : source;
		}
		async function finishTakeDown(preview, { holder, timeout, uninstallTimeout }, surroundings) {
			const isStillWanted = async () => true;
			await (0, take_down.a)({
				preview,
				holder,
				timeout,
				uninstallTimeout,
				isStillWanted
			}, surroundings);
			return "again";
		}
		function claimOf({ owner, headSha, source, ttl, holder }, createdAt, now) {
			const expiresAt = ttl === undefined ? undefined : now + ttl;
			return {
				...owner,
				headSha,
				source,
				createdAt,
				expiresAt,
				holder: {
					id: holder,
					until: now + HOLD
				}
			};
		}
		function set(annotations) {
			return Object.fromEntries(Object.entries(annotations).flatMap(([name, value]) => value === null ? [] : [[name, value]]));
		}
		async function renew(preview, holder, surroundings) {
			const { cluster, job } = surroundings;
			const { namespace: name, uid } = preview;
			for (;;) {
				const found = await (0, preview_namespace_surroundings.oZ)(surroundings, name);
				const now = found === undefined ? undefined : (0, ownership.LW)(found);
				if (now === undefined || now.uid !== uid) return `namespace ${name} was deleted`;
				if (now.isTerminating || now.isBeingTakenDown) return `namespace ${name} is being taken down`;
				if (now.holder?.id !== holder) return `another run has taken over namespace ${name}`;
				const { resourceVersion } = now;
				const metadata = {
					resourceVersion,
					annotations: (0, ownership.gu)({
						id: holder,
						until: job.clock.now() + HOLD
					})
				};
				const written = await (0, preview_namespace_surroundings.J0)(cluster.patch({
					...preview_namespace_surroundings.CU,
					name
				}, { metadata }, job.signal), 409, 404);
				if (written !== undefined) return undefined;
			}
		}
		const LAST_WORDS = 500;
		async function release(preview, holder, { cluster, job }) {
			const { namespace: name, uid } = preview;
			const signal = job.signal.aborted ? AbortSignal.timeout(LAST_WORDS) : job.signal;
			for (;;) {
				const found = await cluster.read({
					...preview_namespace_surroundings.CU,
					name
				}, signal);
				const now = found === undefined ? undefined : (0, ownership.LW)(found);
				if (now === undefined || now.uid !== uid || now.holder?.id !== holder) return;
				const metadata = {
					resourceVersion: now.resourceVersion,
					annotations: ownership.iB
				};
				if (await (0, preview_namespace_surroundings.J0)(cluster.patch({
					...preview_namespace_surroundings.CU,
					name
				}, { metadata }, signal), 409, 404) !== undefined) return;
			}
		}
		function foreign(name, preview) {
			const whose = preview === undefined ? "it is no preview of ours" : `it is the preview of ${preview.repository}/pull/${preview.pullRequest}`;
			return new errors.dz([{
				input: "namespace",
				problem: `namespace ${name} exists already, and ${whose}`
			}], { hint: "Give previews a prefix of their own; what we did not make is never changed or deleted." });
		}
		function notLetGo({ namespace, timeout }, found) {
			const preview = found === undefined ? undefined : (0, ownership.LW)(found);
			const why = preview?.isTerminating === true ? "it is being deleted" : `another run is at work in it${preview?.holder === undefined ? "" : ` (${preview.holder.id})`}`;
			return new errors.MU(`namespace ${namespace} was not to be had within ${(0, duration.a)(timeout)}: ${why}`, { hint: "Let the workflow queue the runs of one pull request (concurrency), and look at what holds the namespace." });
		}
		;
		class HoldLost extends errors.fK {}
		async function whileHeld(preview, holder, heartbeat, surroundings, body) {
			const { job } = surroundings;
			const lost = new AbortController();
			const beat = async () => {
				try {
					const why = await renew(preview, holder, surroundings);
					if (why !== undefined) lost.abort(new HoldLost(why));
				} catch (error) {
					if (job.signal.aborted) return;
					if (!(error instanceof errors.Hi)) throw error;
					job.log.debug(`no sign of life was given: ${error.message}`);
				}
			};
			using _ = heartbeat(HEARTBEAT, beat);
			try {
				const held = {
					...surroundings,
					job: {
						...job,
						signal: AbortSignal.any([job.signal, lost.signal])
					}
				};
				return await body(held);
			} catch (error) {
				throw lost.signal.aborted && !job.signal.aborted ? lost.signal.reason : error;
			} finally {
				await release(preview, holder, surroundings).catch((error) => {
					job.log.debug(`the hold on namespace ${preview.namespace} ends by itself: ${String(error)}`);
				});
			}
		}
		const intervalHeartbeat = (milliseconds, beat) => {
			const timer = setInterval(() => void beat(), milliseconds);
			return { [Symbol.dispose]: () => clearInterval(timer) };
		};
		var helm = __webpack_require__(2673);
		var await_arrival = __webpack_require__(4651);
		var api = __webpack_require__(4663);
		var assess = __webpack_require__(6479);
		var assess_workload = __webpack_require__(8731);
		;
		function assessInventory(applied, now) {
			const judged = applied.map(({ ref, object }) => ({
				ref,
				assessment: assessApplied(object, now)
			}));
			const pending = judged.filter(({ assessment }) => assessment.state !== "ready");
			const facets = { Objects: `${judged.length - pending.length}/${judged.length}` };
			const [worst, ...others] = pending.sort((one, other) => severity(other.assessment) - severity(one.assessment));
			if (worst === undefined) return {
				facets,
				assessment: {
					state: "ready",
					reason: `${(0, assess_workload.U9)(judged.length, "object")} ready`
				}
			};
			const more = others.length === 0 ? "" : `; ${others.length} more not ready`;
			const reason = `${(0, api.R)(worst.ref)}: ${worst.assessment.reason}${more}`;
			return {
				facets,
				assessment: {
					...worst.assessment,
					reason
				}
			};
		}
		function assessApplied(object, now) {
			if (object !== undefined) return (0, assess.O)(object, now).assessment;
			return {
				state: "failed",
				reason: "does not exist",
				patience: "grace"
			};
		}
		function severity(assessment) {
			if (!("patience" in assessment)) return assessment.state === "ready" ? 0 : 1;
			if (assessment.patience === "grace") return assessment.state === "blocked" ? 2 : 3;
			return assessment.state === "blocked" ? 4 : 5;
		}
		var watched = __webpack_require__(7592);
		;
		const WORKLOADS = new Set([
			"Deployment",
			"StatefulSet",
			"DaemonSet",
			"ReplicaSet",
			"Job",
			"Pod",
			"Rollout"
		]);
		const AT_ONCE = new Set([
			"ConfigMap",
			"Secret",
			"ServiceAccount",
			"Role",
			"RoleBinding",
			"ClusterRole",
			"ClusterRoleBinding",
			"NetworkPolicy",
			"LimitRange",
			"ResourceQuota",
			"CronJob"
		]);
		function watchApplied(api, refs, now) {
			const workloads = refs.filter(isWorkload);
			const others = refs.filter((ref) => !isWorkload(ref) && !AT_ONCE.has(ref.kind));
			return [...workloads.map((ref) => (0, watched.B)(api, {
				ref,
				images: {
					images: [],
					scope: "known"
				}
			}, now)), ...others.length === 0 ? [] : [watchOthers(api, others)]];
		}
		function isWorkload({ kind }) {
			return WORKLOADS.has(kind);
		}
		function watchOthers(api, refs) {
			return {
				name: "Other objects",
				look: (signal) => Promise.all(refs.map(async (ref) => ({
					ref,
					object: await api.read(ref, signal)
				}))),
				assess: (applied, now) => assessInventory(applied, now)
			};
		}
		var assess_images = __webpack_require__(5752);
		var failure = __webpack_require__(5252);
		var naming = __webpack_require__(3484);
		;
		function findUrl({ ingresses, routes, services }) {
			const found = [
				...byName(ingresses, (ingress) => ingress).map(ingressUrl),
				...byName(routes, ({ route }) => route).map(({ route, gateway }) => routeUrl(route, gateway)),
				...byName(services, (service) => service).map(serviceUrl)
			];
			return found.find((url) => url !== undefined);
		}
		function urlFromTemplate(template, placeholders) {
			const filled = (0, naming.ou)("url", template, placeholders);
			const url = httpUrl(filled);
			if (url !== undefined) return url;
			throw new errors.dz([{
				input: "url",
				problem: `${JSON.stringify(filled)} is no http or https address`
			}]);
		}
		function byName(objects, named) {
			return objects.toSorted((one, other) => named(one).metadata.name < named(other).metadata.name ? -1 : 1);
		}
		function ingressUrl({ spec = {}, status }) {
			const { rules = [], tls = [] } = spec;
			const rule = rules.find(({ host }) => host !== undefined && isConcrete(host)) ?? rules.find(({ host }) => host === undefined);
			const path = rule?.http?.paths?.[0]?.path ?? "/";
			const host = rule?.host ?? addressOf(status);
			const isCovered = tls.some(({ hosts = [] }) => hosts.length === 0 || hosts.some((one) => covers(one, host ?? "")));
			return address(isCovered ? "https" : "http", host, undefined, path);
		}
		function routeUrl({ spec = {} }, gateway) {
			const { hostnames = [], parentRefs = [], rules = [] } = spec;
			const listeners = gateway?.spec?.listeners ?? [];
			const section = parentRefs[0]?.sectionName;
			const meant = section === undefined ? listeners : listeners.filter(({ name }) => name === section);
			const listener = meant.find(({ protocol }) => protocol === "HTTPS") ?? meant[0];
			const named = [...hostnames, ...listener?.hostname === undefined ? [] : [listener.hostname]].find(isConcrete);
			const host = named ?? gateway?.status?.addresses?.[0]?.value;
			const match = rules[0]?.matches?.[0]?.path;
			const path = match?.type === "RegularExpression" ? "/" : match?.value ?? "/";
			return address(listener?.protocol === "HTTPS" ? "https" : "http", host, listener?.port, path);
		}
		function serviceUrl({ spec = {}, status }) {
			if (spec.type !== "LoadBalancer") return undefined;
			const { ports = [] } = spec;
			const secure = ports.find(({ port, name }) => port === 443 || name === "https");
			const port = secure ?? ports[0];
			return address(secure === undefined ? "http" : "https", addressOf(status), port?.port, "/");
		}
		function addressOf(status) {
			const [first] = status?.loadBalancer?.ingress ?? [];
			return first?.hostname ?? first?.ip;
		}
		function isConcrete(host) {
			return host !== "" && !host.includes("*");
		}
		function covers(pattern, host) {
			if (!pattern.startsWith("*.")) return pattern === host;
			return host.slice(host.indexOf(".") + 1) === pattern.slice(2);
		}
		function address(scheme, host, port, path) {
			if (host === undefined) return undefined;
			const bracketed = host.includes(":") ? `[${host}]` : host;
			const usual = scheme === "https" ? 443 : 80;
			const withPort = port === undefined || port === usual ? bracketed : `${bracketed}:${port}`;
			return httpUrl(`${scheme}://${withPort}${/^\/[\w./-]*$/.test(path) ? path : "/"}`);
		}
		function httpUrl(text) {
			const url = URL.parse(text);
			const isWeb = url !== null && (url.protocol === "https:" || url.protocol === "http:");
			return isWeb && url.username === "" && url.password === "" ? url.href : undefined;
		}
		var announce = __webpack_require__(6065);
		;
		const NAME = "gitops-actions-preview";
		const GUARDRAIL_KINDS = [
			{
				apiVersion: "v1",
				kind: "ResourceQuota",
				name: NAME
			},
			{
				apiVersion: "v1",
				kind: "LimitRange",
				name: NAME
			},
			{
				apiVersion: "networking.k8s.io/v1",
				kind: "NetworkPolicy",
				name: NAME
			}
		];
		const INVENTORY = {
			apiVersion: "v1",
			kind: "ConfigMap",
			name: "gitops-actions-inventory"
		};
		function isReserved({ kind, name }) {
			return [...GUARDRAIL_KINDS, INVENTORY].some((own) => own.kind === kind && own.name === name);
		}
		function guardrails(namespace, owner, settings) {
			const { quota, limits, requests, network, reachableFrom } = settings;
			const metadata = {
				name: NAME,
				namespace,
				labels: (0, ownership.Hv)(owner)
			};
			const objects = [];
			if (!isEmpty(quota)) objects.push({
				apiVersion: "v1",
				kind: "ResourceQuota",
				metadata,
				spec: { hard: quota }
			});
			if (!isEmpty(limits) || !isEmpty(requests)) {
				const item = {
					type: "Container",
					...isEmpty(limits) ? {} : { default: limits },
					...isEmpty(requests) ? {} : { defaultRequest: requests }
				};
				objects.push({
					apiVersion: "v1",
					kind: "LimitRange",
					metadata,
					spec: { limits: [item] }
				});
			}
			if (network === "deny") {
				objects.push({
					apiVersion: "networking.k8s.io/v1",
					kind: "NetworkPolicy",
					metadata,
					spec: denying(reachableFrom)
				});
			}
			return objects;
		}
		function denying(reachableFrom) {
			const namespaces = { matchExpressions: [{
				key: "kubernetes.io/metadata.name",
				operator: "In",
				values: reachableFrom
			}] };
			const outside = reachableFrom.length === 0 ? [] : [{ namespaceSelector: namespaces }];
			return {
				podSelector: {},
				policyTypes: ["Ingress", "Egress"],
				ingress: [{ from: [{ podSelector: {} }, ...outside] }],
				egress: [{ to: [{ podSelector: {} }] }, {
					to: [{ namespaceSelector: {} }],
					ports: [{
						protocol: "UDP",
						port: 53
					}, {
						protocol: "TCP",
						port: 53
					}]
				}]
			};
		}
		function isEmpty(record) {
			return Object.keys(record).length === 0;
		}
		const QUANTITY = /^\d+(?:\.\d+)?(?:[numkMGTPE]|[KMGTPE]i|e\d+)?$/;
		function parseQuantities(input, lines) {
			const pairs = parsePairs(input, lines);
			const problems = Object.entries(pairs).filter(([, value]) => !QUANTITY.test(value)).map(([name, value]) => ({
				input,
				problem: `${name}: ${JSON.stringify(value)} is no quantity; write 2, 500m or 4Gi`
			}));
			if (problems.length > 0) throw new errors.dz(problems);
			return pairs;
		}
		function parsePairs(input, lines) {
			const problems = [];
			const pairs = {};
			for (const line of lines) {
				const { name, value } = /^(?<name>[A-Za-z0-9][\w./-]*)\s*=\s*(?<value>.*)$/.exec(line)?.groups ?? {};
				if (name === undefined || value === undefined) {
					problems.push({
						input,
						problem: `${JSON.stringify(line)} is no name=value`
					});
				} else if (Object.hasOwn(pairs, name)) problems.push({
					input,
					problem: `${name} is given twice`
				});
				else pairs[name] = value;
			}
			if (problems.length > 0) throw new errors.dz(problems);
			return pairs;
		}
		;
		async function setGuardrails({ namespace, ...owner }, settings, { cluster, job }) {
			const wanted = guardrails(namespace, owner, settings);
			for (const object of wanted) await cluster.apply(object, job.signal);
			const unwanted = GUARDRAIL_KINDS.filter(({ kind }) => !wanted.some((object) => object.kind === kind));
			for (const ref of unwanted) {
				try {
					await cluster.delete({
						...ref,
						namespace
					}, {}, job.signal);
				} catch (error) {
					if (!(0, preview_namespace_surroundings.Ro)(error, 403)) throw error;
				}
			}
		}
		const PULL_SECRETS = ["kubernetes.io/dockerconfigjson", "kubernetes.io/dockercfg"];
		function readSecretNames(lines) {
			const problems = [];
			const names = lines.flatMap((line, index) => {
				const { namespace, name } = /^(?<namespace>[a-z0-9-]{1,63})\/(?<name>[a-z0-9][a-z0-9.-]{0,252})$/.exec(line)?.groups ?? {};
				if (namespace !== undefined && name !== undefined) {
					const isTaken = lines.slice(0, index).some((other) => other !== line && other.endsWith(`/${name}`));
					if (!isTaken) return [{
						namespace,
						name
					}];
					problems.push({
						input: "pull-secrets",
						problem: `${name} is given twice: both copies would be called so`
					});
					return [];
				}
				problems.push({
					input: "pull-secrets",
					problem: `${JSON.stringify(line)} is no secret; write namespace/name`
				});
				return [];
			});
			if (problems.length > 0) throw new errors.dz(problems);
			return names;
		}
		async function copyPullSecrets(preview, names, { cluster, job }) {
			if (names.length === 0) return;
			const { namespace } = preview;
			const labels = (0, ownership.Hv)(preview);
			for (const from of names) {
				const secret = await cluster.read({
					apiVersion: "v1",
					kind: "Secret",
					...from
				}, job.signal);
				const { type = "Opaque", data = {} } = secret ?? {};
				if (secret === undefined) throw wrongSecret(from, "does not exist");
				if (!PULL_SECRETS.includes(type)) throw wrongSecret(from, `is of type ${type}, and no secret to pull images with`);
				const copy = {
					...{
						apiVersion: "v1",
						kind: "Secret",
						type,
						data
					},
					metadata: {
						name: from.name,
						namespace,
						labels
					}
				};
				await cluster.apply(copy, job.signal);
			}
			const account = {
				...{
					apiVersion: "v1",
					kind: "ServiceAccount",
					metadata: {
						name: "default",
						namespace
					}
				},
				imagePullSecrets: names.map(({ name }) => ({ name }))
			};
			await cluster.apply(account, job.signal);
		}
		function wrongSecret({ namespace, name }, problem) {
			return new errors.dz([{
				input: "pull-secrets",
				problem: `secret ${namespace}/${name} ${problem}`
			}], { hint: "kubectl create secret docker-registry makes one." });
		}
		;
		async function findEntrance(cluster, namespace, signal) {
			const list = (apiVersion, kind) => listed(cluster, {
				apiVersion,
				kind,
				namespace
			}, signal);
			const [ingresses, routes, services] = await Promise.all([
				list("networking.k8s.io/v1", "Ingress"),
				list(GATEWAY_API, "HTTPRoute"),
				list("v1", "Service")
			]);
			const entrances = {
				ingresses,
				services,
				routes: await Promise.all(routes.map(async (route) => ({
					route,
					gateway: await gatewayOf(cluster, route, namespace, signal)
				})))
			};
			return findUrl(entrances);
		}
		const GATEWAY_API = "gateway.networking.k8s.io/v1";
		async function listed(cluster, selection, signal) {
			try {
				return (await cluster.list(selection, signal)).items;
			} catch (error) {
				return nothingWhere(error, []);
			}
		}
		async function gatewayOf(cluster, { spec }, own, signal) {
			const parent = spec?.parentRefs?.find(({ kind = "Gateway" }) => kind === "Gateway");
			if (parent === undefined) return undefined;
			const { name, namespace = own } = parent;
			try {
				return await cluster.read({
					apiVersion: GATEWAY_API,
					kind: "Gateway",
					name,
					namespace
				}, signal);
			} catch (error) {
				return nothingWhere(error, undefined);
			}
		}
		function nothingWhere(error, nothing) {
			if (error instanceof errors.Hi && (error.status === 403 || error.status === 404)) return nothing;
			throw error;
		}
		var delivery_trouble = __webpack_require__(1937);
		var dist = __webpack_require__(6991);
		var override = __webpack_require__(438);
		var manifests_images = __webpack_require__(2508);
		var manifests_select = __webpack_require__(9978);
		;
		function readDocuments({ path, text }, repeated = "refused") {
			return (0, dist.hR)(text, { uniqueKeys: repeated === "refused" }).flatMap((document) => {
				const [error] = document.errors;
				if (error !== undefined) {
					const [position] = error.linePos ?? [];
					const [message = ""] = error.message.split("\n");
					throw new errors.f6({
						file: path,
						...position && {
							line: position.line,
							column: position.col
						}
					}, message);
				}
				const value = document.toJS({ maxAliasCount: 1e3 });
				if (value === null || value === undefined) return [];
				if (!(0, dist.jh)(document.contents)) throw new errors.f6({ file: path }, "holds a document that is no Kubernetes object");
				return objectsIn(path, value);
			});
		}
		function objectsIn(file, value) {
			const fields = Object(value);
			if (fields.kind === "List" && Array.isArray(fields.items)) {
				return fields.items.flatMap((item) => objectsIn(file, item));
			}
			if (isObject(value)) return [{
				file,
				object: value
			}];
			const shown = JSON.stringify(value)?.slice(0, 80);
			throw new errors.f6({ file }, `holds something that is no Kubernetes object with apiVersion, kind and metadata.name: ${shown}`);
		}
		function isObject(value) {
			const { apiVersion, kind, metadata } = Object(value);
			return [
				apiVersion,
				kind,
				metadata?.name
			].every((part) => typeof part === "string" && part !== "");
		}
		function overrideImages(files, lines) {
			if (lines.length === 0) return [...files];
			const overrides = lines.map(override.L);
			const occurrences = files.flatMap(manifests_images.Mz);
			const chosen = new Map();
			const missing = [];
			for (const override of overrides) {
				const selected = (0, manifests_select.nb)(override.name, occurrences);
				if (selected.length === 0) missing.push(override.name);
				for (const occurrence of selected) chosen.set(placeOf(occurrence), versionFor(override, occurrence));
			}
			if (missing.length > 0) {
				const there = [...new Set(occurrences.map(({ name }) => name))];
				throw new errors.dz(missing.map((name) => ({
					input: "images",
					problem: `${name} is nowhere in what is deployed`
				})), { hint: `There is: ${there.join(", ") || "no image at all"}.` });
			}
			return files.map((file) => ({
				...file,
				text: (0, manifests_images.Bu)(file, (occurrence) => chosen.get(placeOf(occurrence))).text
			}));
		}
		function placeOf({ file, line, keyPath }) {
			return JSON.stringify([
				file,
				line,
				keyPath
			]);
		}
		function versionFor({ newName, tag, digest }, occurrence) {
			const { tag: oldTag, digest: oldDigest } = occurrence;
			const version = tag === undefined && digest === undefined ? {
				tag: oldTag,
				digest: oldDigest
			} : {
				tag,
				digest
			};
			return {
				...newName === undefined ? {} : { newName },
				...version.tag === undefined ? {} : { tag: version.tag },
				...version.digest === undefined ? {} : { digest: version.digest }
			};
		}
		async function confineDocuments(documents, namespace, input, scopeOf) {
			const problems = [];
			const confined = [];
			for (const { file, object } of documents) {
				const { kind, metadata } = object;
				if (kind === "Namespace" && metadata.name === namespace) continue;
				if (await scopeOf(object) === "cluster") problems.push(`${file}: ${kind} ${metadata.name} is of the whole cluster`);
				else if (isReserved({
					kind,
					name: metadata.name
				})) problems.push(`${file}: ${kind} ${metadata.name} is the preview's own; call it something else`);
				else if (metadata.namespace !== undefined && metadata.namespace !== namespace) {
					problems.push(`${file}: ${kind} ${metadata.name} is of namespace ${metadata.namespace}`);
				} else confined.push({
					...object,
					metadata: {
						...metadata,
						namespace
					}
				});
			}
			if (problems.length > 0) throw notConfined(input, problems);
			return confined.sort((one, other) => rank(one) - rank(other));
		}
		function notConfined(input, problems) {
			return new errors.dz(problems.map((problem) => ({
				input,
				problem
			})), { hint: "A preview is deleted with its namespace, and what is outside of that would stay: leave it out of what is deployed here, and install it once for all previews." });
		}
		const ORDER = [
			"ResourceQuota",
			"LimitRange",
			"ServiceAccount",
			"Secret",
			"ConfigMap",
			"PersistentVolumeClaim",
			"Role",
			"RoleBinding",
			"Service"
		];
		const LAST = ["Ingress", "HTTPRoute"];
		function rank({ kind }) {
			const early = ORDER.indexOf(kind);
			if (early !== -1) return early;
			return LAST.includes(kind) ? ORDER.length + 1 : ORDER.length;
		}
		function refOf({ apiVersion, kind, metadata: { name, namespace } }) {
			return {
				apiVersion,
				kind,
				name,
				...namespace === undefined ? {} : { namespace }
			};
		}
		;
		async function applyDocuments(preview, objects, { cluster, job }) {
			const { namespace } = preview;
			const list = {
				...INVENTORY,
				namespace
			};
			const before = readInventory(await cluster.read(list, job.signal));
			const refs = objects.map(refOf);
			const record = async (known) => {
				const metadata = {
					name: list.name,
					namespace,
					labels: (0, ownership.Hv)(preview)
				};
				const data = { objects: JSON.stringify(known) };
				const inventory = {
					apiVersion: list.apiVersion,
					kind: list.kind,
					metadata,
					data
				};
				await cluster.apply(inventory, job.signal);
			};
			const isAmong = (known, ref) => known.some((one) => keyOf(one) === keyOf(ref));
			const surplus = before.filter((ref) => !isAmong(refs, ref));
			await record([...surplus, ...refs]);
			for (const object of objects) await cluster.apply(object, job.signal);
			for (const ref of surplus) {
				try {
					const scope = await cluster.scopeOf(ref, job.signal);
					if (scope === "namespace") await cluster.delete({
						...ref,
						namespace
					}, {}, job.signal);
				} catch (error) {
					if (!(0, preview_namespace_surroundings.Ro)(error, 404)) throw error;
				}
			}
			if (surplus.length > 0) await record(refs);
			return refs;
		}
		function keyOf({ apiVersion, kind, name }) {
			const group = apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
			return [
				group,
				kind,
				name
			].join("/");
		}
		function readInventory(inventory) {
			const list = JSON.parse(inventory?.data?.objects ?? "[]");
			return Array.isArray(list) ? list.filter(isRef) : [];
		}
		function isRef(value) {
			const { apiVersion, kind, name } = Object(value);
			return [
				apiVersion,
				kind,
				name
			].every((part) => typeof part === "string");
		}
		;
		class NotReady extends Error {
			cause;
			troubles;
			constructor(cause, troubles) {
				super(cause.message, { cause });
				this.cause = cause;
				this.troubles = troubles;
			}
		}
		;
		async function install(preview, request, inputs, files, surroundings) {
			if (request.source === "helm") return installChart(preview, request, inputs, files, surroundings);
			const { cluster, job } = surroundings;
			const rendered = request.source === "kustomize" ? [{
				path: inputs.kustomize ?? "",
				text: await files.build(inputs.kustomize ?? "", preview.namespace)
			}] : await files.read(inputs.manifests);
			const documents = overrideImages(rendered, inputs.images).flatMap((file) => readDocuments(file));
			const scopeOf = (kind) => cluster.scopeOf(kind, job.signal);
			const objects = await confineDocuments(documents, preview.namespace, request.source, scopeOf);
			const refs = await applyDocuments(preview, objects, surroundings);
			return {
				refs,
				revert: async () => {}
			};
		}
		async function installChart({ namespace }, { release }, inputs, files, { helm, job, cluster }) {
			const { chart = "", chartVersion, values, valueFiles, set, setString, timeout } = inputs;
			const upgrade = {
				...{
					release,
					namespace,
					chart: await files.locateChart(chart),
					version: chartVersion
				},
				...{
					values,
					valueFiles,
					set,
					setString,
					timeout
				}
			};
			const named = {
				release,
				namespace
			};
			const origin = await helm.recover(named, timeout, job.signal);
			const revert = () => helm.revert(named, origin, timeout, job.signal);
			job.log.info(`helm upgrade --install ${release} ${chart} in namespace ${namespace}`);
			await helm.upgrade(upgrade, job.signal).catch(async (error) => {
				if (!(error instanceof tool.v || error instanceof errors.MU)) throw error;
				const troubles = await failedJobs(namespace, cluster, job);
				for (const trouble of troubles) job.log.info([(0, delivery_trouble.L)(trouble), ...trouble.log].join("\n  "));
				if (inputs.atomic) await goBack(revert, job);
				throw new NotReady(error, troubles);
			});
			const text = await helm.manifest(named, job.signal);
			const objects = readDocuments({
				path: `helm release ${release}`,
				text
			}, "last-wins").map(({ object }) => object);
			const placed = await Promise.all(objects.map((object) => placedIn(object, namespace)));
			const refs = placed.map(refOf);
			const outside = refs.filter((ref) => ref.namespace !== namespace);
			if (outside.length > 0) {
				const named = outside.map(api.R).join(", ");
				job.log.notice(`The chart has objects outside of its namespace, which only uninstalling it removes: ${named}.`);
			}
			return {
				refs,
				revert
			};
			async function placedIn(object, within) {
				const { namespace: said = within, ...metadata } = object.metadata;
				const scope = isWorkload(object) ? "namespace" : await cluster.scopeOf(object, job.signal);
				return {
					...object,
					metadata: scope === "cluster" ? metadata : {
						...metadata,
						namespace: said
					}
				};
			}
		}
		async function goBack(revert, { log }) {
			log.info("going back to what was there before");
			try {
				await revert();
			} catch (error) {
				if (!(error instanceof errors.$n)) throw error;
				log.warning(`what was there before is not back: ${error.message}`);
			}
		}
		async function failedJobs(namespace, cluster, { clock, signal }) {
			try {
				const { items } = await cluster.list({
					apiVersion: "batch/v1",
					kind: "Job",
					namespace
				}, signal);
				const refs = items.filter(({ status }) => (status?.failed ?? 0) > 0).map(refOf);
				const watched = watchApplied(cluster, refs, () => clock.now());
				const told = await Promise.all(watched.map(async (one) => one.explain?.(await one.look(signal), signal) ?? []));
				return told.flat();
			} catch (error) {
				if (error instanceof errors.Hi) return [];
				throw error;
			}
		}
		var markdown = __webpack_require__(7663);
		var reap = __webpack_require__(3316);
		;
		function troubleTexts(troubles) {
			return troubles.map(({ resource, container, reason, events, log }) => {
				const where = container === undefined ? resource : `${resource}, container ${container}`;
				return {
					where,
					reason,
					events,
					log
				};
			});
		}
		function summarise({ namespace, pullRequest, expiresAt }, url, images) {
			const rows = [
				["Namespace", (0, markdown.code)(namespace)],
				["Address", url === undefined ? "\u2013" : (0, markdown.link)((0, markdown.code)(url), url)],
				["Images", images.map(markdown.code).join("<br>") || "\u2013"],
				...expiresAt === undefined ? [] : [["Removed at", (0, reap.V)(expiresAt)]]
			];
			return [`### Preview of pull request #${pullRequest}`, (0, markdown.table)(["", ""], rows)].join("\n\n");
		}
		var preview_namespace_event = __webpack_require__(8540);
		;
		const LONGEST_LIFE = 3650 * 864e5;
		function readRequest(inputs, event, identity) {
			const pull = (0, preview_namespace_event.Z)(event);
			const pullRequest = (0, preview_namespace_event.k)("pull-request", inputs.pullRequest) ?? pull?.number;
			if (pullRequest === undefined) {
				throw new errors.dz([{
					input: "pull-request",
					problem: "is required: no pull request has started this run"
				}]);
			}
			const own = pull?.number === pullRequest ? pull : undefined;
			const [repository = "", owner = ""] = identity.split("/").toReversed();
			const number = String(pullRequest);
			const prefix = inputs.prefix ?? `${repository}-preview`;
			const placeholders = {
				prefix,
				number,
				repository,
				owner
			};
			if (inputs.ttl !== undefined && (inputs.ttl === 0 || inputs.ttl > LONGEST_LIFE)) {
				const amount = inputs.ttl === 0 ? "no time at all" : "more than ten years";
				const problem = `is ${amount}; leave it out for one that lives as long as its pull request`;
				throw new errors.dz([{
					input: "ttl",
					problem
				}]);
			}
			const namespace = (0, naming.dz)(inputs.namespace, placeholders);
			return {
				pullRequest,
				headSha: readSha(inputs.headSha) ?? own?.headSha,
				baseSha: own?.baseSha,
				labelled: own?.labelled,
				policy: (0, preview_admission.Wz)(inputs.allowForks),
				namespace,
				placeholders: {
					...placeholders,
					namespace
				},
				release: releaseName(inputs.releaseName ?? repository),
				source: readSource(inputs),
				maxPreviews: (0, preview_namespace_event.k)("max-previews", inputs.maxPreviews),
				guardrails: {
					quota: parseQuantities("quota", inputs.quota),
					limits: parseQuantities("default-limits", inputs.defaultLimits),
					requests: parseQuantities("default-requests", inputs.defaultRequests),
					network: inputs.networkPolicy === "deny" ? "deny" : "allow",
					reachableFrom: inputs.reachableFrom
				},
				namespaceLabels: parsePairs("namespace-labels", inputs.namespaceLabels),
				pullSecrets: readSecretNames(inputs.pullSecrets)
			};
		}
		function releaseName(text) {
			const name = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").slice(0, 53).replaceAll(/^-+|-+$/g, "");
			if (name !== "") return name;
			throw new errors.dz([{
				input: "release-name",
				problem: `${JSON.stringify(text)} leaves nothing that a release could be called`
			}]);
		}
		function readSha(text) {
			if (text === undefined || /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text)) return text;
			throw new errors.dz([{
				input: "head-sha",
				problem: `${JSON.stringify(text)} is no full commit SHA`
			}]);
		}
		function readSource({ chart, kustomize, manifests, images, ...inputs }) {
			const given = [
				...chart === undefined ? [] : ["helm"],
				...kustomize === undefined ? [] : ["kustomize"],
				...manifests.length === 0 ? [] : ["manifests"]
			];
			const [source, ...others] = given;
			if (source === undefined || others.length > 0) {
				const problem = source === undefined ? "is required (or kustomize, or manifests)" : "cannot go together with kustomize or manifests, nor these two with each other";
				throw new errors.dz([{
					input: "chart",
					problem
				}]);
			}
			const problems = [];
			if (source === "helm" && images.length > 0) {
				problems.push({
					input: "images",
					problem: "is for kustomize and manifests; a chart takes its images by values (set, values)"
				});
			}
			const helmOnly = Object.entries({
				"chart-version": inputs.chartVersion,
				values: inputs.values,
				"value-files": inputs.valueFiles[0],
				set: inputs.set[0],
				"set-string": inputs.setString[0]
			});
			for (const [input, value] of source === "helm" ? [] : helmOnly) {
				if (value !== undefined) problems.push({
					input,
					problem: "is for a chart"
				});
			}
			if (inputs.atomic && (source !== "helm" || !inputs.wait)) {
				problems.push({
					input: "atomic",
					problem: "is for a chart that is waited for"
				});
			}
			if (problems.length > 0) throw new errors.dz(problems);
			return source;
		}
		;
		async function run(inputs, ports) {
			const { job, files } = ports;
			const startedAt = job.clock.now();
			await using repository = await ports.openRepository(inputs);
			const request = readRequest(inputs, await job.runner.event(), repository.identity);
			const forge = await repository.forge();
			const headSha = request.headSha ?? await newestCommit(forge, request);
			const preview = {
				...request,
				headSha
			};
			const say = (0, announce.y)(forge, request.pullRequest, announcementsOf(inputs), job);
			const isAdmitted = () => judge(forge, preview, files);
			const first = await isAdmitted();
			if (first.kind !== "admitted") return notDeployed(first, preview, inputs, say, job);
			const surroundings = {
				job,
				cluster: await ports.connect(inputs),
				helm: ports.openHelm(inputs)
			};
			const claim = claimRequest(inputs, preview, repository.identity, ports.holder, isAdmitted);
			const claimed = await claimNamespace(claim, surroundings);
			if (claimed.kind !== "held") return notDeployed(claimed, preview, inputs, say, job);
			job.log.info(`namespace ${preview.namespace} ${claimed.operation === "created" ? "was made" : "is there, and is upgraded"}`);
			const deploying = {
				preview: claimed.preview,
				request: preview,
				inputs,
				files,
				say
			};
			const deployed = await whileHeld(claimed.preview, ports.holder, ports.heartbeat, surroundings, async (held) => {
				const result = await settle(() => deploy(deploying, held));
				const last = await isAdmitted();
				if (last.kind !== "admitted") return last;
				await announceEnd(result, deploying, job);
				return result;
			}).catch((error) => lostHold(error, isAdmitted));
			if (isNotAdmitted(deployed)) {
				if (!isOfNewerRun(deployed)) await takeDownOwn(claimed.preview, claim, isAdmitted, surroundings);
				return notDeployed(deployed, preview, inputs, say, job);
			}
			const outputs = {
				operation: claimed.operation,
				...identityOutputs(preview, claimed.preview),
				duration: (0, duration.a)(job.clock.now() - startedAt)
			};
			if (deployed.kind === "failed") {
				throw new failure.u({
					outputs: {
						...outputs,
						reason: deployed.error.message
					},
					cause: deployed.error
				});
			}
			job.summary.add(summarise(claimed.preview, deployed.url, deployed.images));
			return {
				...outputs,
				url: deployed.url,
				images: deployed.images
			};
		}
		async function newestCommit(forge, { pullRequest }) {
			const pull = await forge.readPullRequest(pullRequest);
			if (pull !== undefined) return pull.headSha;
			throw noPullRequest(pullRequest);
		}
		function noPullRequest(number) {
			return new errors.dz([{
				input: "pull-request",
				problem: `there is no pull request #${number}`
			}]);
		}
		async function judge(forge, request, files) {
			const { headSha, policy, labelled, baseSha } = request;
			const pull = await forge.readPullRequest(request.pullRequest);
			if (pull === undefined) throw noPullRequest(request.pullRequest);
			const admission = (0, preview_admission.w4)({
				pull,
				headSha,
				policy,
				labelled
			});
			if (admission.kind !== "admitted" || pull.origin === "same-repository" || policy.kind === "always") return admission;
			return (0, preview_admission.Mk)(pull, await files.checkedOut(), headSha, baseSha);
		}
		function claimRequest(inputs, request, repository, holder, isAdmitted) {
			const { namespace, pullRequest, headSha, source, namespaceLabels, maxPreviews } = request;
			const { ttl, timeout, uninstallTimeout } = inputs;
			return {
				...{
					namespace,
					owner: {
						repository,
						pullRequest
					},
					headSha,
					source,
					ttl,
					labels: namespaceLabels
				},
				...{
					holder,
					maxPreviews,
					timeout,
					uninstallTimeout,
					isAdmitted
				}
			};
		}
		async function deploy({ preview, request, inputs, files, say }, surroundings) {
			const { job, cluster } = surroundings;
			await say.say({
				...statusOf(request, job),
				...lifetimeOf(preview),
				state: "deploying"
			}, "create");
			await setGuardrails(preview, request.guardrails, surroundings);
			await copyPullSecrets(preview, request.pullSecrets, surroundings);
			const installed = await install(preview, request, inputs, files, surroundings);
			if (inputs.wait) await untilReady(installed, inputs, surroundings);
			const url = inputs.url === undefined ? await findEntrance(cluster, preview.namespace, job.signal) : urlFromTemplate(inputs.url, request.placeholders);
			const { network, reachableFrom } = request.guardrails;
			if (url !== undefined && network === "deny" && reachableFrom.length === 0) job.log.notice(UNREACHABLE);
			return {
				kind: "ready",
				url,
				images: await runningImages(installed, surroundings)
			};
		}
		const UNREACHABLE = "network-policy: deny lets nobody in from outside, and the address will not answer unless a NetworkPolicy of what was deployed does: name the namespace of the ingress controller in reachable-from.";
		async function untilReady({ refs, revert }, inputs, { cluster, job }) {
			const watched = watchApplied(cluster, refs, () => job.clock.now());
			if (watched.length === 0) return;
			const result = await (0, await_arrival.KF)(watched, inputs, job);
			const error = (0, await_arrival.arrivalError)(result);
			if (error === undefined) return;
			const troubles = troublesOf(result);
			if (inputs.atomic) await goBack(revert, job);
			throw new NotReady(error, troubles);
		}
		function troublesOf({ arrivals }) {
			return arrivals.flatMap(({ troubles }) => troubles);
		}
		async function runningImages({ refs }, { cluster, job }) {
			const workloads = await Promise.all(refs.filter(isWorkload).map((ref) => cluster.read(ref, job.signal)));
			return [...new Set(workloads.flatMap((workload) => workload === undefined ? [] : (0, assess_images.IC)(workload)))];
		}
		async function settle(deploying) {
			try {
				return await deploying();
			} catch (error) {
				if (error instanceof NotReady) return {
					kind: "failed",
					error: error.cause,
					troubles: error.troubles
				};
				if (error instanceof errors.$n && !(error instanceof HoldLost)) return {
					kind: "failed",
					error,
					troubles: []
				};
				throw error;
			}
		}
		async function lostHold(error, isAdmitted) {
			if (!(error instanceof HoldLost)) throw error;
			const admission = await isAdmitted();
			if (admission.kind !== "admitted") return admission;
			throw new errors.fK(`the preview was not finished: ${error.message}`, {
				hint: "Its pull request is open all the same: run again to have it.",
				cause: error
			});
		}
		function isNotAdmitted(result) {
			return result.kind === "skipped" || result.kind === "refused";
		}
		async function announceEnd(result, { preview, request, say }, job) {
			const common = {
				...statusOf(request, job),
				...lifetimeOf(preview)
			};
			const status = result.kind === "ready" ? {
				...common,
				state: "ready",
				url: result.url,
				images: result.images
			} : {
				...common,
				state: "failed",
				reason: result.error.message,
				troubles: troubleTexts(result.troubles)
			};
			await say.say(status, "create");
		}
		async function notDeployed(admission, request, { onBlocked }, say, job) {
			const { namespace, headSha } = request;
			const { reason } = admission;
			const status = statusOf(request, job);
			if (admission.kind === "skipped") {
				job.log.notice(`No preview: ${reason}.`);
				if (admission.why === "closed") await say.say({
					...status,
					state: "removed",
					reason
				}, "leave");
				return {
					operation: "skipped",
					namespace,
					headSha,
					reason
				};
			}
			const { gate, hint } = admission;
			await say.say({
				...status,
				state: "blocked",
				reason,
				hint
			}, "create");
			const outputs = {
				operation: "blocked",
				namespace,
				headSha,
				reason,
				blockedBy: gate
			};
			const error = new errors.t9(reason, {
				gates: [gate],
				hint
			});
			if (onBlocked === "fail") throw new failure.u({
				outputs,
				cause: error
			});
			job.log.warning(`No preview: ${reason}.\n${hint}`);
			return outputs;
		}
		function statusOf({ namespace, headSha }, { runner, clock }) {
			return {
				namespace,
				headSha,
				runUrl: runner.runUrl,
				now: clock.now()
			};
		}
		function lifetimeOf({ createdAt, expiresAt }) {
			return {
				createdAt,
				expiresAt
			};
		}
		function identityOutputs({ namespace, headSha, source, release }, { expiresAt }) {
			return {
				namespace,
				headSha,
				...source === "helm" ? { release } : {},
				...expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt).toISOString() }
			};
		}
		function announcementsOf({ comment, deployment }) {
			return {
				comment: comment ? "on" : "off",
				deployment: deployment ? "on" : "off"
			};
		}
		var spec = __webpack_require__(7208);
		;
		const create_preview_namespace = (0, action._8)(spec.I, run, (job) => {
			const { workspace } = job.runner;
			const debug = (line) => job.log.debug(line);
			const tools = {
				env: process.env,
				workspace,
				debug
			};
			return {
				job,
				files: workspaceFiles({
					...tools,
					kubeconfig: undefined,
					context: undefined
				}, job),
				heartbeat: intervalHeartbeat,
				holder: [job.runner.runUrl ?? "local", (0, external_node_crypto_.randomUUID)()].join("#"),
				openRepository: (inputs) => (0, repository.R)({
					...inputs,
					branch: undefined
				}, job),
				connect: ({ kubeconfig, context }) => (0, kubernetes_open.J)({
					kubeconfig,
					context,
					env: process.env,
					home: (0, external_node_os_.homedir)(),
					workspace,
					now: () => job.clock.now()
				}),
				openHelm: ({ kubeconfig, context }) => (0, helm.L)({
					...tools,
					context,
					kubeconfig: kubeconfig === undefined ? undefined : (0, external_node_path_.resolve)(workspace, kubeconfig)
				})
			};
		});
	}),
	9876: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { g: () => assertPatience });
		var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8953);
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(816);
		function assertPatience({ timeout, stableFor }) {
			if (stableFor <= timeout) return;
			const problem = `${(0, _kit__WEBPACK_IMPORTED_MODULE_0__.a)(stableFor)} is longer than the timeout of ${(0, _kit__WEBPACK_IMPORTED_MODULE_0__.a)(timeout)}: it could never be met`;
			throw new _errors__WEBPACK_IMPORTED_MODULE_1__.dz([{
				input: "stable-for",
				problem
			}]);
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
	}),
	7592: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B: () => watchWorkload,
			o: () => watchWorkloads
		});
		var kubernetes_api = __webpack_require__(4663);
		var assess_images = __webpack_require__(5752);
		var assess_seen = __webpack_require__(4181);
		var delivery_events = __webpack_require__(4721);
		var explain = __webpack_require__(2644);
		var objects = __webpack_require__(7331);
		var versions = __webpack_require__(1006);
		;
		const ORDINARY_START = 15e3;
		const RECENT = 3e5;
		const TELLING = new Set([
			"FailedMount",
			"FailedAttachVolume",
			"FailedMapVolume",
			"FailedCreatePodSandBox",
			"FailedCreate",
			"FailedBinding",
			"ProvisioningFailed"
		]);
		async function assessCreation(api, seen, now, signal) {
			const { current } = (0, versions.x4)(seen);
			const stuck = current.find((pod) => isStarting(pod) && now - startedAt(pod) >= ORDINARY_START);
			if (stuck !== undefined) {
				const told = await whyOf(api, stuck, now, signal);
				return told === undefined ? undefined : failed((0, assess_seen.su)({
					pod: stuck,
					reason: told,
					log: "none",
					kind: "stuck"
				}));
			}
			const { workload } = seen;
			if (workload === undefined || current.length > 0 || workload.kind === "Deployment" || seen.pods === undefined) {
				return undefined;
			}
			const told = await whyOf(api, workload, now, signal);
			return told === undefined ? undefined : failed(`pods cannot be created: ${told}`);
		}
		function failed(reason) {
			return {
				state: "failed",
				reason,
				patience: "grace"
			};
		}
		async function whyOf(api, object, now, signal) {
			const events = await (0, explain.X)(api, object, signal);
			const last = events.findLast((event) => isTelling(event) && now - (0, delivery_events.YO)(event) < RECENT);
			return last === undefined ? undefined : `${last.reason}: ${last.message}`;
		}
		function isTelling({ type, reason = "" }) {
			return type === "Warning" && TELLING.has(reason);
		}
		function isStarting({ status }) {
			const { containerStatuses = [], phase = "Pending" } = status ?? {};
			return phase === "Pending" && containerStatuses.every(({ state }) => state?.running === undefined);
		}
		function startedAt({ status, metadata }) {
			const scheduled = (0, objects.rI)(status, "PodScheduled");
			if (scheduled?.status !== "True") return Number.POSITIVE_INFINITY;
			return Date.parse(scheduled.lastTransitionTime ?? metadata.creationTimestamp ?? "");
		}
		function creationDueAt(seen, now) {
			const due = (0, versions.x4)(seen).current.filter(isStarting).map((pod) => startedAt(pod) + ORDINARY_START);
			return Math.min(...due.filter((at) => at > now), Number.POSITIVE_INFINITY);
		}
		var look = __webpack_require__(262);
		;
		function watchWorkload(api, expected, now) {
			const { ref, images } = expected;
			const sight = images.images.length > 0 ? "needed" : "wanted";
			let newest = 0;
			return {
				name: (0, kubernetes_api.R)(ref),
				async look(signal) {
					const seen = await (0, look.c)(api, ref, sight, signal);
					newest = Math.max(newest, versionOf(seen));
					return seen;
				},
				async *follow(seen, signal) {
					for await (const next of (0, look.r)(api, ref, seen, signal)) {
						if (versionOf(next) >= newest) yield next;
					}
				},
				assess: (seen, at, signal) => assess(api, seen, expected, at, signal),
				explain: (seen, signal) => (0, explain.h)(api, seen, now(), signal)
			};
		}
		function versionOf({ workload }) {
			return Number(workload?.metadata.resourceVersion ?? 0) || 0;
		}
		function watchWorkloads(api, refs, images, now) {
			return refs.map((ref) => watchWorkload(api, {
				ref,
				images
			}, now));
		}
		async function assess(api, seen, expected, now, signal) {
			const look = (0, assess_seen.A1)(seen, expected, now);
			if (look.assessment.state !== "progressing" || (0, assess_images.vt)(seen.workload, expected.images)) return look;
			const stuck = await assessCreation(api, seen, now, signal);
			if (stuck !== undefined) return {
				...look,
				assessment: stuck
			};
			const decidesAt = Math.min(look.assessment.decidesAt ?? Number.POSITIVE_INFINITY, creationDueAt(seen, now));
			if (decidesAt === Number.POSITIVE_INFINITY) return look;
			return {
				...look,
				assessment: {
					...look.assessment,
					decidesAt
				}
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
	})
};
;
