package uk.healthtech.pipeline.kernel.account;

/** What a person may act as. One at a time, taken from the session or token, never from a form. */
public enum Role {
  /** A company, university or NHS team with an idea. */
  INNOVATOR,
  /** A person acting for one NHS organisation. */
  TRUST_APPROVER,
  /** The partnership's own team. */
  PROGRAMME_OFFICE,
  /** A member of the leadership group. */
  LEADERSHIP,
  /** A person acting for another partner of the region. */
  PARTNER,
  /** Operates the service; sees no more of the business than that needs. */
  ADMINISTRATOR,
  /** The service itself, for what it does unasked; nobody can be granted it. */
  SERVICE
}
