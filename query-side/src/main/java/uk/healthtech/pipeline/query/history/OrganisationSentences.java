package uk.healthtech.pipeline.query.history;

import static uk.healthtech.pipeline.query.history.Words.day;

import java.util.stream.Stream;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRenamed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationReopened;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRevised;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What was recorded of organisations, in plain English. */
final class OrganisationSentences {
  private OrganisationSentences() {}

  static String of(OrganisationEvent event, Names names) {
    return switch (event) {
      case OrganisationRegistered e -> "registered the organisation " + e.details().name();
      case OrganisationRevised e -> "revised what is known of " + names.of(e.organisation());
      case OrganisationRenamed e ->
          "renamed %s to %s from %s"
              .formatted(names.before(e.organisation()), e.name(), day(e.occurredOn()));
      case OrganisationClosed e ->
          "recorded that %s closed on %s%s"
              .formatted(
                  names.of(e.organisation()),
                  day(e.occurredOn()),
                  e.successor() == null ? "" : " and was succeeded by " + names.of(e.successor()));
      case OrganisationReopened e ->
          "recorded that %s is open after all".formatted(names.of(e.organisation()));
    };
  }

  /** The organisations that the sentence calls by name. */
  static Stream<OrganisationId> names(OrganisationEvent event) {
    return event instanceof OrganisationClosed closed
        ? Stream.concat(Stream.of(closed.organisation()), Stream.ofNullable(closed.successor()))
        : Stream.of(event.organisation());
  }
}
