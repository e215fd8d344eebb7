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

  private final String name;
  private final HikariDataSource dataSource;

  private TestDatabase(String name, HikariDataSource dataSource) {
    this.name = name;
    this.dataSource = dataSource;
  }

  /** A fresh, migrated database. */
  public static TestDatabase fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    Server.execute("CREATE DATABASE " + name + " TEMPLATE " + Server.MIGRATED);
    HikariDataSource dataSource = new HikariDataSource();
    dataSource.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
    dataSource.setMaximumPoolSize(20);
    dataSource.setMinimumIdle(1);
    return new TestDatabase(name, dataSource);
  }

  /** Its address, with the user. */
  public String url() {
    return dataSource.getJdbcUrl();
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
    // Else the server writes all of them to disk when it ends.
    Server.execute("DROP DATABASE " + name + " WITH (FORCE)");
  }

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    /** Migrated once; the others are copies of it. */
    static final String MIGRATED = migrated();

    static void execute(String statement) {
      new JdbcTemplate(POSTGRES.getPostgresDatabase()).execute(statement);
    }

    private static String migrated() {
      execute("CREATE DATABASE migrated");
      Flyway.configure()
          .dataSource(POSTGRES.getJdbcUrl("postgres", "migrated"), "postgres", "")
          .load()
          .migrate();
      return "migrated";
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
