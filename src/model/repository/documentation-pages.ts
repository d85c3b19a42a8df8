import { filesAt } from "./look-up.ts";
import type { Repository, RepositoryFile } from "./repository.ts";

/** Bytes up to which the course's templates' own first page stays, whatever the project is called. */
const TEMPLATES_INDEX = { md: 150, rst: 620 } as const;
const TEMPLATES_PAGES = /(?:^|\/)docs\/(?:README\.md|(?:getting-started|commands)\.rst)$/;
const PAGE = /^(?:[\w-]+\/)?docs?\/(?:.*\/)?[^/]+\.(?:md|rst)$/;

/** The pages of documentation that are not the template's, which come empty or with the project's name alone. */
export function documentationPagesOf(repository: Repository): RepositoryFile[] {
  return filesAt(repository, PAGE).filter(({ path, size }) => {
    if (size === 0 || TEMPLATES_PAGES.test(path)) return false;
    const ending = path.endsWith(".rst") ? "rst" : "md";
    return !/\/index\.\w+$/.test(path) || size > TEMPLATES_INDEX[ending];
  });
}
