package uk.healthtech.pipeline.app.boot;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The embedded PostgreSQL cannot work on the data directory. */
final class DatabaseDidNotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseDidNotStart(Path path, Exception cause) {
    super("The embedded PostgreSQL did not start on " + path + ": " + cause.getMessage(), cause);
  }

  /** Says so at start, with what to do, instead of a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<DatabaseDidNotStart> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseDidNotStart cause) {
      return new FailureAnalysis(
          cause.getMessage(),
          "Check that the disk has room and that the directory belongs to you. Nothing in it was"
              + " changed; keep a copy before you try anything else. A PostgreSQL of your own can be"
              + " used instead (README).",
          cause);
    }
  }
}
