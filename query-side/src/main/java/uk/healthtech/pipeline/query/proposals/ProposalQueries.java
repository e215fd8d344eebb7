package uk.healthtech.pipeline.query.proposals;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.ProposalHistory;
import uk.healthtech.pipeline.kernel.query.Answers.ProposalVersion;
import uk.healthtech.pipeline.kernel.query.Answers.ProposalVersions;
import uk.healthtech.pipeline.kernel.query.Query.FindProposalHistory;
import uk.healthtech.pipeline.query.board.BoardReadModel;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.projection.Freshness;
import uk.healthtech.pipeline.query.visibility.Visibility;

/**
 * Answers how a proposal came to read as it does, for those who may see the innovation. What its
 * innovators wrote before they first handed it in is theirs alone.
 */
public final class ProposalQueries {
  private record Found(ProposalVersions row, boolean visible) {}

  private final JdbcClient jdbc;
  private final Freshness freshness;

  public ProposalQueries(JdbcClient jdbc, Freshness freshness) {
    this.jdbc = jdbc;
    this.freshness = freshness;
  }

  @QueryHandler
  public ProposalHistory find(FindProposalHistory query) {
    boolean upToDate = freshness.await(query.after(), ProposalsReadModel.NAME, BoardReadModel.NAME);
    return jdbc.sql(
            "SELECT p.row, "
                + Visibility.innovation(query.viewer())
                + " AS visible FROM proposals_row p LEFT JOIN board_row b USING (stream)"
                + " WHERE p.stream = :stream")
        .params(Visibility.parameters(query.viewer()))
        .param("stream", query.innovation().value())
        .query(
            (row, number) ->
                new Found(
                    JsonRows.of(ProposalVersions.class).mapRow(row, number),
                    row.getBoolean("visible")))
        .optional()
        .map(
            found ->
                found.visible()
                    ? new ProposalHistory(
                        Finding.FOUND, versions(found.row(), query.viewer()), upToDate)
                    : new ProposalHistory(Finding.HIDDEN, List.of(), upToDate))
        .orElseGet(() -> new ProposalHistory(Finding.ABSENT, List.of(), upToDate));
  }

  private static List<ProposalVersion> versions(ProposalVersions row, Actor viewer) {
    return viewer.role() == Role.INNOVATOR ? row.versions() : fromSubmission(row);
  }

  /** From the one that was handed in first, as if it had been written in one go. */
  private static List<ProposalVersion> fromSubmission(ProposalVersions row) {
    if (row.submitted() == null) {
      return List.of();
    }
    long submitted = row.submitted();
    return row.versions().stream()
        .filter(one -> one.version() >= submitted)
        .map(one -> one.version() == submitted ? first(one) : one)
        .toList();
  }

  private static ProposalVersion first(ProposalVersion one) {
    return new ProposalVersion(
        one.version(), one.on(), one.by(), one.proposal().filled(), one.proposal());
  }
}
