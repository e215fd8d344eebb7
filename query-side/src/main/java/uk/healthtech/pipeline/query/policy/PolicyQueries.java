package uk.healthtech.pipeline.query.policy;

import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.PolicyAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.PolicyVersion;
import uk.healthtech.pipeline.kernel.query.Query.FindPolicy;
import uk.healthtech.pipeline.query.projection.Freshness;

/** Answers what the rules go by, now and in every version before. Everybody may see it. */
public final class PolicyQueries {
  private final Freshness freshness;
  private final PolicyRegister register;
  private final HeldTexts texts;

  public PolicyQueries(Freshness freshness, PolicyRegister register, HeldTexts texts) {
    this.freshness = freshness;
    this.register = register;
    this.texts = texts;
  }

  /** Where there is no such version, the policy in force stands in its place. */
  @QueryHandler
  public PolicyAnswer find(FindPolicy query) {
    boolean upToDate = freshness.await(query.after(), PolicyReadModel.NAME);
    List<PolicyVersion> versions = register.versions().versions();
    Policy inForce = versions.isEmpty() ? Policy.INITIAL : versions.getLast().policy();
    Policy wanted = query.version() == null ? inForce : version(query.version(), versions);
    return new PolicyAnswer(
        wanted == null ? Finding.ABSENT : Finding.FOUND,
        wanted == null ? inForce : wanted,
        inForce.version(),
        versions,
        texts.read(
            versions.stream()
                .map(PolicyVersion::reason)
                .filter(Objects::nonNull)
                .map(HeldText::id)
                .toList()),
        upToDate);
  }

  private static @Nullable Policy version(long version, List<PolicyVersion> versions) {
    return version == Policy.INITIAL.version()
        ? Policy.INITIAL
        : versions.stream()
            .filter(one -> one.version() == version)
            .map(PolicyVersion::policy)
            .findFirst()
            .orElse(null);
  }
}
