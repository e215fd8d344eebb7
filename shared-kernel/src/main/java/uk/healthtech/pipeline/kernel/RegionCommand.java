package uk.healthtech.pipeline.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.insight.InsightCommand;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand;
import uk.healthtech.pipeline.kernel.place.PlaceCommand;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand;

/**
 * A wish to change what the partnership knows and agreed of its region: its needs, themes, money
 * and places.
 */
public sealed interface RegionCommand extends Command
    permits InsightCommand, ThemeCommand, InvestmentCommand, PlaceCommand, NeighbourhoodCommand {
  /** Its line in the table of who may do what. */
  RegionAction action();

  /** The day it happened, where the person states one. */
  @Nullable LocalDate occurredOn();
}
