package uk.healthtech.pipeline.kernel;

import java.util.UUID;

/**
 * A text that stands outside the event, where it can be erased.
 *
 * @param commitment SHA-256 of salt and text, hexadecimal: proves a text to be the original for as
 *     long as text and salt are kept
 */
public record HeldText(UUID id, String commitment) {}
