/** Coverage reports say what no other file does, and nobody gives them to git. By their paths from the root. */
export const COVERAGE = ["coverage.xml", "coverage.json", "htmlcov/index.html"];
