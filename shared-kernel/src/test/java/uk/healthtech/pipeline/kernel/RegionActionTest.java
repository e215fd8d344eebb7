package uk.healthtech.pipeline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.account.Role;

class RegionActionTest {
  @Test
  void each_is_for_somebody_and_none_for_an_innovator_or_administrator() {
    assertThat(RegionAction.values())
        .allSatisfy(
            action ->
                assertThat(action.roles())
                    .isNotEmpty()
                    .doesNotContain(Role.INNOVATOR, Role.ADMINISTRATOR));
  }

  @Test
  void leadership_alone_agrees_declines_and_retires_themes() {
    assertThat(
            Stream.of(
                RegionAction.AGREE_THEME, RegionAction.DECLINE_THEME, RegionAction.RETIRE_THEME))
        .allSatisfy(action -> assertThat(action.roles()).containsExactly(Role.LEADERSHIP));
  }

  @Test
  void partners_change_their_own_and_the_programme_office_keeps_all() {
    for (RegionAction action : RegionAction.values()) {
      if (action.onlyOfTheirOwn(Role.PARTNER)) {
        assertThat(action.roles()).contains(Role.PARTNER, Role.PROGRAMME_OFFICE);
      }
      assertThat(action.onlyOfTheirOwn(Role.PROGRAMME_OFFICE)).isFalse();
    }
    assertThat(RegionAction.CORRECT_INSIGHT.onlyOfTheirOwn(Role.PARTNER)).isTrue();
    assertThat(RegionAction.SHARE_INSIGHT.onlyOfTheirOwn(Role.PARTNER)).isFalse();
  }
}
