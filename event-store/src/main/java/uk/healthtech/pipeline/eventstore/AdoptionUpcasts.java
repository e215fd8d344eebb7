package uk.healthtech.pipeline.eventstore;

import tools.jackson.databind.node.ObjectNode;

/** Old revisions of what happened in adoptions. */
final class AdoptionUpcasts {
  private AdoptionUpcasts() {}

  /** From 1 to 2: patients were not counted by neighbourhood. */
  static ObjectNode withReach(ObjectNode json) {
    ObjectNode reach = json.putObject("reach");
    reach.set("period", json.remove("period"));
    reach.set("patients", json.remove("patients"));
    reach.putArray("neighbourhoods");
    return json;
  }
}
