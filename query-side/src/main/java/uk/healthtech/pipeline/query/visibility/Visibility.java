package uk.healthtech.pipeline.query.visibility;

import java.util.Map;
import uk.healthtech.pipeline.kernel.account.Actor;

/**
 * Who may see which innovation, as conditions for SQL. They look at {@code b}, the innovation's row
 * in {@code board_row}, and need {@link #parameters}.
 */
public final class Visibility {
  /** The owner and those who work on it with them. */
  private static final String TEAM = "(b.owner = :viewer OR b.team @> ARRAY[:viewer])";

  private Visibility() {}

  /** True where the viewer may know of the innovation {@code b}. Nobody knows one without a row. */
  public static String innovation(Actor viewer) {
    return switch (viewer.role()) {
      // Whom it is offered to must know what they would take.
      case INNOVATOR -> "coalesce(" + TEAM + " OR b.offered_to = :viewer, FALSE)";
      case TRUST_APPROVER ->
          "coalesce(b.involved @> ARRAY[:viewer] OR b.phase IN ('DEPLOYMENT', 'AT_SCALE'), FALSE)";
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
            OR coalesce(b.hosts ->> %1$s = CAST(:viewer AS text), FALSE))"""
              .formatted(part);
      case PARTNER, ADMINISTRATOR, SERVICE -> "FALSE";
    };
  }

  /** Whether the viewer may see the records of organisations and accounts in the history. */
  public static boolean seesRegisters(Actor viewer) {
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
