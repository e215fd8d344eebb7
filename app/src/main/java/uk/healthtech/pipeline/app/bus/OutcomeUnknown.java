package uk.healthtech.pipeline.app.bus;

/**
 * It cannot be told whether the command happened. Asking again with the same idempotency key is
 * safe and settles it.
 */
public final class OutcomeUnknown extends RuntimeException {
  OutcomeUnknown(Throwable cause) {
    super(cause);
  }
}
