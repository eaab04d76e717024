"use strict";
exports.id = 8940;
exports.ids = [8940];
exports.modules = { 8940: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { selectContext: () => selectContext });
	var errors = __webpack_require__(8953);
	var spelling = __webpack_require__(4291);
	var dist = __webpack_require__(6991);
	;
	function parsePositioned(file, text) {
		const lines = new dist.HN();
		const document = (0, dist.Tp)(text, { lineCounter: lines });
		const [error] = document.errors;
		if (error !== undefined) {
			const { line, col } = lines.linePos(error.pos[0]);
			throw new errors.f6({
				file,
				line,
				column: col
			}, error.message.split("\n")[0]?.replace(/ at line \d+.*$/, "") ?? "", { hint: "A kubeconfig is YAML or JSON." });
		}
		if (!(0, dist.jh)(document.contents)) throw new errors.f6({ file }, "is no kubeconfig: it holds no mapping of keys");
		return positioned(document.contents, {
			file,
			lines,
			toJs: (node) => node.toJS(document),
			resolve: (alias) => alias.resolve(document)
		});
	}
	function positioned(written, source) {
		const node = (0, dist.Vj)(written) ? source.resolve(written) ?? written : written;
		const wrong = (problem, hint) => {
			const { line, col } = source.lines.linePos(node.range[0]);
			return new errors.f6({
				file: source.file,
				line,
				column: col
			}, problem, hint === undefined ? {} : { hint });
		};
		const child = (key) => {
			if (!(0, dist.jh)(node)) throw wrong(`must be a mapping that has ${key}`);
			const found = node.items.find((pair) => (0, dist.jn)(pair.key) && pair.key.value === key)?.value;
			if (found === undefined || found === null || (0, dist.jn)(found) && found.value === null) return undefined;
			return positioned(found, source);
		};
		const textOf = (key, one) => {
			const value = one.value();
			if (typeof value !== "string") throw one.wrong(`${key} must be a string`);
			return value;
		};
		return {
			file: source.file,
			at: child,
			items: () => {
				if (!(0, dist.oP)(node)) throw wrong("must be a list");
				return node.items.map((item) => positioned(item, source));
			},
			text: (key) => {
				const found = child(key);
				return found === undefined ? undefined : textOf(key, found) || undefined;
			},
			flag: (key) => {
				const found = child(key);
				const value = found?.value() ?? false;
				if (typeof value !== "boolean") throw (found ?? { wrong }).wrong(`${key} must be true or false`);
				return value;
			},
			texts: (key) => child(key)?.items().map((item) => textOf(`every entry of ${key}`, item)) ?? [],
			value: () => source.toJs(node),
			wrong
		};
	}
	;
	function selectContext(files, wanted) {
		const parsed = files.map(({ path, text }) => parsePositioned(path, text));
		const contexts = named(parsed, "contexts", "context");
		const { name, blame } = contextName(parsed, wanted, contexts);
		const context = contexts.get(name);
		if (context === undefined) throw blame(`there is no context ${JSON.stringify(name)}${alternatives(name, contexts)}`);
		const clusters = named(parsed, "clusters", "cluster");
		const clusterName = context.text("cluster");
		if (clusterName === undefined) throw context.wrong(`context ${JSON.stringify(name)} names no cluster`);
		const cluster = clusters.get(clusterName);
		if (cluster === undefined) throw missing(context, "cluster", clusterName, clusters);
		return {
			name,
			namespace: context.text("namespace"),
			cluster: readCluster(clusterName, cluster),
			user: userOf(parsed, context)
		};
	}
	function named(files, list, key) {
		const found = new Map();
		for (const entry of files.flatMap((file) => file.at(list)?.items() ?? [])) {
			const name = entry.text("name");
			if (name === undefined) throw entry.wrong(`this entry of ${list} has no name`);
			const content = entry.at(key);
			if (content !== undefined && !found.has(name)) found.set(name, content);
		}
		return found;
	}
	function contextName(files, wanted, contexts) {
		if (wanted !== undefined) {
			return {
				name: wanted,
				blame: (problem) => new errors.dz([{
					input: "context",
					problem
				}])
			};
		}
		for (const file of files) {
			const name = file.text("current-context");
			const place = file.at("current-context");
			if (name !== undefined) return {
				name,
				blame: (problem) => (place ?? file).wrong(`current-context: ${problem}`)
			};
		}
		const where = files.map(({ file }) => file).join(", ");
		const known = contexts.size === 0 ? "" : `; there are: ${[...contexts.keys()].join(", ")}`;
		throw new errors.dz([{
			input: "context",
			problem: `is needed, since ${where} has no current-context${known}`
		}]);
	}
	function userOf(files, context) {
		const name = context.text("user");
		if (name === undefined) return undefined;
		const users = named(files, "users", "user");
		const user = users.get(name);
		if (user === undefined) throw missing(context, "user", name, users);
		return readUser(name, user);
	}
	function missing(context, what, name, known) {
		return (context.at(what) ?? context).wrong(`there is no ${what} ${JSON.stringify(name)}${alternatives(name, known)}`);
	}
	function alternatives(name, known) {
		const names = [...known.keys()];
		if (names.length === 0) return "; there is none at all";
		const meant = (0, spelling.p)(name, names);
		return meant === undefined ? `; there are: ${names.join(", ")}` : `; did you mean ${meant}?`;
	}
	function readCluster(name, cluster) {
		const server = cluster.text("server");
		if (server === undefined) throw cluster.wrong(`cluster ${JSON.stringify(name)} has no server`);
		return {
			name,
			file: cluster.file,
			server: readServer(cluster, server),
			ca: readMaterial(cluster, "certificate-authority"),
			verify: cluster.flag("insecure-skip-tls-verify") ? "skip" : "check",
			serverName: cluster.text("tls-server-name"),
			proxy: cluster.text("proxy-url"),
			execConfig: execConfigOf(cluster)
		};
	}
	function readServer(cluster, server) {
		const place = cluster.at("server") ?? cluster;
		const url = URL.parse(server.includes("://") ? server : `http://${server}`);
		if (url === null || !["http:", "https:"].includes(url.protocol)) {
			throw place.wrong(`server ${JSON.stringify(server)} is no http or https address`);
		}
		return url;
	}
	function execConfigOf(cluster) {
		const extensions = cluster.at("extensions")?.items() ?? [];
		const found = extensions.find((one) => one.text("name") === "client.authentication.k8s.io/exec");
		return found?.at("extension")?.value();
	}
	function readMaterial(entry, key) {
		const base64 = entry.text(`${key}-data`);
		if (base64 !== undefined) {
			const pem = Buffer.from(base64, "base64").toString("utf8");
			if (!pem.includes("-----BEGIN")) {
				throw (entry.at(`${key}-data`) ?? entry).wrong(`${key}-data is not base64 of a PEM block`);
			}
			return {
				kind: "inline",
				pem
			};
		}
		const path = entry.text(key);
		return path === undefined ? undefined : {
			kind: "file",
			path
		};
	}
	function readUser(name, user) {
		return {
			name,
			file: user.file,
			certificate: readMaterial(user, "client-certificate"),
			key: readMaterial(user, "client-key"),
			credential: readCredential(name, user),
			impersonate: readImpersonation(user)
		};
	}
	function readCredential(name, user) {
		const provider = user.at("auth-provider");
		if (provider !== undefined) throw removedProvider(name, provider);
		const tokenFile = user.text("tokenFile");
		if (tokenFile !== undefined) return {
			kind: "token-file",
			path: tokenFile
		};
		const token = user.text("token");
		if (token !== undefined) return {
			kind: "token",
			token
		};
		const username = user.text("username");
		if (username !== undefined) return {
			kind: "basic",
			username,
			password: user.text("password") ?? ""
		};
		const exec = user.at("exec");
		return exec === undefined ? { kind: "none" } : {
			kind: "exec",
			plugin: readPlugin(exec)
		};
	}
	const REPLACED = {
		gcp: "Use gke-gcloud-auth-plugin: `gcloud container clusters get-credentials` writes it into the kubeconfig.",
		azure: "Use kubelogin: `kubelogin convert-kubeconfig` rewrites the kubeconfig.",
		oidc: "Use an exec plugin such as kubelogin (`kubectl oidc-login`), or put an id token into `token`."
	};
	function removedProvider(name, provider) {
		const kind = provider.text("name") ?? "unknown";
		return provider.wrong(`user ${JSON.stringify(name)} uses auth-provider ${JSON.stringify(kind)}, which Kubernetes has replaced by exec plugins`, REPLACED[kind] ?? "Use an exec plugin, a token or a client certificate.");
	}
	const EXEC_VERSIONS = ["client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1"];
	function readPlugin(exec) {
		const apiVersion = exec.text("apiVersion");
		if (apiVersion === undefined || !EXEC_VERSIONS.includes(apiVersion)) {
			throw (exec.at("apiVersion") ?? exec).wrong(`exec apiVersion ${JSON.stringify(apiVersion ?? "")} is not supported; it must be ${EXEC_VERSIONS.join(" or ")}`, "Let the tool that wrote the kubeconfig write it anew; v1alpha1 is gone since Kubernetes 1.24.");
		}
		const command = exec.text("command");
		if (command === undefined) throw exec.wrong("exec has no command");
		if (exec.text("interactiveMode") === "Always") {
			throw (exec.at("interactiveMode") ?? exec).wrong(`exec plugin ${command} always wants a terminal (interactiveMode: Always), and a job has none`, "Use a user whose credentials need nobody to type, such as a service account.");
		}
		return {
			apiVersion,
			command,
			args: exec.texts("args"),
			env: Object.fromEntries((exec.at("env")?.items() ?? []).map((one) => [one.text("name") ?? "", one.text("value") ?? ""])),
			installHint: exec.text("installHint"),
			clusterInfo: exec.flag("provideClusterInfo") ? "given" : "withheld"
		};
	}
	function readImpersonation(user) {
		const as = user.text("as");
		const groups = user.texts("as-groups");
		const extras = user.at("as-user-extra");
		if (as === undefined) {
			if (groups.length > 0) throw user.wrong("as-groups needs as: only a user can be in groups");
			return undefined;
		}
		const keys = Object.keys(Object(extras?.value() ?? {}));
		const extra = Object.fromEntries(keys.map((key) => [key, extras?.texts(key) ?? []]));
		return {
			user: as,
			uid: user.text("as-uid"),
			groups,
			extra
		};
	}
}) };
;
