package uk.healthtech.pipeline.app.demo;

/**
 * Whether everything in this product's database is made up, as for a demonstration. What is real
 * and what is made up never share a database: {@link KindOfData} sees to it at every start.
 */
public record Fictional(boolean yes) {
  /** The header that marks every answer of a demonstration. */
  public static final String HEADER = "Pipeline-Data";

  /** What it says. */
  public static final String MARK = "fictional";
}
