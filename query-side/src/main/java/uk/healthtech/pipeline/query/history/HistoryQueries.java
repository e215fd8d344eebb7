package uk.healthtech.pipeline.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.History;
import uk.healthtech.pipeline.kernel.query.Answers.HistoryEntry;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationName;
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
   * A row with what the board knows beside it.
   *
   * @param host as in {@link Names}
   */
  private record Shown(HistoryRow row, @Nullable OrganisationId host) {}

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
                "SELECT h.row, b.hosts ->> h.part AS host"
                    + " FROM history_row h LEFT JOIN board_row b USING (stream)")
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
    return new Shown(ROWS.mapRow(row, number), host == null ? null : OrganisationId.of(host));
  }

  /** The policy is no secret. */
  private static String visible(Actor viewer) {
    String innovations =
        "h.kind = 'INNOVATION' AND %s AND %s"
            .formatted(Visibility.innovation(viewer), Visibility.part(viewer, "h.part"));
    return Visibility.seesRegisters(viewer)
        ? "h.kind <> 'INNOVATION' OR (" + innovations + ")"
        : "h.kind = 'POLICY' OR (" + innovations + ")";
  }

  private static OffsetDateTime begin(LocalDate day) {
    return day.atStartOfDay(WorkingDays.ENGLAND).toOffsetDateTime();
  }

  private List<HistoryEntry> entries(List<Shown> page) {
    Map<OrganisationId, OrganisationName> names =
        register.names(
            page.stream()
                .flatMap(shown -> Stream.of(Sentences.names(shown.row().event()), shown.host()))
                .filter(Objects::nonNull)
                .toList());
    Map<UUID, String> reasons =
        texts.read(
            page.stream()
                .map(shown -> Reasons.of(shown.row().event()))
                .filter(Objects::nonNull)
                .map(HeldText::id)
                .toList());
    return page.stream()
        .map(shown -> entry(shown.row(), new Names(names, shown.host()), reasons))
        .toList();
  }

  private static HistoryEntry entry(HistoryRow row, Names names, Map<UUID, String> reasons) {
    HeldText reason = Reasons.of(row.event());
    return new HistoryEntry(
        row.position(),
        row.stream().toString(),
        row.sequence(),
        row.event().getClass().getSimpleName(),
        Sentences.of(row.event(), names),
        reason == null ? null : reasons.get(reason.id()),
        row.envelope().actor(),
        row.envelope().channel(),
        row.recordedAt(),
        occurredOn(row.event()),
        row.envelope().commandId(),
        row.envelope().correlation(),
        row.envelope().causation());
  }

  private static @Nullable LocalDate occurredOn(Event event) {
    return switch (event) {
      case InnovationEvent e -> e.occurredOn();
      case PolicyEvent e -> e.occurredOn();
      case OrganisationEvent _, AccountEvent _ -> null;
    };
  }
}
