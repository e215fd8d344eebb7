package uk.healthtech.pipeline.kernel;

/** By which door a command came in. */
public enum Channel {
  WEB,
  API,
  IMPORT,
  POLICY
}
