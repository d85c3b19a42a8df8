import type { RuleCase } from "./rule-case.ts";

export const LOGGING_CASES: readonly RuleCase[] = [
  {
    rule: "logging",
    has: {
      "src/mnist/api.py": "from mnist.train import log as api_log\n\napi_log.error('no model')\n",
      "src/mnist/data.py": "from loguru import logger\n\nlogger.info('read')\n",
      "src/mnist/train.py":
        "import logging\n\nlog = logging.getLogger(__name__)\nlog.info('begin')\nlog.warning('end')\n",
    },
    found: ["src/mnist/api.py:3", "src/mnist/data.py:3", "src/mnist/train.py:4"],
    whys: [
      "1 log call: `mnist.train.log.error`.",
      "1 log call: `loguru.logger.info`.",
      "2 log calls, the first `log.info`.",
    ],
    mentions: {
      "src/mnist/train.py": 'import logging\n\nprint("logging.info")  # logging.info("begin")\n',
      "requirements.txt": "loguru\n",
    },
    without: { "src/mnist/train.py": "import wandb\n\nwandb.log({})\nlogger.info('whose')\n" },
    worded: ["Use logging to log important events in your code (M14)", "Add logging with loguru"],
  },
];
