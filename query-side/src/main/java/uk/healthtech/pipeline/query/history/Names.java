package uk.healthtech.pipeline.query.history;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * What things are called in a sentence. Organisations are called what they were called on the day.
 *
 * @param known organisations by id
 * @param day on which it happened
 * @param host the organisation of the pilot or adoption that the event is about, or of the pilot
 *     whose condition it is about; absent where there is none, or the board does not know it yet
 * @param subject what the latest event so far calls the insight, theme, investment, place or
 *     neighbourhood that it is about; absent for anything else
 */
record Names(
    Map<OrganisationId, HeldOrganisation> known,
    LocalDate day,
    @Nullable OrganisationId host,
    @Nullable String subject) {
  String of(OrganisationId organisation) {
    return on(day, organisation);
  }

  /** What it was called until the day. */
  String before(OrganisationId organisation) {
    return on(day.minusDays(1), organisation);
  }

  private String on(LocalDate when, OrganisationId organisation) {
    HeldOrganisation held = known.get(organisation);
    return held == null ? "an organisation that is not registered" : held.nameOn(when);
  }

  String pilot() {
    return "the pilot" + at();
  }

  String adoption() {
    return "the adoption" + at();
  }

  /** Such as " at Airedale NHS Foundation Trust", where that is known. */
  String at() {
    return host == null ? "" : " at " + of(host);
  }

  /** Such as " “Breathing well”", where that is known. */
  String named() {
    return subject == null ? "" : " " + subject;
  }
}
