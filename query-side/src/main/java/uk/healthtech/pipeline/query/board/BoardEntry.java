package uk.healthtech.pipeline.query.board;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;

/**
 * A row of the board with what decides who may see it.
 *
 * @param collaborators the organisations that work on it beside its owner
 * @param offeredTo the organisation that it is offered to
 * @param hosts the organisation of each pilot, of the conditions of its approval and of each
 *     adoption, by the key of its part
 * @param gateConditions the keys of the conditions that gates gave, which are the whole's
 */
record BoardEntry(
    BoardRow row,
    List<OrganisationId> collaborators,
    @Nullable OrganisationId offeredTo,
    Map<String, OrganisationId> hosts,
    List<String> gateConditions) {
  BoardEntry {
    collaborators = List.copyOf(collaborators);
    hosts = Collections.unmodifiableMap(new TreeMap<>(hosts));
    gateConditions = List.copyOf(gateConditions);
  }

  BoardEntry with(BoardRow now) {
    return new BoardEntry(now, collaborators, offeredTo, hosts, gateConditions);
  }

  BoardEntry with(Map<String, OrganisationId> now) {
    return new BoardEntry(row, collaborators, offeredTo, now, gateConditions);
  }

  BoardEntry withGateConditions(List<String> now) {
    return new BoardEntry(row, collaborators, offeredTo, hosts, now);
  }

  /**
   * With another team, which the row shows together with the organisation that it is offered to.
   */
  BoardEntry with(
      OrganisationId owner, List<OrganisationId> others, @Nullable OrganisationId offered) {
    Set<OrganisationId> team = new LinkedHashSet<>(others);
    if (offered != null) {
      team.add(offered);
    }
    return new BoardEntry(
        new BoardRow(
            row.innovation(),
            row.sequence(),
            row.name(),
            row.category(),
            owner,
            row.position(),
            row.since(),
            List.copyOf(team),
            row.themes(),
            row.publishedOn()),
        others,
        offered,
        hosts,
        gateConditions);
  }
}
