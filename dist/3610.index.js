"use strict";
exports.id = 3610;
exports.ids = [3610, 1118];
exports.modules = {
	8316: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => wait_for_flux });
		var external_node_os_ = __webpack_require__(8161);
		var ancestry = __webpack_require__(1118);
		var kubernetes_open = __webpack_require__(7221);
		var action = __webpack_require__(7174);
		var await_arrival = __webpack_require__(4651);
		var watch_flux = __webpack_require__(935);
		var errors = __webpack_require__(8953);
		var failure = __webpack_require__(5252);
		;
		function deployedByFlux(seen) {
			return seen.kind === "found" ? seen.runs : "";
		}
		function fluxRef(seen) {
			return seen.kind === "found" ? seen.found.ref : seen.ref;
		}
		var duration = __webpack_require__(816);
		;
		function reportFlux(result) {
			const { outcome, arrivals, startedAt, endedAt } = result;
			const objects = arrivals.map(({ seen, readiness }) => {
				const { kind, namespace = "", name } = fluxRef(seen);
				return {
					kind,
					namespace,
					name,
					status: readiness.state,
					reason: readiness.reason,
					revision: deployedByFlux(seen)
				};
			});
			const [decisive] = (0, await_arrival.zV)(result);
			return {
				status: outcome,
				revision: decisive === undefined ? "" : deployedByFlux(decisive.seen),
				duration: (0, duration.a)(endedAt - startedAt),
				reason: decisive?.readiness.reason ?? "",
				objects
			};
		}
		;
		async function run(inputs, { job, connect, openAncestry }) {
			const objects = namedObjects(inputs);
			const api = await connect(inputs);
			await using ancestry = openAncestry(inputs);
			const { revision, tag, reconcile } = inputs;
			const watched = (0, watch_flux.F)({
				api,
				objects,
				expected: {
					revision,
					tag
				},
				reconcile: reconcile ? "ask" : "leave",
				isDescendant: ancestry.isDescendant,
				clock: job.clock,
				onNotice: (message) => job.log.warning(message)
			});
			const result = await (0, await_arrival.KF)(watched, inputs, job);
			const outputs = reportFlux(result);
			const error = (0, await_arrival.arrivalError)(result);
			if (error !== undefined) throw new failure.u({
				outputs,
				cause: error
			});
			return outputs;
		}
		function namedObjects(inputs) {
			const { kustomization, helmRelease, resourceSet, resourceSetInputProvider, imageUpdateAutomation } = inputs;
			const all = [
				kustomization,
				helmRelease,
				resourceSet,
				resourceSetInputProvider,
				imageUpdateAutomation
			];
			if (all.every((names) => names.length === 0)) {
				throw new errors.dz([{
					input: "kustomization",
					problem: "is required (or `helm-release`, `resource-set`, `resource-set-input-provider`, `image-update-automation`)"
				}]);
			}
			return {
				kustomization,
				helmRelease,
				resourceSet,
				resourceSetInputProvider,
				imageUpdateAutomation
			};
		}
		var spec = __webpack_require__(4834);
		;
		const wait_for_flux = (0, action._8)(spec.I, run, (job) => ({
			job,
			connect: ({ kubeconfig, context }) => (0, kubernetes_open.J)({
				kubeconfig,
				context,
				env: process.env,
				home: (0, external_node_os_.homedir)(),
				workspace: job.runner.workspace,
				now: () => job.clock.now()
			}),
			openAncestry: (inputs) => (0, ancestry.openAncestry)(inputs, job)
		}));
	}),
	1118: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { openAncestry: () => openAncestry });
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		function openAncestry(access, job, open = (signal) => openHistory(access, {
			...job,
			signal
		})) {
			const closed = new AbortController();
			const over = AbortSignal.any([job.signal, closed.signal]);
			let opened;
			const told = new Set();
			const history = async () => {
				opened ??= open(over);
				try {
					return await opened;
				} catch (error) {
					opened = undefined;
					throw error;
				}
			};
			return {
				async isDescendant(ancestor, descendant) {
					if (ancestor === descendant) return "yes";
					try {
						const { isAncestor } = await history();
						return await isAncestor(ancestor, descendant) ? "yes" : "no";
					} catch (error) {
						if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.$n) || isPassing(error)) throw error;
						const why = `whether ${descendant.slice(0, 7)} contains ${ancestor.slice(0, 7)} cannot be told: ${error.message}`;
						if (!told.has(why)) job.log.warning(why);
						told.add(why);
						return "unknown";
					}
				},
				async [Symbol.asyncDispose]() {
					closed.abort();
					const left = await opened?.catch(() => undefined);
					await left?.[Symbol.asyncDispose]();
				}
			};
		}
		function isPassing(error) {
			return error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.Hi && error.retryable;
		}
		async function openHistory(access, job) {
			const { openConfigRepository } = await Promise.all([__webpack_require__.e(6495), __webpack_require__.e(2587)]).then(__webpack_require__.bind(__webpack_require__, 2587));
			const repository = await openConfigRepository({
				...access,
				branch: undefined
			}, job);
			return {
				isAncestor: (ancestor, descendant) => repository.git.isAncestor(ancestor, descendant),
				[Symbol.asyncDispose]: () => repository[Symbol.asyncDispose]()
			};
		}
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
	})
};
;
