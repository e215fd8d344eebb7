package uk.healthtech.pipeline.query.visibility;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * Who may see which innovation, as conditions for SQL. They look at {@code b}, the innovation's row
 * in {@code board_row}, and need {@link #parameters}.
 */
public final class Visibility {
  /**
   * The viewer's organisation and those whose place it has taken, by way of others too: it sees
   * what they owned, hosted and worked on.
   */
  private static final String ACTS_FOR =
      """
      ARRAY(WITH RECURSIVE acts_for(stream) AS (
          SELECT CAST(:viewer AS uuid)
          UNION
          SELECT gone.stream
            FROM organisations_row gone JOIN acts_for heir ON gone.successor = heir.stream)
        SELECT stream FROM acts_for)""";

  private static final String TEAM = "(b.owner = ANY (%1$s) OR b.team && %1$s)".formatted(ACTS_FOR);

  private static final String INVOLVED = "b.involved && " + ACTS_FOR;

  private Visibility() {}

  /** The viewer's organisation and those whose place it has taken. */
  public static Set<OrganisationId> actsFor(JdbcClient jdbc, Actor viewer) {
    return jdbc.sql("SELECT unnest(" + ACTS_FOR + ") AS organisation")
        .params(parameters(viewer))
        .query((row, _) -> new OrganisationId(row.getObject("organisation", UUID.class)))
        .set();
  }

  /** True where the viewer's organisation owns the innovation {@code b} or works on it. */
  public static String team() {
    return "coalesce(" + TEAM + ", FALSE)";
  }

  /** True where the viewer's organisation has a pilot or adoption of the innovation {@code b}. */
  public static String involved() {
    return "coalesce(" + INVOLVED + ", FALSE)";
  }

  /** True where the viewer may know of the innovation {@code b}. Nobody knows one without a row. */
  public static String innovation(Actor viewer) {
    return switch (viewer.role()) {
      // Whom it is offered to must know what they would take.
      case INNOVATOR -> "coalesce(%s OR b.offered_to = ANY (%s), FALSE)".formatted(TEAM, ACTS_FOR);
      case TRUST_APPROVER ->
          "coalesce(%s OR b.phase IN ('DEPLOYMENT', 'AT_SCALE'), FALSE)".formatted(INVOLVED);
      case PROGRAMME_OFFICE, LEADERSHIP -> "coalesce(NOT b.draft, FALSE)";
      case PARTNER, ADMINISTRATOR, SERVICE -> "FALSE";
    };
  }

  /**
   * True where the viewer, who may know of the innovation {@code b}, may also know what concerns
   * this part of it. A trust knows how the whole goes on, what it is proved by, what gates asked
   * for and its own pilots and adoptions; whom it is offered to knows of no pilot and no adoption.
   *
   * @param part the column that holds the part's key
   */
  public static String part(Actor viewer, String part) {
    return switch (viewer.role()) {
      case PROGRAMME_OFFICE, LEADERSHIP -> "TRUE";
      case INNOVATOR ->
          """
          (%2$s OR %1$s = ANY (b.gate_conditions)
            OR NOT (%1$s LIKE 'pilot:%%' OR %1$s LIKE 'adoption:%%' OR %1$s LIKE 'condition:%%'))"""
              .formatted(part, TEAM);
      case TRUST_APPROVER ->
          """
          (%1$s IN ('progress', 'publication') OR %1$s LIKE 'standard:%%' OR %1$s LIKE 'evidence:%%'
            OR %1$s = ANY (b.gate_conditions)
            OR coalesce(b.hosts ->> %1$s = ANY (CAST(%2$s AS text[])), FALSE))"""
              .formatted(part, ACTS_FOR);
      case PARTNER, ADMINISTRATOR, SERVICE -> "FALSE";
    };
  }

  /**
   * Whether the viewer may see what the partnership knows and has not agreed yet of its region:
   * insights, every theme with what was said of it, and every investment.
   */
  public static boolean seesRegion(Actor viewer) {
    return switch (viewer.role()) {
      case PROGRAMME_OFFICE, LEADERSHIP, PARTNER, TRUST_APPROVER -> true;
      case INNOVATOR, ADMINISTRATOR, SERVICE -> false;
    };
  }

  /** Whether the viewer may see the records of accounts in the history. */
  public static boolean seesAccounts(Actor viewer) {
    return switch (viewer.role()) {
      case PROGRAMME_OFFICE, LEADERSHIP, ADMINISTRATOR -> true;
      case INNOVATOR, TRUST_APPROVER, PARTNER, SERVICE -> false;
    };
  }

  /** What the conditions refer to. */
  public static Map<String, Object> parameters(Actor viewer) {
    return Map.of("viewer", viewer.organisation().value());
  }
}
