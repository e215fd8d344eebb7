package uk.healthtech.pipeline.command.account;

import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.DecidedAggregate;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.kernel.account.AccountCommand;
import uk.healthtech.pipeline.kernel.account.AccountEvent;

/** An account's stream, as Axon holds it. */
@AggregateRoot(type = "account") // the name under which it is stored
@Revision("1") // of the snapshots; one of another revision is passed over
public final class AccountStream
    extends DecidedAggregate<AccountState, AccountCommand, AccountEvent> {
  AccountStream() {
    this(null);
  }

  public AccountStream(@Nullable String id) {
    super(id, AccountRules.RULES.initial());
  }

  @Override
  protected Decider<AccountState, AccountCommand, AccountEvent> rules() {
    return AccountRules.RULES;
  }
}
