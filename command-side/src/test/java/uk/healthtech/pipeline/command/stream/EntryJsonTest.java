package uk.healthtech.pipeline.command.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.command.FakeFacts;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.command.Region;
import uk.healthtech.pipeline.eventstore.KernelJson;
import uk.healthtech.pipeline.kernel.investment.HeldInvestment;
import uk.healthtech.pipeline.kernel.investment.Investment;
import uk.healthtech.pipeline.kernel.investment.InvestmentId;
import uk.healthtech.pipeline.kernel.investment.InvestmentKind;

/** Snapshots hold states as JSON, so every state comes back from it the same. */
class EntryJsonTest {
  static List<Object> states() {
    Register all = Region.REGISTER;
    Object investment =
        new HeldInvestment(
            new InvestmentId(new UUID(0x11, 1)),
            Places.UNIVERSITY,
            new Investment(
                new BigDecimal("1500000.5"),
                "GBP",
                InvestmentKind.GRANT,
                "A research council",
                Region.ENTERED,
                12,
                0,
                Region.LEEDS,
                Region.WOUNDS,
                Region.KNOWN),
            FakeFacts.TODAY,
            FakeFacts.TODAY,
            Region.WHY,
            null);
    return Stream.of(
            all.insights().values(),
            all.themes().values(),
            all.places().values(),
            all.neighbourhoods().values(),
            List.of(investment, Places.closed(Places.LEEDS_TEACHING, Region.GONE, Places.AIREDALE)))
        .<Object>flatMap(some -> some.stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("states")
  void it_comes_back_the_same(Object state) {
    JsonMapper json = KernelJson.mapper();
    JavaType entry = json.getTypeFactory().constructParametricType(Entry.class, state.getClass());
    for (Object held : List.of(new Entry<>(state), Entry.none())) {
      String written = json.writerFor(entry).writeValueAsString(held);
      assertThat(json.<Object>readValue(written, entry)).isEqualTo(held);
    }
  }
}
