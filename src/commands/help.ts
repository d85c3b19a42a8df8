/** What `--help` prints. */
export const HELP = `report-tui: see, tick, answer and check a Markdown exam report

  report-tui [file or folder]        open the report full-screen; without one, find it
  report-tui check [files…]          the official verdict and all problems, for CI and course staff
      --fix                          fix first what is beyond doubt, and save it
      --fix --dry-run                print what --fix would change as a diff, and change nothing
      --format text|json|github      how to print it (text; github: annotations in a workflow)
      --edition 2022|27|2024-12|2025|2026
                                     judge by this table of limits, whatever the report looks like
  report-tui status [file] [--json]  where the report stands, in a few lines
  report-tui evidence [file] [--json]
                                     what the repository shows for each item and each question
  report-tui drafts                  what was written and not saved, of all reports
  report-tui drafts NAME             print one of them
  report-tui drafts discard NAME     delete one of them

  --sample     open a copy of the sample report when there is no report
  --debug      show where in the program an error came from
  --version    print the version
  --help       print this

Exit codes: 0 all is well, 1 the verdict is not all passed, a problem is an error or a draft is broken, 2 something could not be read, fixed or run.
Inside the app, ? shows all keys.`;
