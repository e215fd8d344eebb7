package uk.healthtech.pipeline.app.boot;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param data the directory of the embedded PostgreSQL, used when no URL is given
 * @param database a PostgreSQL of your own
 */
@ConfigurationProperties("pipeline")
record DatabaseSettings(@DefaultValue("data") Path data, @DefaultValue Database database) {
  /**
   * A PostgreSQL of your own.
   *
   * @param url such as jdbc:postgresql://host/database; empty for the embedded one
   * @param connections the most that this process opens at a time
   */
  record Database(
      @Nullable String url,
      @Nullable String user,
      @Nullable String password,
      @DefaultValue("30") int connections) {}
}
