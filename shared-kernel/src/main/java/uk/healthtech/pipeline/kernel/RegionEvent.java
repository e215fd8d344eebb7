package uk.healthtech.pipeline.kernel;

import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.insight.InsightEvent;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent;
import uk.healthtech.pipeline.kernel.place.PlaceEvent;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent;

/** Something that happened to the needs, themes, money or places of the region. */
public sealed interface RegionEvent extends Event
    permits InsightEvent, ThemeEvent, InvestmentEvent, PlaceEvent, NeighbourhoodEvent {
  /** The day it happened, as stated or else the day of recording in England. */
  LocalDate occurredOn();
}
