package uk.healthtech.pipeline.command.theme;

import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.DecidedAggregate;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Entry;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent;

/** A theme's stream, as Axon holds it. */
@AggregateRoot(type = "theme") // the name under which it is stored
@Revision("1") // of the snapshots; one of another revision is passed over
public final class ThemeStream
    extends DecidedAggregate<Entry<HeldTheme>, ThemeCommand, ThemeEvent> {
  ThemeStream() {
    this(null);
  }

  public ThemeStream(@Nullable String id) {
    super(id, ThemeRules.RULES.initial());
  }

  @Override
  protected Decider<Entry<HeldTheme>, ThemeCommand, ThemeEvent> rules() {
    return ThemeRules.RULES;
  }
}
