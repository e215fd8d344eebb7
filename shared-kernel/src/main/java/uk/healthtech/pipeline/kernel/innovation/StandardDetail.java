package uk.healthtech.pipeline.kernel.innovation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What only one kind of standard has. */
public sealed interface StandardDetail {
  /** The kind that has it. */
  StandardKind kind();

  /** Which conformity mark a device bears. */
  enum Mark {
    UKCA,
    CE
  }

  /** What the Data Security and Protection Toolkit publishes of an organisation. */
  enum DsptStatus {
    NOT_MET,
    APPROACHING,
    MET,
    EXCEEDED
  }

  /** NICE's tiers: A system efficiency, B managing one's own health, C treat, diagnose, guide. */
  enum EsfTier {
    A,
    B,
    C
  }

  /**
   * The mark of a device.
   *
   * @param legalBasis the regulations under which it is marked
   */
  record DeviceMark(Mark mark, DeviceClass deviceClass, String legalBasis)
      implements StandardDetail {
    @Override
    public StandardKind kind() {
      return StandardKind.DEVICE_MARK;
    }
  }

  /**
   * An assessment by the DTAC form.
   *
   * @param formVersion of the form that was filled in
   * @param areasMet the areas found to be met
   */
  record Dtac(String formVersion, Set<DtacArea> areasMet) implements StandardDetail {
    public Dtac {
      EnumSet<DtacArea> ordered = EnumSet.noneOf(DtacArea.class);
      ordered.addAll(areasMet);
      areasMet = Collections.unmodifiableSet(ordered);
    }

    @Override
    public StandardKind kind() {
      return StandardKind.DTAC;
    }
  }

  /** The published status of the year. */
  record Dspt(DsptStatus dspt) implements StandardDetail {
    @Override
    public StandardKind kind() {
      return StandardKind.DSPT;
    }
  }

  /** The tier under the Evidence Standards Framework. */
  record NiceEsf(EsfTier tier) implements StandardDetail {
    @Override
    public StandardKind kind() {
      return StandardKind.NICE_ESF;
    }
  }
}
