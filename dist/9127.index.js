"use strict";
exports.id = 9127;
exports.ids = [9127, 1118];
exports.modules = {
	5226: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => sync_argocd });
		var argocd = __webpack_require__(5144);
		var ancestry = __webpack_require__(1118);
		var action = __webpack_require__(7174);
		var await_arrival = __webpack_require__(4651);
		var argocd_report = __webpack_require__(8584);
		var argocd_application = __webpack_require__(8507);
		var errors = __webpack_require__(8953);
		var failure = __webpack_require__(5252);
		var external_node_crypto_ = __webpack_require__(7598);
		var operation = __webpack_require__(4720);
		var argocd_resources = __webpack_require__(4316);
		var assess = __webpack_require__(7192);
		;
		const AGAIN = 2e3;
		async function askForSync(ref, asking) {
			const { argo, patience, deadline, job } = asking;
			const id = (0, external_node_crypto_.randomUUID)();
			let met = "none";
			while (true) {
				const application = await compared(ref, asking);
				const asked = await attempt(application, id, asking);
				if (typeof asked === "object") return asked;
				if (asked === "unneeded") return {
					kind: met,
					application
				};
				if (asked === "busy") {
					met = "already-running";
					if (patience === "answer") return {
						kind: met,
						application
					};
					await ended(ref, asking);
				} else {
					if (job.clock.now() >= deadline) throw new errors.MU(`${argo.name} has not answered in time`);
					await job.clock.sleep(AGAIN, job.signal);
				}
			}
		}
		async function attempt(application, id, asking) {
			const { wanted, job } = asking;
			if ((0, operation.D6)(application, id)) return started(application, id, wanted, job.clock.now());
			if ((0, argocd_application.eo)(application)) return "busy";
			if (!isWanted(application, wanted)) return "unneeded";
			const answer = await ask(application, id, asking);
			if (answer === undefined) return "no-answer";
			if (answer.kind === "busy") return "busy";
			if (answer.kind === "refused") return refused(application, answer.reason, asking);
			return started(application, id, wanted, answer.askedAt ?? job.clock.now());
		}
		function started(application, id, { dryRun }, askedAt) {
			return {
				kind: dryRun ? "dry-run" : "started",
				application,
				own: {
					id,
					askedAt
				}
			};
		}
		async function ask(application, id, { argo, wanted, job }) {
			const request = {
				...wanted,
				id,
				resources: chosen(application, wanted)
			};
			try {
				return await argo.sync(application, request, job.signal);
			} catch (error) {
				if (!(error instanceof errors.Hi && error.retryable)) throw error;
				job.log.info(`${(0, argocd_application.un)(application)}: no answer, trying again: ${error.message}`);
				return undefined;
			}
		}
		async function refused(application, reason, { argo, job }) {
			const window = await argo.window(application, "manual", job.signal);
			if (window.state === "open") return {
				kind: "refused",
				application,
				reason,
				opensAt: undefined
			};
			return {
				kind: "refused",
				application,
				reason: window.why,
				opensAt: window.opensAt
			};
		}
		function isWanted(application, { force, dryRun, revision, resources }) {
			if (force || dryRun || revision !== undefined) return true;
			return (0, argocd_resources.YP)(application, resources).sync !== "Synced";
		}
		function chosen(application, { resources }) {
			if (resources.length === 0) return [];
			const found = (0, argocd_resources.KN)(application.status?.resources ?? [], resources);
			if (found.length === 0) {
				throw new errors.dz([{
					input: "resources",
					problem: `choose none of the resources of ${(0, argocd_application.un)(application)}`
				}]);
			}
			return found.map(({ group = "", kind, namespace = "", name }) => ({
				group,
				kind,
				namespace,
				name
			}));
		}
		function compared(ref, asking) {
			const expected = {
				...asking.watch.expected,
				conditions: new Set(),
				images: [],
				resources: []
			};
			const [watched] = (0, argocd.rY)(asking.argo, [ref], {
				...asking.watch,
				expected
			});
			return settled(watched, asking, (application) => `compares ${(0, assess.cs)(application)}`);
		}
		async function ended(ref, asking) {
			const [watched] = (0, argocd.rY)(asking.argo, [ref], {
				...asking.watch,
				refresh: "none"
			});
			if (watched === undefined) throw new Error(`nothing watches ${ref.name}`);
			const judged = {
				...watched,
				assess: async (application, now, signal) => {
					const look = await watched.assess(application, now, signal);
					const over = {
						state: "ready",
						reason: "the other sync has ended"
					};
					return (0, argocd_application.eo)(application) ? look : {
						...look,
						assessment: over
					};
				}
			};
			return settled(judged, asking, () => "the other sync has ended");
		}
		async function settled(watched, { deadline, gracePeriod, job }, describe) {
			if (watched === undefined) throw new Error("nothing is watched");
			const told = {
				...watched,
				assess: async (application, now, signal) => {
					const look = await watched.assess(application, now, signal);
					if (look.assessment.state !== "ready") return look;
					return {
						...look,
						assessment: {
							state: "ready",
							reason: describe(application)
						}
					};
				}
			};
			const timeout = Math.max(0, deadline - job.clock.now());
			const settings = {
				timeout,
				stableFor: 0,
				gracePeriod,
				failFast: true
			};
			const result = await (0, await_arrival.KF)([told], settings, {
				...job,
				summary: { add: () => {} }
			});
			const error = (0, await_arrival.arrivalError)(result);
			if (error !== undefined) throw new failure.u({
				outputs: (0, argocd_report.C)(result),
				cause: error
			});
			const [arrival] = result.arrivals;
			if (arrival === undefined) throw new Error("nothing was seen");
			return arrival.seen;
		}
		var markdown = __webpack_require__(7663);
		;
		function summariseDryRun({ arrivals }) {
			const rows = arrivals.flatMap(({ name, seen }) => (seen.status?.operationState?.syncResult?.resources ?? []).map((result) => [
				(0, markdown.code)(name),
				(0, markdown.code)((0, argocd_application.w9)(result)),
				result.status ?? result.hookPhase ?? "",
				(0, markdown.code)(result.message ?? "")
			]));
			if (rows.length === 0) return "The dry run would change nothing.";
			return ["#### What the sync would do", (0, markdown.table)([
				"Application",
				"Resource",
				"Result",
				"Message"
			], rows)].join("\n\n");
		}
		;
		const LONGEST_BACKOFF = "3m";
		function readSyncInputs(inputs) {
			const { syncRevision, prune, dryRun, force, syncOptions } = inputs;
			const filters = inputs.resources.map((text) => ({
				text,
				filter: (0, argocd_resources.UC)(text)
			}));
			const limit = inputs.retryLimit === undefined ? undefined : Number(inputs.retryLimit);
			const problems = [
				...filters.filter(({ filter }) => filter === undefined).map(({ text }) => ({
					input: "resources",
					problem: `${JSON.stringify(text)} is no resource; write GROUP:KIND:NAME, such as apps:Deployment:web`
				})),
				...syncOptions.filter((option) => !/^\w+=\S+$/.test(option)).map((option) => ({
					input: "sync-options",
					problem: `${JSON.stringify(option)} is no option; write Name=value, such as ServerSideApply=true`
				})),
				...limit === undefined || Number.isInteger(limit) ? [] : [{
					input: "retry-limit",
					problem: `${JSON.stringify(inputs.retryLimit)} is not a whole number`
				}]
			];
			if (problems.length > 0) throw new errors.dz(problems);
			return {
				revision: syncRevision,
				prune,
				dryRun,
				force,
				resources: filters.map(({ filter }) => filter).filter((filter) => filter !== undefined),
				syncOptions,
				retry: limit === undefined ? undefined : retryOf(limit, inputs.retryBackoff)
			};
		}
		function retryOf(limit, backoff) {
			return {
				limit,
				backoff: {
					duration: `${Math.ceil(backoff / 1e3)}s`,
					factor: 2,
					maxDuration: LONGEST_BACKOFF
				}
			};
		}
		;
		async function run(inputs, { job, connect, openAncestry }) {
			const wanted = readSyncInputs(inputs);
			const expected = (0, argocd.vX)(inputs);
			const argo = await connect(inputs);
			const refs = await (0, argocd.Fg)(argo, inputs, job.signal);
			await using ancestry = openAncestry(inputs);
			const { isDescendant } = ancestry;
			const { refresh } = inputs;
			const watch = {
				expected,
				refresh,
				isDescendant,
				clock: job.clock
			};
			const deadline = job.clock.now() + inputs.timeout;
			const gracePeriod = inputs.degradedGracePeriod;
			const patience = inputs.wait ? "wait" : "answer";
			const asking = {
				argo,
				wanted,
				watch,
				patience,
				gracePeriod,
				deadline,
				job
			};
			const asked = await Promise.all(refs.map((ref) => askForSync(ref, asking)));
			for (const one of asked) job.log.info(`${(0, argocd_application.un)(one.application)}: ${describeAsked(one)}`);
			const refusal = asked.find((one) => one.kind === "refused");
			if (refusal?.kind === "refused") throw refusedStep(refusal, asked);
			if (!inputs.wait) return {
				operation: notable(asked),
				applications: asked.map(reportAsked)
			};
			const timeout = Math.max(0, deadline - job.clock.now());
			const watched = asked.flatMap((one) => (0, argocd.rY)(argo, [refOf(one.application)], {
				...watch,
				expected: expectedAfter(watch, wanted, one)
			}));
			const result = await (0, await_arrival.KF)(watched, {
				...inputs,
				timeout,
				gracePeriod
			}, job);
			if (wanted.dryRun) job.summary.add(summariseDryRun(result));
			const outputs = {
				...(0, argocd_report.C)(result),
				...operationOutputs(asked, result)
			};
			const error = (0, await_arrival.arrivalError)(result);
			if (error !== undefined) throw new failure.u({
				outputs,
				cause: error
			});
			return outputs;
		}
		function expectedAfter({ expected }, wanted, asked) {
			const resources = expected.resources.length > 0 ? expected.resources : wanted.resources;
			const operation = "own" in asked ? asked.own : undefined;
			if (!wanted.dryRun) return {
				...expected,
				resources,
				operation
			};
			return {
				...expected,
				conditions: new Set(["operation"]),
				images: [],
				operation
			};
		}
		function refOf({ metadata: { name, namespace } }) {
			return namespace === undefined ? { name } : {
				name,
				namespace
			};
		}
		function describeAsked(asked) {
			switch (asked.kind) {
				case "started": return "asked for a sync";
				case "dry-run": return "asked for a dry run";
				case "already-running": return "another sync was under way; nothing more is asked for";
				case "none": return "nothing differs from git; no sync is asked for";
				case "refused": return `Argo CD refuses the sync: ${asked.reason}`;
			}
		}
		function reportAsked({ kind, application }) {
			const { name, namespace = "" } = application.metadata;
			return {
				name,
				namespace,
				operation: kind
			};
		}
		const NOTABLE = [
			"refused",
			"started",
			"dry-run",
			"already-running",
			"none"
		];
		function notable(asked) {
			return NOTABLE.find((kind) => asked.some((one) => one.kind === kind)) ?? "none";
		}
		function operationOutputs(asked, result) {
			const { applications } = (0, argocd_report.C)(result);
			return {
				operation: notable(asked),
				applications: applications.map((report, index) => ({
					...report,
					operation: asked[index]?.kind ?? "none"
				}))
			};
		}
		function refusedStep(refusal, asked) {
			const { application, reason, opensAt } = refusal;
			const opens = opensAt === undefined ? "" : ` It opens at ${new Date(opensAt).toISOString().slice(0, 16)}Z.`;
			const error = new errors.t9(`${(0, argocd_application.un)(application)}: Argo CD refuses the sync: ${reason}`, {
				gates: ["argocd"],
				hint: `${hintFor(reason)}${opens}`
			});
			const outputs = {
				operation: "refused",
				reason,
				applications: asked.map(reportAsked)
			};
			return new failure.u({
				outputs,
				cause: error
			});
		}
		function hintFor(reason) {
			if (/window/i.test(reason)) {
				return "A sync window of the project is in the way; with manualSync it would let syncs by hand happen.";
			}
			if (/auto-?sync|automatic/i.test(reason)) {
				return "While automatic sync is on, only what the application tracks can be synced. Leave sync-revision out, or change targetRevision.";
			}
			return "Nothing was changed.";
		}
		var spec = __webpack_require__(2585);
		;
		const sync_argocd = (0, action._8)(spec.I, run, (job) => ({
			job,
			connect: (inputs) => (0, argocd.tT)(inputs, job),
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
	8584: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C: () => reportApplications });
		var _delivery__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
		var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(816);
		var _await_arrival_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4651);
		function reportApplications(result) {
			const applications = result.arrivals.map(reportOne);
			const [decisive] = (0, _await_arrival_js__WEBPACK_IMPORTED_MODULE_0__.zV)(result);
			const told = decisive === undefined ? undefined : reportOne(decisive);
			return {
				status: result.outcome,
				revision: told?.revision ?? "",
				health: told?.health ?? "",
				operationPhase: told?.operationPhase ?? "",
				duration: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.a)(result.endedAt - result.startedAt),
				reason: told?.reason ?? "",
				applications
			};
		}
		function reportOne({ seen, readiness }) {
			const { metadata, status } = seen;
			return {
				name: metadata.name,
				namespace: metadata.namespace ?? "",
				status: readiness.state,
				reason: readiness.reason,
				revision: (0, _delivery__WEBPACK_IMPORTED_MODULE_2__.S)(seen),
				sync: status?.sync?.status ?? "",
				health: status?.health?.status ?? "",
				operationPhase: status?.operationState?.phase ?? "",
				images: status?.summary?.images ?? []
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
	})
};
;
