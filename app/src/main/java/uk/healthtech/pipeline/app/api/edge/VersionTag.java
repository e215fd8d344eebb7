package uk.healthtech.pipeline.app.api.edge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;

/** The version of what was shown, as ETag and If-Match carry it. */
public final class VersionTag {
  private static final Pattern QUOTED = Pattern.compile("\"([\\x21\\x23-\\x7e]{1,60})\"");
  private static final Pattern PART = Pattern.compile("\\d{1,18}");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,18}\\.(-1|\\d{1,18})");

  private VersionTag() {}

  /** The tag of a part. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The tag of a whole innovation: it changes with every event, and holds its progress apart. */
  public static String of(long sequence, long progressVersion) {
    return "\"" + sequence + "." + progressVersion + "\"";
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
    if (!PART.matcher(tag).matches()) {
      throw malformed("form.version-tag");
    }
    return Long.parseLong(tag);
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
