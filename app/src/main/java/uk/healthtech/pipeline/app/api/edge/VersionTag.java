package uk.healthtech.pipeline.app.api.edge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;

/** The version of what was shown, as ETag and If-Match carry it. */
public final class VersionTag {
  private static final Pattern QUOTED = Pattern.compile("\"([\\x21\\x23-\\x7e]{1,60})\"");
  private static final Pattern PART = Pattern.compile("(-1|\\d{1,18})(-[0-9a-f]{16})?");
  private static final Pattern WHOLE =
      Pattern.compile("\\d{1,18}\\.(-1|\\d{1,18})(-[0-9a-f]{16})?");

  private static final int DIGEST_BYTES = 8;

  private VersionTag() {}

  /** An answer about a part of an innovation, under its tag. */
  public static <T> ResponseEntity<T> answer(long version, T view, boolean upToDate) {
    return answer(String.valueOf(version), view, upToDate);
  }

  /** An answer about a whole innovation, of which the tag holds the progress apart. */
  public static <T> ResponseEntity<T> answer(
      long sequence, long progressVersion, T view, boolean upToDate) {
    return answer(sequence + "." + progressVersion, view, upToDate);
  }

  /**
   * One that may be behind has no tag: nobody should build on it. Behind the version stands a
   * digest of what is shown, since that differs by viewer and day while the version stays; Spring
   * compares the whole tag with If-None-Match and answers 304 by itself.
   */
  private static <T> ResponseEntity<T> answer(String version, T view, boolean upToDate) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (upToDate) {
      answer.eTag("\"" + version + "-" + digest(view.toString()) + "\"");
    }
    return answer.body(view);
  }

  private static String digest(String shown) {
    try {
      byte[] all =
          MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(all, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** What stands between the quotes of an If-Match; absent when there is none or any will do. */
  static @Nullable String unquoted(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return null;
    }
    Matcher quoted = QUOTED.matcher(header.strip());
    if (!quoted.matches()) {
      throw malformed("form.version-tag");
    }
    return quoted.group(1);
  }

  static long version(String tag) {
    Matcher part = PART.matcher(tag);
    if (!part.matches()) {
      throw malformed("form.version-tag");
    }
    return Long.parseLong(part.group(1));
  }

  static long progress(String tag) {
    Matcher whole = WHOLE.matcher(tag);
    if (!whole.matches()) {
      throw malformed("form.progress-tag");
    }
    return Long.parseLong(whole.group(1));
  }

  private static NotDone malformed(String form) {
    return NotDone.invalid(
        EdgeProblem.INVALID_HEADER, List.of(new FieldProblem("If-Match", new Malformed(form))));
  }
}
