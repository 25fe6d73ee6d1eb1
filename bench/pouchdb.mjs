// PouchDB replicates documents from one database to another: node bench/pouchdb.mjs FOLDER-WITH-NODE_MODULES < docs.json
import { createRequire } from "module";
import { mkdtempSync, readFileSync, rmSync } from "fs";
import { tmpdir } from "os";
import { join } from "path";

const PouchDB = createRequire(join(process.argv[2], "here.js"))("pouchdb");
const docs = JSON.parse(readFileSync(0, "utf8"));
const folder = mkdtempSync(join(tmpdir(), "pouchdb-"));
const source = new PouchDB(join(folder, "source"), { adapter: "leveldb" });
for (let start = 0; start < docs.length; start += 500) await source.bulkDocs(docs.slice(start, start + 500));
const found = {};
for (const size of [100, 500, 1000]) {
  const target = new PouchDB(join(folder, `target${size}`), { adapter: "leveldb" });
  const start = performance.now(), before = process.cpuUsage();
  const done = await source.replicate.to(target, { batch_size: size });
  const used = process.cpuUsage(before);
  found[size] = { s: (performance.now() - start) / 1000, cpu_s: (used.user + used.system) / 1e6 };
  if (done.docs_written !== docs.length) throw new Error("not everything came over");
  await target.close();
}
await source.close();
rmSync(folder, { recursive: true });
console.log(JSON.stringify(found));
