// SPDX-License-Identifier: GPL-3.0-only
//
// node validatebids.cjs NPM_FOLDER DATA_SET
//
// Has bids-validator check a data set, and prints its report as JSON. Exits with 1 if there are errors.
const [, , npm, folder] = process.argv;
const { cli } = require(`${npm}/package/dist/commonjs/cli.js`);
cli([folder, "--json"]).catch((code) => process.exit(code));
