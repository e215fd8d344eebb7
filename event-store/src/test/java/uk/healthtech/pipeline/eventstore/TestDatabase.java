package uk.healthtech.pipeline.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A database of its own on one real PostgreSQL per test run, with every migration on the class path
 * applied. Close it when done; the server goes with the JVM.
 */
public final class TestDatabase implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final HikariDataSource dataSource;

  private TestDatabase(HikariDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A fresh, migrated database. */
  public static TestDatabase fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    new JdbcTemplate(Server.POSTGRES.getPostgresDatabase()).execute("CREATE DATABASE " + name);
    HikariDataSource dataSource = new HikariDataSource();
    dataSource.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
    dataSource.setMaximumPoolSize(20);
    Flyway.configure().dataSource(dataSource).load().migrate();
    return new TestDatabase(dataSource);
  }

  public HikariDataSource dataSource() {
    return dataSource;
  }

  public JdbcTemplate jdbc() {
    return new JdbcTemplate(dataSource);
  }

  @Override
  public void close() {
    dataSource.close();
  }

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
