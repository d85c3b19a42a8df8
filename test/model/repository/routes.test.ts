import { expect, test } from "vitest";
import { routesOf } from "../../../src/model/repository/routes.ts";
import { repositoryOf } from "../../fixtures/repository-of.ts";

const ROUTES = `@app.get("/")
def root(): ...

@router.post(path="/predict")
async def predict(): ...

@app.route("/old", methods=["POST"])
def old(): ...

@app.get(PREFIX)
def other(): ...

cache.get("/")

@app.get
def not_a_route(): ...

@dataclass
class Get: ...
`;

test("routes are decorators with a path", () => {
  const routes = routesOf(repositoryOf({ "api.py": ROUTES }));
  expect(routes.map(({ method, route, line }) => `${line} ${method} ${route}`)).toEqual([
    "1 GET /",
    "4 POST /predict",
    "7 ROUTE /old",
    "10 GET null",
  ]);
});

const ROUTER = 'router = fastapi.APIRouter(prefix="/x")\n@router.get("/a")\ndef a(): ...\n';

test.each([
  ["of its router", "", "/x/a"],
  ["of what includes it", 'app.include_router(x.router, prefix="/v1")', "/v1/x/a"],
  [
    "of what includes all in one way",
    'app.include_router(x, prefix="/v1")\napp.include_router(y, prefix="/v1")',
    "/v1/x/a",
  ],
  [
    "that is not known where it is one of several",
    'app.include_router(x, prefix="/v1")\napp.include_router(y)',
    "…/a",
  ],
  ["that is not known where a variable says it", "app.include_router(x, prefix=PREFIX)", "…/a"],
])("a route has what stands before it: the prefix %s", (_, including, route) => {
  const files = {
    "app.py": `import fastapi\napp = fastapi.FastAPI()\n${including}\n`,
    "x.py": `import fastapi\n${ROUTER}`,
  };
  expect(routesOf(repositoryOf(files)).map((one) => one.route)).toEqual([route]);
});

test("in a file with an application and a router each has its own", () => {
  const text = `import fastapi\napp = fastapi.FastAPI()\n@app.get("/b")\ndef b(): ...\n${ROUTER}`;
  expect(routesOf(repositoryOf({ "app.py": text })).map(({ route }) => route)).toEqual(["/b", "/x/a"]);
});
