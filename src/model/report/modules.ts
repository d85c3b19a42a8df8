const MODULES: readonly string[] = [
  "The command line",
  "Package manager",
  "Editor",
  "Deep learning software",
  "Git",
  "Code structure",
  "Good coding practice",
  "Data version control",
  "Command line interfaces",
  "Docker",
  "Config files",
  "Debugging",
  "Profiling",
  "Logging",
  "Boilerplate",
  "Unit testing",
  "GitHub Actions",
  "Pre-commit",
  "Continuous machine learning",
  "Cloud setup",
  "Using the cloud",
  "Requests and APIs",
  "Cloud deployment",
  "API testing",
  "ML deployment",
  "Frontend",
  "Data drifting",
  "System monitoring",
  "Distributed data loading",
  "Distributed training",
  "Scalable inference",
  "Documentation",
];

/** A module with its name in the course: `M10 Docker`. */
export function moduleTitle(module: string): string {
  if (module === "") return "No module";
  const name = MODULES[Number(module.slice(1)) - 1];
  return name ? `${module} ${name}` : module;
}
