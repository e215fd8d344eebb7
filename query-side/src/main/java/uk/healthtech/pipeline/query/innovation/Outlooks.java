package uk.healthtech.pipeline.query.innovation;

import java.time.Clock;
import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.innovation.Waiting.Today;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.query.organisations.OrganisationRegister;
import uk.healthtech.pipeline.query.policy.PolicyRegister;

/** Looks up what innovations are judged by. */
public final class Outlooks {
  private final PolicyRegister policies;
  private final OrganisationRegister organisations;
  private final Clock clock;

  public Outlooks(PolicyRegister policies, OrganisationRegister organisations, Clock clock) {
    this.policies = policies;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** As of now. */
  public Outlook now() {
    Policy policy = policies.inForce();
    return new Outlook(
        policy,
        organisations.regionTrusts(),
        new Today(
            LocalDate.ofInstant(clock.instant(), WorkingDays.ENGLAND),
            policy.workingDays(),
            policy.deadlines().soonWithin()));
  }
}
