package uk.healthtech.pipeline.app.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.api.edge.CriteriaForm;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;

/** A refusal shows criteria as the innovation does, but names no parts of it: their ids do. */
@Component
final class CriteriaInRefusals implements CriteriaForm {
  private final Prose prose;
  private final Directory directory;

  CriteriaInRefusals(Prose prose, Directory directory) {
    this.prose = prose;
    this.directory = directory;
  }

  @Override
  public List<CriterionView> show(List<CriterionResult> criteria, Actor viewer) {
    Look look =
        new Look(
            prose,
            directory,
            viewer,
            criteria.stream()
                .flatMap(CriterionView::organisations)
                .collect(Collectors.toUnmodifiableSet()),
            List.of(),
            Map.of());
    return criteria.stream().map(one -> CriterionView.of(one, look, Map.of())).toList();
  }
}
