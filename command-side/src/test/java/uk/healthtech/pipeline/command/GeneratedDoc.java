package uk.healthtech.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page under {@code docs} that is written by the code and checked against it. */
public final class GeneratedDoc {
  private static final Path DOCS = Path.of("..", "docs");

  private GeneratedDoc() {}

  /** Compares the page with what it should say; writes it where asked to. */
  public static void check(String name, String content) throws IOException {
    Path page = DOCS.resolve(name);
    if (Boolean.getBoolean("pipeline.write-docs")) {
      Files.writeString(page, content);
    }
    assertThat(page)
        .as(
            "Written by the code. Write it again with: mvn test -pl shared-kernel,event-store,"
                + "command-side -Dtest='*DocTest' -Dpipeline.write-docs=true")
        .hasContent(content);
  }
}
