"use strict";
exports.id = 3388;
exports.ids = [3388];
exports.modules = {
	6065: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { y: () => announcer });
		var errors = __webpack_require__(8953);
		var packages_markdown = __webpack_require__(7663);
		var admission = __webpack_require__(7083);
		var reap = __webpack_require__(3316);
		;
		function commentMarker(namespace) {
			return `<!-- gitops-actions:preview ${namespace} -->`;
		}
		const LIMIT = 65e3;
		function previewComment(status) {
			const { namespace, runUrl } = status;
			const sections = [
				{ markdown: commentMarker(namespace) },
				{ markdown: `### ${HEADLINE[status.state]}` },
				...status.state === "ready" && status.url !== undefined ? [{ markdown: `**${(0, packages_markdown.link)(escapeUrl(status.url), status.url)}**` }] : [],
				...reasonOf(status),
				{ markdown: (0, packages_markdown.table)(["", ""], rowsOf(status)) },
				...runUrl === undefined ? [] : [{ markdown: (0, packages_markdown.link)("The run", runUrl) }],
				...status.state === "failed" ? status.troubles.map(troubleSection) : []
			];
			return (0, packages_markdown.fitSections)(sections, LIMIT);
		}
		const HEADLINE = {
			deploying: "\u23f3 Preview is being deployed",
			ready: "\u2705 Preview is ready",
			failed: "\u274c Preview failed",
			blocked: "\u26d4 No preview",
			removing: "\ud83e\uddf9 Preview is being removed",
			removed: "\ud83d\uddd1\ufe0f Preview was removed"
		};
		const REASON = 4e3;
		function reasonOf(status) {
			if (!("reason" in status)) return [];
			const reason = status.reason.trim();
			const told = reason.length > REASON ? `${reason.slice(0, REASON)}\u2026` : reason;
			const markdown = told.includes("\n") ? (0, packages_markdown.fenced)("", told) : (0, packages_markdown.code)(told);
			const hint = "hint" in status && status.hint !== undefined ? [{ markdown: prose(status.hint) }] : [];
			return [{ markdown }, ...hint];
		}
		function rowsOf(status) {
			const { namespace, headSha, now } = status;
			const rows = [["Commit", (0, packages_markdown.code)((0, admission.h0)(headSha))], ["Namespace", (0, packages_markdown.code)(namespace)]];
			if (status.state === "ready" && status.images.length > 0) rows.push(["Images", imageCell(status.images)]);
			if ("createdAt" in status) {
				const { createdAt, expiresAt } = status;
				rows.push(["Age", `${age(now - createdAt)} (since ${(0, reap.V)(createdAt)})`]);
				if (expiresAt !== undefined) rows.push(["Removed at", `${(0, reap.V)(expiresAt)}, or when this pull request is closed`]);
			}
			return [...rows, ["Updated", (0, reap.V)(now)]];
		}
		const SHOWN_IMAGES = 20;
		function imageCell(images) {
			const more = images.length > SHOWN_IMAGES ? [`\u2026 and ${images.length - SHOWN_IMAGES} more`] : [];
			return [...images.slice(0, SHOWN_IMAGES).map(packages_markdown.code), ...more].join("<br>");
		}
		function troubleSection({ where, reason, events, log }) {
			const parts = [`${(0, packages_markdown.code)(where)}: ${(0, packages_markdown.code)(reason)}`, ...events.map((event) => `- ${(0, packages_markdown.code)(event)}`)];
			const told = log.length === 0 ? [] : [(0, packages_markdown.fenced)("", log.join("\n"))];
			const markdown = (0, packages_markdown.details)("What went wrong", [parts.join("\n"), ...told].join("\n\n"));
			return {
				markdown,
				instead: `${(0, packages_markdown.code)(where)}: ${(0, packages_markdown.code)(reason.slice(0, 200))} (too long; see the run)`
			};
		}
		function prose(text) {
			return text.replaceAll(/[<>&]/g, (sign) => ({
				"<": "&lt;",
				">": "&gt;"
			})[sign] ?? "&amp;").replaceAll("@", "&#64;");
		}
		function escapeUrl(url) {
			return url.replaceAll(/[\\`*_[\]<>~|]/g, (sign) => `\\${sign}`);
		}
		function age(milliseconds) {
			const minutes = Math.max(0, Math.floor(milliseconds / 6e4));
			const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
			if (days > 0) return hours === 0 ? `${days}d` : `${days}d ${hours}h`;
			if (hours > 0) return minutes % 60 === 0 ? `${hours}h` : `${hours}h ${minutes % 60}m`;
			return minutes === 0 ? "just now" : `${minutes}m`;
		}
		;
		function announcer(forge, pullRequest, on, { log }) {
			const decorating = async (what, write) => {
				try {
					const outcome = await write();
					if (outcome?.kind === "unsupported") log.notice(`${what} is left out: ${outcome.reason}`);
				} catch (error) {
					if (!(error instanceof errors.Hi)) throw error;
					log.warning([`${what} could not be written: ${error.message}`, error.hint].filter(Boolean).join("\n"));
				}
			};
			return { async say(status, whenAbsent) {
				if (on.comment === "on") {
					const comment = {
						marker: commentMarker(status.namespace),
						body: previewComment(status),
						whenAbsent
					};
					await decorating("the comment on the pull request", async () => {
						await forge.keepComment(pullRequest, comment);
						return undefined;
					});
				}
				if (on.deployment === "on") await decorating("the deployment", () => recordStatus(forge, status));
			} };
		}
		async function recordStatus(forge, status) {
			const { namespace: environment, headSha: sha, state, runUrl } = status;
			if (state === "blocked" || state === "removed") return undefined;
			if (state === "removing") return forge.deactivateDeployments(environment);
			const url = state === "ready" ? status.url : undefined;
			const deployment = {
				...{
					environment,
					sha,
					...DEPLOYMENT[state]
				},
				...url === undefined ? {} : { url },
				...runUrl === undefined ? {} : { logUrl: runUrl }
			};
			return forge.recordDeployment(deployment);
		}
		const DEPLOYMENT = {
			deploying: {
				state: "in_progress",
				description: "The preview is being deployed"
			},
			ready: {
				state: "success",
				description: "The preview is ready"
			},
			failed: {
				state: "failure",
				description: "The preview failed"
			}
		};
	}),
	8540: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Z: () => eventPullRequest,
			k: () => readNumber
		});
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		function eventPullRequest(event) {
			const { pull_request: pull, action = "" } = event;
			if (pull === undefined) return undefined;
			const { head, base } = pull;
			const headSha = sha(head?.sha);
			const label = event["label"]?.name;
			const labelled = action === "labeled" && typeof label === "string" && headSha !== undefined ? {
				label,
				headSha
			} : undefined;
			return {
				number: pull.number,
				action,
				headSha,
				baseSha: sha(base?.sha),
				labelled
			};
		}
		function sha(value) {
			return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? value : undefined;
		}
		function readNumber(input, text) {
			if (text === undefined) return undefined;
			if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
			throw new _errors__WEBPACK_IMPORTED_MODULE_0__.dz([{
				input,
				problem: `${JSON.stringify(text)} is no whole number from 1`
			}]);
		}
	}),
	1221: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			AT: () => listPreviews,
			CU: () => NAMESPACE,
			Hz: () => PAUSE,
			J0: () => unlessRefused,
			Ro: () => hasStatus,
			oZ: () => readNamespace
		});
		var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8953);
		var _preview__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2567);
		const NAMESPACE = {
			apiVersion: "v1",
			kind: "Namespace"
		};
		const PAUSE = 2e3;
		function readNamespace({ cluster, job }, name) {
			return cluster.read({
				...NAMESPACE,
				name
			}, job.signal);
		}
		async function listPreviews({ cluster, job }, repository) {
			const { items } = await cluster.list({
				...NAMESPACE,
				labelSelector: (0, _preview__WEBPACK_IMPORTED_MODULE_0__.n2)(repository)
			}, job.signal);
			const previews = items.map(_preview__WEBPACK_IMPORTED_MODULE_0__.LW).filter((preview) => preview !== undefined);
			return previews.sort((one, other) => one.createdAt - other.createdAt);
		}
		function hasStatus(error, ...statuses) {
			return error instanceof _errors__WEBPACK_IMPORTED_MODULE_1__.Hi && error.status !== undefined && statuses.includes(error.status);
		}
		async function unlessRefused(request, ...statuses) {
			try {
				return await request;
			} catch (error) {
				if (hasStatus(error, ...statuses)) return undefined;
				throw error;
			}
		}
	}),
	4993: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { a: () => takeDown });
		var errors = __webpack_require__(8953);
		var duration = __webpack_require__(816);
		var ownership = __webpack_require__(2567);
		var tool = __webpack_require__(4675);
		;
		async function describeHold(cluster, namespace, signal) {
			const { metadata, status } = namespace;
			const told = (status?.conditions ?? []).filter((condition) => condition.status === "True");
			const remaining = told.find(({ type }) => type === "NamespaceContentRemaining")?.message ?? "";
			const words = [...remaining.matchAll(/([\w.-]+?)\.? has \d+ resource instances/g)].map(([, word = ""]) => word);
			const lists = await Promise.all(words.map((word) => listed(cluster, word, metadata.name, signal)));
			const held = lists.flat().filter(({ metadata: { finalizers = [] } }) => finalizers.length > 0);
			if (held.length > 0) {
				const named = held.slice(0, 10).map(describeHeld);
				const more = held.length > named.length ? [`${held.length - named.length} more`] : [];
				const [first] = held;
				return {
					reason: [...named, ...more].join("; "),
					hint: `Whoever set the finalizer must remove it: is its controller running, and may it do what it must? Only when it never will again: kubectl --namespace ${metadata.name} edit ${first?.kind.toLowerCase()} ${first?.metadata.name}, and remove the finalizer; what it guards is then yours to clean up.`
				};
			}
			const own = metadata.finalizers ?? [];
			const reasons = [...told.map(({ type, message = "" }) => `${type}: ${message}`), ...own.length === 0 ? [] : [`the namespace has the finalizers ${own.join(", ")}`]];
			return {
				reason: reasons.join("; ") || "Kubernetes does not say why",
				hint: `See kubectl get namespace ${metadata.name} -o yaml. When an API cannot be discovered, an APIService of the cluster is broken: kubectl get apiservices.`
			};
		}
		function describeHeld({ kind, metadata: { name, finalizers = [] } }) {
			return `${kind} ${name} has the finalizer${finalizers.length === 1 ? "" : "s"} ${finalizers.join(", ")}`;
		}
		async function listed(cluster, word, namespace, signal) {
			try {
				const { apiVersion, kind } = await cluster.findKind(word, signal);
				return (await cluster.list({
					apiVersion,
					kind,
					namespace
				}, signal)).items;
			} catch (error) {
				if (error instanceof errors.Hi) return [];
				throw error;
			}
		}
		var preview_namespace_surroundings = __webpack_require__(1221);
		;
		async function takeDown(request, surroundings) {
			const { job } = surroundings;
			const deadline = job.clock.now() + request.timeout;
			const marked = await mark(request, deadline, surroundings);
			if (marked.kind !== "marked") return marked;
			await request.onMarked?.();
			await untilReleased(request, deadline, surroundings);
			await uninstallReleases(marked.preview, request, surroundings);
			await deleteNamespace(request.preview, surroundings);
			await untilGone(request, deadline, surroundings);
			return { kind: "removed" };
		}
		async function mark({ preview: meant, isStillWanted }, deadline, surroundings) {
			const { cluster, job } = surroundings;
			for (;;) {
				const preview = readOne(await (0, preview_namespace_surroundings.oZ)(surroundings, meant.namespace), meant);
				if (preview === undefined) return { kind: "removed" };
				if (preview.isTerminating || preview.isBeingTakenDown) return {
					kind: "marked",
					preview
				};
				if (!await isStillWanted(preview)) return { kind: "kept" };
				const { resourceVersion, namespace: name } = preview;
				const metadata = {
					resourceVersion,
					annotations: (0, ownership.yF)(job.clock.now())
				};
				const written = await (0, preview_namespace_surroundings.J0)(cluster.patch({
					...preview_namespace_surroundings.CU,
					name
				}, { metadata }, job.signal), 409, 404);
				if (written !== undefined) return {
					kind: "marked",
					preview
				};
				if (job.clock.now() > deadline) throw new errors.MU(`namespace ${name} kept changing, and was not removed`);
				await job.clock.sleep(preview_namespace_surroundings.Hz * job.clock.random(), job.signal);
			}
		}
		function readOne(namespace, { uid }) {
			const preview = namespace === undefined ? undefined : (0, ownership.LW)(namespace);
			return preview?.uid === uid ? preview : undefined;
		}
		async function untilReleased({ preview: meant, holder }, deadline, surroundings) {
			const { job } = surroundings;
			for (;;) {
				const now = job.clock.now();
				const preview = readOne(await (0, preview_namespace_surroundings.oZ)(surroundings, meant.namespace), meant);
				if (preview === undefined || preview.isTerminating || !(0, ownership.o2)(preview, holder, now) || now > deadline) return;
				await job.clock.sleep(preview_namespace_surroundings.Hz, job.signal);
			}
		}
		async function uninstallReleases({ namespace, source }, { uninstallTimeout }, { helm, job }) {
			if (source !== "helm") return;
			for (const { name } of await helm.releases(namespace, job.signal)) {
				const release = {
					release: name,
					namespace
				};
				try {
					await helm.uninstall(release, "run", uninstallTimeout, job.signal);
				} catch (error) {
					if (!(error instanceof tool.v || error instanceof errors.MU)) throw error;
					job.log.warning(`${error.message}\nTrying again without its hooks: what they were to clean up may be left behind.`);
					await helm.uninstall(release, "skip", uninstallTimeout, job.signal).catch((again) => {
						if (!(again instanceof tool.v || again instanceof errors.MU)) throw again;
						job.log.warning(`${again.message}\nDeleting its namespace all the same; look for what it had outside of that.`);
					});
				}
			}
		}
		async function deleteNamespace({ namespace: name, uid }, { cluster, job }) {
			await (0, preview_namespace_surroundings.J0)(cluster.delete({
				...preview_namespace_surroundings.CU,
				name
			}, { uid }, job.signal), 409);
		}
		async function untilGone({ preview: meant, timeout }, deadline, surroundings) {
			const { cluster, job } = surroundings;
			const { namespace } = meant;
			let said = "";
			for (;;) {
				const found = await (0, preview_namespace_surroundings.oZ)(surroundings, namespace);
				if (found === undefined || found.metadata.uid !== meant.uid) return;
				const told = describeConditions(found);
				if (told !== said) job.log.info(`namespace ${namespace} is being deleted${told === "" ? "" : `: ${told}`}`);
				said = told;
				if (job.clock.now() >= deadline) {
					const hold = await describeHold(cluster, found, job.signal);
					throw new errors.MU(`namespace ${namespace} is still there after ${(0, duration.a)(timeout)}: ${hold.reason}`, { hint: hold.hint });
				}
				await job.clock.sleep(preview_namespace_surroundings.Hz, job.signal);
			}
		}
		function describeConditions({ status }) {
			const told = (status?.conditions ?? []).filter((condition) => condition.status === "True");
			return told.map(({ message = "" }) => message).join("; ");
		}
	}),
	7083: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			AE: () => withinCap,
			Mk: () => admitCheckout,
			Wz: () => parseForkPolicy,
			h0: () => short,
			w4: () => admit
		});
		var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8953);
		function parseForkPolicy(text) {
			if (text === "never" || text === "always") return { kind: text };
			const { kind, value } = /^(?<kind>label|sha):(?<value>.+)$/.exec(text)?.groups ?? {};
			if (kind === "label" && value !== undefined) return {
				kind,
				label: value.trim()
			};
			if (kind === "sha" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value ?? "")) return {
				kind,
				sha: value ?? ""
			};
			const problem = kind === "sha" ? `${JSON.stringify(value)} is no full commit SHA; a shorter one may come to mean another commit` : `${JSON.stringify(text)} is not one of never, always, label:<name>, sha:<commit>`;
			throw new _errors__WEBPACK_IMPORTED_MODULE_0__.dz([{
				input: "allow-forks",
				problem
			}]);
		}
		function admitCheckout({ number, origin }, checkedOut, headSha, baseSha) {
			const isAdmitted = checkedOut !== undefined && [headSha, baseSha].includes(checkedOut);
			if (origin === "same-repository" || isAdmitted) return { kind: "admitted" };
			const what = checkedOut === undefined ? "is no checkout" : `holds ${short(checkedOut)}`;
			return {
				kind: "refused",
				gate: "allow-forks",
				reason: `pull request #${number} comes from a fork, and the workspace ${what}, not ${short(headSha)} that was admitted`,
				hint: "Check out the very commit: `ref: ${{ github.event.pull_request.head.sha }}`, never a branch that its author can move."
			};
		}
		function admit({ pull, headSha, policy, labelled }) {
			const current = stillWanted(pull, headSha);
			if (current.kind !== "admitted" || pull.origin === "same-repository") return current;
			return admitFork(pull, headSha, policy, labelled);
		}
		function stillWanted({ number, state, headSha: newest }, headSha) {
			if (state !== "open") return {
				kind: "skipped",
				why: "closed",
				reason: `pull request #${number} is ${state}`
			};
			if (newest === headSha) return { kind: "admitted" };
			const reason = `pull request #${number} stands at ${short(newest)} by now, which its own run deploys; this one was for ${short(headSha)}`;
			return {
				kind: "skipped",
				why: "superseded",
				reason
			};
		}
		function admitFork({ number, labels }, headSha, policy, labelled) {
			const refused = (why, hint) => ({
				kind: "refused",
				gate: "allow-forks",
				reason: `pull request #${number} comes from a fork, and ${why}`,
				hint
			});
			if (policy.kind === "always") return { kind: "admitted" };
			if (policy.kind === "never") {
				return refused("allow-forks is never", "Read its code first. Then let a label admit the commit that was read: `allow-forks: label:safe-to-preview`.");
			}
			if (policy.kind === "sha") {
				if (policy.sha === headSha) return { kind: "admitted" };
				return refused(`allow-forks admits ${short(policy.sha)} alone, not ${short(headSha)}`, "Read that commit, and name it.");
			}
			const { label } = policy;
			const again = `Read the code at ${short(headSha)}, then give the label ${JSON.stringify(label)}; if it is there already, take it away and give it again. The run of that event (\`on: pull_request_target: types: [labeled]\`) deploys that commit.`;
			if (!labels.includes(label)) return refused(`it has no label ${JSON.stringify(label)}`, again);
			if (labelled?.label !== label) {
				return refused(`its label ${JSON.stringify(label)} was not given for ${short(headSha)}`, again);
			}
			if (labelled.headSha === headSha) return { kind: "admitted" };
			return refused(`its label was given for ${short(labelled.headSha)}, not for ${short(headSha)}`, again);
		}
		function short(sha) {
			return sha.slice(0, 7);
		}
		function withinCap(previews, namespace, most) {
			const inOrder = previews.toSorted((one, other) => one.createdAt - other.createdAt || (one.namespace < other.namespace ? -1 : 1));
			const place = inOrder.findIndex((preview) => preview.namespace === namespace);
			const before = place === -1 ? inOrder.length : place;
			if (before < most) return { kind: "admitted" };
			const oldest = inOrder.slice(0, 3).map((preview) => preview.namespace);
			return {
				kind: "refused",
				gate: "max-previews",
				reason: `${before} previews exist already, and max-previews is ${most}; the oldest: ${oldest.join(", ")}`,
				hint: "Close pull requests that nobody works on, give previews a ttl and delete-preview-namespace a schedule with `expired: true`, or raise max-previews."
			};
		}
	}),
	3484: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			dz: () => namespaceName,
			ou: () => fillTemplate,
			w: () => labelValue
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8953);
		var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4291);
		const LONGEST = 63;
		const HASH = 8;
		function fillTemplate(input, template, placeholders) {
			const unknown = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, word = ""]) => word).filter((word) => !Object.hasOwn(placeholders, word));
			if (unknown.length > 0) {
				const known = Object.keys(placeholders);
				throw new _errors__WEBPACK_IMPORTED_MODULE_1__.dz(unknown.map((word) => {
					const meant = (0, _errors__WEBPACK_IMPORTED_MODULE_2__.p)(word, known);
					const suggestion = meant === undefined ? `known are ${known.map((one) => `{${one}}`).join(", ")}` : `did you mean {${meant}}?`;
					return {
						input,
						problem: `{${word}} is no placeholder; ${suggestion}`
					};
				}));
			}
			return template.replaceAll(/\{([^{}]*)\}/g, (_, word) => placeholders[word] ?? "");
		}
		function namespaceName(template, placeholders) {
			const whole = fillTemplate("namespace", template, placeholders);
			if (!template.includes("{number}")) {
				throw wrongNamespace(`${JSON.stringify(template)} gives every pull request the same namespace; put {number} into it`);
			}
			const name = dnsLabel(whole);
			if (!name.startsWith("kube-")) return name;
			throw wrongNamespace(`${JSON.stringify(name)} begins with kube-, which belongs to Kubernetes itself`);
		}
		function wrongNamespace(problem) {
			return new _errors__WEBPACK_IMPORTED_MODULE_1__.dz([{
				input: "namespace",
				problem
			}]);
		}
		function dnsLabel(text) {
			const label = trimmed(text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"), /^-+|-+$/g);
			if (label.length > 0 && label.length <= LONGEST) return label;
			const start = trimmed(label.slice(0, LONGEST - HASH - 1), /-+$/g);
			return [start, hashOf(text)].filter((part) => part !== "").join("-");
		}
		function labelValue(text) {
			if (/^(?:[A-Za-z0-9](?:[-\w.]{0,61}[A-Za-z0-9])?)$/.test(text)) return text;
			const plain = trimmed(text.replaceAll(/[^-\w.]+/g, "."), /^[-_.]+|[-_.]+$/g);
			const start = trimmed(plain.slice(0, LONGEST - HASH - 1), /[-_.]+$/g);
			return [start, hashOf(text)].filter((part) => part !== "").join("-");
		}
		function trimmed(text, ends) {
			return text.replaceAll(ends, "");
		}
		function hashOf(text) {
			return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex").slice(0, HASH);
		}
	}),
	2567: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			F9: () => claimAnnotations,
			Hv: () => ownershipLabels,
			LW: () => readPreview,
			gu: () => holdAnnotations,
			iB: () => RELEASED,
			iI: () => isOfRepository,
			n2: () => ownershipSelector,
			o2: () => isHeldByAnother,
			yF: () => takenDownAnnotations,
			yW: () => isOf
		});
		var _naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3484);
		const PREVIEW_SOURCES = [
			"helm",
			"kustomize",
			"manifests"
		];
		const OWNED = "gitops-actions/preview";
		const MANAGED_BY = "app.kubernetes.io/managed-by";
		const MANAGER = "gitops-actions";
		const REPOSITORY = "gitops-actions/repository";
		const PULL_REQUEST = "gitops-actions/pull-request";
		const HEAD_SHA = "gitops-actions/head-sha";
		const CREATED_AT = "gitops-actions/created-at";
		const EXPIRES_AT = "gitops-actions/expires-at";
		const SOURCE = "gitops-actions/source";
		const HOLDER = "gitops-actions/held-by";
		const HELD_UNTIL = "gitops-actions/held-until";
		const TAKEN_DOWN = "gitops-actions/taken-down-since";
		function ownershipSelector(repository) {
			return `${OWNED}=true,${MANAGED_BY}=${MANAGER},${REPOSITORY}=${repositoryLabel(repository)}`;
		}
		function ownershipLabels({ repository, pullRequest }) {
			return {
				[MANAGED_BY]: MANAGER,
				[OWNED]: "true",
				[REPOSITORY]: repositoryLabel(repository),
				[PULL_REQUEST]: String(pullRequest)
			};
		}
		function repositoryLabel(repository) {
			return (0, _naming_js__WEBPACK_IMPORTED_MODULE_0__.w)(canonical(repository));
		}
		function canonical(repository) {
			return repository.toLowerCase().replace(/^https?:\/\//, "").replace(/\/+$/, "");
		}
		function claimAnnotations(claim) {
			return {
				[REPOSITORY]: claim.repository,
				[HEAD_SHA]: claim.headSha,
				[SOURCE]: claim.source,
				[CREATED_AT]: timestamp(claim.createdAt),
				[EXPIRES_AT]: claim.expiresAt === undefined ? null : timestamp(claim.expiresAt),
				...holdAnnotations(claim.holder)
			};
		}
		function holdAnnotations({ id, until }) {
			return {
				[HOLDER]: id,
				[HELD_UNTIL]: timestamp(until)
			};
		}
		const RELEASED = {
			[HOLDER]: null,
			[HELD_UNTIL]: null
		};
		function takenDownAnnotations(now) {
			return { [TAKEN_DOWN]: timestamp(now) };
		}
		function readPreview({ metadata }) {
			const { labels = {}, annotations = {}, uid = "", resourceVersion = "" } = metadata;
			const repository = annotations[REPOSITORY];
			const number = /^[1-9]\d{0,14}$/.test(labels[PULL_REQUEST] ?? "") ? Number(labels[PULL_REQUEST]) : undefined;
			if (repository === undefined || number === undefined) return undefined;
			const owner = {
				repository,
				pullRequest: number
			};
			const isOurs = Object.entries(ownershipLabels(owner)).every(([name, value]) => labels[name] === value);
			if (!isOurs) return undefined;
			return {
				...owner,
				namespace: metadata.name,
				uid,
				resourceVersion,
				headSha: annotations[HEAD_SHA] ?? "",
				createdAt: time(annotations[CREATED_AT]) ?? time(metadata.creationTimestamp) ?? 0,
				expiresAt: time(annotations[EXPIRES_AT]),
				source: PREVIEW_SOURCES.find((source) => source === annotations[SOURCE]) ?? "helm",
				holder: readHolder(annotations),
				isBeingTakenDown: annotations[TAKEN_DOWN] !== undefined,
				isTerminating: metadata.deletionTimestamp !== undefined
			};
		}
		function readHolder(annotations) {
			const { [HOLDER]: id, [HELD_UNTIL]: until } = annotations;
			return id === undefined ? undefined : {
				id,
				until: time(until) ?? 0
			};
		}
		function isOf(preview, owner) {
			return isOfRepository(preview, owner.repository) && preview.pullRequest === owner.pullRequest;
		}
		function isOfRepository(preview, repository) {
			return canonical(preview.repository) === canonical(repository);
		}
		function isHeldByAnother({ holder }, id, now) {
			return holder !== undefined && holder.id !== id && holder.until > now;
		}
		function timestamp(at) {
			return new Date(at).toISOString();
		}
		function time(text) {
			const at = Date.parse(text ?? "");
			return Number.isNaN(at) ? undefined : at;
		}
	}),
	3316: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D: () => reaping,
			V: () => minute
		});
		function reaping(preview, pullRequest, now) {
			const { expiresAt, isTerminating, isBeingTakenDown } = preview;
			if (isTerminating || isBeingTakenDown) return {
				verdict: "take-down",
				reason: "its deletion has begun and not ended"
			};
			if (pullRequest === "closed" || pullRequest === "merged") {
				return {
					verdict: "take-down",
					reason: `pull request #${preview.pullRequest} is ${pullRequest}`
				};
			}
			if (expiresAt !== undefined && expiresAt <= now) {
				return {
					verdict: "take-down",
					reason: `its time was up at ${minute(expiresAt)}`
				};
			}
			if (pullRequest === "unknown") return {
				verdict: "keep",
				reason: `pull request #${preview.pullRequest} cannot be found`
			};
			const until = expiresAt === undefined ? "" : ` until ${minute(expiresAt)}`;
			return {
				verdict: "keep",
				reason: `pull request #${preview.pullRequest} is open${until}`
			};
		}
		function minute(at) {
			return `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
		}
	}),
	7442: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			a: () => lastWords,
			m: () => runProgram
		});
		var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
		var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
		const LARGEST = 1024 * 1024;
		async function runProgram(program, signal) {
			const limit = AbortSignal.timeout(program.longest);
			const over = AbortSignal.any([signal, limit]);
			over.throwIfAborted();
			const child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program.command, program.args, {
				env: program.env,
				...program.cwd === undefined ? {} : { cwd: program.cwd },
				stdio: [
					program.input === undefined ? "ignore" : "pipe",
					"pipe",
					"pipe"
				],
				detached: GROUPS
			});
			child.stdin?.on("error", () => {}).end(program.input);
			const { farewell = 0, largest = LARGEST } = program;
			const stdout = collect(child.stdout, largest);
			const stderr = collect(child.stderr, largest);
			let patience;
			const ended = await new Promise((settle) => {
				child.once("error", (error) => settle({ error }));
				child.once("close", (code) => settle({ code }));
				const kill = () => {
					endGroup(child, "SIGKILL");
					settle({ code: null });
				};
				over.addEventListener("abort", () => {
					if (farewell === 0) return kill();
					endGroup(child, "SIGTERM");
					patience = setTimeout(kill, farewell);
				});
			});
			clearTimeout(patience);
			signal.throwIfAborted();
			if (limit.aborted) return { kind: "overdue" };
			if ("error" in ended) {
				const isInstalled = !("code" in ended.error && ended.error.code === "ENOENT");
				return {
					kind: "not-started",
					isInstalled,
					error: ended.error
				};
			}
			const said = [stdout(), stderr()].some(({ isCut }) => isCut) ? "cut" : "whole";
			return {
				kind: "ended",
				code: ended.code,
				stdout: stdout().text,
				stderr: stderr().text,
				said
			};
		}
		const GROUPS = process.platform !== "win32";
		function endGroup(child, signal) {
			if (!GROUPS || child.pid === undefined) {
				child.kill(signal);
				return;
			}
			try {
				process.kill(-child.pid, signal);
			} catch (error) {
				if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
			}
		}
		function collect(stream, largest) {
			const chunks = [];
			let size = 0;
			stream?.setEncoding("utf8").on("data", (chunk) => {
				size += chunk.length;
				if (size <= largest) chunks.push(chunk);
			});
			return () => ({
				text: chunks.join(""),
				isCut: size > largest
			});
		}
		function lastWords(text) {
			const said = text.trim().split("\n").slice(-3).join(" ").replaceAll(CREDENTIAL, "***");
			return said.slice(0, 500) || "it said nothing";
		}
		const CREDENTIAL = /\beyJ[\w.-]{10,}|(?<=\bbearer )\S+|[\w+=.~-]{40,}/gi;
	}),
	2673: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { L: () => openHelm });
		var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8953);
		var _tool_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4675);
		const QUESTION = 6e4;
		const LENIENCE = 3e4;
		function openHelm(surroundings) {
			const { context } = surroundings;
			const helm = async (call, signal) => {
				const access = context === undefined ? [] : ["--kube-context", context];
				const answer = await (0, _tool_js__WEBPACK_IMPORTED_MODULE_0__.q)({
					...call,
					command: "helm",
					args: [...access, ...call.args]
				}, surroundings, signal);
				if (answer.kind === "done") return answer.stdout;
				throw new _errors__WEBPACK_IMPORTED_MODULE_1__.Hi(`${call.doing}: there is no helm on this machine`, { hint: "Install helm 3 or 4 in a step before this one (such as azure/setup-helm), or put it on PATH." });
			};
			const releases = async (namespace, signal) => {
				const states = [
					"--deployed",
					"--failed",
					"--pending",
					"--uninstalling"
				];
				const args = [
					"list",
					"--namespace",
					namespace,
					...states,
					"--output",
					"json"
				];
				const doing = `helm list in namespace ${namespace}`;
				return readList(doing, await helm({
					args,
					doing,
					longest: QUESTION
				}, signal)).map((entry) => ({
					name: String(entry["name"]),
					revision: Number(entry["revision"]),
					status: String(entry["status"])
				}));
			};
			const lastDeployed = async ({ release, namespace }, signal) => {
				const args = [
					"history",
					"--namespace",
					namespace,
					"--output",
					"json",
					"--",
					release
				];
				const doing = `helm history ${release}`;
				const revisions = readList(doing, await helm({
					args,
					doing,
					longest: QUESTION
				}, signal));
				const worked = revisions.filter(({ status }) => status === "deployed" || status === "superseded");
				return worked.length === 0 ? undefined : Math.max(...worked.map(({ revision }) => Number(revision)));
			};
			const uninstall = async ({ release, namespace }, hooks, timeout, signal) => {
				const skipped = hooks === "skip" ? ["--no-hooks"] : [];
				const args = [
					"uninstall",
					"--namespace",
					namespace,
					"--timeout",
					seconds(timeout),
					...skipped,
					"--",
					release
				];
				const doing = `helm uninstall ${release} in namespace ${namespace}`;
				try {
					await helm({
						args,
						doing,
						longest: timeout + LENIENCE
					}, signal);
				} catch (error) {
					if (!(error instanceof _tool_js__WEBPACK_IMPORTED_MODULE_0__.v && /release: not found/i.test(error.message))) throw error;
				}
			};
			const revert = async (named, origin, timeout, signal) => {
				if (origin.kind === "nothing") return uninstall(named, "skip", timeout, signal);
				const { release, namespace } = named;
				const [back, limit] = [String(origin.revision), seconds(timeout)];
				const args = [
					"rollback",
					"--namespace",
					namespace,
					"--timeout",
					limit,
					"--",
					release,
					back
				];
				const doing = `helm rollback ${release} to revision ${back} in namespace ${namespace}`;
				await helm({
					args,
					doing,
					longest: timeout + LENIENCE
				}, signal);
			};
			return {
				releases,
				revert,
				uninstall,
				manifest: ({ release, namespace }, signal) => {
					const args = [
						"get",
						"manifest",
						"--namespace",
						namespace,
						"--",
						release
					];
					return helm({
						args,
						doing: `helm get manifest ${release}`,
						longest: QUESTION
					}, signal);
				},
				recover: async (named, timeout, signal) => {
					const found = (await releases(named.namespace, signal)).find(({ name }) => name === named.release);
					const revision = found === undefined ? undefined : await lastDeployed(named, signal);
					const origin = revision === undefined ? { kind: "nothing" } : {
						kind: "revision",
						revision
					};
					const isStuck = found !== undefined && /^(?:pending-|uninstalling)/.test(found.status);
					if (isStuck) await revert(named, origin, timeout, signal);
					return origin;
				},
				upgrade: async (request, signal) => {
					const { release, namespace, timeout } = request;
					const doing = `helm upgrade --install ${release} in namespace ${namespace}`;
					const input = request.values === undefined ? {} : { input: request.values };
					await helm({
						args: upgradeArguments(request),
						doing,
						longest: timeout + LENIENCE,
						...input
					}, signal);
				}
			};
		}
		function upgradeArguments(request) {
			const { release, namespace, chart, version, values, valueFiles, set, setString, timeout } = request;
			const isFolder = !/^[a-z][a-z0-9+.-]*:\/\//i.test(chart) && (chart.startsWith(".") || chart.startsWith("/"));
			return [
				...[
					"upgrade",
					"--install",
					"--namespace",
					namespace,
					"--timeout",
					seconds(timeout),
					"--history-max",
					"5"
				],
				...version === undefined ? [] : ["--version", version],
				...isFolder ? ["--dependency-update"] : [],
				...valueFiles.flatMap((file) => ["--values", file]),
				...values === undefined ? [] : ["--values", "-"],
				...set.flatMap((pair) => ["--set", pair]),
				...setString.flatMap((pair) => ["--set-string", pair]),
				...[
					"--",
					release,
					chart
				]
			];
		}
		function seconds(milliseconds) {
			return `${Math.max(1, Math.ceil(milliseconds / 1e3))}s`;
		}
		function readList(doing, text) {
			const list = parse(doing, text) ?? [];
			if (Array.isArray(list)) return list.map((entry) => Object(entry));
			throw unreadable(doing, text);
		}
		function parse(doing, text) {
			try {
				return text.trim() === "" ? null : JSON.parse(text);
			} catch {
				throw unreadable(doing, text);
			}
		}
		function unreadable(doing, text) {
			return new _tool_js__WEBPACK_IMPORTED_MODULE_0__.v(`${doing} printed something that is no list in JSON: ${JSON.stringify(text.slice(0, 80))}`);
		}
	}),
	4675: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			q: () => runTool,
			v: () => ToolError
		});
		var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
		var node_util__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
		var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8953);
		var _program__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7442);
		class ToolError extends _errors__WEBPACK_IMPORTED_MODULE_1__.$n {
			name = "ToolError";
		}
		const LARGEST = 64 * 1024 * 1024;
		const FAREWELL = 300;
		const SAID = 4e3;
		async function runTool(call, surroundings, signal) {
			const { command, args, doing, longest, input } = call;
			const { env, workspace, kubeconfig, debug } = surroundings;
			debug?.(`${command} ${args.join(" ")}`);
			const end = await (0, _program__WEBPACK_IMPORTED_MODULE_2__.m)({
				...{
					command,
					args,
					longest,
					cwd: workspace,
					largest: LARGEST,
					farewell: FAREWELL
				},
				env: {
					...ownEnvironment(env),
					...kubeconfig === undefined ? {} : { KUBECONFIG: kubeconfig }
				},
				...input === undefined ? {} : { input }
			}, signal);
			if (end.kind === "not-started") {
				if (!end.isInstalled) return { kind: "not-installed" };
				throw new ToolError(`${doing} could not be started: ${end.error.message}`, { cause: end.error });
			}
			if (end.kind === "overdue") {
				throw new _errors__WEBPACK_IMPORTED_MODULE_1__.MU(`${doing} did not end within ${Math.round(longest / 1e3)} s`);
			}
			if (end.code !== 0) {
				const isTooOld = /unknown (?:shorthand )?(?:flag|command)/.test(end.stderr);
				throw new ToolError(failure(doing, end.code, end.stderr, end.stdout), isTooOld ? { hint: tooOld(command) } : {});
			}
			if (end.said === "cut") throw new ToolError(`${doing} printed more than ${LARGEST / 1024 / 1024} MB`);
			return {
				kind: "done",
				stdout: end.stdout
			};
		}
		function ownEnvironment(env) {
			const kept = Object.entries(env).filter(([name]) => !/^(?:INPUT_|ACTIONS_(?:RUNTIME|ID_TOKEN|RESULTS|CACHE)_)/i.test(name));
			return Object.fromEntries(kept);
		}
		function tooOld(command) {
			return `This ${command} does not know what it was asked for: install a newer one in a step before this one.`;
		}
		function failure(doing, code, stderr, stdout) {
			const how = code === null ? "was ended by a signal" : `failed with exit code ${code}`;
			const lines = (0, node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(stderr.trim() === "" ? stdout : stderr).split("\n");
			const telling = lines.filter((line) => !/^(?:WARNING|walk\.go|W\d{4} )/.test(line)).join("\n").trim();
			const [first = "", ...rest] = (telling || "it said nothing").split("\n");
			const said = [`${doing} ${how}: ${first.replace(/^Error:\s*/, "")}`, ...rest].join("\n");
			return said.length > SAID ? `${said.slice(0, SAID)}\u2026` : said;
		}
	})
};
;
