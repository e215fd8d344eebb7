package uk.healthtech.pipeline.query.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;

/** What innovations are called, for lists that show something of them. */
public final class InnovationNames {
  private final JdbcClient jdbc;

  public InnovationNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By id; one that is not on the board is missing. */
  public Map<InnovationId, String> of(Collection<InnovationId> innovations) {
    Map<InnovationId, String> names = new HashMap<>();
    List<UUID> ids = innovations.stream().map(InnovationId::value).distinct().toList();
    if (!ids.isEmpty()) {
      jdbc.sql("SELECT stream, name FROM board_row WHERE stream IN (:ids)")
          .param("ids", ids)
          .query(
              row -> {
                names.put(
                    new InnovationId(row.getObject("stream", UUID.class)), row.getString("name"));
              });
    }
    return names;
  }
}
