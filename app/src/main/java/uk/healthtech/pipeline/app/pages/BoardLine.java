package uk.healthtech.pipeline.app.pages;

import java.util.Map;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationName;

/** A row of the board in words. Public, since templates live in a package of their own. */
public record BoardLine(
    String name, String owner, String category, String stage, String phase, String since) {
  static BoardLine of(BoardRow row, Map<OrganisationId, OrganisationName> names, Prose prose) {
    return new BoardLine(
        row.name(),
        name(row.owner(), names, prose),
        row.category() == null ? prose.say("board.no-category") : prose.word(row.category()),
        prose.word(row.position().stage()),
        prose.word(row.position().phase()),
        prose.day(row.since()));
  }

  static String name(OrganisationId id, Map<OrganisationId, OrganisationName> names, Prose prose) {
    OrganisationName name = names.get(id);
    return name == null ? prose.say("organisation.unnamed") : name.name();
  }
}
