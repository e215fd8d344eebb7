package uk.healthtech.pipeline.kernel.investment;

/** What kind of money it is. */
public enum InvestmentKind {
  GRANT,
  EQUITY,
  CONTRACT,
  /** From outside the region, to be spent in it. */
  INWARD_INVESTMENT
}
