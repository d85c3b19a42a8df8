/** What a test tests. */
export type TestKind = "data" | "model" | "api";

/** In the order in which they are named. */
export const TEST_KINDS: readonly TestKind[] = ["data", "model", "api"];

const WORDS: Readonly<Record<TestKind, RegExp>> = {
  data: /(?<!meta)data(?!base)|daten|preprocess|corrupt_?mnist|tokeniz|loader|(?:train|val)_?set/i,
  model:
    /model|træn|traen|train(?!_?(?:set|data|loader|image|target|label|df))|predict|inference|evaluat|network|lightning|classifier|autoencoder|(?:^|[._])(?:nn|net|cnn|mlp)(?:$|[._])|[a-z](?:Net|CNN|MLP)\b/i,
  api: /(?:^|[._])(?:api|app|endpoints?|server|backend)(?:$|[._])/i,
};

/** The kinds that a name speaks of, by the words in it: `make_dataset` of data, `MyNet.forward` of the model. */
export function kindsInName(name: string): TestKind[] {
  return TEST_KINDS.filter((kind) => WORDS[kind].test(name));
}

const API_CLIENT =
  /^(?:(?:fastapi|starlette)\.testclient\.|httpx\.|flask\.testing\.|bentoml\.(?:\w*HTTPClient|client)|litestar\.testing\.)|\.test_client$/;
const CLIENT_CALL =
  /(?:^|[._])client\.(?:get|post|put|patch|delete|head|options|request|stream|websocket_connect|predict)$/i;
const MODEL_LIBRARY = /^(?:torch\.(?:nn|optim)|lightning|pytorch_lightning|keras|tensorflow\.keras|timm)\./;
const DATA_LIBRARY =
  /^(?:torch\.utils\.data|torchvision\.datasets|datasets|torch_geometric\.(?:data|datasets|loader))\./;

/** Whether a call talks to an API: through a test client, or by `requests` to an address that is given or on this machine. */
export function callsApi({ name, args, keywords }: ApiCall): boolean {
  if (API_CLIENT.test(name) || CLIENT_CALL.test(name)) return true;
  if (!/^requests\.(?:get|post|put|patch|delete|request|Session)$/.test(name)) return false;
  const address = args[0] ?? keywords.get("url") ?? null;
  return address === null || /localhost|127\.0\.0\.1|0\.0\.0\.0|\.run\.app|^\{/.test(address);
}

interface ApiCall {
  readonly name: string;
  readonly args: readonly (string | null)[];
  readonly keywords: ReadonlyMap<string, string | null>;
}

/** The kind of work a library's name is for; null for any other. */
export function libraryKind(name: string): TestKind | null {
  if (DATA_LIBRARY.test(name)) return "data";
  return MODEL_LIBRARY.test(name) ? "model" : null;
}
