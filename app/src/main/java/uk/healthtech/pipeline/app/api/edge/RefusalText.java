package uk.healthtech.pipeline.app.api.edge;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** How a refusal is told: with which status, in which words, with which facts. */
final class RefusalText {
  private final Prose prose;
  private final Function<OrganisationId, String> organisations;

  RefusalText(Prose prose, Function<OrganisationId, String> organisations) {
    this.prose = prose;
    this.organisations = organisations;
  }

  /** Its name in addresses. What is not there is told by what it would be. */
  static String slug(Refusal refusal) {
    return refusal instanceof Refusal.NoSuchEntity(Refusal.Subject subject, _)
        ? noSuch(subject)
        : Names.kebab(refusal.getClass());
  }

  /** Every name in addresses that a refusal of this kind may have. */
  static Stream<String> slugs(Class<?> refusal) {
    return refusal.equals(Refusal.NoSuchEntity.class)
        ? Stream.of(Refusal.Subject.values()).map(RefusalText::noSuch)
        : Stream.of(Names.kebab(refusal));
  }

  private static String noSuch(Refusal.Subject subject) {
    return "no-such-" + Names.kebab(subject);
  }

  static HttpStatus status(Refusal refusal) {
    return switch (refusal) {
      case Refusal.RoleNeeded _,
          Refusal.NotYourOrganisation _,
          Refusal.WaiverNotYours _,
          Refusal.SecondPersonNeeded _,
          Refusal.NotToYourself _ ->
          HttpStatus.FORBIDDEN;
      case Refusal.NoSuchInnovation _,
          Refusal.NoSuchPilot _,
          Refusal.NoSuchAdoption _,
          Refusal.NoSuchPart _,
          Refusal.NoSuchEntry _,
          Refusal.NoSuchAccount _,
          Refusal.NoSuchGrant _,
          Refusal.NoSuchEntity _ ->
          HttpStatus.NOT_FOUND;
      case Refusal.InnovationExists _,
          Refusal.NotInThisPhase _,
          Refusal.ProposalIncomplete _,
          Refusal.NothingChanged _,
          Refusal.CriteriaUnmet _,
          Refusal.PilotIs _,
          Refusal.PilotAlreadyOpen _,
          Refusal.ApprovalLapsed _,
          Refusal.AdoptionIs _,
          Refusal.AdoptionAlreadyOpen _,
          Refusal.PolicyMoved _,
          Refusal.ConditionIs _,
          Refusal.QuestionAnswered _,
          Refusal.IncidentResolved _,
          Refusal.IncidentsUnresolved _,
          Refusal.NotLapsed _,
          Refusal.ReadingExists _,
          Refusal.NoSuchReading _,
          Refusal.NotAgreedToPublication _,
          Refusal.PublicationIs _,
          Refusal.TransferOpen _,
          Refusal.NoTransferOpen _,
          Refusal.AlreadyInTeam _,
          Refusal.NotInTeam _,
          Refusal.OrganisationExists _,
          Refusal.AccountExists _,
          Refusal.AccountDeactivated _,
          Refusal.AlreadyGranted _,
          Refusal.NotATrust _,
          Refusal.AlreadyThere _,
          Refusal.NoLongerThere _,
          Refusal.ThemeIs _,
          Refusal.OrganisationClosed _,
          Refusal.OrganisationOpen _,
          Refusal.LivedOnSince _,
          Refusal.NotReported _ ->
          HttpStatus.CONFLICT;
      case Refusal.VersionMoved _ -> HttpStatus.PRECONDITION_FAILED;
      case Refusal.FieldsInvalid _, Refusal.KeyReused _ -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  /** What the sentence about this refusal mentions. */
  Object[] mentioned(Refusal refusal) {
    return switch (refusal) {
      case Refusal.FieldsInvalid r -> values(r.problems().size());
      case Refusal.RoleNeeded r -> values(prose.anyOf(r.roles()));
      case Refusal.NotYourOrganisation r -> values(organisations.apply(r.organisation()));
      case Refusal.NotInThisPhase r ->
          values(prose.word(r.action()), prose.word(r.now()), prose.anyOf(r.possibleIn()));
      case Refusal.ProposalIncomplete r ->
          values(
              prose.allOf(
                  r.missing().stream().map(one -> prose.say("field." + one.jsonName())).toList()));
      case Refusal.CriteriaUnmet r ->
          values(
              prose.word(r.gate()),
              prose.allOf(
                  r.criteria().stream()
                      .filter(criterion -> !criterion.met())
                      .map(this::unmet)
                      .toList()));
      case Refusal.PilotIs r -> values(prose.word(r.now()), prose.anyOf(r.needed()));
      case Refusal.PilotAlreadyOpen r -> values(organisations.apply(r.organisation()));
      case Refusal.ApprovalLapsed r -> values(prose.day(r.startBy()));
      case Refusal.AdoptionIs r -> values(prose.word(r.now()), prose.anyOf(r.needed()));
      case Refusal.AdoptionAlreadyOpen r -> values(organisations.apply(r.organisation()));
      case Refusal.WaiverNotYours r ->
          values(
              r.criterion().value(),
              r.waivedBy().isEmpty() ? prose.say("nobody") : prose.anyOf(r.waivedBy()));
      case Refusal.ConditionIs r -> values(prose.word(r.now()));
      case Refusal.IncidentsUnresolved r -> values(r.incidents().size());
      case Refusal.NotLapsed r ->
          values(r.startBy() == null ? prose.say("day.open") : prose.day(r.startBy()));
      case Refusal.ReadingExists r -> values(r.measure(), prose.day(r.takenOn()));
      case Refusal.NoSuchReading r -> values(r.measure(), prose.day(r.takenOn()));
      case Refusal.PublicationIs r ->
          values(
              prose.say(
                  r.published()
                      ? "publication.published"
                      : r.agreed() ? "publication.agreed" : "publication.neither"));
      case Refusal.TransferOpen r -> values(organisations.apply(r.to()));
      case Refusal.AlreadyInTeam r -> values(organisations.apply(r.organisation()));
      case Refusal.NotInTeam r -> values(organisations.apply(r.organisation()));
      case Refusal.OrganisationExists r -> values(organisations.apply(r.organisation()));
      case Refusal.NotATrust(@Nullable OrganisationId organisation) ->
          values(
              organisation == null
                  ? prose.say("organisation.that")
                  : organisations.apply(organisation));
      case Refusal.AlreadyThere r -> values(prose.word(r.subject()));
      case Refusal.NoLongerThere r -> values(prose.word(r.subject()), prose.day(r.since()));
      case Refusal.ThemeIs r -> values(prose.word(r.now()), prose.anyOf(r.needed()));
      case Refusal.OrganisationClosed r ->
          values(
              organisations.apply(r.organisation()),
              prose.day(r.since()),
              r.successor() == null ? 0 : 1,
              r.successor() == null ? "" : organisations.apply(r.successor()));
      case Refusal.OrganisationOpen r -> values(organisations.apply(r.organisation()));
      case Refusal.NoSuchInnovation _,
          Refusal.NoSuchPilot _,
          Refusal.NoSuchAdoption _,
          Refusal.NoSuchPart _,
          Refusal.NoSuchEntry _,
          Refusal.InnovationExists _,
          Refusal.NothingChanged _,
          Refusal.PolicyMoved _,
          Refusal.QuestionAnswered _,
          Refusal.IncidentResolved _,
          Refusal.SecondPersonNeeded _,
          Refusal.NotAgreedToPublication _,
          Refusal.NoTransferOpen _,
          Refusal.VersionMoved _,
          Refusal.KeyReused _,
          Refusal.NoSuchAccount _,
          Refusal.AccountExists _,
          Refusal.AccountDeactivated _,
          Refusal.NoSuchGrant _,
          Refusal.AlreadyGranted _,
          Refusal.NotToYourself _,
          Refusal.NoSuchEntity _,
          Refusal.LivedOnSince _,
          Refusal.NotReported _ ->
          values();
    };
  }

  /**
   * The refusal's own components by name, for programs; broken fields are told elsewhere.
   *
   * @param criteria how those of a gate are shown
   */
  static Map<String, Object> facts(
      Refusal refusal, Function<List<CriterionResult>, List<?>> criteria) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (RecordComponent component : factComponents(refusal.getClass())) {
      Object value = read(component, refusal);
      if (value != null) {
        facts.put(component.getName(), fact(value));
      }
    }
    if (refusal instanceof Refusal.CriteriaUnmet(_, var unmet)) {
      facts.put("criteria", criteria.apply(unmet));
    }
    return facts;
  }

  /** Under which names a refusal of this kind tells its facts. */
  static List<String> factNames(Class<?> refusal) {
    return factComponents(refusal).stream().map(RecordComponent::getName).toList();
  }

  private static List<RecordComponent> factComponents(Class<?> refusal) {
    return refusal.equals(Refusal.FieldsInvalid.class)
        ? List.of()
        : List.of(refusal.getRecordComponents());
  }

  private String unmet(CriterionResult criterion) {
    return prose.say(
        "criterion.unmet",
        criterion.criterion().name(),
        String.valueOf(criterion.have()),
        String.valueOf(criterion.need()));
  }

  private static Object fact(Object value) {
    return switch (value) {
      case Set<?> set -> sorted(set);
      case Part part -> part.key();
      case ProposalField field -> field.jsonName();
      case List<?> list -> list.stream().map(RefusalText::fact).toList();
      default -> value;
    };
  }

  private static List<?> sorted(Set<?> set) {
    return set.stream().sorted().toList();
  }

  private static @Nullable Object read(RecordComponent component, Refusal refusal) {
    try {
      return component.getAccessor().invoke(refusal);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Refusals are open records", e);
    }
  }

  private static Object[] values(Object... values) {
    return values;
  }
}
