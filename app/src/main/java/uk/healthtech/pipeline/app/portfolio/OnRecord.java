package uk.healthtech.pipeline.app.portfolio;

import java.util.List;
import java.util.Optional;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.HeldPlace;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/**
 * What rows may name, looked up by what people call it. Names are compared without case and without
 * minding white space. While a file is read, what its earlier rows add counts too; {@link
 * Remembered} keeps both.
 */
public interface OnRecord {
  /** The organisation of that id. */
  Optional<HeldOrganisation> organisation(OrganisationId id);

  /** The organisation of that ODS code. */
  Optional<HeldOrganisation> organisation(OdsCode code);

  /** The organisation of that company number. */
  Optional<HeldOrganisation> company(String number);

  /** The organisations that have, or once had, that name. */
  List<HeldOrganisation> organisationsNamed(String name);

  /** The theme of that id. */
  Optional<HeldTheme> theme(ThemeId id);

  /** The themes of that name, whatever their status. */
  List<HeldTheme> themesNamed(String name);

  /** The neighbourhoods of that name in any place, retired ones too. */
  List<HeldNeighbourhood> neighbourhoodsNamed(String name);

  /** The place of that name, a retired one too. */
  Optional<HeldPlace> place(String name);

  /**
   * Whether an innovation of that id is on record already, begun here or imported under another
   * reference. Asked only where a reference reads like an id of ours, as in an export.
   */
  boolean hasInnovation(InnovationId id);
}
