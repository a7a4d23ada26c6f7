package org.myogate.viewer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Made-up patients that the start page opens with one click, out of {@code fhir-samples}. */
enum Sample {
    SUBJECT_P1_UNTREATED_MAN_OF_52(
            "bundle.json",
            "The full pattern",
            "A man of 52, untreated and fully measured: muscle, liver and fat are all involved."),
    WAIST_MISSING_AND_DECIDING(
            "request.json",
            "One tape measure away",
            "A woman of 46 whose waist nobody measured. Try what a waist of 98 or 112 cm would change."),
    TYPE_2_WITH_EGFR_OF_18_NOT_DIALYSED(
            "bundle.json",
            "Metformin withheld",
            "Type 2 diabetes with an eGFR of 18: see which gate holds metformin back, and what would lift it."),
    NEW_DIABETES_WITH_GLUCOSE_OF_420_AND_WEIGHT_LOSS(
            "bundle.json",
            "Ketones before anything else",
            "New diabetes with a glucose of 420 and weight loss: an SGLT2 inhibitor could end in ketoacidosis."),
    TYPE_2_WHOSE_MOTHER_HAD_MEDULLARY_THYROID_CANCER(
            "bundle.json",
            "A question in the family",
            "Type 2 diabetes, and a mother with medullary thyroid cancer: what that closes."),
    SYNTHEA_T2D_OBESE_ON_METFORMIN(
            "bundle.json",
            "Values over years",
            "A woman of 42 with type 2 diabetes on metformin, out of a synthetic record with its history."),
    PREGNANT("request.json", "Pregnant", "The pattern is not judged and every class is withheld."),
    HEALTHY_AND_SILENT("request.json", "Nothing to say", "A healthy person: no card, and the page says why.");

    private static final String FOLDER = "/fhir-samples/";
    /** The day for which the samples were written. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final String file;
    private final String title;
    private final String sentence;

    Sample(String file, String title, String sentence) {
        this.file = file;
        this.title = title;
        this.sentence = sentence;
    }

    static Optional<Sample> withId(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** The name of its folder, and the last segment of its address. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    public String sentence() {
        return sentence;
    }

    /** What would have been pasted. */
    Kept kept() {
        String path = FOLDER + id() + "/" + file;
        try (InputStream in = Sample.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the jar carries no " + path);
            }
            return new Kept(in.readAllBytes(), DAY.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
