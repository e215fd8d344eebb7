package uk.healthtech.pipeline.app.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.demo.Fictional;
import uk.healthtech.pipeline.app.imports.Staged.Claimed;
import uk.healthtech.pipeline.app.portfolio.ImportContext;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;

/** Sets out to understand a file. */
@Component
class Beginnings {
  private final Records records;
  private final DigestKey key;
  private final Staged staged;
  private final Words words;
  private final Clock clock;
  private final boolean demonstration;

  Beginnings(
      Records records,
      DigestKey key,
      Staged staged,
      Words words,
      Clock clock,
      Fictional fictional) {
    this.records = records;
    this.key = key;
    this.staged = staged;
    this.words = words;
    this.clock = clock;
    this.demonstration = fictional.yes();
  }

  /** Against what is on record now. */
  Understanding of(Claimed claimed) {
    Import of = claimed.of();
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ENGLAND);
    return new Understanding(
        records.load(of.by()),
        key.digests(),
        new ImportContext(today, demonstration, of.fileName()),
        switch (of.kind()) {
          case PORTFOLIO -> Set.of();
          case ORGANISATIONS -> staged.names(of.id());
        },
        words);
  }
}
