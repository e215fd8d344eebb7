package uk.healthtech.pipeline.app.api.edge;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.BenefitId;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.EvidenceId;
import uk.healthtech.pipeline.kernel.innovation.Gate;
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

/** What can be wrong with a request before anybody decides about it. */
public enum EdgeProblem {
  NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
  BAD_REQUEST(HttpStatus.BAD_REQUEST),
  MALFORMED_JSON(HttpStatus.BAD_REQUEST),
  WRONG_ENCODING(HttpStatus.BAD_REQUEST),
  INVALID_PARAMETER(HttpStatus.BAD_REQUEST),
  INVALID_HEADER(HttpStatus.BAD_REQUEST),
  VERSION_NEEDED(HttpStatus.PRECONDITION_REQUIRED),
  WRONG_CONTENT_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  WRONG_FILE_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  NOT_ALLOWED(HttpStatus.FORBIDDEN),
  NO_SUCH_INNOVATION(HttpStatus.NOT_FOUND),
  NO_SUCH_PILOT(HttpStatus.NOT_FOUND),
  NO_SUCH_ADOPTION(HttpStatus.NOT_FOUND),
  NO_SUCH_PART(HttpStatus.NOT_FOUND),
  NO_SUCH_ENTRY(HttpStatus.NOT_FOUND),
  NO_SUCH_ORGANISATION(HttpStatus.NOT_FOUND),
  NO_SUCH_INSIGHT(HttpStatus.NOT_FOUND),
  NO_SUCH_THEME(HttpStatus.NOT_FOUND),
  NO_SUCH_INVESTMENT(HttpStatus.NOT_FOUND),
  NO_SUCH_PLACE(HttpStatus.NOT_FOUND),
  NO_SUCH_NEIGHBOURHOOD(HttpStatus.NOT_FOUND),
  NO_SUCH_ACCOUNT(HttpStatus.NOT_FOUND),
  NO_SUCH_GRANT(HttpStatus.NOT_FOUND),
  NO_SUCH_TOKEN(HttpStatus.NOT_FOUND),
  NO_SUCH_IMPORT(HttpStatus.NOT_FOUND),
  NOT_YOUR_IMPORT(HttpStatus.FORBIDDEN),
  WRONG_IMPORT_STATE(HttpStatus.CONFLICT),
  CHOOSE_PASSWORD_FIRST(HttpStatus.FORBIDDEN),
  OUTCOME_UNKNOWN(HttpStatus.SERVICE_UNAVAILABLE),
  ANSWER_LATE(HttpStatus.SERVICE_UNAVAILABLE),
  UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR);

  private static final Map<Class<?>, EdgeProblem> NO_SUCH =
      Map.ofEntries(
          Map.entry(InnovationId.class, NO_SUCH_INNOVATION),
          Map.entry(PilotId.class, NO_SUCH_PILOT),
          Map.entry(AdoptionId.class, NO_SUCH_ADOPTION),
          Map.entry(StandardId.class, NO_SUCH_PART),
          Map.entry(EvidenceId.class, NO_SUCH_PART),
          Map.entry(ConditionId.class, NO_SUCH_PART),
          Map.entry(QuestionId.class, NO_SUCH_ENTRY),
          Map.entry(IncidentId.class, NO_SUCH_ENTRY),
          Map.entry(BenefitId.class, NO_SUCH_ENTRY),
          Map.entry(Gate.class, NOT_FOUND),
          Map.entry(OrganisationId.class, NO_SUCH_ORGANISATION),
          Map.entry(InsightId.class, NO_SUCH_INSIGHT),
          Map.entry(ThemeId.class, NO_SUCH_THEME),
          Map.entry(InvestmentId.class, NO_SUCH_INVESTMENT),
          Map.entry(PlaceId.class, NO_SUCH_PLACE),
          Map.entry(NeighbourhoodId.class, NO_SUCH_NEIGHBOURHOOD),
          Map.entry(AccountId.class, NO_SUCH_ACCOUNT),
          Map.entry(GrantId.class, NO_SUCH_GRANT));

  private final HttpStatus status;

  EdgeProblem(HttpStatus status) {
    this.status = status;
  }

  public HttpStatus status() {
    return status;
  }

  /** Its name in addresses; the same as a refusal's where it means the same. */
  public String slug() {
    return Names.kebab(this);
  }

  /** What an address means that names a thing of this type by something that is no id. */
  static Optional<EdgeProblem> noSuch(Class<?> idType) {
    return Optional.ofNullable(NO_SUCH.get(idType));
  }
}
