package uk.healthtech.pipeline.eventstore;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Old revisions of what was decided at the gates. */
final class GateUpcasts {
  private GateUpcasts() {}

  /**
   * From 1 to 2: a decision had a reason alone, and weighed criteria that were fixed in the product
   * and could not be waived.
   */
  static ObjectNode withVerdictAndWeighing(ObjectNode json) {
    ObjectNode verdict = json.putObject("verdict");
    verdict.set("reason", json.remove("reason"));
    verdict.putArray("conditions");
    verdict.putArray("waivers");
    ArrayNode criteria = (ArrayNode) json.remove("criteria");
    for (JsonNode result : criteria) {
      String fixed = result.required("criterion").asString();
      ((ObjectNode) result).set("criterion", criterion(fixed, json));
    }
    json.putObject("weighing").put("policy", 0).set("criteria", criteria);
    return json;
  }

  private static ObjectNode criterion(String fixed, ObjectNode nodes) {
    ObjectNode criterion = nodes.objectNode();
    switch (fixed) {
      case "PROPOSAL_COMPLETE" ->
          check(criterion, "proposal-complete", "The proposal is complete", "FieldsFilled")
              .putArray("fields")
              .add("NAME")
              .add("SUMMARY")
              .add("CATEGORY")
              .add("PROBLEM");
      case "COMPLETED_PILOT" ->
          check(
                  criterion,
                  "completed-pilot",
                  "At least one pilot was completed with findings",
                  "CompletedPilots")
              .put("atLeast", 1);
      case "LIVE_AT_MOST_OF_REGION" ->
          check(
              criterion,
              "live-at-most-of-region",
              "It is live at more than half of the region's trusts",
              "LiveAtMostOfRegion");
      default -> throw new IllegalStateException("No criterion was ever called " + fixed);
    }
    criterion.putArray("askedOf");
    criterion.putArray("waivedBy");
    return criterion;
  }

  /** Names the criterion and returns its check, for the parameters. */
  private static ObjectNode check(ObjectNode criterion, String id, String name, String type) {
    return criterion.put("id", id).put("name", name).putObject("check").put("type", type);
  }
}
