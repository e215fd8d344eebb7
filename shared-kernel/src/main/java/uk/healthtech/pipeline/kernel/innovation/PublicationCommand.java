package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;

/** Whether the public may see it: the innovator agrees, the programme office publishes. */
public sealed interface PublicationCommand extends InnovationCommand {
  @Override
  default Part part() {
    return Part.PUBLICATION;
  }

  /** Agree that it may be published. */
  record AgreeToPublication(InnovationId innovation, @Nullable LocalDate occurredOn)
      implements PublicationCommand {}

  /** Agree no longer; what is published is taken down at once. */
  record WithdrawAgreement(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements PublicationCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Show it to the public. */
  record Publish(InnovationId innovation, @Nullable LocalDate occurredOn)
      implements PublicationCommand {}

  /** Take it down. */
  record WithdrawPublication(
      InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements PublicationCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}
