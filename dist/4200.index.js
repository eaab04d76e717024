"use strict";
exports.id = 4200;
exports.ids = [4200];
exports.modules = { 4200: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { coreClient: () => coreClient });
	var errors = __webpack_require__(8953);
	var argocd_application = __webpack_require__(8507);
	var api = __webpack_require__(4663);
	var assess_seen = __webpack_require__(4181);
	var explain = __webpack_require__(2644);
	var look = __webpack_require__(262);
	var versions = __webpack_require__(1006);
	;
	const WORKLOADS = [
		"Deployment",
		"StatefulSet",
		"DaemonSet",
		"Rollout"
	];
	const MOST_WORKLOADS = 10;
	const HERE = ["https://kubernetes.default.svc", "in-cluster"];
	async function coreTroubles(kubernetes, application, { now, depth }, signal) {
		const { server, name } = application.spec?.destination ?? {};
		if (!HERE.includes(server ?? "") && !HERE.includes(name ?? "")) return [];
		const found = await Promise.all(suspects(application).map(async (ref) => {
			const seen = await (0, look.c)(kubernetes, ref, "wanted", signal);
			const stuck = (0, assess_seen.on)((0, versions.x4)(seen).current, now).filter(({ kind }) => kind === "stuck" || kind === "ended");
			if (depth === "logs") return (0, explain.h)(kubernetes, seen, now, signal);
			return stuck.map(({ pod, container, reason }) => ({
				resource: (0, api.R)({
					...pod,
					name: pod.metadata.name,
					namespace: pod.metadata.namespace ?? ""
				}),
				...container === undefined ? {} : { container },
				reason,
				events: [],
				log: []
			}));
		}));
		return found.flat();
	}
	function suspects({ status }) {
		return (status?.resources ?? []).filter(({ kind, health }) => WORKLOADS.includes(kind) && health?.status !== "Healthy").slice(0, MOST_WORKLOADS).map(refOf);
	}
	function refOf({ group = "", version = "v1", kind, namespace, name }) {
		const apiVersion = group === "" ? version : `${group}/${version}`;
		return {
			apiVersion,
			kind,
			name,
			...namespace === undefined ? {} : { namespace }
		};
	}
	var json = __webpack_require__(415);
	var operation = __webpack_require__(4720);
	var argocd_revision = __webpack_require__(4364);
	;
	const APPLICATION = {
		apiVersion: "argoproj.io/v1alpha1",
		kind: "Application"
	};
	const PROJECT = {
		apiVersion: "argoproj.io/v1alpha1",
		kind: "AppProject"
	};
	const REFRESH = "argocd.argoproj.io/refresh";
	const HYDRATE = "argocd.argoproj.io/hydrate";
	function coreClient({ kubernetes, namespace, project, now }) {
		const objectRef = (ref) => ({
			...APPLICATION,
			name: ref.name,
			namespace: ref.namespace ?? namespace
		});
		const checked = (found, ref) => {
			if (found === undefined || !(0, json.zz)(found)) throw missing(ref, kubernetes);
			if (project !== undefined && (found.spec?.project ?? "default") !== project) throw otherProject(found, project);
			return found;
		};
		const read = async (ref, signal) => {
			const object = objectRef(ref);
			return checked(await kubernetes.read(object, signal), object);
		};
		return {
			name: `Argo CD in ${kubernetes.name}`,
			get: async (ref, signal) => ({
				application: await read(ref, signal),
				askedAt: undefined
			}),
			refresh: async (ref, kind, signal) => {
				const object = objectRef(ref);
				const patched = await kubernetes.patch(object, refreshPatch(kind), signal);
				return {
					application: checked(patched, object),
					askedAt: writtenAt(patched)
				};
			},
			list: async (selector, signal) => {
				const found = await kubernetes.list({
					...APPLICATION,
					namespace,
					labelSelector: selector
				}, signal);
				return found.items.filter(json.zz).filter(({ spec }) => project === undefined || (spec?.project ?? "default") === project);
			},
			follow: (application, signal) => follow(kubernetes, application, signal),
			window: (application, kind, signal) => askWindow(kubernetes, {
				application,
				kind,
				now: now()
			}, signal),
			hangingPods: async (application, signal) => (await coreTroubles(kubernetes, application, {
				now: now(),
				depth: "pods"
			}, signal)).slice(),
			explain: (application, signal) => coreTroubles(kubernetes, application, {
				now: now(),
				depth: "logs"
			}, signal),
			sync: (application, request, signal) => sync(kubernetes, application, {
				request,
				now: now()
			}, signal)
		};
	}
	function refreshPatch(kind) {
		return { metadata: { annotations: {
			[REFRESH]: kind,
			[HYDRATE]: kind
		} } };
	}
	function writtenAt(object) {
		const managed = (0, json.ld)((0, json.OA)(object.metadata)["managedFields"]).map(json.OA);
		const times = managed.filter(({ manager }) => manager === "gitops-actions").map(({ time }) => Date.parse(String(time))).filter((time) => !Number.isNaN(time));
		return times.length === 0 ? undefined : Math.max(...times);
	}
	async function* follow(kubernetes, { metadata: { name, namespace, resourceVersion = "" } }, signal) {
		const selection = {
			...APPLICATION,
			...namespace === undefined ? {} : { namespace },
			fieldSelector: `metadata.name=${name}`,
			resourceVersion
		};
		for await (const { type, object } of kubernetes.watch(selection, signal)) {
			if (type === "DELETED") return;
			if ((0, json.zz)(object)) yield object;
		}
	}
	async function askWindow(kubernetes, { application, kind, now }, signal) {
		const { metadata, spec, status } = application;
		const namespace = status?.controllerNamespace ?? metadata.namespace;
		const ref = {
			...PROJECT,
			name: spec?.project ?? "default",
			...namespace === undefined ? {} : { namespace }
		};
		const project = await kubernetes.read(ref, signal);
		const windows = (0, json.ld)((0, json.OA)(project?.spec)["syncWindows"]).map((window) => (0, json.OA)(window));
		if (windows.length === 0) return { state: "open" };
		const { windowsFor, windowState } = await __webpack_require__.e(2129).then(__webpack_require__.bind(__webpack_require__, 2129));
		return windowState(windowsFor(windows, application), kind, now);
	}
	async function sync(kubernetes, application, { request, now }, signal) {
		const { name, namespace, resourceVersion } = application.metadata;
		const window = await askWindow(kubernetes, {
			application,
			kind: "manual",
			now
		}, signal);
		if (window.state === "closed") return {
			kind: "refused",
			reason: window.why
		};
		if ((application.operation ?? undefined) !== undefined) return { kind: "busy" };
		if (request.revision !== undefined && (0, argocd_application.DE)(application) !== undefined) {
			return {
				kind: "refused",
				reason: `auto-sync is on; it cannot be synced to ${request.revision}`
			};
		}
		const ref = {
			...APPLICATION,
			name,
			...namespace === undefined ? {} : { namespace }
		};
		const patch = {
			metadata: { resourceVersion },
			operation: operationOf(application, request),
			status: { operationState: null }
		};
		try {
			const patched = await kubernetes.patch(ref, patch, signal);
			return {
				kind: "started",
				askedAt: writtenAt(patched)
			};
		} catch (error) {
			if (error instanceof errors.Hi && error.status === 409) return sync409(kubernetes, ref, {
				request,
				now
			}, signal);
			throw error;
		}
	}
	async function sync409(kubernetes, ref, syncing, signal) {
		signal.throwIfAborted();
		const found = await kubernetes.read(ref, signal);
		if (found === undefined || !(0, json.zz)(found)) throw missing(ref, kubernetes);
		return sync(kubernetes, found, syncing, signal);
	}
	function operationOf({ spec }, request) {
		const { id, revision, prune, dryRun, force, resources, syncOptions, retry } = request;
		const options = syncOptions.length > 0 ? syncOptions : spec?.syncPolicy?.syncOptions;
		const strategy = retry ?? spec?.syncPolicy?.retry;
		return {
			initiatedBy: { username: operation.Kq },
			info: [{
				name: operation.Kq,
				value: id
			}],
			...strategy === undefined ? {} : { retry: strategy },
			sync: {
				...revision === undefined ? {} : targetOf(spec, revision),
				prune,
				dryRun,
				syncStrategy: { hook: { force } },
				...resources.length === 0 ? {} : { resources },
				...options === undefined ? {} : { syncOptions: options }
			}
		};
	}
	function targetOf(spec, revision) {
		const sources = spec?.sources ?? [];
		if (sources.length === 0) return { revision };
		const repository = sources.find(argocd_revision.JL)?.repoURL;
		return { revisions: sources.map((source) => (0, argocd_revision.JL)(source) && source.repoURL === repository ? revision : source.targetRevision ?? "") };
	}
	function missing(ref, { name }) {
		return new errors.Hi(`there is no ${(0, argocd_application.un)({ metadata: ref })} in ${name}`, {
			status: 404,
			hint: "Check application and app-namespace, and that this is the cluster in which Argo CD itself runs."
		});
	}
	function otherProject(application, project) {
		return new errors.Hi(`${(0, argocd_application.un)(application)} is of project ${application.spec?.project ?? "default"}, not ${project}`, {
			status: 404,
			hint: "Leave `project` out, or name the right one."
		});
	}
}) };
;
