package uk.healthtech.pipeline.app.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;

/**
 * Tells what is the same again, by HMAC-SHA-256 over all values in a fixed order, each with its
 * length. Keyed, since a digest of a short text alone would give the text away to whoever guesses
 * it; and of one innovation, so that the same text elsewhere has another.
 */
public final class Digests {
  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * Digests by a key of the installation, which must stay: by another key everything would seem
   * new.
   */
  public Digests(byte[] key) {
    this.key = new SecretKeySpec(key, HMAC);
  }

  String course(InnovationId innovation, List<Milestone<String>> milestones) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add("course");
    values.add(innovation);
    for (Milestone<String> one : milestones) {
      values.add(one.phase());
      values.add(one.on());
      values.add(one.by());
      values.add(one.reason());
    }
    return digest(values);
  }

  String pilot(InnovationId innovation, PilotId id, ReportedPilot<String> pilot) {
    List<@Nullable Object> values = new ArrayList<>();
    Stream.<Function<ReportedPilot<String>, @Nullable Object>>of(
            _ -> "pilot",
            _ -> innovation,
            _ -> id,
            ReportedPilot::organisation,
            ReportedPilot::status,
            ReportedPilot::objectives,
            ReportedPilot::people,
            ReportedPilot::population,
            ReportedPilot::requestedOn,
            ReportedPilot::approvedOn,
            ReportedPilot::startedOn,
            ReportedPilot::suspendedOn,
            ReportedPilot::endedOn,
            ReportedPilot::findings,
            ReportedPilot::recommendation,
            ReportedPilot::reason)
        .forEach(value -> values.add(value.apply(pilot)));
    return digest(values);
  }

  String adoption(InnovationId innovation, AdoptionId id, ReportedAdoption<String> adoption) {
    List<@Nullable Object> values = new ArrayList<>();
    Stream.<Function<ReportedAdoption<String>, @Nullable Object>>of(
            _ -> "adoption",
            _ -> innovation,
            _ -> id,
            ReportedAdoption::organisation,
            ReportedAdoption::status,
            ReportedAdoption::plannedOn,
            ReportedAdoption::goLiveOn,
            ReportedAdoption::liveSince,
            ReportedAdoption::withdrawnOn,
            ReportedAdoption::reason,
            one -> one.sites().size())
        .forEach(value -> values.add(value.apply(adoption)));
    values.addAll(adoption.sites());
    adoption
        .reach()
        .forEach(
            reach -> {
              values.add(reach.period().from());
              values.add(reach.period().to());
              values.add(reach.patients());
              values.add(reach.neighbourhoods().size());
              reach
                  .neighbourhoods()
                  .forEach(
                      part -> {
                        values.add(part.neighbourhood());
                        values.add(part.patients());
                      });
            });
    return digest(values);
  }

  private String digest(List<@Nullable Object> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (@Nullable Object value : values) {
        byte[] text = Objects.toString(value, "").getBytes(StandardCharsets.UTF_8);
        out.writeInt(value == null ? -1 : text.length);
        out.write(text);
      }
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory takes all", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
    }
  }
}
