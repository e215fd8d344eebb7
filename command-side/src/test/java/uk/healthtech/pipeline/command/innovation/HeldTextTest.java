package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.CONDITION;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.ReturnProposal;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.Weighing;

/** Scenarios check with every command that its texts are held; here is what an event may know. */
class HeldTextTest {
  private static final FreeText WRITTEN =
      new FreeText(
          new UUID(0, 7),
          "Dr No said no",
          "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

  private static final Agreement<FreeText> AGREEMENT =
      new Agreement<>(
          List.of(
              new Condition<>(new ConditionId(new UUID(0xc0d, 1)), CONDITION, null),
              new Condition<>(new ConditionId(new UUID(0xc0d, 2)), WRITTEN, null)),
          null,
          Days.START_BY,
          null,
          null);

  @Test
  void an_event_carries_the_hash_of_salt_and_text() {
    // printf '000102…1e1f' | xxd -r -p | cat - <(printf 'Dr No said no') | sha256sum
    HeldText held =
        new HeldText(
            WRITTEN.id(), "f02422d212689c2f65dc86c62e6b978901244ab76e97af0270b01aefaecacc6d");
    given(proposed())
        .when(new ReturnProposal(INNOVATION, WRITTEN, null), OFFICE)
        .thenHappened(
            new ProposalReturned(
                INNOVATION,
                held,
                new Weighing(0, Story.weighed(Gate.SCREENING, TODAY, proposed())),
                TODAY));
  }

  @Test
  void every_condition_of_an_approval_is_held() {
    given(proposed(), accepted(), inTesting(), pilotRequestedAt(LEEDS_TEACHING))
        .when(
            new ApprovePilot(INNOVATION, pilotAt(LEEDS_TEACHING), AGREEMENT, null),
            actingFor(LEEDS_TEACHING))
        .thenHappened(
            new PilotApproved(
                INNOVATION,
                pilotAt(LEEDS_TEACHING),
                Agreement.held(AGREEMENT),
                List.of(actingFor(LEEDS_TEACHING).account()),
                TODAY));
  }

  @Test
  void what_is_refused_is_not_held() {
    given(proposed())
        .when(new ReturnProposal(INNOVATION, WRITTEN, null), INNOVATOR)
        .thenRefused(new RoleNeeded(Set.of(Role.PROGRAMME_OFFICE)));
  }
}
