package uk.healthtech.pipeline.app.pages;

import java.util.Map;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;

/** A row of the board in words. Public, since templates live in a package of their own. */
public record BoardLine(
    String name, String owner, String category, String stage, String phase, String since) {
  static BoardLine of(BoardRow row, Map<OrganisationId, String> names, Prose prose) {
    return new BoardLine(
        row.name(),
        names.getOrDefault(row.owner(), prose.say("organisation.unnamed")),
        row.category() == null ? prose.say("board.no-category") : prose.word(row.category()),
        prose.word(row.position().stage()),
        prose.word(row.position().phase()),
        prose.day(row.since()));
  }
}
