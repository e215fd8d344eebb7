package uk.healthtech.pipeline.command.organisation;

import static uk.healthtech.pipeline.command.Places.LEEDS_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;

import java.time.LocalDate;
import java.util.List;
import uk.healthtech.pipeline.command.FakeFacts;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;

/** An organisation's record and what can have happened to it. */
final class OrganisationScenarios {
  static final OrganisationId ID = LEEDS_TEACHING;
  static final Organisation DETAILS =
      new Organisation(
          "LEEDS TEACHING HOSPITALS NHS TRUST",
          OrganisationKind.ACUTE_TRUST,
          LEEDS_CODE,
          null,
          Organisation.REGION_ICB,
          List.of("Leeds"),
          "NHS Organisation Data Service",
          FakeFacts.TODAY);

  /** The day of what happened to it. */
  static final LocalDate THEN = LocalDate.of(2026, 3, 2);

  private OrganisationScenarios() {}

  static Scenario<OrganisationStream, OrganisationCommand, OrganisationEvent> given(Past... past) {
    return Scenario.given(
        OrganisationStream.class, OrganisationCommand.class, OrganisationStream::new, past);
  }

  static Past registered() {
    return happened(new OrganisationRegistered(ID, DETAILS));
  }

  static Past happened(OrganisationEvent event) {
    return Past.of(event, People.OFFICE);
  }
}
