"use strict";
exports.id = 460;
exports.ids = [460];
exports.modules = {
	460: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { "default": () => __WEBPACK_DEFAULT_EXPORT__ });
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7174);
		var _spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6153);
		const __WEBPACK_DEFAULT_EXPORT__ = (0, _kit__WEBPACK_IMPORTED_MODULE_0__.bn)(_spec_js__WEBPACK_IMPORTED_MODULE_1__.I, async () => (await Promise.all([__webpack_require__.e(1259), __webpack_require__.e(3976)]).then(__webpack_require__.bind(__webpack_require__, 3976))).default);
	}),
	6153: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => spec });
		var _config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9430);
		var _kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5399);
		var _kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7709);
		var _kit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7360);
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
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.repositoryInputs,
				..._config_repo_inputs__WEBPACK_IMPORTED_MODULE_2__.commitInputs
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
	5399: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => defineAction });
		function defineAction(spec) {
			return spec;
		}
	})
};
;
