package uk.healthtech.pipeline.app.imports;

import java.security.SecureRandom;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.portfolio.Digests;

/**
 * The key of this installation by which imported texts are known again, drawn when it is needed.
 */
@Component
class DigestKey {
  private static final int BYTES = 32;

  private final JdbcTemplate jdbc;

  DigestKey(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Digests digests() {
    byte[] drawn = new byte[BYTES];
    new SecureRandom().nextBytes(drawn);
    jdbc.update("INSERT INTO import_key (key) VALUES (?) ON CONFLICT DO NOTHING", drawn);
    return new Digests(
        Objects.requireNonNull(jdbc.queryForObject("SELECT key FROM import_key", byte[].class)));
  }
}
