package uk.healthtech.pipeline.app.bus;

/** Nobody answered the question in time. Asking again later is the only cure. */
public final class AnswerLate extends RuntimeException {
  AnswerLate(Throwable cause) {
    super(cause);
  }
}
