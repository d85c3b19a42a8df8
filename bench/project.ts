import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const PYTHON = 800;
const YAML = 60;
const FILES = 20_000;
const BYTES = 300_000_000;
const A_FOLDER = 200;

/** Makes a repository of 20,000 files in 300 MB, always the same: code and configuration as projects have them, the bulk images and data. */
export function makeProject(root: string): void {
  const random = randomFrom(42);
  const add = (path: string, content: string | Uint8Array) => write(join(root, path), content);
  add("requirements.txt", "torch==2.6.0\nwandb>=0.19\nfastapi\nhydra-core\n");
  add(
    "dockerfiles/train.dockerfile",
    "FROM python:3.12\nCOPY src src\nRUN pip install .\nCMD python -m src.train\n",
  );
  for (let i = 0; i < PYTHON; i++) add(`src/project/part${i % 40}/module_${i}.py`, pythonOf(i, random));
  for (let i = 0; i < YAML; i++)
    add(i < 10 ? `.github/workflows/flow${i}.yaml` : `configs/run${i}.yaml`, yamlOf(i));
  const rest = FILES - PYTHON - YAML;
  const noise = Buffer.from(Array.from({ length: 1 << 20 }, () => random() * 256));
  for (let i = 0; i < rest; i++) {
    const size = Math.floor((BYTES / rest) * (0.2 + 1.6 * random()));
    const from = Math.floor(random() * (noise.length - size));
    const ending = i % 3 === 0 ? "npy" : "png";
    add(`data/raw/set${Math.floor(i / A_FOLDER)}/sample_${i}.${ending}`, noise.subarray(from, from + size));
  }
  commitAll(root);
}

/** Makes a folder a Git repository with one commit, of all there is. */
export function commitAll(root: string): void {
  const always = ["-c", "core.compression=0", "-c", "user.name=Team", "-c", "user.email=team@example.org"];
  const git = (...args: string[]) => execFileSync("git", [...always, ...args], { cwd: root });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "All of it");
}

/** Writes a file, and the folders it is in. */
export function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** About 6 kB that imports, defines, calls and explains. */
function pythonOf(number: number, random: () => number): string {
  const head = `"""Part ${number} of the project."""\nimport os\nimport torch\nfrom torch import nn\nimport numpy as np\nimport wandb\n\n`;
  const bodies = Array.from({ length: 12 }, (_, i) => {
    const size = Math.floor(random() * 512);
    return `class Block${i}(nn.Module):
    """A block of ${size} units, with its own way to be called."""

    def __init__(self, units: int = ${size}, rate: float = 0.1) -> None:
        super().__init__()
        self.layer = nn.Linear(units, units)  # grows with the units
        self.drop = nn.Dropout(p=rate)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = self.drop(torch.relu(self.layer(x)))
        wandb.log({"norm": float(y.norm()), "step": ${i}})
        return y + np.sqrt(${size}) if os.environ.get("PLAIN") else y
`;
  });
  return `${head}${bodies.join("\n\n")}`;
}

function yamlOf(number: number): string {
  const steps = Array.from(
    { length: 10 },
    (_, i) =>
      `      - name: Step ${i}\n        run: |\n          pip install -r requirements.txt\n          pytest tests/${number}/${i}\n`,
  );
  return `name: Flow ${number}\non: [push, pull_request]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${steps.join("")}`;
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
