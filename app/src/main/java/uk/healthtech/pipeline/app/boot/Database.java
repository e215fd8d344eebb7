package uk.healthtech.pipeline.app.boot;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.healthtech.pipeline.eventstore.NodeName;

/** The one database: the embedded PostgreSQL, or one of your own by its URL. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class Database {
  /** A caller who waits this long for a connection had better hear that there is none. */
  private static final long PATIENCE_MILLIS = 5_000;

  /** Closed after the connection pool, which depends on it. */
  record Server(Optional<EmbeddedDatabase> embedded) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      if (embedded.isPresent()) {
        embedded.get().close();
      }
    }
  }

  @Bean
  Server server(DatabaseSettings settings) {
    String url = settings.database().url();
    return url == null || url.isBlank()
        ? new Server(Optional.of(EmbeddedDatabase.start(settings.data())))
        : new Server(Optional.empty());
  }

  @Bean
  HikariDataSource dataSource(Server server, DatabaseSettings settings) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("pipeline");
    pool.setMaximumPoolSize(settings.database().connections());
    pool.setConnectionTimeout(PATIENCE_MILLIS);
    if (server.embedded().isPresent()) {
      pool.setJdbcUrl(server.embedded().get().url());
    } else {
      pool.setJdbcUrl(settings.database().url());
      pool.setUsername(settings.database().user());
      pool.setPassword(settings.database().password());
    }
    return pool;
  }

  /** The directory's lock lets only one process at the embedded database: always the same name. */
  @Bean
  NodeName nodeName(Server server) {
    return new NodeName(
        server.embedded().isPresent()
            ? "embedded"
            : ManagementFactory.getRuntimeMXBean().getName());
  }

  /** The one clock. A steered one takes its place in tests. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
