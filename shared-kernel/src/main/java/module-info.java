/**
 * The published language and the pure rules that both sides share. A named module, so that the
 * compiler itself holds the promise: nothing but the JDK and JSpecify.
 */
module uk.healthtech.pipeline.kernel {
  requires static org.jspecify;

  exports uk.healthtech.pipeline.kernel;
  exports uk.healthtech.pipeline.kernel.account;
  exports uk.healthtech.pipeline.kernel.calendar;
  exports uk.healthtech.pipeline.kernel.innovation;
  exports uk.healthtech.pipeline.kernel.insight;
  exports uk.healthtech.pipeline.kernel.investment;
  exports uk.healthtech.pipeline.kernel.organisation;
  exports uk.healthtech.pipeline.kernel.place;
  exports uk.healthtech.pipeline.kernel.policy;
  exports uk.healthtech.pipeline.kernel.theme;
  exports uk.healthtech.pipeline.kernel.query;
}
