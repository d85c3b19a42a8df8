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
