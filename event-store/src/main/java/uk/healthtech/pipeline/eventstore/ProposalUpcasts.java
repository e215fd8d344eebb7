package uk.healthtech.pipeline.eventstore;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Old revisions of what happened to a proposal. */
final class ProposalUpcasts {
  private ProposalUpcasts() {}

  /** From 1 to 2: an empty text said that a field was emptied; now it stands among those. */
  static ObjectNode withEmptiedFields(ObjectNode json) {
    ObjectNode changes = (ObjectNode) json.required("changes");
    ArrayNode emptied = json.arrayNode();
    for (String field : List.of("summary", "problem")) {
      JsonNode text = changes.get(field);
      if (text != null && text.asString().isEmpty()) {
        changes.remove(field);
        emptied.add(field.toUpperCase(Locale.ROOT));
      }
    }
    changes.set("emptied", emptied);
    return json;
  }

  /** From 1 to 2: no deadline was known, so it gets the one that the product ships with. */
  static ObjectNode withDeadline(ObjectNode json) {
    return json.put("workingDays", 20);
  }
}
