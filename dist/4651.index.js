"use strict";
exports.id = 4651;
exports.ids = [4651];
exports.modules = {
	4651: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			arrivalError: () => arrivalError,
			arrivalReason: () => arrivalReason,
			KF: () => awaitArrival,
			zV: () => decisiveArrivals,
			Rs: () => describeArrival
		});
		var errors = __webpack_require__(8953);
		;
		const A_MOMENT = 5e3;
		const LONGEST_TIMER = 2 ** 31 - 1;
		async function askUntil(deadline, ask, { name, clock, signal }) {
			signal.throwIfAborted();
			const cut = AbortSignal.timeout(Math.min(LONGEST_TIMER, Math.max(A_MOMENT, deadline - clock.now())));
			try {
				return await ask(AbortSignal.any([signal, cut]));
			} catch (error) {
				if (error instanceof errors.Hi || !cut.aborted || signal.aborted) throw error;
				throw new errors.Hi(`${name}: no answer until the timeout`, {
					retryable: true,
					cause: error
				});
			}
		}
		;
		const RESTART_AFTER = 5e3;
		const RESTART_REFUSED_AFTER = 6e4;
		function follow(one, { clock, signal }) {
			const stop = new AbortController();
			const over = AbortSignal.any([signal, stop.signal]);
			let stream;
			let pending;
			let nextAt = Number.NEGATIVE_INFINITY;
			const pull = (from) => from.next().then(({ done, value }) => done === true ? { kind: "broken" } : {
				kind: "seen",
				seen: value
			}, (error) => {
				if (over.aborted) return { kind: "broken" };
				if (!(error instanceof errors.Hi)) throw error;
				return { kind: error.retryable ? "broken" : "refused" };
			});
			return {
				get alive() {
					return stream !== undefined;
				},
				goOnFrom(seen) {
					if (stream !== undefined || one.follow === undefined || clock.now() < nextAt) return;
					nextAt = clock.now() + RESTART_AFTER;
					stream = one.follow(seen, over)[Symbol.asyncIterator]();
					pending = pull(stream);
				},
				async next(dueAt) {
					const streamed = await firstOf(pending, dueAt, {
						clock,
						signal: over
					});
					if (streamed === undefined) return { kind: "due" };
					if (streamed.kind === "seen" && stream !== undefined) {
						pending = pull(stream);
						return streamed;
					}
					if (streamed.kind === "refused") nextAt = clock.now() + RESTART_REFUSED_AFTER;
					stream = undefined;
					pending = undefined;
					return { kind: "due" };
				},
				[Symbol.dispose]() {
					stop.abort();
					pending?.catch(() => {});
				}
			};
		}
		async function firstOf(pending, dueAt, { clock, signal }) {
			const woken = new AbortController();
			const sleep = clock.sleep(Math.max(0, dueAt - clock.now()), AbortSignal.any([signal, woken.signal])).then(() => undefined, () => undefined);
			try {
				return await (pending === undefined ? sleep : Promise.race([pending, sleep]));
			} finally {
				woken.abort();
			}
		}
		;
		const POLL = 2e3;
		const POLL_BESIDE_STREAM = 2e4;
		const FIRST_ANSWER_WITHIN = 3e4;
		const REFUSAL_BORNE = 3e4;
		const SHORTEST_PAUSE = 250;
		const LONGEST_SILENT_PAUSE = 1e4;
		async function* observe(one, observation) {
			const { deadline, ended, ports, nextLook } = observation;
			const { clock, signal } = ports;
			using following = follow(one, {
				clock,
				signal: AbortSignal.any([signal, ended])
			});
			let silence = {
				since: clock.now(),
				tries: 0,
				kind: "from-the-start"
			};
			const dueAt = () => {
				const pause = silence !== undefined ? pauseAfter(silence.tries) : following.alive ? POLL_BESIDE_STREAM : POLL;
				return Math.min(clock.now() + pause, Math.max(nextLook(), clock.now() + SHORTEST_PAUSE), deadline);
			};
			while (true) {
				const lookedAt = clock.now();
				const seen = await lookOnce(one, ports, deadline);
				if (seen instanceof errors.Hi) {
					silence = bear(seen, silence, clock.now());
					ports.onSilence(one.name, seen);
					if (clock.now() >= deadline) return;
				} else {
					silence = undefined;
					yield seen;
					following.goOnFrom(seen);
				}
				let next = await following.next(dueAt());
				for (; next.kind === "seen"; next = await following.next(dueAt())) {
					silence = undefined;
					yield next.seen;
				}
				if (ended.aborted || lookedAt >= deadline) return;
			}
		}
		function bear(error, silence, now) {
			const { since, tries, kind, refusedSince = now } = silence ?? {
				since: now,
				tries: 0,
				kind: "later"
			};
			const borne = {
				since,
				tries: tries + 1,
				kind
			};
			if (error.retryable) {
				if (kind === "from-the-start" && now - since >= FIRST_ANSWER_WITHIN) throw error;
				return borne;
			}
			const isRefusal = error.status === 401 || error.status === 403;
			if (!isRefusal || kind === "from-the-start" || now - refusedSince >= REFUSAL_BORNE) throw error;
			return {
				...borne,
				refusedSince
			};
		}
		function pauseAfter(tries) {
			return Math.min(LONGEST_SILENT_PAUSE, 500 * 2 ** tries);
		}
		async function lookOnce(one, { clock, signal }, deadline) {
			try {
				return await askUntil(deadline, (limited) => one.look(limited), {
					name: one.name,
					clock,
					signal
				});
			} catch (error) {
				if (error instanceof errors.Hi) return error;
				throw error;
			}
		}
		;
		function advance(previous, assessment, now) {
			const since = previous !== undefined && kindOf(previous.assessment) === kindOf(assessment) ? previous.since : now;
			return {
				assessment,
				since
			};
		}
		function kindOf(assessment) {
			return "patience" in assessment ? `${assessment.state}/${assessment.patience}` : assessment.state;
		}
		const LATE_OPENING = 6e4;
		function decide({ assessment, since }, patience, now, deadline) {
			if (assessment.state === "progressing") return assessment;
			if (assessment.state === "ready") {
				return stillWithin(since, patience.stableFor, now, `${assessment.reason}; watching whether it stays so`) ?? assessment;
			}
			const { state, reason, hint, opensAt } = assessment;
			if (opensAt !== undefined && opensAt < deadline && now < opensAt + LATE_OPENING) return {
				state: "progressing",
				reason,
				decidesAt: now < opensAt ? opensAt : opensAt + LATE_OPENING
			};
			const borne = assessment.patience === "grace" ? stillWithin(since, patience.gracePeriod, now, reason) : undefined;
			return borne ?? {
				state,
				reason,
				...hint === undefined ? {} : { hint }
			};
		}
		function stillWithin(since, period, now, reason) {
			const decidesAt = since + period;
			return now < decidesAt ? {
				state: "progressing",
				reason,
				decidesAt
			} : undefined;
		}
		;
		const HEARTBEAT = 6e4;
		const EXPLAINED_WITHIN = 1e4;
		async function waitUntilReady(watched, settings, ports) {
			const startedAt = ports.clock.now();
			const changes = [];
			const ended = new AbortController();
			const wait = {
				settings,
				deadline: startedAt + settings.timeout,
				ended,
				ports: {
					...ports,
					onChange: (change) => {
						changes.push(change);
						ports.onChange(change);
					}
				}
			};
			try {
				const ends = await Promise.all(watched.map((one) => waitForOne(one, wait)));
				const seen = ends.map(({ arrival }) => arrival);
				const outcome = outcomeOf(seen);
				const arrivals = await Promise.all(ends.map(({ arrival, ending }, index) => isToBlame(arrival, outcome) && ending === "heard" ? explained(arrival, watched[index], ports) : arrival));
				return {
					outcome,
					arrivals,
					changes,
					startedAt,
					endedAt: ports.clock.now()
				};
			} finally {
				ended.abort();
			}
		}
		async function waitForOne(one, { settings, deadline, ended, ports }) {
			let standing;
			let arrival;
			let decidesAt = deadline;
			let saidAt = 0;
			let silence;
			const onSilence = (name, error) => {
				silence = error;
				ports.onSilence(name, error);
			};
			const observation = {
				deadline,
				ended: ended.signal,
				ports: {
					...ports,
					onSilence
				},
				nextLook: () => decidesAt
			};
			for await (const seen of observe(one, observation)) {
				silence = undefined;
				const look = await assess(one, seen, deadline, {
					...ports,
					onSilence
				});
				if (look === undefined) continue;
				const { assessment, facets } = look;
				const at = ports.clock.now();
				standing = advance(standing, assessment, at);
				const readiness = decide(standing, settings, at, deadline);
				if (arrival === undefined || differs(arrival, {
					readiness,
					facets
				}) || at - saidAt >= HEARTBEAT) {
					saidAt = at;
					ports.onChange({
						name: one.name,
						at,
						facets,
						readiness
					});
				}
				arrival = {
					name: one.name,
					readiness,
					facets,
					seen,
					troubles: []
				};
				decidesAt = readiness.state === "progressing" ? readiness.decidesAt ?? deadline : deadline;
				if (isFinal(readiness, settings)) {
					if (readiness.state !== "ready") ended.abort();
					return {
						arrival,
						ending: "heard"
					};
				}
			}
			ports.signal.throwIfAborted();
			if (arrival === undefined) throw silence ?? new Error(`nothing was seen of ${one.name}`);
			if (silence === undefined) return {
				arrival,
				ending: "heard"
			};
			return {
				arrival: withSilence(arrival, silence),
				ending: "silent"
			};
		}
		async function assess(one, seen, deadline, ports) {
			const { clock, signal } = ports;
			try {
				return await askUntil(deadline, (limited) => one.assess(seen, clock.now(), limited), {
					name: one.name,
					clock,
					signal
				});
			} catch (error) {
				if (!(error instanceof errors.Hi && error.retryable)) throw error;
				ports.onSilence(one.name, error);
				return undefined;
			}
		}
		function withSilence(arrival, silence) {
			const reason = `${arrival.readiness.reason}; and then there was no answer any more: ${silence.message}`;
			return {
				...arrival,
				readiness: {
					...arrival.readiness,
					reason
				}
			};
		}
		function isFinal(readiness, { failFast }) {
			return readiness.state === "ready" || readiness.state !== "progressing" && failFast === "on";
		}
		function differs(one, other) {
			const news = ({ readiness: { state, reason }, facets }) => JSON.stringify([
				state,
				reason,
				facets
			]);
			return news(one) !== news(other);
		}
		function isToBlame({ readiness }, outcome) {
			return readiness.state === (outcome === "timeout" ? "progressing" : outcome) && outcome !== "ready";
		}
		async function explained(arrival, one, { clock, signal }) {
			const explain = one?.explain?.bind(one);
			if (explain === undefined) return arrival;
			const surroundings = {
				name: arrival.name,
				clock,
				signal
			};
			try {
				const until = clock.now() + EXPLAINED_WITHIN;
				const troubles = await askUntil(until, (limited) => explain(arrival.seen, limited), surroundings);
				return {
					...arrival,
					troubles
				};
			} catch (error) {
				if (error instanceof errors.Hi) return arrival;
				throw error;
			}
		}
		function outcomeOf(arrivals) {
			const states = new Set(arrivals.map(({ readiness }) => readiness.state));
			if (states.has("failed")) return "failed";
			if (states.has("blocked")) return "blocked";
			return states.has("progressing") ? "timeout" : "ready";
		}
		var delivery_trouble = __webpack_require__(1937);
		var duration = __webpack_require__(816);
		var patience = __webpack_require__(9876);
		;
		function timeline(changes, endedAt) {
			const tracks = new Map();
			for (const { name, at, facets } of changes) {
				for (const [facet, value] of Object.entries(facets)) {
					const key = JSON.stringify([name, facet]);
					const track = tracks.get(key) ?? [];
					tracks.set(key, track);
					const current = track.at(-1);
					if (current?.value === value) continue;
					if (current !== undefined) current.to = at;
					track.push({
						name,
						facet,
						value,
						from: at,
						to: endedAt
					});
				}
			}
			return [...tracks.values()].flat().filter(({ value }) => value !== "");
		}
		var markdown = __webpack_require__(7663);
		;
		const SIGN = {
			ready: "\u2705",
			failed: "\u274c",
			blocked: "\u26d4",
			progressing: "\u23f3"
		};
		function arrivalSummary(result) {
			const { outcome, arrivals, changes, startedAt, endedAt } = result;
			const took = (0, duration.a)(endedAt - startedAt);
			const headline = {
				ready: "Ready",
				failed: "Failed",
				blocked: "Blocked",
				timeout: "Timed out"
			}[outcome];
			const parts = [
				`### ${headline} after ${took}`,
				(0, markdown.table)([
					"",
					"What",
					"State",
					"Why"
				], arrivals.map(row)),
				...arrivals.flatMap(({ troubles }) => troubles).map(troubleSection),
				(0, markdown.details)("Timeline", gantt(timeline(changes, endedAt)))
			];
			return parts.join("\n\n");
		}
		function row({ name, readiness, facets }) {
			const seen = Object.entries(facets).filter(([, value]) => value !== "").map(([facet, value]) => `${facet}: ${(0, markdown.code)(value)}`);
			return [
				SIGN[readiness.state],
				(0, markdown.code)(name),
				seen.join("<br>"),
				(0, markdown.code)(readiness.reason)
			];
		}
		function troubleSection({ resource, container, reason, events, log }) {
			const where = container === undefined ? (0, markdown.code)(resource) : `${(0, markdown.code)(resource)}, container ${(0, markdown.code)(container)}`;
			const parts = [`**${where}**: ${(0, markdown.code)(reason)}`];
			if (events.length > 0) parts.push(events.map((event) => `- ${(0, markdown.code)(event)}`).join("\n"));
			if (log.length > 0) parts.push((0, markdown.fenced)("", log.join("\n")));
			return parts.join("\n\n");
		}
		const WRONG = /degraded|fail|error|missing|stalled|backoff|unknown/i;
		const GOING_ON = /progress|running|outofsync|pending|waiting|suspended|reconciling|^(\d+)\/(?!\1\b)\d+/i;
		function gantt(spans) {
			const lines = [
				"gantt",
				"  dateFormat x",
				"  axisFormat %H:%M:%S"
			];
			let section = "";
			for (const { name, facet, value, from, to } of spans) {
				const heading = plain(`${name} ${facet}`);
				if (heading !== section) lines.push(`  section ${heading}`);
				section = heading;
				const tag = WRONG.test(value) ? "crit" : GOING_ON.test(value) ? "active" : "done";
				lines.push(`  ${plain(value)} :${tag}, ${from}, ${Math.max(to, from + 1)}`);
			}
			return (0, markdown.fenced)("mermaid", lines.join("\n"));
		}
		function plain(text) {
			return text.replace(/[:;#,\r\n"`<>]+/g, " ").trim().slice(0, 60) || "\u2013";
		}
		;
		async function awaitArrival(watched, { timeout, failFast, stableFor, gracePeriod }, { log, summary, clock, signal }) {
			(0, patience.g)({
				timeout,
				stableFor
			});
			const startedAt = clock.now();
			const elapsed = () => `[${(0, duration.a)(clock.now() - startedAt)}]`;
			const result = await waitUntilReady(watched, {
				stableFor,
				gracePeriod,
				timeout,
				failFast: failFast ? "on" : "off"
			}, {
				clock,
				signal,
				onChange: ({ name, facets, readiness }) => {
					const shown = Object.values(facets).filter((facet) => facet !== "");
					const said = [
						name,
						shown.join(", "),
						readiness.reason
					].filter((part) => part !== "").join(": ");
					log.info(`${elapsed()} ${readiness.state === "progressing" ? "" : `${SIGN[readiness.state]} `}${said}`);
				},
				onSilence: (name, error) => log.info(`${elapsed()} ${name}: no answer, trying again: ${error.message}`)
			});
			summary.add(arrivalSummary(result));
			for (const { resource, log: lines } of result.arrivals.flatMap(({ troubles }) => troubles)) {
				if (lines.length > 0) log.info([`Last lines of ${resource}:`, ...lines].join("\n  "));
			}
			return result;
		}
		function decisiveArrivals({ outcome, arrivals }) {
			const state = outcome === "timeout" ? "progressing" : outcome;
			return arrivals.filter(({ readiness }) => readiness.state === state);
		}
		function arrivalError(result) {
			const { outcome, startedAt, endedAt } = result;
			if (outcome === "ready") return undefined;
			const told = decisiveArrivals(result);
			const message = told.map(describeArrival).join("\n");
			const hint = told.map(({ readiness }) => "hint" in readiness ? readiness.hint : undefined).find(Boolean);
			const details = hint === undefined ? {} : { hint };
			if (outcome === "failed") return new errors.P4(message, details);
			if (outcome === "blocked") return new errors.t9(message, {
				gates: ["delivery"],
				...details
			});
			return new errors.MU(`not ready after ${(0, duration.a)(endedAt - startedAt)}: ${message}`, details);
		}
		function arrivalReason(result) {
			return decisiveArrivals(result).map(({ name, readiness }) => `${name}: ${readiness.reason}`).join("; ");
		}
		function describeArrival({ name, readiness, facets, troubles }) {
			const seen = Object.values(facets).filter((value) => value !== "");
			const shown = seen.length === 0 ? "" : ` (${seen.join(", ")})`;
			return [`${name}: ${readiness.reason}${shown}`, ...troubles.map((trouble) => `  ${(0, delivery_trouble.L)(trouble)}`)].join("\n");
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
