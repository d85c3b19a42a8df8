// Watches a folder by the system's own means and prints at which nanosecond it was told of a file there.
import { watch } from "node:fs";

const [folder, file] = process.argv.slice(2);
watch(folder, (_event, name) => {
  const now = process.hrtime.bigint();
  if (name === file) console.log(`${now}`);
});
console.log("watching");
