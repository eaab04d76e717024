(() => {
	"use strict";
	var __webpack_modules__ = {
		3103: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				IL: () => argocdAccessInputs,
				bW: () => argocdWaitInputs,
				cM: () => argocdApplicationInputs
			});
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7709);
			const argocdAccessInputs = {
				mode: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Yq)(["server", "core"], {
					group: "Argo CD",
					description: "`server` asks Argo CD\u2019s API. `core` needs none: it reads the Application resources from the cluster Argo CD runs in. Default: `server` when an address is given, else `core`."
				}),
				server: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					group: "Argo CD",
					description: "Address of the Argo CD server, with its base path if it has one: `argocd.example.com/argo`.",
					env: ["ARGOCD_SERVER"]
				}),
				"auth-token": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.rJ)({
					group: "Argo CD",
					description: "Token of an account or project role that may `get` the applications.",
					env: ["ARGOCD_AUTH_TOKEN"]
				}),
				"server-ca": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					group: "Argo CD",
					description: "CA certificate of the server, where Node does not trust it anyway: PEM, or the path of a file."
				}),
				insecure: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Jt)({
					group: "Argo CD",
					description: "Trust any certificate. Rather give server-ca: the token goes to whoever answers.",
					default: false
				}),
				headers: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.rJ)({
					group: "Argo CD",
					description: "Headers to send along, one `Name: value` a line, such as those of an access proxy. Kept as a secret.",
					env: ["ARGOCD_HEADERS"]
				})
			};
			const argocdApplicationInputs = {
				application: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Mn)({ description: "The application, as `name` or `namespace/name`; several, one a line." }),
				selector: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({ description: "Applications by label selector instead: children of an ApplicationSet, or of an application of applications (`app.kubernetes.io/instance=parent`). None at all is an error." }),
				"app-namespace": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({ description: "Namespace of the Application resources, where it is not Argo CD\u2019s own." }),
				project: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({ description: "Project of the applications. With it Argo CD tells a missing application from a forbidden one." })
			};
			const argocdWaitInputs = {
				images: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.p_)({
					group: "Expected",
					description: "Images that must run, as `name`, `name:tag` or `name@digest`."
				}),
				conditions: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.p_)({
					group: "Expected",
					description: "What must hold: `sync`, `health`, `operation`. With `suspended` a paused rollout counts as healthy.",
					default: "sync,health,operation"
				}),
				resource: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Mn)({
					group: "Expected",
					description: "Look at these resources only: `GROUP:KIND:NAME` or `GROUP:KIND:NAMESPACE/NAME`, `*` for any; with `!` before it, at all but these."
				}),
				"degraded-grace-period": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.p0)({
					group: "Waiting",
					description: "How long Degraded, a missing resource or a comparison error is borne, since each may pass by itself.",
					default: "60s"
				}),
				refresh: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Yq)([
					"normal",
					"hard",
					"none"
				], {
					group: "Waiting",
					description: "Whether Argo CD is asked to look at git now. `hard` makes it render the manifests anew; with `none` it looks when it does anyway.",
					default: "normal"
				})
			};
		}),
		1306: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.r(__webpack_exports__);
			__nccwpck_require__.d(__webpack_exports__, {
				ancestryInputs: () => ancestryInputs,
				argocdAccessInputs: () => _argocd_inputs_js__WEBPACK_IMPORTED_MODULE_1__.IL,
				argocdApplicationInputs: () => _argocd_inputs_js__WEBPACK_IMPORTED_MODULE_1__.cM,
				argocdWaitInputs: () => _argocd_inputs_js__WEBPACK_IMPORTED_MODULE_1__.bW,
				engineInputs: () => engineInputs,
				gracePeriodInput: () => gracePeriodInput,
				kubernetesInputs: () => kubernetesInputs,
				waitInputs: () => waitInputs
			});
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7709);
			var _argocd_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3103);
			const waitInputs = {
				timeout: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.p0)({
					group: "Waiting",
					description: "How long to wait at most.",
					default: "10m"
				}),
				"stable-for": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.p0)({
					group: "Waiting",
					description: "How long it must stay ready without interruption before it counts.",
					default: "0s"
				}),
				"fail-fast": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Jt)({
					group: "Waiting",
					description: "End as soon as something has failed or will not go on by itself. `false` waits until the timeout all the same: people may mend it meanwhile.",
					default: true
				})
			};
			const gracePeriodInput = { "grace-period": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.p0)({
				group: "Waiting",
				description: "How long a failure that may pass by itself is borne.",
				default: "60s"
			}) };
			const kubernetesInputs = {
				kubeconfig: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					group: "Cluster",
					description: "Path of a kubeconfig file. Default: `KUBECONFIG`, else `~/.kube/config`, else the service account of the pod this runs in.",
					env: ["KUBECONFIG"]
				}),
				context: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					group: "Cluster",
					description: "Context of the kubeconfig. Default: its current one."
				})
			};
			const ancestryInputs = {
				repository: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					group: "Repository",
					description: "Repository of `revision`: `owner/name`, a URL, or a path. Asked only when the engine has another commit, whether that one contains it.",
					default: "${{ github.repository }}",
					cli: "."
				}),
				token: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.rJ)({
					group: "Repository",
					description: "Token that may read that repository: `contents: read`.",
					default: "${{ github.token }}",
					env: [
						"GITOPS_TOKEN",
						"GITHUB_TOKEN",
						"GH_TOKEN"
					]
				})
			};
			const engineInputs = {
				"argocd-server": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					group: "Cluster",
					description: "Address of the Argo CD server, for environments that Argo CD deploys.",
					env: ["ARGOCD_SERVER"]
				}),
				"argocd-auth-token": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.rJ)({
					group: "Cluster",
					description: "Token for the Argo CD server; it needs to read the applications.",
					env: ["ARGOCD_AUTH_TOKEN"]
				}),
				"argocd-server-ca": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					group: "Cluster",
					description: "CA certificate of the Argo CD server: PEM, or the path of a file."
				}),
				...kubernetesInputs
			};
		}),
		9430: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.r(__webpack_exports__);
			__nccwpck_require__.d(__webpack_exports__, {
				PROMOTION_BRANCH: () => PROMOTION_BRANCH,
				commitInputs: () => commitInputs,
				promotionInputs: () => promotionInputs,
				pullRequestInputs: () => pullRequestInputs,
				repositoryInputs: () => repositoryInputs
			});
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7709);
			const PROMOTION_BRANCH = "promote/{to}";
			const repositoryInputs = {
				repository: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					group: "Repository",
					description: "Repository that holds the environments: `owner/name`, a URL, or the path of a local (also bare) repository.",
					default: "${{ github.repository }}",
					cli: "."
				}),
				token: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.rJ)({
					group: "Repository",
					description: "Token that may read the repository and write what this action changes: `contents: write`, and `pull-requests: write` for pull requests. Commits and pull requests made with the default token start no workflows; use a GitHub App token for that.",
					default: "${{ github.token }}",
					env: [
						"GITOPS_TOKEN",
						"GITHUB_TOKEN",
						"GH_TOKEN"
					]
				}),
				branch: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					group: "Repository",
					description: "Branch to read gitops.yaml from and to change. Default: the repository\u2019s default branch."
				})
			};
			const commitInputs = {
				"commit-message": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.c1)({
					group: "Commit",
					description: "Template of the commit message. The first line is the subject."
				}),
				author: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.MV)({
					group: "Commit",
					description: "Author of the commit.",
					default: "${{ github.actor }} <${{ github.actor_id }}+${{ github.actor }}@users.noreply.github.com>",
					cli: "gitops-actions <gitops-actions@users.noreply.github.com>"
				}),
				committer: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.MV)({
					group: "Commit",
					description: "Committer of the commit.",
					default: "github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>",
					cli: "gitops-actions <gitops-actions@users.noreply.github.com>"
				}),
				signoff: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Jt)({
					group: "Commit",
					description: "Add a Signed-off-by line of the committer.",
					default: false
				}),
				"sign-commits": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Jt)({
					group: "Commit",
					description: "Commit through the forge\u2019s API, so that the forge signs the commit (\u201cVerified\u201d). Author and committer are then the token\u2019s owner.",
					default: false
				}),
				"skip-ci": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Jt)({
					group: "Commit",
					description: "Add [skip ci] to the commit\u2019s subject.",
					default: false
				}),
				"dry-run": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Jt)({
					group: "Commit",
					description: "Show what would change, and change nothing.",
					default: false
				})
			};
			const promotionInputs = {
				config: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					description: "Path of gitops.yaml in the repository.",
					default: "gitops.yaml"
				}),
				environments: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.c1)({ description: "The content of a gitops.yaml, `environments:` and all; used instead of the file." }),
				images: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Mn)({ description: "Promote these images only, named as the source environment\u2019s files name them. Default: all that both environments hold." }),
				strategy: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Yq)([
					"images",
					"merge",
					"copy"
				], { description: "What is promoted: image versions, a whole branch, or a folder\u2019s files. Default: what gitops.yaml says, else images." })
			};
			const pullRequestInputs = {
				title: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					group: "Pull request",
					description: "Title of the pull request. Default: says which versions go where."
				}),
				body: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.c1)({
					group: "Pull request",
					description: "Text put above the generated description of the pull request."
				}),
				"body-path": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					group: "Pull request",
					description: "File whose content is used as `body`."
				}),
				labels: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.p_)({
					group: "Pull request",
					description: "Labels to add, besides those of gitops.yaml."
				}),
				assignees: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.p_)({
					group: "Pull request",
					description: "Users to assign."
				}),
				reviewers: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.p_)({
					group: "Pull request",
					description: "Users to ask for a review."
				}),
				"team-reviewers": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.p_)({
					group: "Pull request",
					description: "Teams to ask for a review, as `team` or `org/team`."
				}),
				milestone: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					group: "Pull request",
					description: "Milestone, by title or number."
				}),
				draft: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Jt)({
					group: "Pull request",
					description: "Open the pull request as a draft.",
					default: false
				}),
				"delete-branch": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Jt)({
					group: "Pull request",
					description: "Delete the pull request\u2019s branch when the pull request is closed because nothing is left to promote.",
					default: true
				}),
				"auto-merge": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Jt)({
					group: "Pull request",
					description: "Let the forge merge once its requirements are met. Also switched on by auto-merge in gitops.yaml.",
					default: false
				}),
				"merge-method": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Yq)([
					"merge",
					"squash",
					"rebase"
				], {
					group: "Pull request",
					description: "How the pull request is merged. Default: what gitops.yaml says, else merge."
				}),
				"pull-request-branch": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					group: "Pull request",
					description: "Branch of the pull request; {to} is the target environment.",
					default: PROMOTION_BRANCH
				})
			};
		}),
		8953: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				$n: () => GitopsError,
				Hi: () => RemoteError,
				Ld: () => formatPosition,
				MU: () => TimeoutError,
				P4: () => UnhealthyError,
				dz: () => InputError,
				f6: () => FileError,
				fK: () => ConflictError,
				t9: () => BlockedError
			});
			class GitopsError extends Error {
				hint;
				constructor(message, { hint, cause } = {}) {
					super(message, cause === undefined ? undefined : { cause });
					this.hint = hint;
				}
			}
			class InputError extends GitopsError {
				name = "InputError";
				problems;
				constructor(problems, details = {}) {
					super(problems.map(({ input, problem }) => `input ${input}: ${problem}`).join("\n"), details);
					this.problems = problems;
				}
			}
			class FileError extends GitopsError {
				name = "FileError";
				position;
				problem;
				constructor(position, problem, details = {}) {
					super(`${formatPosition(position)}: ${problem}`, details);
					this.position = position;
					this.problem = problem;
				}
			}
			function formatPosition({ file, line, column }) {
				return [
					file,
					line,
					column
				].filter((part) => part !== undefined).join(":");
			}
			class ConflictError extends GitopsError {
				name = "ConflictError";
				paths;
				constructor(message, { paths = [], ...details } = {}) {
					super(message, details);
					this.paths = paths;
				}
			}
			class RemoteError extends GitopsError {
				name = "RemoteError";
				status;
				retryable;
				requestId;
				constructor(message, { status, retryable = false, requestId, ...details } = {}) {
					super(message, details);
					this.status = status;
					this.retryable = retryable;
					this.requestId = requestId;
				}
			}
			class BlockedError extends GitopsError {
				name = "BlockedError";
				gates;
				constructor(message, { gates, ...details }) {
					super(message, details);
					this.gates = gates;
				}
			}
			class TimeoutError extends GitopsError {
				name = "TimeoutError";
			}
			class UnhealthyError extends GitopsError {
				name = "UnhealthyError";
			}
		}),
		4291: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				p: () => nearest,
				r: () => nearestFew
			});
			function nearest(word, candidates) {
				return nearestFew(word, candidates, 1)[0];
			}
			function nearestFew(word, candidates, limit) {
				const wanted = letters(word);
				const allowed = wanted.length < 2 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
				return candidates.map((candidate) => ({
					candidate,
					edits: boundedDistance(wanted, letters(candidate), allowed)
				})).filter(({ edits }) => edits <= allowed).sort((a, b) => a.edits - b.edits).slice(0, limit).map(({ candidate }) => candidate);
			}
			function boundedDistance(a, b, limit) {
				return Math.abs(a.length - b.length) > limit ? Number.POSITIVE_INFINITY : editDistance(a, b);
			}
			function letters(word) {
				return word.toLowerCase().replace(/[-_ ]/g, "");
			}
			function editDistance(a, b) {
				let beforePrevious = [];
				let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
				for (let row = 1; row <= a.length; row += 1) {
					const current = [row];
					for (let column = 1; column <= b.length; column += 1) {
						const substitution = at(previous, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
						const swap = swapped(a, b, row, column) ? at(beforePrevious, column - 2) + 1 : Number.POSITIVE_INFINITY;
						current.push(Math.min(at(previous, column) + 1, at(current, column - 1) + 1, substitution, swap));
					}
					beforePrevious = previous;
					previous = current;
				}
				return at(previous, b.length);
			}
			function swapped(a, b, row, column) {
				return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			}
			function at(row, column) {
				return row[column] ?? Number.POSITIVE_INFINITY;
			}
		}),
		6233: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				V: () => matchImage,
				m: () => runsImage
			});
			var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7689);
			function matchImage(expected, asked) {
				if (!(0, _name_js__WEBPACK_IMPORTED_MODULE_0__.b0)(expected.name, asked.name)) return "other";
				if (expected.digest === undefined) {
					return expected.tag === undefined || expected.tag === pulledTag(asked) ? "same" : "other";
				}
				if (asked.digest !== undefined) return expected.digest === asked.digest ? "same" : "other";
				return expected.tag !== undefined && expected.tag !== pulledTag(asked) ? "other" : "later";
			}
			function pulledTag({ tag, digest }) {
				return tag ?? (digest === undefined ? "latest" : undefined);
			}
			function runsImage(expected, asked, imageID) {
				const match = matchImage(expected, asked);
				return match === "later" ? imageID.endsWith(`@${expected.digest}`) : match === "same";
			}
		}),
		7689: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				Pn: () => normaliseImageName,
				b0: () => isSameImageName,
				l0: () => isDomain
			});
			function normaliseImageName(name) {
				const slash = name.indexOf("/");
				const first = slash === -1 ? "" : name.slice(0, slash);
				if (first !== "" && isDomain(first)) {
					return first === "index.docker.io" ? normaliseImageName(`docker.io/${name.slice(slash + 1)}`) : withLibrary(name);
				}
				return withLibrary(`docker.io/${name}`);
			}
			function withLibrary(name) {
				const path = name.slice("docker.io/".length);
				return name.startsWith("docker.io/") && !path.includes("/") ? `docker.io/library/${path}` : name;
			}
			function isDomain(component) {
				return component === "localhost" || /[.:]/.test(component) || component !== component.toLowerCase();
			}
			function isSameImageName(a, b) {
				return normaliseImageName(a) === normaliseImageName(b);
			}
		}),
		438: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				L: () => parseImageOverride,
				T: () => formatImageOverride
			});
			var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2613);
			function parseImageOverride(line) {
				const hint = "Write name[=newname][:tag][@digest], for example web=ghcr.io/acme/web:v1.2.3.";
				const equals = line.indexOf("=");
				if (equals === -1) {
					const parts = (0, _reference_js__WEBPACK_IMPORTED_MODULE_0__.mQ)(line);
					const problem = (0, _reference_js__WEBPACK_IMPORTED_MODULE_0__.te)(parts);
					if (problem !== undefined) throw new _reference_js__WEBPACK_IMPORTED_MODULE_0__.ft(line, problem, hint);
					return parts;
				}
				const name = line.slice(0, equals);
				const target = (0, _reference_js__WEBPACK_IMPORTED_MODULE_0__.mQ)(line.slice(equals + 1));
				const problem = placeholderProblem(name) ?? (0, _reference_js__WEBPACK_IMPORTED_MODULE_0__.te)(target);
				if (problem !== undefined) throw new _reference_js__WEBPACK_IMPORTED_MODULE_0__.ft(line, problem, hint);
				const { name: newName, ...version } = target;
				return {
					name,
					newName,
					...version
				};
			}
			function formatImageOverride({ name, newName, ...version }) {
				const target = (0, _reference_js__WEBPACK_IMPORTED_MODULE_0__.my)({
					name: newName ?? name,
					...version
				});
				return newName === undefined ? target : `${name}=${target}`;
			}
			function placeholderProblem(name) {
				if (name === "") return "the name before \"=\" is empty";
				return /^[\w./:-]+$/.test(name) ? undefined : `the name ${JSON.stringify(name)} before "=" holds characters no image name has`;
			}
		}),
		2613: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				Vz: () => asImageReference,
				WQ: () => digestProblem,
				ft: () => InvalidReference,
				mQ: () => splitReference,
				my: () => formatImageReference,
				o_: () => parseImageReference,
				qH: () => tagProblem,
				rH: () => nameProblem,
				te: () => referenceProblem
			});
			var _errors__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8953);
			var _name_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7689);
			class InvalidReference extends _errors__WEBPACK_IMPORTED_MODULE_0__.$n {
				name = "InvalidReference";
				reference;
				constructor(reference, problem, hint = "Write name[:tag][@digest], for example ghcr.io/acme/web:v1.2.3.") {
					super(`${JSON.stringify(reference)} is not an image reference: ${problem}`, { hint });
					this.reference = reference;
				}
			}
			const TAG = /^\w[\w.-]{0,127}$/;
			const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
			const HEX_LENGTHS = {
				sha256: 64,
				sha384: 96,
				sha512: 128
			};
			const DOMAIN_LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;
			const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
			const MAX_NAME_LENGTH = 255;
			function parseImageReference(text) {
				const parts = splitReference(text);
				const problem = referenceProblem(parts);
				if (problem !== undefined) throw new InvalidReference(text, problem);
				return parts;
			}
			function asImageReference(text) {
				const parts = splitReference(text);
				return referenceProblem(parts) === undefined ? parts : undefined;
			}
			function formatImageReference({ name, tag, digest }) {
				return `${name}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;
			}
			function tagProblem(tag) {
				if (tag === "") return "the tag after \":\" is empty";
				if (TAG.test(tag)) return undefined;
				if (tag.length > 128) return `the tag is ${tag.length} characters long; 128 are allowed`;
				return `the tag ${JSON.stringify(tag)} may hold only letters, digits, "_", "." and "-", and not begin with "." or "-"`;
			}
			function digestProblem(digest) {
				if (digest === "") return "the digest after \"@\" is empty";
				if (!DIGEST.test(digest)) {
					return `the digest ${JSON.stringify(digest)} must be algorithm:hex with at least 32 hex digits, such as sha256:\u2026`;
				}
				const [algorithm = "", hex = ""] = digest.split(":");
				const length = HEX_LENGTHS[algorithm];
				if (length !== undefined && hex.length !== length) {
					return `a ${algorithm} digest has ${length} hex digits, this one has ${hex.length}`;
				}
				return undefined;
			}
			function nameProblem(name) {
				if (name === "") return "the name is empty";
				if (name.length > MAX_NAME_LENGTH) return `the name is ${name.length} characters long; ${MAX_NAME_LENGTH} are allowed`;
				if (/\s/.test(name)) return `the name ${JSON.stringify(name)} holds white space`;
				if (name.includes("://")) return "an image has no scheme; leave out everything up to \"://\"";
				const components = name.split("/");
				const first = components[0] ?? "";
				if (components.length === 1 || !(0, _name_js__WEBPACK_IMPORTED_MODULE_1__.l0)(first)) return pathProblem(components);
				return domainProblem(first) ?? pathProblem(components.slice(1));
			}
			function splitReference(text) {
				const at = text.indexOf("@");
				const named = at === -1 ? text : text.slice(0, at);
				const colon = named.lastIndexOf(":");
				const tagged = colon > named.lastIndexOf("/");
				return {
					name: tagged ? named.slice(0, colon) : named,
					...tagged ? { tag: named.slice(colon + 1) } : {},
					...at === -1 ? {} : { digest: text.slice(at + 1) }
				};
			}
			function referenceProblem({ name, tag, digest }) {
				return nameProblem(name) ?? (tag === undefined ? undefined : tagProblem(tag)) ?? (digest === undefined ? undefined : digestProblem(digest));
			}
			function domainProblem(domain) {
				const match = /^(?<host>\[[0-9a-fA-F:]+\]|[^:[\]]+)(?::(?<port>\d+))?$/.exec(domain);
				const host = match?.groups?.["host"];
				if (host === undefined) return `${JSON.stringify(domain)} is not a registry host (host or host:port)`;
				if (host.startsWith("[")) return undefined;
				const label = host.split(".").find((part) => !DOMAIN_LABEL.test(part));
				return label === undefined ? undefined : `${JSON.stringify(domain)} is not a registry host: ${JSON.stringify(label)} is no host label`;
			}
			function pathProblem(components) {
				const wrong = components.find((component) => !PATH_COMPONENT.test(component));
				if (wrong === undefined) return undefined;
				if (wrong === "") return "the name has an empty part between slashes";
				if (/[A-Z]/.test(wrong)) return `${JSON.stringify(wrong)} must be lower case`;
				return `${JSON.stringify(wrong)} may hold only a-z, 0-9 and single separators ".", "_", "__" or "-" between them`;
			}
		}),
		5449: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { F: () => isLaterVersion });
			const VERSION = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;
			function isLaterVersion(tag, than) {
				const [one, other] = [VERSION.exec(tag), VERSION.exec(than)];
				if (one === null || other === null) return undefined;
				for (const part of [
					1,
					2,
					3
				]) {
					const difference = compareNumbers(one[part] ?? "", other[part] ?? "");
					if (difference !== 0) return difference > 0;
				}
				return comparePrereleases(one[4], other[4]) > 0;
			}
			function compareNumbers(one, other) {
				const [a, b] = [one.replace(/^0+(?=\d)/, ""), other.replace(/^0+(?=\d)/, "")];
				return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
			}
			function comparePrereleases(one, other) {
				if (one === undefined || other === undefined) return Number(other !== undefined) - Number(one !== undefined);
				const [left, right] = [one.split("."), other.split(".")];
				for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
					const difference = compareIdentifiers(left[at] ?? "", right[at] ?? "");
					if (difference !== 0) return difference;
				}
				return left.length - right.length;
			}
			function compareIdentifiers(one, other) {
				const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
				if (isNumber && isOtherNumber) return compareNumbers(one, other);
				if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
				return one < other ? -1 : one > other ? 1 : 0;
			}
		}),
		7174: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				G9: () => settle,
				_8: () => bindAction,
				bn: () => lazyAction
			});
			var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5252);
			var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2486);
			var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7360);
			var _parse_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5407);
			function bindAction(spec, run, connect) {
				return {
					spec,
					run: async (read, job) => {
						const inputs = (0, _parse_inputs_js__WEBPACK_IMPORTED_MODULE_0__.TL)(spec, read);
						return run(inputs, await connect(job));
					}
				};
			}
			function lazyAction(spec, load) {
				return {
					spec,
					run: async (read, job) => {
						(0, _parse_inputs_js__WEBPACK_IMPORTED_MODULE_0__.TL)(spec, read);
						const action = await load();
						return action.run(read, job);
					}
				};
			}
			function namedOutputs(spec, values) {
				const byKey = new Map(Object.entries(values));
				return Object.entries(spec.outputs).map(([name, { kind }]) => {
					const value = byKey.get((0, _names_js__WEBPACK_IMPORTED_MODULE_1__.x)(name));
					return {
						name,
						kind,
						value,
						text: (0, _outputs_js__WEBPACK_IMPORTED_MODULE_2__.j)(kind, value)
					};
				});
			}
			async function settle(spec, running) {
				try {
					return {
						kind: "done",
						outputs: namedOutputs(spec, await running())
					};
				} catch (error) {
					const outputs = error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_3__.u ? namedOutputs(spec, error.outputs) : undefined;
					return {
						kind: "failed",
						error,
						outputs
					};
				}
			}
		}),
		9296: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { m: () => systemClock });
			const LONGEST_TIMER = 2 ** 31 - 1;
			const systemClock = {
				now: () => Date.now(),
				random: () => Math.random(),
				sleep: async (milliseconds, signal) => {
					let left = milliseconds;
					while (left > LONGEST_TIMER) {
						await timer(LONGEST_TIMER, signal);
						left -= LONGEST_TIMER;
					}
					await timer(left, signal);
				}
			};
			function timer(milliseconds, signal) {
				return new Promise((resolve, reject) => {
					if (signal?.aborted) {
						reject(signal.reason);
						return;
					}
					const onAbort = () => {
						clearTimeout(timeout);
						reject(signal?.reason);
					};
					const timeout = setTimeout(() => {
						signal?.removeEventListener("abort", onAbort);
						resolve();
					}, milliseconds);
					signal?.addEventListener("abort", onAbort, { once: true });
				});
			}
		}),
		816: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				E: () => parseDuration,
				a: () => formatDuration
			});
			const SECOND = 1e3;
			const MINUTE = 60 * SECOND;
			const HOUR = 60 * MINUTE;
			const DAY = 24 * HOUR;
			const PLAIN_SECONDS = /^\d+$/;
			const UNITS = /^(?:(?<days>\d+)d)?(?:(?<hours>\d+)h)?(?:(?<minutes>\d+)m)?(?:(?<seconds>\d+)s)?$/;
			function parseDuration(text) {
				if (PLAIN_SECONDS.test(text)) return safe(Number(text) * SECOND);
				const parts = UNITS.exec(text)?.groups;
				if (parts === undefined || text === "") return undefined;
				const { days, hours, minutes, seconds } = parts;
				return safe(count(days) * DAY + count(hours) * HOUR + count(minutes) * MINUTE + count(seconds) * SECOND);
			}
			function count(digits) {
				return Number(digits ?? 0);
			}
			function safe(milliseconds) {
				return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
			}
			function formatDuration(milliseconds) {
				if (milliseconds < SECOND) return `${Math.round(milliseconds / 100) / 10}s`;
				const whole = Math.round(milliseconds / SECOND) * SECOND;
				const parts = [
					[Math.floor(whole / DAY), "d"],
					[Math.floor(whole % DAY / HOUR), "h"],
					[Math.floor(whole % HOUR / MINUTE), "m"],
					[Math.floor(whole % MINUTE / SECOND), "s"]
				];
				return parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`).join("");
			}
		}),
		9456: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				E: () => exitCodeMeanings,
				y: () => ExitCode
			});
			const ExitCode = {
				done: 0,
				failed: 1,
				usage: 2,
				blocked: 3,
				conflict: 4,
				remote: 5,
				timeout: 6,
				unhealthy: 7,
				interrupted: 130,
				terminated: 143
			};
			const exitCodeMeanings = new Map([
				[ExitCode.done, "done (also when there was nothing to do)"],
				[ExitCode.failed, "failed"],
				[ExitCode.usage, "wrong usage or inputs"],
				[ExitCode.blocked, "blocked: a gate forbids it, or it will not go on by itself"],
				[ExitCode.conflict, "conflict: somebody else changed the same thing"],
				[ExitCode.remote, "a forge, git server, cluster or registry refused or did not answer"],
				[ExitCode.timeout, "timed out"],
				[ExitCode.unhealthy, "the release has arrived and does not work"],
				[ExitCode.interrupted, "interrupted (SIGINT); 143 when terminated (SIGTERM)"]
			]);
		}),
		5252: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				I: () => describeFailure,
				u: () => FailedStep
			});
			var _errors__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8953);
			var _exit_code_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9456);
			var _interruption_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9627);
			class FailedStep extends Error {
				outputs;
				cause;
				constructor({ outputs, cause }) {
					super(cause.message, { cause });
					this.name = "FailedStep";
					this.outputs = outputs;
					this.cause = cause;
				}
			}
			function describeFailure(error, nameInput) {
				if (error instanceof FailedStep) return describeFailure(error.cause, nameInput);
				return {
					exitCode: exitCodeOf(error),
					problems: problemsOf(error, nameInput),
					debug: causeChain(error)
				};
			}
			function problemsOf(error, nameInput) {
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.dz) {
					const messages = error.problems.map(({ input, problem }) => `${nameInput(input)}: ${problem}`);
					return withHint(messages, error.hint).map((message) => ({ message }));
				}
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.f6) return [positioned(error)];
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.$n) return withHint([remoteMessage(error)], error.hint).map((message) => ({ message }));
				if (error instanceof _interruption_js__WEBPACK_IMPORTED_MODULE_1__.j) return [{ message: error.message }];
				if (isSystemError(error)) return [{ message: `The operating system refused: ${error.message}` }];
				return [{ message: bugMessage(error) }];
			}
			function withHint(messages, hint) {
				if (hint === undefined) return [...messages];
				return [...messages.slice(0, -1), `${messages.at(-1) ?? ""}\n${hint}`];
			}
			function positioned(error) {
				const [message = error.problem] = withHint([error.problem], error.hint);
				return {
					message,
					position: error.position
				};
			}
			function remoteMessage(error) {
				const requestId = error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.Hi ? error.requestId : undefined;
				if (requestId === undefined || error.message.includes(requestId)) return error.message;
				return `${error.message} (request id ${requestId})`;
			}
			function bugMessage(error) {
				const [what = ""] = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split("\n");
				return `${what}\nThis is a bug in gitops-actions, please report it. The stack is in the log at debug level.`;
			}
			function isSystemError(error) {
				return error instanceof Error && "syscall" in error && "code" in error;
			}
			function exitCodeOf(error) {
				if (error instanceof _interruption_js__WEBPACK_IMPORTED_MODULE_1__.j) return error.exitCode;
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.dz) return _exit_code_js__WEBPACK_IMPORTED_MODULE_2__.y.usage;
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.t9) return _exit_code_js__WEBPACK_IMPORTED_MODULE_2__.y.blocked;
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.fK) return _exit_code_js__WEBPACK_IMPORTED_MODULE_2__.y.conflict;
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.Hi) return _exit_code_js__WEBPACK_IMPORTED_MODULE_2__.y.remote;
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.MU) return _exit_code_js__WEBPACK_IMPORTED_MODULE_2__.y.timeout;
				if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__.P4) return _exit_code_js__WEBPACK_IMPORTED_MODULE_2__.y.unhealthy;
				return _exit_code_js__WEBPACK_IMPORTED_MODULE_2__.y.failed;
			}
			function causeChain(error) {
				const chain = [];
				const seen = new Set();
				for (let current = error; current !== undefined && !seen.has(current); current = causeOf(current)) {
					seen.add(current);
					chain.push(`${chain.length === 0 ? "" : "caused by: "}${stackOf(current)}`);
				}
				return chain;
			}
			function causeOf(error) {
				return error instanceof Error ? error.cause : undefined;
			}
			function stackOf(error) {
				return error instanceof Error ? error.stack ?? `${error.name}: ${error.message}` : String(error);
			}
		}),
		7709: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				Jt: () => flag,
				MV: () => person,
				Mn: () => lines,
				Qq: () => text,
				Yq: () => choice,
				c1: () => multiline,
				p0: () => duration,
				p_: () => list,
				rJ: () => secret
			});
			var _errors__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4291);
			var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(816);
			var _show_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3549);
			const MISSING = { problem: "is required, but nothing was given" };
			function declaring(kind) {
				function declare(options) {
					const sure = options.required === true || options.default !== undefined;
					return {
						...common(kind, options),
						absent: sure ? MISSING : { value: undefined },
						parse: kind.parse
					};
				}
				return declare;
			}
			function declaringList(kind) {
				return (options) => ({
					...common(kind, options),
					absent: options.required === true ? MISSING : { value: [] },
					parse: kind.parse
				});
			}
			function common(kind, options) {
				return {
					kind: kind.kind,
					placeholder: kind.placeholder,
					description: options.description,
					required: options.required === true,
					default: options.default === undefined ? undefined : String(options.default),
					cli: options.cli,
					env: options.env ?? [],
					group: options.group
				};
			}
			const text = declaring({
				kind: "text",
				placeholder: "text",
				parse: (raw) => ({ value: raw.trim() })
			});
			const multiline = declaring({
				kind: "multiline",
				placeholder: "text",
				parse: (raw) => ({ value: raw })
			});
			const lines = declaringList({
				kind: "lines",
				placeholder: "line",
				parse: (raw) => ({ value: entries(raw, /\r\n|\r|\n/).filter((line) => !line.startsWith("#")) })
			});
			const list = declaringList({
				kind: "list",
				placeholder: "item",
				parse: (raw) => ({ value: entries(raw, /[\r\n,]/) })
			});
			function entries(raw, separator) {
				return raw.split(separator).map((entry) => entry.trim()).filter((entry) => entry !== "");
			}
			const flag = declaring({
				kind: "flag",
				placeholder: "true|false",
				parse: parseFlag
			});
			function parseFlag(raw) {
				const word = raw.trim();
				if ([
					"true",
					"True",
					"TRUE"
				].includes(word)) return { value: true };
				if ([
					"false",
					"False",
					"FALSE"
				].includes(word)) return { value: false };
				return { problem: `${(0, _show_js__WEBPACK_IMPORTED_MODULE_0__.h)(word)} is not a boolean; write true or false` };
			}
			function choice(values, options) {
				const kind = {
					kind: "choice",
					placeholder: values.join("|"),
					parse: (raw) => parseChoice(values, raw)
				};
				const sure = options.required === true || options.default !== undefined;
				return {
					...common(kind, options),
					absent: sure ? MISSING : { value: undefined },
					parse: kind.parse
				};
			}
			function parseChoice(values, raw) {
				const word = raw.trim();
				const value = values.find((candidate) => candidate === word);
				if (value !== undefined) return { value };
				const meant = (0, _errors__WEBPACK_IMPORTED_MODULE_1__.p)(word, values);
				const suggestion = meant === undefined ? "" : `; did you mean ${meant}?`;
				return { problem: `${(0, _show_js__WEBPACK_IMPORTED_MODULE_0__.h)(word)} is not one of ${values.join(", ")}${suggestion}` };
			}
			const person = declaring({
				kind: "person",
				placeholder: "person",
				parse: parsePerson
			});
			const PERSON = /^(?<name>[^<>\p{Cc}]*[^<>\p{Cc}\s])\s*<(?<email>[^<>\s\p{Cc}]+@[^<>\s\p{Cc}]+)>$/u;
			function parsePerson(raw) {
				const { name, email } = PERSON.exec(raw.trim())?.groups ?? {};
				if (name === undefined || email === undefined) {
					return { problem: `${(0, _show_js__WEBPACK_IMPORTED_MODULE_0__.h)(raw.trim())} is not a person; write Name <mail@example.com>` };
				}
				return { value: {
					name,
					email
				} };
			}
			const duration = declaring({
				kind: "duration",
				placeholder: "duration",
				parse: parseDurationInput
			});
			function parseDurationInput(raw) {
				const value = (0, _duration_js__WEBPACK_IMPORTED_MODULE_2__.E)(raw.trim());
				if (value !== undefined) return { value };
				return { problem: `${(0, _show_js__WEBPACK_IMPORTED_MODULE_0__.h)(raw.trim())} is not a duration; write seconds (90) or units (90s, 5m, 1h30m, 2d)` };
			}
			const secretKind = {
				kind: "secret",
				placeholder: "secret",
				parse: (raw) => ({ value: raw.trim() })
			};
			function secret(options) {
				const absent = options.required === true ? MISSING : { value: undefined };
				return {
					...common(secretKind, options),
					absent,
					parse: secretKind.parse
				};
			}
		}),
		9627: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				I: () => interruptible,
				j: () => Interrupted
			});
			var _exit_code_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9456);
			const GRACE_MILLISECONDS = 700;
			const EXIT_CODES = {
				SIGINT: _exit_code_js__WEBPACK_IMPORTED_MODULE_0__.y.interrupted,
				SIGTERM: _exit_code_js__WEBPACK_IMPORTED_MODULE_0__.y.terminated
			};
			class Interrupted extends Error {
				exitCode;
				constructor(signal) {
					super(`interrupted by ${signal}`);
					this.name = "Interrupted";
					this.exitCode = EXIT_CODES[signal];
				}
			}
			async function interruptible(source, body, grace = GRACE_MILLISECONDS) {
				const controller = new AbortController();
				const { promise: overdue, reject: giveUp } = Promise.withResolvers();
				let patience;
				const stop = (signal) => () => {
					if (controller.signal.aborted) giveUp(controller.signal.reason);
					controller.abort(new Interrupted(signal));
					patience ??= setTimeout(() => giveUp(controller.signal.reason), grace);
				};
				const onIdle = () => giveUp(new Error("the run waits for something that will never happen"));
				const onInterrupt = stop("SIGINT");
				const onTerminate = stop("SIGTERM");
				source.on("SIGINT", onInterrupt);
				source.on("SIGTERM", onTerminate);
				source.on("uncaughtException", giveUp);
				source.on("beforeExit", onIdle);
				try {
					const value = await Promise.race([body(controller.signal), overdue]);
					controller.signal.throwIfAborted();
					return value;
				} catch (error) {
					throw controller.signal.aborted ? controller.signal.reason : error;
				} finally {
					clearTimeout(patience);
					source.off("uncaughtException", giveUp);
					source.off("beforeExit", onIdle);
					if (!controller.signal.aborted) {
						source.off("SIGINT", onInterrupt);
						source.off("SIGTERM", onTerminate);
					}
				}
			}
		}),
		2486: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { x: () => camelCase });
			function camelCase(name) {
				return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
			}
		}),
		7360: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				C: () => output,
				j: () => outputText
			});
			const output = {
				text: (description) => ({
					kind: "text",
					description
				}),
				number: (description) => ({
					kind: "number",
					description
				}),
				flag: (description) => ({
					kind: "flag",
					description
				}),
				lines: (description) => ({
					kind: "lines",
					description
				}),
				json: (description) => ({
					kind: "json",
					description
				})
			};
			function outputText(kind, value) {
				if (value === undefined) return "";
				if (kind === "json") return JSON.stringify(value);
				if (kind === "lines" && Array.isArray(value)) return value.join("\n");
				return String(value);
			}
		}),
		5407: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				TL: () => parseInputs,
				VX: () => secretValues,
				t0: () => literalDefault
			});
			var _errors__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8953);
			var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2486);
			function parseInputs(spec, read) {
				const values = {};
				const problems = [];
				for (const [name, input] of Object.entries(spec.inputs)) {
					const parsed = parseOne(input, read(name));
					if ("problem" in parsed) problems.push({
						input: name,
						problem: parsed.problem
					});
					else values[(0, _names_js__WEBPACK_IMPORTED_MODULE_0__.x)(name)] = parsed.value;
				}
				if (problems.length > 0) throw new _errors__WEBPACK_IMPORTED_MODULE_1__.dz(problems);
				return values;
			}
			function parseOne(input, given) {
				const raw = isBlank(given) ? literalDefault(input) : given;
				return isBlank(raw) ? input.absent : input.parse(raw);
			}
			function isBlank(value) {
				return value === undefined || value.trim() === "";
			}
			function literalDefault(input) {
				return input.default?.includes("${{") ? undefined : input.default;
			}
			function secretValues(spec, read) {
				return Object.entries(spec.inputs).filter(([, input]) => input.kind === "secret").map(([name]) => read(name) ?? "").filter((value) => value.trim() !== "");
			}
		}),
		3749: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				W: () => maskableLines,
				l: () => createRedactor
			});
			const SHORTEST = 4;
			const MASK = "***";
			function maskableLines(secrets) {
				const pieces = secrets.flatMap((secret) => secret.split(/[\r\n]+/)).map((line) => line.trim());
				return [...new Set(pieces.filter((piece) => piece.length >= SHORTEST))];
			}
			function createRedactor(secrets) {
				const needles = [...new Set(maskableLines(secrets).flatMap(spellings))].sort((a, b) => b.length - a.length);
				return (text) => needles.reduce((clean, needle) => clean.replaceAll(needle, MASK), text);
			}
			function spellings(secret) {
				return [
					secret,
					encodeURIComponent(secret.toWellFormed()),
					JSON.stringify(secret).slice(1, -1),
					base64(secret),
					...[
						"x-access-token",
						"oauth2",
						"git"
					].map((user) => base64(`${user}:${secret}`))
				];
			}
			function base64(text) {
				return Buffer.from(text).toString("base64").replace(/=+$/, "");
			}
		}),
		4110: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				T_: () => readFromRunner,
				uX: () => unknownInputWarnings,
				v: () => firstSet
			});
			var _errors__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4291);
			const PREFIX = "INPUT_";
			function inputVariable(name) {
				return `${PREFIX}${name.replaceAll(" ", "_").toUpperCase()}`;
			}
			function readFromRunner(spec, env) {
				return (name) => given(env[inputVariable(name)]) ?? firstSet(spec.inputs[name]?.env ?? [], env);
			}
			function firstSet(variables, env) {
				return variables.map((variable) => given(env[variable])).find((value) => value !== undefined);
			}
			function given(value) {
				return value === undefined || value.trim() === "" ? undefined : value;
			}
			function unknownInputWarnings(spec, env) {
				const names = Object.keys(spec.inputs);
				const known = new Set(names.map(inputVariable));
				return Object.keys(env).filter((variable) => variable.startsWith(PREFIX) && !known.has(variable)).map((variable) => unknownInput(variable.slice(PREFIX.length).toLowerCase(), names, spec.name));
			}
			function unknownInput(name, names, action) {
				const meant = (0, _errors__WEBPACK_IMPORTED_MODULE_0__.p)(name, names);
				if (meant === undefined) return `input ${name}: ${action} has no such input; it is ignored`;
				return `input ${name}: ${action} has no such input; did you mean ${meant}? It is ignored`;
			}
		}),
		6414: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { j: () => createRunner });
			var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
			var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
			var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
			var node_os__WEBPACK_IMPORTED_MODULE_1___default = __nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
			var _errors__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8953);
			const GITHUB_API = "https://api.github.com";
			function createRunner(env, workspace) {
				const serverUrl = withoutSlash(env["GITHUB_SERVER_URL"] || "https://github.com");
				const apiUrl = withoutSlash(env["GITHUB_API_URL"] || GITHUB_API);
				const repository = env["GITHUB_REPOSITORY"] || undefined;
				let event;
				return {
					serverUrl,
					apiUrl,
					graphqlUrl: withoutSlash(env["GITHUB_GRAPHQL_URL"] ?? (apiUrl === GITHUB_API ? `${GITHUB_API}/graphql` : "")),
					repository,
					actor: env["GITHUB_ACTOR"] || undefined,
					runUrl: runUrl(serverUrl, repository, env["GITHUB_RUN_ID"]),
					isRepeated: Number(env["GITHUB_RUN_ATTEMPT"] || 1) > 1,
					temp: env["RUNNER_TEMP"] || (0, node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(),
					workspace: env["GITHUB_WORKSPACE"] || workspace,
					event: () => {
						event ??= readEvent(env["GITHUB_EVENT_PATH"]);
						return event;
					}
				};
			}
			function withoutSlash(url) {
				return url.replace(/\/+$/, "");
			}
			function runUrl(serverUrl, repository, runId) {
				if (repository === undefined || !runId) return undefined;
				return `${serverUrl}/${repository}/actions/runs/${runId}`;
			}
			async function readEvent(path) {
				if (!path) return {};
				const content = readIfThere(path);
				if (content === undefined) return {};
				const event = parseEvent(path, content);
				if (isRecord(event)) return event;
				throw new _errors__WEBPACK_IMPORTED_MODULE_2__.f6({ file: path }, "the webhook event is not a JSON object", { hint: eventHint });
			}
			const eventHint = "The runner writes this file (GITHUB_EVENT_PATH); unset the variable when there is no event.";
			function parseEvent(path, content) {
				try {
					return JSON.parse(content);
				} catch (cause) {
					throw new _errors__WEBPACK_IMPORTED_MODULE_2__.f6({ file: path }, "the webhook event is not valid JSON", {
						hint: eventHint,
						cause
					});
				}
			}
			function readIfThere(path) {
				try {
					return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
				} catch (error) {
					if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
					throw error;
				}
			}
			function isRecord(value) {
				return typeof value === "object" && value !== null && !Array.isArray(value);
			}
		}),
		3549: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				g: () => printable,
				h: () => quote
			});
			const LONGEST_SHOWN = 80;
			const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
			const UNPRINTABLE_IN_TEXT = /[^\P{Cc}\n\t]/gu;
			const SHORT_ESCAPES = {
				"\n": "\\n",
				"\r": "\\r",
				"	": "\\t"
			};
			function quote(value) {
				if (value.length <= LONGEST_SHOWN) return `"${escapeUnprintable(value)}"`;
				return `"${escapeUnprintable(value.slice(0, LONGEST_SHOWN))}\u2026" (${value.length} characters)`;
			}
			function printable(text) {
				return text.replace(UNPRINTABLE_IN_TEXT, escapeCharacter);
			}
			function escapeUnprintable(value) {
				return value.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"").replace(UNPRINTABLE, escapeCharacter);
			}
			function escapeCharacter(character) {
				return SHORT_ESCAPES[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
			}
		}),
		1818: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				G$: () => cutMarkdown,
				zU: () => collectSummary
			});
			const SUMMARY_LIMIT_BYTES = 1024 * 1024;
			const NOTE = "\n\n> **Cut here:** the rest did not fit into a step summary.\n";
			const FENCE = /^ {0,3}(`{3,}|~{3,})/;
			function collectSummary() {
				const parts = [];
				return {
					add: (markdown) => {
						const part = markdown.replace(/^\n+|\s+$/g, "");
						if (part !== "") parts.push(part);
					},
					markdown: () => parts.length === 0 ? "" : `${parts.join("\n\n")}\n`
				};
			}
			function cutMarkdown(markdown, limit = SUMMARY_LIMIT_BYTES) {
				if (Buffer.byteLength(markdown) <= limit) return markdown;
				let kept = wholeLines(markdown, limit - Buffer.byteLength(NOTE));
				let closing = closeOpenBlocks(kept);
				while (kept !== "" && Buffer.byteLength(kept + closing + NOTE) > limit) {
					kept = wholeLines(markdown, Buffer.byteLength(kept) - Buffer.byteLength(closing));
					closing = closeOpenBlocks(kept);
				}
				return kept + closing + NOTE;
			}
			function wholeLines(text, bytes) {
				if (bytes <= 0) return "";
				const head = Buffer.from(text).subarray(0, bytes + 1);
				const end = head.lastIndexOf("\n");
				return end === -1 ? "" : head.subarray(0, end).toString();
			}
			function closeOpenBlocks(markdown) {
				let fence;
				let openDetails = 0;
				for (const line of markdown.split("\n")) {
					const marker = FENCE.exec(line)?.[1];
					if (fence !== undefined) {
						if (marker !== undefined && closes(line, marker, fence)) fence = undefined;
					} else if (marker !== undefined) {
						fence = marker;
					} else {
						openDetails += occurrences(line, "<details") - occurrences(line, "</details>");
					}
				}
				return `${fence === undefined ? "" : `\n${fence}`}${"\n\n</details>".repeat(Math.max(0, openDetails))}`;
			}
			function closes(line, marker, fence) {
				return marker[0] === fence[0] && marker.length >= fence.length && line.trim() === marker;
			}
			function occurrences(text, part) {
				return text.split(part).length - 1;
			}
		}),
		7663: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.r(__webpack_exports__);
			__nccwpck_require__.d(__webpack_exports__, {
				bytes: () => bytes,
				code: () => code,
				cutToBytes: () => cutToBytes,
				details: () => details,
				fenced: () => fenced,
				fitSections: () => fitSections,
				link: () => link,
				table: () => table
			});
			const ENCODER = new TextEncoder();
			function code(text) {
				const line = text.replace(/\s*[\r\n]+\s*/g, " ").trim();
				if (line === "") return "";
				const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
				const fence = "`".repeat(longest + 1);
				const padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
				return `${fence}${padding}${line}${padding}${fence}`;
			}
			function table(headings, rows) {
				const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
				return [
					line(headings),
					line(headings.map(() => "---")),
					...rows.map(line)
				].join("\n");
			}
			function link(text, url) {
				return `[${text}](${url.replaceAll(" ", "%20").replaceAll("(", "%28").replaceAll(")", "%29")})`;
			}
			function fenced(language, text) {
				const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
				const fence = "`".repeat(longest + 1);
				return `${fence}${language}\n${text.replace(/\n$/, "")}\n${fence}`;
			}
			function details(summary, body) {
				return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
			}
			function fitSections(sections, limit) {
				const kept = sections.map((section) => ({ ...section }));
				const joined = () => kept.map(({ markdown }) => markdown).filter((markdown) => markdown !== "").join("\n\n");
				for (let index = kept.length - 1; index >= 0 && bytes(joined()) > limit; index--) {
					const section = kept[index];
					if (section?.instead !== undefined) section.markdown = section.instead;
				}
				return cutToBytes(joined(), limit);
			}
			function bytes(text) {
				return ENCODER.encode(text).length;
			}
			const CUT_NOTE = "\n\n\u2026 (cut: too long)";
			function cutToBytes(text, limit) {
				const encoded = ENCODER.encode(text);
				if (encoded.length <= limit) return text;
				const room = Math.max(0, limit - bytes(CUT_NOTE));
				let end = room;
				while (end > 0 && ((encoded[end] ?? 0) & 192) === 128) end--;
				return new TextDecoder().decode(encoded.subarray(0, end)) + CUT_NOTE;
			}
		}),
		7199: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.r(__webpack_exports__);
			__nccwpck_require__.d(__webpack_exports__, { previewInputs: () => previewInputs });
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7709);
			const previewInputs = {
				"pull-request": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({ description: "Number of the pull request. Default: the event's." }),
				repository: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Qq)({
					group: "Repository",
					description: "Repository of the pull request: `owner/name`, a URL, or a path.",
					default: "${{ github.repository }}",
					cli: "."
				}),
				token: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.rJ)({
					group: "Repository",
					description: "Token that may read the pull request, comment on it (`pull-requests: write`) and record deployments (`deployments: write`).",
					default: "${{ github.token }}",
					env: [
						"GITOPS_TOKEN",
						"GITHUB_TOKEN",
						"GH_TOKEN"
					]
				}),
				comment: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Jt)({
					group: "Repository",
					description: "Keep one comment on the pull request that says how it stands with the preview.",
					default: true
				}),
				deployment: (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Jt)({
					group: "Repository",
					description: "Record deployments, so that the forge shows the preview on the pull request. The environment is called as the namespace.",
					default: true
				}),
				"uninstall-timeout": (0, _kit__WEBPACK_IMPORTED_MODULE_0__.p0)({
					group: "Waiting",
					description: "Time that the hooks of one helm release may take when it is uninstalled.",
					default: "2m"
				})
			};
		}),
		4994: ((module) => {
			module.exports = require("assert");
		}),
		5317: ((module) => {
			module.exports = require("child_process");
		}),
		6982: ((module) => {
			module.exports = require("crypto");
		}),
		4434: ((module) => {
			module.exports = require("events");
		}),
		9896: ((module) => {
			module.exports = require("fs");
		}),
		1421: ((module) => {
			module.exports = require("node:child_process");
		}),
		7598: ((module) => {
			module.exports = require("node:crypto");
		}),
		3024: ((module) => {
			module.exports = require("node:fs");
		}),
		1455: ((module) => {
			module.exports = require("node:fs/promises");
		}),
		7067: ((module) => {
			module.exports = require("node:http");
		}),
		4708: ((module) => {
			module.exports = require("node:https");
		}),
		7030: ((module) => {
			module.exports = require("node:net");
		}),
		8161: ((module) => {
			module.exports = require("node:os");
		}),
		6760: ((module) => {
			module.exports = require("node:path");
		}),
		8500: ((module) => {
			module.exports = require("node:timers/promises");
		}),
		3136: ((module) => {
			module.exports = require("node:url");
		}),
		7975: ((module) => {
			module.exports = require("node:util");
		}),
		714: ((module) => {
			module.exports = require("node:vm");
		}),
		857: ((module) => {
			module.exports = require("os");
		}),
		6928: ((module) => {
			module.exports = require("path");
		}),
		3193: ((module) => {
			module.exports = require("string_decoder");
		}),
		3557: ((module) => {
			module.exports = require("timers");
		})
	};
	var __webpack_module_cache__ = {};
	function __nccwpck_require__(moduleId) {
		var cachedModule = __webpack_module_cache__[moduleId];
		if (cachedModule !== undefined) {
			return cachedModule.exports;
		}
		var module = __webpack_module_cache__[moduleId] = { exports: {} };
		var threw = true;
		try {
			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
			threw = false;
		} finally {
			if (threw) delete __webpack_module_cache__[moduleId];
		}
		return module.exports;
	}
	__nccwpck_require__.m = __webpack_modules__;
	if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = __dirname + "/";
	(() => {
		__nccwpck_require__.n = (module) => {
			var getter = module && module.__esModule ? () => module["default"] : () => module;
			__nccwpck_require__.d(getter, { a: getter });
			return getter;
		};
	})();
	(() => {
		var getProto = Object.getPrototypeOf ? (obj) => Object.getPrototypeOf(obj) : (obj) => obj.__proto__;
		var leafPrototypes;
		__nccwpck_require__.t = function(value, mode) {
			if (mode & 1) value = this(value);
			if (mode & 8) return value;
			if (typeof value === "object" && value) {
				if (mode & 4 && value.__esModule) return value;
				if (mode & 16 && typeof value.then === "function") return value;
			}
			var ns = Object.create(null);
			__nccwpck_require__.r(ns);
			var def = {};
			leafPrototypes = leafPrototypes || [
				null,
				getProto({}),
				getProto([]),
				getProto(getProto)
			];
			for (var current = mode & 2 && value; typeof current == "object" && !~leafPrototypes.indexOf(current); current = getProto(current)) {
				Object.getOwnPropertyNames(current).forEach((key) => def[key] = () => value[key]);
			}
			def["default"] = () => value;
			__nccwpck_require__.d(ns, def);
			return ns;
		};
	})();
	(() => {
		__nccwpck_require__.d = (exports, definition) => {
			for (var key in definition) {
				if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
					Object.defineProperty(exports, key, {
						enumerable: true,
						get: definition[key]
					});
				}
			}
		};
	})();
	(() => {
		__nccwpck_require__.f = {};
		__nccwpck_require__.e = (chunkId) => {
			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
				__nccwpck_require__.f[key](chunkId, promises);
				return promises;
			}, []));
		};
	})();
	(() => {
		__nccwpck_require__.u = (chunkId) => {
			return "" + chunkId + ".index.js";
		};
	})();
	(() => {
		__nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
	})();
	(() => {
		__nccwpck_require__.r = (exports) => {
			if (typeof Symbol !== "undefined" && Symbol.toStringTag) {
				Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
			}
			Object.defineProperty(exports, "__esModule", { value: true });
		};
	})();
	(() => {
		var installedChunks = { 8792: 1 };
		var installChunk = (chunk) => {
			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
			for (var moduleId in moreModules) {
				if (__nccwpck_require__.o(moreModules, moduleId)) {
					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
				}
			}
			if (runtime) runtime(__nccwpck_require__);
			for (var i = 0; i < chunkIds.length; i++) installedChunks[chunkIds[i]] = 1;
		};
		__nccwpck_require__.f.require = (chunkId, promises) => {
			if (!installedChunks[chunkId]) {
				if (true) {
					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
				} else installedChunks[chunkId] = 1;
			}
		};
	})();
	var __webpack_exports__ = {};
	__nccwpck_require__.r(__webpack_exports__);
	__nccwpck_require__.d(__webpack_exports__, {
		actions: () => actions,
		images: () => images_namespaceObject,
		markdown: () => markdown,
		previewInputs: () => preview_namespace_inputs,
		repositoryInputs: () => inputs,
		runAction: () => runAction,
		runCliProcess: () => runCliProcess,
		version: () => version,
		waitInputs: () => arrival_inputs
	});
	var images_namespaceObject = {};
	__nccwpck_require__.r(images_namespaceObject);
	__nccwpck_require__.d(images_namespaceObject, {
		InvalidReference: () => reference.ft,
		asImageReference: () => reference.Vz,
		digestProblem: () => reference.WQ,
		formatImageOverride: () => override.T,
		formatImageReference: () => reference.my,
		isDomain: () => images_name.l0,
		isLaterVersion: () => version_order.F,
		isSameImageName: () => images_name.b0,
		matchImage: () => match.V,
		nameProblem: () => reference.rH,
		normaliseImageName: () => images_name.Pn,
		parseImageOverride: () => override.L,
		parseImageReference: () => reference.o_,
		runsImage: () => match.m,
		tagProblem: () => reference.qH
	});
	var external_node_fs_ = __nccwpck_require__(3024);
	var kit_action = __nccwpck_require__(7174);
	var clock = __nccwpck_require__(9296);
	var exit_code = __nccwpck_require__(9456);
	var kit_failure = __nccwpck_require__(5252);
	var interruption = __nccwpck_require__(9627);
	;
	function outputFileEntry(name, text) {
		const delimiter = delimiterOf(text);
		return `${name}<<${delimiter}\n${text}\n${delimiter}\n`;
	}
	function delimiterOf(text) {
		const runs = text.match(/_+/g) ?? [];
		const longest = runs.reduce((length, run) => Math.max(length, run.length), 0);
		return `ghadelimiter${"_".repeat(longest + 1)}`;
	}
	var parse_inputs = __nccwpck_require__(5407);
	var kit_redact = __nccwpck_require__(3749);
	var kit_runner = __nccwpck_require__(6414);
	var runner_inputs = __nccwpck_require__(4110);
	var show = __nccwpck_require__(3549);
	;
	function workflowCommand(name, properties, message) {
		const pairs = Object.entries(properties).filter(([, value]) => value !== undefined && value !== "").map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
		const head = pairs.length === 0 ? name : `${name} ${pairs.join(",")}`;
		return `::${head}::${escapeMessage(message)}`;
	}
	function escapeMessage(text) {
		return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
	}
	function escapeProperty(text) {
		return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
	}
	const COMMAND_AT_LINE_START = /^([\s\u0085]*):(?=:)/gm;
	const LEGACY_COMMAND = /##(?=\[)/g;
	function withoutCommands(text) {
		return text.replace(COMMAND_AT_LINE_START, "$1: ").replace(LEGACY_COMMAND, "## ");
	}
	;
	function createRunnerLog(write, redact, title) {
		let openGroups = 0;
		const clean = (text) => (0, show.g)(redact(text));
		const plain = (text) => write(`${withoutCommands(clean(text))}\n`);
		const command = (name, properties, message) => write(`${workflowCommand(name, properties, clean(message))}\n`);
		const annotate = (level) => (message, position) => command(level, {
			title,
			...annotationPosition(position, clean)
		}, message);
		return {
			debug: (message) => command("debug", {}, message),
			info: plain,
			notice: annotate("notice"),
			warning: annotate("warning"),
			error: annotate("error"),
			group: async (heading, body) => {
				if (openGroups > 0) plain(heading);
				else command("group", {}, heading);
				openGroups += 1;
				try {
					return await body();
				} finally {
					openGroups -= 1;
					if (openGroups === 0) command("endgroup", {}, "");
				}
			}
		};
	}
	function annotationPosition(position, clean) {
		if (position === undefined) return {};
		return {
			file: clean(position.file),
			line: position.line,
			col: position.column
		};
	}
	;
	const STDOUT = 1;
	const PAUSE_MILLISECONDS = 1;
	function writeOut(text) {
		let rest = new TextEncoder().encode(text);
		while (rest.length > 0) rest = rest.subarray(writeSome(rest));
	}
	function writeSome(bytes) {
		try {
			return (0, external_node_fs_.writeSync)(STDOUT, bytes);
		} catch (error) {
			if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
			return 0;
		}
	}
	var kit_summary = __nccwpck_require__(1818);
	;
	async function executeAction(action, host) {
		const { env, write } = host;
		const read = (0, runner_inputs.T_)(action.spec, env);
		const secrets = (0, parse_inputs.VX)(action.spec, read);
		if (env["GITHUB_ACTIONS"] === "true") mask(secrets, write);
		const redact = (0, kit_redact.l)(secrets);
		const log = createRunnerLog(write, redact, action.spec.title);
		for (const warning of (0, runner_inputs.uX)(action.spec, env)) log.warning(warning);
		const summary = (0, kit_summary.zU)();
		const runner = (0, kit_runner.j)(env, host.cwd);
		const outcome = await (0, kit_action.G9)(action.spec, () => (0, interruption.I)(host.signals, (signal) => action.run(read, {
			log,
			summary,
			clock: host.clock,
			runner,
			signal
		})));
		writeSummary(env["GITHUB_STEP_SUMMARY"], redact(summary.markdown()), log);
		const written = await writeOutputs(host, outcome.outputs ?? [], redact);
		if (outcome.kind === "failed") return reportFailure(outcome.error, log);
		return written.kind === "done" ? exit_code.y.done : reportFailure(written.error, log);
	}
	function mask(secrets, write) {
		for (const line of (0, kit_redact.W)(secrets)) write(`${workflowCommand("add-mask", {}, line)}\n`);
	}
	function writeSummary(path, markdown, log) {
		if (!path || markdown === "") return;
		try {
			(0, external_node_fs_.appendFileSync)(path, (0, kit_summary.G$)(markdown));
		} catch (error) {
			log.warning(`the step summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	async function writeOutputs(host, outputs, redact) {
		if (outputs.length === 0) return { kind: "done" };
		try {
			await host.setOutputs(outputs.map((output) => ({
				...output,
				text: redact(output.text)
			})));
			return { kind: "done" };
		} catch (error) {
			return {
				kind: "failed",
				error
			};
		}
	}
	function reportFailure(error, log) {
		const failure = (0, kit_failure.I)(error, (input) => `input ${input}`);
		for (const detail of failure.debug) log.debug(detail);
		for (const { message, position } of failure.problems) log.error(message, position);
		return error instanceof interruption.j ? error.exitCode : exit_code.y.failed;
	}
	async function runAction(load) {
		const code = await executeAction(await load(), {
			env: process.env,
			cwd: process.cwd(),
			clock: clock.m,
			signals: process,
			write: writeOut,
			setOutputs: (outputs) => setOutputs(outputs, process.env["GITHUB_OUTPUT"])
		});
		process.exit(code);
	}
	async function setOutputs(outputs, path) {
		if (path) return (0, external_node_fs_.appendFileSync)(path, outputs.map(({ name, text }) => outputFileEntry(name, text)).join(""));
		const { setOutput } = await __nccwpck_require__.e(6805).then(__nccwpck_require__.bind(__nccwpck_require__, 6805));
		for (const { name, text } of outputs) setOutput(name, text);
	}
	var inputs = __nccwpck_require__(9430);
	var arrival_inputs = __nccwpck_require__(1306);
	var preview_namespace_inputs = __nccwpck_require__(7199);
	var match = __nccwpck_require__(6233);
	var images_name = __nccwpck_require__(7689);
	var override = __nccwpck_require__(438);
	var reference = __nccwpck_require__(2613);
	var version_order = __nccwpck_require__(5449);
	;
	var markdown = __nccwpck_require__(7663);
	;
	const runCliProcess = async (...given) => (await __nccwpck_require__.e(6335).then(__nccwpck_require__.bind(__nccwpck_require__, 6335))).runCliProcess(...given);
	const actions = {
		"bump-image-tag": async () => (await __nccwpck_require__.e(2707).then(__nccwpck_require__.bind(__nccwpck_require__, 2707))).default,
		"cherry-pick-hotfix": async () => (await __nccwpck_require__.e(3670).then(__nccwpck_require__.bind(__nccwpck_require__, 3670))).default,
		"create-preview-namespace": async () => (await __nccwpck_require__.e(4733).then(__nccwpck_require__.bind(__nccwpck_require__, 4733))).default,
		"create-release": async () => (await __nccwpck_require__.e(460).then(__nccwpck_require__.bind(__nccwpck_require__, 460))).default,
		"delete-preview-namespace": async () => (await __nccwpck_require__.e(5104).then(__nccwpck_require__.bind(__nccwpck_require__, 5104))).default,
		"open-promotion-pr": async () => (await __nccwpck_require__.e(6871).then(__nccwpck_require__.bind(__nccwpck_require__, 6871))).default,
		"promote": async () => (await __nccwpck_require__.e(1288).then(__nccwpck_require__.bind(__nccwpck_require__, 1288))).default,
		"rollback": async () => (await __nccwpck_require__.e(2608).then(__nccwpck_require__.bind(__nccwpck_require__, 2608))).default,
		"sync-argocd": async () => (await __nccwpck_require__.e(5596).then(__nccwpck_require__.bind(__nccwpck_require__, 5596))).default,
		"wait-for-argocd": async () => (await __nccwpck_require__.e(1804).then(__nccwpck_require__.bind(__nccwpck_require__, 1804))).default,
		"wait-for-flux": async () => (await __nccwpck_require__.e(8083).then(__nccwpck_require__.bind(__nccwpck_require__, 8083))).default,
		"wait-for-rollout": async () => (await __nccwpck_require__.e(6493).then(__nccwpck_require__.bind(__nccwpck_require__, 6493))).default
	};
	const version = "0.1.0";
	module.exports = __webpack_exports__;
})();
