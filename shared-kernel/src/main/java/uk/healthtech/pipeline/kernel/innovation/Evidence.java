package uk.healthtech.pipeline.kernel.innovation;

import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence: where it can be found, not the document itself.
 *
 * @param reference a DOI, address or registration number
 * @param digest SHA-256 of the document as 64 hexadecimal digits, where there is one
 */
public record Evidence(
    EvidenceKind kind, StudyType study, String title, String reference, @Nullable String digest) {}
