package uk.healthtech.pipeline.query.board;

import java.util.Map;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;

/**
 * A row of the board with what decides who may see it.
 *
 * @param hosts the organisation of each pilot and adoption, by the key of its part
 */
record BoardEntry(BoardRow row, Map<String, OrganisationId> hosts) {}
