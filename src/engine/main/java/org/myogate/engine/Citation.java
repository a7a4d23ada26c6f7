package org.myogate.engine;

/**
 * One source of {@code evidence/}.
 *
 * @param id its id
 * @param authors as printed, or the issuing body
 * @param title of the work
 * @param year of publication
 * @param doi empty when it has none
 * @param url empty when it has none
 * @param grade how strong it is, in a few words
 * @param kind guideline, consensus, cohort, trial, article or policy
 */
public record Citation(
        String id, String authors, String title, String year, String doi, String url, String grade, String kind) {}
