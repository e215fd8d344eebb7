package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;

/**
 * A piece of evidence as the record holds it.
 *
 * @param recordedOn the day it was added; putting it right later does not make it younger
 */
public record HeldEvidence(EvidenceId id, Evidence content, LocalDate recordedOn) {}
