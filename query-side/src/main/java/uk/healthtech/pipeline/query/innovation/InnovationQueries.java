package uk.healthtech.pipeline.query.innovation;

import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.WhatNext;
import uk.healthtech.pipeline.kernel.innovation.WhatNext.Waiting;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Query.FindInnovation;
import uk.healthtech.pipeline.query.board.BoardReadModel;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.projection.Freshness;
import uk.healthtech.pipeline.query.visibility.Visibility;

/** Answers everything about one innovation: what it is, what comes next and who must act. */
public final class InnovationQueries {
  private record Found(InnovationRow row, boolean visible) {}

  private final JdbcClient jdbc;
  private final Freshness freshness;
  private final Outlooks outlooks;
  private final HeldTexts texts;

  public InnovationQueries(
      JdbcClient jdbc, Freshness freshness, Outlooks outlooks, HeldTexts texts) {
    this.jdbc = jdbc;
    this.freshness = freshness;
    this.outlooks = outlooks;
    this.texts = texts;
  }

  @QueryHandler
  public InnovationAnswer find(FindInnovation query) {
    boolean upToDate =
        freshness.await(query.after(), InnovationReadModel.NAME, BoardReadModel.NAME);
    Found found = find(query.innovation().value(), query.viewer());
    if (found == null) {
      return InnovationAnswer.none(Finding.ABSENT, upToDate);
    }
    return found.visible()
        ? explain(found.row(), query.viewer(), upToDate)
        : InnovationAnswer.none(Finding.HIDDEN, upToDate);
  }

  private @Nullable Found find(UUID stream, Actor viewer) {
    return jdbc.sql(
            "SELECT i.row, "
                + Visibility.innovation(viewer)
                + " AS visible FROM innovation_row i LEFT JOIN board_row b USING (stream)"
                + " WHERE i.stream = :stream")
        .params(Visibility.parameters(viewer))
        .param("stream", stream)
        .query(
            (row, number) ->
                new Found(
                    JsonRows.of(InnovationRow.class).mapRow(row, number),
                    row.getBoolean("visible")))
        .optional()
        .orElse(null);
  }

  private InnovationAnswer explain(InnovationRow row, Actor viewer, boolean upToDate) {
    Known innovation = row.innovation();
    Outlook outlook = outlooks.now();
    List<CriterionResult> criteria = outlook.criteria(innovation);
    List<Waiting> waiting = outlook.waiting(innovation);
    PartialView part = PartialView.of(row, viewer);
    InnovationRow shown = part == null ? row : part.row();
    return new InnovationAnswer(
        Finding.FOUND,
        shown,
        outlook.gate(innovation),
        outlook.policy().version(),
        part == null ? criteria : part.criteria(criteria),
        part == null ? waiting : part.waiting(waiting),
        WhatNext.allowed(innovation, criteria, viewer, outlook.today().today()),
        texts.read(InnovationTexts.of(shown)),
        part == null ? List.of() : part.withheld(),
        upToDate);
  }
}
