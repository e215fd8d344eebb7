package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.Region.FALLS;
import static uk.healthtech.pipeline.command.Region.GONE;
import static uk.healthtech.pipeline.command.Region.HARROGATE;
import static uk.healthtech.pipeline.command.Region.LEEDS;
import static uk.healthtech.pipeline.command.Region.LONELINESS;
import static uk.healthtech.pipeline.command.Region.WOUNDS;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.InnovationExists;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

class StartProposalTest {
  @Test
  void the_acting_organisation_becomes_its_owner() {
    given()
        .when(ask(START_PROPOSAL), INNOVATOR)
        .thenHappened(new ProposalStarted(INNOVATION, WOUNDCARE, PROPOSAL, TODAY));
  }

  @Test
  void a_draft_may_lack_anything_but_the_name() {
    Proposal bare = Proposal.named("Wounds");
    given()
        .when(new StartProposal(INNOVATION, bare, null), INNOVATOR)
        .thenHappened(new ProposalStarted(INNOVATION, WOUNDCARE, bare, TODAY));
  }

  @Test
  void it_may_have_been_started_before_it_was_recorded() {
    given()
        .when(ask(START_PROPOSAL, Days.STARTED), INNOVATOR)
        .thenHappened(new ProposalStarted(INNOVATION, WOUNDCARE, PROPOSAL, Days.STARTED));
  }

  @Test
  void nothing_is_older_than_the_nhs() {
    LocalDate firstDay = LocalDate.of(1948, 7, 5);
    given()
        .when(ask(START_PROPOSAL, firstDay.minusDays(1)), INNOVATOR)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(firstDay)));
  }

  @Test
  void its_themes_are_agreed_and_its_place_is_one() {
    Proposal aligned = aligned(Set.of(WOUNDS), LEEDS);
    given()
        .when(new StartProposal(INNOVATION, aligned, null), INNOVATOR)
        .thenHappened(new ProposalStarted(INNOVATION, WOUNDCARE, aligned, TODAY));
    given()
        .when(
            new StartProposal(INNOVATION, aligned(Set.of(WOUNDS, LONELINESS), "Atlantis"), null),
            INNOVATOR)
        .thenRefused(
            new FieldsInvalid(
                List.of(
                    new FieldProblem("themes", new Unknown(LONELINESS.toString())),
                    new FieldProblem("place", new Unknown("Atlantis")))));
  }

  @Test
  void it_may_name_what_was_there_on_its_day() {
    Proposal aligned = aligned(Set.of(FALLS), HARROGATE);
    given()
        .when(new StartProposal(INNOVATION, aligned, GONE.minusDays(1)), INNOVATOR)
        .thenAccepted();
    given()
        .when(new StartProposal(INNOVATION, aligned, GONE), INNOVATOR)
        .thenRefused(
            new FieldsInvalid(
                List.of(
                    new FieldProblem("themes", new Unknown(FALLS.toString())),
                    new FieldProblem("place", new Unknown(HARROGATE)))));
  }

  private static Proposal aligned(Set<ThemeId> themes, String place) {
    return PROPOSAL.with(ProposalChanges.builder().themes(themes).place(place).build());
  }

  @Test
  void it_is_started_only_once() {
    given(draft())
        .when(ask(START_PROPOSAL), INNOVATOR)
        .thenRefused(new InnovationExists(INNOVATION));
  }
}
