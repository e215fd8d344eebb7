package uk.healthtech.pipeline.query.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationName;

/**
 * What organisations are called in a sentence.
 *
 * @param known by id
 * @param host the organisation of the pilot or adoption that the event is about, or of the pilot
 *     whose condition it is about; absent where there is none, or the board does not know it yet
 */
record Names(Map<OrganisationId, OrganisationName> known, @Nullable OrganisationId host) {
  String of(OrganisationId organisation) {
    OrganisationName name = known.get(organisation);
    return name == null ? "an organisation that is not registered" : name.name();
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
}
