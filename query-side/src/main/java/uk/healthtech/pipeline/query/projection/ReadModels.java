package uk.healthtech.pipeline.query.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** All read models, by name. */
public final class ReadModels {
  private final Map<String, ReadModel<?, ?>> byName = new LinkedHashMap<>();

  public ReadModels(
      List<Projection<?, ?>> projections,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {
    projections.forEach(
        projection ->
            byName.put(projection.name(), new ReadModel<>(projection, jdbc, transactions)));
  }

  /** Their names, in a fixed order. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  List<ReadModel<?, ?>> all() {
    return List.copyOf(byName.values());
  }

  ReadModel<?, ?> named(String name) {
    ReadModel<?, ?> model = byName.get(name);
    if (model == null) {
      throw new IllegalArgumentException("No read model %s; there are %s".formatted(name, names()));
    }
    return model;
  }
}
