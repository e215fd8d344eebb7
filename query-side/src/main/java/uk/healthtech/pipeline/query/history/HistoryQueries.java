package uk.healthtech.pipeline.query.history;

import static uk.healthtech.pipeline.kernel.calendar.WorkingDays.ENGLAND;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.RegionEvent;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRenamed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationReopened;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRevised;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.History;
import uk.healthtech.pipeline.kernel.query.Answers.HistoryEntry;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindHistory;
import uk.healthtech.pipeline.query.board.BoardReadModel;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.listing.Listing;
import uk.healthtech.pipeline.query.listing.Paged;
import uk.healthtech.pipeline.query.organisations.OrganisationRegister;
import uk.healthtech.pipeline.query.projection.Freshness;
import uk.healthtech.pipeline.query.visibility.Visibility;

/** Answers what happened, newest first. */
public final class HistoryQueries {
  /**
   * A row with what else its sentence needs.
   *
   * @param host as in {@link Names}
   * @param subject as in {@link Names}
   */
  private record Shown(HistoryRow row, @Nullable OrganisationId host, @Nullable String subject) {
    Stream<OrganisationId> organisations() {
      return Stream.of(
              Sentences.names(row.event()),
              Stream.ofNullable(host),
              Stream.of(row.envelope().actor().organisation()))
          .flatMap(ids -> ids);
    }
  }

  private static final RowMapper<HistoryRow> ROWS = JsonRows.of(HistoryRow.class);

  private final JdbcClient jdbc;
  private final Freshness freshness;
  private final OrganisationRegister register;
  private final HeldTexts texts;

  public HistoryQueries(
      JdbcClient jdbc, Freshness freshness, OrganisationRegister register, HeldTexts texts) {
    this.jdbc = jdbc;
    this.freshness = freshness;
    this.register = register;
    this.texts = texts;
  }

  @QueryHandler
  public History find(FindHistory query) {
    UUID innovation = query.innovation() == null ? null : query.innovation().value();
    boolean upToDate =
        innovation == null
            ? freshness.await(query.after(), HistoryReadModel.NAME)
            : freshness.await(query.after(), HistoryReadModel.NAME, BoardReadModel.NAME);
    Finding finding = innovation == null ? Finding.FOUND : finding(innovation, query.viewer());
    if (finding != Finding.FOUND) {
      return new History(finding, List.of(), null, upToDate);
    }
    Paged<Shown> page =
        Paged.of(
            query.page(),
            read(query, innovation),
            last -> Cursor.HISTORY.at(last.row().position()));
    return new History(finding, entries(page.rows()), page.next(), upToDate);
  }

  private Finding finding(UUID innovation, Actor viewer) {
    return jdbc.sql(
            "SELECT "
                + Visibility.innovation(viewer)
                + " FROM history_row h LEFT JOIN board_row b USING (stream)"
                + " WHERE h.stream = :stream AND h.kind = 'INNOVATION' LIMIT 1")
        .params(Visibility.parameters(viewer))
        .param("stream", innovation)
        .query(Boolean.class)
        .optional()
        .map(visible -> visible ? Finding.FOUND : Finding.HIDDEN)
        .orElse(Finding.ABSENT);
  }

  private List<Shown> read(FindHistory query, @Nullable UUID innovation) {
    Listing listing =
        new Listing(
                """
                SELECT h.row, b.hosts ->> h.part AS host, named.subject
                  FROM history_row h
                  LEFT JOIN board_row b USING (stream)
                  LEFT JOIN LATERAL (
                      SELECT n.subject
                        FROM history_row n
                       WHERE h.kind IN ('INSIGHT', 'THEME', 'INVESTMENT', 'PLACE', 'NEIGHBOURHOOD')
                         AND n.stream = h.stream
                         AND n.position <= h.position
                         AND n.subject IS NOT NULL
                       ORDER BY n.position DESC
                       LIMIT 1) named ON TRUE""")
            .where(visible(query.viewer()), Visibility.parameters(query.viewer()))
            .is("h.stream", "stream", innovation)
            .after(Cursor.HISTORY, query.page().cursor(), "h.position < :at0");
    if (query.recordedFrom() != null) {
      listing.where("h.recorded_at >= :from", Map.of("from", begin(query.recordedFrom())));
    }
    if (query.recordedTo() != null) {
      listing.where("h.recorded_at < :to", Map.of("to", begin(query.recordedTo().plusDays(1))));
    }
    return listing.read(jdbc, "h.position DESC", Paged.limit(query.page()), HistoryQueries::shown);
  }

