import type { RuleCase } from "./rule-case.ts";

export const FRONTEND_CASES: readonly RuleCase[] = [
  {
    rule: "frontend",
    has: {
      "demo.py":
        "import gradio as gr\n\ngr.Interface(fn=predict, inputs='image', outputs='label').launch()\n",
      "frontend/app.py": "import streamlit as st\n\nst.title('Flowers')\nst.button('Predict')\n",
      "web/package.json": '{\n  "name": "web",\n  "dependencies": {\n    "react": "^19.0.0"\n  }\n}\n',
    },
    found: ["frontend/app.py:3", "demo.py:3", "web/package.json:4"],
    mentions: {
      "frontend/app.py": '"""import streamlit as st\nst.title()"""\nimport streamlit as st\n',
      "requirements_frontend.txt": "streamlit\n",
    },
    without: { "app.py": "import fastapi\n", "package.json": '{ "devDependencies": { "prettier": "3" } }\n' },
    worded: ["Create a frontend for your API (M26)", "A Streamlit user interface for the model"],
  },
];
