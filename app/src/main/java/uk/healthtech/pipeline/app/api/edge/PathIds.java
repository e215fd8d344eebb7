package uk.healthtech.pipeline.app.api.edge;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.format.FormatterRegistry;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.BenefitId;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.EvidenceId;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.QuestionId;
import uk.healthtech.pipeline.kernel.innovation.StandardId;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.investment.InvestmentId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** Ids in addresses. */
final class PathIds {
  private PathIds() {}

  /** The usual 36 characters and nothing else; the JDK's own reader lets shorter ones pass. */
  static Optional<UUID> uuid(String text) {
    try {
      UUID uuid = UUID.fromString(text);
      return uuid.toString().equals(text.toLowerCase(Locale.ROOT))
          ? Optional.of(uuid)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static void register(FormatterRegistry registry) {
    register(registry, InnovationId.class, InnovationId::new);
    register(registry, PilotId.class, PilotId::new);
    register(registry, AdoptionId.class, AdoptionId::new);
    register(registry, StandardId.class, StandardId::new);
    register(registry, EvidenceId.class, EvidenceId::new);
    register(registry, ConditionId.class, ConditionId::new);
    register(registry, QuestionId.class, QuestionId::new);
    register(registry, IncidentId.class, IncidentId::new);
    register(registry, BenefitId.class, BenefitId::new);
    register(registry, OrganisationId.class, OrganisationId::new);
    register(registry, InsightId.class, InsightId::new);
    register(registry, ThemeId.class, ThemeId::new);
    register(registry, InvestmentId.class, InvestmentId::new);
    register(registry, PlaceId.class, PlaceId::new);
    register(registry, NeighbourhoodId.class, NeighbourhoodId::new);
    register(registry, AccountId.class, AccountId::new);
    register(registry, GrantId.class, GrantId::new);
  }

  private static <T> void register(
      FormatterRegistry registry, Class<T> type, Function<UUID, T> make) {
    registry.addConverter(
        String.class,
        type,
        text -> uuid(text).map(make).orElseThrow(() -> new IllegalArgumentException("Not an id")));
  }
}
