package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;

/** A span of whole days, both ends included. */
public record Period(LocalDate from, LocalDate to) {
  /** Whether the two share a day. */
  public boolean overlaps(Period other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }
}
