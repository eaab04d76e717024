"use strict";
exports.id = 6987;
exports.ids = [6987];
exports.modules = {
	5443: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => wait_for_rollout });
		var external_node_os_ = __webpack_require__(8161);
		var pem = __webpack_require__(2421);
		var kubernetes_open = __webpack_require__(7221);
		var action = __webpack_require__(7174);
		var patiently = __webpack_require__(5465);
		var await_arrival = __webpack_require__(4651);
		var delivery_images = __webpack_require__(7674);
		var find = __webpack_require__(3144);
		var kubernetes_watched = __webpack_require__(7592);
		var assess_images = __webpack_require__(5752);
		var errors = __webpack_require__(8953);
		var reference = __webpack_require__(2613);
		var failure = __webpack_require__(5252);
		var kit_duration = __webpack_require__(816);
		var external_node_vm_ = __webpack_require__(714);
		;
		const LONGEST_MATCH = 300;
		const MATCH = new external_node_vm_.Script("new RegExp(source, flags).test(text)");
		function matchBriefly(pattern, text) {
			const { source, flags } = pattern;
			try {
				const found = MATCH.runInNewContext({
					source,
					flags,
					text
				}, { timeout: LONGEST_MATCH });
				return found === true ? "found" : "not-found";
			} catch (error) {
				if (typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return "too-long";
				throw error;
			}
		}
		;
		const SHORTEST = 4;
		function conceal(text, { url, headers }) {
			const given = [
				...Object.values(headers).flatMap((value) => [
					value,
					...headerParts(value),
					...basicParts(value)
				]),
				...[url.username, url.password].map(decoded),
				...url.searchParams.values()
			];
			const secrets = [...new Set(given.flatMap((one) => [one, encodeURIComponent(one.toWellFormed())]))];
			return secrets.filter((secret) => secret.length >= SHORTEST).toSorted((one, other) => other.length - one.length).reduce((clean, secret) => clean.replaceAll(secret, "***"), text);
		}
		function headerParts(value) {
			return value.split(/[\s;,]+/).flatMap((part) => [part, part.slice(part.indexOf("=") + 1)]);
		}
		function basicParts(value) {
			const { pair = "" } = /^basic\s+(?<pair>\S+)$/i.exec(value)?.groups ?? {};
			return Buffer.from(pair, "base64").toString("utf8").split(":");
		}
		function decoded(part) {
			try {
				return decodeURIComponent(part);
			} catch {
				return part;
			}
		}
		;
		const MOST_REDIRECTS = 10;
		const LARGEST_BODY = 1024 * 1024;
		async function requestHealth(request, signal) {
			const limit = AbortSignal.timeout(request.requestTimeout);
			const either = AbortSignal.any([signal, limit]);
			let { url } = request;
			try {
				for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
					const response = await get(url, request, either);
					const { location } = response;
					if (request.redirects === "report" || location === undefined) return response;
					url = new URL(location, url);
				}
				return {
					kind: "none",
					reason: `redirects more than ${MOST_REDIRECTS} times`
				};
			} catch (error) {
				signal.throwIfAborted();
				if (limit.aborted) return {
					kind: "none",
					reason: `has not answered within ${request.requestTimeout / 1e3} s`
				};
				return {
					kind: "none",
					reason: `cannot be reached: ${error instanceof Error ? error.message || error.name : error}`
				};
			}
		}
		async function get(url, { headers, tls, url: first }, signal) {
			const secure = url.protocol === "https:";
			const { request: open, Agent: Connections } = secure ? await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 4708, 23)) : await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 7067, 23));
			const agent = new Connections({ proxyEnv: process.env });
			const trust = secure ? {
				rejectUnauthorized: tls.verify === "check",
				...tls.ca === undefined ? {} : { ca: tls.ca }
			} : {};
			const own = url.origin === first.origin ? headers : {};
			const response = await new Promise((resolve, reject) => {
				open(url, {
					agent,
					signal,
					headers: {
						"user-agent": "gitops-actions",
						accept: "*/*",
						...own
					},
					...trust
				}, resolve).on("error", reject).end();
			});
			const { statusCode: status = 0 } = response;
			const location = status >= 300 && status < 400 ? response.headers.location : undefined;
			return {
				kind: "answer",
				status,
				body: await readBody(response),
				location
			};
		}
		async function readBody(response) {
			const chunks = [];
			let size = 0;
			for await (const chunk of response.setEncoding("utf8")) {
				chunks.push(String(chunk));
				size += String(chunk).length;
				if (size > LARGEST_BODY) break;
			}
			return chunks.join("");
		}
		;
		async function checkHealth(check, ports) {
			for (let number = 1;; number += 1) {
				const response = await requestHealth(check, ports.signal);
				const problem = problemOf(response, check);
				const status = response.kind === "answer" ? response.status : undefined;
				ports.onTry({
					number,
					status,
					problem
				});
				if (problem === undefined) return {
					state: "healthy",
					status,
					tries: number,
					reason: `answered ${status}`
				};
				if (number > check.retries) return {
					state: "unhealthy",
					status,
					tries: number,
					reason: problem
				};
				await ports.clock.sleep(check.retryInterval, ports.signal);
			}
		}
		function problemOf(response, check) {
			if (response.kind === "none") return response.reason;
			const { expected, bodyMatch } = check;
			const { status, location, body } = response;
			if (!expected.some(({ from, to }) => from <= status && status <= to)) {
				const elsewhere = location === undefined ? "" : ` (to ${conceal(withoutSecrets(location), check)}; follow-redirects is false)`;
				return `answered ${status}${elsewhere} instead of ${expected.map(formatRange).join(", ")}${excerpt(body, check)}`;
			}
			const matched = bodyMatch === undefined ? "found" : matchBriefly(bodyMatch, body);
			if (matched === "found") return undefined;
			const what = matched === "too-long" ? "takes too long to match" : "does not match";
			return `answered ${status}, but its body ${what} ${bodyMatch}${excerpt(body, check)}`;
		}
		function withoutSecrets(location) {
			return location.replace(/[?#].*$/s, "").replace(/\/\/[^/@]*@/, "//");
		}
		function excerpt(body, check) {
			const text = conceal(body.slice(0, 1e4), check).replace(/\s+/g, " ").trim().slice(0, 120);
			return text === "" ? "" : `: ${JSON.stringify(text)}`;
		}
		function formatRange({ from, to }) {
			return from === to ? String(from) : `${from}-${to}`;
		}
		function readStatusRange(text) {
			const { first, last, hundreds } = /^(?:(?<first>[1-5]\d\d)(?:-(?<last>[1-5]\d\d))?|(?<hundreds>[1-5])xx)$/i.exec(text)?.groups ?? {};
			if (hundreds !== undefined) return {
				from: Number(hundreds) * 100,
				to: Number(hundreds) * 100 + 99
			};
			if (first === undefined) return undefined;
			const range = {
				from: Number(first),
				to: Number(last ?? first)
			};
			return range.from <= range.to ? range : undefined;
		}
		var markdown = __webpack_require__(7663);
		;
		function readHealthCheck(inputs, ca) {
			const problems = [];
			const read = (input, value, problem) => {
				if (value === undefined) problems.push({
					input,
					problem
				});
				return value;
			};
			const { url: address, bodyMatch: pattern } = inputs;
			const url = address === undefined ? undefined : read("url", readUrl(address), `${quote(health_withoutSecrets(address))} is no http or https address`);
			const expected = inputs.expectedStatus.map((text) => read("expected-status", readStatusRange(text), `${quote(text)} is no status; write 200, 200-299 or 2xx`));
			const bodyMatch = pattern === undefined ? undefined : read("body-match", readPattern(pattern), `${quote(pattern)} is no regular expression`);
			const retries = read("retries", readCount(inputs.retries), `${quote(inputs.retries)} is no number; write 0, 1, 2 \u2026`);
			const headers = readHeaders(inputs.headers);
			if (headers === undefined) {
				problems.push({
					input: "headers",
					problem: "every line must be Name: value, in characters that a header may have"
				});
			}
			if (expected.length === 0) problems.push({
				input: "expected-status",
				problem: "names no status"
			});
			if (problems.length > 0) throw new errors.dz(problems);
			if (url === undefined) return undefined;
			return {
				url,
				expected: expected.filter((range) => range !== undefined),
				bodyMatch,
				retries: retries ?? 0,
				retryInterval: inputs.retryInterval,
				requestTimeout: inputs.requestTimeout,
				headers: headers ?? {},
				redirects: inputs.followRedirects ? "follow" : "report",
				tls: {
					ca,
					verify: inputs.insecure ? "skip" : "check"
				}
			};
		}
		function quote(text) {
			return JSON.stringify(text);
		}
		function health_withoutSecrets(address) {
			return address.replace(/^.*@/s, "\u2026@").replace(/\?.*$/s, "?\u2026");
		}
		function readUrl(text) {
			const url = URL.parse(text);
			return url !== null && ["http:", "https:"].includes(url.protocol) ? url : undefined;
		}
		function readPattern(text) {
			try {
				return new RegExp(text);
			} catch {
				return undefined;
			}
		}
		function readCount(text) {
			return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
		}
		function readHeaders(text) {
			const lines = (text ?? "").split(/\r?\n/).filter((line) => line.trim() !== "");
			const parsed = lines.map((line) => /^\s*(?<name>[\w!#$%&'*+.^`|~-]+)\s*:\s*(?<value>[\t\x20-\x7e\x80-\xff]*?)\s*$/.exec(line)?.groups);
			if (parsed.includes(undefined)) return undefined;
			return Object.fromEntries(parsed.map((groups) => [groups?.["name"] ?? "", groups?.["value"] ?? ""]));
		}
		async function runHealthCheck(check, { log, summary, clock, signal }) {
			const startedAt = clock.now();
			const shown = showUrl(check.url);
			const result = await checkHealth(check, {
				clock,
				signal,
				onTry: ({ number, problem, status }) => {
					const what = problem ?? `answered ${status}`;
					const left = problem === undefined || number > check.retries ? "" : `; ${check.retries - number + 1} more tries`;
					log.info(`[${(0, kit_duration.a)(clock.now() - startedAt)}] ${shown}: ${what}${left}`);
				}
			});
			const sign = result.state === "healthy" ? "\u2705" : "\u274c";
			const row = [
				sign,
				(0, markdown.code)(shown),
				String(result.tries),
				(0, markdown.code)(result.reason)
			];
			summary.add(["### Health check", (0, markdown.table)([
				"",
				"Address",
				"Tries",
				"Answer"
			], [row])].join("\n\n"));
			return result;
		}
		function showUrl({ origin, pathname }) {
			return `${origin}${pathname}`;
		}
		;
		function reportRollout(result, refs) {
			const { outcome, arrivals, startedAt, endedAt } = result;
			const workloads = arrivals.flatMap((arrival, index) => {
				const ref = refs[index];
				return ref === undefined ? [] : [reportOne(arrival, ref)];
			});
			const [decisive] = (0, await_arrival.zV)(result);
			return {
				status: outcome,
				reason: decisive?.readiness.reason ?? "",
				duration: (0, kit_duration.a)(endedAt - startedAt),
				workloads
			};
		}
		function reportOne({ readiness, facets, seen: { workload } }, { kind, namespace = "", name }) {
			const images = workload === undefined ? [] : (0, assess_images.IC)(workload);
			return {
				kind,
				namespace,
				name,
				status: readiness.state,
				reason: readiness.reason,
				pods: facets["Pods"] ?? "",
				images
			};
		}
		;
		async function run(inputs, { job, connect, readCa }) {
			const startedAt = job.clock.now();
			if (inputs.workload.length === 0 && inputs.selector === undefined) {
				throw new errors.dz([{
					input: "workload",
					problem: "is required (or `selector`)"
				}]);
			}
			const images = (0, delivery_images.H)(inputs.image);
			const check = readHealthCheck(inputs, await readCa(inputs));
			const cluster = await connect(inputs);
			const refs = await (0, patiently.d)(() => (0, find.c)(cluster, inputs, job.signal), job);
			const scope = refs.length === 1 ? "all" : "known";
			const watched = (0, kubernetes_watched.o)(cluster, refs, {
				images,
				scope
			}, () => job.clock.now());
			const result = await (0, await_arrival.KF)(watched, inputs, job);
			const outputs = reportRollout(result, refs);
			const error = (0, await_arrival.arrivalError)(result);
			if (error !== undefined) throw new failure.u({
				outputs,
				cause: error
			});
			const missing = missingImages(images, result);
			if (missing !== undefined) throw failed(outputs, missing);
			return check === undefined ? outputs : withHealth(outputs, check, startedAt, job);
		}
		async function withHealth(outputs, check, startedAt, job) {
			const { state, status, tries, reason } = await runHealthCheck(check, job);
			const duration = (0, kit_duration.a)(job.clock.now() - startedAt);
			const whole = {
				...outputs,
				duration,
				urlStatus: status === undefined ? "" : String(status)
			};
			if (state === "healthy") return whole;
			const asked = tries === 1 ? "once" : `${tries} times`;
			const error = new errors.P4(`${showUrl(check.url)} ${reason} (asked ${asked})`, { hint: "Everything has rolled out: look at what the address goes through (ingress, certificate, DNS), and at the log of the app." });
			throw failed(whole, error);
		}
		function missingImages(images, { arrivals }) {
			const workloads = arrivals.map(({ seen }) => seen.workload).filter((workload) => workload !== undefined);
			const missing = (0, assess_images.R3)(images, workloads).map(reference.my);
			if (missing.length === 0) return undefined;
			return new errors.P4(`none of these workloads has a container of ${missing.join(", ")}`, { hint: "Check the spelling of the image, and whether the workload that runs it is among those named." });
		}
		function failed(outputs, cause) {
			return new failure.u({
				outputs: {
					...outputs,
					status: "failed",
					reason: cause.message
				},
				cause
			});
		}
		var spec = __webpack_require__(8312);
		;
		const wait_for_rollout = (0, action._8)(spec.I, run, (job) => {
			const { workspace } = job.runner;
			return {
				job,
				connect: ({ kubeconfig, context }) => (0, kubernetes_open.J)({
					kubeconfig,
					context,
					env: process.env,
					home: (0, external_node_os_.homedir)(),
					workspace,
					now: () => job.clock.now()
				}),
				readCa: ({ ca }) => (0, pem.J)("ca", ca, workspace)
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
	})
};
;
