package uk.healthtech.pipeline.app.signin;

/** Too many passwords are being checked at this moment; asking again later is the only cure. */
public final class PasswordsBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
