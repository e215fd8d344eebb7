package uk.healthtech.pipeline.kernel.innovation;

/** Classes of the UK Medical Devices Regulations 2002, as the NHS Innovation Service lists them. */
public enum DeviceClass {
  I,
  IIA,
  IIB,
  III,
  IVD_GENERAL,
  IVD_SELF_TEST,
  IVD_LIST_A,
  IVD_LIST_B
}
