package uk.healthtech.pipeline.app.api;

import java.util.List;
import uk.healthtech.pipeline.app.api.Innovations.Found;
import uk.healthtech.pipeline.app.api.NextView.AllowedView;
import uk.healthtech.pipeline.app.api.NextView.WaitingView;
import uk.healthtech.pipeline.kernel.innovation.Part;

/** What comes next in one part of an innovation. */
final class OfPart {
  private OfPart() {}

  static List<WaitingView> waiting(Found found, Part part) {
    return found.answer().waiting().stream()
        .filter(one -> one.part().equals(part))
        .map(one -> WaitingView.of(one, found.look()))
        .toList();
  }

  static List<AllowedView> allowed(Found found, Part part) {
    return found.answer().allowed().stream()
        .filter(one -> one.part().equals(part))
        .map(one -> AllowedView.of(found.row().innovation().id(), one, found.look()))
        .toList();
  }
}
