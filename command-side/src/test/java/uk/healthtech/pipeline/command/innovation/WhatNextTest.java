package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.innovation.Story.whoMay;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.command.FakeFacts;
import uk.healthtech.pipeline.command.innovation.Innovation.Known;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.WhatNext;

/** What the pages offer and what the rules accept is the same. */
class WhatNextTest {
  static Stream<Arguments> everyPhaseAndAction() {
    return ActionTableTest.everyPhaseAndAction()
        .filter(arguments -> arguments.get()[1] != Action.START_PROPOSAL);
  }

  @ParameterizedTest
  @MethodSource("everyPhaseAndAction")
  void what_is_offered_is_accepted_and_nothing_else(Phase phase, Action action) {
    Known state = (Known) Roads.end(ActionTableTest.in(phase, action));
    InnovationCommand command = ask(action);
    Decision<InnovationEvent> decision =
        InnovationRules.RULES.decide(
            state, command, FakeFacts.context(command, whoMay(action), FakeFacts.TODAY));
    boolean offered =
        WhatNext.allowed(standpoint(state), whoMay(action)).stream()
            .anyMatch(allowed -> allowed.action() == action);
    assertThat(offered).isEqualTo(decision instanceof Decision.Accepted);
  }

  private static WhatNext.Standpoint standpoint(Known state) {
    return new WhatNext.Standpoint(
        state.phase(),
        state.dossier().owner(),
        true,
        state.pilots().values().stream()
            .map(
                pilot ->
                    new WhatNext.PilotAt(
                        pilot.id(),
                        pilot.organisation(),
                        pilot.status(),
                        pilot instanceof Pilot.Approved approved
                            && approved.startBy().isBefore(FakeFacts.TODAY)))
            .toList(),
        state.adoptions().values().stream()
            .map(
                adoption ->
                    new WhatNext.AdoptionAt(
                        adoption.id(), adoption.organisation(), adoption.status()))
            .toList());
  }
}
