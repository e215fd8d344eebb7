package uk.healthtech.pipeline.app.imports;

import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Outcome.Accepted;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.Neighbourhoods;
import uk.healthtech.pipeline.kernel.query.Answers.Organisations;
import uk.healthtech.pipeline.kernel.query.Answers.Themes;
import uk.healthtech.pipeline.kernel.query.Query.After;
import uk.healthtech.pipeline.kernel.query.Query.FindInnovation;
import uk.healthtech.pipeline.kernel.query.Query.FindNeighbourhoods;
import uk.healthtech.pipeline.kernel.query.Query.FindOrganisations;
import uk.healthtech.pipeline.kernel.query.Query.FindThemes;
import uk.healthtech.pipeline.kernel.query.Query.Page;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand;

/**
 * Waits until what was recorded can be read, so that an import that is done shows, and the next one
 * is compared with it.
 */
@Component
class Visible {
  private static final Logger LOG = LoggerFactory.getLogger(Visible.class);

  /** Each waits by itself for up to two seconds. */
  private static final int TRIES = 30;

  private final Queries queries;

  Visible(Queries queries) {
    this.queries = queries;
  }

  /**
   * Waits for what a command did; not for ever, since a read model may have stopped.
   *
   * @return whether it can be read
   */
  boolean await(Actor viewer, Command command, Accepted accepted) {
    BooleanSupplier upToDate = upToDate(viewer, command, accepted);
    for (int tries = 0; tries < TRIES; tries++) {
      if (upToDate.getAsBoolean()) {
        return true;
      }
    }
    LOG.warn("An import is done, and {} cannot be read yet", command.stream());
    return false;
  }

  private BooleanSupplier upToDate(Actor viewer, Command command, Accepted accepted) {
    After own = new After(accepted.stream(), accepted.sequence());
    Page one = new Page(null, 1);
    return switch (command) {
      case InnovationCommand c ->
          () ->
              queries
                  .ask(new FindInnovation(viewer, c.innovation(), own), InnovationAnswer.class)
                  .upToDate();
      case OrganisationCommand c ->
          () ->
              queries
                  .ask(
                      new FindOrganisations(viewer, c.organisation(), null, null, false, one, own),
                      Organisations.class)
                  .upToDate();
      case ThemeCommand c ->
          () ->
              queries
                  .ask(new FindThemes(viewer, c.theme(), Set.of(), null, one, own), Themes.class)
                  .upToDate();
      case NeighbourhoodCommand c ->
          () ->
              queries
                  .ask(
                      new FindNeighbourhoods(viewer, c.neighbourhood(), null, false, one, own),
                      Neighbourhoods.class)
                  .upToDate();
      default -> throw new IllegalArgumentException("No import sends " + command);
    };
  }
}
