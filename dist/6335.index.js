"use strict";
exports.id = 6335;
exports.ids = [6335];
exports.modules = { 6335: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { runCliProcess: () => runCliProcess });
	var spelling = __webpack_require__(4291);
	var kit_action = __webpack_require__(7174);
	var external_node_util_ = __webpack_require__(7975);
	var runner_inputs = __webpack_require__(4110);
	var show = __webpack_require__(3549);
	;
	const generalOptions = new Map([
		["help", "show this help"],
		["version", "show the version"],
		["json", "print the outputs as one JSON object instead of as text"],
		["summary", "print the summary (markdown) instead of the outputs"],
		["verbose", "also show debug messages"]
	]);
	function parseCliOptions(spec, argv) {
		const { options, stray } = tokenize(spec, argv);
		const asked = new Set(options.map(({ name }) => name));
		if (asked.has("help")) return { kind: "help" };
		if (asked.has("version")) return { kind: "version" };
		const given = new Map();
		const problems = [...stray];
		for (const option of options) {
			const problem = generalOptions.has(option.name) ? generalProblem(option) : takeInput(spec, option, given);
			if (problem !== undefined) problems.push(problem);
		}
		if (asked.has("json") && asked.has("summary")) {
			problems.push("--json and --summary both print on standard output; choose one");
		}
		if (problems.length > 0) return {
			kind: "wrong",
			problems
		};
		return {
			kind: "run",
			given,
			shown: shownBy(asked),
			verbose: asked.has("verbose")
		};
	}
	function shownBy(asked) {
		if (asked.has("json")) return "json";
		return asked.has("summary") ? "summary" : "outputs";
	}
	function tokenize(spec, argv) {
		const valued = Object.entries(spec.inputs).filter(([, input]) => input.kind !== "flag");
		const { tokens } = (0, external_node_util_.parseArgs)({
			args: [...argv],
			options: {
				help: {
					type: "boolean",
					short: "h"
				},
				...Object.fromEntries(valued.map(([name]) => [name, { type: "string" }]))
			},
			strict: false,
			tokens: true
		});
		const options = [];
		const stray = [];
		let afterUnknown = false;
		for (const token of tokens) {
			if (token.kind === "positional" && !afterUnknown) stray.push(strayProblem(spec, token.value, options.at(-1)));
			afterUnknown = token.kind === "option" && inputFor(spec, token.name) === undefined;
			if (token.kind !== "option") continue;
			options.push({
				name: token.name,
				rawName: token.rawName,
				value: token.value,
				inline: token.inlineValue === true
			});
		}
		return {
			options,
			stray
		};
	}
	function strayProblem(spec, argument, before) {
		const flag = before === undefined || before.inline ? undefined : inputFor(spec, before.name);
		if (flag?.input.kind === "flag" && /^(true|false|yes|no|on|off|[01])$/i.test(argument)) {
			return `${before?.rawName}: takes no value of its own; write --${flag.name} or --no-${flag.name}, not ${(0, show.h)(argument)}`;
		}
		return `unexpected argument ${(0, show.h)(argument)}; every input is an option`;
	}
	function generalProblem({ rawName, value }) {
		return value === undefined ? undefined : `${rawName}: takes no value`;
	}
	function takeInput(spec, option, given) {
		const target = inputFor(spec, option.name);
		if (target === undefined) return unknownOption(spec, option.rawName);
		const { name, input } = target;
		if (input.kind === "secret") return refusedSecret(option.rawName, input);
		const value = input.kind === "flag" ? flagValue(option, name) : option.value;
		if (value === undefined) return `${option.rawName}: needs a value (${input.placeholder})`;
		if (!option.inline && value.startsWith("-") && input.kind !== "flag") {
			return `${option.rawName}: needs a value (${input.placeholder}); one that begins with a dash is written ${option.rawName}=${(0, show.h)(value)}`;
		}
		const before = given.get(name);
		if (before !== undefined && !isRepeatable(input)) return `${option.rawName}: given more than once`;
		given.set(name, before === undefined ? value : `${before}\n${value}`);
		return undefined;
	}
	function inputFor(spec, option) {
		const input = declared(spec, option);
		if (input !== undefined) return {
			name: option,
			input
		};
		const name = option.replace(/^no-/, "");
		const negated = name === option ? undefined : declared(spec, name);
		return negated?.kind === "flag" ? {
			name,
			input: negated
		} : undefined;
	}
	function declared(spec, name) {
		return Object.hasOwn(spec.inputs, name) ? spec.inputs[name] : undefined;
	}
	function flagValue({ name: written, value }, name) {
		if (value !== undefined) return value;
		return written === name ? "true" : "false";
	}
	function isRepeatable(input) {
		return input.kind === "lines" || input.kind === "list";
	}
	function unknownOption(spec, rawName) {
		const flags = Object.entries(spec.inputs).filter(([, { kind }]) => kind === "flag");
		const known = [
			...Object.keys(spec.inputs),
			...flags.map(([name]) => `no-${name}`),
			...generalOptions.keys()
		];
		const meant = (0, spelling.p)(rawName.replace(/^-+/, ""), known);
		return `${rawName}: there is no such option${meant === undefined ? "" : `; did you mean --${meant}?`}`;
	}
	function refusedSecret(rawName, input) {
		return `${rawName}: a secret is not given as an option, where other programs can read it; set ${input.env.join(" or ")} in the environment`;
	}
	function readFromCli(spec, given, env) {
		return (name) => {
			const value = given.get(name);
			if (value !== undefined && value.trim() !== "") return value;
			const input = spec.inputs[name];
			return (0, runner_inputs.v)(input?.env ?? [], env) ?? input?.cli;
		};
	}
	var exit_code = __webpack_require__(9456);
	var parse_inputs = __webpack_require__(5407);
	;
	const WIDTH = 80;
	const EXPLANATION_COLUMN = 26;
	function overviewHelp(actions) {
		return sections([
			"gitops-actions: move a release through environments kept in git",
			"Usage: gitops-actions <action> [options]",
			section("Actions", Object.entries(actions).map(([name, { spec }]) => entry(name, spec.description))),
			"Run gitops-actions <action> --help for its options.",
			exitCodes()
		]);
	}
	function actionHelp(spec) {
		const inputs = Object.entries(spec.inputs);
		const options = inputs.filter(([, input]) => input.kind !== "secret");
		const secrets = inputs.filter(([, input]) => input.kind === "secret");
		return sections([
			wrap(`gitops-actions ${spec.name}: ${spec.description}`, 0),
			`Usage: gitops-actions ${spec.name} [options]`,
			...[...grouped(options)].map(([heading, members]) => section(heading, members.map(([name, input]) => entry(optionTerm(name, input), optionExplanation(input))))),
			section("Secrets, from the environment only", secrets.map(([, input]) => entry(input.env.join(", "), input.description))),
			section("Outputs", Object.entries(spec.outputs).map(([name, { description }]) => entry(name, description))),
			section("General options", [...generalOptions].map(([name, explanation]) => entry(`--${name}`, explanation))),
			exitCodes()
		]);
	}
	function grouped(options) {
		const required = options.filter(([, input]) => input.required);
		const rest = options.filter(([, input]) => !input.required);
		const byGroup = Map.groupBy(rest, ([, input]) => input.group ?? "Options");
		return new Map([["Required", required], ...byGroup]);
	}
	function optionTerm(name, input) {
		if (input.kind === "flag") return `--[no-]${name}`;
		return `--${name} <${input.placeholder}>${isRepeatable(input) ? "..." : ""}`;
	}
	function optionExplanation(input) {
		const fallback = input.cli ?? (0, parse_inputs.t0)(input);
		const notes = [...input.env.length === 0 ? [] : [`env: ${input.env.join(", ")}`], ...fallback === undefined ? [] : [`default: ${fallback}`]];
		return notes.length === 0 ? input.description : `${input.description} (${notes.join("; ")})`;
	}
	function exitCodes() {
		return section("Exit codes", [...exit_code.E].map(([code, meaning]) => entry(String(code), meaning)));
	}
	function sections(parts) {
		return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
	}
	function section(heading, entries) {
		return entries.length === 0 ? "" : [`${heading}:`, ...entries].join("\n");
	}
	function entry(term, explanation) {
		const head = `  ${term}`;
		const body = wrap(explanation, EXPLANATION_COLUMN);
		if (head.length + 2 > EXPLANATION_COLUMN) return `${head}\n${body}`;
		return head.padEnd(EXPLANATION_COLUMN) + body.trimStart();
	}
	function wrap(text, indent) {
		const lines = [];
		let line = "";
		for (const word of text.split(/\s+/)) {
			if (line !== "" && indent + line.length + 1 + word.length > WIDTH) {
				lines.push(line);
				line = word;
			} else {
				line = line === "" ? word : `${line} ${word}`;
			}
		}
		return [...lines, line].map((content) => " ".repeat(indent) + content).join("\n");
	}
	var errors = __webpack_require__(8953);
	;
	const COLORS = {
		debug: 90,
		notice: 36,
		warning: 33,
		error: 31
	};
	function createCliLog({ write, redact, color, verbose }) {
		let depth = 0;
		const print = (line) => write(`${indented(line, depth)}\n`);
		const clean = (text) => (0, show.g)(redact(text));
		const labelled = (level) => (message, position) => {
			const prefix = position === undefined ? "" : `${clean((0, errors.Ld)(position))}: `;
			const label = color ? `\u001b[${COLORS[level]}m${level}:\u001b[0m` : `${level}:`;
			print(`${prefix}${label} ${clean(message).replaceAll("\n", "\n  ")}`);
		};
		const debug = labelled("debug");
		return {
			debug: (message) => {
				if (verbose) debug(message);
			},
			info: (message) => print(clean(message)),
			notice: labelled("notice"),
			warning: labelled("warning"),
			error: labelled("error"),
			group: async (heading, body) => {
				print(clean(heading));
				depth += 1;
				try {
					return await body();
				} finally {
					depth -= 1;
				}
			}
		};
	}
	function indented(text, depth) {
		return text.replace(/^(?=.)/gm, "  ".repeat(depth));
	}
	var clock = __webpack_require__(9296);
	var kit_failure = __webpack_require__(5252);
	var interruption = __webpack_require__(9627);
	var kit_redact = __webpack_require__(3749);
	var kit_runner = __webpack_require__(6414);
	var kit_summary = __webpack_require__(1818);
	;
	const LONGEST_PRINTED = 200;
	async function runCli(actions, argv, env, streams, surroundings) {
		const [name, ...rest] = argv;
		if (name === "--help" || name === "-h") return print(streams.stdout, overviewHelp(actions), exit_code.y.done);
		if (name === "--version") return print(streams.stdout, `${surroundings.version}\n`, exit_code.y.done);
		if (name === undefined) return print(streams.stderr, overviewHelp(actions), exit_code.y.usage);
		const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
		if (action === undefined) return wrongUsage(streams, [unknownAction(actions, name)], "");
		const request = parseCliOptions(action.spec, rest);
		switch (request.kind) {
			case "help": return print(streams.stdout, actionHelp(action.spec), exit_code.y.done);
			case "version": return print(streams.stdout, `${surroundings.version}\n`, exit_code.y.done);
			case "wrong": return wrongUsage(streams, request.problems, ` ${name}`);
			case "run": return runRequest(action, request, env, streams, surroundings);
		}
	}
	async function runRequest(action, request, env, { stdout, stderr }, { cwd, clock, signals }) {
		const read = readFromCli(action.spec, request.given, env);
		const redact = (0, kit_redact.l)((0, parse_inputs.VX)(action.spec, read));
		const log = createCliLog({
			write: (text) => stderr.write(text),
			redact,
			color: wantsColor(stderr, env),
			verbose: request.verbose
		});
		const summary = (0, kit_summary.zU)();
		const runner = (0, kit_runner.j)({
			...env,
			GITHUB_WORKSPACE: undefined
		}, cwd);
		const outcome = await (0, kit_action.G9)(action.spec, () => (0, interruption.I)(signals, (signal) => action.run(read, {
			log,
			summary,
			clock,
			runner,
			signal
		})));
		stdout.write(shownResult(request.shown, outcome, summary.markdown(), redact));
		return outcome.kind === "done" ? exit_code.y.done : reportFailure(outcome.error, action.spec, log);
	}
	function reportFailure(error, spec, log) {
		const failure = (0, kit_failure.I)(error, (input) => writtenName(spec, input));
		for (const { message, position } of failure.problems) log.error(message, position);
		for (const detail of failure.debug) log.debug(detail);
		return failure.exitCode;
	}
	function writtenName(spec, name) {
		const input = spec.inputs[name];
		return input?.kind === "secret" ? input.env.join(" or ") : `--${name}`;
	}
	function shownResult(shown, { outputs }, markdown, redact) {
		if (shown === "summary") return redact(markdown);
		if (outputs === undefined) return "";
		return redact(shown === "json" ? outputsAsJson(outputs) : outputsAsText(outputs));
	}
	function outputsAsJson(outputs) {
		return `${JSON.stringify(Object.fromEntries(outputs.map(({ name, value }) => [name, value ?? null])))}\n`;
	}
	function outputsAsText(outputs) {
		return outputs.filter(({ text }) => text !== "").map(({ name, kind, text }) => `${name}: ${kind === "lines" ? text.replaceAll("\n", ", ") : shortened(text)}\n`).join("");
	}
	function shortened(text) {
		const fits = text.length <= LONGEST_PRINTED && !text.includes("\n");
		return fits ? (0, show.g)(text) : `(${text.length} characters; --json shows them)`;
	}
	function unknownAction(actions, name) {
		const meant = (0, spelling.p)(name, Object.keys(actions));
		return `there is no action ${(0, show.h)(name)}${meant === undefined ? "" : `; did you mean ${meant}?`}`;
	}
	function wrongUsage({ stderr }, problems, action) {
		const complaints = problems.map((problem) => `error: ${problem}\n`).join("");
		return print(stderr, `${complaints}Run gitops-actions${action} --help to see what there is.\n`, exit_code.y.usage);
	}
	function print(stream, text, code) {
		stream.write(text);
		return code;
	}
	function wantsColor(stream, env) {
		return stream.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
	}
	async function runCliProcess(actions, version) {
		process.stdout.on("error", () => undefined);
		const outdated = outdatedNode(process.versions.node);
		if (outdated !== undefined) {
			process.stderr.write(`${outdated}\n`);
			process.exit(exit_code.y.usage);
		}
		const surroundings = {
			version,
			cwd: process.cwd(),
			clock: clock.m,
			signals: process
		};
		const code = await runCli(actions, process.argv.slice(2), process.env, process, surroundings);
		process.stdout.write("", (error) => process.exit(lostResults(process.stdout.errored ?? error, code)));
	}
	function lostResults(error, code) {
		if (!error || "code" in error && error.code === "EPIPE") return code;
		process.stderr.write(`error: the results could not be written to standard output: ${error.message}\n`);
		return code === exit_code.y.done ? exit_code.y.failed : code;
	}
	const OLDEST_NODE = 24;
	function outdatedNode(version) {
		if (Number.parseInt(version, 10) >= OLDEST_NODE) return undefined;
		return `gitops-actions needs Node.js ${OLDEST_NODE} or newer; this is ${version}. Without installing one: npx --package=node@24 --package=https://github.com/org/gitops-actions/archive/v1.tar.gz gitops-actions \u2026`;
	}
	;
}) };
;
