package uk.healthtech.pipeline.query.innovation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriteria;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.WhatNext;
import uk.healthtech.pipeline.kernel.innovation.WhatNext.AdoptionAt;
import uk.healthtech.pipeline.kernel.innovation.WhatNext.PilotAt;
import uk.healthtech.pipeline.kernel.innovation.WhatNext.Standpoint;
import uk.healthtech.pipeline.kernel.innovation.WhatNext.Waiting;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.AdoptionRow;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Answers.PilotRow;
import uk.healthtech.pipeline.kernel.query.Query.FindInnovation;
import uk.healthtech.pipeline.query.board.BoardReadModel;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.organisations.OrganisationRegister;
import uk.healthtech.pipeline.query.pilots.PilotTexts;
import uk.healthtech.pipeline.query.projection.Freshness;
import uk.healthtech.pipeline.query.visibility.Visibility;

/** Answers everything about one innovation: what it is, what comes next and who must act. */
public final class InnovationQueries {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private record Found(InnovationRow row, boolean visible) {}

  private final JdbcClient jdbc;
  private final Freshness freshness;
  private final OrganisationRegister register;
  private final HeldTexts texts;

  public InnovationQueries(
      JdbcClient jdbc, Freshness freshness, OrganisationRegister register, HeldTexts texts) {
    this.jdbc = jdbc;
    this.freshness = freshness;
    this.register = register;
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
    Gate gate = WhatNext.gate(row.position().phase()).orElse(null);
    List<CriterionResult> criteria =
        gate == null ? List.of() : GateCriteria.evaluate(gate, evidence(row));
    LocalDate today = LocalDate.now(ENGLAND);
    Standpoint at = standpoint(row, gate != null && GateCriteria.allMet(criteria), today);
    List<Waiting> waiting = WhatNext.waiting(at);
    boolean trust = viewer.role() == Role.TRUST_APPROVER;
    InnovationRow shown = trust ? TrustView.row(row, viewer.organisation()) : row;
    return new InnovationAnswer(
        Finding.FOUND,
        shown,
        gate,
        trust ? TrustView.criteria(criteria) : criteria,
        trust ? TrustView.waiting(waiting, viewer.organisation()) : waiting,
        WhatNext.allowed(at, viewer),
        texts.read(textIds(shown)),
        withheld(row, shown),
        upToDate);
  }

  private static List<String> withheld(InnovationRow row, InnovationRow shown) {
    List<String> keys = new ArrayList<>(parts(row));
    keys.removeAll(parts(shown));
    return List.copyOf(keys);
  }

  private static List<String> parts(InnovationRow row) {
    return Stream.concat(
            row.pilots().stream().map(pilot -> new Part.OfPilot(pilot.pilot()).key()),
            row.adoptions().stream()
                .map(adoption -> new Part.OfAdoption(adoption.adoption()).key()))
        .toList();
  }

  private GateCriteria.Evidence evidence(InnovationRow row) {
    return new GateCriteria.Evidence(
        row.proposal(),
        row.pilots().stream()
            .filter(pilot -> pilot.status() == PilotStatus.COMPLETED)
            .map(PilotRow::pilot)
            .toList(),
        liveAt(row),
        register.regionTrusts());
  }

  private static Set<OrganisationId> liveAt(InnovationRow row) {
    return row.adoptions().stream()
        .filter(adoption -> adoption.status() == AdoptionStatus.LIVE)
        .map(AdoptionRow::organisation)
        .collect(Collectors.toSet());
  }

  private static Standpoint standpoint(InnovationRow row, boolean criteriaMet, LocalDate today) {
    return new Standpoint(
        row.position().phase(),
        row.owner(),
        criteriaMet,
        row.pilots().stream()
            .map(
                pilot ->
                    new PilotAt(
                        pilot.pilot(),
                        pilot.organisation(),
                        pilot.status(),
                        pilot.startBy() != null && pilot.startBy().isBefore(today)))
            .toList(),
        row.adoptions().stream()
            .map(
                adoption ->
                    new AdoptionAt(adoption.adoption(), adoption.organisation(), adoption.status()))
            .toList());
  }

  private static List<UUID> textIds(InnovationRow row) {
    return Stream.concat(
            row.decisions().stream().map(decision -> decision.reason().id()),
            row.pilots().stream().flatMap(PilotTexts::of))
        .toList();
  }
}
