package uk.healthtech.pipeline.app.api.edge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.api.edge.Problem.FieldError;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationName;

/** Puts into words what went wrong. */
@Component
public final class Problems {
  private final Prose prose;
  private final Directory directory;
  private final CriteriaForm criteria;

  public Problems(Prose prose, Directory directory, CriteriaForm criteria) {
    this.prose = prose;
    this.directory = directory;
    this.criteria = criteria;
  }

  /** What a broken rule asks for. */
  public String tell(FieldProblem.Rule rule) {
    return new RuleText(prose).tell(new FieldProblem("", rule)).message();
  }

  /** What is told of a refusal of something that the viewer had asked for and waits for no more. */
  public Problem tell(Refusal refusal, Actor viewer) {
    return refused(refusal, viewer);
  }

  /** What to tell this person; nobody known hears no names of organisations. */
  Problem tell(NotDone.Why why, @Nullable Actor viewer) {
    return switch (why) {
      case NotDone.Why.Refused(Refusal refusal) -> refused(refusal, viewer);
      case NotDone.Why.AtEdge(EdgeProblem problem, List<FieldProblem> fields) ->
          atEdge(problem, fields);
      case NotDone.Why.WrongPassword _ -> atEdge(EdgeProblem.NOT_SIGNED_IN, List.of());
    };
  }

  private Problem atEdge(EdgeProblem problem, List<FieldProblem> fields) {
    return problem(problem.slug(), problem.status(), new Object[0], errors(fields), null, null);
  }

  /** A failure of ours, under an id that stands in the log too. */
  Problem unexpected(String id) {
    EdgeProblem problem = EdgeProblem.UNEXPECTED;
    return problem(problem.slug(), problem.status(), new Object[] {id}, null, null, id);
  }

  private Problem refused(Refusal refusal, @Nullable Actor viewer) {
    RefusalText text = new RefusalText(prose, id -> organisation(id, viewer));
    Map<String, Object> facts =
        RefusalText.facts(refusal, all -> viewer == null ? List.of() : criteria.show(all, viewer));
    return problem(
        RefusalText.slug(refusal),
        RefusalText.status(refusal),
        text.mentioned(refusal),
        refusal instanceof Refusal.FieldsInvalid(List<FieldProblem> fields) ? errors(fields) : null,
        facts.isEmpty() ? null : facts,
        null);
  }

  private Problem problem(
      String slug,
      HttpStatus status,
      Object[] mentioned,
      @Nullable List<FieldError> errors,
      @Nullable Map<String, Object> facts,
      @Nullable String id) {
    String key = "problem." + slug;
    return new Problem(
        "/problems/" + slug,
        prose.say(key + ".title"),
        status.value(),
        prose.say(key + ".detail", mentioned),
        prose.say(key + ".next"),
        errors,
        facts,
        id);
  }

  private @Nullable List<FieldError> errors(List<FieldProblem> fields) {
    RuleText text = new RuleText(prose);
    return fields.isEmpty() ? null : fields.stream().map(text::tell).toList();
  }

  private String organisation(OrganisationId id, @Nullable Actor viewer) {
    Optional<String> name =
        viewer == null
            ? Optional.empty()
            : Optional.ofNullable(directory.organisations(viewer, List.of(id)).get(id))
                .map(OrganisationName::name);
    return name.orElseGet(() -> prose.say("organisation.that"));
  }
}
