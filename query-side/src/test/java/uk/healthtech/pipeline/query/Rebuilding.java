package uk.healthtech.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import uk.healthtech.pipeline.query.projection.ReadModelDigest;
import uk.healthtech.pipeline.query.projection.Rebuilds;
import uk.healthtech.pipeline.query.projection.Rebuilds.State;

/** Rebuilds a read model and demands the rows that live folding gave. */
public final class Rebuilding {
  private Rebuilding() {}

  public static void givesTheSame(ReadSide side, String readModel) {
    Map<String, List<String>> live = side.bean(ReadModelDigest.class).rows();
    assertThat(live.get(readModel + "_row")).as("rows of " + readModel).isNotEmpty();
    Rebuilds rebuilds = side.bean(Rebuilds.class);
    assertThat(rebuilds.start(List.of(readModel))).containsExactly(readModel);
    Eventually.holds(
        "the rebuild is over",
        () -> rebuilds.latest(readModel).orElseThrow().state() != State.RUNNING);
    assertThat(rebuilds.latest(readModel).orElseThrow().state()).isEqualTo(State.DONE);
    assertThat(side.bean(ReadModelDigest.class).rows()).isEqualTo(live);
  }
}
