package uk.healthtech.pipeline.app.api.edge;

import java.util.List;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;

/** How the API shows the criteria of a gate, for a refusal that is about them. */
public interface CriteriaForm {
  /** The criteria in the API's own words, for this viewer. */
  List<?> show(List<CriterionResult> criteria, Actor viewer);
}
