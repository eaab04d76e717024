"use strict";
exports.id = 4718;
exports.ids = [4718];
exports.modules = { 4718: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { "default": () => delete_preview_namespace });
	var external_node_crypto_ = __webpack_require__(7598);
	var external_node_os_ = __webpack_require__(8161);
	var external_node_path_ = __webpack_require__(6760);
	var repository = __webpack_require__(6495);
	var kubernetes_open = __webpack_require__(7221);
	var action = __webpack_require__(7174);
	var helm = __webpack_require__(2673);
	var errors = __webpack_require__(8953);
	var failure = __webpack_require__(5252);
	var markdown = __webpack_require__(7663);
	var ownership = __webpack_require__(2567);
	var preview_namespace_surroundings = __webpack_require__(1221);
	var announce = __webpack_require__(6065);
	var take_down = __webpack_require__(4993);
	var reap = __webpack_require__(3316);
	;
	function judgeExpired(forge, { clock }) {
		return async (preview) => (0, reap.D)(preview, await stateOf(forge, preview), clock.now());
	}
	function judgeMeant(forge, target, given) {
		return async (preview) => {
			const state = await stateOf(forge, preview);
			const { pullRequest, headSha, isBeingTakenDown, isTerminating } = preview;
			const reason = given ?? (state === "unknown" ? "it was asked for" : `pull request #${pullRequest} is ${state}`);
			if (isBeingTakenDown || isTerminating) return {
				verdict: "take-down",
				reason
			};
			if (target.cause === "closing" && state === "open") {
				return {
					verdict: "keep",
					reason: `pull request #${pullRequest} was reopened`
				};
			}
			if (target.headSha !== undefined && target.headSha !== headSha) {
				const holds = headSha.slice(0, 7);
				return {
					verdict: "keep",
					reason: `it holds ${holds} by now, and not ${target.headSha.slice(0, 7)} that was to be removed`
				};
			}
			return {
				verdict: "take-down",
				reason
			};
		};
	}
	async function stateOf(forge, { pullRequest }) {
		return (await forge.readPullRequest(pullRequest))?.state ?? "unknown";
	}
	var preview_namespace_event = __webpack_require__(8540);
	;
	function readTarget(inputs, event) {
		const { expired, namespace, headSha } = inputs;
		const asked = (0, preview_namespace_event.k)("pull-request", inputs.pullRequest);
		if (expired) {
			if (namespace === undefined && asked === undefined) return { kind: "expired" };
			throw new errors.dz([{
				input: "expired",
				problem: "looks at all previews, and cannot go together with pull-request or namespace"
			}]);
		}
		if (namespace !== undefined) {
			if (asked === undefined) return {
				kind: "namespace",
				namespace: namespaceLabel(namespace),
				cause: "asked",
				headSha
			};
			throw new errors.dz([{
				input: "namespace",
				problem: "cannot go together with pull-request"
			}]);
		}
		const pull = (0, preview_namespace_event.Z)(event);
		const pullRequest = asked ?? pull?.number;
		if (pullRequest === undefined) {
			throw new errors.dz([{
				input: "pull-request",
				problem: "is required (or namespace, or expired): no pull request has started this run"
			}]);
		}
		const own = pull?.number === pullRequest ? pull : undefined;
		if (own?.action === "closed") return {
			kind: "pull-request",
			pullRequest,
			cause: "closing",
			headSha
		};
		const tested = own?.action === "unlabeled" ? undefined : own?.headSha;
		return {
			kind: "pull-request",
			pullRequest,
			cause: "asked",
			headSha: headSha ?? tested
		};
	}
	function namespaceLabel(text) {
		if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text)) return text;
		throw new errors.dz([{
			input: "namespace",
			problem: `${JSON.stringify(text)} is no name of a namespace`
		}]);
	}
	;
	async function run(inputs, ports) {
		const { job } = ports;
		const target = readTarget(inputs, await job.runner.event());
		await using repository = await ports.openRepository(inputs);
		const forge = await repository.forge();
		const surroundings = {
			job,
			cluster: await ports.connect(inputs),
			helm: ports.openHelm(inputs)
		};
		const previews = await findPreviews(target, repository.identity, surroundings);
		const judge = target.kind === "expired" ? judgeExpired(forge, job) : judgeMeant(forge, target, inputs.reason);
		const removals = [];
		for (const preview of previews) removals.push(await remove({
			preview,
			judge,
			forge,
			inputs,
			holder: ports.holder
		}, surroundings));
		return conclude(removals, inputs, job);
	}
	async function findPreviews(target, repository, surroundings) {
		if (target.kind === "namespace") return findByName(target.namespace, repository, surroundings);
		const previews = (await (0, preview_namespace_surroundings.AT)(surroundings, repository)).filter((preview) => (0, ownership.iI)(preview, repository));
		return target.kind === "expired" ? previews : previews.filter(({ pullRequest }) => pullRequest === target.pullRequest);
	}
	async function findByName(name, repository, surroundings) {
		const found = await (0, preview_namespace_surroundings.oZ)(surroundings, name);
		if (found === undefined) return [];
		const preview = (0, ownership.LW)(found);
		if (preview !== undefined && (0, ownership.iI)(preview, repository)) return [preview];
		const whose = preview === undefined ? "is no preview of ours" : `is a preview of ${preview.repository}`;
		throw new errors.dz([{
			input: "namespace",
			problem: `namespace ${name} ${whose}, and is not touched`
		}]);
	}
	async function remove(removing, surroundings) {
		const { preview } = removing;
		try {
			return await judgeAndRemove(removing, surroundings);
		} catch (error) {
			if (!(error instanceof errors.$n) || error instanceof errors.dz) throw error;
			surroundings.job.log.warning([error.message, error.hint].filter(Boolean).join("\n"));
			return {
				preview,
				verdict: "take-down",
				reason: error.message,
				outcome: "failed"
			};
		}
	}
	async function judgeAndRemove(removing, surroundings) {
		const { preview, judge, inputs, forge } = removing;
		const { job } = surroundings;
		const judged = await judge(preview);
		if (judged.verdict === "keep") return kept(preview, judged.reason, job);
		const { namespace } = preview;
		if (inputs.dryRun) {
			job.log.info(`namespace ${namespace} would be removed: ${judged.reason}`);
			return {
				preview,
				...judged,
				outcome: "dry-run"
			};
		}
		job.log.info(`removing namespace ${namespace}: ${judged.reason}`);
		const on = {
			comment: inputs.comment ? "on" : "off",
			deployment: inputs.deployment ? "on" : "off"
		};
		const say = (0, announce.y)(forge, preview.pullRequest, on, job);
		return removeNow({
			...removing,
			say
		}, judged, surroundings);
	}
	async function removeNow({ preview, judge, inputs, holder, say }, judged, surroundings) {
		const { job } = surroundings;
		let reason = judged.reason;
		const isStillWanted = async (now) => {
			const again = await judge(now);
			reason = again.reason;
			return again.verdict === "take-down";
		};
		const { timeout, uninstallTimeout } = inputs;
		const status = {
			...statusOf(preview, job),
			reason
		};
		const onMarked = () => say.say({
			...status,
			state: "removing"
		}, "leave");
		const taken = await (0, take_down.a)({
			preview,
			holder,
			timeout,
			uninstallTimeout,
			isStillWanted,
			onMarked
		}, surroundings);
		if (taken.kind === "kept") return kept(preview, reason, job);
		await say.say({
			...status,
			now: job.clock.now(),
			state: "removed"
		}, "leave");
		job.log.info(`namespace ${preview.namespace} is gone`);
		return {
			preview,
			...judged,
			outcome: "deleted"
		};
	}
	function kept(preview, reason, { log }) {
		log.info(`namespace ${preview.namespace} stays: ${reason}`);
		return {
			preview,
			verdict: "keep",
			reason,
			outcome: "kept"
		};
	}
	function statusOf({ namespace, headSha }, { runner, clock }) {
		return {
			namespace,
			headSha,
			runUrl: runner.runUrl,
			now: clock.now()
		};
	}
	function conclude(removals, { dryRun }, { log, summary }) {
		const of = (...outcomes) => removals.filter(({ outcome }) => outcomes.includes(outcome)).map(({ preview: { namespace, pullRequest }, reason }) => ({
			namespace,
			pullRequest,
			reason
		}));
		const [deleted, stay, failed] = [
			of("deleted", "dry-run"),
			of("kept"),
			of("failed")
		];
		if (removals.length === 0) log.info("There is no such preview: nothing to remove.");
		else summary.add(["### Previews", (0, markdown.table)([
			"Namespace",
			"Pull request",
			"",
			"Why"
		], removals.map(row))].join("\n\n"));
		const operation = dryRun && deleted.length > 0 ? "dry-run" : deleted.length > 0 ? "deleted" : stay.length > 0 ? "kept" : "none";
		const outputs = {
			operation,
			deleted,
			kept: stay,
			failed
		};
		if (failed.length === 0) return outputs;
		const message = failed.map(({ reason }) => reason).join("\n");
		throw new failure.u({
			outputs,
			cause: new errors.MU(message, { hint: "Run again once that is settled: what was begun is finished then." })
		});
	}
	const SIGN = {
		deleted: "\ud83d\uddd1\ufe0f removed",
		kept: "stays",
		"dry-run": "would be removed",
		failed: "\u274c not removed"
	};
	function row({ preview: { namespace, pullRequest }, outcome, reason }) {
		return [
			(0, markdown.code)(namespace),
			`#${pullRequest}`,
			SIGN[outcome],
			(0, markdown.code)(reason)
		];
	}
	var spec = __webpack_require__(2621);
	;
	const delete_preview_namespace = (0, action._8)(spec.I, run, (job) => {
		const { workspace } = job.runner;
		return {
			job,
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
			openHelm: ({ kubeconfig, context }) => {
				const path = kubeconfig === undefined ? undefined : (0, external_node_path_.resolve)(workspace, kubeconfig);
				return (0, helm.L)({
					env: process.env,
					workspace,
					context,
					kubeconfig: path,
					debug: (line) => job.log.debug(line)
				});
			}
		};
	});
}) };
;
