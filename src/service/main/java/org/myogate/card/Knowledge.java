package org.myogate.card;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Citation;
import org.myogate.engine.Ruleset;
import org.myogate.engine.Words;
import org.myogate.snapshot.Terms;

/**
 * What cards need of a ruleset.
 *
 * @param ruleset {@code id@version}
 * @param hash tells two contents of one version apart; null for the rules of the release
 * @param signedOff whether a named clinician signed it off
 * @param terms codes to order, words of concepts
 * @param words of rules, gates, axes, markers, states, cut-offs
 * @param citations sources by id
 * @param tables what a card is made of
 * @param site settings that are not as shipped
 * @param fingerprint changes with every rule, table and setting; words may be mended without
 */
record Knowledge(
        String ruleset,
        @Nullable String hash,
        boolean signedOff,
        Terms terms,
        Words words,
        Map<String, Citation> citations,
        CardTables tables,
        List<SiteSetting> site,
        String fingerprint) {

    Knowledge {
        citations = Map.copyOf(citations);
        site = List.copyOf(site);
    }

    /** @throws org.myogate.table.RulesetException naming every mistake in the tables with file and line */
    static Knowledge of(Ruleset ruleset) {
        return of(ruleset, null);
    }

    /** @throws org.myogate.table.RulesetException naming every mistake in the tables with file and line */
    static Knowledge of(Ruleset ruleset, @Nullable String hash) {
        return new Knowledge(
                ruleset.name(),
                hash,
                ruleset.isSignedOff(),
                ruleset.terms(),
                ruleset.words(),
                ruleset.citations(),
                CardTablesReader.read(ruleset.files(), ruleset.terms(), ruleset.words()),
                SiteSetting.of(ruleset),
                fingerprint(ruleset));
    }

    /** What cards are named by: a card of other rules is another card, even where nobody raised the version. */
    String edition() {
        return hash == null ? ruleset : ruleset + "-" + hash;
    }

    private static String fingerprint(Ruleset ruleset) {
        StringBuilder all = new StringBuilder(ruleset.name());
        new TreeMap<>(ruleset.settings())
                .forEach(
                        (key, value) -> all.append('\n').append(key).append('=').append(value));
        ruleset.files().texts().forEach((path, text) -> {
            if (path.endsWith(".drl") || path.endsWith(".csv")) {
                all.append('\n').append(path).append('\n').append(text);
            }
        });
        return DigestUtils.sha256Hex(all.toString());
    }
}
