package uk.healthtech.pipeline.kernel.innovation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.healthtech.pipeline.kernel.HeldText;

/**
 * What imports last told of an innovation: what the next one is compared with.
 *
 * @param reference under which its reporter knows it
 * @param livedOn the keys of the parts that something happened to here since; what stands there is
 *     this record's own and no report's any more
 */
public record Report(
    String reference,
    Proposal proposal,
    ReportedCourse<HeldText> course,
    Map<PilotId, ReportedPilot<HeldText>> pilots,
    Map<AdoptionId, ReportedAdoption<HeldText>> adoptions,
    Set<String> livedOn) {
  public Report {
    pilots = Collections.unmodifiableMap(new LinkedHashMap<>(pilots));
    adoptions = Collections.unmodifiableMap(new LinkedHashMap<>(adoptions));
    // In an order of its own: what is read back from JSON has none.
    livedOn = Collections.unmodifiableSet(new TreeSet<>(livedOn));
  }

  /** Whether something happened here to that part since it was reported. */
  public boolean hasLivedOn(Part part) {
    return livedOn.contains(part.key());
  }

  Report with(Proposal now) {
    return new Report(reference, now, course, pilots, adoptions, livedOn);
  }

  Report with(ReportedCourse<HeldText> now) {
    return new Report(reference, proposal, now, pilots, adoptions, livedOn);
  }

  Report with(PilotId id, ReportedPilot<HeldText> pilot) {
    Map<PilotId, ReportedPilot<HeldText>> now = new LinkedHashMap<>(pilots);
    now.put(id, pilot);
    return new Report(reference, proposal, course, now, adoptions, livedOn);
  }

  Report with(AdoptionId id, ReportedAdoption<HeldText> adoption) {
    Map<AdoptionId, ReportedAdoption<HeldText>> now = new LinkedHashMap<>(adoptions);
    now.put(id, adoption);
    return new Report(reference, proposal, course, pilots, now, livedOn);
  }

  Report livingOn(Part part) {
    if (hasLivedOn(part)) {
      return this;
    }
    Set<String> now = new TreeSet<>(livedOn);
    now.add(part.key());
    return new Report(reference, proposal, course, pilots, adoptions, now);
  }
}
