"use strict";
exports.id = 2020;
exports.ids = [2020];
exports.modules = {
	3216: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { openEngines: () => openEngines });
		var external_node_os_ = __webpack_require__(8161);
		var kubernetes_open = __webpack_require__(7221);
		var watch_flux = __webpack_require__(935);
		var find = __webpack_require__(3144);
		var delivery_images = __webpack_require__(7674);
		var watched = __webpack_require__(7592);
		var assess_images = __webpack_require__(5752);
		var errors = __webpack_require__(8953);
		var reference = __webpack_require__(2613);
		var arrival_argocd = __webpack_require__(5144);
		var patiently = __webpack_require__(5465);
		;
		function watchSomewhere(name, candidates) {
			return {
				name,
				look: (signal) => Promise.all(candidates.map((candidate) => candidate.look(signal))),
				async assess(seen, now, signal) {
					const looks = await Promise.all(candidates.map((candidate, index) => candidate.assess(seen[index], now, signal)));
					const named = looks.map(({ assessment }, index) => ({
						name: candidates[index]?.name ?? "",
						assessment
					}));
					return {
						assessment: best(named),
						facets: {}
					};
				}
			};
		}
		function best(candidates) {
			const ready = candidates.find(({ assessment }) => assessment.state === "ready");
			if (ready !== undefined) return {
				state: "ready",
				reason: `${ready.name} ${ready.assessment.reason}`
			};
			const reason = candidates.map(({ name, assessment }) => `${name}: ${assessment.reason}`).join("; ");
			const isGoingOn = candidates.some(({ assessment }) => assessment.state === "progressing");
			return isGoingOn ? {
				state: "progressing",
				reason
			} : {
				state: "blocked",
				reason,
				patience: "grace"
			};
		}
		;
		function openEngines(inputs, job, isDescendant) {
			let opened;
			const surroundings = {
				inputs,
				job,
				isDescendant,
				kubernetes: () => {
					const { kubeconfig, context } = inputs;
					const { workspace } = job.runner;
					opened ??= (0, kubernetes_open.J)({
						kubeconfig,
						context,
						env: process.env,
						home: (0, external_node_os_.homedir)(),
						workspace
					});
					return opened;
				}
			};
			return {
				async connect({ argocd, flux, kubernetes }) {
					await Promise.all([argocd === undefined ? undefined : openArgo(argocd, surroundings), flux === undefined && kubernetes === undefined ? undefined : surroundings.kubernetes()]);
				},
				async watch({ argocd, flux, kubernetes }, expected) {
					const targets = await Promise.all([
						argocd === undefined ? NOTHING : argoCdTarget(argocd, expected, surroundings),
						flux === undefined ? NOTHING : fluxTarget(flux, expected, surroundings),
						kubernetes === undefined ? NOTHING : rolloutTarget(kubernetes, expected, surroundings)
					]);
					return watchTargets(targets, expected);
				}
			};
		}
		const NOTHING = {
			every: () => [],
			any: () => []
		};
		function watchTargets(targets, { images, rule }) {
			const asked = rule === "each-runs" ? images : [];
			const homes = asked.map((image) => ({
				image,
				candidates: targets.flatMap((target) => target.any(image))
			}));
			if (!homes.some(({ candidates }) => candidates.length > 1)) return targets.flatMap((target) => target.every(asked));
			return [...targets.flatMap((target) => target.every([])), ...homes.map(({ image, candidates }) => watchSomewhere(`Image ${image}`, candidates))];
		}
		async function openArgo(argocd, { inputs, job }) {
			const { kubeconfig, context } = inputs;
			const access = {
				mode: argocd.mode,
				server: inputs.argocdServer,
				authToken: inputs.argocdAuthToken,
				serverCa: inputs.argocdServerCa,
				insecure: false,
				headers: undefined,
				project: argocd.project,
				appNamespace: argocd["app-namespace"],
				kubeconfig,
				context
			};
			try {
				return await (0, arrival_argocd.tT)(access, job);
			} catch (error) {
				if (!(error instanceof errors.dz)) throw error;
				const problems = error.problems.map(({ input, problem }) => ({
					input: ARGOCD_INPUTS[input] ?? input,
					problem
				}));
				throw new errors.dz(problems, error.hint === undefined ? {} : { hint: error.hint });
			}
		}
		const ARGOCD_INPUTS = {
			server: "argocd-server",
			"auth-token": "argocd-auth-token",
			"server-ca": "argocd-server-ca"
		};
		async function argoCdTarget(argocd, { revision }, surroundings) {
			const { job, isDescendant } = surroundings;
			const argo = await openArgo(argocd, surroundings);
			const { application = [], selector } = argocd;
			const refs = await (0, patiently.d)(() => (0, arrival_argocd.Fg)(argo, {
				application,
				selector
			}, job.signal), job);
			const watch = {
				isDescendant,
				clock: job.clock
			};
			return {
				every: (images) => {
					const expected = (0, arrival_argocd.vX)({
						revision,
						images,
						conditions: [
							"sync",
							"health",
							"operation"
						],
						resource: []
					});
					return (0, arrival_argocd.rY)(argo, refs, {
						expected,
						refresh: "normal",
						...watch
					});
				},
				any: (image) => {
					const expected = (0, arrival_argocd.vX)({
						revision: undefined,
						images: [image],
						conditions: [],
						resource: []
					});
					return (0, arrival_argocd.rY)(argo, refs, {
						expected,
						refresh: "none",
						...watch
					});
				}
			};
		}
		async function fluxTarget(flux, { revision }, { job, isDescendant, kubernetes }) {
			const api = await kubernetes();
			const objects = {
				kustomization: flux.kustomization ?? [],
				helmRelease: flux["helm-release"] ?? [],
				resourceSet: flux["resource-set"] ?? [],
				resourceSetInputProvider: flux["resource-set-input-provider"] ?? []
			};
			const watch = {
				api,
				objects,
				isDescendant,
				clock: job.clock
			};
			return {
				every: (images) => (0, watch_flux.F)({
					...watch,
					expected: {
						revision,
						images
					},
					reconcile: flux.reconcile === false ? "leave" : "ask",
					onNotice: (message) => job.log.notice(message)
				}),
				any: (image) => (0, watch_flux.F)({
					...watch,
					expected: { images: [image] },
					reconcile: "leave",
					onNotice: () => {}
				})
			};
		}
		async function rolloutTarget({ workload, namespace }, expected, { job, kubernetes }) {
			const cluster = await kubernetes();
			const named = {
				workload,
				selector: undefined,
				...namespace === undefined ? {} : { namespace }
			};
			const refs = await (0, patiently.d)(() => (0, find.c)(cluster, named, job.signal), job);
			const awaited = expected.rule === "where-used" ? { unapplied: "awaited" } : {};
			const images = {
				images: (0, delivery_images.H)(expected.images),
				scope: "known",
				...awaited
			};
			const rollouts = (0, watched.o)(cluster, refs, images, () => job.clock.now());
			return {
				every: (asked) => asked.length === 0 ? rollouts : [...rollouts, watchMentions(asked, rollouts)],
				any: (image) => [watchMentions([image], rollouts)]
			};
		}
		function watchMentions(images, rollouts) {
			return {
				name: "Workloads",
				look: async (signal) => {
					const seen = await Promise.all(rollouts.map((rollout) => rollout.look(signal)));
					const workloads = seen.flatMap(({ workload }) => workload === undefined ? [] : [workload]);
					return (0, assess_images.R3)((0, delivery_images.H)(images), workloads).map(reference.my);
				},
				assess: (missing) => ({
					assessment: assessMentions(missing),
					facets: {}
				})
			};
		}
		function assessMentions(missing) {
			if (missing.length === 0) return {
				state: "ready",
				reason: "run every image"
			};
			return {
				state: "failed",
				reason: `no workload has a container of ${missing.join(", ")}`,
				patience: "grace"
			};
		}
	}),
	5465: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { d: () => patiently });
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		const ANSWERED_WITHIN = 3e4;
		const LONGEST_PAUSE = 1e4;
		async function patiently(ask, { clock, log, signal }) {
			const givesUpAt = clock.now() + ANSWERED_WITHIN;
			for (let tries = 1;; tries += 1) {
				try {
					return await ask();
				} catch (error) {
					if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.Hi && error.retryable) || clock.now() >= givesUpAt) throw error;
					log.info(`no answer, trying again: ${error.message}`);
					await clock.sleep(Math.min(LONGEST_PAUSE, 500 * 2 ** tries), signal);
				}
			}
		}
	}),
	3144: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { c: () => findWorkloads });
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		const USUAL_KINDS = [
			"deployments",
			"statefulsets",
			"daemonsets"
		];
		async function findWorkloads(cluster, { workload, selector, kinds = USUAL_KINDS, namespace = cluster.namespace }, signal) {
			const named = workload.map(readName);
			const problems = [...named.flatMap((one) => "problem" in one ? [one] : []), ...namespaceProblems(namespace)];
			if (problems.length > 0) throw new _errors__WEBPACK_IMPORTED_MODULE_0__.dz(problems);
			const refs = named.flatMap((one) => "problem" in one ? [] : [one]).map(async ({ word, name }) => {
				return refOf(await cluster.findKind(word, signal), name, namespace);
			});
			const selected = selector === undefined ? [] : await select(cluster, selector, kinds, namespace, signal);
			const all = [...await Promise.all(refs), ...selected];
			return [...new Map(all.map((ref) => [JSON.stringify([
				ref.apiVersion,
				ref.kind,
				ref.name
			]), ref])).values()];
		}
		function namespaceProblems(namespace) {
			if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(namespace)) return [];
			const problem = `${JSON.stringify(namespace)} is no name of a namespace: lower-case letters, digits and dashes, up to 63`;
			return [{
				input: "namespace",
				problem
			}];
		}
		function readName(text) {
			const { word, name } = /^(?<word>[A-Za-z][\w.-]*)\/(?<name>[a-z0-9][a-z0-9.:-]*)$/.exec(text)?.groups ?? {};
			if (word === undefined || name === undefined) {
				const problem = `${JSON.stringify(text)} is no workload; write kind/name, such as deployment/web or Certificate.cert-manager.io/web`;
				return {
					input: "workload",
					problem
				};
			}
			return {
				word,
				name
			};
		}
		function refOf({ apiVersion, kind, scope }, name, namespace) {
			return {
				apiVersion,
				kind,
				name,
				...scope === "namespace" ? { namespace } : {}
			};
		}
		async function select(cluster, labelSelector, words, namespace, signal) {
			const kinds = await Promise.all(words.map((word) => cluster.findKind(word, signal)));
			const lists = await Promise.all(kinds.map(async (kind) => {
				const { apiVersion, kind: name } = kind;
				const { items } = await cluster.list({
					apiVersion,
					kind: name,
					namespace,
					labelSelector
				}, signal);
				return items.map(({ metadata }) => refOf(kind, metadata.name, namespace));
			}));
			const refs = lists.flat();
			if (refs.length > 0) return refs;
			const what = kinds.map(({ kind }) => kind).join(", ");
			throw new _errors__WEBPACK_IMPORTED_MODULE_0__.Hi(`nothing in namespace ${namespace} has the labels ${labelSelector}: no ${what}`, {
				status: 404,
				hint: "Check the selector, the kinds, the namespace and the context: labels of the workload itself count, and not those of its pods."
			});
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
	1937: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { L: () => describeTrouble });
		function describeTrouble({ resource, container, reason, events }) {
			const where = container === undefined ? resource : `${resource}, container ${container}`;
			const last = events.at(-1);
			const event = last === undefined || reason.includes(last) ? "" : `; last event: ${last}`;
			return `${where}: ${reason}${event}`;
		}
	})
};
;
