package uk.healthtech.pipeline.app.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import uk.healthtech.pipeline.kernel.innovation.CareSetting;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Direction;
import uk.healthtech.pipeline.kernel.innovation.HealthInequality;
import uk.healthtech.pipeline.kernel.innovation.MainPurpose;
import uk.healthtech.pipeline.kernel.innovation.Measure;

/**
 * A kind of made-up product, from which innovations of the demonstration are made.
 *
 * @param noun what it is called, after its house
 * @param people who could benefit from it in a year
 */
record Product(
    String noun,
    Category category,
    MainPurpose purpose,
    CareSetting setting,
    HealthInequality inequality,
    String problem,
    String how,
    String population,
    long people,
    Measure measure) {
  /** The kinds that the demonstration knows. */
  static final List<Product> ALL =
      List.of(
          new Product(
              "Falls Sensor",
              Category.ASSISTIVE_TECHNOLOGY,
              MainPurpose.PREVENT,
              CareSetting.CARE_HOME,
              HealthInequality.NONE_OF_THESE,
              "Residents of care homes fall at night and are found late.",
              "A mat beside the bed notices a restless sleeper and calls before a fall.",
              "Residents of care homes who have fallen before",
              4_200,
              measure("Falls a month", "falls", Direction.DECREASE, 18, 11)),
          new Product(
              "Wound Camera",
              Category.MEDICAL_DEVICE,
              MainPurpose.MONITOR,
              CareSetting.COMMUNITY,
              HealthInequality.NONE_OF_THESE,
              "Nurses judge by eye and memory whether a leg ulcer heals.",
              "A camera measures area and colour and shows the course over weeks.",
              "Adults with leg ulcers who are seen by community nurses",
              9_800,
              measure("Weeks to healing", "weeks", Direction.DECREASE, 22, 16)),
          new Product(
              "Breath Test",
              Category.IN_VITRO_DIAGNOSTIC,
              MainPurpose.DIAGNOSE,
              CareSetting.PRIMARY_CARE,
              HealthInequality.EARLY_CANCER_DIAGNOSIS,
              "People with vague stomach complaints wait long for an endoscopy.",
              "A breath sample tells within minutes who should be seen first.",
              "Adults who are referred with stomach complaints",
              15_500,
              measure("Days to diagnosis", "days", Direction.DECREASE, 41, 24)),
          new Product(
              "Video Clinic",
              Category.TELEHEALTHCARE,
              MainPurpose.ENABLE_CARE,
              CareSetting.ACUTE_OUTPATIENT,
              HealthInequality.NONE_OF_THESE,
              "Patients travel far for a talk of ten minutes.",
              "A clinic by video with an interpreter and the record at hand.",
              "Adults in follow-up whose check needs no examination",
              31_000,
              measure("Appointments kept", "%", Direction.INCREASE, 71, 86)),
          new Product(
              "Inhaler Coach",
              Category.MHEALTH,
              MainPurpose.MANAGE,
              CareSetting.HOME,
              HealthInequality.CHRONIC_RESPIRATORY_DISEASE,
              "Half of all inhalers are used in a way that helps little.",
              "A telephone listens to the breath and says what to do better.",
              "People with asthma or chronic lung disease",
              52_000,
              measure("Right technique", "%", Direction.INCREASE, 46, 75)),
          new Product(
              "Bed Planner",
              Category.HEALTH_ANALYTICS,
              MainPurpose.PREDICT,
              CareSetting.ACUTE_INPATIENT,
              HealthInequality.NONE_OF_THESE,
              "Beds are found by telephone while people wait on trolleys.",
              "A forecast of tomorrow's discharges and admissions by ward and hour.",
              "Everybody who is admitted in an emergency",
              88_000,
              measure("Wait for a bed", "hours", Direction.DECREASE, 7, 4)),
          new Product(
              "Letter Reader",
              Category.DIGITISED_HEALTH_SYSTEMS,
              MainPurpose.ENABLE_CARE,
              CareSetting.PRIMARY_CARE,
              HealthInequality.NONE_OF_THESE,
              "Practices type by hand what hospitals wrote in letters.",
              "It reads letters, proposes entries and leaves the last word to a clinician.",
              "Patients of practices with more than a hundred letters a day",
              120_000,
              measure("Days to entry", "days", Direction.DECREASE, 9, 2)),
          new Product(
              "Pressure Kiosk",
              Category.MEDICAL_DEVICE,
              MainPurpose.DIAGNOSE,
              CareSetting.PHARMACY,
              HealthInequality.HYPERTENSION_AND_LIPIDS,
              "Many people with high blood pressure do not know of it.",
              "A kiosk in pharmacies measures, explains and books the next step.",
              "Adults over 40 without a reading in five years",
              64_000,
              measure("New diagnoses a month", "people", Direction.INCREASE, 12, 40)),
          new Product(
              "Memory Companion",
              Category.MHEALTH,
              MainPurpose.MANAGE,
              CareSetting.HOME,
              HealthInequality.NONE_OF_THESE,
              "After a diagnosis of dementia families are left alone for months.",
              "A diary on a tablet with prompts, calls and a line to the memory service.",
              "People with early dementia and those who care for them",
              6_900,
              measure("Carer strain", "points", Direction.DECREASE, 17, 12)),
          new Product(
              "Birth Watch",
              Category.TELEHEALTHCARE,
              MainPurpose.MONITOR,
              CareSetting.HOME,
              HealthInequality.MATERNITY,
              "Women with raised blood pressure in pregnancy come in twice a week.",
              "Readings at home, seen by a midwife the same day.",
              "Pregnant women with raised blood pressure",
              3_100,
              measure("Visits a week", "visits", Direction.DECREASE, 2, 1)),
          new Product(
              "Early Sign",
              Category.HEALTH_ANALYTICS,
              MainPurpose.PREDICT,
              CareSetting.MENTAL_HEALTH,
              HealthInequality.SEVERE_MENTAL_ILLNESS,
              "A relapse is often seen only when somebody is in crisis.",
              "Patterns of sleep and contact warn the team days before.",
              "People with psychosis who agree to take part",
              2_400,
              measure("Crisis admissions", "a quarter", Direction.DECREASE, 9, 5)),
          new Product(
              "Quiet Mask",
              Category.OTHER,
              MainPurpose.TREAT,
              CareSetting.ACUTE_INPATIENT,
              HealthInequality.NONE_OF_THESE,
              "Breathing masks leak and keep whole wards awake.",
              "A mask moulded from a scan of the face, made within the day.",
              "Adults who need support of their breathing at night",
              1_700,
              measure("Hours worn a night", "hours", Direction.INCREASE, 4, 7)));

  private static Measure measure(
      String name, String unit, Direction direction, int baseline, int target) {
    return new Measure(
        name, unit, direction, BigDecimal.valueOf(baseline), BigDecimal.valueOf(target));
  }

  /** Whether the readiness gate asks for what is digital. */
  boolean digital() {
    return Set.of(
            Category.TELEHEALTHCARE,
            Category.MHEALTH,
            Category.HEALTH_ANALYTICS,
            Category.DIGITISED_HEALTH_SYSTEMS)
        .contains(category);
  }
}
