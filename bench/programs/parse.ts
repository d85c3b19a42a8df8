import { readFileSync } from "node:fs";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

// Reads and parses each file it is given once, and says how many there were.

const parser = unified().use(remarkParse).use(remarkGfm);
const paths = process.argv.slice(2);
for (const path of paths) parser.parse(readFileSync(path, "utf8"));
console.log(`${paths.length} parsed`);
