package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.OTHER_INNOVATOR;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.COUNCIL;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.OTHER_COMPANY;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.Places.YORK;
import static uk.healthtech.pipeline.command.Places.closed;
import static uk.healthtech.pipeline.command.Region.GONE;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.transferOffered;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.command.innovation.Wishes.whoMay;
import static uk.healthtech.pipeline.kernel.innovation.Action.ACCEPT_TRANSFER;
import static uk.healthtech.pipeline.kernel.innovation.Action.APPROVE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.CONFIRM_APPROVAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.GO_LIVE;
import static uk.healthtech.pipeline.kernel.innovation.Action.INVITE_COLLABORATOR;
import static uk.healthtech.pipeline.kernel.innovation.Action.PLAN_ADOPTION;
import static uk.healthtech.pipeline.kernel.innovation.Action.REQUEST_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.SUBMIT_PROPOSAL;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.command.innovation.Transitions.Right;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.Refusal.OrganisationClosed;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Action.Standing;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.InviteCollaborator;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.OfferTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferAccepted;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** An organisation that is no more begins nothing, and its successor acts in its place. */
class SuccessionTest {
  /** What is new, and no end of anything. */
  private static final Set<Action> BEGINNINGS =
      EnumSet.of(
          START_PROPOSAL,
          SUBMIT_PROPOSAL,
          REQUEST_PILOT,
          APPROVE_PILOT,
          CONFIRM_APPROVAL,
          START_PILOT,
          PLAN_ADOPTION,
          GO_LIVE,
          ACCEPT_TRANSFER,
          INVITE_COLLABORATOR);

  private static final Set<Role> FOR_AN_ORGANISATION =
      EnumSet.of(Role.INNOVATOR, Role.TRUST_APPROVER);

  static Stream<Right> rightsOfOrganisations() {
    return Transitions.RIGHTS.stream().filter(right -> FOR_AN_ORGANISATION.contains(right.role()));
  }

  static Stream<Right> rightsByStanding() {
    return rightsOfOrganisations()
        .filter(right -> right.action().standing() != Standing.ANYONE_IN_ROLE);
  }

  private static Scenario<InnovationStream, InnovationCommand, InnovationEvent> ready(Right right) {
    return given(Roads.readyFor(right.action(), right.role()));
  }

  private static InnovationCommand wish(Right right) {
    return ask(right.action(), right.role());
  }

  /** Somebody in the same role, of an organisation that has nothing to do with it. */
  private static Actor elsewhere(Right right) {
    OrganisationId organisation = right.role() == Role.INNOVATOR ? COUNCIL : YORK;
    return new Actor(People.NOT_A_LEADER, right.role(), organisation);
  }

  @ParameterizedTest
  @MethodSource("rightsByStanding")
  void a_successor_acts_in_its_place(Right right) {
    OrganisationId succeeded = whoMay(right.action(), right.role()).organisation();
    ready(right).succeeding(AIREDALE, succeeded).when(wish(right), elsewhere(right)).thenAccepted();
  }

  @ParameterizedTest
  @MethodSource("rightsByStanding")
  void a_successor_of_another_does_not(Right right) {
    OrganisationId whose = whoMay(right.action(), right.role()).organisation();
    ready(right)
        .succeeding(AIREDALE)
        .when(wish(right), elsewhere(right))
        .thenRefused(new NotYourOrganisation(whose));
  }

  @ParameterizedTest
  @MethodSource("rightsOfOrganisations")
  void one_that_is_no_more_ends_what_runs_and_begins_nothing(Right right) {
    Actor who = whoMay(right.action(), right.role());
    var then = ready(right).where(closed(who.organisation(), GONE, null)).when(wish(right), who);
    if (BEGINNINGS.contains(right.action())) {
      then.thenRefused(new OrganisationClosed(who.organisation(), GONE, null));
    } else {
      then.thenAccepted();
    }
  }

  @Test
  void what_it_did_before_its_end_may_be_recorded_late() {
    given()
        .where(closed(WOUNDCARE, GONE, OTHER_COMPANY))
        .when(new StartProposal(INNOVATION, Story.PROPOSAL, GONE.minusDays(1)), INNOVATOR)
        .thenAccepted();
    given()
        .where(closed(WOUNDCARE, GONE, OTHER_COMPANY))
        .when(new StartProposal(INNOVATION, Story.PROPOSAL, GONE), INNOVATOR)
        .thenRefused(new OrganisationClosed(WOUNDCARE, GONE, OTHER_COMPANY));
  }

  @Test
  void a_successor_that_accepts_an_offer_becomes_the_owner_itself() {
    given(draft(), transferOffered())
        .succeeding(OTHER_COMPANY)
        .when(ask(ACCEPT_TRANSFER), new Actor(People.NOT_A_LEADER, Role.INNOVATOR, COUNCIL))
        .thenHappened(new TransferAccepted(INNOVATION, COUNCIL, TODAY));
  }

  @Test
  void nothing_new_is_asked_of_one_that_is_no_more() {
    OrganisationClosed closed = new OrganisationClosed(OTHER_COMPANY, GONE, WOUNDCARE);
    given(draft())
        .where(closed(OTHER_COMPANY, GONE, WOUNDCARE))
        .when(new OfferTransfer(INNOVATION, OTHER_COMPANY, REASON, null), INNOVATOR)
        .thenRefused(closed);
    given(draft())
        .where(closed(OTHER_COMPANY, GONE, WOUNDCARE))
        .when(new InviteCollaborator(INNOVATION, OTHER_COMPANY, null), INNOVATOR)
        .thenRefused(closed);
    given(Roads.readyFor(REQUEST_PILOT))
        .where(closed(LEEDS_TEACHING, GONE, YORK))
        .when(ask(REQUEST_PILOT), INNOVATOR)
        .thenRefused(new OrganisationClosed(LEEDS_TEACHING, GONE, YORK));
  }

  @Test
  void an_offer_to_one_that_is_no_more_is_declined_or_taken_back() {
    given(draft(), transferOffered())
        .where(closed(OTHER_COMPANY, GONE, null))
        .when(ask(Action.DECLINE_TRANSFER), OTHER_INNOVATOR)
        .thenAccepted();
    given(draft(), transferOffered())
        .where(closed(OTHER_COMPANY, GONE, null))
        .when(ask(Action.CANCEL_TRANSFER), INNOVATOR)
        .thenAccepted();
  }
}
