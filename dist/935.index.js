"use strict";
exports.id = 935;
exports.ids = [935];
exports.modules = {
	935: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { F: () => watchFlux });
		var errors = __webpack_require__(8953);
		var delivery_images = __webpack_require__(7674);
		var reference = __webpack_require__(2613);
		;
		const HASH = /^[0-9a-f]{7,64}$/;
		const ALGORITHMS = {
			40: "sha1",
			64: "sha256"
		};
		function parseRevision(text) {
			const at = text.lastIndexOf("@");
			const digest = text.slice(at + 1);
			const colon = digest.lastIndexOf(":");
			if (colon > 0) {
				return revision(at < 0 ? undefined : text.slice(0, at), digest.slice(0, colon), digest.slice(colon + 1));
			}
			const slash = text.lastIndexOf("/");
			const hash = text.slice(slash + 1).toLowerCase();
			const ref = slash < 0 ? undefined : text.slice(0, slash);
			if (ref !== undefined && ALGORITHMS[hash.length] === undefined) return undefined;
			return revision(ref === "HEAD" ? undefined : ref, ALGORITHMS[hash.length], hash);
		}
		const LENGTHS = {
			sha1: 40,
			sha256: 64
		};
		function revision(ref, algorithm, text) {
			const hash = text.toLowerCase();
			if (!HASH.test(hash) || hash.length > (LENGTHS[algorithm ?? "sha1"] ?? 64)) return undefined;
			return {
				ref: ref === "" ? undefined : ref,
				algorithm,
				hash
			};
		}
		function isWholeCommit({ hash }) {
			return hash.length === 40;
		}
		function sameRevision(wanted, seen) {
			if (wanted.algorithm !== undefined && wanted.algorithm !== seen.algorithm) return false;
			return seen.hash.startsWith(wanted.hash);
		}
		function shortRevision(text) {
			const parsed = parseRevision(text);
			if (parsed === undefined) return text;
			const { ref, algorithm, hash } = parsed;
			const short = `${algorithm === "sha256" ? "sha256:" : ""}${hash.slice(0, 7)}`;
			return ref === undefined ? short : `${ref}@${short}`;
		}
		;
		function parseTag(text) {
			const at = text.indexOf("@");
			const digest = at >= 0 ? text.slice(at + 1) : (0, reference.WQ)(text) === undefined ? text : undefined;
			const tag = at >= 0 ? text.slice(0, at) : digest === undefined ? text : undefined;
			if (digest !== undefined && (0, reference.WQ)(digest) !== undefined) return undefined;
			if (tag !== undefined && !/^[\w][\w.+-]*$/.test(tag)) return undefined;
			return {
				tag,
				digest
			};
		}
		function describeTag({ tag, digest }) {
			const short = digest?.replace(/(?<=:)([0-9a-f]{7})[0-9a-f]+$/, "$1");
			return [tag, short].filter((part) => part !== undefined).join("@");
		}
		function hasArrived(relation) {
			return relation === "same" || relation === "descendant";
		}
		function expecting(wanted, ancestry = new Map()) {
			const { revision, tag, images = [] } = wanted;
			const relateOne = (text) => {
				const seen = text === undefined ? undefined : parseRevision(text);
				if (revision === undefined || seen === undefined) return "other";
				return sameRevision(revision, seen) ? "same" : ancestry.get(seen.hash) ?? "other";
			};
			return {
				revision,
				tag,
				images,
				relate: (...revisions) => {
					const relations = new Set(revisions.map(relateOne));
					const order = [
						"same",
						"descendant",
						"unknown"
					];
					return order.find((one) => relations.has(one)) ?? "other";
				}
			};
		}
		function unrelatedCommits({ revision }, revisions) {
			if (revision === undefined || !isWholeCommit(revision)) return [];
			const hashes = revisions.flatMap((text) => {
				const seen = text === undefined ? undefined : parseRevision(text);
				return seen !== undefined && isWholeCommit(seen) && !sameRevision(revision, seen) ? [seen.hash] : [];
			});
			return [...new Set(hashes)];
		}
		function describeArrived(revision, relation, { revision: wanted }) {
			const short = shortRevision(revision);
			if (relation !== "descendant" || wanted === undefined) return short;
			return `${short}, which contains ${wanted.hash.slice(0, 7)}`;
		}
		function describeWanted({ algorithm, hash }) {
			return `${algorithm === "sha256" ? "sha256:" : ""}${hash.slice(0, 7)}`;
		}
		var kubernetes_api = __webpack_require__(4663);
		;
		function conditionOf(object, type) {
			return object.status?.conditions?.find((condition) => condition.type === type);
		}
		function isCurrent(object, condition) {
			const { generation } = object.metadata;
			return generation === undefined || (condition?.observedGeneration ?? generation) >= generation;
		}
		function isSettled(object, told = "status") {
			const ready = conditionOf(object, "Ready");
			if (ready?.status !== "True" || conditionOf(object, "Reconciling")?.status === "True") return false;
			if (conditionOf(object, "Stalled")?.status === "True") return false;
			const { generation } = object.metadata;
			const observed = told === "status" ? object.status?.observedGeneration : ready.observedGeneration ?? generation;
			return generation === undefined || observed === generation;
		}
		const LONGEST_MESSAGE = 400;
		function describeCondition({ reason = "", message = "" }) {
			const line = message.replace(/\s+/g, " ").trim();
			const cut = line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}\u2026` : line;
			return [reason, cut].filter((part) => part !== "").join(": ");
		}
		function stalled(object) {
			const condition = conditionOf(object, "Stalled");
			if (condition?.status !== "True" || !isCurrent(object, condition)) return undefined;
			return {
				state: "failed",
				patience: "none",
				reason: `Flux has given up: ${describeCondition(condition)}`
			};
		}
		function underWay(object, otherwise) {
			const reconciling = conditionOf(object, "Reconciling");
			const ready = conditionOf(object, "Ready");
			const told = reconciling?.status === "True" ? reconciling : ready;
			const message = told === undefined ? "" : describeCondition({
				...told,
				reason: ""
			});
			return {
				state: "progressing",
				reason: message === "" ? otherwise : message
			};
		}
		function isReconciling(object) {
			const ready = conditionOf(object, "Ready");
			const reconciling = conditionOf(object, "Reconciling");
			if (ready === undefined || ready.status === "Unknown") return true;
			return reconciling?.status === "True" && reconciling.reason !== "ProgressingWithRetry" && ready.status !== "False";
		}
		;
		const VERSIONS = {
			Kustomization: versions("kustomize.toolkit.fluxcd.io", "v1", "v1beta2"),
			HelmRelease: versions("helm.toolkit.fluxcd.io", "v2", "v2beta2"),
			GitRepository: versions("source.toolkit.fluxcd.io", "v1", "v1beta2"),
			OCIRepository: versions("source.toolkit.fluxcd.io", "v1", "v1beta2"),
			HelmRepository: versions("source.toolkit.fluxcd.io", "v1", "v1beta2"),
			HelmChart: versions("source.toolkit.fluxcd.io", "v1", "v1beta2"),
			Bucket: versions("source.toolkit.fluxcd.io", "v1", "v1beta2"),
			ExternalArtifact: versions("source.toolkit.fluxcd.io", "v1"),
			ResourceSet: versions("fluxcd.controlplane.io", "v1"),
			ResourceSetInputProvider: versions("fluxcd.controlplane.io", "v1"),
			ImageUpdateAutomation: versions("image.toolkit.fluxcd.io", "v1", "v1beta2")
		};
		function versions(group, ...all) {
			return all.map((version) => `${group}/${version}`);
		}
		function apiVersionsOf(kind) {
			return VERSIONS[kind] ?? [];
		}
		function refOf({ kind, name, namespace, apiVersion }, from) {
			const inside = namespace ?? from.metadata.namespace;
			return {
				apiVersion: apiVersion ?? apiVersionsOf(kind)[0] ?? "",
				kind,
				name,
				...inside === undefined ? {} : { namespace: inside }
			};
		}
		const COMMANDS = {
			Kustomization: "kustomization",
			HelmRelease: "helmrelease",
			GitRepository: "source git",
			OCIRepository: "source oci",
			HelmRepository: "source helm",
			HelmChart: "source chart",
			Bucket: "source bucket",
			ImageUpdateAutomation: "image update"
		};
		const CONTROLLERS = {
			Kustomization: "kustomize-controller",
			HelmRelease: "helm-controller",
			ImageUpdateAutomation: "image-automation-controller",
			ResourceSet: "flux-operator",
			ResourceSetInputProvider: "flux-operator"
		};
		function controllerOf({ kind }) {
			return CONTROLLERS[kind] ?? "source-controller";
		}
		function resumeCommand({ kind, namespace, name }) {
			const inside = namespace === undefined ? "" : ` -n ${namespace}`;
			const command = COMMANDS[kind];
			if (command !== undefined) return `flux resume ${command} ${name}${inside}`;
			return `kubectl${inside} annotate ${kind.toLowerCase()}/${name} fluxcd.controlplane.io/reconcile=enabled --overwrite`;
		}
		;
		function createReader(api) {
			const known = new Map();
			const served = (ref) => ({
				...ref,
				apiVersion: known.get(familyOf(ref)) ?? ref.apiVersion
			});
			return {
				served,
				async read(ref, signal) {
					const candidates = known.has(familyOf(ref)) ? [served(ref).apiVersion] : versionsToTry(ref);
					let unknown;
					for (const apiVersion of candidates) {
						try {
							const object = await api.read({
								...ref,
								apiVersion
							}, signal);
							known.set(familyOf(ref), apiVersion);
							return object;
						} catch (error) {
							if (!(error instanceof errors.Hi) || error.status !== 404) throw error;
							unknown ??= error;
						}
					}
					throw unknown;
				}
			};
		}
		function versionsToTry({ apiVersion, kind }) {
			const group = groupOf(apiVersion);
			const others = apiVersionsOf(kind).filter((version) => version !== apiVersion && groupOf(version) === group);
			return [apiVersion, ...others];
		}
		function familyOf({ apiVersion, kind }) {
			return `${groupOf(apiVersion)} ${kind}`;
		}
		function groupOf(apiVersion) {
			return apiVersion.slice(0, apiVersion.lastIndexOf("/"));
		}
		function refKey({ apiVersion, kind, namespace = "", name }) {
			return [
				groupOf(apiVersion),
				kind,
				namespace,
				name
			].join("|");
		}
		;
		function isSuspended(object) {
			const { spec, metadata } = object;
			if (spec !== undefined && "suspend" in spec && spec.suspend === true) return true;
			if (metadata.annotations?.["fluxcd.controlplane.io/reconcile"]?.toLowerCase() === "disabled") return true;
			return conditionOf(object, "Ready")?.reason === "ReconciliationDisabled";
		}
		function suspended(ref, object) {
			if (!isSuspended(object)) return undefined;
			return {
				state: "blocked",
				patience: "none",
				reason: "it is suspended: Flux does nothing with it until somebody resumes it",
				hint: `Resume it: ${resumeCommand(ref)}`
			};
		}
		;
		function assessDependencies({ ref, dependencies }, ready) {
			const verdicts = dependencies.map((dependency) => assessRing(ref, dependency) ?? assessDependency(dependency)).filter((verdict) => verdict !== undefined);
			const worst = verdicts.find(({ state }) => state !== "progressing") ?? verdicts[0];
			return worst ?? {
				state: "progressing",
				reason: `it waits for its dependencies: ${describeCondition(ready)}`
			};
		}
		function assessRing(self, { ref, object }) {
			const isItself = refKey(ref) === refKey(self);
			if (!isItself && !dependenciesOf(object).some((one) => refKey(one) === refKey(self))) return undefined;
			const name = (0, kubernetes_api.R)(ref);
			return {
				state: "blocked",
				patience: "none",
				reason: isItself ? "it depends on itself" : `it depends on ${name}, which depends on it`,
				hint: "Take one of them out of spec.dependsOn."
			};
		}
		function dependenciesOf(object) {
			const { spec } = object ?? {};
			if (object === undefined || spec === undefined || !("dependsOn" in spec) || !Array.isArray(spec.dependsOn)) return [];
			return spec.dependsOn.map((dependency) => refOf({
				apiVersion: object.apiVersion,
				kind: object.kind,
				...dependency
			}, object));
		}
		function assessDependency({ ref, object }) {
			const name = (0, kubernetes_api.R)(ref);
			if (object === undefined) {
				return {
					state: "blocked",
					patience: "grace",
					reason: `it depends on ${name}, which does not exist`
				};
			}
			if (isSuspended(object) && !isSettled(object)) {
				return {
					state: "blocked",
					patience: "none",
					reason: `it depends on ${name}, which is suspended`,
					hint: `Resume it: ${resumeCommand(ref)}`
				};
			}
			const given = stalled(object);
			if (given !== undefined) {
				return {
					state: "blocked",
					patience: "none",
					reason: `it depends on ${name}, which is stuck: ${given.reason}`
				};
			}
			const ready = conditionOf(object, "Ready");
			if (ready?.status === "False" && ready.reason !== "DependencyNotReady") {
				const reason = `it depends on ${name}, which fails: ${describeCondition(ready)}`;
				return {
					state: "blocked",
					patience: "grace",
					reason
				};
			}
			if (ready?.status === "True" && isSettled(object, "conditions")) return undefined;
			const told = ready === undefined ? "has no state yet" : describeCondition(ready);
			return {
				state: "progressing",
				reason: `it waits for ${name}: ${told}`
			};
		}
		var match = __webpack_require__(6233);
		var images_name = __webpack_require__(7689);
		;
		function sameVersion(one, other) {
			return plainVersion(one) === plainVersion(other) && plainVersion(one) !== "";
		}
		function plainVersion(text) {
			return text.replace(/^v(?=\d)/, "").replace(/\+.*$/, "");
		}
		function holdsTag(value, { tag, digest }) {
			const entries = [...textsIn(value)];
			const texts = entries.map(({ text }) => text);
			const hasTag = tag === undefined || entries.some((one) => tagOf(one.text) === tag && mayBeTag(tag, one.key));
			const hasDigest = digest === undefined || texts.some((text) => text === digest || text.endsWith(`@${digest}`));
			return digest === undefined ? hasTag : hasDigest;
		}
		const KEY_OF_A_TAG = /image|tag|version/i;
		function mayBeTag(tag, key) {
			return !/^[\d.]+$/.test(tag) || KEY_OF_A_TAG.test(key);
		}
		function tagOf(text) {
			const named = text.includes("@") ? text.slice(0, text.indexOf("@")) : text;
			return named.slice(named.lastIndexOf(":") + 1);
		}
		function objectHoldsTag(object, tag) {
			return holdsTag(asked(object), tag);
		}
		function objectHoldsImage(object, wanted) {
			const texts = [...textsIn(asked(object))].map(({ text }) => text);
			const images = texts.map(reference.Vz).filter((image) => image !== undefined);
			if (images.some((image) => (0, match.V)(wanted, image) !== "other")) return true;
			const { name, tag, digest } = wanted;
			const named = images.some((image) => image.tag === undefined && image.digest === undefined && (0, images_name.b0)(image.name, name));
			return named && holdsTag(asked(object), {
				tag: digest === undefined ? tag : undefined,
				digest
			});
		}
		function asked(object) {
			const { apiVersion: _version, kind: _kind, metadata, status: _status, ...rest } = object;
			const { "kubectl.kubernetes.io/last-applied-configuration": _applied, ...annotations } = metadata.annotations ?? {};
			return [
				rest,
				annotations,
				metadata.labels
			];
		}
		function* textsIn(value, key = "") {
			if (key === "apiVersion") return;
			if (typeof value === "string") yield {
				key,
				text: value
			};
			else if (typeof value === "number") yield {
				key,
				text: String(value)
			};
			else if (Array.isArray(value)) for (const part of value) yield* textsIn(part, key);
			else if (typeof value === "object" && value !== null) {
				for (const [name, part] of Object.entries(value)) yield* textsIn(part, name);
			}
		}
		;
		const ORIGIN = "org.opencontainers.image.revision";
		const DOUBT = " (whether that contains it cannot be told)";
		function sourceRelation({ object }, expected) {
			const artifact = object?.status?.artifact;
			return expected.relate(artifact?.revision, artifact?.metadata?.[ORIGIN]);
		}
		function sourceRevisions({ object }) {
			const artifact = object?.status?.artifact;
			return [artifact?.revision, artifact?.metadata?.[ORIGIN]];
		}
		function assessSource(linked, expected) {
			const { ref, object } = linked;
			const name = (0, kubernetes_api.R)(ref);
			if (object === undefined) {
				return {
					state: "failed",
					patience: "grace",
					reason: `its source ${name} does not exist`
				};
			}
			const relation = sourceRelation(linked, expected);
			if (hasArrived(relation)) return undefined;
			const has = heldBy(object);
			if (object.spec?.suspend === true) {
				return {
					state: "blocked",
					patience: "none",
					reason: `its source ${name} is suspended at ${has}${waitedFor(expected)}`,
					hint: `Resume it: ${resumeCommand(ref)}`
				};
			}
			return pinned(name, object, expected) ?? named(name, stalled(object)) ?? failing(name, object) ?? behind(name, object, expected, relation);
		}
		function heldBy({ status }) {
			return status?.artifact === undefined ? "nothing" : shortRevision(status.artifact.revision);
		}
		function waitedFor({ revision }) {
			return revision === undefined ? "" : `, waiting for ${describeWanted(revision)}`;
		}
		function named(name, obstacle) {
			return obstacle === undefined ? undefined : {
				...obstacle,
				reason: `its source ${name}: ${obstacle.reason}`
			};
		}
		function pinned(name, { spec }, expected) {
			const commit = spec?.ref?.commit;
			if (commit === undefined || expected.revision === undefined) return undefined;
			if (hasArrived(expected.relate(commit))) return undefined;
			return {
				state: "blocked",
				patience: "none",
				reason: `its source ${name} is pinned to commit ${shortRevision(commit)}${waitedFor(expected)}`,
				hint: "Change spec.ref of the source, or leave `revision` out."
			};
		}
		function failing(name, object) {
			const ready = conditionOf(object, "Ready");
			if (ready?.status !== "False" || !isCurrent(object, ready)) return undefined;
			return {
				state: "failed",
				patience: "grace",
				reason: `its source ${name} cannot be fetched: ${describeCondition(ready)}`
			};
		}
		function behind(name, object, expected, relation) {
			const { status, spec, metadata } = object;
			if (object.kind === "HelmRepository" && spec?.type === "oci") return undefined;
			if (status?.artifact === undefined) {
				const { reason } = underWay(object, "nothing yet");
				return {
					state: "progressing",
					reason: `its source ${name} has fetched nothing: ${reason}`
				};
			}
			if (metadata.generation !== undefined && (status.observedGeneration ?? metadata.generation) < metadata.generation) {
				return {
					state: "progressing",
					reason: `its source ${name} has changed and was not fetched since`
				};
			}
			if (expected.revision === undefined) {
				if (conditionOf(object, "Reconciling")?.status !== "True") return undefined;
				return {
					state: "progressing",
					reason: `its source ${name} is being fetched`
				};
			}
			return {
				state: "progressing",
				reason: `its source ${name} is at ${heldBy(object)}${waitedFor(expected)}${relation === "unknown" ? DOUBT : ""}${rhythm(object)}`
			};
		}
		function rhythm({ spec }) {
			return spec?.interval === undefined ? "" : `; it looks every ${spec.interval}`;
		}
		;
		const kustomization = {
			kind: "Kustomization",
			links: (object) => ({
				sources: object.spec === undefined ? [] : [refOf(object.spec.sourceRef, object)],
				dependencies: (object.spec?.dependsOn ?? []).map((dependency) => refOf({
					kind: "Kustomization",
					...dependency
				}, object)),
				providers: []
			}),
			assess: assessKustomization,
			revisions: ({ object: { status }, sources }) => [
				...sources.flatMap(sourceRevisions),
				status?.lastAppliedRevision,
				status?.lastAppliedOriginRevision,
				status?.lastAttemptedRevision
			],
			facets,
			runs: ({ status }) => status?.lastAppliedOriginRevision ?? status?.lastAppliedRevision ?? "",
			healthChecks,
			awaitsHealth: ({ object, sources: [source] }, expected) => source !== undefined && isCheckingHealth(object) && isAttempted(object, source, expected),
			isElsewhere: ({ spec }) => spec?.kubeConfig !== undefined,
			readsValues: ({ spec }) => (spec?.postBuild?.substituteFrom ?? []).length > 0,
			tagShownBy: "inventory"
		};
		function assessKustomization(found, expected) {
			const { object, sources } = found;
			const [source] = sources;
			if (source === undefined) return {
				state: "progressing",
				reason: "its spec is not there yet"
			};
			const waiting = assessSource(source, expected);
			if (expected.revision === undefined && waiting !== undefined) return waiting;
			return stalled(object) ?? arrived(found, source, expected) ?? failed(found, source, expected) ?? waiting ?? pending(found, source, expected);
		}
		function appliedRelation({ status }, source, expected) {
			if (expected.revision !== undefined) {
				return expected.relate(status?.lastAppliedRevision, status?.lastAppliedOriginRevision);
			}
			return status?.lastAppliedRevision === source.object?.status?.artifact?.revision ? "same" : "other";
		}
		function isAttempted({ status }, source, expected) {
			const attempted = status?.lastAttemptedRevision;
			const held = source.object?.status?.artifact?.revision;
			if (expected.revision === undefined) return attempted === held;
			if (hasArrived(expected.relate(attempted))) return true;
			return attempted !== undefined && attempted === held && hasArrived(sourceRelation(source, expected));
		}
		function arrived({ object }, source, expected) {
			const relation = appliedRelation(object, source, expected);
			if (!hasArrived(relation) || !isSettled(object)) return undefined;
			const { lastAppliedRevision = "", lastAppliedOriginRevision } = object.status ?? {};
			const origin = hasArrived(expected.relate(lastAppliedOriginRevision)) ? lastAppliedOriginRevision : undefined;
			return {
				state: "ready",
				reason: `applied ${describeArrived(origin ?? lastAppliedRevision, relation, expected)}`
			};
		}
		function failed(found, source, expected) {
			const { object, failedTry } = found;
			const ready = conditionOf(object, "Ready");
			if (ready === undefined) return undefined;
			const attempted = isAttempted(object, source, expected);
			const fetched = expected.revision === undefined || hasArrived(sourceRelation(source, expected));
			if (isReconciling(object)) {
				const again = failedTry !== undefined && attempted;
				return again ? failure(`${failedTry.reason}; trying again`) : undefined;
			}
			if (ready.status !== "False" || !isCurrent(object, ready)) return undefined;
			if (ready.reason === "DependencyNotReady") {
				return fetched ? assessDependencies(found, ready) : undefined;
			}
			if (ready.reason === "HealthCheckCanceled") return undefined;
			return attempted || fetched && ready.reason === "ArtifactFailed" ? failure(describeCondition(ready)) : undefined;
		}
		function failure(reason) {
			return {
				state: "failed",
				patience: "grace",
				reason
			};
		}
		function pending({ object }, source, expected) {
			const { status, metadata } = object;
			const { revision } = expected;
			const wanted = revision === undefined ? shortRevision(source.object?.status?.artifact?.revision ?? "its source") : describeWanted(revision);
			const ready = conditionOf(object, "Ready");
			if (ready === undefined) return underWay(object, `Flux has not taken it up yet, waiting for ${wanted} to be applied`);
			if (isReconciling(object)) return underWay(object, `${wanted} is being applied`);
			const before = ready?.status === "False" ? ` (which failed: ${describeCondition(ready)})` : "";
			const at = status?.lastAttemptedRevision ?? status?.lastAppliedRevision;
			if (ready?.status === "True" && status?.observedGeneration !== metadata.generation) {
				return {
					state: "progressing",
					reason: "its spec has changed and was not applied since"
				};
			}
			const doubt = appliedRelation(object, source, expected) === "unknown" ? DOUBT : "";
			const standing = at === undefined ? "nothing was applied yet" : `it is still at ${shortRevision(at)}${before}${doubt}`;
			return {
				state: "progressing",
				reason: `${standing}, waiting for ${wanted} to be applied`
			};
		}
		function hasApplied(object, source, expected) {
			const { status } = object;
			if (hasArrived(expected.relate(status?.lastAppliedRevision, status?.lastAppliedOriginRevision))) return true;
			const attempted = status?.lastAttemptedRevision;
			if (attempted === undefined || source === undefined || !isAttempted(object, source, expected)) return false;
			const ready = conditionOf(object, "Ready");
			return isCheckingHealth(object) || ready?.status === "False" && ready.reason === "HealthCheckFailed";
		}
		function isCheckingHealth(object) {
			const { lastAttemptedRevision: attempted } = object.status ?? {};
			const healthy = conditionOf(object, "Healthy");
			return attempted !== undefined && healthy?.status === "Unknown" && healthy.message?.includes(attempted) === true;
		}
		function healthChecks({ spec }) {
			if (spec?.wait === true || (spec?.healthChecks ?? []).length > 0) return { by: "flux" };
			if (spec?.kubeConfig !== undefined) {
				return {
					by: "unseen",
					because: "it checks no health (spec.wait is off), and it applies to another cluster"
				};
			}
			return {
				by: "nobody",
				because: "its spec.wait is off and it names no healthChecks"
			};
		}
		function facets({ object: { status }, object, sources }) {
			const ready = conditionOf(object, "Ready");
			const [source] = sources;
			return {
				Source: shortRevision(source?.object?.status?.artifact?.revision ?? ""),
				Applied: shortRevision(status?.lastAppliedRevision ?? ""),
				Ready: ready === undefined ? "" : ready.status === "True" ? "True" : `${ready.status} ${ready.reason ?? ""}`.trim()
			};
		}
		;
		const NAME = "kustomize.toolkit.fluxcd.io/name";
		const NAMESPACE = "kustomize.toolkit.fluxcd.io/namespace";
		function ownerRef({ kind, metadata }) {
			const name = metadata.labels?.[NAME];
			const namespace = metadata.labels?.[NAMESPACE];
			if (name === undefined || namespace === undefined) return undefined;
			if (kind === "Kustomization" && name === metadata.name && namespace === metadata.namespace) return undefined;
			return {
				apiVersion: apiVersionsOf("Kustomization")[0] ?? "",
				kind: "Kustomization",
				name,
				namespace
			};
		}
		function isOfSameSource(owner, [source]) {
			return owner?.source !== undefined && source !== undefined && refKey(owner.source.ref) === refKey(source.ref);
		}
		function ownerRevisions(owner) {
			const status = owner?.kustomization.object?.status;
			return [
				status?.lastAppliedRevision,
				status?.lastAppliedOriginRevision,
				status?.lastAttemptedRevision,
				...owner?.source === undefined ? [] : sourceRevisions(owner.source)
			];
		}
		function assessHolder({ owner, sources }, expected) {
			if (expected.revision === undefined || owner === undefined || !isOfSameSource(owner, sources)) return undefined;
			const { object } = owner.kustomization;
			if (object === undefined || isSuspended(object)) return undefined;
			return assessOwner({ owner }, expected);
		}
		function assessOwner({ owner }, expected) {
			const wanted = expected.revision === undefined ? "anything" : describeWanted(expected.revision);
			if (owner === undefined) {
				return {
					state: "blocked",
					patience: "none",
					reason: `nothing tells from which commit it is: no Kustomization holds it, waiting for ${wanted}`,
					hint: "Leave `revision` out and name a `tag`, or wait for the Kustomization that brings it."
				};
			}
			const { ref, object } = owner.kustomization;
			const name = (0, kubernetes_api.R)(ref);
			if (object === undefined) {
				return {
					state: "failed",
					patience: "grace",
					reason: `${name}, which holds it, does not exist`
				};
			}
			if (hasApplied(object, owner.source, expected)) return undefined;
			const verdict = suspended(ref, object) ?? assessKustomization({
				ref,
				object,
				sources: owner.source === undefined ? [] : [owner.source],
				owner: undefined,
				dependencies: [],
				providers: [],
				failedTry: undefined,
				inventory: undefined
			}, expected);
			const reason = `${name}, which holds it: ${verdict.reason}`;
			return verdict.state === "ready" ? {
				state: "progressing",
				reason
			} : {
				...verdict,
				reason
			};
		}
		;
		const helmRelease = {
			kind: "HelmRelease",
			links: (object) => ({
				sources: chartRefs(object),
				dependencies: (object.spec?.dependsOn ?? []).map((dependency) => refOf({
					kind: "HelmRelease",
					...dependency
				}, object)),
				providers: []
			}),
			assess: assessHelmRelease,
			revisions: ({ sources }) => [...sources.flatMap(sourceRevisions), ...sources.map(({ object }) => object?.status?.observedSourceArtifactRevision)],
			facets: helm_release_facets,
			runs: (object) => {
				const newest = latest(object);
				return newest?.status === "deployed" ? chartOf(newest) : "";
			},
			healthChecks: helm_release_healthChecks,
			awaitsHealth: () => false,
			isElsewhere: ({ spec }) => spec?.kubeConfig !== undefined,
			readsValues: ({ spec }) => (spec?.valuesFrom ?? []).length > 0,
			tagShownBy: "itself"
		};
		function chartRefs(object) {
			const { spec, status, metadata } = object;
			if (spec?.chartRef !== undefined) return [refOf(spec.chartRef, object)];
			if (spec?.chart === undefined) return [];
			const repository = refOf(spec.chart.spec.sourceRef, object);
			const [namespace, name] = status?.helmChart?.split("/") ?? [];
			const chart = {
				kind: "HelmChart",
				name: name ?? `${metadata.namespace}-${metadata.name}`,
				...namespace === undefined ? repository.namespace === undefined ? {} : { namespace: repository.namespace } : { namespace }
			};
			return [refOf(chart, object), repository];
		}
		function assessHelmRelease(found, expected) {
			const { object } = found;
			const owner = expected.revision === undefined ? undefined : assessOwner(found, expected);
			if (owner !== undefined) return owner;
			const chart = assessChart(found);
			const anything = expected.revision === undefined && expected.tag === undefined;
			if (anything && chart !== undefined) return chart;
			const settled = chartAwaits(found) || expected.revision !== undefined && isUnpacked(found) ? undefined : rolledBack(object, expected) ?? givenUp(object) ?? released(object, expected) ?? helm_release_failed(found);
			return settled ?? chart ?? helm_release_pending(found, expected);
		}
		function assessChart(found) {
			const { sources, object } = found;
			const nothing = expecting({});
			const verdicts = [...sources].reverse().map((source) => assessSource(source, nothing)).filter((verdict) => verdict !== undefined);
			const missing = sources[0]?.object === undefined && object.spec?.chartRef === undefined;
			const first = verdicts[0];
			if (first === undefined && isUnpacked(found)) return unpacked(sources);
			if (first?.state === "failed" && missing && verdicts.length === 1) {
				return {
					state: "progressing",
					reason: "its HelmChart has not been made yet"
				};
			}
			return first;
		}
		function isUnpacked({ sources: [chart, repository] }) {
			const packedFrom = chart?.object?.status?.observedSourceArtifactRevision;
			const held = repository?.object?.status?.artifact?.revision;
			return packedFrom !== undefined && held !== undefined && packedFrom !== held;
		}
		function unpacked([chart, repository]) {
			if (chart === undefined || repository === undefined) return undefined;
			const from = shortRevision(chart.object?.status?.observedSourceArtifactRevision ?? "");
			const reason = `its ${(0, kubernetes_api.R)(chart.ref)} is packed from ${from}, and ${(0, kubernetes_api.R)(repository.ref)} has another revision since`;
			return {
				state: "progressing",
				reason
			};
		}
		function latest({ status }) {
			return [...status?.history ?? []].sort((a, b) => b.version - a.version)[0];
		}
		function chartAwaits({ sources, object: { status } }) {
			const held = sources[0]?.object?.status?.artifact?.revision;
			if (held === undefined || status?.lastAttemptedRevision === undefined) return false;
			const digest = parseRevision(held);
			if (digest === undefined) return held !== status.lastAttemptedRevision;
			const attempted = parseRevision(status.lastAttemptedRevisionDigest ?? "");
			if (attempted !== undefined) return attempted.hash !== digest.hash;
			return !status.lastAttemptedRevision.endsWith(`+${digest.hash.slice(0, 12)}`);
		}
		function rolledBack(object, expected) {
			const remediated = conditionOf(object, "Remediated");
			if (remediated?.status !== "True" || !isCurrent(object, remediated) || isReconcilingAnew(object)) return undefined;
			const newest = latest(object);
			const broken = object.status?.history?.find(({ status }) => status === "failed");
			const released = conditionOf(object, "Released");
			const cause = released?.status === "False" ? `: ${describeCondition(released)}` : `: ${describeCondition(remediated)}`;
			const tried = broken === undefined ? attempted(object) : chartOf(broken);
			const back = remediated.reason === "UninstallSucceeded" || newest === undefined ? "was uninstalled again" : `was rolled back to ${chartOf(newest)} (release ${newest.name}.v${newest.version})`;
			const finished = conditionOf(object, "Stalled")?.status === "True" || conditionOf(object, "Reconciling") === undefined;
			const wanted = expected.tag === undefined ? "" : `, wanted ${describeTag(expected.tag)}`;
			return {
				state: "failed",
				patience: finished ? "none" : "grace",
				reason: `${tried} ${back}${wanted}${cause}`
			};
		}
		function isReconcilingAnew(object) {
			return conditionOf(object, "Ready")?.status === "Unknown";
		}
		function givenUp(object) {
			const given = stalled(object);
			const released = conditionOf(object, "Released");
			if (given === undefined || released?.status !== "False") return given;
			return {
				...given,
				reason: `${given.reason}; ${describeCondition(released)}`
			};
		}
		function chartOf({ chartName, chartVersion }) {
			return `${chartName}@${chartVersion}`;
		}
		function attempted({ spec, status }) {
			return `${spec?.chart?.spec.chart ?? "chart"}@${status?.lastAttemptedRevision ?? "?"}`;
		}
		function released(object, expected) {
			if (!isSettled(object)) return undefined;
			const { status } = object;
			const newest = latest(object);
			if (newest?.status !== "deployed") return undefined;
			if (status?.lastAttemptedRevision !== undefined && newest.chartVersion !== status.lastAttemptedRevision) return undefined;
			const digest = status?.lastAttemptedConfigDigest;
			if (digest !== undefined && newest.configDigest !== undefined && newest.configDigest !== digest) return undefined;
			const { tag } = expected;
			if (tag !== undefined && !releasesTag(object, newest, expected)) return undefined;
			const shown = tag === undefined ? "" : ` with ${describeTag(tag)}`;
			return {
				state: "ready",
				reason: `released ${chartOf(newest)} as ${newest.name}.v${newest.version}${shown}`
			};
		}
		function releasesTag({ spec }, newest, { tag }) {
			if (tag === undefined) return true;
			const versions = [newest.chartVersion, newest.appVersion ?? ""];
			if (tag.digest === undefined && versions.some((version) => sameVersion(version, tag.tag ?? ""))) return true;
			return holdsTag(spec?.values, tag);
		}
		function helm_release_failed(found) {
			const { object, failedTry } = found;
			const ready = conditionOf(object, "Ready");
			if (ready === undefined) return undefined;
			if (isReconciling(object)) {
				return failedTry === undefined ? undefined : helm_release_failure(`${failedTry.reason}; trying again`);
			}
			if (ready.status !== "False" || !isCurrent(object, ready)) return undefined;
			if (ready.reason === "DependencyNotReady") return assessDependencies(found, ready);
			if (ready.reason === "SourceNotReady" || ready.reason === "HealthCheckCanceled") return undefined;
			return helm_release_failure(describeCondition(ready));
		}
		function helm_release_failure(reason) {
			return {
				state: "failed",
				patience: "grace",
				reason
			};
		}
		function helm_release_pending(found, { tag }) {
			const { object, sources } = found;
			const { status, metadata } = object;
			const newest = latest(object);
			const runs = newest === undefined ? "nothing was released yet" : `it runs ${chartOf(newest)} (${newest.status})`;
			if (isReconciling(object)) return underWay(object, `${runs}, and a release is under way`);
			if (chartAwaits(found)) {
				const held = shortRevision(sources[0]?.object?.status?.artifact?.revision ?? "");
				return {
					state: "progressing",
					reason: `${runs}, and chart ${held} waits to be released`
				};
			}
			if (status?.observedGeneration !== metadata.generation) {
				return {
					state: "progressing",
					reason: `${runs}, and its spec has changed since`
				};
			}
			if (isSettled(object) && newest?.status === "deployed" && tag !== undefined) {
				return {
					state: "progressing",
					reason: `${runs}, which is not ${describeTag(tag)}`
				};
			}
			return underWay(object, runs);
		}
		function helm_release_healthChecks({ spec, status }) {
			const action = status?.lastAttemptedReleaseAction === "install" ? "install" : "upgrade";
			if (spec?.[action]?.disableWait !== true) return { by: "flux" };
			const because = `its spec.${action}.disableWait is on`;
			if (spec.kubeConfig !== undefined) return {
				by: "unseen",
				because: `${because}, and it installs in another cluster`
			};
			if (status?.inventory === undefined) {
				return {
					by: "unseen",
					because: `${because}, and it lists no inventory (helm-controller does since 1.5)`
				};
			}
			return {
				by: "nobody",
				because
			};
		}
		function helm_release_facets({ object }) {
			const newest = latest(object);
			const ready = conditionOf(object, "Ready");
			return {
				Release: newest === undefined ? "" : `${chartOf(newest)} ${newest.status}`,
				Ready: ready === undefined ? "" : ready.status === "True" ? "True" : `${ready.status} ${ready.reason ?? ""}`.trim()
			};
		}
		;
		const imageAutomation = {
			kind: "ImageUpdateAutomation",
			links: (object) => ({
				sources: object.spec?.sourceRef === undefined ? [] : [refOf(object.spec.sourceRef, object)],
				dependencies: [],
				providers: []
			}),
			assess: assessAutomation,
			revisions: ({ object: { status } }) => [status?.lastPushCommit, status?.observedSourceRevision],
			facets: ({ object: { status }, object }) => ({
				Pushed: status?.lastPushCommit?.slice(0, 7) ?? "",
				Saw: shortRevision(status?.observedSourceRevision ?? ""),
				Ready: conditionOf(object, "Ready")?.status ?? ""
			}),
			runs: ({ status }) => status?.lastPushCommit ?? "",
			healthChecks: () => ({ by: "flux" }),
			awaitsHealth: () => false,
			isElsewhere: () => false,
			readsValues: () => false,
			tagShownBy: "itself"
		};
		function assessAutomation({ object, sources, failedTry }, expected) {
			const ready = conditionOf(object, "Ready");
			const [source] = sources;
			if (source !== undefined && source.object === undefined) {
				return {
					state: "failed",
					patience: "grace",
					reason: `its source ${(0, kubernetes_api.R)(source.ref)} does not exist`
				};
			}
			const given = stalled(object);
			if (given !== undefined) return given;
			if (isReconciling(object)) {
				if (failedTry === undefined) return underWay(object, "it is at work");
				return {
					state: "failed",
					patience: "grace",
					reason: `${failedTry.reason}; trying again`
				};
			}
			if (ready?.status === "False" && isCurrent(object, ready)) {
				return {
					state: "failed",
					patience: "grace",
					reason: describeCondition(ready)
				};
			}
			if (!isSettled(object)) return underWay(object, "its spec has changed and it has not run since");
			return missing(object, expected) ?? {
				state: "ready",
				reason: done(object)
			};
		}
		function missing({ status }, expected) {
			const { tag, revision } = expected;
			const policies = Object.values(status?.observedPolicies ?? {});
			const chosen = policies.some((policy) => (tag?.tag === undefined || policy.tag === tag.tag) && (tag?.digest === undefined || policy.digest === tag.digest));
			if (tag !== undefined && !chosen) {
				const seen = policies.map((policy) => policy.tag ?? "").filter((name) => name !== "");
				const chose = seen.length === 0 ? "no policy has chosen a tag yet" : `its policies chose ${seen.join(", ")}`;
				return {
					state: "progressing",
					reason: `${chose}, waiting for ${describeTag(tag)}`
				};
			}
			if (revision === undefined || hasArrived(expected.relate(status?.lastPushCommit, status?.observedSourceRevision))) {
				return undefined;
			}
			const saw = shortRevision(status?.observedSourceRevision ?? "nothing");
			return {
				state: "progressing",
				reason: `it saw ${saw} last, waiting for ${describeWanted(revision)}`
			};
		}
		function done({ status }) {
			if (status?.lastPushCommit === undefined) return "has found nothing to update";
			return `pushed ${status.lastPushCommit.slice(0, 7)} last${status.lastPushTime === undefined ? "" : ` (${status.lastPushTime})`}`;
		}
		;
		const inputProvider = {
			kind: "ResourceSetInputProvider",
			links: () => ({
				sources: [],
				dependencies: [],
				providers: []
			}),
			assess: (found, expected) => {
				const tellsCommits = commitsOf(inputsOf(found.object)).length > 0;
				const owner = expected.revision === undefined || tellsCommits ? undefined : assessOwner(found, expected);
				return owner ?? assessExports(found.object, tellsCommits ? expected : {
					...expected,
					revision: undefined
				});
			},
			revisions: ({ object }) => commitsOf(inputsOf(object)),
			facets: ({ object }) => {
				const ready = conditionOf(object, "Ready");
				return {
					Exports: describeInputs(inputsOf(object)),
					Ready: ready === undefined ? "" : `${ready.status}${ready.status === "True" ? "" : ` ${ready.reason ?? ""}`}`
				};
			},
			runs: (object) => describeInputs(inputsOf(object)),
			healthChecks: () => ({ by: "flux" }),
			awaitsHealth: () => false,
			isElsewhere: () => false,
			readsValues: () => false,
			tagShownBy: "itself"
		};
		function assessProvider({ ref, object }, expected) {
			const name = (0, kubernetes_api.R)(ref);
			if (object === undefined) return {
				state: "failed",
				patience: "grace",
				reason: `${name}, does not exist`
			};
			const { tag } = expected;
			const exported = tag !== undefined && isSuspended(object) && exportsTag(inputsOf(object), tag);
			const verdict = (exported ? undefined : suspended(ref, object)) ?? assessExports(object, expected);
			return {
				...verdict,
				reason: `${name}: ${verdict.reason}`
			};
		}
		function assessExports(object, expected) {
			const inputs = inputsOf(object);
			const { tag, revision } = expected;
			const ready = conditionOf(object, "Ready");
			const failing = stalled(object) ?? (ready?.status === "False" && isCurrent(object, ready) ? {
				state: "failed",
				patience: "grace",
				reason: describeCondition(ready)
			} : undefined);
			if (failing !== undefined) return failing;
			const shown = describeInputs(inputs);
			const exported = shown === "" ? "exports nothing" : `exports ${shown}`;
			if (tag !== undefined && !exportsTag(inputs, tag)) {
				return {
					state: "progressing",
					reason: `${exported}, waiting for ${describeTag(tag)}${schedule(object)}`
				};
			}
			if (revision !== undefined && !commitsOf(inputs).some((sha) => hasArrived(expected.relate(sha)))) {
				return {
					state: "progressing",
					reason: `${exported}, waiting for ${describeWanted(revision)}${schedule(object)}`
				};
			}
			if (!isSettled(object, "conditions") && !isSuspended(object)) return underWay(object, "it looks what to export");
			return {
				state: "ready",
				reason: exported
			};
		}
		function exportsTag(inputs, tag) {
			return inputs.some((input) => {
				const named = tag.tag === undefined || holdsTag(input, {
					tag: tag.tag,
					digest: undefined
				});
				return named && (tag.digest === undefined || holdsTag(input, {
					tag: undefined,
					digest: tag.digest
				}));
			});
		}
		function inputsOf({ status }) {
			if (status === undefined || !("exportedInputs" in status) || !Array.isArray(status.exportedInputs)) return [];
			return status.exportedInputs;
		}
		function commitsOf(inputs) {
			return inputs.flatMap(({ sha }) => typeof sha === "string" ? [sha] : []);
		}
		function describeInputs(inputs) {
			const shown = inputs.map(({ tag, digest, branch, sha }) => {
				const version = typeof tag === "string" ? tag : typeof branch === "string" ? branch : "";
				const exact = typeof digest === "string" ? describeTag({
					tag: undefined,
					digest
				}) : typeof sha === "string" ? sha.slice(0, 7) : "";
				return [version, exact].filter((part) => part !== "").join("@");
			});
			const named = shown.filter((text) => text !== "");
			return named.length > 3 ? `${named.slice(0, 3).join(", ")} and ${named.length - 3} more` : named.join(", ");
		}
		function schedule({ status }) {
			if (status === undefined || !("nextSchedule" in status)) return "";
			const { nextSchedule } = status;
			if (typeof nextSchedule !== "object" || nextSchedule === null || !("when" in nextSchedule)) return "";
			return `; it looks next at ${String(nextSchedule.when)}`;
		}
		;
		const names_NAMESPACE = "flux-system";
		const PART = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;
		function parseObjectName(text) {
			const parts = text.split("/");
			if (parts.length > 2 || !parts.every((part) => PART.test(part))) return undefined;
			const [first = "", second] = parts;
			return second === undefined ? {
				namespace: names_NAMESPACE,
				name: first
			} : {
				namespace: first,
				name: second
			};
		}
		var promises_ = __webpack_require__(8500);
		;
		const MEANING = {
			yes: "descendant",
			no: "other",
			unknown: "unknown"
		};
		const UNKNOWN_FOR = 3e4;
		const ANSWER_WITHIN = 5e3;
		function createRelations(wanted, isDescendant, now) {
			const known = new Map();
			const unknownSince = new Map();
			const asked = new Map();
			const ask = async (ancestor, commit, signal) => {
				try {
					const answer = await isDescendant(ancestor, commit, signal).catch(unknownForNow);
					known.set(commit, MEANING[answer]);
					if (answer === "unknown") unknownSince.set(commit, now());
					else unknownSince.delete(commit);
				} finally {
					asked.delete(commit);
				}
			};
			const find = async (commit, signal) => {
				const { revision } = wanted;
				if (revision === undefined) return;
				const since = unknownSince.get(commit);
				const isLate = asked.has(commit);
				const settled = known.has(commit) && (isLate || since === undefined || now() - since < UNKNOWN_FOR);
				if (settled) return;
				const question = asked.get(commit) ?? ask(revision.hash, commit, signal);
				if (!isLate) asked.set(commit, question);
				if (await inTime(question, signal) === "late") known.set(commit, "unknown");
			};
			return { async expected(revisions, signal) {
				for (const commit of unrelatedCommits(wanted, revisions)) await find(commit, signal);
				return expecting(wanted, known);
			} };
		}
		async function inTime(question, signal) {
			const stop = new AbortController();
			const late = (0, promises_.setTimeout)(ANSWER_WITHIN, "late", { signal: AbortSignal.any([signal, stop.signal]) });
			try {
				return await Promise.race([question.then(() => "ended"), late]);
			} catch (error) {
				signal.throwIfAborted();
				throw error;
			} finally {
				stop.abort();
				late.catch(() => {});
				question.catch(() => {});
			}
		}
		function unknownForNow(error) {
			if (error instanceof errors.Hi && error.retryable) return "unknown";
			throw error;
		}
		;
		const ANNOTATION = "reconcile.fluxcd.io/requestedAt";
		const ASK_AGAIN_AFTER = 6e4;
		const LOOK_AGAIN_AFTER = 2e4;
		function createRequests({ api, now, onRefused }) {
			const asked = new Map();
			const refused = new Set();
			const ask = async (ref, unheardSince, signal) => {
				const at = now();
				const token = new Date(at).toISOString();
				asked.set(refKey(ref), {
					token,
					at,
					unheardSince
				});
				try {
					await api.patch(ref, { metadata: { annotations: { [ANNOTATION]: token } } }, signal);
				} catch (error) {
					asked.delete(refKey(ref));
					if (!(error instanceof errors.Hi) || error.retryable || error.status === 401) throw error;
					refused.add(refKey(ref));
					const hint = error.hint === undefined ? "" : ` ${error.hint}`;
					onRefused(`${(0, kubernetes_api.R)(ref)} cannot be asked to reconcile, so Flux looks when its interval says: ${error.message}.${hint} With \`reconcile: false\` nothing is asked.`);
				}
			};
			const take = async (step, signal) => {
				const { ref, object } = step.linked;
				const key = refKey(ref);
				if (step.holds || refused.has(key) || !isAskable(object)) return undefined;
				const before = asked.get(key);
				const isHeard = before !== undefined && isHandled(object, before.token);
				if (before === undefined || isDueAgain(before, step, object, now())) {
					await ask(ref, before === undefined || isHeard ? now() : before.unheardSince, signal);
				}
				if (refused.has(key) || isHeard && step.lookAgainAfter === undefined) return undefined;
				const isAtWork = conditionOf(object, "Reconciling")?.reason === "Progressing";
				return {
					kind: "asked",
					ref,
					unheardSince: isHeard || isAtWork ? undefined : asked.get(key)?.unheardSince
				};
			};
			return { async advance(found, expected, verdict, signal) {
				for (const step of stepsOf(found, expected, verdict)) {
					const state = await take(step, signal);
					if (state !== undefined) return state;
				}
				return { kind: "settled" };
			} };
		}
		function isAskable(object) {
			if (object === undefined || isSuspended(object)) return false;
			return !(object.kind === "HelmRepository" && object.spec !== undefined && "type" in object.spec && object.spec.type === "oci");
		}
		function isDueAgain({ token, at }, { lookAgainAfter }, object, now) {
			if (isHandled(object, token)) return lookAgainAfter !== undefined && now - at >= lookAgainAfter;
			return now - at >= ASK_AGAIN_AFTER && !isReconciling(object);
		}
		function isHandled({ status, metadata }, token) {
			const handled = status?.lastHandledReconcileAt;
			if (handled === token) return true;
			const latest = metadata.annotations?.[ANNOTATION];
			return latest !== undefined && latest !== token && handled === latest;
		}
		function stepsOf(found, expected, verdict) {
			const { owner, sources, providers, ref, object } = found;
			const isKustomization = object.kind === "Kustomization";
			const anything = expected.revision === undefined && expected.tag === undefined && expected.images.length === 0;
			const fetched = (linked) => {
				const holds = expected.revision !== undefined && hasArrived(sourceRelation(linked, expected));
				return {
					linked,
					holds,
					lookAgainAfter: expected.revision === undefined ? undefined : LOOK_AGAIN_AFTER
				};
			};
			const steps = [];
			if (owner?.source !== undefined) steps.push(fetched(owner.source));
			if (owner?.kustomization.object !== undefined) {
				const { object: holder } = owner.kustomization;
				const isApplied = hasApplied(holder, owner.source, expected);
				steps.push({
					linked: owner.kustomization,
					holds: isReconciling(holder) || isApplied,
					lookAgainAfter: undefined
				});
				if (!isApplied && !isSuspended(holder)) return steps;
			}
			for (const source of [...sources].reverse()) {
				steps.push(isKustomization ? fetched(source) : {
					linked: source,
					holds: verdict === "ready",
					lookAgainAfter: undefined
				});
			}
			for (const provider of providers) {
				const holds = expected.tag !== undefined && assessProvider(provider, expected).state === "ready";
				steps.push({
					linked: provider,
					holds,
					lookAgainAfter: expected.tag === undefined ? undefined : LOOK_AGAIN_AFTER
				});
			}
			const working = !anything && isKustomization && isReconciling(object);
			steps.push({
				linked: {
					ref,
					object
				},
				holds: working || verdict === "ready" && !anything,
				lookAgainAfter: undefined
			});
			return steps;
		}
		;
		const resourceSet = {
			kind: "ResourceSet",
			links: (object) => ({
				sources: [],
				dependencies: (object.spec?.dependsOn ?? []).map((dependency) => refOf(dependency, object)),
				providers: providerRefs(object)
			}),
			assess: assessResourceSet,
			revisions: () => [],
			facets: resource_set_facets,
			runs: ({ status }) => status?.lastAppliedRevision ?? "",
			healthChecks: resource_set_healthChecks,
			awaitsHealth: () => false,
			isElsewhere: () => false,
			readsValues: () => false,
			tagShownBy: "inventory"
		};
		function providerRefs(object) {
			const names = (object.spec?.inputsFrom ?? []).flatMap(({ name }) => name === undefined ? [] : [name]);
			return [...new Set(names)].map((name) => refOf({
				kind: "ResourceSetInputProvider",
				name
			}, object));
		}
		function assessResourceSet(found, expected) {
			const { object } = found;
			const owner = expected.revision === undefined ? undefined : assessOwner(found, expected);
			if (owner !== undefined) return owner;
			const input = assessInputs(found, expected);
			if (input !== undefined) return input;
			const verdict = settled(found) ?? resource_set_failed(found);
			return verdict ?? underWay(object, "its spec has changed and was not applied since");
		}
		function assessInputs({ providers }, expected) {
			const verdicts = providers.map((provider) => assessProvider(provider, {
				...expected,
				revision: undefined
			}));
			const open = verdicts.filter((verdict) => verdict.state !== "ready");
			const some = expected.tag !== undefined && open.length < verdicts.length;
			const worst = open.find(({ state }) => state !== "progressing") ?? open[0];
			if (some || worst === undefined) return undefined;
			return {
				...worst,
				reason: `its input, ${worst.reason}`
			};
		}
		function settled({ object, providers }) {
			if (!isSettled(object, "conditions")) return undefined;
			if (object.status?.history?.[0]?.metadata?.inputs === "0" && providers.some(exportsSomething)) {
				return {
					state: "progressing",
					reason: "it was rendered before its inputs were there"
				};
			}
			const count = object.status?.inventory?.entries?.length ?? 0;
			return {
				state: "ready",
				reason: `applied ${count} ${count === 1 ? "object" : "objects"}`
			};
		}
		function exportsSomething({ object }) {
			return (object?.status?.exportedInputs ?? []).length > 0;
		}
		function resource_set_failed(found) {
			const { object, failedTry, providers } = found;
			const ready = conditionOf(object, "Ready");
			if (ready === undefined) return undefined;
			if (isReconciling(object)) {
				return failedTry === undefined ? undefined : resource_set_failure(`${failedTry.reason}; trying again`);
			}
			const given = stalled(object);
			if (given !== undefined) return providers.length === 0 ? given : {
				...given,
				patience: "grace"
			};
			if (ready.status !== "False" || !isCurrent(object, ready)) return undefined;
			if (ready.reason === "DependencyNotReady") return assessDependencies(found, ready);
			return resource_set_failure(describeCondition(ready));
		}
		function resource_set_failure(reason) {
			return {
				state: "failed",
				patience: "grace",
				reason
			};
		}
		function resource_set_healthChecks({ spec }) {
			return spec?.wait === true ? { by: "flux" } : {
				by: "nobody",
				because: "its spec.wait is off"
			};
		}
		function resource_set_facets({ object }) {
			const ready = conditionOf(object, "Ready");
			return {
				Objects: String(object.status?.inventory?.entries?.length ?? ""),
				Ready: ready === undefined ? "" : ready.status === "True" ? "True" : `${ready.status} ${ready.reason ?? ""}`.trim()
			};
		}
		var assess = __webpack_require__(6479);
		var assess_seen = __webpack_require__(4181);
		;
		const WITHOUT_HEALTH = new Set([
			"ClusterRole",
			"ClusterRoleBinding",
			"ConfigMap",
			"IngressClass",
			"LimitRange",
			"MutatingWebhookConfiguration",
			"NetworkPolicy",
			"PriorityClass",
			"ResourceQuota",
			"Role",
			"RoleBinding",
			"Secret",
			"ServiceAccount",
			"StorageClass",
			"ValidatingWebhookConfiguration"
		]);
		function inventoryRefs({ status }) {
			return (status?.inventory?.entries ?? []).map(parseEntry).filter((ref) => ref !== undefined).filter(({ kind }) => !WITHOUT_HEALTH.has(kind));
		}
		function parseEntry({ id, v }) {
			const parts = /^(?<namespace>[^_]*)_(?<name>.+)_(?<group>[^_]*)_(?<kind>[^_]+)$/.exec(id)?.groups;
			if (parts === undefined) return undefined;
			const { namespace = "", name = "", group = "", kind = "" } = parts;
			return {
				apiVersion: group === "" ? v : `${group}/${v}`,
				kind,
				name: name.replaceAll("__", ":"),
				...namespace === "" ? {} : { namespace }
			};
		}
		const WORKLOADS = new Set([
			"apps/DaemonSet",
			"apps/Deployment",
			"apps/ReplicaSet",
			"apps/StatefulSet",
			"argoproj.io/Rollout",
			"batch/Job"
		]);
		function isWorkload({ apiVersion, kind }) {
			return WORKLOADS.has(`${apiVersion.slice(0, apiVersion.lastIndexOf("/"))}/${kind}`);
		}
		function assessApplied(applied, images, now) {
			const seen = applied.filter(({ refused }) => refused === undefined);
			const judged = seen.map((one) => ({
				ref: one.ref,
				assessment: judge(one, images, now)
			}));
			const open = judged.filter(({ assessment }) => assessment.state !== "ready");
			const [worst, ...others] = open.toSorted((one, other) => gravity(other.assessment) - gravity(one.assessment));
			if (worst === undefined) {
				return {
					state: "ready",
					reason: describeHealthy(judged.length, applied.length - seen.length)
				};
			}
			const more = others.length === 0 ? "" : `, and ${others.length} more of ${judged.length} objects not healthy yet`;
			return {
				...worst.assessment,
				reason: `${(0, kubernetes_api.R)(worst.ref)}: ${worst.assessment.reason}${more}`
			};
		}
		function describeHealthy(healthy, refused) {
			const unseen = refused === 0 ? "" : `, ${refused} may not be looked at`;
			return `${healthy} ${healthy === 1 ? "object is" : "objects are"} healthy${unseen}`;
		}
		function judge({ ref, object, workload }, images, now) {
			if (object === undefined && ref.kind === "Job") return {
				state: "ready",
				reason: "cleaned up after it ended"
			};
			if (object === undefined) return {
				state: "failed",
				patience: "grace",
				reason: "was applied and does not exist"
			};
			if (workload === undefined) return (0, assess.O)(object, now).assessment;
			return (0, assess_seen.A1)(workload, {
				ref,
				images: {
					images,
					scope: "known"
				}
			}, now).assessment;
		}
		function gravity(assessment) {
			if (!("patience" in assessment)) return assessment.state === "ready" ? 0 : 1;
			return (assessment.state === "failed" ? 3 : 2) + (assessment.patience === "none" ? 2 : 0);
		}
		;
		function assessSeen(fluxKind, { found, request }, expected, now) {
			const verdict = assessFound(fluxKind, found, expected, now);
			if (request.kind === "settled") return verdict;
			if (verdict.state === "ready") {
				return {
					state: "progressing",
					reason: `${(0, kubernetes_api.R)(request.ref)} was asked to reconcile and has not done it yet`
				};
			}
			if (verdict.state !== "progressing" || request.unheardSince === undefined) return verdict;
			const strangeAt = request.unheardSince + UNHEARD_FOR;
			if (now < strangeAt) return {
				decidesAt: strangeAt,
				...verdict
			};
			const doubt = `${(0, kubernetes_api.R)(request.ref)} was asked to reconcile and does not begin: is ${controllerOf(request.ref)} running?`;
			return {
				...verdict,
				reason: `${verdict.reason}; ${doubt}`
			};
		}
		const UNHEARD_FOR = 3e4;
		function assessAbsent(seen) {
			return seen.kind === "missing" ? assess_missing(seen) : unknownKind(seen);
		}
		function assessFound(fluxKind, found, expected, now) {
			const { ref, object } = found;
			const verdict = deleted(object) ?? suspended(ref, object) ?? fluxKind.assess(found, expected);
			if (verdict.state === "progressing") return foreseen(fluxKind, found, expected, now) ?? verdict;
			if (verdict.state !== "ready") return verdict;
			const held = assessHolder(found, expected);
			if (held !== undefined) return held;
			const absent = unshown(fluxKind, found, expected);
			if (absent !== undefined) return absent;
			const checked = fluxKind.healthChecks(object).by !== "nobody";
			if (checked && expected.images.length === 0) return verdict;
			const health = assessApplied(found.inventory ?? [], expected.images, now);
			if (health.state === "ready") return checked ? verdict : {
				...verdict,
				reason: `${verdict.reason}; ${health.reason}`
			};
			return {
				...health,
				reason: `${verdict.reason}, but ${health.reason}`
			};
		}
		function foreseen(fluxKind, found, expected, now) {
			if (found.inventory === undefined || !fluxKind.awaitsHealth(found, expected)) return undefined;
			const health = assessApplied(found.inventory, expected.images, now);
			if (health.state !== "failed") return undefined;
			return {
				...health,
				reason: `applied, but ${health.reason}`
			};
		}
		function refusalNotices({ inventory = [] }) {
			return inventory.flatMap(({ ref, refused }) => refused === undefined ? [] : [`whether ${(0, kubernetes_api.R)(ref)} is healthy cannot be seen: ${refused}`]);
		}
		function healthNotice(fluxKind, object) {
			const checks = fluxKind.healthChecks(object);
			if (checks.by === "flux") return undefined;
			return checks.by === "nobody" ? `Flux does not check the health of what it applies: ${checks.because}. The objects of its inventory are checked here instead.` : `Flux does not check the health of what it applies: ${checks.because}. So nobody does: ready means applied.`;
		}
		function unknownKind({ ref, problem }) {
			return {
				state: "failed",
				patience: "none",
				reason: `the cluster does not know ${ref.kind}: ${problem}`,
				hint: `Check that this is the right cluster, and that the controller of ${ref.kind} is installed in it.`
			};
		}
		function assess_missing({ ref, others }) {
			const near = others.length === 0 ? `there is no ${ref.kind} at all` : `there are ${others.join(", ")}`;
			return {
				state: "failed",
				patience: "grace",
				reason: `it does not exist; ${near}`,
				hint: "Write it as namespace/name."
			};
		}
		function deleted({ metadata: { deletionTimestamp } }) {
			if (deletionTimestamp === undefined) return undefined;
			return {
				state: "failed",
				patience: "none",
				reason: `it is being deleted since ${deletionTimestamp}`
			};
		}
		function unshown(fluxKind, found, expected) {
			const absent = unasked(fluxKind, found, expected);
			if (absent === undefined) return undefined;
			if (fluxKind.isElsewhere(found.object)) {
				return {
					state: "blocked",
					patience: "none",
					reason: `it applies to another cluster, so whether anything asks for ${absent} cannot be seen from here`,
					hint: "Expect a `revision`, or wait in that cluster for the workloads themselves (wait-for-rollout)."
				};
			}
			const refused = (found.inventory ?? []).filter((one) => one.refused !== undefined);
			const unseen = refused.length === 0 ? "" : ` (${refused.map(({ ref }) => (0, kubernetes_api.R)(ref)).join(", ")} may not be looked at)`;
			return {
				state: "progressing",
				reason: `nothing it applied asks for ${absent} yet${unseen}`
			};
		}
		function unasked(fluxKind, { inventory, object }, { tag, images }) {
			const objects = (inventory ?? []).flatMap((linked) => linked.object === undefined ? [] : [linked.object]);
			if (tag !== undefined && fluxKind.tagShownBy === "inventory" && !objects.some((one) => objectHoldsTag(one, tag))) {
				return describeTag(tag);
			}
			const shown = [...objects, object];
			const absent = images.filter((image) => !shown.some((one) => objectHoldsImage(one, image)));
			return absent.length === 0 ? undefined : absent.map(reference.my).join(", ");
		}
		var delivery_events = __webpack_require__(4721);
		var explain = __webpack_require__(2644);
		var kubernetes_look = __webpack_require__(262);
		;
		const MOST_TROUBLES = 5;
		const MOST_WORKLOADS = 30;
		async function explain_explain(seen, asking) {
			if (seen.kind !== "found") return [];
			const { ref, object, sources, owner, providers, failedTry } = seen.found;
			const before = [
				...sources,
				...providers,
				...owner === undefined ? [] : [owner.kustomization]
			];
			const [own, others, below] = await Promise.all([
				explainObject({
					ref,
					object
				}, asking, failedTry?.reason),
				Promise.all(before.map((linked) => explainObject(linked, asking))),
				explainApplied(seen.found.inventory, object, asking)
			]);
			return [
				...own,
				...others.flat(),
				...below
			].slice(0, MOST_TROUBLES);
		}
		async function explainObject({ ref, object }, { api, signal }, before) {
			const ready = object === undefined ? undefined : conditionOf(object, "Ready");
			const reason = ready?.status === "False" ? describeCondition(ready) : before;
			if (object === undefined || reason === undefined) return [];
			const events = await (0, explain.X)(api, object, signal);
			return [{
				resource: (0, kubernetes_api.R)(ref),
				reason,
				events: events.map(delivery_events.gN),
				log: []
			}];
		}
		async function explainApplied(inventory, object, asking) {
			const applied = inventory ?? await workloadsOf(object, asking).catch(nothingSeen);
			const ill = applied.filter((one) => assessApplied([one], [], asking.now).state !== "ready");
			const troubles = await Promise.all(ill.slice(0, MOST_TROUBLES).map((one) => explainOne(one, asking)));
			return troubles.flat();
		}
		function nothingSeen(error) {
			if (error instanceof errors.Hi) return [];
			throw error;
		}
		async function workloadsOf(object, { api, signal }) {
			const refs = inventoryRefs(object).filter(isWorkload).slice(0, MOST_WORKLOADS);
			return Promise.all(refs.map(async (ref) => {
				const workload = await (0, kubernetes_look.c)(api, ref, "wanted", signal);
				return {
					ref,
					object: workload.workload,
					workload
				};
			}));
		}
		async function explainOne({ ref, object, workload }, { api, now, signal }) {
			if (workload !== undefined) return (0, explain.h)(api, workload, now, signal);
			if (object === undefined) return [];
			const { reason } = assessApplied([{
				ref,
				object,
				workload
			}], [], now);
			const events = await (0, explain.X)(api, object, signal);
			return [{
				resource: (0, kubernetes_api.R)(ref),
				reason,
				events: events.map(delivery_events.gN),
				log: []
			}];
		}
		;
		function attemptedRevision({ status }) {
			return status !== undefined && "lastAttemptedRevision" in status && typeof status.lastAttemptedRevision === "string" ? status.lastAttemptedRevision : undefined;
		}
		;
		const NO_FAILURES = new Set([
			"DependencyNotReady",
			"HealthCheckCanceled",
			"SourceNotReady"
		]);
		function rememberFailure(before, object) {
			const ready = conditionOf(object, "Ready");
			const revision = attemptedRevision(object);
			const { generation } = object.metadata;
			if (ready?.status === "False" && isCurrent(object, ready) && !NO_FAILURES.has(ready.reason ?? "")) {
				return {
					revision,
					generation,
					reason: describeCondition(ready)
				};
			}
			if (ready?.status === "True") return undefined;
			return before?.revision === revision && before?.generation === generation ? before : undefined;
		}
		;
		function createBell() {
			let state = { kind: "silent" };
			let set;
			let wake = () => {};
			const stop = () => {
				clearTimeout(set?.timer);
				set = undefined;
			};
			const become = (next) => {
				stop();
				state = next;
				wake();
			};
			return {
				ring: (within) => {
					const at = Date.now() + within;
					if (state.kind !== "silent" || set !== undefined && set.at <= at) return;
					stop();
					set = {
						at,
						timer: setTimeout(() => become({ kind: "due" }), within)
					};
				},
				fail: (error) => become({
					kind: "failed",
					error
				}),
				rung: async () => {
					if (state.kind === "silent") await new Promise((resolve) => wake = resolve);
					if (state.kind === "failed") throw state.error;
					state = { kind: "silent" };
				},
				[Symbol.dispose]: stop
			};
		}
		;
		const GATHER = {
			soon: 30,
			later: 600,
			rarely: 3e3
		};
		async function* lookOnChange({ api, look, watchesOf }, first, signal) {
			const stop = new AbortController();
			const over = AbortSignal.any([signal, stop.signal]);
			using bell = createBell();
			const watched = new Map();
			const watchAll = (seen) => {
				for (const one of watchesOf(seen)) {
					const key = refKey(one.ref);
					const known = watched.get(key);
					watched.set(key, one);
					if (known !== undefined) continue;
					const ring = (change) => bell.ring(GATHER[(watched.get(key) ?? one).haste(change)]);
					watchOne(api, one, ring, over).catch(bell.fail);
				}
			};
			try {
				watchAll(first);
				while (true) {
					await bell.rung();
					const seen = await look(over);
					watchAll(seen);
					yield seen;
				}
			} finally {
				stop.abort();
			}
		}
		async function watchOne(api, { ref: { apiVersion, kind, namespace, name }, seen }, ring, signal) {
			const fieldSelector = `metadata.name=${name}`;
			const selection = {
				apiVersion,
				kind,
				fieldSelector,
				...namespace === undefined ? {} : { namespace }
			};
			let before = seen;
			while (!signal.aborted) {
				for await (const { type, object } of api.watch(selection, signal)) {
					const after = type === "DELETED" ? undefined : object;
					if (after?.metadata.resourceVersion !== before?.metadata.resourceVersion) ring({
						before,
						after
					});
					before = after;
				}
			}
		}
		;
		function hasteOf({ before, after }) {
			if (before === undefined || after === undefined || isEnding(after)) return "soon";
			if (artifactOf(before) !== artifactOf(after)) return "soon";
			if (isAtWork(after)) return "later";
			return isSame(before.spec, after.spec) && isSame(before.status, after.status) ? "later" : "soon";
		}
		function isEnding({ metadata }) {
			return metadata.deletionTimestamp !== undefined;
		}
		function artifactOf(object) {
			return object.status?.artifact?.revision;
		}
		function isAtWork(object) {
			const reconciling = conditionOf(object, "Reconciling");
			return reconciling?.status === "True" && reconciling.reason === "Progressing";
		}
		function isSame(one, other) {
			return JSON.stringify(one) === JSON.stringify(other);
		}
		var spelling = __webpack_require__(4291);
		;
		const TRIES = 5;
		function createGlance(looking) {
			const { reader, ref } = looking;
			let remembered;
			const planned = async (signal) => {
				if (remembered !== undefined) return remembered;
				const object = await reader.read(ref, signal);
				return object === undefined ? undefined : planFor(looking, object);
			};
			const readWhole = async (signal) => {
				let plan = await planned(signal);
				for (let tries = 1; plan !== undefined; tries += 1) {
					const rest = await readRest(plan, looking, signal);
					const object = await reader.read(ref, signal);
					const next = object === undefined ? undefined : planFor(looking, object);
					remembered = next;
					if (object !== undefined && (tries === TRIES || samePlan(plan, next))) {
						return {
							ref: reader.served(ref),
							object,
							...rest
						};
					}
					plan = next;
				}
				return undefined;
			};
			return async (signal) => {
				try {
					const found = await readWhole(signal);
					if (found !== undefined) return {
						kind: "found",
						found
					};
				} catch (error) {
					if (!isUnknownKind(error)) throw error;
					return {
						kind: "unknown-kind",
						ref,
						problem: error.message
					};
				}
				return {
					kind: "missing",
					ref,
					others: await othersLike(looking, signal)
				};
			};
		}
		function isUnknownKind(error) {
			return error instanceof errors.Hi && error.status === 404;
		}
		function planFor({ fluxKind, wanted }, object) {
			const { sources, providers, dependencies } = fluxKind.links(object);
			return {
				sources,
				providers,
				dependencies: conditionOf(object, "Ready")?.reason === "DependencyNotReady" ? dependencies : [],
				owner: wanted.revision === undefined ? undefined : ownerRef(object),
				inventory: needsInventory(fluxKind, wanted, object) ? inventoryRefs(object) : undefined
			};
		}
		function needsInventory(fluxKind, { tag, images = [] }, object) {
			if (fluxKind.isElsewhere(object)) return false;
			const { spec } = object;
			const waits = spec !== undefined && "wait" in spec && spec.wait === true;
			if (waits && conditionOf(object, "Healthy")?.status === "Unknown") return true;
			if (!isSettled(object, object.status?.observedGeneration === undefined ? "conditions" : "status")) return false;
			if (fluxKind.healthChecks(object).by === "nobody" || images.length > 0) return true;
			return tag !== undefined && fluxKind.tagShownBy === "inventory";
		}
		function samePlan(one, other) {
			return JSON.stringify(one) === JSON.stringify(other);
		}
		async function readRest(plan, looking, signal) {
			const { reader } = looking;
			const [sources, providers, dependencies, owner, inventory] = await Promise.all([
				readAll(plan.sources, reader, signal),
				readAll(plan.providers, reader, signal),
				readAll(plan.dependencies, reader, signal).catch(noneIfForbidden),
				readOwner(plan.owner, looking, signal),
				plan.inventory === undefined ? undefined : readApplied(plan.inventory, looking, signal)
			]);
			const counts = looking.fluxKind.kind !== "Kustomization" || isOfSameSource(owner, sources);
			return {
				sources,
				providers,
				dependencies,
				owner: counts ? owner : undefined,
				inventory
			};
		}
		const AT_ONCE = 8;
		async function inTurns(items, work) {
			const results = [];
			for (let start = 0; start < items.length; start += AT_ONCE) {
				results.push(...await Promise.all(items.slice(start, start + AT_ONCE).map(work)));
			}
			return results;
		}
		function readAll(refs, reader, signal) {
			return inTurns(refs, (ref) => readLinked(ref, reader, signal));
		}
		function readApplied(refs, { api, reader, wanted }, signal) {
			const sight = (wanted.images ?? []).length > 0 ? "needed" : "wanted";
			return inTurns(refs, async (ref) => {
				if (!isWorkload(ref)) {
					return orRefused(ref, async () => ({
						...await readLinked(ref, reader, signal),
						workload: undefined
					}));
				}
				const look = async () => {
					const workload = await (0, kubernetes_look.c)(api, ref, sight, signal).catch(absentIfUnknown);
					return {
						ref,
						object: workload?.workload,
						workload
					};
				};
				return sight === "needed" ? look() : orRefused(ref, look);
			});
		}
		async function orRefused(ref, look) {
			try {
				return await look();
			} catch (error) {
				if (!isForbidden(error)) throw error;
				const hint = error.hint === undefined ? "" : ` ${error.hint}`;
				return {
					ref,
					object: undefined,
					workload: undefined,
					refused: `${error.message}.${hint}`
				};
			}
		}
		function noneIfForbidden(error) {
			if (isForbidden(error)) return [];
			throw error;
		}
		function absentIfForbidden(error) {
			if (isForbidden(error)) return undefined;
			throw error;
		}
		function isForbidden(error) {
			return error instanceof errors.Hi && error.status === 403;
		}
		function absentIfUnknown(error) {
			if (isUnknownKind(error)) return undefined;
			throw error;
		}
		async function readLinked(ref, reader, signal) {
			const object = await reader.read(ref, signal).catch(absentIfUnknown);
			return {
				ref: reader.served(ref),
				object
			};
		}
		async function readOwner(ref, { reader, fluxKind }, signal) {
			if (ref === undefined) return undefined;
			const owner = readOwnerAt(ref, reader, signal);
			return fluxKind.kind === "Kustomization" ? owner.catch(absentIfForbidden) : owner;
		}
		async function readOwnerAt(ref, reader, signal) {
			const kustomization = await readLinked(ref, reader, signal);
			const { object } = kustomization;
			if (object?.spec === undefined) return {
				kustomization,
				source: undefined
			};
			return {
				kustomization,
				source: await readLinked(refOf(object.spec.sourceRef, object), reader, signal)
			};
		}
		async function othersLike({ api, reader, ref }, signal) {
			const { apiVersion, kind } = reader.served(ref);
			const found = await api.list({
				apiVersion,
				kind
			}, signal).catch((error) => {
				if (error instanceof errors.Hi) return { items: [] };
				throw error;
			});
			const names = found.items.map(({ metadata: { namespace = "", name } }) => ({
				namespace,
				name,
				full: `${namespace}/${name}`
			}));
			const namesakes = names.filter(({ name }) => name === ref.name).map(({ full }) => full);
			const similar = (0, spelling.r)(`${ref.namespace}/${ref.name}`, names.map(({ full }) => full), 3);
			const here = names.filter(({ namespace }) => namespace === ref.namespace).map(({ full }) => full);
			return [...new Set([
				...namesakes,
				...similar,
				...here
			])].slice(0, 5);
		}
		;
		function watchObject(fluxKind, ref, context) {
			const { api, reader, clock, wanted, relations, requests, onNotice } = context;
			const glance = createGlance({
				fluxKind,
				ref,
				wanted,
				api,
				reader
			});
			let failedTry;
			const said = new Set();
			const notice = (message) => {
				if (message === undefined || said.has(message)) return;
				said.add(message);
				onNotice(`${(0, kubernetes_api.R)(ref)}: ${message}`);
			};
			const expectedFor = (found, signal) => relations.expected([...fluxKind.revisions(found), ...ownerRevisions(found.owner)], signal);
			const look = async (signal) => {
				const seen = await glance(signal);
				if (seen.kind !== "found") return seen;
				failedTry = rememberFailure(failedTry, seen.found.object);
				const found = {
					...seen.found,
					failedTry
				};
				const runs = fluxKind.runs(found.object);
				if (requests === undefined) return {
					kind: "found",
					found,
					runs,
					request: { kind: "settled" }
				};
				const expected = await expectedFor(found, signal);
				const verdict = assessFound(fluxKind, found, expected, clock.now());
				const done = verdict.state === "ready" && !mayReadAnew(fluxKind, found);
				const request = await requests.advance(found, expected, done ? "ready" : "open", signal);
				return {
					kind: "found",
					found,
					runs,
					request
				};
			};
			return {
				name: (0, kubernetes_api.R)(ref),
				look,
				follow: (seen, signal) => lookOnChange({
					api,
					look,
					watchesOf: (one) => watchesOf(fluxKind, one)
				}, seen, signal),
				async assess(seen, now, signal) {
					if (seen.kind !== "found") return {
						assessment: assessAbsent(seen),
						facets: {}
					};
					const { found } = seen;
					const assessment = assessSeen(fluxKind, seen, await expectedFor(found, signal), now);
					if (isSettled(found.object, "conditions")) {
						for (const message of [healthNotice(fluxKind, found.object), ...refusalNotices(found)]) notice(message);
						if (requests === undefined && mayReadAnew(fluxKind, found)) notice(UNREAD_VALUES);
					}
					return {
						assessment,
						facets: fluxKind.facets(found)
					};
				},
				explain: (seen, signal) => explain_explain(seen, {
					api,
					now: clock.now(),
					signal
				})
			};
		}
		const UNREAD_VALUES = "It reads values from ConfigMaps or Secrets, and may not have read those of the expected commit yet: only asking tells (`reconcile: true`).";
		function mayReadAnew(fluxKind, { owner, object }) {
			return owner !== undefined && fluxKind.readsValues(object);
		}
		function watchesOf(fluxKind, seen) {
			if (seen.kind === "unknown-kind") return [];
			if (seen.kind === "missing") return [{
				ref: seen.ref,
				seen: undefined,
				haste: () => "soon"
			}];
			const { ref, object, sources, owner, providers, dependencies, inventory = [] } = seen.found;
			const owners = owner === undefined ? [] : [owner.kustomization, ...owner.source === undefined ? [] : [owner.source]];
			const linked = [
				{
					ref,
					object
				},
				...owners,
				...sources,
				...providers,
				...dependencies
			];
			const applied = fluxKind.healthChecks(object).by === "nobody" ? "later" : "rarely";
			const watches = [...linked.filter(exists).map((one) => ({
				ref: one.ref,
				seen: one.object,
				haste: hasteOf
			})), ...inventory.filter(exists).map((one) => ({
				ref: one.ref,
				seen: one.object,
				haste: () => applied
			}))];
			return watches.slice(0, MOST_WATCHES);
		}
		function exists({ object }) {
			return object !== undefined;
		}
		const MOST_WATCHES = 24;
		;
		function watchFlux(options) {
			const { api, objects, expected, reconcile, isDescendant, clock, onNotice } = options;
			const problems = [];
			const wanted = readExpected(expected, problems);
			if (wanted.revision !== undefined && isAbbreviated(wanted.revision)) onNotice(ABBREVIATED);
			const now = () => clock.now();
			const context = {
				api,
				reader: createReader(api),
				clock,
				wanted,
				relations: createRelations(wanted, isDescendant, now),
				requests: reconcile === "ask" ? createRequests({
					api,
					now,
					onRefused: onNotice
				}) : undefined,
				onNotice
			};
			const watched = [
				...watchAll("kustomization", kustomization, objects.kustomization, {
					context,
					problems
				}),
				...watchAll("helm-release", helmRelease, objects.helmRelease, {
					context,
					problems
				}),
				...watchAll("resource-set", resourceSet, objects.resourceSet, {
					context,
					problems
				}),
				...watchAll("resource-set-input-provider", inputProvider, objects.resourceSetInputProvider, {
					context,
					problems
				}),
				...watchAll("image-update-automation", imageAutomation, objects.imageUpdateAutomation, {
					context,
					problems
				})
			];
			if (problems.length > 0) throw new errors.dz(problems);
			return watched;
		}
		const ABBREVIATED = "`revision` is abbreviated, so a later commit that contains it does not count: write the whole id, such as ${{ github.sha }}.";
		function isAbbreviated({ hash }) {
			return hash.length < 40;
		}
		function readExpected({ revision, tag, images = [] }, problems) {
			const parsed = revision === undefined ? undefined : parseRevision(revision);
			const parsedTag = tag === undefined ? undefined : parseTag(tag);
			if (revision !== undefined && parsed === undefined) {
				problems.push({
					input: "revision",
					problem: `${JSON.stringify(revision)} is no commit and no digest; write a commit such as \${{ github.sha }}`
				});
			}
			if (tag !== undefined && parsedTag === undefined) {
				const problem = `${JSON.stringify(tag)} is no tag and no digest; write v1.2.3, v1.2.3@sha256:\u2026 or sha256:\u2026`;
				problems.push({
					input: "tag",
					problem
				});
			}
			return {
				revision: parsed,
				tag: parsedTag,
				images: images.length === 0 ? [] : (0, delivery_images.H)(images)
			};
		}
		function watchAll(input, fluxKind, names = [], { context, problems }) {
			const refs = new Map();
			for (const text of names) {
				const name = parseObjectName(text);
				if (name === undefined) {
					problems.push({
						input,
						problem: `${JSON.stringify(text)} is no name of an object; write namespace/name`
					});
					continue;
				}
				const ref = {
					apiVersion: apiVersionsOf(fluxKind.kind)[0] ?? "",
					kind: fluxKind.kind,
					...name
				};
				refs.set(refKey(ref), ref);
			}
			return [...refs.values()].map((ref) => watchObject(fluxKind, ref, context));
		}
	}),
	7674: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { H: () => readImages });
		var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8953);
		var _images__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2613);
		function readImages(lines) {
			const images = lines.map((line) => ({
				line,
				image: (0, _images__WEBPACK_IMPORTED_MODULE_0__.Vz)(line)
			}));
			const problems = images.filter(({ image }) => image === undefined).map(({ line }) => ({
				input: "image",
				problem: `${JSON.stringify(line)} is not an image reference; write name[:tag][@digest], for example ghcr.io/acme/web:v1.2.3`
			}));
			if (problems.length > 0) throw new _errors__WEBPACK_IMPORTED_MODULE_1__.dz(problems);
			return images.map(({ image }) => image).filter((image) => image !== undefined);
		}
	})
};
;
