package uk.healthtech.pipeline.app.imports;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The files of imports, in the database, so that any process can go on with one. They come and go
 * in pieces: no file is ever whole in memory, and no connection waits for a slow sender.
 */
@Component
class Uploads {
  /** What is told as 50 MB. */
  static final long MOST_BYTES = 50L * 1024 * 1024;

  private static final int CHUNK = 512 * 1024;

  /** A file that takes longer to come in is given up. */
  private static final Duration PATIENCE = Duration.ofHours(2);

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Uploads(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A file that is here. */
  record Uploaded(UUID upload, long bytes, String sha256) {}

  /**
   * Takes a file in.
   *
   * @return nothing, and nothing is kept, where it is too large
   */
  @Nullable Uploaded take(InputStream file) throws IOException {
    UUID upload = UUID.randomUUID();
    jdbc.update(
        "INSERT INTO import_upload (id, began_at) VALUES (?, ?)",
        upload,
        clock.instant().atOffset(ZoneOffset.UTC));
    boolean whole = false;
    try {
      MessageDigest sha256 = sha256();
      long bytes = 0;
      int number = 0;
      for (byte[] chunk = file.readNBytes(CHUNK);
          chunk.length > 0;
          chunk = file.readNBytes(CHUNK)) {
        bytes += chunk.length;
        if (bytes > MOST_BYTES) {
          readOut(file);
          return null;
        }
        sha256.update(chunk);
        jdbc.update(
            "INSERT INTO import_chunk (upload, number, bytes) VALUES (?, ?, ?)",
            upload,
            number,
            chunk);
        number++;
      }
      whole = true;
      return new Uploaded(upload, bytes, HexFormat.of().formatHex(sha256.digest()));
    } finally {
      if (!whole) {
        drop(upload);
      }
    }
  }

  /** To its end, within reason: who is still sending does not hear an answer. */
  private static void readOut(InputStream file) throws IOException {
    long left = MOST_BYTES;
    while (left > 0 && file.readNBytes(CHUNK).length == CHUNK) {
      left -= CHUNK;
    }
  }

  /** The file of an upload, read piece by piece. */
  InputStream open(UUID upload) {
    return new Chunks(upload);
  }

  private final class Chunks extends InputStream {
    private final UUID upload;
    private byte[] chunk = new byte[0];
    private int number;
    private int at;

    Chunks(UUID upload) {
      this.upload = upload;
    }

    @Override
    public int read() {
      return more() ? Byte.toUnsignedInt(chunk[at++]) : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (!more()) {
        return -1;
      }
      int given = Math.min(length, chunk.length - at);
      System.arraycopy(chunk, at, into, offset, given);
      at += given;
      return given;
    }

    private boolean more() {
      if (at < chunk.length) {
        return true;
      }
      List<byte[]> next =
          jdbc.queryForList(
              "SELECT bytes FROM import_chunk WHERE upload = ? AND number = ?",
              byte[].class,
              upload,
              number);
      if (next.isEmpty()) {
        return false;
      }
      chunk = next.getFirst();
      at = 0;
      number++;
      return true;
    }
  }

  /** Throws a file away. */
  void drop(UUID upload) {
    jdbc.update("DELETE FROM import_upload WHERE id = ?", upload);
  }

  /** Throws away what broke off and became no import, as when the process was killed meanwhile. */
  void tidy() {
    jdbc.update(
        """
        DELETE FROM import_upload u WHERE began_at < ?
          AND NOT EXISTS (SELECT 1 FROM import i WHERE i.upload = u.id)
        """,
        clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