  private static Shown shown(ResultSet row, int number) throws SQLException {
    String host = row.getString("host");
    return new Shown(
        ROWS.mapRow(row, number),
        host == null ? null : OrganisationId.of(host),
        row.getString("subject"));
  }

  private static String visible(Actor viewer) {
    return "(h.kind = 'INNOVATION' AND %s AND %s) OR %s"
        .formatted(
            Visibility.innovation(viewer), Visibility.part(viewer, "h.part"), others(viewer));
  }

  /** Of what is no innovation's. The policy, organisations and places are no secrets. */
  private static String others(Actor viewer) {
    List<String> visible =
        new ArrayList<>(List.of("h.kind IN ('POLICY', 'ORGANISATION', 'PLACE', 'NEIGHBOURHOOD')"));
    if (Visibility.seesAccounts(viewer)) {
      visible.add("h.kind = 'ACCOUNT'");
    }
    if (Visibility.seesRegion(viewer)) {
      visible.add("h.kind IN ('INSIGHT', 'THEME', 'INVESTMENT')");
    } else if (viewer.role() == Role.INNOVATOR) {
      visible.add("h.open");
      visible.add(
          """
          h.kind = 'INVESTMENT' AND EXISTS (
              SELECT FROM investments_row i JOIN board_row b ON b.stream = i.innovation
               WHERE i.stream = h.stream AND %s)"""
              .formatted(Visibility.team()));
    }
    return String.join(" OR ", visible);
  }

  private static OffsetDateTime begin(LocalDate day) {
    return day.atStartOfDay(ENGLAND).toOffsetDateTime();
  }

  private List<HistoryEntry> entries(List<Shown> page) {
    Map<OrganisationId, HeldOrganisation> organisations =
        register.held(page.stream().flatMap(Shown::organisations).toList());
    Map<UUID, String> reasons =
        texts.read(
            page.stream()
                .map(shown -> Reasons.of(shown.row().event()))
                .filter(Objects::nonNull)
                .map(HeldText::id)
                .toList());
    return page.stream().map(shown -> entry(shown, organisations, reasons)).toList();
  }

  private static HistoryEntry entry(
      Shown shown, Map<OrganisationId, HeldOrganisation> organisations, Map<UUID, String> reasons) {
    HistoryRow row = shown.row();
    HeldText reason = Reasons.of(row.event());
    LocalDate occurredOn = occurredOn(row.event());
    LocalDate day =
        occurredOn == null ? LocalDate.ofInstant(row.recordedAt(), ENGLAND) : occurredOn;
    Actor actor = row.envelope().actor();
    HeldOrganisation acting = organisations.get(actor.organisation());
    return new HistoryEntry(
        row.position(),
        row.stream().toString(),
        row.sequence(),
        row.event().getClass().getSimpleName(),
        Sentences.of(row.event(), new Names(organisations, day, shown.host(), shown.subject())),
        reason == null ? null : reasons.get(reason.id()),
        actor,
        acting == null ? null : acting.nameOn(day),
        row.envelope().channel(),
        row.recordedAt(),
        occurredOn,
        row.envelope().commandId(),
        row.envelope().correlation(),
        row.envelope().causation());
  }

  private static @Nullable LocalDate occurredOn(Event event) {
    return switch (event) {
      case InnovationEvent e -> e.occurredOn();
      case PolicyEvent e -> e.occurredOn();
      case RegionEvent e -> e.occurredOn();
      case OrganisationEvent e -> occurredOn(e);
      case AccountEvent _ -> null;
    };
  }

  private static @Nullable LocalDate occurredOn(OrganisationEvent event) {
    return switch (event) {
      case OrganisationRegistered _ -> null;
      case OrganisationRevised e -> e.occurredOn();
      case OrganisationRenamed e -> e.occurredOn();
      case OrganisationClosed e -> e.occurredOn();
      case OrganisationReopened e -> e.occurredOn();
    };
  }
}
