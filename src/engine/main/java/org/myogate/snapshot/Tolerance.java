package org.myogate.snapshot;

/** The numbers of {@code terms/reading.csv} that reading asks for. */
enum Tolerance {
    SAME_TIME_DISAGREEMENT_PERCENT("same-time-disagreement"),
    DRAW_MINUTES("draw-tolerance"),
    FASTING_HOURS("fasting-hours"),
    ACUTE_CARE_DAYS("acute-care"),
    MEDICINE_REFILL_MONTHS("medicine-refill"),
    PREGNANCY_AGE_YEARS("pregnancy-age"),
    SHORTER_LOOK_BACK_AGE_YEARS("shorter-look-back-age"),
    ADULT_YEARS("adult-age"),
    SYSTOLIC_OVER_DIASTOLIC_MMHG("systolic-over-diastolic"),
    DISPENSE_GRACE_DAYS("dispense-grace"),
    DISPENSE_LONGEST_DAYS("dispense-longest"),
    /** Daily values that a mean over days needs at least. */
    LEAST_DAYS("least-days"),
    STEPS_NOT_WORN("steps-not-worn"),
    /** Minutes of moderate activity that one vigorous minute counts for. */
    VIGOROUS_MINUTE("vigorous-minute"),
    CALCULATED_LDL_TRIGLYCERIDES("calculated-ldl-triglycerides"),
    GRAMS_PER_DRINK("alcohol.gramsPerDrink"),
    ACUTE_SIGN_DAYS("acute-sign"),
    ACUTE_SURGERY_DAYS("acute-surgery"),
    ACUTE_INFECTION_DAYS("acute-infection"),
    ACUTE_VACCINATION_DAYS("acute-vaccination"),
    ACUTE_CRP_MG_PER_L("acute-crp"),
    ACUTE_INTERLEUKIN_6_PG_PER_ML("acute-interleukin-6"),
    ACUTE_WHITE_CELLS_PER_NL("acute-white-cells"),
    ACUTE_TEMPERATURE_CELSIUS("acute-temperature"),
    PROCEDURE_GOES_ON_DAYS("procedure-goes-on"),
    HOSPICE_VISIT_DAYS("hospice-visit"),
    RELATIVE_ONSET_YEARS("relative-onset"),
    REGULAR_EXERCISE_APART_DAYS("regular-exercise-apart"),
    REGULAR_EXERCISE_NEWEST_DAYS("regular-exercise-newest"),
    REGULAR_EXERCISE_DAYS_PER_WK("regular-exercise-days"),
    REGULAR_EXERCISE_MINUTES_PER_DAY("regular-exercise-minutes"),
    /** A number that some systems write for "none". */
    SENTINEL("sentinel");

    private final String id;

    Tolerance(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
