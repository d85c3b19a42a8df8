/**
 * Packages the course teaches or uses in its exercises, by the name they are imported by or PyPI knows them by, in small letters with `-` for
 * `_`. What is not among them is "not covered in the course"; PyTorch's own family is covered, libraries built on it are not.
 */
const COURSE_PACKAGES: ReadonlySet<string> = new Set(
  `torch torchvision torchaudio torchmetrics torch-tb-profiler tensorboard lightning pytorch-lightning
  numpy pandas matplotlib scikit-learn sklearn pillow pil tqdm requests rich jupyter notebook ipykernel ipython jupyterlab
  hydra hydra-core omegaconf typer click argparse invoke python-dotenv dotenv pyyaml yaml
  wandb loguru dvc dvc-gs dvc-gdrive dvc-s3 snakeviz line-profiler
  pytest pytest-cov coverage ruff black isort flake8 pep8 pycodestyle mypy pre-commit cookiecutter cruft uv pip pipreqs setuptools wheel
  build twine hatchling pipx
  fastapi uvicorn pydantic pydantic-settings httpx locust starlette python-multipart functions-framework flask gunicorn onnx onnxruntime onnxscript
  bentoml torchserve torch-model-archiver streamlit evidently prometheus-client prometheus-fastapi-instrumentator
  google google-cloud google-api-python-client google-auth gcsfs
  mkdocs mkdocs-material mkdocstrings mkdocstrings-python sphinx`.split(/\s+/),
);

/** Whether the course covers a package of this name, or the family it belongs to. */
export function isCovered(name: string): boolean {
  return COURSE_PACKAGES.has(name) || /^(?:google-cloud-|types-|nvidia-|mkdocs-|pytest-)/.test(name);
}

// What is imported by another name than it is declared by.
const DECLARED_AS: ReadonlyMap<string, readonly string[]> = new Map([
  ["attr", ["attrs"]],
  ["bs4", ["beautifulsoup4"]],
  ["cv2", ["opencv-python", "opencv-python-headless", "opencv-contrib-python", "opencv", "py-opencv"]],
  ["dateutil", ["python-dateutil"]],
  ["docx", ["python-docx"]],
  ["faiss", ["faiss-cpu", "faiss-gpu"]],
  ["git", ["gitpython"]],
  ["google-protobuf", ["protobuf"]],
  ["grpc", ["grpcio"]],
  ["jose", ["python-jose"]],
  ["jwt", ["pyjwt"]],
  ["magic", ["python-magic"]],
  ["msgpack", ["msgpack-python"]],
  ["osgeo", ["gdal"]],
  ["psycopg2", ["psycopg2-binary"]],
  ["skimage", ["scikit-image"]],
  ["tensorflow", ["tensorflow-cpu", "tensorflow-gpu", "tensorflow-macos"]],
  ["telegram", ["python-telegram-bot"]],
  ["umap", ["umap-learn"]],
]);

/** A package's name as PyPI compares names: `Hydra_Core` is `hydra-core`. */
export function plainPackage(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

/** The names, plain, by which a project may declare what it imports as a top-level module. */
export function declaredNames(module: string): readonly string[] {
  const plain = plainPackage(module);
  return [plain, ...(DECLARED_AS.get(plain) ?? [])];
}
