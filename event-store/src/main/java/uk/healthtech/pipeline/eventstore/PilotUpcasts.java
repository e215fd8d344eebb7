package uk.healthtech.pipeline.eventstore;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Old revisions of what happened in pilots. */
final class PilotUpcasts {
  private PilotUpcasts() {}

  /**
   * From 1 to 2: which way a measure should go shows in its target, one person approved, and the
   * deadline is the one that the product ships with.
   */
  static ObjectNode withDirectionsAndTerms(ObjectNode json) {
    for (JsonNode measure : json.required("plan").required("measures")) {
      BigDecimal baseline = measure.required("baseline").decimalValue();
      BigDecimal target = measure.required("target").decimalValue();
      ((ObjectNode) measure)
          .put("direction", target.compareTo(baseline) < 0 ? "DECREASE" : "INCREASE");
    }
    json.putObject("terms").put("policy", 0).put("approvers", 1).put("workingDays", 30);
    return json;
  }

  /**
   * From 1 to 2: conditions were texts without a day, so each goes by the id of its text. Who
   * approved stands in the envelope alone.
   */
  static ObjectNode withAgreement(ObjectNode json) {
    ArrayNode conditions = json.arrayNode();
    for (JsonNode text : json.remove("conditions")) {
      conditions.addObject().set("id", text.required("id")).set("text", text);
    }
    ObjectNode agreement = json.putObject("agreement");
    agreement.set("conditions", conditions);
    agreement.set("startBy", json.remove("startBy"));
    json.putArray("by");
    return json;
  }
}
