package uk.healthtech.pipeline.kernel.innovation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * What every innovation has from its first day, whatever its stage.
 *
 * @param conditions of all its decisions
 */
public record Dossier(
    OrganisationId owner,
    Proposal proposal,
    Map<StandardId, HeldStandard> standards,
    Map<EvidenceId, HeldEvidence> evidence,
    Map<ConditionId, HeldCondition> conditions,
    Publication publication,
    Team team) {
  public Dossier {
    standards = ordered(standards);
    evidence = ordered(evidence);
    conditions = ordered(conditions);
  }

  /** Of a new proposal. */
  public static Dossier of(OrganisationId owner, Proposal proposal) {
    return new Dossier(owner, proposal, Map.of(), Map.of(), Map.of(), Publication.NONE, Team.NONE);
  }

  /** Whether this organisation owns it or works on it. */
  public boolean isTeam(OrganisationId organisation) {
    return owner.equals(organisation) || team.collaborators().contains(organisation);
  }

  Dossier with(Proposal now) {
    return new Dossier(owner, now, standards, evidence, conditions, publication, team);
  }

  Dossier withStandards(Map<StandardId, HeldStandard> now) {
    return new Dossier(owner, proposal, now, evidence, conditions, publication, team);
  }

  Dossier withEvidence(Map<EvidenceId, HeldEvidence> now) {
    return new Dossier(owner, proposal, standards, now, conditions, publication, team);
  }

  Dossier withConditions(Map<ConditionId, HeldCondition> now) {
    return new Dossier(owner, proposal, standards, evidence, now, publication, team);
  }

  Dossier with(Publication now) {
    return new Dossier(owner, proposal, standards, evidence, conditions, now, team);
  }

  Dossier with(Team now) {
    return new Dossier(owner, proposal, standards, evidence, conditions, publication, now);
  }

  Dossier ownedBy(OrganisationId now) {
    return new Dossier(now, proposal, standards, evidence, conditions, publication, team);
  }

  /** In the order of entry, so that the same events give the same bytes. */
  private static <K, V> Map<K, V> ordered(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
