package uk.healthtech.pipeline.kernel.innovation;

/**
 * The part of an innovation that a command or event touches. Versions are kept by part, so that one
 * trust's approval never fails because another trust recorded a reading.
 */
public sealed interface Part {
  /** A short name, unique within the innovation, used in entity tags and read models. */
  String key();

  /** What the innovator wrote. */
  record OfProposal() implements Part {
    @Override
    public String key() {
      return "proposal";
    }
  }

  /** Where the whole stands: gates, holds and ends. */
  record OfProgress() implements Part {
    @Override
    public String key() {
      return "progress";
    }
  }

  /** Whether the public may see it. */
  record OfPublication() implements Part {
    @Override
    public String key() {
      return "publication";
    }
  }

  /** Whose it is, and who works on it with them. */
  record OfTeam() implements Part {
    @Override
    public String key() {
      return "team";
    }
  }

  /** One standard. */
  record OfStandard(StandardId standard) implements Part {
    @Override
    public String key() {
      return "standard:" + standard;
    }
  }

  /** One piece of evidence. */
  record OfEvidence(EvidenceId evidence) implements Part {
    @Override
    public String key() {
      return "evidence:" + evidence;
    }
  }

  /** One condition of a decision. */
  record OfCondition(ConditionId condition) implements Part {
    @Override
    public String key() {
      return "condition:" + condition;
    }
  }

  /** One pilot. */
  record OfPilot(PilotId pilot) implements Part {
    @Override
    public String key() {
      return "pilot:" + pilot;
    }
  }

  /** One adoption. */
  record OfAdoption(AdoptionId adoption) implements Part {
    @Override
    public String key() {
      return "adoption:" + adoption;
    }
  }

  Part PROPOSAL = new OfProposal();
  Part PROGRESS = new OfProgress();
  Part PUBLICATION = new OfPublication();
  Part TEAM = new OfTeam();
}
