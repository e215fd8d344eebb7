package uk.healthtech.pipeline.command.policy;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.Texts.text;

import java.util.List;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.ApproversAgreed;

/** What can have happened to the policy. */
final class PolicyScenarios {
  static final FreeText REASON = text("Two trusts asked for it");
  static final Meeting MEETING = new Meeting(TODAY, "LG 2026/03", List.of(People.CHAIR));

  private PolicyScenarios() {}

  /** A policy to which this has happened. */
  static Scenario<PolicyStream, PolicyCommand, PolicyEvent> given(Past... past) {
    return Scenario.given(PolicyStream.class, PolicyCommand.class, PolicyStream::new, past);
  }

  /** Version 1: two people approve a pilot. */
  static Past twoApprovers() {
    return Past.of(new ApproversAgreed(2, REASON.held(), MEETING, TODAY), LEADER);
  }
}
