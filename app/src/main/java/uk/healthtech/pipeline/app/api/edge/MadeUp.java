package uk.healthtech.pipeline.app.api.edge;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An answer of a demonstration, marked as such first of all; its own fields follow. */
@JsonPropertyOrder("fictional")
record MadeUp(boolean fictional, @JsonUnwrapped Object answer) {
  MadeUp(Object answer) {
    this(true, answer);
  }
}
