package uk.healthtech.pipeline.query.waits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Waiting;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.Wait;
import uk.healthtech.pipeline.kernel.query.Answers.Waits;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindWaits;
import uk.healthtech.pipeline.query.board.BoardReadModel;
import uk.healthtech.pipeline.query.innovation.InnovationReadModel;
import uk.healthtech.pipeline.query.innovation.Outlook;
import uk.healthtech.pipeline.query.innovation.Outlooks;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.listing.Listing;
import uk.healthtech.pipeline.query.listing.Paged;
import uk.healthtech.pipeline.query.projection.Freshness;
import uk.healthtech.pipeline.query.visibility.Visibility;

/**
 * Answers what waits for whoever asks, innovations that are longest in their phase first. Who is
 * waited for depends on the day and the policy, so no row can say it: it is told innovation by
 * innovation, out of so many at a time. A page may therefore be short, even empty, and still have a
 * next one.
 */
public final class WaitQueries {
  /** How many innovations are looked at for one page, and how many are read at once. */
  private static final int MOST = 200;

  private static final int BATCH = 100;

  private static final RowMapper<Known> INNOVATIONS = JsonRows.of(Known.class);

  private record Candidate(LocalDate since, String name, Known innovation) {
    UUID id() {
      return innovation.id().value();
    }
  }

  private final JdbcClient jdbc;
  private final Freshness freshness;
  private final Outlooks outlooks;

  public WaitQueries(JdbcClient jdbc, Freshness freshness, Outlooks outlooks) {
    this.jdbc = jdbc;
    this.freshness = freshness;
    this.outlooks = outlooks;
  }

  @QueryHandler
  public Waits find(FindWaits query) {
    boolean upToDate =
        freshness.await(query.after(), InnovationReadModel.NAME, BoardReadModel.NAME);
    Outlook outlook = outlooks.now();
    Set<OrganisationId> actsFor = Visibility.actsFor(jdbc, query.viewer());
    int size = Paged.size(query.page());
    List<Wait> found = new ArrayList<>();
    String next = query.page().cursor();
    for (int looked = 0; looked < MOST; looked += BATCH) {
      List<Candidate> batch = candidates(query.viewer(), next);
      for (Candidate candidate : batch) {
        List<Wait> waits = waits(candidate, outlook, query.viewer().role(), actsFor);
        int from = Math.clamp(shown(candidate, next), 0, waits.size());
        int to = Math.min(waits.size(), from + size - found.size());
        found.addAll(waits.subList(from, to));
        next = at(candidate, to);
        if (to < waits.size()) {
          return new Waits(List.copyOf(found), next, upToDate);
        }
      }
      if (batch.size() < BATCH) {
        return new Waits(List.copyOf(found), null, upToDate);
      }
    }
    return new Waits(List.copyOf(found), next, upToDate);
  }

  /** From the one on at which the cursor stands, since it may not have been shown in full. */
  private List<Candidate> candidates(Actor viewer, @Nullable String cursor) {
    return new Listing(
            "SELECT b.since, b.name, i.row -> 'innovation' AS row"
                + " FROM board_row b JOIN innovation_row i USING (stream)")
        .where(Visibility.innovation(viewer), Visibility.parameters(viewer))
        .where(concerns(viewer), Visibility.parameters(viewer))
        .after(Cursor.WAITS, cursor, "(b.since, b.stream) >= (:at0, :at1)")
        .read(
            jdbc,
            "b.since, b.stream",
            BATCH,
            (row, number) ->
                new Candidate(
                    row.getObject("since", LocalDate.class),
                    row.getString("name"),
                    INNOVATIONS.mapRow(row, number)));
  }

  /**
   * Where anything can wait for the viewer: for a trust wherever it takes part, also after the end,
   * since an incident is to be resolved even then; for the others wherever the road goes on.
   */
  private static String concerns(Actor viewer) {
    return viewer.role() == Role.TRUST_APPROVER
        ? Visibility.involved()
        : "b.phase NOT IN ('WITHDRAWN', 'DECLINED', 'STOPPED', 'RETIRED')";
  }

  private static List<Wait> waits(
      Candidate candidate, Outlook outlook, Role viewer, Set<OrganisationId> actsFor) {
    Known innovation = candidate.innovation();
    return outlook.waiting(innovation).stream()
        .filter(one -> isFor(viewer, actsFor, one, innovation))
        .map(one -> new Wait(innovation.id(), candidate.name(), innovation.phase(), one))
        .toList();
  }

  /** What waits for any trust at all, such as a first adoption, is a chance and no trust's task. */
  private static boolean isFor(
      Role viewer, Set<OrganisationId> actsFor, Waiting waiting, Known innovation) {
    return waiting.role() == viewer
        && (waiting.organisation() == null
            ? viewer != Role.TRUST_APPROVER
            : actsFor.contains(waiting.organisation())
                || isForTheTeam(actsFor, waiting, innovation));
  }

  /** What waits for the owner waits for those too who work on it and may do it. */
  private static boolean isForTheTeam(
      Set<OrganisationId> actsFor, Waiting waiting, Known innovation) {
    return waiting.action().standing() == Action.Standing.TEAM
        && actsFor.stream().anyMatch(innovation.dossier()::isTeam);
  }

  /** How much of what waits in it the pages before have shown. */
  private static long shown(Candidate candidate, @Nullable String cursor) {
    return Optional.ofNullable(cursor)
        .flatMap(Cursor.WAITS::read)
        .filter(at -> at.get(1).equals(candidate.id()))
        .map(at -> (Long) at.get(2))
        .orElse(0L);
  }

  private static String at(Candidate candidate, int shown) {
    return Cursor.WAITS.at(candidate.since(), candidate.id(), shown);
  }
}
