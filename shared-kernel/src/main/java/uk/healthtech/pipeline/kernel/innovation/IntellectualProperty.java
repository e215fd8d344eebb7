package uk.healthtech.pipeline.kernel.innovation;

/**
 * Which rights protect it. After the two questions of the NHS Innovation Service's record. Choices
 * and not a text, since a text would name inventors.
 */
public enum IntellectualProperty {
  PATENT_GRANTED,
  PATENT_APPLIED_FOR,
  /** Designs, trade marks, copyright, protected know-how. */
  OTHER_RIGHTS,
  /** None, and free to operate as far as its innovator knows; stands alone. */
  NO_RIGHTS
}
