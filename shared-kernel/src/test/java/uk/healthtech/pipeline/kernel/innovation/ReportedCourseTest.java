package uk.healthtech.pipeline.kernel.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.healthtech.pipeline.kernel.innovation.Reports.at;
import static uk.healthtech.pipeline.kernel.innovation.Reports.course;
import static uk.healthtech.pipeline.kernel.innovation.Reports.in;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Told;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;

class ReportedCourseTest {
  @Test
  void it_stands_at_the_last_milestone() {
    ReportedCourse<HeldText> told =
        course(
            at(Phase.SUBMITTED, null),
            at(Phase.DEVELOPMENT, in(2020)),
            at(Phase.TESTING, in(2021)));
    assertThat(told.position()).isEqualTo(new Position(Phase.TESTING, null));
    assertThat(told.since()).isEqualTo(in(2021));
  }

  @Test
  void off_the_road_the_milestone_before_tells_the_stage_that_was_left() {
    assertThat(course(at(Phase.TESTING, null), at(Phase.ON_HOLD, in(2021))).position())
        .isEqualTo(new Position(Phase.ON_HOLD, Phase.TESTING));
    assertThat(course(at(Phase.SUBMITTED, null), at(Phase.DECLINED, in(2021))).position())
        .isEqualTo(new Position(Phase.DECLINED, Phase.SUBMITTED));
  }

  @Test
  void the_first_day_is_the_first_that_is_known() {
    ReportedCourse<HeldText> told =
        course(
            at(Phase.SUBMITTED, null),
            at(Phase.DEVELOPMENT, in(2020)),
            at(Phase.TESTING, in(2021)));
    assertThat(told.first()).isEqualTo(in(2020));
    assertThat(told.on(Phase.SUBMITTED)).as("nobody knows it any more").isEmpty();
    assertThat(told.on(Phase.DEVELOPMENT)).contains(in(2020));
    assertThat(told.on(Phase.DEPLOYMENT)).as("it never came there").isEmpty();
    assertThat(
            course(
                    at(Phase.DEVELOPMENT, in(2019)),
                    at(Phase.TESTING, in(2020)),
                    at(Phase.DEVELOPMENT, in(2021)))
                .on(Phase.DEVELOPMENT))
        .as("it was sent back")
        .contains(in(2021));
  }

  @Test
  void it_reached_every_stage_up_to_the_farthest_whatever_became_of_it() {
    ReportedCourse<HeldText> stopped =
        course(at(Phase.SUBMITTED, null), at(Phase.TESTING, null), at(Phase.STOPPED, in(2021)));
    assertThat(stopped.reached(Phase.TESTING)).isTrue();
    assertThat(stopped.reached(Phase.DEPLOYMENT)).isFalse();
    assertThat(course(at(Phase.AT_SCALE, in(2021))).reached(Phase.DEPLOYMENT)).isTrue();
    assertThat(
            course(at(Phase.SUBMITTED, null), at(Phase.WITHDRAWN, in(2021))).reached(Phase.TESTING))
        .as("what ended early stands late in the list of phases")
        .isFalse();
  }

  @Test
  void where_it_stands_is_known_with_its_day() {
    assertThatIllegalArgumentException().isThrownBy(() -> course());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> course(at(Phase.SUBMITTED, in(2020)), at(Phase.TESTING, null)));
  }

  @Test
  void reasons_are_carried_another_way_and_nothing_else_changes() {
    ReportedCourse<String> told =
        new ReportedCourse<>(
            List.of(
                new Milestone<>(Phase.SUBMITTED, null, Reports.OWNER, null),
                new Milestone<>(Phase.DECLINED, in(2021), null, "Too costly")),
            "a digest");
    assertThat(told.withReasons(Told::held))
        .isEqualTo(
            new ReportedCourse<>(
                List.of(
                    new Milestone<HeldText>(Phase.SUBMITTED, null, Reports.OWNER, null),
                    new Milestone<>(Phase.DECLINED, in(2021), null, Told.held("Too costly"))),
                "a digest"));
  }
}
