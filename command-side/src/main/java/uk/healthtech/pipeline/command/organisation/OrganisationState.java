package uk.healthtech.pipeline.command.organisation;

import uk.healthtech.pipeline.kernel.organisation.Organisation;

/** The states of an organisation's record. */
sealed interface OrganisationState {
  /** Before the first event. */
  record None() implements OrganisationState {}

  /** Entered. */
  record Registered(Organisation details) implements OrganisationState {}
}
