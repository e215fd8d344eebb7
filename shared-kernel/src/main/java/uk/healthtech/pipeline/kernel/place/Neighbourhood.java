package uk.healthtech.pipeline.kernel.place;

import java.util.List;

/**
 * A priority neighbourhood as it is known.
 *
 * @param place that it lies in, by name
 * @param codes of the statistical areas that make it up, such as E02002364; may be none
 * @param source where this was taken from
 */
public record Neighbourhood(String name, String place, List<String> codes, String source) {
  public Neighbourhood {
    codes = List.copyOf(codes);
  }
}
