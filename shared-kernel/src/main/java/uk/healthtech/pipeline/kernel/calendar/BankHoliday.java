package uk.healthtech.pipeline.kernel.calendar;

import java.time.LocalDate;

/** A day on which England's offices are shut, by the name that GOV.UK gives it. */
public record BankHoliday(LocalDate on, String name) {}
