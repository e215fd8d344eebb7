package uk.healthtech.pipeline.app.boot;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Another process works on the data directory. */
final class DirectoryInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String holder;

  DirectoryInUse(Path path, String holder) {
    super("The data directory " + path + " is in use by process " + holder + ".");
    this.holder = holder;
  }

  /** Says so at start, with what to do, instead of a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<DirectoryInUse> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DirectoryInUse cause) {
      return new FailureAnalysis(
          cause.getMessage(),
          "The product is already running on it: use that one, or stop process "
              + cause.holder
              + " first, or start this one on a directory of its own with ./run --data DIR.",
          cause);
    }
  }
}
