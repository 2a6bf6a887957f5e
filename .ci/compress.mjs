// Writes a brotli twin beside every asset that gains from it.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const walk = (folder) => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) walk(path);
    else if (/\.(css|js|wasm|svg|webmanifest)$/.test(name)) writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), options));
  }
};
walk(process.argv[2]);
