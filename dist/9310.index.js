"use strict";
exports.id = 9310;
exports.ids = [9310];
exports.modules = {
	9310: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			connectGitHub: () => connectGitHub,
			openLocalForge: () => openLocalForge
		});
		;
		const systemClock = {
			now: Date.now,
			random: Math.random,
			sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
				if (signal?.aborted) return reject(signal.reason);
				const stop = () => {
					clearTimeout(timer);
					reject(signal?.reason);
				};
				const timer = setTimeout(() => {
					signal?.removeEventListener("abort", stop);
					resolve();
				}, milliseconds);
				signal?.addEventListener("abort", stop, { once: true });
			})
		};
		const silentLog = {
			debug: () => {},
			info: () => {},
			warning: () => {}
		};
		var errors = __webpack_require__(8953);
		;
		const LONGEST_WAIT = 15 * 6e4;
		const LIMIT_TRIES = 5;
		const FAULT_TRIES = 3;
		function limitWait({ status, message, headers }, attempt, now) {
			if (status !== 403 && status !== 429) return undefined;
			const retryAfter = seconds(headers["retry-after"]);
			if (retryAfter !== undefined) return retryAfter;
			const reset = seconds(headers["x-ratelimit-reset"]);
			if (String(headers["x-ratelimit-remaining"]) === "0" && reset !== undefined) {
				return Math.max(reset - now, 0) + 1e3;
			}
			const named = /secondary rate|abuse detection|rate limit exceeded/i.test(message);
			return status === 429 || named ? 6e4 * 2 ** attempt : undefined;
		}
		function faultWait(attempt, random) {
			return Math.round(500 * 2 ** attempt + random * 500 * 2 ** attempt);
		}
		function seconds(header) {
			const value = Number(header ?? Number.NaN);
			return Number.isFinite(value) && value >= 0 ? value * 1e3 : undefined;
		}
		function formatWait(milliseconds) {
			const whole = Math.ceil(milliseconds / 1e3);
			if (milliseconds < 1e3) return `${milliseconds} ms`;
			return whole < 120 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
		}
		;
		function isHttpFailure(error) {
			return error instanceof Error && error.name === "HttpError" && "status" in error && typeof error.status === "number";
		}
		function isGraphqlLimit(error) {
			return error instanceof Error && error.message === "GraphQL Rate Limit Exceeded";
		}
		function validationMessages(error) {
			const errors = field(error.response?.data, "errors");
			if (!Array.isArray(errors)) return [];
			return errors.map((entry) => {
				if (typeof entry === "string") return entry;
				const message = field(entry, "message");
				if (typeof message === "string" && message !== "") return message;
				return [
					"resource",
					"field",
					"code",
					"value"
				].map((name) => field(entry, name)).filter(Boolean).join(" ");
			});
		}
		function answerMessage(error) {
			const said = field(error.response?.data, "message");
			const message = typeof said === "string" ? said : error.message;
			return [message, ...validationMessages(error)].join("; ");
		}
		function toRemoteError(error, task, surroundings) {
			const { repository, apiUrl, token, now } = surroundings;
			if (isGraphqlLimit(error)) {
				return new errors.Hi(`GitHub refused to ${task.doing} in ${repository}: ${error.message}`, {
					retryable: true,
					cause: error,
					hint: "The token\u2019s rate limit is used up: run again later, or use a token with a limit of its own, such as a GitHub App\u2019s."
				});
			}
			if (!isHttpFailure(error)) return error;
			const { response, status } = error;
			if (response === undefined) {
				const message = `GitHub could not be reached at ${apiUrl} to ${task.doing}: ${hide(error.message, token)}`;
				return new errors.Hi(message, {
					retryable: true,
					cause: error,
					hint: "Run again; if it persists, look at the network, the proxy and the API address."
				});
			}
			const said = hide(answerMessage(error), token);
			const refused = {
				status,
				message: said,
				headers: response.headers
			};
			const wait = limitWait(refused, 0, now);
			const requestId = response.headers["x-github-request-id"];
			const hint = wait === undefined ? explain(refused, task, repository) : explainLimit(wait, now);
			return new errors.Hi(`GitHub refused to ${task.doing} in ${repository}: HTTP ${status}: ${said}`, {
				status,
				retryable: status >= 500 || wait !== undefined,
				cause: error,
				...requestId === undefined ? {} : { requestId: String(requestId) },
				...hint === undefined ? {} : { hint }
			});
		}
		function explainLimit(wait, now) {
			const end = new Date(now + wait).toISOString().replace(/\.\d+Z$/, "Z");
			const patience = wait > LONGEST_WAIT ? `longer than the ${formatWait(LONGEST_WAIT)} this waits` : "and it was hit again after waiting";
			return `The token's rate limit ends at ${end}, ${patience}. Run again then, or use a token with a limit of its own, such as a GitHub App's.`;
		}
		function explain(refusal, task, repository) {
			const { status, message } = refusal;
			if (status === 401) return "The token is wrong, expired or revoked: check the secret that is passed as `token`.";
			if (status === 403) return explainForbidden(refusal, task);
			if (status === 404) {
				return `Either there is no ${repository}, or the token cannot see it: check the name, and that the token (or the GitHub App's installation) covers this repository with \`${task.permission}\`.`;
			}
			if (status === 422) return explainInvalid(message);
			return undefined;
		}
		function explainForbidden({ message, headers }, { permission }) {
			if (/not permitted to create or approve pull requests/i.test(message)) {
				return "Switch on \"Allow GitHub Actions to create and approve pull requests\" under Settings \u2192 Actions \u2192 General \u2192 Workflow permissions of the repository (an organisation may forbid it above), or pass the token of a GitHub App.";
			}
			if (/archived/i.test(message)) return "The repository is archived: unarchive it first.";
			if (/SAML|SSO/i.test(message)) return "Authorise the token for the organisation\u2019s single sign-on.";
			const accepted = headers["x-accepted-github-permissions"];
			const needed = typeof accepted === "string" && accepted !== "" ? readAccepted(accepted) : permission;
			return `The token lacks a permission: give the job \`permissions: { ${needed} }\`, or use a token that has it.`;
		}
		function readAccepted(header) {
			const first = header.split(";")[0] ?? header;
			return first.split(",").map((pair) => pair.trim().replaceAll("_", "-").replace("=", ": ")).join(", ");
		}
		function explainInvalid(message) {
			if (/body is too long/i.test(message)) return "GitHub takes at most 65,536 characters in a pull request\u2019s body: shorten it.";
			if (/No commits between/i.test(message)) return "Both branches hold the same commits, so there is nothing to ask for.";
			if (/PullRequest head invalid/i.test(message)) return "The head branch does not exist: push it first.";
			if (/PullRequest base invalid/i.test(message)) return "The base branch does not exist.";
			return undefined;
		}
		function hide(text, token) {
			return token === "" ? text : text.replaceAll(token, "***");
		}
		function field(value, name) {
			return value !== null && typeof value === "object" ? Reflect.get(value, name) : undefined;
		}
		var proxy = __webpack_require__(486);
		;
		const REQUEST_TIMEOUT = 6e4;
		const CREATIONS = {
			burst: 20,
			interval: 1e3
		};
		const ONCE = { request: { retries: 0 } };
		async function openSession(options) {
			const [{ Octokit: Base }, { retry }, { throttling }] = await Promise.all([
				__webpack_require__.e(9988).then(__webpack_require__.bind(__webpack_require__, 9988)),
				Promise.all([__webpack_require__.e(3251), __webpack_require__.e(9735)]).then(__webpack_require__.bind(__webpack_require__, 9735)),
				Promise.all([__webpack_require__.e(3251), __webpack_require__.e(6856)]).then(__webpack_require__.bind(__webpack_require__, 6856))
			]);
			(0, proxy.C)(options.apiUrl, options.log);
			const tries = new WeakMap();
			const { apiUrl, token, log } = options;
			const Patient = Base.plugin((octokit) => waitOnFaults(octokit, options, tries), retry, throttling);
			return new Patient({
				...token === "" ? {} : { auth: token },
				baseUrl: apiUrl,
				userAgent: "gitops-actions",
				log: {
					debug: log.debug,
					info: log.debug,
					warn: log.debug,
					error: log.debug
				},
				request: { fetch: boundedFetch(options) },
				retry: {
					retries: FAULT_TRIES,
					retryAfterBaseValue: 0,
					doNotRetry: [
						400,
						401,
						403,
						404,
						405,
						409,
						410,
						422,
						429,
						451
					]
				},
				throttle: throttle(options, tries)
			});
		}
		function boundedFetch({ signal }) {
			return (input, init) => {
				const signals = [AbortSignal.timeout(REQUEST_TIMEOUT), ...signal === undefined ? [] : [signal]];
				return fetch(input, {
					...init,
					signal: AbortSignal.any(signals)
				});
			};
		}
		function waitOnFaults(octokit, options, tries) {
			const { clock, log, signal } = options;
			octokit.hook.after("request", ({ headers }, request) => {
				const refused = {
					status: 403,
					message: "",
					headers
				};
				const { faults, limits } = tries.get(request) ?? {
					faults: 0,
					limits: 0
				};
				tries.set(request, {
					faults,
					limits,
					wait: limitWait(refused, limits, clock.now()) ?? 0
				});
			});
			octokit.hook.error("request", async (error, request) => {
				signal?.throwIfAborted();
				const refused = asRefused(error);
				const { faults, limits, wait } = tries.get(request) ?? {
					faults: 0,
					limits: 0,
					wait: 0
				};
				const limit = limitWait(refused, limits, clock.now());
				if (limit !== undefined) {
					tries.set(request, {
						faults,
						limits: limits + 1,
						wait: limit
					});
					throw nameLimit(error, refused);
				}
				const allowed = request.request["retries"] ?? FAULT_TRIES;
				if (refused.status < 500 || faults >= allowed) throw error;
				tries.set(request, {
					faults: faults + 1,
					limits,
					wait
				});
				const pause = faultWait(faults, clock.random());
				log.info(`GitHub did not answer (${shorten(refused.message)}); trying again in ${formatWait(pause)}`);
				await clock.sleep(pause, signal);
				throw error;
			});
		}
		function nameLimit(error, { message, headers }) {
			const known = /\bsecondary rate\b/i.test(message) || String(headers["x-ratelimit-remaining"]) === "0";
			if (!known) error.message = `${message} (secondary rate limit)`;
			return error;
		}
		function throttle({ clock, log, signal }, tries) {
			const onLimit = async (retryAfter, request, _octokit, attempt) => {
				const wait = tries.get(request)?.wait || retryAfter * 1e3;
				if (attempt >= LIMIT_TRIES || wait > LONGEST_WAIT) return false;
				log.info(`rate limited by GitHub; waiting ${formatWait(wait)}`);
				await clock.sleep(wait, signal);
				return true;
			};
			const pace = pacer(clock, CREATIONS, signal);
			return {
				onRateLimit: onLimit,
				onSecondaryRateLimit: onLimit,
				retryAfterBaseValue: 0,
				write: pace,
				notifications: unpaced
			};
		}
		function pacer(clock, { burst, interval }, signal) {
			let free = Number.NEGATIVE_INFINITY;
			const schedule = async (_job, task) => {
				free = Math.max(free, clock.now() - burst * interval) + interval;
				const wait = free - clock.now();
				if (wait > 0) await clock.sleep(wait, signal);
				return task();
			};
			return limiter(schedule);
		}
		const unpaced = limiter((_job, task) => task());
		function limiter(schedule) {
			return { key: () => ({ schedule }) };
		}
		function asRefused(error) {
			const status = "status" in error && typeof error.status === "number" ? error.status : 500;
			const response = "response" in error ? error.response : undefined;
			const headers = response !== null && typeof response === "object" && "headers" in response ? response.headers : {};
			return {
				status,
				message: error.message,
				headers: Object(headers)
			};
		}
		function shorten(message) {
			return message.length > 200 ? `${message.slice(0, 200)}\u2026` : message;
		}
		;
		function createGitHubApi(options, clock, log) {
			const { repository, apiUrl, graphqlUrl, token, signal } = options;
			const [owner = "", repo = ""] = repository.split("/");
			const here = {
				owner,
				repo
			};
			let session;
			const open = () => {
				session ??= openSession({
					apiUrl,
					token,
					clock,
					log,
					...signal === undefined ? {} : { signal }
				});
				return session;
			};
			const attempt = async (task, request) => {
				try {
					return await request(await open());
				} catch (error) {
					throw toRemoteError(error, task, {
						repository,
						apiUrl,
						token,
						now: clock.now()
					});
				}
			};
			return {
				repository,
				here,
				clock,
				log,
				signal,
				ask: async (task, request) => (await attempt(task, (octokit) => request(octokit, here))).data,
				askAll: (task, request) => attempt(task, (octokit) => request(octokit, here)),
				graphql: async (task, query, variables, repeat = "on-faults") => {
					const route = {
						...graphqlRoute(graphqlUrl),
						query,
						variables,
						...repeat === "once" ? ONCE : {}
					};
					const { data } = await attempt(task, (octokit) => octokit.request(route));
					return readAnswer(data);
				},
				problemsError: (problems, task) => {
					const said = hide(problems.map(({ message }) => message).join("; "), token);
					const forbidden = problems.some(({ type }) => type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES");
					return new errors.Hi(`GitHub refused to ${task.doing} in ${repository}: ${said}`, { ...forbidden ? {
						status: 403,
						hint: `The token lacks a permission: give the job \`permissions: { ${task.permission} }\`, or use a token that has it.`
					} : {} });
				}
			};
		}
		function refusalOf(error) {
			const failure = failureOf(error);
			return failure?.response === undefined ? undefined : {
				status: failure.status,
				message: answerMessage(failure)
			};
		}
		function isAnswerLost(error) {
			const failure = failureOf(error);
			return failure !== undefined && failure.status >= 500;
		}
		function failureOf(error) {
			return error instanceof errors.Hi && isHttpFailure(error.cause) ? error.cause : undefined;
		}
		function graphqlRoute(graphqlUrl) {
			const suffix = "/graphql";
			if (!graphqlUrl.endsWith(suffix)) return {
				method: "POST",
				url: graphqlUrl
			};
			return {
				method: "POST",
				baseUrl: graphqlUrl.slice(0, -suffix.length),
				url: suffix
			};
		}
		function readAnswer(answer) {
			if (!Array.isArray(answer.errors) || answer.errors.length === 0) return {
				kind: "done",
				data: answer.data
			};
			const problems = answer.errors.map((error) => ({
				type: typeof error.type === "string" ? error.type : undefined,
				message: String(error.message)
			}));
			return {
				kind: "refused",
				problems
			};
		}
		function dig(value, ...path) {
			return path.reduce((at, name) => at !== null && typeof at === "object" ? Reflect.get(at, name) : undefined, value);
		}
		;
		async function setBranch(api, branch, sha) {
			const task = {
				doing: `point ${branch} at ${sha.slice(0, 7)}`,
				permission: "contents: write"
			};
			const move = () => api.ask(task, (octokit, here) => octokit.rest.git.updateRef({
				...here,
				ref: `heads/${branch}`,
				sha,
				force: true
			}));
			const create = () => api.ask(task, (octokit, here) => octokit.rest.git.createRef({
				...here,
				ref: `refs/heads/${branch}`,
				sha
			}));
			if (await done(move, /reference does not exist/i)) return;
			if (await done(create, /reference already exists/i)) return;
			await move();
		}
		async function deleteBranch(api, branch) {
			const task = {
				doing: `delete branch ${branch}`,
				permission: "contents: write"
			};
			const remove = () => api.ask(task, (octokit, here) => octokit.rest.git.deleteRef({
				...here,
				ref: `heads/${branch}`
			}));
			await done(remove, /reference does not exist/i);
		}
		async function done(request, expected) {
			try {
				await request();
				return true;
			} catch (error) {
				const refusal = refusalOf(error);
				if (refusal?.status === 422 && expected.test(refusal.message)) return false;
				throw error;
			}
		}
		async function compare(api, repository, base, head, limit = PAGE) {
			const [owner, repo, ...rest] = repository.split("/");
			if (!owner || !repo || rest.length > 0) return undefined;
			const task = {
				doing: `compare ${base} with ${head} of ${repository}`,
				permission: "contents: read"
			};
			const basehead = `${base}...${head}`;
			const read = (page) => api.ask(task, (octokit) => octokit.rest.repos.compareCommitsWithBasehead({
				owner,
				repo,
				basehead,
				per_page: PAGE,
				page
			}));
			try {
				const found = await read(1);
				const commits = found.commits.map(toComparedCommit);
				while (commits.length < Math.min(limit, found.total_commits)) {
					const more = (await read(commits.length / PAGE + 1)).commits.map(toComparedCommit);
					if (more.length === 0) break;
					commits.push(...more);
				}
				return {
					url: found.html_url,
					totalCommits: found.total_commits,
					commits: commits.slice(0, limit)
				};
			} catch (error) {
				const unknown = [
					403,
					404,
					409,
					422
				].includes(refusalOf(error)?.status ?? 0);
				if (unknown && !isLimited(error)) return undefined;
				throw error;
			}
		}
		const PAGE = 100;
		function toComparedCommit({ sha, commit, author, parents, html_url }) {
			const login = author !== null && "login" in author ? author.login : undefined;
			return {
				sha,
				subject: commit.message.split("\n", 1)[0] ?? "",
				message: commit.message,
				parents: parents.map((parent) => parent.sha),
				author: login ?? commit.author?.name ?? "",
				login,
				url: html_url
			};
		}
		function isLimited(error) {
			return error instanceof Error && "retryable" in error && error.retryable === true;
		}
		;
		const WRITE = "pull-requests: write";
		async function ensureComment(api, number, body) {
			for (let attempt = 0;; attempt += 1) {
				const comments = await listComments(api, number);
				if (comments.some((comment) => comment.body?.trim() === body.trim())) return;
				if (await createComment(api, number, body, attempt) === "created") return;
			}
		}
		async function keepComment(api, number, comment) {
			let outcome = "unknown";
			for (let attempt = 0;; attempt += 1) {
				const [kept, ...surplus] = await ownComments(api, number, comment.marker);
				if (kept !== undefined && await updateComment(api, kept, comment.body) === "there") {
					for (const one of surplus) await deleteComment(api, one);
					return;
				}
				if (comment.whenAbsent === "leave" || outcome === "created") return;
				outcome = await createComment(api, number, comment.body, attempt);
			}
		}
		async function ownComments(api, number, marker) {
			const marked = (await listComments(api, number)).filter(({ body = "" }) => body.trimStart().startsWith(marker));
			const isPersons = marked.some(({ user }) => user?.type !== "Bot");
			const me = isPersons ? await login(api) : undefined;
			const ours = marked.filter(({ user }) => user?.type === "Bot" || me !== undefined && user?.login === me);
			return ours.sort((one, other) => one.id - other.id);
		}
		async function login(api) {
			const task = {
				doing: "find out whose token this is",
				permission: WRITE
			};
			try {
				return (await api.ask(task, (octokit) => octokit.rest.users.getAuthenticated())).login;
			} catch (error) {
				if ([
					401,
					403,
					404
				].includes(refusalOf(error)?.status ?? 0)) return undefined;
				throw error;
			}
		}
		async function listComments(api, number) {
			const task = {
				doing: `read the comments of pull request #${number}`,
				permission: "pull-requests: read"
			};
			return api.askAll(task, (octokit, here) => octokit.paginate(octokit.rest.issues.listComments, {
				...here,
				issue_number: number,
				per_page: 100
			}));
		}
		async function createComment(api, number, body, attempt) {
			const task = {
				doing: `comment on pull request #${number}`,
				permission: WRITE
			};
			try {
				await api.ask(task, (octokit, here) => octokit.rest.issues.createComment({
					...here,
					issue_number: number,
					body,
					...ONCE
				}));
				return "created";
			} catch (error) {
				if (!isAnswerLost(error) || attempt >= FAULT_TRIES) throw error;
				await api.clock.sleep(faultWait(attempt, api.clock.random()), api.signal);
				return "unknown";
			}
		}
		async function updateComment(api, { id, body: before }, body) {
			if (before === body) return "there";
			const task = {
				doing: `update comment ${id}`,
				permission: WRITE
			};
			const update = api.ask(task, (octokit, here) => octokit.rest.issues.updateComment({
				...here,
				comment_id: id,
				body
			}));
			return update.then(() => "there", unlessGone);
		}
		async function deleteComment(api, { id }) {
			const task = {
				doing: `delete comment ${id}`,
				permission: WRITE
			};
			await api.ask(task, (octokit, here) => octokit.rest.issues.deleteComment({
				...here,
				comment_id: id
			})).catch(unlessGone);
		}
		function unlessGone(error) {
			if (refusalOf(error)?.status === 404) return "gone";
			throw error;
		}
		;
		const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid signature { isValid } } }
}`;
		async function commitOnBranch(api, commit) {
			for (let attempt = 0;; attempt += 1) {
				try {
					return await send(api, commit);
				} catch (error) {
					if (!isAnswerLost(error) || attempt >= FAULT_TRIES) throw error;
					await api.clock.sleep(faultWait(attempt, api.clock.random()), api.signal);
					const landed = await findLanded(api, commit);
					if (landed !== undefined) return landed;
				}
			}
		}
		async function send(api, commit) {
			const task = commitTask(commit);
			const answer = await api.graphql(task, COMMIT, { input: toInput(api.repository, commit) }, "once");
			if (answer.kind === "refused") {
				if (answer.problems.some(isStale)) return { kind: "stale" };
				throw api.problemsError(answer.problems, task);
			}
			const made = dig(answer.data, "createCommitOnBranch", "commit");
			return {
				kind: "committed",
				sha: String(dig(made, "oid")),
				verified: dig(made, "signature", "isValid") === true
			};
		}
		function isStale({ type, message }) {
			return type === "STALE_DATA" || /expected branch to point to/i.test(message);
		}
		function commitTask({ branch }) {
			return {
				doing: `commit to ${branch}`,
				permission: "contents: write"
			};
		}
		function toInput(repository, { branch, expectedHead, message, changes }) {
			const { headline, body } = splitMessage(message);
			const additions = changes.flatMap(({ path, content }) => content === null ? [] : [{
				path,
				contents: Buffer.from(content).toString("base64")
			}]);
			const deletions = changes.filter(({ content }) => content === null).map(({ path }) => ({ path }));
			return {
				branch: {
					repositoryNameWithOwner: repository,
					branchName: branch
				},
				expectedHeadOid: expectedHead,
				message: {
					headline,
					...body === "" ? {} : { body }
				},
				fileChanges: {
					additions,
					deletions
				}
			};
		}
		function splitMessage(message) {
			const [headline = "", ...lines] = message.trimEnd().split("\n");
			return {
				headline,
				body: lines.join("\n").replace(/^\n+/, "")
			};
		}
		async function findLanded(api, commit) {
			const task = {
				doing: `read the tip of ${commit.branch}`,
				permission: "contents: read"
			};
			const tip = await api.ask(task, (octokit, here) => octokit.rest.repos.getCommit({
				...here,
				ref: `heads/${commit.branch}`
			}));
			if (tip.sha === commit.expectedHead) return undefined;
			const [parent, ...others] = tip.parents;
			const ours = parent?.sha === commit.expectedHead && others.length === 0 && tip.commit.message.trim() === commit.message.trim();
			if (!ours) return { kind: "stale" };
			return {
				kind: "committed",
				sha: tip.sha,
				verified: tip.commit.verification?.verified === true
			};
		}
		;
		const PULLS_WRITE = "pull-requests: write";
		function toPullRequest(pull) {
			return {
				number: pull.number,
				url: pull.html_url,
				state: stateOf(pull),
				title: pull.title,
				body: pull.body ?? "",
				draft: pull.draft ?? false,
				head: pull.head.ref,
				headSha: pull.head.sha,
				base: pull.base.ref,
				labels: pull.labels.map(({ name }) => name),
				autoMerge: pull.auto_merge !== null
			};
		}
		function stateOf({ state, merged_at }) {
			if (merged_at !== null) return "merged";
			return state === "closed" ? "closed" : "open";
		}
		async function getPull(api, number) {
			const task = {
				doing: `read pull request #${number}`,
				permission: "pull-requests: read"
			};
			return api.ask(task, (octokit, here) => octokit.rest.pulls.get({
				...here,
				pull_number: number
			}));
		}
		async function readPullRequest(api, number) {
			try {
				const pull = await getPull(api, number);
				const isOurs = pull.head.repo !== null && pull.head.repo.id === pull.base.repo.id;
				return {
					...toPullRequest(pull),
					origin: isOurs ? "same-repository" : "fork"
				};
			} catch (error) {
				if (refusalOf(error)?.status === 404) return undefined;
				throw error;
			}
		}
		async function openPullRequests(api, head) {
			const task = {
				doing: `look for pull requests from ${head}`,
				permission: "pull-requests: read"
			};
			const found = await api.askAll(task, (octokit, here) => octokit.paginate(octokit.rest.pulls.list, {
				...here,
				state: "open",
				head: `${here.owner}:${head}`,
				per_page: 100
			}));
			const ours = found.filter((pull) => pull.head.ref === head && pull.head.repo?.id === pull.base.repo.id);
			return ours.map(toPullRequest).sort((a, b) => a.number - b.number);
		}
		async function createPullRequest(api, request) {
			const task = {
				doing: `open a pull request from ${request.head} into ${request.base}`,
				permission: PULLS_WRITE
			};
			try {
				return toPullRequest(await api.ask(task, (octokit, here) => octokit.rest.pulls.create({
					...here,
					...request
				})));
			} catch (error) {
				const refusal = refusalOf(error);
				const exists = refusal?.status === 422 && /pull request already exists/i.test(refusal.message);
				const open = exists ? await openPullRequests(api, request.head) : [];
				const existing = open.find(({ base }) => base === request.base);
				if (existing !== undefined) return existing;
				throw error;
			}
		}
		async function updatePullRequest(api, number, text) {
			const task = {
				doing: `update pull request #${number}`,
				permission: PULLS_WRITE
			};
			const { title, body } = text;
			return toPullRequest(await api.ask(task, (octokit, here) => octokit.rest.pulls.update({
				...here,
				pull_number: number,
				title,
				body
			})));
		}
		async function retargetPullRequest(api, number, base) {
			const task = {
				doing: `make pull request #${number} merge into ${base}`,
				permission: PULLS_WRITE
			};
			try {
				const pull = await api.ask(task, (octokit, here) => octokit.rest.pulls.update({
					...here,
					pull_number: number,
					base
				}));
				return {
					kind: "retargeted",
					pullRequest: toPullRequest(pull)
				};
			} catch (error) {
				const refusal = refusalOf(error);
				if (refusal?.status !== 422) throw error;
				return {
					kind: "refused",
					reason: refusal.message
				};
			}
		}
		async function closePullRequest(api, number, comment) {
			const pull = await getPull(api, number);
			if (pull.state === "closed") return;
			await ensureComment(api, number, comment);
			const task = {
				doing: `close pull request #${number}`,
				permission: PULLS_WRITE
			};
			await api.ask(task, (octokit, here) => octokit.rest.pulls.update({
				...here,
				pull_number: number,
				state: "closed"
			}));
		}
		;
		async function decoratePullRequest(api, number, decoration) {
			const { labels, assignees, reviewers, teamReviewers, milestone } = decoration;
			const wanted = [
				labels,
				assignees,
				reviewers,
				teamReviewers
			].some((list) => list.length > 0);
			if (!wanted && milestone === undefined) return;
			const pull = await getPull(api, number);
			await addLabels(api, pull, labels);
			await addAssignees(api, pull, assignees);
			await setMilestone(api, pull, milestone);
			await requestReviews(api, pull, {
				reviewers,
				team_reviewers: teamReviewers.map(slugOf)
			});
		}
		async function addLabels(api, { number, labels: present }, labels) {
			const missing = without(labels, present.map(({ name }) => name));
			if (missing.length === 0) return;
			const task = {
				doing: `label pull request #${number}`,
				permission: PULLS_WRITE
			};
			await api.ask(task, (octokit, here) => octokit.rest.issues.addLabels({
				...here,
				issue_number: number,
				labels: missing
			}));
		}
		async function addAssignees(api, pull, assignees) {
			const { number } = pull;
			const missing = without(assignees, logins(pull.assignees));
			if (missing.length === 0) return;
			const task = {
				doing: `assign pull request #${number}`,
				permission: PULLS_WRITE
			};
			const issue = await api.ask(task, (octokit, here) => octokit.rest.issues.addAssignees({
				...here,
				issue_number: number,
				assignees: missing
			}));
			const ignored = without(missing, logins(issue.assignees));
			if (ignored.length === 0) return;
			api.log.warning(`GitHub did not assign ${ignored.join(", ")} to pull request #${number}: only people with access to ${api.repository} can be assigned`);
		}
		async function setMilestone(api, pull, milestone) {
			const current = pull.milestone;
			if (milestone === undefined || current?.title === milestone || String(current?.number) === milestone) return;
			const number = await findMilestone(api, milestone);
			const task = {
				doing: `set the milestone of pull request #${pull.number}`,
				permission: PULLS_WRITE
			};
			await api.ask(task, (octokit, here) => octokit.rest.issues.update({
				...here,
				issue_number: pull.number,
				milestone: number
			}));
		}
		async function findMilestone(api, milestone) {
			const task = {
				doing: "list the milestones",
				permission: "issues: read"
			};
			const known = await api.askAll(task, (octokit, here) => octokit.paginate(octokit.rest.issues.listMilestones, {
				...here,
				state: "all",
				per_page: 100
			}));
			const found = known.find(({ title }) => title === milestone) ?? known.find(({ number }) => String(number) === milestone);
			if (found !== undefined) return found.number;
			const titles = known.map(({ title }) => title).join(", ");
			throw new errors.Hi(`there is no milestone ${JSON.stringify(milestone)} in ${api.repository}`, {
				status: 404,
				hint: titles === "" ? "Create it first: the repository has no milestone." : `Known are: ${titles}.`
			});
		}
		async function requestReviews(api, pull, asked) {
			const author = pull.user.login;
			if (contains(asked.reviewers, author)) {
				api.log.warning(`${author} opened pull request #${pull.number} and so cannot review it`);
			}
			const waiting = without(asked.reviewers, [author, ...logins(pull.requested_reviewers)]);
			const missing = {
				reviewers: waiting.length === 0 ? [] : without(waiting, await listReviewers(api, pull.number)),
				team_reviewers: without(asked.team_reviewers, (pull.requested_teams ?? []).map(({ slug }) => slug))
			};
			if (missing.reviewers.length + missing.team_reviewers.length === 0) return;
			try {
				await request(api, pull.number, missing);
			} catch (error) {
				if (refusalOf(error)?.status !== 422) throw error;
				await requestOneByOne(api, pull.number, missing, error);
			}
		}
		async function listReviewers(api, number) {
			const task = {
				doing: `list the reviews of pull request #${number}`,
				permission: "pull-requests: read"
			};
			const reviews = await api.askAll(task, (octokit, here) => octokit.paginate(octokit.rest.pulls.listReviews, {
				...here,
				pull_number: number,
				per_page: 100
			}));
			return reviews.flatMap(({ user }) => user === null ? [] : [user.login]);
		}
		async function request(api, number, { reviewers, team_reviewers }) {
			const task = {
				doing: `request reviews of pull request #${number}`,
				permission: PULLS_WRITE
			};
			await api.ask(task, (octokit, here) => octokit.rest.pulls.requestReviewers({
				...here,
				pull_number: number,
				reviewers: [...reviewers],
				team_reviewers: [...team_reviewers]
			}));
		}
		async function requestOneByOne(api, number, missing, refusal) {
			const single = [...missing.reviewers.map((name) => ({
				name,
				reviewers: [name],
				team_reviewers: []
			})), ...missing.team_reviewers.map((name) => ({
				name: `team ${name}`,
				reviewers: [],
				team_reviewers: [name]
			}))];
			const wrong = [];
			for (const { name, ...one } of single) {
				try {
					await request(api, number, one);
				} catch (error) {
					if (refusalOf(error)?.status !== 422) throw error;
					wrong.push(name);
				}
			}
			if (wrong.length === 0) return;
			throw new errors.Hi(`GitHub refused to request a review of pull request #${number} from ${wrong.join(", ")}: ${refusalOf(refusal)?.message ?? "HTTP 422"}`, {
				status: 422,
				cause: refusal,
				hint: `Only people and teams with access to ${api.repository} can review; check the spelling. A workflow's own token cannot ask teams: use a token that may read the organisation's members.`
			});
		}
		function slugOf(team) {
			return team.split("/").at(-1) ?? team;
		}
		function logins(people) {
			return (people ?? []).map(({ login }) => login);
		}
		function without(names, present) {
			return [...new Set(names)].filter((name) => !contains(present, name));
		}
		function contains(names, name) {
			return names.some((other) => other.toLowerCase() === name.toLowerCase());
		}
		;
		const github_deployments_WRITE = "deployments: write";
		const DESCRIPTION = 140;
		const github_deployments_PAGE = 100;
		async function recordDeployment(api, deployment) {
			const { environment, sha, state } = deployment;
			const known = await listDeployments(api, environment);
			const [newest] = known;
			const current = newest?.sha === sha ? newest : await createDeployment(api, deployment);
			await setStatus(api, current, environment, statusOf(deployment));
			if (state === "success") await deactivate(api, environment, known.filter(({ id }) => id !== current.id));
			return { kind: "recorded" };
		}
		async function deactivateDeployments(api, environment) {
			await deactivate(api, environment, await listDeployments(api, environment));
			return { kind: "recorded" };
		}
		async function deactivate(api, environment, deployments) {
			const active = [];
			for (const deployment of deployments) {
				if (await github_deployments_stateOf(api, deployment) === "inactive") break;
				active.unshift(deployment);
			}
			for (const deployment of active) await setStatus(api, deployment, environment, { state: "inactive" });
		}
		async function listDeployments(api, environment) {
			const task = {
				doing: `read the deployments of ${environment}`,
				permission: github_deployments_WRITE
			};
			return api.askAll(task, (octokit, here) => octokit.paginate(octokit.rest.repos.listDeployments, {
				...here,
				environment,
				per_page: github_deployments_PAGE
			}));
		}
		async function createDeployment(api, { environment, sha }) {
			const task = {
				doing: `create a deployment of ${sha.slice(0, 7)} to ${environment}`,
				permission: github_deployments_WRITE
			};
			const { id } = await api.ask(task, (octokit, here) => octokit.rest.repos.createDeployment({
				...here,
				ref: sha,
				environment,
				auto_merge: false,
				required_contexts: [],
				transient_environment: true,
				production_environment: false
			}));
			if (id === undefined) throw new Error(`GitHub created no deployment to ${environment}`);
			return {
				id,
				sha
			};
		}
		function statusOf({ state, description, url, logUrl }) {
			return {
				state,
				description: description.slice(0, DESCRIPTION),
				...url === undefined ? {} : { environment_url: url },
				...logUrl === undefined ? {} : { log_url: logUrl }
			};
		}
		async function setStatus(api, { id }, environment, status) {
			const task = {
				doing: `call the deployment to ${environment} ${status.state}`,
				permission: github_deployments_WRITE
			};
			await api.ask(task, (octokit, here) => octokit.rest.repos.createDeploymentStatus({
				...here,
				deployment_id: id,
				...status
			}));
		}
		async function github_deployments_stateOf(api, { id }) {
			const task = {
				doing: `read the status of deployment ${id}`,
				permission: github_deployments_WRITE
			};
			const [newest] = await api.ask(task, (octokit, here) => octokit.rest.repos.listDeploymentStatuses({
				...here,
				deployment_id: id,
				per_page: 1
			}));
			return newest?.state;
		}
		;
		const ENABLE = `mutation EnableAutoMerge($input: EnablePullRequestAutoMergeInput!) {
  enablePullRequestAutoMerge(input: $input) { pullRequest { number merged autoMergeRequest { mergeMethod } } }
}`;
		const ENQUEUE = `mutation Enqueue($input: EnqueuePullRequestInput!) {
  enqueuePullRequest(input: $input) { mergeQueueEntry { id } }
}`;
		const WAITING = `query Waiting($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { id state isInMergeQueue autoMergeRequest { mergeMethod } }
  }
}`;
		const DISABLE = `mutation DisableAutoMerge($input: DisablePullRequestAutoMergeInput!) {
  disablePullRequestAutoMerge(input: $input) { pullRequest { number } }
}`;
		const DEQUEUE = `mutation Dequeue($input: DequeuePullRequestInput!) {
  dequeuePullRequest(input: $input) { clientMutationId }
}`;
		const TRIES = 4;
		async function autoMerge(api, number, method, expectedHead) {
			const settled = await awaitHead(api, number, expectedHead);
			if (settled.kind !== "pending") return settled;
			const request = {
				number,
				method,
				expectedHead,
				id: settled.id
			};
			for (let attempt = 0; attempt < TRIES; attempt += 1) {
				const outcome = await schedule(api, request);
				if (outcome.kind !== "unknown") return outcome;
				await api.clock.sleep(1e3 * 2 ** attempt, api.signal);
			}
			return refused(`GitHub has not found out yet whether pull request #${number} can be merged; run again`);
		}
		async function awaitHead(api, number, expectedHead) {
			for (let attempt = 0; attempt < TRIES; attempt += 1) {
				const settled = await readSettled(api, number, expectedHead);
				if (settled.kind !== "moved") return settled;
				await api.clock.sleep(1e3 * 2 ** attempt, api.signal);
			}
			return moved(number, expectedHead);
		}
		async function schedule(api, request) {
			const { number, method, expectedHead, id } = request;
			const input = {
				pullRequestId: id,
				mergeMethod: method.toUpperCase(),
				expectedHeadOid: expectedHead
			};
			const task = mergeTask(number);
			const answer = await api.graphql(task, ENABLE, { input });
			if (answer.kind === "done") return readEnabled(api, request, answer.data);
			const { problems } = answer;
			const verdict = judge(problems);
			if (verdict.kind === "refused" || verdict.kind === "unknown") return verdict;
			if (verdict.kind === "merge-now") return mergeNow(api, request);
			if (verdict.kind === "queue") return enqueue(api, request);
			const now = await readOutcome(api, request);
			if (now !== undefined) return now;
			throw api.problemsError(problems, task);
		}
		function mergeTask(number) {
			return {
				doing: `merge pull request #${number}`,
				permission: "contents: write, pull-requests: write"
			};
		}
		async function readSettled(api, number, expectedHead) {
			const pull = await getPull(api, number);
			if (pull.merged) return {
				kind: "merged",
				sha: pull.merge_commit_sha ?? pull.head.sha
			};
			if (pull.state === "closed") return refused(`pull request #${number} is closed; reopen it, or promote again`);
			if (pull.head.sha !== expectedHead) return { kind: "moved" };
			if (pull.auto_merge !== null) return { kind: "scheduled" };
			return {
				kind: "pending",
				id: pull.node_id
			};
		}
		async function readOutcome(api, { number, expectedHead }) {
			const settled = await readSettled(api, number, expectedHead);
			if (settled.kind === "moved") return moved(number, expectedHead);
			return settled.kind === "pending" ? undefined : settled;
		}
		async function readEnabled(api, request, data) {
			if (dig(data, "enablePullRequestAutoMerge", "pullRequest", "merged") !== true) return { kind: "scheduled" };
			return await readOutcome(api, request) ?? { kind: "scheduled" };
		}
		function judge(problems) {
			const said = problems.map(({ message }) => message).join("; ");
			if (/in (clean|unstable) status/i.test(said)) return { kind: "merge-now" };
			if (/in unknown status/i.test(said)) return { kind: "unknown" };
			if (/merge queue/i.test(said)) return { kind: "queue" };
			const rule = REFUSALS.find(({ pattern }) => pattern.test(said));
			return rule === undefined ? { kind: "unclear" } : refused(`${said}: ${rule.advice}`);
		}
		const REFUSALS = [
			{
				pattern: /auto[- ]merge is not allowed/i,
				advice: "switch on \"Allow auto-merge\" under Settings \u2192 General \u2192 Pull Requests of the repository, or merge it yourself"
			},
			{
				pattern: /protected branch rules not configured/i,
				advice: "auto-merge waits for requirements and the base branch has none; protect it (a required check or review), or merge it yourself"
			},
			{
				pattern: /in dirty status/i,
				advice: "it conflicts with its base branch; promote again, or resolve the conflict"
			},
			{
				pattern: /draft/i,
				advice: "mark the pull request as ready for review"
			},
			{
				pattern: /(merge commits|squash merg\w+|rebase merg\w+|merge method).*not allowed/i,
				advice: "choose another merge-method, or allow this one under Settings \u2192 General \u2192 Pull Requests"
			},
			{
				pattern: /expected head|head (sha|oid|branch)/i,
				advice: "the branch moved meanwhile; run again"
			}
		];
		async function mergeNow(api, request) {
			const { number, method, expectedHead } = request;
			for (let attempt = 0;; attempt += 1) {
				try {
					const { sha } = await api.ask(mergeTask(number), (octokit, here) => octokit.rest.pulls.merge({
						...here,
						pull_number: number,
						sha: expectedHead,
						merge_method: method
					}));
					return {
						kind: "merged",
						sha
					};
				} catch (error) {
					const refusal = refusalOf(error);
					if (refusal === undefined || ![405, 409].includes(refusal.status)) throw error;
					if (/merge queue/i.test(refusal.message)) return enqueue(api, request);
					const now = await readOutcome(api, request);
					if (now !== undefined) return now;
					const passing = /base branch was modified|try the merge again/i.test(refusal.message);
					if (!passing || attempt >= TRIES) return refused(refusal.message);
					await api.clock.sleep(1e3 * 2 ** attempt, api.signal);
				}
			}
		}
		async function enqueue(api, request) {
			const { number, expectedHead, id } = request;
			const task = {
				...mergeTask(number),
				doing: `put pull request #${number} into the merge queue`
			};
			const input = {
				pullRequestId: id,
				expectedHeadOid: expectedHead
			};
			const answer = await api.graphql(task, ENQUEUE, { input });
			if (answer.kind === "done") return { kind: "queued" };
			const said = answer.problems.map(({ message }) => message).join("; ");
			if (/already (queued|in the (merge )?queue)/i.test(said)) return { kind: "queued" };
			const now = await readOutcome(api, request);
			if (now !== undefined) return now;
			if (answer.problems.some(({ type }) => type === "FORBIDDEN")) throw api.problemsError(answer.problems, task);
			return refused(`the merge queue does not take it: ${said}`);
		}
		async function cancelAutoMerge(api, number) {
			const { id, scheduled, queued } = await readWaiting(api, number);
			if (scheduled) await takeBack(api, number, DISABLE, { pullRequestId: id });
			if (queued) await takeBack(api, number, DEQUEUE, { id });
		}
		async function readWaiting(api, number) {
			const task = {
				doing: `read pull request #${number}`,
				permission: "pull-requests: read"
			};
			const { owner, repo } = api.here;
			const answer = await api.graphql(task, WAITING, {
				owner,
				name: repo,
				number
			});
			if (answer.kind === "refused") throw api.problemsError(answer.problems, task);
			const pull = dig(answer.data, "repository", "pullRequest");
			const open = dig(pull, "state") === "OPEN";
			return {
				id: String(dig(pull, "id")),
				scheduled: open && dig(pull, "autoMergeRequest") !== null,
				queued: open && dig(pull, "isInMergeQueue") === true
			};
		}
		async function takeBack(api, number, mutation, input) {
			const task = {
				...mergeTask(number),
				doing: `take back the merge of pull request #${number}`
			};
			const answer = await api.graphql(task, mutation, { input });
			if (answer.kind === "done") return;
			const now = await readWaiting(api, number);
			if (now.scheduled || now.queued) throw api.problemsError(answer.problems, task);
		}
		function moved(number, expectedHead) {
			return refused(`pull request #${number} no longer stands at ${expectedHead.slice(0, 7)}: somebody pushed to its branch; run again`);
		}
		function refused(reason) {
			return {
				kind: "refused",
				reason
			};
		}
		;
		const READ = "pull-requests: read";
		async function readMerge(api, number) {
			const pull = await getPull(api, number).catch((error) => {
				if (refusalOf(error)?.status === 404) return undefined;
				throw error;
			});
			if (pull === undefined) return { kind: "absent" };
			const { state, url, title, head, base, labels } = toPullRequest(pull);
			if (state !== "merged" || pull.merge_commit_sha === null) return {
				kind: "not-merged",
				state,
				url
			};
			const commits = await listProposed(api, number);
			return {
				kind: "merged",
				number,
				url,
				title,
				head,
				base,
				labels,
				mergeCommit: pull.merge_commit_sha,
				commits
			};
		}
		async function listProposed(api, number) {
			const task = {
				doing: `read the commits of pull request #${number}`,
				permission: READ
			};
			const listed = await api.askAll(task, (octokit, here) => octokit.paginate(octokit.rest.pulls.listCommits, {
				...here,
				pull_number: number,
				per_page: 100
			}));
			return listed.map(({ sha, parents, commit: { author, message } }) => ({
				sha,
				isMerge: parents.length > 1,
				author: {
					name: author?.name ?? "",
					email: author?.email ?? ""
				},
				authored: Date.parse(author?.date ?? ""),
				message
			}));
		}
		async function mergesOf(api, sha) {
			const task = {
				doing: `look for the pull request that brought ${sha.slice(0, 12)}`,
				permission: READ
			};
			const found = await api.askAll(task, (octokit, here) => octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
				...here,
				commit_sha: sha,
				per_page: 100
			}));
			const merged = found.filter(({ merged_at }) => merged_at !== null);
			return merged.map(({ number, base }) => ({
				number,
				base: base.ref
			})).sort((a, b) => a.number - b.number);
		}
		async function mergedInto(api, base, since) {
			const task = {
				doing: `look for pull requests merged into ${base}`,
				permission: READ
			};
			const order = {
				state: "closed",
				sort: "updated",
				direction: "desc",
				per_page: 100
			};
			const found = await api.askAll(task, (octokit, here) => octokit.paginate(octokit.rest.pulls.list, {
				...here,
				...order,
				base
			}, ({ data }, done) => {
				if (data.some(({ updated_at }) => Date.parse(updated_at) < since)) done();
				return data;
			}));
			return found.flatMap(({ number, head, merged_at, merge_commit_sha: mergeCommit }) => merged_at === null || mergeCommit === null ? [] : [{
				number,
				head: head.ref,
				mergeCommit
			}]);
		}
		;
		const github_releases_WRITE = "contents: write";
		async function findRelease(api, tag) {
			return await publishedRelease(api, tag) ?? (await releasesOf(api, tag))[0];
		}
		async function publishedRelease(api, tag) {
			try {
				return toRelease(await api.ask(lookingFor(tag), (octokit, here) => octokit.rest.repos.getReleaseByTag({
					...here,
					tag
				})));
			} catch (error) {
				if (refusalOf(error)?.status === 404) return undefined;
				throw error;
			}
		}
		async function releasesOf(api, tag) {
			const all = await api.askAll(lookingFor(tag), (octokit, here) => octokit.paginate(octokit.rest.repos.listReleases, {
				...here,
				per_page: 100
			}));
			return all.filter(({ tag_name }) => tag_name === tag).sort((one, other) => one.id - other.id).map(toRelease);
		}
		async function createRelease(api, content) {
			for (let attempt = 0;; attempt += 1) {
				const outcome = await tryToCreate(api, content);
				if (outcome.kind === "created") return content.draft ? keepOldest(api, outcome.release) : outcome.release;
				const again = outcome.kind === "lost" && attempt < FAULT_TRIES;
				if (again) await api.clock.sleep(faultWait(attempt, api.clock.random()), api.signal);
				const existing = await findRelease(api, content.tag);
				if (existing !== undefined) return existing;
				if (!again) throw outcome.error;
			}
		}
		async function tryToCreate(api, content) {
			const parameters = {
				tag_name: content.tag,
				...toParameters(content),
				...ONCE
			};
			try {
				const created = await api.ask(task("create", content), (octokit, here) => octokit.rest.repos.createRelease({
					...here,
					...parameters
				}));
				return {
					kind: "created",
					release: toRelease(created)
				};
			} catch (error) {
				if (isAnswerLost(error)) return {
					kind: "lost",
					error
				};
				const refusal = refusalOf(error);
				if (refusal?.status === 422 && /already[_ ]exists/i.test(refusal.message)) return {
					kind: "taken",
					error
				};
				throw error;
			}
		}
		async function keepOldest(api, created) {
			const [oldest = created] = await releasesOf(api, created.tag);
			if (oldest.id === created.id) return created;
			const doing = {
				doing: `delete a second draft of release ${created.tag}`,
				permission: github_releases_WRITE
			};
			await api.ask(doing, (octokit, here) => octokit.rest.repos.deleteRelease({
				...here,
				release_id: Number(created.id)
			}));
			return oldest;
		}
		async function updateRelease(api, release, content) {
			return toRelease(await api.ask(task("update", content), (octokit, here) => octokit.rest.repos.updateRelease({
				...here,
				release_id: Number(release.id),
				...toParameters(content)
			})));
		}
		function toParameters({ name, body, draft, prerelease, latest }) {
			const shown = draft ? {} : { make_latest: latest && !prerelease ? "true" : "false" };
			return {
				name,
				body,
				draft,
				prerelease,
				...shown
			};
		}
		function toRelease(release) {
			return {
				id: String(release.id),
				tag: release.tag_name,
				name: release.name ?? "",
				body: release.body ?? "",
				draft: release.draft,
				prerelease: release.prerelease,
				url: release.html_url,
				uploadUrl: release.upload_url
			};
		}
		function lookingFor(tag) {
			return {
				doing: `look for release ${tag}`,
				permission: "contents: read"
			};
		}
		function task(verb, { tag }) {
			return {
				doing: `${verb} release ${tag}`,
				permission: github_releases_WRITE
			};
		}
		var urls = __webpack_require__(7967);
		;
		async function connectGitHub(options) {
			const { clock = systemClock, log = silentLog, serverUrl, repository } = options;
			const api = createGitHubApi(options, clock, log);
			const address = {
				serverUrl,
				repository
			};
			return {
				kind: "github",
				openPullRequests: (head) => openPullRequests(api, head),
				readPullRequest: (number) => readPullRequest(api, number),
				createPullRequest: (request) => createPullRequest(api, request),
				updatePullRequest: (number, text) => updatePullRequest(api, number, text),
				retargetPullRequest: (number, base) => retargetPullRequest(api, number, base),
				decoratePullRequest: (number, decoration) => decoratePullRequest(api, number, decoration),
				closePullRequest: (number, comment) => closePullRequest(api, number, comment),
				keepComment: (number, comment) => keepComment(api, number, comment),
				autoMerge: (number, method, expectedHead) => autoMerge(api, number, method, expectedHead),
				cancelAutoMerge: (number) => cancelAutoMerge(api, number),
				recordDeployment: (deployment) => recordDeployment(api, deployment),
				deactivateDeployments: (environment) => deactivateDeployments(api, environment),
				readMerge: (number) => readMerge(api, number),
				mergedInto: (base, since) => mergedInto(api, base, since),
				mergesOf: (sha) => mergesOf(api, sha),
				commit: (commit) => commitOnBranch(api, commit),
				setBranch: (branch, sha) => setBranch(api, branch, sha),
				deleteBranch: (branch) => deleteBranch(api, branch),
				compare: (other, base, head, limit) => compare(api, other, base, head, limit),
				findRelease: (tag) => findRelease(api, tag),
				createRelease: (content) => createRelease(api, content),
				updateRelease: (release, content) => updateRelease(api, release, content),
				commitUrl: (sha) => (0, urls.Bg)(address, sha),
				fileUrl: (sha, path, line) => (0, urls.bz)(address, sha, path, line),
				compareUrl: (base, head) => (0, urls.XH)(address, base, head)
			};
		}
		var external_node_path_ = __webpack_require__(6760);
		var external_node_url_ = __webpack_require__(3136);
		var exec = __webpack_require__(1260);
		;
		function openLocalGit(gitDir, commitUrl) {
			const git = async (...args) => {
				const options = {
					silent: true,
					ignoreReturnCode: true,
					env: environment()
				};
				const { exitCode, stdout, stderr } = await (0, exec.H)("git", [
					"--git-dir",
					gitDir,
					...args
				], options);
				return {
					code: exitCode,
					out: stdout.replace(/\n$/, ""),
					error: stderr.trim()
				};
			};
			const change = async (task, ...args) => {
				const { code, error } = await git(...args);
				if (code !== 0) throw new errors.Hi(`git could not ${task} in ${gitDir}: ${error}`);
			};
			const workTree = async () => {
				const bare = await git("rev-parse", "--is-bare-repository");
				if (bare.out === "true") return undefined;
				const { out } = await git("worktree", "list", "--porcelain", "-z");
				return out.split("\0")[0]?.replace(/^worktree /, "");
			};
			const refuseCheckedOut = async (ref, task) => {
				const { out } = await git("worktree", "list", "--porcelain", "-z");
				if (await workTree() === undefined || !out.split("\0").includes(`branch ${ref}`)) return;
				throw new errors.Hi(`cannot ${task}: it is checked out in a work tree of ${gitDir}`, { hint: "Switch that work tree to another branch, then run again." });
			};
			const resolve = async (revision) => {
				const { code, out } = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
				return code === 0 ? out.split("\n").at(-1) : undefined;
			};
			return {
				gitDir,
				workTree,
				read: async (...args) => {
					const { code, out } = await git(...args);
					return code === 0 ? out : undefined;
				},
				tips: async (...branches) => {
					const refs = branches.map(refOf);
					const { out } = await git("for-each-ref", "--format=%(objectname) %(refname)", ...refs);
					const lines = out.split("\n").map((line) => [line.slice(line.indexOf(" ") + 1), line.slice(0, line.indexOf(" "))]);
					return new Map(lines.filter(([ref]) => refs.includes(ref)).map(([ref, sha]) => [ref.slice(HEADS.length), sha]));
				},
				isAncestor: async (ancestor, descendant) => (await git("merge-base", "--is-ancestor", ancestor, descendant)).code === 0,
				setBranch: async (branch, sha) => {
					const ref = refOf(branch);
					if (!/^[0-9a-f]{40,64}$/.test(sha)) throw new errors.Hi(`${JSON.stringify(sha)} is not a commit id`);
					await refuseCheckedOut(ref, `point ${branch} at ${sha.slice(0, 7)}`);
					await change(`point ${branch} at ${sha}`, "update-ref", ref, sha);
				},
				deleteBranch: async (branch) => {
					const ref = refOf(branch);
					await refuseCheckedOut(ref, `delete branch ${branch}`);
					await change(`delete branch ${branch}`, "update-ref", "-d", ref);
				},
				between: async (base, head, limit) => {
					const [from, to] = [await resolve(base), await resolve(head)];
					if (from === undefined || to === undefined) return undefined;
					const { out: count } = await git("rev-list", "--count", `${from}..${to}`);
					const format = "--format=%H%x00%P%x00%an%x00%B";
					const { out } = await git("log", "-z", "--reverse", `--max-count=${limit}`, format, `${from}..${to}`, "--");
					return {
						commits: readCommits(out, commitUrl),
						total: Number(count)
					};
				}
			};
		}
		const HEADS = "refs/heads/";
		function refOf(branch) {
			const wrong = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|^[-/.]|\/[/.]|[/.]$|\.lock(\/|$)|^@$|^$/u.test(branch);
			if (wrong) throw new errors.Hi(`${JSON.stringify(branch)} is not a valid branch name`);
			return `${HEADS}${branch}`;
		}
		function readCommits(printed, commitUrl) {
			const parts = printed.split("\0").filter((part, index, all) => index < all.length - 1 || part !== "");
			const commits = [];
			for (let at = 0; at + 3 < parts.length; at += 4) {
				const [sha = "", parents = "", author = "", written = ""] = parts.slice(at, at + 4);
				const message = written.trimEnd();
				const subject = message.split("\n", 1)[0] ?? "";
				const parentShas = parents.split(" ").filter((parent) => parent !== "");
				commits.push({
					sha,
					subject,
					message,
					parents: parentShas,
					author,
					login: undefined,
					url: commitUrl(sha)
				});
			}
			return commits;
		}
		function environment() {
			const entries = Object.entries(process.env).filter((entry) => entry[1] !== undefined && !/^GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR)$/.test(entry[0]));
			return {
				...Object.fromEntries(entries),
				LC_ALL: "C"
			};
		}
		;
		async function findMerge(git, { head, headSha, base, baseSha }) {
			const tip = (await git.tips(base)).get(base);
			if (tip === undefined || head === base) return undefined;
			const mainline = await list(git, "--first-parent", tip);
			if (mainline.includes(headSha)) return {
				mergeCommit: headSha,
				before: baseSha ?? `${headSha}^1`
			};
			const after = new Set(await list(git, "--ancestry-path", `${headSha}..${tip}`));
			const mergeCommit = mainline.findLast((sha) => after.has(sha));
			return mergeCommit === undefined ? undefined : {
				mergeCommit,
				before: `${mergeCommit}^1`
			};
		}
		async function isBrought(git, { mergeCommit, before }, sha) {
			return (await list(git, mergeCommit, `^${before}`)).includes(sha);
		}
		const FORMAT = [
			"%H",
			"%P",
			"%an",
			"%ae",
			"%at",
			"%B"
		].join("%x00");
		async function proposedCommits(git, from, to) {
			const printed = await git.read("log", "--reverse", "--topo-order", `--format=${FORMAT}%x00%x00`, `${from}..${to}`, "--");
			return (printed ?? "").split("\0\0").map((record) => record.replace(/^\n/, "")).filter((record) => record !== "").map((record) => {
				const [sha = "", parents = "", name = "", email = "", seconds = "0", message = ""] = record.split("\0");
				const isMerge = parents.includes(" ");
				return {
					sha,
					isMerge,
					author: {
						name,
						email
					},
					authored: Number(seconds) * 1e3,
					message: message.trimEnd()
				};
			});
		}
		async function list(git, ...range) {
			return (await git.read("rev-list", ...range, "--") ?? "").split("\n").filter((line) => line !== "");
		}
		var promises_ = __webpack_require__(1455);
		var external_node_crypto_ = __webpack_require__(7598);
		;
		async function temporaryFile(folder, text) {
			await (0, promises_.mkdir)(folder, { recursive: true });
			const file = (0, external_node_path_.join)(folder, `.${(0, external_node_crypto_.randomUUID)()}.tmp`);
			await (0, promises_.writeFile)(file, text);
			return file;
		}
		async function writeRecord(folder, path, text) {
			await (0, promises_.rename)(await temporaryFile(folder, text), path);
		}
		async function readRecord(path, what) {
			const text = await (0, promises_.readFile)(path, "utf8").catch(ignoreMissing(undefined));
			if (text === undefined) return undefined;
			try {
				return JSON.parse(text);
			} catch (error) {
				throw new errors.Hi(`${path} is damaged: ${error instanceof Error ? error.message : error}`, {
					cause: error,
					hint: `It is a record of this tool about a local ${what}: repair it, or delete it to forget that ${what}.`
				});
			}
		}
		function ignoreMissing(fallback) {
			return (error) => {
				if (isCode(error, "ENOENT")) return fallback;
				throw error;
			};
		}
		function isCode(error, code) {
			return error instanceof Error && "code" in error && error.code === code;
		}
		var shell = __webpack_require__(4104);
		;
		function renderRecord(record) {
			const { number, title, head, base, draft, state, headSha } = record;
			const rows = [
				["State", draft && state === "open" ? "draft" : state],
				["Branches", `\`${head}\` \u2192 \`${base}\``],
				["Head", `\`${headSha}\``],
				["Labels", record.labels.join(", ")],
				["Assignees", record.assignees.join(", ")],
				["Reviewers", [...record.reviewers, ...record.teamReviewers].join(", ")],
				["Milestone", record.milestone ?? ""],
				["Opened", record.createdAt],
				["Updated", record.updatedAt]
			].filter(([, value]) => value !== "");
			const table = [
				"| | |",
				"|---|---|",
				...rows.map(([name, value]) => `| ${name} | ${value} |`)
			].join("\n");
			const comments = record.comments.map(({ at, body }) => `---\n\n*${at}*\n\n${body}`);
			return `${[
				`# ${title} (#${number})`,
				table,
				record.body,
				...comments
			].join("\n\n").trimEnd()}\n`;
		}
		function mergeCommand(where, head, base) {
			if (where.workTree !== undefined) {
				const git = `git -C ${(0, shell.r)(where.workTree)}`;
				return `${git} switch ${(0, shell.r)(base)} && ${git} merge --no-edit ${(0, shell.r)(head)}`;
			}
			const git = `git --git-dir ${(0, shell.r)(where.gitDir)}`;
			return `t=$(mktemp -d) && ${git} worktree add "$t/merge" ${(0, shell.r)(base)} && git -C "$t/merge" merge --no-edit ${(0, shell.r)(head)} && ${git} worktree remove "$t/merge"`;
		}
		;
		function openLocalRecords(gitDir) {
			const folder = (0, external_node_path_.join)(gitDir, "gitops-actions", "pull-requests");
			const path = (number) => (0, external_node_path_.join)(folder, `${number}.json`);
			const page = (number) => (0, external_node_path_.join)(folder, `${number}.md`);
			const numbers = async () => {
				const names = await (0, promises_.readdir)(folder).catch(ignoreMissing([]));
				const found = names.flatMap((name) => /^([1-9]\d*)\.json$/.exec(name)?.[1] ?? []);
				return found.map(Number).sort((a, b) => a - b);
			};
			const read = (number) => readRecord(path(number), "pull request");
			const replace = (target, text) => writeRecord(folder, target, text);
			return {
				page,
				list: async () => {
					const records = await Promise.all((await numbers()).map(read));
					return records.filter((record) => record !== undefined);
				},
				read: async (number) => {
					const record = await read(number);
					if (record !== undefined) return record;
					throw new errors.Hi(`there is no pull request #${number} in ${gitDir}`, { status: 404 });
				},
				add: async (content) => {
					for (let number = ((await numbers()).at(-1) ?? 0) + 1;; number += 1) {
						const record = {
							number,
							...content
						};
						const file = await temporaryFile(folder, format(record));
						const taken = await (0, promises_.link)(file, path(number)).then(() => false, (error) => isCode(error, "EEXIST") || Promise.reject(error));
						await (0, promises_.rm)(file);
						if (taken) continue;
						await replace(page(number), renderRecord(record));
						return record;
					}
				},
				write: async (record) => {
					await replace(path(record.number), format(record));
					await replace(page(record.number), renderRecord(record));
				},
				remove: async (number) => {
					await (0, promises_.rm)(path(number), { force: true });
					await (0, promises_.rm)(page(number), { force: true });
				}
			};
		}
		function format(record) {
			return `${JSON.stringify(record, null, 2)}\n`;
		}
		;
		function openLocalReleases(gitDir) {
			const folder = (0, external_node_path_.join)(gitDir, "gitops-actions", "releases");
			const file = (tag, end) => (0, external_node_path_.join)(folder, `${encodeURIComponent(tag)}.${end}`);
			const find = async (tag) => {
				const content = await readRecord(file(tag, "json"), "release");
				return content && local_releases_toRelease(content, (0, external_node_url_.pathToFileURL)(file(tag, "md")).href);
			};
			const write = async (content) => {
				await writeRecord(folder, file(content.tag, "json"), `${JSON.stringify(content, null, 2)}\n`);
				await writeRecord(folder, file(content.tag, "md"), renderRelease(content));
				return local_releases_toRelease(content, (0, external_node_url_.pathToFileURL)(file(content.tag, "md")).href);
			};
			return {
				findRelease: find,
				createRelease: async (content) => await find(content.tag) ?? write(content),
				updateRelease: (_, content) => write(content)
			};
		}
		function local_releases_toRelease({ tag, name, body, draft, prerelease }, url) {
			return {
				id: tag,
				tag,
				name,
				body,
				draft,
				prerelease,
				url,
				uploadUrl: undefined
			};
		}
		function renderRelease({ tag, name, body, draft, prerelease, latest }) {
			const marks = [
				draft && "draft",
				prerelease && "prerelease",
				latest && !draft && !prerelease && "latest"
			];
			const said = [`tag \`${tag}\``, ...marks.filter((mark) => mark !== false)].join(" \u00b7 ");
			return `# ${name}\n\n${said}\n\n${body.trimEnd()}\n`;
		}
		;
		const COMPARED = 100;
		function openLocalForge(options) {
			const gitDir = (0, external_node_path_.resolve)(options.gitDir);
			const { name = nameOf(gitDir), clock = systemClock } = options;
			const commitUrl = (sha) => `${(0, external_node_url_.pathToFileURL)(gitDir)}#commit=${sha}`;
			const git = openLocalGit(gitDir, commitUrl);
			const records = openLocalRecords(gitDir);
			const now = () => new Date(clock.now()).toISOString();
			const toPullRequest = (record) => {
				const { number, state, title, body, draft, head, headSha, base, labels } = record;
				const url = (0, external_node_url_.pathToFileURL)(records.page(number)).href;
				return {
					number,
					url,
					state,
					title,
					body,
					draft,
					head,
					headSha,
					base,
					labels,
					autoMerge: false
				};
			};
			const refresh = async (record) => {
				if (record.state !== "open") return record;
				const tips = await git.tips(record.head, record.base);
				const [head, base] = [tips.get(record.head), tips.get(record.base)];
				const headSha = head ?? record.headSha;
				const merged = base !== undefined && await git.isAncestor(headSha, base);
				const state = merged ? "merged" : head === undefined ? "closed" : "open";
				if (state === record.state && headSha === record.headSha) return record;
				const moved = state === "open" && base !== undefined ? { baseSha: base } : {};
				const current = {
					...record,
					...moved,
					state,
					headSha,
					updatedAt: now()
				};
				await records.write(current);
				return current;
			};
			const openFrom = async (head) => {
				const matching = (await records.list()).filter((record) => record.head === head);
				return (await Promise.all(matching.map(refresh))).filter(({ state }) => state === "open");
			};
			const openBetween = async ({ head, base }) => (await openFrom(head)).filter((record) => record.base === base);
			const change = async (number, edit) => {
				const record = await refresh(await records.read(number));
				const changed = {
					...record,
					...edit(record),
					updatedAt: now()
				};
				await records.write(changed);
				return changed;
			};
			const create = async (request) => {
				const [existing] = await openBetween(request);
				if (existing !== undefined) return toPullRequest(existing);
				const sides = await requireSides(request);
				const at = now();
				const fresh = {
					labels: [],
					assignees: [],
					reviewers: [],
					teamReviewers: [],
					milestone: null,
					comments: []
				};
				const added = await records.add({
					...request,
					...fresh,
					state: "open",
					...sides,
					createdAt: at,
					updatedAt: at
				});
				const [first = added] = await openBetween(request);
				if (first.number !== added.number) await records.remove(added.number);
				return toPullRequest(first);
			};
			const requireSides = async ({ head, base }) => {
				const tips = await git.tips(head, base);
				const [headSha, baseSha] = [tips.get(head), tips.get(base)];
				const task = `cannot open a pull request from ${head} into ${base} in ${gitDir}`;
				if (headSha === undefined) throw new errors.Hi(`${task}: there is no branch ${head}`, { status: 422 });
				if (baseSha === undefined) throw new errors.Hi(`${task}: there is no branch ${base}`, { status: 422 });
				if (!await git.isAncestor(headSha, baseSha)) return {
					headSha,
					baseSha
				};
				throw new errors.Hi(`${task}: No commits between ${base} and ${head}`, { status: 422 });
			};
			const retargetProblem = async ({ number, state, head, headSha }, base) => {
				if (state !== "open") return `pull request #${number} is ${state}`;
				const baseSha = (await git.tips(base)).get(base);
				if (baseSha === undefined) return `there is no branch ${base} to be its base`;
				const other = (await openBetween({
					head,
					base
				})).find((each) => each.number !== number);
				if (other !== undefined) return `pull request #${other.number} from ${head} into ${base} already exists`;
				return await git.isAncestor(headSha, baseSha) ? `${head} has no new commits for ${base}` : undefined;
			};
			return {
				kind: "local",
				openPullRequests: async (head) => (await openFrom(head)).map(toPullRequest),
				readPullRequest: async (number) => {
					const record = (await records.list()).find((one) => one.number === number);
					return record === undefined ? undefined : {
						...toPullRequest(await refresh(record)),
						origin: "same-repository"
					};
				},
				createPullRequest: create,
				updatePullRequest: async (number, { title, body }) => toPullRequest(await change(number, () => ({
					title,
					body
				}))),
				retargetPullRequest: async (number, base) => {
					const record = await refresh(await records.read(number));
					const reason = await retargetProblem(record, base);
					if (reason !== undefined) return {
						kind: "refused",
						reason
					};
					return {
						kind: "retargeted",
						pullRequest: toPullRequest(await change(number, () => ({ base })))
					};
				},
				decoratePullRequest: async (number, { labels, assignees, reviewers, teamReviewers, milestone }) => {
					await change(number, (record) => ({
						labels: union(record.labels, labels),
						assignees: union(record.assignees, assignees),
						reviewers: union(record.reviewers, reviewers),
						teamReviewers: union(record.teamReviewers, teamReviewers),
						milestone: milestone ?? record.milestone
					}));
				},
				closePullRequest: async (number, comment) => {
					if ((await refresh(await records.read(number))).state !== "open") return;
					const at = now();
					await change(number, ({ comments }) => ({
						state: "closed",
						comments: [...comments, {
							at,
							body: comment
						}]
					}));
				},
				keepComment: async (number, { marker, body, whenAbsent }) => {
					await change(number, ({ comments }) => {
						const place = comments.findIndex((comment) => comment.body.includes(marker));
						if (place !== -1) return { comments: comments.with(place, {
							at: now(),
							body
						}) };
						return whenAbsent === "create" ? { comments: [...comments, {
							at: now(),
							body
						}] } : {};
					});
				},
				recordDeployment: async () => NO_DEPLOYMENTS,
				deactivateDeployments: async () => NO_DEPLOYMENTS,
				autoMerge: async (number, _method, expectedHead) => {
					const record = await refresh(await records.read(number));
					if (record.state === "merged") return {
						kind: "merged",
						sha: record.headSha
					};
					if (record.state === "closed") return {
						kind: "refused",
						reason: `pull request #${number} is closed`
					};
					if (record.headSha !== expectedHead) {
						return {
							kind: "refused",
							reason: `pull request #${number} no longer stands at ${expectedHead.slice(0, 7)}; run again`
						};
					}
					const command = mergeCommand({
						gitDir,
						workTree: await git.workTree()
					}, record.head, record.base);
					const reason = `a local repository has nobody to merge; merge branch ${record.head} yourself: ${command}`;
					return {
						kind: "refused",
						reason
					};
				},
				cancelAutoMerge: async () => {},
				readMerge: async (number) => {
					const known = (await records.list()).find((record) => record.number === number);
					if (known === undefined) return { kind: "absent" };
					const record = await refresh(known);
					const { url, title, head, base, labels } = toPullRequest(record);
					const merge = record.state === "merged" ? await findMerge(git, record) : undefined;
					if (merge === undefined) return {
						kind: "not-merged",
						state: record.state,
						url
					};
					const commits = await proposedCommits(git, merge.before, record.headSha);
					return {
						kind: "merged",
						number,
						url,
						title,
						head,
						base,
						labels,
						mergeCommit: merge.mergeCommit,
						commits
					};
				},
				mergedInto: async (base) => {
					const found = [];
					for (const record of await Promise.all((await records.list()).map(refresh))) {
						const merge = record.state === "merged" && record.base === base ? await findMerge(git, record) : undefined;
						if (merge !== undefined) found.push({
							number: record.number,
							head: record.head,
							mergeCommit: merge.mergeCommit
						});
					}
					return found;
				},
				mergesOf: async (sha) => {
					const found = [];
					for (const record of await Promise.all((await records.list()).map(refresh))) {
						const merge = record.state === "merged" ? await findMerge(git, record) : undefined;
						if (merge !== undefined && await isBrought(git, merge, sha)) found.push(record);
					}
					return found.map(({ number, base }) => ({
						number,
						base
					}));
				},
				commit: async ({ branch }) => {
					throw new errors.Hi(`cannot commit to ${branch} through a forge's API: ${gitDir} has no forge to sign the commit`, { hint: "Leave out sign-commits for a local repository." });
				},
				setBranch: git.setBranch,
				deleteBranch: git.deleteBranch,
				...openLocalReleases(gitDir),
				compare: async (repository, base, head, limit = COMPARED) => {
					if (repository !== name) return undefined;
					const found = await git.between(base, head, limit);
					if (found === undefined) return undefined;
					return {
						url: compareUrl(base, head),
						commits: found.commits,
						totalCommits: found.total
					};
				},
				commitUrl,
				fileUrl: (sha, path, line) => `${commitUrl(sha)}:${path}${line === undefined ? "" : `:${line}`}`,
				compareUrl
			};
			function compareUrl(base, head) {
				return `${(0, external_node_url_.pathToFileURL)(gitDir)}#compare=${base}...${head}`;
			}
		}
		const NO_DEPLOYMENTS = {
			kind: "unsupported",
			reason: "a local repository keeps no deployments"
		};
		function nameOf(gitDir) {
			const path = gitDir.replace(/\/\.git\/?$/, "");
			return (0, external_node_path_.basename)(path).replace(/\.git$/, "");
		}
		function union(present, added) {
			return [...new Set([...present, ...added])];
		}
		;
	}),
	486: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C: () => useProxy });
		function useProxy(url, log) {
			const proxy = proxyFor(url, process.env);
			if (proxy === undefined || process.env["NODE_USE_ENV_PROXY"] === "1") return;
			const http = process.getBuiltinModule("node:http");
			if (typeof http.setGlobalProxyFromEnv === "function") {
				http.setGlobalProxyFromEnv();
				return;
			}
			log.warning(`a proxy is set for ${new URL(url).host}, but this Node.js (${process.version}) uses it only when told at its start: set NODE_USE_ENV_PROXY to 1 in the step's env`);
		}
		function proxyFor(url, variables) {
			const { protocol, hostname } = new URL(url);
			if (isLoopback(hostname) || isExempt(hostname, read(variables, "no_proxy") ?? "")) return undefined;
			return read(variables, protocol === "https:" ? "https_proxy" : "http_proxy");
		}
		function read(variables, name) {
			return variables[name] || variables[name.toUpperCase()] || undefined;
		}
		function isLoopback(hostname) {
			return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
		}
		function isExempt(hostname, noProxy) {
			const patterns = noProxy.split(/[\s,]+/).filter((pattern) => pattern !== "");
			return patterns.some((pattern) => {
				const domain = pattern.toLowerCase().replace(/^\*?\./, "").replace(/:\d+$/, "");
				return domain === "*" || hostname === domain || hostname.endsWith(`.${domain}`);
			});
		}
	}),
	4104: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => shellWord });
		const PLAIN = /^(?!=)[\w./:@%=+-]+$/;
		function shellWord(text) {
			return PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
		}
	})
};
;
