"use strict";
exports.id = 5305;
exports.ids = [5305];
exports.modules = {
	4663: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { R: () => describeRef });
		function describeRef({ kind, namespace, name }) {
			return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`;
		}
	}),
	5752: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			ET: () => assessRunningImages,
			IC: () => imagesOf,
			R3: () => unknownImages,
			vt: () => awaitsSpec,
			y7: () => assessSpecImages
		});
		var _images__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7689);
		var _images__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6233);
		var _images__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2613);
		var _assess_workload_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8731);
		var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7331);
		function awaitsSpec(workload, expected) {
			const isAwaited = expected.unapplied === "awaited";
			return isAwaited && workload !== undefined && assessSpecImages(workload, expected) !== undefined;
		}
		function assessSpecImages(workload, expected) {
			const spec = podSpecOf(workload);
			return spec === undefined && (0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.kA)(workload) ? undefined : assessAsked(spec, expected);
		}
		function assessAsked(spec, { images, scope, unapplied }) {
			const asked = askedImages(spec);
			for (const expected of images) {
				const same = asked.filter(({ name }) => (0, _images__WEBPACK_IMPORTED_MODULE_1__.b0)(name, expected.name));
				const others = same.filter((image) => !images.some((one) => (0, _images__WEBPACK_IMPORTED_MODULE_2__.V)(one, image) !== "other"));
				const isAsked = same.some((image) => (0, _images__WEBPACK_IMPORTED_MODULE_2__.V)(expected, image) !== "other");
				if (others.length === 0 && (isAsked || scope === "known")) continue;
				const found = others.length > 0 ? others : same;
				const written = found.length > 0 ? found.map(_images__WEBPACK_IMPORTED_MODULE_3__.my) : writtenImages(spec);
				const shown = [...new Set(written)].join(", ");
				const reason = `its spec asks for ${shown || "no image at all"}, and not for ${(0, _images__WEBPACK_IMPORTED_MODULE_3__.my)(expected)}`;
				if (unapplied === "awaited") return {
					state: "progressing",
					reason: `${reason}: nothing has applied it here yet`
				};
				return {
					state: "blocked",
					reason,
					hint: `The change has not been applied here: look at what applies it, or whether the image and the workload are the right ones.${isAsked ? " Where several versions of one image are meant to run, name each." : ""}`,
					patience: "grace"
				};
			}
			return undefined;
		}
		function assessRunningImages(workload, expected, { pods }, { current, old }) {
			if (pods === undefined || !((0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.Se)(workload) || (0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.D2)(workload))) return undefined;
			const borrowed = podSpecOf(workload) === undefined ? current[0]?.spec : undefined;
			const spec = podSpecOf(workload) ?? borrowed;
			const wanted = expected.images.filter((one) => askedImages(spec).some((image) => (0, _images__WEBPACK_IMPORTED_MODULE_2__.V)(one, image) !== "other"));
			const unasked = borrowed === undefined ? undefined : assessAsked(borrowed, expected);
			if (unasked !== undefined || wanted.length === 0) return unasked;
			const isEnding = (0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.Se)(workload) || workload.kind === "Job";
			const counts = (pod) => isServing(pod) || isEnding && pod.status?.phase === "Succeeded";
			const others = {
				old: old.filter((pod) => counts(pod) && !podRuns(pod, wanted, undefined)),
				current: current.filter((pod) => counts(pod) && !podRuns(pod, wanted, spec))
			};
			if (others.old.length > 0) return stillServing(workload, wanted, others.old);
			if (others.current.length > 0) return runsAnother(wanted, others.current);
			return [...current, ...old].some(counts) ? undefined : nothingRuns(workload, wanted, spec);
		}
		function nothingRuns(workload, wanted, spec) {
			const shown = wanted.map(_images__WEBPACK_IMPORTED_MODULE_3__.my).join(", ");
			if (workload.kind !== "Job") {
				const reason = `no pod runs ${shown}: it has none that is ready`;
				return {
					state: "blocked",
					reason,
					hint: "Is it scaled to zero?",
					patience: "grace"
				};
			}
			const isTold = wanted.every((one) => askedImages(spec).some((image) => (0, _images__WEBPACK_IMPORTED_MODULE_2__.V)(one, image) === "same"));
			if (isTold) return undefined;
			const reason = `no pod is left to tell whether it ran ${shown}`;
			return {
				state: "blocked",
				reason,
				hint: "Let the Job itself ask for the digest.",
				patience: "grace"
			};
		}
		function stillServing(workload, wanted, others) {
			const verb = others.length === 1 ? "serves" : "serve";
			const { has, instead } = differenceOf(others, wanted);
			const reason = `${(0, _assess_workload_js__WEBPACK_IMPORTED_MODULE_4__.U9)(others.length, "pod")} of the old version still ${verb}, with ${has} instead of ${instead}`;
			const strategy = (0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.xr)(workload) ? workload.spec?.updateStrategy : undefined;
			const partition = strategy?.rollingUpdate?.partition ?? 0;
			if (partition === 0) return {
				state: "progressing",
				reason
			};
			const hint = "Lower spec.updateStrategy.rollingUpdate.partition to go on.";
			return {
				state: "blocked",
				reason: `${reason}: its partition is ${partition}`,
				hint,
				patience: "grace"
			};
		}
		function runsAnother(wanted, others) {
			const { has, instead, pulled } = differenceOf(others, wanted);
			const [first] = others;
			const more = others.length === 1 ? "" : ` (and ${(0, _assess_workload_js__WEBPACK_IMPORTED_MODULE_4__.U9)(others.length - 1, "more pod")})`;
			const what = pulled === "" ? has : `${has}, pulled as ${pulled},`;
			return {
				state: "blocked",
				reason: `Pod ${first?.metadata.name} runs ${what} instead of ${instead}${more}`,
				hint: "What a tag meant when the node pulled it counts. Deploy the digest itself, or restart the pods with imagePullPolicy: Always.",
				patience: "grace"
			};
		}
		function differenceOf(pods, wanted) {
			const runs = pods.flatMap((pod) => containersOf(pod.spec).flatMap(({ name, image: written }) => {
				const image = (0, _images__WEBPACK_IMPORTED_MODULE_3__.Vz)(written);
				const expected = image && wanted.find((one) => (0, _images__WEBPACK_IMPORTED_MODULE_1__.b0)(one.name, image.name));
				if (image === undefined || expected === undefined || (0, _images__WEBPACK_IMPORTED_MODULE_2__.m)(expected, image, imageIdOf(pod, name))) return [];
				return [{
					image,
					expected,
					imageId: imageIdOf(pod, name)
				}];
			}));
			const [first] = runs;
			return {
				has: first === undefined ? "another image" : (0, _images__WEBPACK_IMPORTED_MODULE_3__.my)(first.image),
				instead: (0, _images__WEBPACK_IMPORTED_MODULE_3__.my)(first?.expected ?? wanted[0] ?? { name: "" }),
				pulled: /sha256:[0-9a-f]+$/.exec(first?.imageId ?? "")?.[0] ?? ""
			};
		}
		function isServing({ status }) {
			return (0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.rI)(status, "Ready")?.status === "True";
		}
		function podRuns(pod, wanted, template) {
			const isWanted = ({ name }) => wanted.some((one) => (0, _images__WEBPACK_IMPORTED_MODULE_1__.b0)(one.name, name));
			const running = containersOf(pod.spec).flatMap(({ name, image }) => {
				const own = (0, _images__WEBPACK_IMPORTED_MODULE_3__.Vz)(image);
				const given = own !== undefined && isWanted(own) ? own : imageOf(template, name);
				return given === undefined || !isWanted(given) ? [] : [{
					image: given,
					imageId: imageIdOf(pod, name)
				}];
			});
			return running.every(({ image, imageId }) => wanted.some((one) => (0, _images__WEBPACK_IMPORTED_MODULE_2__.m)(one, image, imageId))) && wanted.every((one) => running.some(({ image, imageId }) => (0, _images__WEBPACK_IMPORTED_MODULE_2__.m)(one, image, imageId)));
		}
		function imageOf(spec, container) {
			const found = containersOf(spec).find(({ name }) => name === container);
			return found === undefined ? undefined : (0, _images__WEBPACK_IMPORTED_MODULE_3__.Vz)(found.image);
		}
		function imageIdOf({ status = {} }, container) {
			const statuses = [...status.containerStatuses ?? [], ...status.initContainerStatuses ?? []];
			return statuses.find(({ name }) => name === container)?.imageID ?? "";
		}
		function unknownImages(images, workloads) {
			const asked = workloads.flatMap((workload) => askedImages(podSpecOf(workload)));
			return images.filter((one) => !asked.some((image) => (0, _images__WEBPACK_IMPORTED_MODULE_2__.V)(one, image) !== "other"));
		}
		function imagesOf(workload) {
			return [...new Set(writtenImages(podSpecOf(workload)))];
		}
		function podSpecOf(object) {
			if ((0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.Se)(object)) return object.spec;
			if ((0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.kH)(object)) return object.spec?.jobTemplate?.spec?.template?.spec;
			return (0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.D2)(object) ? object.spec?.template?.spec : undefined;
		}
		function askedImages(spec) {
			return writtenImages(spec).map(_images__WEBPACK_IMPORTED_MODULE_3__.Vz).filter((image) => image !== undefined);
		}
		function writtenImages(spec) {
			return containersOf(spec).map(({ image }) => image).filter((image) => image !== "");
		}
		function containersOf({ containers = [], initContainers = [] } = {}) {
			return [...containers, ...initContainers].map(({ name, image = "" }) => ({
				name,
				image
			}));
		}
	}),
	4181: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A1: () => assessSeen,
			on: () => troublesOf,
			su: () => describePodTrouble
		});
		var _api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4663);
		var _assess_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6479);
		var _assess_images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5752);
		var _assess_workload_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8731);
		var _objects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7331);
		var _pod_trouble_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9578);
		var _versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1006);
		function assessSeen(seen, { ref, images }, now) {
			const { workload } = seen;
			if (workload === undefined) return {
				assessment: absent(ref, seen.others),
				facets: {}
			};
			const versions = (0, _versions_js__WEBPACK_IMPORTED_MODULE_0__.x4)(seen);
			const { assessment, facets } = (0, _assess_js__WEBPACK_IMPORTED_MODULE_1__.O)(workload, now);
			const judged = (0, _assess_images_js__WEBPACK_IMPORTED_MODULE_2__.y7)(workload, images) ?? withPods(assessment, workload.kind, versions, now);
			const running = judged.state === "ready" ? (0, _assess_images_js__WEBPACK_IMPORTED_MODULE_2__.ET)(workload, images, seen, versions) : undefined;
			return {
				assessment: running ?? judged,
				facets: {
					...facets,
					...podFacet(facets, seen, versions)
				}
			};
		}
		function absent(ref, others) {
			const known = others.length === 0 ? "there is none of that kind here" : `there are: ${others.slice(0, 10).join(", ")}`;
			const where = ref.namespace === undefined ? "" : ` in namespace ${ref.namespace}`;
			return {
				state: "failed",
				reason: `does not exist${where}; ${known}`,
				hint: `Check the name, the namespace and the context; ${(0, _api_js__WEBPACK_IMPORTED_MODULE_3__.R)(ref)} is what was asked for.`,
				patience: "grace"
			};
		}
		function podFacet(facets, { pods, workload }, { current }) {
			const desired = facets["Pods"]?.split("/")[1];
			if (desired === undefined || pods === undefined || workload?.kind === "Job") return {};
			const ready = current.filter(({ status }) => (0, _objects_js__WEBPACK_IMPORTED_MODULE_4__.rI)(status, "Ready")?.status === "True");
			return { Pods: `${ready.length}/${desired}` };
		}
		function withPods(assessment, kind, { current }, now) {
			if ("patience" in assessment && (assessment.patience === "none" || assessment.state === "blocked")) return assessment;
			const troubles = troublesOf(current, now).filter(({ kind: trouble }) => matters(trouble, kind, assessment.state));
			const [worst] = troubles;
			if (worst !== undefined) {
				const others = troubles.filter(({ pod }) => pod !== worst.pod).length;
				const more = others === 0 ? "" : ` (and ${(0, _assess_workload_js__WEBPACK_IMPORTED_MODULE_5__.U9)(others, "more pod")})`;
				const before = assessment.state === "failed" ? `${assessment.reason}; ` : "";
				return {
					state: "failed",
					reason: `${before}${describePodTrouble(worst)}${more}`,
					patience: "grace"
				};
			}
			if (assessment.state !== "progressing") return assessment;
			const due = Math.min(assessment.decidesAt ?? Number.POSITIVE_INFINITY, ...current.map((pod) => (0, _pod_trouble_js__WEBPACK_IMPORTED_MODULE_6__.Xo)(pod, now)));
			return due === Number.POSITIVE_INFINITY ? assessment : {
				...assessment,
				decidesAt: due
			};
		}
		const GRAVITY = [
			"stuck",
			"ended",
			"unready",
			"settling"
		];
		function troublesOf(pods, now) {
			return pods.map((pod) => (0, _pod_trouble_js__WEBPACK_IMPORTED_MODULE_6__.$_)(pod, now)).filter((trouble) => trouble !== undefined).toSorted((one, other) => GRAVITY.indexOf(one.kind) - GRAVITY.indexOf(other.kind));
		}
		function matters(trouble, kind, state) {
			if (state === "ready") return trouble === "settling";
			return kind !== "Job" || trouble === "stuck";
		}
		function describePodTrouble({ pod, container, reason }) {
			return `Pod ${pod.metadata.name}${container === undefined ? "" : `, container ${container}`}: ${reason}`;
		}
	}),
	8731: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Tu: () => assessReplicaSet,
			U9: () => count,
			WA: () => assessDeployment,
			bZ: () => assessDaemonSet,
			z9: () => assessStatefulSet
		});
		var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7331);
		function count(amount, noun) {
			return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
		}
		const ready = (reason) => ({
			state: "ready",
			reason
		});
		const progressing = (reason) => ({
			state: "progressing",
			reason
		});
		function look({ desired, total, updated, available }, assessment) {
			const old = Math.max(0, total - updated);
			const arrived = Math.max(0, Math.min(updated, available - old));
			return {
				assessment,
				facets: { Pods: `${arrived}/${desired}` }
			};
		}
		function assessDeployment({ spec = {}, status = {}, metadata }) {
			const numbers = replicatedNumbers(spec.replicas, status);
			const stuck = (0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.rI)(status, "Progressing");
			if (stuck?.reason === "ProgressDeadlineExceeded") {
				return look(numbers, {
					state: "failed",
					reason: (0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.pu)(stuck),
					patience: "grace"
				});
			}
			const pending = refusedPods(status) ?? rolling(numbers);
			if (pending === undefined) return look(numbers, ready(running(numbers)));
			if (spec.paused !== true) return look(numbers, pending);
			return look(numbers, {
				state: "blocked",
				reason: `its rollout is paused, and ${pending.reason}`,
				hint: `Resume it: kubectl rollout resume deployment/${metadata.name}`,
				patience: "grace"
			});
		}
		function assessReplicaSet({ spec = {}, status = {} }) {
			const numbers = replicatedNumbers(spec.replicas, {
				...status,
				updatedReplicas: status.replicas ?? 0
			});
			return look(numbers, refusedPods(status) ?? rolling(numbers) ?? ready(running(numbers)));
		}
		function refusedPods(status) {
			const failure = (0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.rI)(status, "ReplicaFailure");
			if (failure?.status !== "True") return undefined;
			return {
				state: "failed",
				reason: `pods cannot be created: ${(0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.pu)(failure)}`,
				patience: "grace"
			};
		}
		function replicatedNumbers(desired = 1, status) {
			const { replicas = 0, updatedReplicas = 0, availableReplicas = 0 } = status;
			return {
				desired,
				total: replicas,
				updated: updatedReplicas,
				available: availableReplicas
			};
		}
		function rolling({ desired, total, updated, available }) {
			if (updated < desired) return progressing(`${updated} of ${count(desired, "pod")} of the new version created`);
			if (total > updated) return progressing(`${count(total - updated, "pod")} of the old version still to go`);
			if (available < updated) return progressing(`${available} of ${count(updated, "pod")} available`);
			return undefined;
		}
		function running({ desired }) {
			return desired === 0 ? "scaled to zero" : `${count(desired, "pod")} available, all of the new version`;
		}
		function assessStatefulSet({ spec = {}, status = {} }) {
			const { replicas = 1, updateStrategy = {}, ordinals = {} } = spec;
			const { readyReplicas = 0, availableReplicas = readyReplicas } = status;
			const numbers = {
				...replicatedNumbers(replicas, status),
				available: availableReplicas
			};
			if (updateStrategy.type === "OnDelete") {
				return look(numbers, onDelete({
					...numbers,
					what: "pod"
				}) ?? rolling(numbers) ?? ready(running(numbers)));
			}
			const partition = updateStrategy.rollingUpdate?.partition ?? 0;
			const held = Math.min(replicas, Math.max(0, partition - (ordinals.start ?? 0)));
			return look(numbers, rollingSet(numbers, held, status) ?? ready(partitioned(numbers, held)));
		}
		function rollingSet({ desired, total, updated, available }, held, { currentRevision, updateRevision }) {
			if (currentRevision !== updateRevision || held > 0) {
				const wanted = desired - held;
				if (updated < wanted) return progressing(`${updated} of ${count(wanted, "pod")} updated`);
			}
			if (total > desired) return progressing(`${count(total - desired, "pod")} too many still to go`);
			if (available < desired) return progressing(`${available} of ${count(desired, "pod")} available`);
			if (held === 0 && currentRevision !== updateRevision) {
				return progressing(`all pods are updated, and revision ${updateRevision} is not yet the current one`);
			}
			return undefined;
		}
		function partitioned(numbers, held) {
			if (held === 0) return running(numbers);
			return `${count(numbers.desired, "pod")} available; the partition holds ${held} of them at the old version`;
		}
		function assessDaemonSet({ spec = {}, status = {} }) {
			const { desiredNumberScheduled: desired = 0, updatedNumberScheduled: updated = 0, numberAvailable: available = 0 } = status;
			const numbers = {
				desired,
				total: desired,
				updated,
				available
			};
			if (spec.updateStrategy?.type === "OnDelete") {
				const held = onDelete({
					...numbers,
					what: "node"
				});
				if (held !== undefined) return look(numbers, held);
			}
			if (updated < desired) return look(numbers, progressing(`updated on ${updated} of ${count(desired, "node")}`));
			if (available < desired) return look(numbers, progressing(`available on ${available} of ${count(desired, "node")}`));
			return look(numbers, ready(desired === 0 ? "no node is to run it" : `available on ${count(desired, "node")}, all of the new version`));
		}
		function onDelete({ desired, updated, what }) {
			const old = desired - updated;
			if (old <= 0) return undefined;
			return {
				state: "blocked",
				reason: `its update strategy is OnDelete, and ${old} of ${count(desired, what)} still ${old === 1 ? "has" : "have"} the old version`,
				hint: "Delete the old pods when it suits you, or set updateStrategy.type to RollingUpdate.",
				patience: "grace"
			};
		}
	}),
	6479: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { O: () => assessObject });
		var assess_workload = __webpack_require__(8731);
		var objects = __webpack_require__(7331);
		;
		function assessRollout({ spec = {}, status = {}, metadata }) {
			const { replicas = 1 } = spec;
			const { availableReplicas = 0, updatedReplicas = 0 } = status;
			const facets = {
				Phase: status.phase ?? "",
				Step: describeStep(spec, status),
				Pods: `${Math.min(availableReplicas, updatedReplicas)}/${replicas}`
			};
			return {
				facets,
				assessment: assess(spec, status, metadata.name)
			};
		}
		function assess(spec, status, name) {
			return wrong(status, name) ?? paused(spec, status, name) ?? (status.phase === "Healthy" ? {
				state: "ready",
				reason: `healthy, with ${(0, assess_workload.U9)(spec.replicas ?? 1, "pod")}`
			} : {
				state: "progressing",
				reason: goingOn(spec, status)
			});
		}
		function wrong(status, name) {
			const invalid = (0, objects.rI)(status, "InvalidSpec");
			if (invalid?.status === "True") return {
				state: "failed",
				reason: (0, objects.pu)(invalid),
				patience: "none"
			};
			if (status.abort === true) {
				return {
					state: "failed",
					reason: `aborted${status.message === undefined ? "" : `: ${status.message}`}`,
					hint: `It went back to the stable version. Once the cause is mended: kubectl argo rollouts retry rollout ${name}`,
					patience: "none"
				};
			}
			if (status.phase !== "Degraded") return undefined;
			return {
				state: "failed",
				reason: `degraded: ${status.message ?? "it does not say why"}`,
				patience: "grace"
			};
		}
		function paused(spec, status, name) {
			const hint = `Promote it: kubectl argo rollouts promote ${name}`;
			if (spec.paused === true) {
				return {
					state: "blocked",
					reason: "paused by its spec (paused: true)",
					hint,
					patience: "grace"
				};
			}
			const [pause] = status.pauseConditions ?? [];
			if (pause === undefined) return undefined;
			const step = describeStep(spec, status);
			const where = `${pause.reason}${step === "" ? "" : ` at ${step}`}`;
			const opensAt = Date.parse(pause.startTime) + (pauseLength(spec, status, pause.reason) ?? Number.NaN);
			if (Number.isNaN(opensAt)) {
				return {
					state: "blocked",
					reason: `paused (${where}) until somebody promotes it`,
					hint,
					patience: "none"
				};
			}
			const until = new Date(opensAt).toISOString().replace(".000Z", "Z");
			return {
				state: "blocked",
				reason: `paused (${where}) until ${until}`,
				hint,
				patience: "none",
				opensAt
			};
		}
		function pauseLength(spec, status, reason) {
			if (reason === "BlueGreenPause") {
				const seconds = spec.strategy?.blueGreen?.autoPromotionSeconds;
				return seconds === undefined || seconds === 0 ? undefined : seconds * 1e3;
			}
			if (reason !== "CanaryPauseStep") return undefined;
			const duration = spec.strategy?.canary?.steps?.[status.currentStepIndex ?? 0]?.pause?.duration;
			return duration === undefined ? undefined : parsePause(duration);
		}
		const UNITS = {
			s: 1e3,
			m: 6e4,
			h: 36e5
		};
		function parsePause(duration) {
			const { amount, unit = "s" } = /^(?<amount>\d+)(?<unit>[smh])?$/.exec(String(duration))?.groups ?? {};
			const length = Number(amount) * (UNITS[unit] ?? Number.NaN);
			return length > 0 ? length : undefined;
		}
		function describeStep({ strategy }, { currentStepIndex }) {
			const steps = strategy?.canary?.steps ?? [];
			if (steps.length === 0 || currentStepIndex === undefined || currentStepIndex >= steps.length) return "";
			const weight = steps.slice(0, currentStepIndex + 1).findLast(({ setWeight }) => setWeight !== undefined)?.setWeight;
			return `step ${currentStepIndex + 1} of ${steps.length}${weight === undefined ? "" : ` (${weight} %)`}`;
		}
		function goingOn(spec, status) {
			const step = describeStep(spec, status);
			return [step, status.message ?? "its controller is at work"].filter((part) => part !== "").join(", ");
		}
		var pod_trouble = __webpack_require__(9578);
		;
		const ready = (reason) => ({
			state: "ready",
			reason
		});
		const progressing = (reason) => ({
			state: "progressing",
			reason
		});
		function assessObject(object, now) {
			const early = generalRules(object, now);
			if (early !== undefined) return {
				assessment: early,
				facets: {}
			};
			const rule = RULES[`${groupOf(object)}/${object.kind}`];
			return rule === undefined ? plain(byConditions(object)) : rule(object, now);
		}
		function generalRules({ metadata, status, apiVersion }, now) {
			const { deletionTimestamp, finalizers = [], generation, creationTimestamp } = metadata;
			if (deletionTimestamp !== undefined) {
				const held = finalizers.length === 0 ? "" : `, held by ${finalizers.join(", ")}`;
				return {
					state: "failed",
					reason: `is being deleted since ${deletionTimestamp}${held}`,
					patience: "grace"
				};
			}
			const seen = conditioned(status);
			const observed = observedGeneration(seen);
			if (generation !== undefined && observed !== undefined && observed < generation) {
				return progressing(`its controller has not seen generation ${generation} yet, only ${observed}`);
			}
			const age = now - Date.parse(creationTimestamp ?? "");
			if (status === undefined && isCustom(apiVersion) && age < UNTOUCHED) {
				return {
					...progressing("has no status yet"),
					decidesAt: now - age + UNTOUCHED
				};
			}
			const reconciling = (0, objects.rI)(seen, "Reconciling");
			if (reconciling?.status === "True") return progressing(`reconciling: ${(0, objects.pu)(reconciling)}`);
			const stalled = (0, objects.rI)(seen, "Stalled");
			if (stalled?.status !== "True") return undefined;
			return {
				state: "failed",
				reason: `stalled: ${(0, objects.pu)(stalled)}`,
				patience: "none"
			};
		}
		const UNTOUCHED = 15e3;
		function conditioned(status) {
			return typeof status === "object" && status !== null ? status : {};
		}
		function observedGeneration({ observedGeneration }) {
			const observed = Number(observedGeneration ?? Number.NaN);
			return Number.isNaN(observed) ? undefined : observed;
		}
		function groupOf({ apiVersion }) {
			return apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
		}
		function isCustom(apiVersion) {
			const group = apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
			return group.includes(".") && !group.endsWith(".k8s.io");
		}
		function plain(assessment) {
			return {
				assessment,
				facets: {}
			};
		}
		function byConditions({ metadata, status }) {
			const condition = (0, objects.rI)(conditioned(status), "Ready");
			if (condition === undefined) return ready("exists");
			const { observedGeneration: observed } = condition;
			if (observed !== undefined && metadata.generation !== undefined && observed < metadata.generation) {
				return progressing(`its Ready condition is still of generation ${observed}`);
			}
			if (condition.status === "True") return ready((0, objects.pu)(condition));
			return progressing(`not ready: ${(0, objects.pu)(condition)}`);
		}
		function rule(assess) {
			return (object, now) => assess(object, now);
		}
		const RULES = {
			"apps/Deployment": rule(beginning(assess_workload.WA)),
			"apps/StatefulSet": rule(beginning(assess_workload.z9)),
			"apps/DaemonSet": rule(beginning(assess_workload.bZ)),
			"apps/ReplicaSet": rule(beginning(assess_workload.Tu)),
			"argoproj.io/Rollout": rule(beginning(assessRollout)),
			"batch/Job": rule(assessJob),
			"/Pod": rule(assessPod),
			"/PersistentVolumeClaim": rule(phased({
				Bound: "ready",
				Lost: "failed"
			})),
			"/Namespace": rule(phased({ Active: "ready" })),
			"/Service": rule(assessService),
			"apiextensions.k8s.io/CustomResourceDefinition": rule(assessCustomResourceDefinition),
			"apiregistration.k8s.io/APIService": rule(assessApiService)
		};
		function beginning(assess) {
			return (object) => object.status?.observedGeneration === undefined ? plain(progressing("its controller has not seen it yet")) : assess(object);
		}
		function assessJob({ spec = {}, status = {} }) {
			const { completions = 1 } = spec;
			const { active = 0, succeeded = 0, failed = 0 } = status;
			const facets = { Pods: `${succeeded}/${completions}` };
			const failure = [(0, objects.rI)(status, "Failed"), (0, objects.rI)(status, "FailureTarget")].find(isTrue);
			if (failure !== undefined) {
				return {
					facets,
					assessment: {
						state: "failed",
						reason: (0, objects.pu)(failure),
						patience: "none"
					}
				};
			}
			if (isTrue((0, objects.rI)(status, "Complete"))) return {
				facets,
				assessment: ready("complete")
			};
			if (spec.suspend === true) {
				const hint = "Set spec.suspend to false, or see which queue holds it.";
				return {
					facets,
					assessment: {
						state: "blocked",
						reason: "suspended",
						hint,
						patience: "grace"
					}
				};
			}
			const failures = failed === 0 ? "" : `, ${failed} failed`;
			return {
				facets,
				assessment: progressing(`${(0, assess_workload.U9)(active, "pod")} active, ${succeeded} of ${completions} done${failures}`)
			};
		}
		function isTrue(condition) {
			return condition?.status === "True";
		}
		function assessPod(pod, now) {
			const { phase = "Pending", reason, message } = pod.status ?? {};
			const facets = { Phase: phase };
			if (phase === "Succeeded") return {
				facets,
				assessment: ready("completed")
			};
			if (phase === "Failed") {
				const why = [reason, message].filter(Boolean).join(": ") || (0, pod_trouble.$_)(pod, now)?.reason || "it does not say why";
				return {
					facets,
					assessment: {
						state: "failed",
						reason: why,
						patience: "none"
					}
				};
			}
			if (isTrue((0, objects.rI)(pod.status, "Ready"))) return {
				facets,
				assessment: ready("ready")
			};
			const trouble = (0, pod_trouble.$_)(pod, now);
			if (trouble === undefined) return {
				facets,
				assessment: progressing(`${phase.toLowerCase()}, not ready yet`)
			};
			return {
				facets,
				assessment: {
					state: "failed",
					reason: trouble.reason,
					patience: "grace"
				}
			};
		}
		function phased(states) {
			return ({ status }) => {
				const { phase = "Pending" } = status ?? {};
				const facets = { Phase: phase };
				if (states[phase] === "ready") return {
					facets,
					assessment: ready(phase)
				};
				if (states[phase] === "failed") return {
					facets,
					assessment: {
						state: "failed",
						reason: phase,
						patience: "none"
					}
				};
				return {
					facets,
					assessment: progressing(phase)
				};
			};
		}
		function assessService({ spec, status }) {
			if (spec?.type !== "LoadBalancer") return plain(ready("exists"));
			const addresses = status?.loadBalancer?.ingress ?? [];
			return plain(addresses.length > 0 ? ready("has an address") : progressing("its load balancer has no address yet"));
		}
		function assessCustomResourceDefinition({ status }) {
			const names = (0, objects.rI)(status, "NamesAccepted");
			if (names?.status === "False") {
				return plain({
					state: "failed",
					reason: (0, objects.pu)(names),
					patience: "grace"
				});
			}
			return plain(isTrue((0, objects.rI)(status, "Established")) ? ready("established") : progressing("not established yet"));
		}
		function assessApiService({ status }) {
			const available = (0, objects.rI)(status, "Available");
			if (available?.status === "True") return plain(ready("available"));
			return plain(progressing(available === undefined ? "not available yet" : (0, objects.pu)(available)));
		}
	}),
	2644: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			X: () => eventsOf,
			h: () => explainSeen
		});
		var _errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8953);
		var _events_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4721);
		var _api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4663);
		var _assess_seen_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4181);
		var _pod_trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9578);
		var _versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1006);
		const MOST_PODS = 3;
		const LOG_LINES = 20;
		async function explainSeen(api, seen, now, signal) {
			const { workload } = seen;
			if (workload === undefined) return [];
			const { current } = (0, _versions_js__WEBPACK_IMPORTED_MODULE_0__.x4)(seen);
			const suspects = distinct([...(0, _assess_seen_js__WEBPACK_IMPORTED_MODULE_1__.on)(current, now), ...current.flatMap((pod) => (0, _pod_trouble_js__WEBPACK_IMPORTED_MODULE_2__.GZ)(pod) ?? [])]);
			if (suspects.length === 0) return explainOwner(api, seen, workload, signal);
			return Promise.all(suspects.slice(0, MOST_PODS).map((suspect) => explainPod(api, suspect, signal)));
		}
		function distinct(troubles) {
			const seen = new Map();
			for (const trouble of troubles) {
				const key = JSON.stringify([trouble.container, trouble.reason.replaceAll(/\d+/g, "#")]);
				const known = [...seen.values()].some(({ pod }) => pod === trouble.pod);
				if (!seen.has(key) && !known) seen.set(key, trouble);
			}
			return [...seen.values()];
		}
		async function explainPod(api, trouble, signal) {
			const { pod, container, reason } = trouble;
			const [events, log] = await Promise.all([eventsOf(api, pod, signal), logOf(api, trouble, signal)]);
			return {
				resource: (0, _api_js__WEBPACK_IMPORTED_MODULE_3__.R)(refOf(pod)),
				...container === undefined ? {} : { container },
				reason,
				events: events.map(_events_js__WEBPACK_IMPORTED_MODULE_4__.gN),
				log
			};
		}
		async function explainOwner(api, { replicaSets = [] }, workload, signal) {
			const newest = (0, _versions_js__WEBPACK_IMPORTED_MODULE_0__.jk)(workload.metadata.uid, replicaSets);
			const events = await eventsOf(api, newest ?? workload, signal);
			const last = events.findLast(({ type }) => type === "Warning") ?? events.at(-1);
			if (last === undefined) return [];
			const resource = (0, _api_js__WEBPACK_IMPORTED_MODULE_3__.R)(refOf(newest ?? workload));
			return [{
				resource,
				reason: (0, _events_js__WEBPACK_IMPORTED_MODULE_4__.gN)(last),
				events: events.map(_events_js__WEBPACK_IMPORTED_MODULE_4__.gN),
				log: []
			}];
		}
		function refOf({ apiVersion, kind, metadata: { name, namespace } }) {
			return {
				apiVersion,
				kind,
				name,
				...namespace === undefined ? {} : { namespace }
			};
		}
		async function eventsOf(api, { metadata }, signal) {
			const { uid, namespace = api.namespace } = metadata;
			const selection = {
				apiVersion: "v1",
				kind: "Event",
				namespace,
				fieldSelector: `involvedObject.uid=${uid}`
			};
			try {
				const { items } = await api.list(selection, signal);
				return (0, _events_js__WEBPACK_IMPORTED_MODULE_4__.wU)(items);
			} catch (error) {
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_5__.Hi) return [];
				throw error;
			}
		}
		async function logOf(api, { pod, container, log }, signal) {
			if (log === "none" || container === undefined) return [];
			const { name, namespace = api.namespace } = pod.metadata;
			const asked = {
				namespace,
				pod: name,
				container,
				lines: LOG_LINES
			};
			try {
				const lines = await api.log({
					...asked,
					previous: log === "previous"
				}, signal);
				return lines.length > 0 || log === "current" ? lines : await api.log({
					...asked,
					previous: false
				}, signal);
			} catch (error) {
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_5__.Hi) return [];
				throw error;
			}
		}
	}),
	262: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			r: () => followWorkload,
			c: () => lookAtWorkload
		});
		var errors = __webpack_require__(8953);
		;
		async function* merged(opens, signal) {
			const over = new AbortController();
			const streams = opens.map((open) => open(AbortSignal.any([signal, over.signal]))[Symbol.asyncIterator]());
			const pending = streams.map((stream, index) => pull(stream, index));
			try {
				while (pending.length > 0) {
					const { index, next } = await Promise.race(pending);
					if (next.done === true) return;
					const stream = streams[index];
					if (stream !== undefined) pending[index] = pull(stream, index);
					yield next.value;
				}
			} finally {
				over.abort();
				await Promise.allSettled(pending);
			}
		}
		async function pull(stream, index) {
			return {
				index,
				next: await stream.next()
			};
		}
		var objects = __webpack_require__(7331);
		var versions = __webpack_require__(1006);
		;
		async function lookAtWorkload(api, ref, sight, signal) {
			const { items, resourceVersion } = await api.list(namedOnly(ref), signal);
			const [workload] = items;
			const resourceVersions = {
				workload: resourceVersion,
				pods: "",
				replicaSets: ""
			};
			if (workload === undefined) {
				return {
					workload,
					pods: [],
					replicaSets: [],
					others: await otherNames(api, ref, signal),
					resourceVersions
				};
			}
			const selectors = belowOf(workload);
			const [replicaSets, pods] = await Promise.all([listWanted(api, selectors.replicaSets, "wanted", signal), (0, objects.Se)(workload) ? itself(workload) : listWanted(api, selectors.pods, sight, signal)]);
			return {
				workload,
				pods: pods?.items,
				replicaSets: replicaSets?.items,
				others: [],
				resourceVersions: {
					...resourceVersions,
					pods: pods?.resourceVersion ?? "",
					replicaSets: replicaSets?.resourceVersion ?? ""
				}
			};
		}
		function itself(pod) {
			return {
				items: [pod],
				resourceVersion: ""
			};
		}
		function namedOnly({ name, ...kind }) {
			return {
				...kind,
				fieldSelector: `metadata.name=${name}`
			};
		}
		function belowOf(workload) {
			const { namespace } = workload.metadata;
			const labelSelector = (0, versions.nv)(workload);
			if (labelSelector === undefined || namespace === undefined) return {
				pods: undefined,
				replicaSets: undefined
			};
			const within = {
				namespace,
				labelSelector
			};
			return {
				pods: {
					apiVersion: "v1",
					kind: "Pod",
					...within
				},
				replicaSets: workload.kind === "Deployment" ? {
					apiVersion: "apps/v1",
					kind: "ReplicaSet",
					...within
				} : undefined
			};
		}
		async function listWanted(api, selection, sight, signal) {
			if (selection === undefined) return {
				items: [],
				resourceVersion: ""
			};
			try {
				return await api.list(selection, signal);
			} catch (error) {
				if (sight === "wanted" && error instanceof errors.Hi && error.status === 403) return undefined;
				throw error;
			}
		}
		async function otherNames(api, ref, signal) {
			const { name: _, ...kind } = ref;
			const { items } = await api.list(kind, signal);
			return items.map(({ metadata }) => metadata.name);
		}
		async function* followWorkload(api, ref, seen, signal) {
			let known = seen;
			for await (const { part, event } of merged(streamsOf(api, ref, seen), signal)) {
				if (part === "workload" && isAnother(seen.workload, event)) return;
				known = after(known, part, event);
				yield known;
			}
		}
		function streamsOf(api, ref, { workload, pods, replicaSets, resourceVersions }) {
			const below = workload === undefined ? {
				pods: undefined,
				replicaSets: undefined
			} : belowOf(workload);
			const wanted = [
				["workload", namedOnly(ref)],
				["pods", pods === undefined ? undefined : below.pods],
				["replicaSets", replicaSets === undefined ? undefined : below.replicaSets]
			];
			return wanted.flatMap(([part, selection]) => {
				if (selection === undefined) return [];
				const from = {
					...selection,
					resourceVersion: resourceVersions[part]
				};
				return [(signal) => labelled(part, api.watch(from, signal))];
			});
		}
		async function* labelled(part, events) {
			for await (const event of events) yield {
				part,
				event
			};
		}
		function isAnother(before, { type, object }) {
			if (before === undefined || type === "DELETED" || before.metadata.uid !== object.metadata.uid) return true;
			return (0, versions.nv)(before) !== (0, versions.nv)(object);
		}
		function after(known, part, event) {
			if (part === "replicaSets") return {
				...known,
				replicaSets: changed(known.replicaSets ?? [], event)
			};
			if (part === "pods") return {
				...known,
				pods: changed(known.pods ?? [], event).filter(objects.Se)
			};
			const pods = (0, objects.Se)(event.object) ? [event.object] : known.pods;
			return {
				...known,
				workload: event.object,
				pods
			};
		}
		function changed(items, { type, object }) {
			const others = items.filter(({ metadata }) => metadata.name !== object.metadata.name);
			return type === "DELETED" ? others : [...others, object];
		}
	}),
	1006: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			jk: () => newestReplicaSet,
			nv: () => podSelector,
			x4: () => versionsOf
		});
		var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7331);
		function versionsOf({ workload, pods = [], replicaSets = [] }) {
			if (workload === undefined) return {
				current: [],
				old: []
			};
			const { uid: owner } = workload.metadata;
			const ownSets = replicaSets.filter(({ metadata }) => metadata.ownerReferences?.some(({ uid }) => uid === owner));
			const owners = new Set([owner, ...ownSets.map(({ metadata }) => metadata.uid)]);
			const direct = replicaSets.length > 0 || !["Deployment", "Rollout"].includes(workload.kind);
			const isOwn = ({ metadata: { uid, ownerReferences = [] } }) => !direct || owners.has(uid) || ownerReferences.some((owner) => owners.has(owner.uid));
			const own = pods.filter((pod) => pod.metadata.deletionTimestamp === undefined && isOwn(pod));
			const isCurrent = currentOf(workload, own, ownSets);
			return {
				current: own.filter(isCurrent),
				old: own.filter((pod) => !isCurrent(pod))
			};
		}
		function currentOf(workload, pods, replicaSets) {
			const { kind, metadata } = workload;
			if ((0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.ce)(workload)) return hasNone(workload) ? () => false : ofNewest(metadata.uid, pods, replicaSets);
			if ((0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.xr)(workload)) return labelled("controller-revision-hash", workload.status?.updateRevision);
			if ((0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.kA)(workload)) return labelled("rollouts-pod-template-hash", workload.status?.currentPodHash);
			if (kind === "DaemonSet") return labelled("pod-template-generation", metadata.annotations?.[TEMPLATE_GENERATION]);
			return () => true;
		}
		function hasNone({ metadata: { generation = 0 }, status = {} }) {
			return Number(status.observedGeneration ?? 0) < generation || (status.updatedReplicas ?? 0) === 0;
		}
		const TEMPLATE_GENERATION = "deprecated.daemonset.template.generation";
		function labelled(label, value) {
			return ({ metadata: { labels = {} } }) => value === undefined || labels[label] === value;
		}
		const REVISION = "deployment.kubernetes.io/revision";
		function ofNewest(owner, pods, replicaSets) {
			const newest = newestReplicaSet(owner, replicaSets);
			if (newest !== undefined) {
				return ({ metadata: { ownerReferences = [] } }) => ownerReferences.some(({ uid }) => uid === newest.metadata.uid);
			}
			const [youngest] = pods.toSorted((one, other) => age(one) - age(other));
			return labelled("pod-template-hash", youngest?.metadata.labels?.["pod-template-hash"]);
		}
		function newestReplicaSet(owner, replicaSets) {
			return replicaSets.filter(({ metadata: { ownerReferences = [] } }) => ownerReferences.some(({ uid }) => uid === owner)).toSorted((one, other) => revision(other) - revision(one))[0];
		}
		function revision({ metadata: { annotations = {} } }) {
			return Number(annotations[REVISION] ?? 0);
		}
		function age({ metadata: { creationTimestamp = "" } }) {
			return -Date.parse(creationTimestamp);
		}
		function podSelector(workload) {
			if (!(0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.D2)(workload)) return undefined;
			const selector = (0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.VH)(workload.spec?.selector ?? {});
			return selector ?? ((0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.kA)(workload) ? workload.status?.selector : undefined);
		}
	})
};
;
