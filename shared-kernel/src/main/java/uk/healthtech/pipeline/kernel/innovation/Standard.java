package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A standard as the innovator declares it. Dates are whole days.
 *
 * @param number of the certificate, registration or guidance
 * @param issuer who gave it
 * @param expiresOn the first day on which it no longer counts
 * @param detail what only this kind has; absent for kinds without, and where it is not held
 */
public record Standard(
    StandardKind kind,
    StandardStatus status,
    @Nullable String number,
    @Nullable String issuer,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate expiresOn,
    @Nullable StandardDetail detail) {
  /**
   * Whether it is held in full on a day: issued by then, not expired, every area of DTAC met, the
   * toolkit's standards met or exceeded.
   */
  public boolean countsOn(LocalDate day) {
    return status == StandardStatus.HELD
        && (issuedOn == null || !day.isBefore(issuedOn))
        && (expiresOn == null || day.isBefore(expiresOn))
        && (detail == null || isMet(detail));
  }

  private static boolean isMet(StandardDetail detail) {
    return switch (detail) {
      case StandardDetail.Dtac(_, var areas) -> areas.size() == DtacArea.values().length;
      case StandardDetail.Dspt(var dspt) ->
          switch (dspt) {
            case MET, EXCEEDED -> true;
            case NOT_MET, APPROACHING -> false;
          };
      case StandardDetail.DeviceMark _, StandardDetail.NiceEsf _ -> true;
    };
  }
}
