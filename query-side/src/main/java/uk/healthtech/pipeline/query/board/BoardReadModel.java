package uk.healthtech.pipeline.query.board;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.eventstore.KernelJson;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.query.projection.Column;
import uk.healthtech.pipeline.query.projection.Projection;

/** The board as a projection. */
public final class BoardReadModel {
  /** Its name, for whoever has to wait for it. */
  public static final String NAME = "board";

  private static final JsonMapper JSON = KernelJson.mapper();

  private BoardReadModel() {}

  /** One row an innovation. */
  public static Projection<InnovationEvent, ?> projection() {
    return new Projection<>(
        NAME,
        InnovationEvent.class,
        BoardEntry.class,
        _ -> Projection.WHOLE,
        BoardFold::fold,
        List.of(
            new Column<>("name", "text", entry -> entry.row().name()),
            new Column<>("category", "text", entry -> entry.row().category()),
            new Column<>("owner", "uuid", entry -> entry.row().owner()),
            new Column<>("stage", "text", entry -> entry.row().position().stage()),
            new Column<>("phase", "text", entry -> entry.row().position().phase()),
            new Column<>("since", "date", entry -> entry.row().since()),
            new Column<>("draft", "boolean", BoardReadModel::isDraft),
            new Column<>("themes", "uuid[]", entry -> array(entry.row().themes().stream())),
            new Column<>("team", "uuid[]", entry -> array(entry.collaborators().stream())),
            new Column<>("offered_to", "uuid", BoardEntry::offeredTo),
            new Column<>("involved", "uuid[]", entry -> array(entry.hosts().values().stream())),
            new Column<>("hosts", "jsonb", entry -> JSON.writeValueAsString(entry.hosts())),
            new Column<>(
                "gate_conditions", "text[]", entry -> array(entry.gateConditions().stream()))));
  }

  /** Never submitted, also when it was withdrawn as a draft. */
  private static boolean isDraft(BoardEntry entry) {
    return entry.row().position().road() == Phase.DRAFT;
  }

  /** Of what needs no quotes: ids and keys of parts. */
  private static String array(Stream<?> ids) {
    return ids.map(Object::toString)
        .distinct()
        .sorted() // so that a rebuild writes the same row
        .collect(joining(",", "{", "}"));
  }
}
