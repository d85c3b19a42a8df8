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

// What is imported by another name than it is installed by.
const INSTALLED_AS: ReadonlyMap<string, string> = new Map([
  ["cv2", "opencv-python"],
  ["bs4", "beautifulsoup4"],
  ["skimage", "scikit-image"],
  ["faiss", "faiss-cpu"],
  ["git", "gitpython"],
  ["jwt", "pyjwt"],
  ["dateutil", "python-dateutil"],
  ["telegram", "python-telegram-bot"],
  ["umap", "umap-learn"],
  ["docx", "python-docx"],
  ["osgeo", "gdal"],
  ["psycopg2", "psycopg2-binary"],
]);

/** A package's name as PyPI compares names: `Hydra_Core` is `hydra-core`. */
export function plainPackage(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

/** What a top-level module is installed by, plain. */
export function installedAs(module: string): string {
  const plain = plainPackage(module);
  return INSTALLED_AS.get(plain) ?? plain;
}
