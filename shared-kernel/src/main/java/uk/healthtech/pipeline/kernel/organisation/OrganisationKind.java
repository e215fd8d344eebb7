package uk.healthtech.pipeline.kernel.organisation;

/** What kind of organisation it is. */
public enum OrganisationKind {
  ACUTE_TRUST(true),
  MENTAL_HEALTH_TRUST(true),
  COMMUNITY_TRUST(true),
  AMBULANCE_TRUST(true),
  /** An NHS trust whose kind the source does not say. */
  NHS_TRUST(true),
  INTEGRATED_CARE_BOARD(false),
  PLACE(false),
  UNIVERSITY(false),
  LOCAL_AUTHORITY(false),
  COMPANY(false),
  /** An industry body, network or partnership. */
  PARTNERSHIP_OR_NETWORK(false);

  private final boolean trust;

  OrganisationKind(boolean trust) {
    this.trust = trust;
  }

  /** Whether pilots and adoptions can happen there and approvers act for it. */
  public boolean isTrust() {
    return trust;
  }
}
