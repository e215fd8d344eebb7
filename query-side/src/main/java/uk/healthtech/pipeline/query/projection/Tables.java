package uk.healthtech.pipeline.query.projection;

/**
 * The two tables of a read model.
 *
 * @param rows its rows
 * @param streams the last folded sequence of each stream
 */
record Tables(String rows, String streams) {
  /** Those that are asked. */
  static Tables live(String name) {
    return new Tables(name + "_row", name + "_stream");
  }

  /** Those that a rebuild fills. */
  static Tables next(String name) {
    return new Tables(name + "_row_next", name + "_stream_next");
  }
}
