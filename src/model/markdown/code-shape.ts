// What stands in no sentence: an assignment, a call, a flag, columns, a tree of folders, a prompt, a comment.
const SIGNS = /[{};$\\|]|\s=\s|\w\((?!e?s\))|(?:^|\s)--\w|[├└│]|^\s*(?:[#@%>]|```|~~~)|::|->|=>|\S {3,}\S/;
const FIRST_WORD =
  /^\s*(?:import|from|def|class|return|for|if|else|try|with|print|async|await|const|let|var|function|sudo|cd|ls|mkdir|cp|rm|docker|python3?|pip3?|uv|uvx|conda|git|gcloud|gsutil|dvc|curl|wget|make|invoke|pytest|ruff|wandb|FROM|RUN|COPY|CMD|ENTRYPOINT|WORKDIR|ENV|SELECT)\s/;
const SENTENCE_END = /[.,?!…)]["'”*_]*\s*$/u;
const MOST_WORDS_OF_A_COMMAND = 8;

/** Whether a line has the shape of code or of a command, as far as one line by itself tells. */
export function looksLikeCode(line: string): boolean {
  if (SIGNS.test(line)) return true;
  return FIRST_WORD.test(line) && !SENTENCE_END.test(line) && wordsOf(line).length <= MOST_WORDS_OF_A_COMMAND;
}

/** Whether a line has the shape of a sentence or a list item: words for the most part, at least four, and no sign of code. */
export function looksLikeProse(line: string): boolean {
  const words = wordsOf(line);
  const plain = words.filter((word) => /^["'“(*_]*\p{L}[\p{L}'’-]*[.,:;?!…)"'”*_]*$/u.test(word)).length;
  return plain >= 4 && plain * 5 >= words.length * 3 && !looksLikeCode(line);
}

function wordsOf(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== "");
}
