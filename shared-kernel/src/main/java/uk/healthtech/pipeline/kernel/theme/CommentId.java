package uk.healthtech.pipeline.kernel.theme;

import java.util.UUID;

/** Which comment on a theme. */
public record CommentId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static CommentId of(String text) {
    return new CommentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
