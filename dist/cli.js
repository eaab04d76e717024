#!/usr/bin/env node
'use strict';
if (Number.parseInt(process.versions.node, 10) < 24) {
	process.stderr.write('gitops-actions needs Node.js 24 or newer, and this is ' + process.version + '.\nWithout installing it: npx --package=node@24 --package=<as before> gitops-actions ...\n');
	process.exit(2);
}
const { actions, runCliProcess, version } = require('./index.js');
runCliProcess(actions, version);
