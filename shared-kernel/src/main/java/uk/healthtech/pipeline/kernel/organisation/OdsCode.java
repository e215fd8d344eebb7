package uk.healthtech.pipeline.kernel.organisation;

/**
 * An organisation's code in the NHS Organisation Data Service: 3 to 8 capital letters and digits.
 * Codes outlive names; an event keeps the code of its day.
 */
public record OdsCode(String value) {
  /** What a code looks like, for messages. */
  public static final String FORM = "3 to 8 capital letters and digits, such as RR8";

  public OdsCode {
    if (!value.matches("[A-Z0-9]{3,8}")) {
      throw new IllegalArgumentException(FORM);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
