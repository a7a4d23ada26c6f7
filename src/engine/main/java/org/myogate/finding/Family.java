package org.myogate.finding;

/**
 * Kinship of evidence: items of one family share their inputs, so only the strongest of each family and direction
 * counts (a triglyceride value would else vote five times).
 */
public enum Family {
    ANTHRO,
    LIPID_BMI,
    FASTING_INSULIN,
    OGTT_INSULIN,
    NEFA,
    ENZYME,
    LIVER_IMG,
    CRP,
    CYTOKINE,
    ADIPOKINE,
    CRF,
    ACTIVITY,
    SELF_REPORT,
    DEVICE,
    STRENGTH_TRAIN,
    GRIP,
    MUSCLE_MASS,
    GGT,
    URATE,
    GLYCAEMIA,
    SKIN_REPRO,
    FHX,
    GENE,
    ANCESTRY_BIRTH
}
