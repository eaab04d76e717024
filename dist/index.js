(() => {
	"use strict";
	var __webpack_modules__ = {
		9426: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { I: () => spec });
			var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9430);
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5399);
			var _kit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7709);
			var _kit__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7360);
			const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
				name: "bump-image-tag",
				title: "Bump an image tag",
				description: "Sets image versions (or any YAML or JSON value) in a configuration repository, in one commit, without a checkout, and keeps every other byte of the files.",
				icon: "tag",
				color: "green",
				inputs: {
					images: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "Images to set, as `name[=newname][:tag][@digest]`." }),
					tag: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Tag for the lines of `images` that have neither tag nor digest, and the default of `value`." }),
					path: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "Files, folders or globs to change, relative to the repository\u2019s root; `!glob` leaves files out." }),
					environment: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Environment of gitops.yaml to change, instead of `path`. Its image policy and holds apply." }),
					"lift-hold": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
						description: "Bump the `environment` although a hold of the ledger (placed by a rollback) stands, and end that hold.",
						default: false
					}),
					config: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						description: "Path of gitops.yaml in the repository.",
						default: "gitops.yaml"
					}),
					key: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "Keys to set to `value` in every file of `path`, or in those files of `environment` that have them; such as `image.tag`, `web\\.port`, `containers[0].args` or `env[name=VERSION].value`." }),
					value: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Value for `key`. Written as a string, but where a number, boolean or null stands and the value is one as well, it stays one. Default: `tag`, as a string." }),
					updates: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.c1)({ description: "YAML list of `{path, key, value}`: values to set, in any number of files. Strings stay strings; numbers, booleans and null stay what they are." }),
					create: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
						description: "Add an entry to kustomization.yaml for an image that no file holds yet.",
						default: false
					}),
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.OG,
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.J8
				},
				outputs: {
					changed: _kit__WEBPACK_IMPORTED_MODULE_3__.C.flag("Whether anything had to change."),
					"commit-sha": _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("The commit that was pushed."),
					"commit-url": _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("Web page of that commit."),
					branch: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("The branch that holds the change."),
					files: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("Paths of the files that changed."),
					images: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("What changed: name, from, to, file, line."),
					diff: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("Unified diff of the change; cut when long.")
				}
			});
		}),
		1695: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { I: () => spec });
			var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9430);
			var _kit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5399);
			var _kit__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7709);
			var _kit__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7360);
			const { labels, assignees, reviewers, milestone } = _config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__.eT;
			const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Q)({
				name: "cherry-pick-hotfix",
				title: "Carry a hotfix back",
				description: "Cherry-picks what a hotfix merged to the branches of the earlier environments, without a checkout, so that the next release does not bring the bug back.",
				icon: "git-branch",
				color: "red",
				inputs: {
					"pull-request": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Number of the merged pull request to carry. Default: the pull request of the event that started the workflow." }),
					commits: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p_)({ description: "Commits to carry instead of a pull request, in this order; of a merge, what it brought." }),
					targets: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p_)({ description: "Branches, or environments of gitops.yaml, to carry it to. Default: the branches named by labels of the pull request, else all environments upstream of the one it landed on." }),
					"label-pattern": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
						description: "Regular expression for labels that name a target; its first group is the branch or environment.",
						default: "^backport ([^ ]+)$"
					}),
					"hotfix-branches": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p_)({
						description: "Branches whose merges are hotfixes, as globs: what `verify` looks for, and what is carried without being asked for.",
						default: "hotfix/*"
					}),
					mode: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Yq)(["push", "pull-request"], {
						description: "Whether the picks are pushed to each target at once, or proposed in one pull request for each.",
						default: "pull-request"
					}),
					"conflict-resolution": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Yq)(["fail", "draft-pull-request"], {
						description: "What becomes of a conflict: the step fails and says how to settle it, or a draft pull request with the marks of the conflict waits for people.",
						default: "fail"
					}),
					verify: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
						description: "Change nothing; fail while a hotfix is missing from a target. A guard for release workflows.",
						default: false
					}),
					since: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p0)({ description: "With `verify`: look no further back than this, for example 90d. Default: all." }),
					config: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
						description: "Path of gitops.yaml in the repository.",
						default: "gitops.yaml"
					}),
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__.OG,
					branch: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
						group: "Repository",
						description: "Branch that the hotfix landed on, and that gitops.yaml is read from. Default: the base of the pull request, else the repository\u2019s default branch."
					}),
					committer: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.MV)({
						group: "Commit",
						description: "Committer of the picked commits. Their authors stay.",
						default: "github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>",
						cli: "gitops-actions <gitops-actions@users.noreply.github.com>"
					}),
					"dry-run": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
						group: "Commit",
						description: "Say what would be picked, and change nothing.",
						default: false
					}),
					title: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
						group: "Pull request",
						description: "Template of the title; {to} is the target branch, {title} what is carried.",
						default: "[{to}] {title}"
					}),
					body: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.c1)({
						group: "Pull request",
						description: "Text put above the generated description of the pull request."
					}),
					"pull-request-branch": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
						group: "Pull request",
						description: "Branch of the pull request; {source} is pr-<number> or a commit, {to} the target branch.",
						default: "cherry-pick/{source}-to-{to}"
					}),
					labels,
					assignees,
					reviewers,
					"team-reviewers": _config_repo_inputs__WEBPACK_IMPORTED_MODULE_0__.eT["team-reviewers"],
					milestone,
					"auto-merge": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
						group: "Pull request",
						description: "Let the forge merge once its requirements are met. Never a draft that holds a conflict.",
						default: false
					}),
					"merge-method": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Yq)([
						"merge",
						"squash",
						"rebase"
					], {
						group: "Pull request",
						description: "How the pull request is merged.",
						default: "merge"
					})
				},
				outputs: {
					results: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("What became of each target: target, status (`picked`, `already-applied`, `conflict`, `failed`), commits, values, pullRequest, reason."),
					commits: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("The commits that were carried, oldest first."),
					"pull-request-numbers": _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("Numbers of the pull requests."),
					"pull-request-urls": _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("Web pages of the pull requests."),
					missing: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("With `verify`: what is missing from which target.")
				}
			});
		}),
		7208: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { I: () => spec });
			var _arrival_inputs__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1306);
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5399);
			var _kit__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7709);
			var _kit__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7360);
			var _preview_namespace_inputs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7199);
			const helm = "Helm";
			const guardrails = "Guardrails";
			const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
				name: "create-preview-namespace",
				title: "Create a preview namespace",
				description: "Deploys a pull request into a namespace of its own, waits until it works, and says on the pull request where it can be looked at. A new push upgrades it; a pull request that is closed leaves nothing behind.",
				icon: "eye",
				color: "green",
				inputs: {
					..._preview_namespace_inputs__WEBPACK_IMPORTED_MODULE_1__.u,
					"head-sha": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Commit of the pull request that is deployed. Default: the event's, else the newest. One that is not the newest any more is left to the run of the newer one." }),
					prefix: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Stands for {prefix} in the namespace. Default: the repository's name and `-preview`." }),
					namespace: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
						description: "Template of the namespace: {prefix}, {number}, {repository}, {owner}. Whatever comes out becomes a valid name, and no two pull requests get the same.",
						default: "{prefix}-pr-{number}"
					}),
					url: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Template of the address of the preview: {namespace}, {number} and those of `namespace`. Default: looked up in its Ingress, HTTPRoute or LoadBalancer." }),
					ttl: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p0)({ description: "Time after the last deployment at which delete-preview-namespace with `expired: true` removes it. Default: it lives as long as its pull request." }),
					"allow-forks": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
						description: "Whose code is deployed: `never` that of a fork, `always`, `label:<name>` the commit for which that label was given, or `sha:<commit>` that very one.",
						default: "never"
					}),
					"max-previews": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "How many previews this repository may have at once. Default: any number." }),
					"on-blocked": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Yq)(["fail", "skip"], {
						description: "Whether the step fails when `allow-forks` or `max-previews` forbids the preview.",
						default: "fail"
					}),
					chart: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
						group: helm,
						description: "Helm chart: a folder, an archive, `oci://\u2026`, or `repo/chart`."
					}),
					"chart-version": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
						group: helm,
						description: "Version of a chart from a registry or repository."
					}),
					"release-name": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
						group: helm,
						description: "Name of the release. Default: the repository's name."
					}),
					values: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.c1)({
						group: helm,
						description: "Values as YAML, over those of `value-files`. Handed to helm by its standard input, so secrets belong here."
					}),
					"value-files": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
						group: helm,
						description: "Files of values, one a line; later ones win."
					}),
					set: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
						group: helm,
						description: "Values as `key=value`, one a line. Visible in the list of processes."
					}),
					"set-string": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
						group: helm,
						description: "As `set`, and always a string: `pr=0123`."
					}),
					kustomize: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Folder of a kustomization to deploy, instead of a chart." }),
					manifests: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({ description: "Files, folders or globs of manifests to deploy, instead of a chart. Nothing in them may be of another namespace." }),
					images: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({ description: "Images of `kustomize` or `manifests` to replace, as `name[=newname][:tag][@digest]`. One that is nowhere is an error." }),
					wait: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
						group: "Waiting",
						description: "Wait until everything that was deployed is ready.",
						default: true
					}),
					atomic: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
						group: "Waiting",
						description: "When a helm release does not become ready, go back to the one before, or uninstall the first. Only once its trouble was shown.",
						default: false
					}),
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.FG,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.gA,
					"namespace-labels": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
						group: guardrails,
						description: "Further labels of the namespace as `name=value`, such as `pod-security.kubernetes.io/enforce=restricted`."
					}),
					quota: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
						group: guardrails,
						description: "ResourceQuota of the namespace as `name=quantity`, one a line: `pods=20`, `requests.memory=4Gi`."
					}),
					"default-limits": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
						group: guardrails,
						description: "LimitRange: limits of containers that set none, as `memory=512Mi`."
					}),
					"default-requests": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
						group: guardrails,
						description: "LimitRange: requests of containers that make none, as `cpu=100m`."
					}),
					"network-policy": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Yq)(["deny", "none"], {
						group: guardrails,
						description: "`deny`: pods reach each other and DNS, and nothing else reaches them or is reached, save what the deployed policies allow.",
						default: "none"
					}),
					"reachable-from": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p_)({
						group: guardrails,
						description: "Namespaces that may reach the pods under `network-policy: deny`, such as the ingress controller's."
					}),
					"pull-secrets": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
						group: guardrails,
						description: "Secrets to pull images with, as `namespace/name`: copied, and used by every pod."
					}),
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.SU
				},
				outputs: {
					operation: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`created`, `updated`, `skipped` (closed, or a newer commit is there) or `blocked`."),
					namespace: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("The namespace."),
					url: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Where the preview can be looked at; empty when nothing leads there."),
					images: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("Images that its workloads run."),
					release: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Name of the helm release."),
					"head-sha": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Commit that was deployed."),
					"expires-at": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("When its time is up, as `2026-01-31T12:00:00.000Z`."),
					reason: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Why it was skipped or blocked, or what failed."),
					"blocked-by": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`allow-forks` or `max-previews`."),
					duration: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("How long it took, such as `1m12s`.")
				}
			});
		}),
		6153: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { I: () => spec });
			var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9430);
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5399);
			var _kit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7709);
			var _kit__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7360);
			const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
				name: "create-release",
				title: "Create a release",
				description: "Tags what an environment holds and makes a release of it, with notes: which images went from what to what, and which changes they brought. Updates CHANGELOG.md if asked.",
				icon: "gift",
				color: "green",
				inputs: {
					environment: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Environment that is released. Default: the last one of gitops.yaml, which no other is promoted from." }),
					tag: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Name of the tag, such as v1.2.3. Default: `tag-prefix` and the version of the images that changed if they share one, else the next version by what their commits say (Conventional Commits)." }),
					"tag-prefix": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						description: "What the names of the release tags begin with; several releases in one repository each need their own.",
						default: "v"
					}),
					"previous-tag": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "The release that the notes begin at. Default: the highest lower version among the commits released." }),
					target: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Commit (its whole id) or branch to tag, which the environment\u2019s branch must hold. Default: the commit of a tag that is there, else the newest of the environment\u2019s branch." }),
					"tag-message": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.c1)({ description: "Template of the tag\u2019s message. Default: the tag, and the images with their versions." }),
					sign: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Yq)(["gpg", "ssh"], { description: "Sign the tag, by the git of this machine with a key it can use. Default: it is not signed." }),
					"signing-key": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Key to sign with: a gpg key id, the path of an ssh key, or `key::ssh-ed25519 \u2026` for a key of ssh-agent. Default: git\u2019s own user.signingKey." }),
					config: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						description: "Path of gitops.yaml in the repository.",
						default: "gitops.yaml"
					}),
					environments: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.c1)({ description: "The content of a gitops.yaml, `environments:` and all; used instead of the file." }),
					name: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						group: "Release",
						description: "Name of the release. Default: the tag."
					}),
					notes: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.c1)({
						group: "Release",
						description: "Text put above the generated notes."
					}),
					"notes-path": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						group: "Release",
						description: "File whose content is used as `notes`."
					}),
					draft: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
						group: "Release",
						description: "Make the release as a draft. One that is published already stays published.",
						default: false
					}),
					prerelease: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Yq)([
						"auto",
						"true",
						"false"
					], {
						group: "Release",
						description: "Whether it is a prerelease; `auto`: when the version is one, as v1.2.3-rc.4.",
						default: "auto"
					}),
					"make-latest": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Yq)([
						"auto",
						"true",
						"false"
					], {
						group: "Release",
						description: "Whether it becomes the latest release; `auto`: when no final version is higher.",
						default: "auto"
					}),
					changelog: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						group: "Release",
						description: "File that gets a section with the notes, by a commit on the environment\u2019s branch, such as CHANGELOG.md. Default: none."
					}),
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.OG,
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.J8
				},
				outputs: {
					operation: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("`created`, `updated` or `none`: what had to be done to the tag, the release and the changelog."),
					tag: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("Name of the tag."),
					version: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("The version without `v`; empty when the tag holds none."),
					"previous-tag": _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("The release that the notes begin at; empty for the first."),
					"tag-sha": _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("The tag\u2019s object; of a tag that is not annotated, the commit."),
					"commit-sha": _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("The commit that is tagged."),
					"release-id": _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("The forge\u2019s id of the release."),
					"release-url": _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("Web page of the release."),
					"upload-url": _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("Where files can be attached to the release."),
					"changelog-sha": _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("The commit that changed the changelog, when one was made."),
					images: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("The images that changed: repository, from, to."),
					notes: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("The notes, markdown.")
				}
			});
		}),
		2621: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { I: () => spec });
			var _arrival_inputs__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1306);
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5399);
			var _kit__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7709);
			var _kit__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7360);
			var _preview_namespace_inputs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7199);
			const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
				name: "delete-preview-namespace",
				title: "Delete preview namespaces",
				description: "Removes the preview of a pull request, or all whose time is up: helm releases first, then the namespace, and waits until it is really gone. Nothing that is no preview of this repository is ever touched.",
				icon: "trash-2",
				color: "gray-dark",
				inputs: {
					..._preview_namespace_inputs__WEBPACK_IMPORTED_MODULE_1__.u,
					namespace: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Namespace of the preview, instead of `pull-request`." }),
					"head-sha": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Remove it only while it holds this commit: a run that has tested one does not take away what a newer push has deployed. Default: the event's commit, unless the event is that of closing it or of taking a label away." }),
					expired: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
						description: "Remove all previews of the repository whose time is up, or whose pull request is closed: for a schedule.",
						default: false
					}),
					reason: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({ description: "Why, in the words of the comment. Default: says what became of the pull request." }),
					"dry-run": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
						description: "Say what would be removed, and remove nothing.",
						default: false
					}),
					timeout: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p0)({
						group: "Waiting",
						description: "How long to wait until a namespace is gone.",
						default: "10m"
					}),
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.SU
				},
				outputs: {
					operation: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`deleted`, `none` (there was nothing), `kept` or `dry-run`."),
					deleted: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("Previews that were removed, or would be: namespace, pullRequest, reason."),
					kept: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("Previews that stay, and why."),
					failed: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("Previews that could not be removed, and what holds them.")
				}
			});
		}),
		7878: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { I: () => spec });
			var _arrival_inputs__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1306);
			var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9430);
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5399);
			var _kit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7709);
			var _kit__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7360);
			const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
				name: "open-promotion-pr",
				title: "Open the promotion pull request",
				description: "Keeps one pull request per target environment that promotes what the source environment holds: opens it, updates it in place, closes it when nothing is left to promote.",
				icon: "git-pull-request",
				color: "green",
				inputs: {
					from: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Environment to promote from. Default: the `from` of the target in gitops.yaml." }),
					to: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						description: "Environment to promote to.",
						required: true
					}),
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.VX,
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.OG,
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.J8,
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.eT,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.Ie
				},
				outputs: {
					"pull-request-number": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Number of the pull request."),
					"pull-request-url": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Web page of the pull request."),
					"pull-request-operation": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`created`, `updated`, `closed` or `none`."),
					"pull-request-head-sha": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Commit at the head of the pull request."),
					"pull-request-branch": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Branch of the pull request."),
					plan: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("The plan: from, to, images, files, gates."),
					diff: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Unified diff of the change; cut when long.")
				}
			});
		}),
		7765: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { I: () => spec });
			var _arrival_inputs__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1306);
			var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9430);
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5399);
			var _kit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7709);
			var _kit__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7360);
			const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
				name: "promote",
				title: "Promote a release",
				description: "Moves what runs in one environment to the next: plans it, checks the gates, and commits it or opens the pull request, as gitops.yaml says.",
				icon: "chevrons-right",
				color: "green",
				inputs: {
					from: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Environment to promote from. Default: the `from` of the target in gitops.yaml." }),
					to: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						description: "Environment to promote to.",
						required: true
					}),
					tag: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "The tag that must be promoted: refuses when the source environment does not hold exactly this tag." }),
					"on-blocked": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Yq)(["fail", "skip"], {
						description: "Whether a promotion that a gate blocks fails the step, or is skipped with `operation: blocked`.",
						default: "fail"
					}),
					"lift-hold": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
						description: "Promote although a hold of the ledger (placed by a rollback) stands, and end that hold.",
						default: false
					}),
					"approved-plan": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Hash of the plan that somebody approved, as the output `plan-hash` of a dry run named it: no other is committed. A pull request is approved where it is reviewed." }),
					wait: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
						group: "Waiting",
						description: "After a commit, wait until the target environment runs it and is healthy, as its `delivery` in gitops.yaml tells. A pull request is not waited for: wait where its merge is pushed.",
						default: false
					}),
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.FG,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.gA,
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_3__.VX,
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_3__.OG,
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_3__.J8,
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_3__.eT,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.Ie
				},
				outputs: {
					operation: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("How it stands: `committed`, `pull-request` (one is open, see pull-request-operation), `blocked`, or `none`."),
					plan: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("The plan: from, to, images, files, gates."),
					"plan-hash": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("SHA-256 of what changes; equal plans do the same thing."),
					"promotion-id": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Names this promotion in the ledger (trailer Promotion-Id)."),
					images: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("The images that move: name, repository, from, to, file, line."),
					"commit-sha": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("The commit that promotes, when one was pushed."),
					"commit-url": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Web page of that commit."),
					"blocked-by": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Names of the gates that block, comma-separated."),
					"pull-request-number": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Number of the pull request."),
					"pull-request-url": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Web page of the pull request."),
					"pull-request-operation": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`created`, `updated`, `closed` or `none`."),
					"pull-request-head-sha": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Commit at the head of the pull request."),
					"pull-request-branch": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Branch of the pull request."),
					"delivery-status": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("With `wait`: `ready`, `failed`, `blocked` or `timeout`."),
					"delivery-reason": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("With `wait`: why, in a sentence."),
					diff: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Unified diff of the change; cut when long.")
				}
			});
		}),
		1213: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { I: () => spec });
			var _arrival_inputs__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1306);
			var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9430);
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5399);
			var _kit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7709);
			var _kit__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7360);
			const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
				name: "rollback",
				title: "Roll an environment back",
				description: "Puts an environment back to what it held before its last promotion, or to a version, commit or promotion of its ledger, keeps what came beside it, and places a hold that promotions obey.",
				icon: "rotate-ccw",
				color: "red",
				inputs: {
					environment: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						description: "Environment to roll back.",
						required: true
					}),
					to: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "What to go back to: a Promotion-Id, the version of an image (`v1.4.2`, or `name:tag` where two images share it), or a commit. Default: what the environment held before its last promotion; after a rollback, one further back, which must be named within its first 15 minutes." }),
					reason: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						description: "Why. Stands in the commit, the pull request, the summary and the hold.",
						required: true
					}),
					mode: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Yq)([
						"as-configured",
						"commit",
						"pull-request"
					], {
						description: "Whether it is committed at once or proposed for review. `as-configured`: as `promote` of the environment in gitops.yaml says; where nothing is promoted to it, commit.",
						default: "as-configured"
					}),
					images: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "Roll back these images only, named as the environment\u2019s files name them. Default: all of them." }),
					"check-images": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Yq)([
						"auto",
						"require",
						"off"
					], {
						description: "Whether the old images must still be in their registries. `auto`: one that is missing stops the rollback, one that cannot be asked for is a warning. `require`: both stop it. Logins are those of `docker login`.",
						default: "auto"
					}),
					hold: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
						group: "Hold",
						description: "Place a hold: nothing enters the environment until a promotion, or a bump, with `lift-hold: true` ends it.",
						default: true
					}),
					"hold-until": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						group: "Hold",
						description: "When the hold ends by itself: after a duration with units such as `24h`, or at a time such as `2026-11-20T18:00:00Z`."
					}),
					"promotion-branch": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						group: "Hold",
						description: "Branch of the pull requests that promote to the environment, as their `pull-request-branch` says; {to} is the environment. Auto-merge is taken back from one that is open.",
						default: _config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.fe
					}),
					wait: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
						group: "Waiting",
						description: "After a commit, wait until the environment runs it and is healthy, as its `delivery` in gitops.yaml tells. A pull request is not waited for.",
						default: false
					}),
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.FG,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.gA,
					config: _config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.VX.config,
					environments: _config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.VX.environments,
					strategy: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Yq)([
						"images",
						"merge",
						"copy"
					], { description: "What promotions to the environment move, and so what is taken back: image versions, a whole branch, or a folder\u2019s files. Default: what gitops.yaml says, else images." }),
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.OG,
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.J8,
					..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.eT,
					"pull-request-branch": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						group: "Pull request",
						description: "Branch of the pull request; {environment} is the environment.",
						default: "rollback/{environment}"
					}),
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.Ie
				},
				outputs: {
					operation: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("How it stands: `committed`, `pull-request` (one is open, see pull-request-operation), or `none`."),
					plan: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("The plan: environment, from, to, images, files."),
					"rolled-back-to": _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("What it goes back to: commit, and what it was chosen as."),
					hold: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("The hold that stands or is placed: reason, by, until; null when there is none."),
					images: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("The images that move: name, repository, from, to, file, line."),
					"commit-sha": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("The commit that rolls back, when one was pushed."),
					"commit-url": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Web page of that commit."),
					"pull-request-number": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Number of the pull request."),
					"pull-request-url": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Web page of the pull request."),
					"pull-request-operation": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`created`, `updated`, `closed` or `none`."),
					"pull-request-head-sha": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Commit at the head of the pull request."),
					"pull-request-branch": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Branch of the pull request."),
					"delivery-status": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("With `wait`: `ready`, `failed`, `blocked` or `timeout`."),
					"delivery-reason": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("With `wait`: why, in a sentence."),
					diff: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Unified diff of the change; cut when long.")
				}
			});
		}),
		2585: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { I: () => spec });
			var _arrival_inputs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3103);
			var _arrival_inputs__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1306);
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5399);
			var _kit__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7709);
			var _kit__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7360);
			const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
				name: "sync-argocd",
				title: "Sync Argo CD",
				description: "Asks Argo CD for a sync, the human gate of environments that do not sync by themselves, and waits until it has arrived and is healthy.",
				icon: "refresh-cw",
				color: "orange",
				inputs: {
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_1__.cM,
					revision: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
						group: "Expected",
						description: "Commit that must have arrived, itself or in a later one, once Argo CD has synced what the application tracks. For a Helm chart or OCI artifact its version."
					}),
					"sync-revision": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
						group: "Sync",
						description: "Sync this commit, tag or branch instead of what the application tracks. Argo CD refuses it while automatic sync is on."
					}),
					prune: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
						group: "Sync",
						description: "Delete what git does not hold any more.",
						default: false
					}),
					"dry-run": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
						group: "Sync",
						description: "Let Argo CD try it without changing anything, and show what it would do.",
						default: false
					}),
					force: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
						group: "Sync",
						description: "Delete and create anew what cannot be changed.",
						default: false
					}),
					resources: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
						group: "Sync",
						description: "Sync these resources only: `GROUP:KIND:NAME` or `GROUP:KIND:NAMESPACE/NAME`. The wait then looks at them alone, unless `resource` says otherwise."
					}),
					"sync-options": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Mn)({
						group: "Sync",
						description: "Options such as `ServerSideApply=true`, instead of those of the application."
					}),
					"retry-limit": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
						group: "Sync",
						description: "How often a failed sync is tried again. Default: as the application says."
					}),
					"retry-backoff": (0, _kit__WEBPACK_IMPORTED_MODULE_2__.p0)({
						group: "Sync",
						description: "Pause before the first retry; it doubles with each, up to 3 minutes. Counts with retry-limit.",
						default: "5s"
					}),
					wait: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Jt)({
						group: "Waiting",
						description: "Wait until it has arrived and is healthy.",
						default: true
					}),
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_1__.bW,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.FG,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_1__.IL,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.SU,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.Tp
				},
				outputs: {
					operation: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`started`, `already-running` (another sync was under way, and was waited for), `none` (nothing differed), `refused`, or `dry-run`. Of several applications the most notable."),
					status: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`ready`, `failed`, `blocked` or `timeout`; empty with `wait: false`."),
					revision: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("The commit (or version) that is compared with the cluster; of several sources joined by commas."),
					health: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Health of the application; of several, of the one that decided the status."),
					"operation-phase": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Phase of the sync: `Succeeded`, `Running`, `Failed`, `Error`."),
					duration: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("How long it took, such as `1m12s`."),
					applications: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("Each application: name, namespace, operation, and after the wait status, reason, revision, sync, health, operationPhase, images."),
					reason: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Why it ended as it did.")
				}
			});
		}),
		7497: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { I: () => spec });
			var _arrival_inputs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3103);
			var _arrival_inputs__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1306);
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5399);
			var _kit__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7709);
			var _kit__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7360);
			const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
				name: "wait-for-argocd",
				title: "Wait for Argo CD",
				description: "Waits until Argo CD really runs a commit, or a later one that contains it, and it is healthy; says early when that will never happen, and why.",
				icon: "anchor",
				color: "orange",
				inputs: {
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_1__.cM,
					revision: (0, _kit__WEBPACK_IMPORTED_MODULE_2__.Qq)({
						group: "Expected",
						description: "Commit that must have arrived, itself or in a later one. For a Helm chart or OCI artifact its version. Default: whatever the application tracks once Argo CD has looked again."
					}),
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_1__.bW,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.FG,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_1__.IL,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.SU,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_3__.Tp
				},
				outputs: {
					status: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("`ready`, `failed`, `blocked` or `timeout`."),
					revision: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("The commit (or version) that is compared with the cluster; of several sources joined by commas."),
					health: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Health of the application; of several, of the one that decided the status."),
					"operation-phase": _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Phase of its last sync: `Succeeded`, `Running`, `Failed`, `Error`."),
					duration: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("How long it took, such as `1m12s`."),
					applications: _kit__WEBPACK_IMPORTED_MODULE_4__.C.json("Each application: name, namespace, status, reason, revision, sync, health, operationPhase, images."),
					reason: _kit__WEBPACK_IMPORTED_MODULE_4__.C.text("Why it ended as it did.")
				}
			});
		}),
		4834: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { I: () => spec });
			var _arrival_inputs__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1306);
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5399);
			var _kit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7709);
			var _kit__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7360);
			const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
				name: "wait-for-flux",
				title: "Wait for Flux",
				description: "Waits until Flux has really applied a commit or a tag, and it is healthy; says early when that will never happen, and why.",
				icon: "wind",
				color: "blue",
				inputs: {
					kustomization: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "Kustomizations, as `namespace/name`, or `name` in flux-system." }),
					"helm-release": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "HelmReleases, named likewise." }),
					"resource-set": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "ResourceSets of the Flux Operator, named likewise." }),
					"resource-set-input-provider": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "ResourceSetInputProviders of the Flux Operator, named likewise." }),
					"image-update-automation": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "ImageUpdateAutomations, named likewise." }),
					revision: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						group: "Expected",
						description: "Commit that must have arrived, itself or in a later one; of an OCI artifact also its digest. A HelmRelease or ResourceSet has it once the Kustomization that holds it has applied it. Default: what the source has."
					}),
					tag: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						group: "Expected",
						description: "Tag that must have arrived: `v1.2.3`, or `v1.2.3@sha256:\u2026` for a tag that moves, or the digest alone. See the README for what each kind is asked."
					}),
					reconcile: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
						group: "Waiting",
						description: "Ask Flux to look now, the source first, instead of at its next interval. Needs the permission to patch these objects; without it a notice says so, and the wait goes on.",
						default: true
					}),
					"grace-period": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.p0)({
						group: "Waiting",
						description: "How long a failure is borne that may pass by itself: a git server that is away, a webhook that is not ready, an object that does not exist yet.",
						default: "1m"
					}),
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.FG,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.SU,
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.Tp
				},
				outputs: {
					status: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("`ready`, `failed`, `blocked` or `timeout`."),
					revision: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("What was applied last: a revision such as `main@sha1:\u2026`, `chart@version`, or what a provider exports. Of several objects, that of the one that decided the status."),
					duration: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("How long it took, such as `1m12s`."),
					reason: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("Why it ended as it did."),
					objects: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("Each object: kind, namespace, name, status, reason, revision.")
				}
			});
		}),
		8312: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { I: () => spec });
			var _arrival_inputs__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1306);
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5399);
			var _kit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7709);
			var _kit__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7360);
			const group = "Health check";
			const spec = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.Q)({
				name: "wait-for-rollout",
				title: "Wait for a rollout",
				description: "Waits until workloads in Kubernetes have really rolled out: the new image runs, no old pod serves any more, and an address answers. What fails is shown with its pod, events and log.",
				icon: "layers",
				color: "blue",
				inputs: {
					workload: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "Workloads as `kind/name`, as kubectl names them: `deploy/web`, `sts/db`, `job/migrate`, `rollout/web`, `Certificate.cert-manager.io/web`." }),
					selector: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Workloads by label selector, instead or in addition. None at all is an error." }),
					kinds: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.p_)({
						description: "Kinds that `selector` looks for.",
						default: "deployments,statefulsets,daemonsets"
					}),
					namespace: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({ description: "Namespace of the workloads. Default: that of the kubeconfig's context." }),
					image: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Mn)({ description: "Images that must really run, as `name`, `name:tag` or `name@digest`. Ready while old pods still serve another one is not enough." }),
					"grace-period": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.p0)({
						group: "Waiting",
						description: "How long a pod that does not start, crashes or is not ready is borne, since each may pass by itself.",
						default: "2m"
					}),
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.FG,
					url: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						group,
						description: "Address that must answer once everything has rolled out."
					}),
					"expected-status": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.p_)({
						group,
						description: "Statuses that are a good answer: `200`, `200-299`, `2xx`.",
						default: "200"
					}),
					"body-match": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						group,
						description: "Regular expression (JavaScript) that must be found in the body."
					}),
					retries: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						group,
						description: "How often it is asked again when the answer is not good.",
						default: "5"
					}),
					"retry-interval": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.p0)({
						group,
						description: "Time between two tries.",
						default: "5s"
					}),
					"request-timeout": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.p0)({
						group,
						description: "Time that one try may take.",
						default: "10s"
					}),
					headers: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.rJ)({
						group,
						description: "Headers to send along, one `Name: value` a line. Kept as a secret.",
						env: ["HEALTH_CHECK_HEADERS"]
					}),
					"follow-redirects": (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
						group,
						description: "Judge what the address redirects to, and not the redirect: a login page may answer 200, too.",
						default: false
					}),
					ca: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Qq)({
						group,
						description: "CA certificate of the address: PEM, or the path of a file."
					}),
					insecure: (0, _kit__WEBPACK_IMPORTED_MODULE_1__.Jt)({
						group,
						description: "Trust any certificate of the address. Rather give ca.",
						default: false
					}),
					..._arrival_inputs__WEBPACK_IMPORTED_MODULE_2__.SU
				},
				outputs: {
					status: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("`ready`, `failed`, `blocked` or `timeout`."),
					reason: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("Why it ended as it did."),
					duration: _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("How long it took, such as `1m12s`."),
					workloads: _kit__WEBPACK_IMPORTED_MODULE_3__.C.json("Each workload: kind, namespace, name, status, reason, pods, images."),
					"url-status": _kit__WEBPACK_IMPORTED_MODULE_3__.C.text("Status that `url` answered with last; empty when it did not, or was not asked.")
				}
			});
		}),
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
			__nccwpck_require__.d(__webpack_exports__, {
				FG: () => waitInputs,
				Ie: () => engineInputs,
				SU: () => kubernetesInputs,
				Tp: () => ancestryInputs,
				gA: () => gracePeriodInput
			});
			var _kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7709);
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
			__nccwpck_require__.d(__webpack_exports__, {
				J8: () => commitInputs,
				OG: () => repositoryInputs,
				VX: () => promotionInputs,
				eT: () => pullRequestInputs,
				fe: () => PROMOTION_BRANCH
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
			const PERSON = /^(?<name>[^<>]*[^<>\s])\s*<(?<email>[^<>\s]+@[^<>\s]+)>$/;
			const CONTROL = /\p{Cc}/u;
			function parsePerson(raw) {
				const { name, email } = PERSON.exec(raw.trim())?.groups ?? {};
				if (name === undefined || email === undefined || CONTROL.test(name + email)) {
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
		5399: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { Q: () => defineAction });
			function defineAction(spec) {
				return spec;
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
			__nccwpck_require__.d(__webpack_exports__, { u: () => previewInputs });
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
		runAction: () => runAction,
		runCliProcess: () => runCliProcess,
		version: () => version
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
	var kit_action = __nccwpck_require__(7174);
	var external_node_fs_ = __nccwpck_require__(3024);
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
			const code = error instanceof Error && "code" in error ? error.code : undefined;
			if (code === "EPIPE") return bytes.length;
			if (code !== "EAGAIN") throw error;
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
	async function runAction(action) {
		const code = await executeAction(action, {
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
		get "bump-image-tag"() {
			return (0, kit_action.bn)(__nccwpck_require__(9426).I, async () => (await Promise.all([__nccwpck_require__.e(6495), __nccwpck_require__.e(4109)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4109))).default);
		},
		get "cherry-pick-hotfix"() {
			return (0, kit_action.bn)(__nccwpck_require__(1695).I, async () => (await Promise.all([__nccwpck_require__.e(6495), __nccwpck_require__.e(8550)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8550))).default);
		},
		get "create-preview-namespace"() {
			return (0, kit_action.bn)(__nccwpck_require__(7208).I, async () => (await Promise.all([
				__nccwpck_require__.e(6991),
				__nccwpck_require__.e(6495),
				__nccwpck_require__.e(212),
				__nccwpck_require__.e(7221),
				__nccwpck_require__.e(4651),
				__nccwpck_require__.e(5305),
				__nccwpck_require__.e(3388),
				__nccwpck_require__.e(5757)
			]).then(__nccwpck_require__.bind(__nccwpck_require__, 3141))).default);
		},
		get "create-release"() {
			return (0, kit_action.bn)(__nccwpck_require__(6153).I, async () => (await Promise.all([__nccwpck_require__.e(6495), __nccwpck_require__.e(3976)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3976))).default);
		},
		get "delete-preview-namespace"() {
			return (0, kit_action.bn)(__nccwpck_require__(2621).I, async () => (await Promise.all([
				__nccwpck_require__.e(6495),
				__nccwpck_require__.e(7221),
				__nccwpck_require__.e(3388),
				__nccwpck_require__.e(4718)
			]).then(__nccwpck_require__.bind(__nccwpck_require__, 4718))).default);
		},
		get "open-promotion-pr"() {
			return (0, kit_action.bn)(__nccwpck_require__(7878).I, async () => (await Promise.all([__nccwpck_require__.e(6495), __nccwpck_require__.e(4809)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4809))).default);
		},
		get "promote"() {
			return (0, kit_action.bn)(__nccwpck_require__(7765).I, async () => (await Promise.all([__nccwpck_require__.e(6495), __nccwpck_require__.e(3660)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3660))).default);
		},
		get "rollback"() {
			return (0, kit_action.bn)(__nccwpck_require__(1213).I, async () => (await Promise.all([__nccwpck_require__.e(6495), __nccwpck_require__.e(7380)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7380))).default);
		},
		get "sync-argocd"() {
			return (0, kit_action.bn)(__nccwpck_require__(2585).I, async () => (await Promise.all([
				__nccwpck_require__.e(7221),
				__nccwpck_require__.e(4651),
				__nccwpck_require__.e(5144),
				__nccwpck_require__.e(9127)
			]).then(__nccwpck_require__.bind(__nccwpck_require__, 5226))).default);
		},
		get "wait-for-argocd"() {
			return (0, kit_action.bn)(__nccwpck_require__(7497).I, async () => (await Promise.all([
				__nccwpck_require__.e(7221),
				__nccwpck_require__.e(4651),
				__nccwpck_require__.e(5144),
				__nccwpck_require__.e(5421)
			]).then(__nccwpck_require__.bind(__nccwpck_require__, 8640))).default);
		},
		get "wait-for-flux"() {
			return (0, kit_action.bn)(__nccwpck_require__(4834).I, async () => (await Promise.all([
				__nccwpck_require__.e(7221),
				__nccwpck_require__.e(4651),
				__nccwpck_require__.e(5305),
				__nccwpck_require__.e(935),
				__nccwpck_require__.e(3610)
			]).then(__nccwpck_require__.bind(__nccwpck_require__, 8316))).default);
		},
		get "wait-for-rollout"() {
			return (0, kit_action.bn)(__nccwpck_require__(8312).I, async () => (await Promise.all([
				__nccwpck_require__.e(7221),
				__nccwpck_require__.e(4651),
				__nccwpck_require__.e(5305),
				__nccwpck_require__.e(6987)
			]).then(__nccwpck_require__.bind(__nccwpck_require__, 5443))).default);
		}
	};
	const version = "0.1.0";
	module.exports = __webpack_exports__;
})();
