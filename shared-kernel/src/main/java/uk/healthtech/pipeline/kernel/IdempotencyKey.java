package uk.healthtech.pipeline.kernel;

/**
 * A caller's name for one request, so that asking twice does it once.
 *
 * @param key the caller's own, 1 to 100 visible ASCII characters; counts per account
 * @param requestHash SHA-256 of the request, hexadecimal: the same key with another request is
 *     refused
 */
public record IdempotencyKey(String key, String requestHash) {
  public IdempotencyKey {
    if (!key.matches("[\\x21-\\x7e]{1,100}")) {
      throw new IllegalArgumentException("1 to 100 visible ASCII characters, no spaces");
    }
  }
}
