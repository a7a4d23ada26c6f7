package org.myogate.ruleset;

import org.jspecify.annotations.Nullable;

/** Is told what befalls the rules of a service, on the thread that watches them. */
public interface RulesetListener {

    /** @param live {@code id@version-hash} of what answers since */
    void befell(Event event, String live);

    /** @param shadow {@code id@version-hash} of what runs beside since, null for none */
    void befellShadow(Event event, @Nullable String shadow);

    /** A rule of the shadow came to something else than the live one for one patient. */
    void differs(String kind, String rule);

    /** What was counted of differences is of rules that run no more. */
    void countsAnew();
}
